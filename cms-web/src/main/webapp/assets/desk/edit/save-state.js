/** What is no news: said to the eye, not into the ear. */
const QUIET = ["saved", "dirty", "saving", "done"];

/** Says how the text stands, in the one place for it. */
export class SaveState {
  #shown = document.querySelector("[data-save-state]");

  /** @param asked whether somebody asked for it and wants to hear of it */
  say(state, asked = false) {
    this.#shown.setAttribute("aria-live", !asked && QUIET.includes(state) ? "off" : "polite");
    this.#shown.dataset.saveState = state;
    this.#shown.querySelectorAll("[data-when]").forEach(text => (text.hidden = text.dataset.when !== state));
  }
}
