import { sourceOf } from "./answers.js";

/**
 * A click on a step while another is on its way does nothing, and neither does one after the answer that leads to
 * another page: people click twice, and the second click would be refused for what the first has done.
 */
export class Once {
  #form;
  #isBusy = false;

  constructor(form) {
    this.#form = form;
    form.addEventListener("click", event => this.#stop(event), { capture: true });
    form.addEventListener("submit", event => event.preventDefault());
    // what the page does by itself stands in nobody's way: a step waits its turn behind it
    $(document).on("pfAjaxSend", (event, xhr, settings) => sourceOf(settings)?.hasAttribute("data-quiet") || this.#busy(true));
    $(document).on("pfAjaxComplete", (event, xhr) => this.#busy(leads(xhr)));
    // a page that the browser brings back from its memory is ready again
    window.addEventListener("pageshow", () => this.#busy(false));
  }

  #stop(event) {
    if (this.#isBusy && event.target.closest("input[type=submit], input[type=button], button")) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  #busy(isBusy) {
    this.#isBusy = isBusy;
    this.#form.setAttribute("aria-busy", String(isBusy));
  }
}

function leads(xhr) {
  return xhr?.responseXML?.querySelector("redirect") != null;
}
