import { openDialogs } from "../edit/dialogs.js";

/** What an open dialog was answered: first a question, then a field that is wrong, then a refusal. */
const ANSWERS = ["[data-asks] input:checked", "[data-asks] input", "[data-found] input", '[aria-invalid="true"]', "[data-refusal]"];

openDialogs();

// an answer shows a part of the dialog anew, so the focus has to be put where something is to be done
$(document).on("pfAjaxComplete", () => {
  const dialog = document.querySelector("dialog.step-dialog[open]");
  const wanted = dialog && ANSWERS.map(answer => dialog.querySelector(answer)).find(found => found !== null);
  wanted?.focus();
});

// in a field that is searched by, Enter searches
document.addEventListener("keydown", event => {
  const button = event.key === "Enter" && event.target.dataset?.enter;
  if (button) {
    event.preventDefault();
    event.target.closest("dialog").querySelector(`[id$="${button}"]`).click();
  }
});
