import { element } from "../dom.js";

const DELAY = 400;

/**
 * Shows what a tool is called, to the mouse and to the keyboard. It stays while the pointer is on it and goes by Esc.
 * Screen readers have the same words as the tool's name, so it is hidden from them.
 */
export class Tooltip {
  #root;
  #timer;

  constructor(toolbar, root) {
    this.#root = root;
    this.element = element("div", { class: "gl-rt-tip", "aria-hidden": "true", hidden: true });
    toolbar.addEventListener("pointerover", event => this.#soon(event.target.closest("[data-tip]")));
    toolbar.addEventListener("pointerdown", () => this.hide());
    toolbar.addEventListener("pointerleave", () => this.#later());
    toolbar.addEventListener("focusin", ({ target }) => target.matches("[data-tip]:focus-visible") && this.#show(target));
    toolbar.addEventListener("focusout", () => this.hide());
    this.element.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    this.element.addEventListener("pointerleave", () => this.hide());
    root.addEventListener("keydown", event => event.key === "Escape" && this.hide(), true);
  }

  hide() {
    clearTimeout(this.#timer);
    this.element.hidden = true;
  }

  #soon(target) {
    clearTimeout(this.#timer);
    if (target) {
      this.#timer = setTimeout(() => this.#show(target), this.element.hidden ? DELAY : 0);
    } else {
      this.#later();
    }
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), DELAY / 2);
  }

  #show(target) {
    this.element.textContent = target.dataset.tip;
    this.element.hidden = false;
    const root = this.#root.getBoundingClientRect();
    const tool = target.getBoundingClientRect();
    const left = tool.left - root.left + (tool.width - this.element.offsetWidth) / 2;
    const most = root.width - this.element.offsetWidth - 4;
    this.element.style.left = `${Math.max(4, Math.min(left, most))}px`;
    this.element.style.top = `${tool.bottom - root.top + 4}px`;
  }
}
