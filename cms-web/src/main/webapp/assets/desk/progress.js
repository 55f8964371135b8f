// Shows how something on the server comes along: while a part of the page is under way, the page is fetched again and its
// parts take the places of the old ones. What is said by screen readers changes only with the sentence that says it.
const EVERY = 2_000;
const LOGGED_OUT = 401;

const parts = [...document.querySelectorAll("[data-part]")];

function put(part, fresh) {
  const said = part.querySelector("[role=status]");
  const saidNow = fresh.querySelector("[role=status]");
  if (said && saidNow) {
    saidNow.replaceWith(said);
  }
  part.replaceChildren(...fresh.childNodes);
  // into the same place as before: a new one in its stead would not be read aloud
  if (said && saidNow && said.textContent !== saidNow.textContent) {
    said.className = saidNow.className;
    said.replaceChildren(...saidNow.childNodes);
  }
  part.dataset.underWay = fresh.dataset.underWay ?? "";
}

/** Whether this is still the page; a server that is just starting again says something, and nothing to put. */
function show(text) {
  const page = new DOMParser().parseFromString(text, "text/html");
  let found = false;
  for (const part of parts) {
    const fresh = page.querySelector(`[data-part="${part.dataset.part}"]`);
    found ||= fresh !== null;
    // nothing is pulled from under whoever stands in it, until it has ended
    if (fresh && (!part.contains(document.activeElement) || fresh.dataset.underWay !== "true")) {
      put(part, fresh);
    }
  }
  return found;
}

async function look() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  // whose session has ended keeps what is there, and is told so with the next thing they do
  if (answer?.status === LOGGED_OUT || (answer?.ok && !show(await answer.text()))) {
    return;
  }
  again();
}

function again() {
  if (parts.some(part => part.dataset.underWay === "true")) {
    setTimeout(look, EVERY);
  }
}

again();
