import { blockTypeOf, setHeading, setParagraph } from "../commands.js";
import { element } from "../dom.js";
import { SHORTCUTS } from "../keys.js";
import { label, shortcutText } from "../labels.js";

const COMMANDS = { paragraph: setParagraph, heading2: setHeading(2), heading3: setHeading(3), heading4: setHeading(4) };

/** Paragraph or heading: a native select, so that every screen reader knows it. */
export class BlockChooser {
  #byPointer = false;

  constructor(view) {
    this.element = element(
      "select",
      { class: "gl-rt-select", "aria-label": label("block"), "data-tip": `${label("block")} (${shortcuts()})` },
      element("option", { value: "", hidden: true }, label("block.mixed")),
      ...Object.keys(COMMANDS).map(name => element("option", { value: name }, label(name))),
    );
    this.element.addEventListener("pointerdown", () => (this.#byPointer = true));
    this.element.addEventListener("keydown", () => (this.#byPointer = false));
    this.element.addEventListener("change", event => {
      event.stopPropagation();
      COMMANDS[this.element.value]?.(view.state, view.dispatch);
      this.update(view.state);
      // Who chose with the mouse wants to write on; who goes through it with the arrows is not done yet.
      if (this.#byPointer) {
        view.focus();
      }
    });
  }

  update(state) {
    this.element.value = blockTypeOf(state);
    for (const option of this.element.options) {
      option.disabled = option.value !== "" && option.value !== this.element.value && !COMMANDS[option.value](state);
    }
  }
}

/** "Ctrl+Alt+0, 2, 3, 4" */
function shortcuts() {
  const [first, ...others] = Object.keys(COMMANDS).map(name => shortcutText(SHORTCUTS[name]));
  return [first, ...others.map(shortcut => shortcut.at(-1))].join(", ");
}
