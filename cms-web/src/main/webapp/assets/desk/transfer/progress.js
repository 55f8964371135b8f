// Shows how far an import is, while it is under way, by loading the page's own report again and again.

const REST = 2000;

async function look() {
  const shown = document.getElementById("report");
  if (shown === null || shown.dataset.underWay !== "true") {
    return;
  }
  try {
    const answer = await fetch(location.href, { credentials: "same-origin", redirect: "error" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const news = page.getElementById("report");
    // whoever was logged out meanwhile keeps what is there, and the link
    if (!answer.ok || news === null) {
      return;
    }
    if (!shown.contains(document.activeElement) || news.dataset.underWay !== "true") {
      shown.replaceWith(document.importNode(news, true));
    }
  } catch {
    // the next look may find the server again
  }
  setTimeout(look, REST);
}

setTimeout(look, REST);
