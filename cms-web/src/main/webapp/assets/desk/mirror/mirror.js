// Shows how the mirror comes along: while something goes on there, the page is fetched again and its parts take the places
// of the old ones. What is said by screen readers changes only with the sentence that says it.
const EVERY = 2_000;

const parts = [...document.querySelectorAll("[data-part]")];

function put(part, fresh) {
  const said = part.querySelector("[role=status]");
  const saidNow = fresh.querySelector("[role=status]");
  if (said && saidNow && said.textContent === saidNow.textContent) {
    saidNow.replaceWith(said);
  }
  part.replaceChildren(...fresh.childNodes);
  part.dataset.moving = fresh.dataset.moving ?? "";
}

async function look() {
  const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } }).catch(() => null);
  if (answer?.ok && !answer.redirected) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of parts) {
      const fresh = page.querySelector(`[data-part=${part.dataset.part}]`);
      if (fresh) {
        put(part, fresh);
      }
    }
  }
  // whose session has ended is told so with the next thing they do
  if (!answer?.redirected) {
    again();
  }
}

function again() {
  if (parts.some(part => part.dataset.moving === "true")) {
    setTimeout(look, EVERY);
  }
}

again();
