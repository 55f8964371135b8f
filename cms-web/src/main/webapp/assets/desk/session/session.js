import { borrow } from "./view-state.js";

const dialog = document.getElementById("session");
const WRONG = 401;
const CODE_NEEDED = 428;
const CODE_WRONG = 422;

let renewing = null;

/**
 * Brings a page back to life whose session has ended, or whose state the server no longer has: asks for the password
 * where that is needed, and touches nothing that was typed. Says "ok"; "later" where the person does not want to now;
 * "other" where somebody else has logged in in this browser; "none" where the server gives no page.
 */
export function renew() {
  renewing ??= renewed().finally(() => (renewing = null));
  return renewing;
}

async function renewed() {
  const { account } = dialog.dataset;
  let state = await borrow(account);
  while (state === "ended") {
    if (!(await askForPassword())) {
      return "later";
    }
    state = await borrow(account);
  }
  return state;
}

/** Shows the dialog until the password was right or the person has put it off; says which. */
function askForPassword() {
  const before = document.activeElement;
  const form = dialog.querySelector("form");
  const password = form.elements.password;
  const listeners = new AbortController();
  const { signal } = listeners;
  const told = new Promise(resolve => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "ok"), { signal });
    form.querySelector("[data-later]").addEventListener("click", () => dialog.close("later"), { signal });
    form.addEventListener("submit", event => {
      event.preventDefault();
      logIn(form);
    }, { signal });
  });
  say("");
  password.value = "";
  askForCode(form, false);
  dialog.returnValue = "later";
  dialog.showModal();
  password.focus();
  return told.finally(() => {
    listeners.abort();
    password.value = "";
    form.elements.code.value = "";
    before?.focus?.({ preventScroll: true });
  });
}

async function logIn(form) {
  const submit = form.querySelector("[type=submit]");
  submit.disabled = true;
  const answer = await fetch(form.action, {
    method: "POST",
    headers: { "Faces-Request": "partial/ajax" },
    body: new URLSearchParams(new FormData(form)),
  }).catch(() => null);
  submit.disabled = false;
  if (answer?.status === 204) {
    dialog.close("ok");
    return;
  }
  say(sentence(answer?.status ?? 0), { [WRONG]: "password", [CODE_WRONG]: "code" }[answer?.status]);
  if (answer?.status === WRONG) {
    form.elements.password.select();
  } else if (answer?.status === CODE_NEEDED || answer?.status === CODE_WRONG) {
    askForCode(form, true);
    form.elements.code.select();
  }
}

/** A code is asked for once the password was right, and only of those who have a second factor. */
function askForCode(form, wanted) {
  form.querySelector("#session-code-field").hidden = !wanted;
  form.elements.code.required = wanted;
  if (!wanted) {
    form.elements.code.value = "";
  }
}

/** What is not known here counts as no answer: a server that restarts says many things. */
function sentence(status) {
  const known = dialog.querySelector(`li[data-for="${status}"]`) ?? dialog.querySelector('li[data-for="0"]');
  return known.textContent;
}

/** Only the field that is wrong is marked: of a server that is busy neither is. */
function say(text, wrong) {
  dialog.querySelector("#session-error").textContent = text;
  for (const field of ["password", "code"]) {
    dialog.querySelector(`#session-${field}`).setAttribute("aria-invalid", String(field === wrong));
  }
}
