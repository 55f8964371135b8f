import { element } from "../dom.js";
import { label } from "../labels.js";
import { icon } from "../ui/icons.js";

/**
 * What the cards of pictures, galleries and videos share: a part that tells of them, which cannot be written in, and a
 * part that can. Their buttons are for the mouse; the keyboard reaches the same through the toolbar and by shortcuts.
 */
export class Card {
  #about;

  constructor(tag, name, about) {
    this.#about = about;
    about.contentEditable = "false";
    this.contentDOM = element("div", { class: `gl-rt-${name}-words` });
    this.dom = element(tag, { class: `gl-rt-media gl-rt-${name}-card`, role: "group" }, about, this.contentDOM);
  }

  /** A press on a button is none on the text. */
  stopEvent(event) {
    return event.target.closest?.("button") != null && this.#about.contains(event.target);
  }

  /** What is shown of it is none of the document's. */
  ignoreMutation(mutation) {
    return mutation.type !== "selection" && (mutation.target === this.dom || this.#about.contains(mutation.target));
  }
}

/** A button of a card. */
export function tool(name, key, act) {
  const button = element(
    "button",
    { type: "button", class: "gl-rt-card-tool", tabindex: "-1", "aria-label": label(key), title: label(key) },
    icon(name),
  );
  button.addEventListener("mousedown", event => event.preventDefault());
  button.addEventListener("click", act);
  return button;
}
