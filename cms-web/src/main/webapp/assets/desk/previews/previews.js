const SAID = "[data-previews-said], #preview-address, [aria-invalid='true']";

/** The panel about previews: an address is copied with one click, and the focus follows what was just said. */
class Previews {
  #form;
  #isBusy = false;

  constructor(form) {
    this.#form = form;
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("click", event => this.#once(event), { capture: true });
    form.addEventListener("click", event => this.#copy(event.target.closest("[data-copies]")));
    form.addEventListener("focusin", event => event.target.readOnly && event.target.select());
    $(document).on("pfAjaxSend", (event, xhr, settings) => this.#asked(settings, true));
    $(document).on("pfAjaxComplete", (event, xhr, settings) => {
      if (this.#asked(settings, false)) {
        this.#freshen();
        form.querySelector(SAID)?.focus();
      }
    });
  }

  /** A second click while the first is on its way would make a second link. */
  #once(event) {
    if (this.#isBusy && event.target.closest("input[type=submit]")) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  /** Whether a request is this panel's own; the page around it has requests too. */
  #asked(settings, isBusy) {
    const own = String(settings.source?.id ?? settings.source).startsWith("preview-");
    if (own) {
      this.#isBusy = isBusy;
    }
    return own;
  }

  async #copy(button) {
    if (button) {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value);
      button.textContent = button.dataset.copied;
    }
  }

  /** The clipboard is there on secure connections only; elsewhere the address is marked, to be copied by hand. */
  #freshen() {
    this.#form.querySelectorAll("[data-copies]").forEach(button => (button.hidden = !navigator.clipboard));
  }
}

document.querySelectorAll("form[data-previews]").forEach(form => new Previews(form));
