import { element, uniqueId } from "../dom.js";
import { label } from "../labels.js";
import { Dialog } from "../ui/dialog.js";
import { chosenBlock, insertBlock } from "./commands.js";

/** How long the writer may pause before the search begins. */
const PAUSE = 250;

/** Asks which of the live blocks shall stand here; over one that stands here it changes or removes that one. */
export function openBlockDialog(view, blocks) {
  const standing = chosenBlock(view.state);
  const dialog = new Dialog(standing ? "reuse.edit" : "reuse", standing ? "reuse.change" : "reuse.do");
  const choice = new Choice(blocks);
  const words = dialog.field({
    key: "reuse.search",
    hint: "reuse.search.hint",
    value: "",
    check: () => (choice.chosen ? null : "reuse.missing"),
    type: "search",
    maxlength: "200",
  });
  dialog.add(choice.element);
  if (standing) {
    dialog.action("reuse.remove", () => {
      view.dispatch(view.state.tr.deleteSelection().scrollIntoView());
      view.focus();
    });
  }
  let waiting;
  dialog.element.querySelector("input").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => choice.search(words()), PAUSE);
  });
  dialog.open(() => {
    view.dispatch(insertBlock(view.state, choice.chosen));
    view.focus();
  });
  choice.search("");
  return true;
}

/** The blocks that were found, one of which can be chosen. */
class Choice {
  #blocks;
  #name = uniqueId("gl-rt-choice");
  #status = element("p", { class: "gl-rt-hint", role: "status" });
  #list = element("div", { class: "gl-rt-found" });
  #last = 0;

  constructor(blocks) {
    this.#blocks = blocks;
    this.element = element(
      "fieldset",
      { class: "gl-rt-choice" },
      element("legend", {}, label("reuse.found")),
      this.#status,
      this.#list,
    );
  }

  get chosen() {
    return this.#list.querySelector("input:checked")?.value ?? null;
  }

  async search(text) {
    this.#last += 1;
    const own = this.#last;
    try {
      const found = await this.#blocks.search(text);
      if (own === this.#last) {
        this.#show(found);
      }
    } catch {
      if (own === this.#last) {
        this.#list.replaceChildren();
        this.#status.textContent = label("reuse.unknown");
      }
    }
  }

  #show({ blocks, more }) {
    this.#status.textContent = blocks.length === 0 ? label("reuse.none") : label(more ? "reuse.more" : "reuse.count", blocks.length);
    this.#list.replaceChildren(...blocks.map(block => this.#option(block, blocks.length === 1)));
  }

  #option({ id, title, kind, text, language }, isOnlyOne) {
    const input = element("input", { type: "radio", name: this.#name, value: id, checked: isOnlyOne });
    return element(
      "label",
      { class: "gl-rt-option" },
      input,
      element(
        "span",
        {},
        element("span", { class: "gl-rt-option-title", lang: language }, title),
        element("span", { class: "gl-rt-hint" }, label(`reuse.kind.${kind}`), " · ", element("span", { lang: language }, text)),
      ),
    );
  }
}
