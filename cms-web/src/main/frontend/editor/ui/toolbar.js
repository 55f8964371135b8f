import { chosenBlock } from "../blocks/commands.js";
import * as commands from "../commands.js";
import { element, setAttributes } from "../dom.js";
import { SHORTCUTS } from "../keys.js";
import { ariaShortcut, label, shortcutText } from "../labels.js";
import { canLink, linkAt } from "../links.js";
import { galleryAt, pictureAt, videoAt } from "../media/commands.js";
import { schema } from "../model/schema.js";
import { BlockChooser } from "./block-chooser.js";
import { icon } from "./icons.js";
import { TableMenu } from "./table-menu.js";

const { bullet_list, ordered_list } = schema.nodes;

const GROUPS = [
  [
    { name: "strong", command: commands.toggleStrong, isPressed: commands.isStrong },
    { name: "em", command: commands.toggleEm, isPressed: commands.isEm },
  ],
  [
    { name: "bullets", command: commands.toggleBullets, isPressed: commands.isInList(bullet_list) },
    { name: "numbers", command: commands.toggleNumbers, isPressed: commands.isInList(ordered_list) },
    { name: "indent", command: commands.indent },
    { name: "outdent", command: commands.outdent },
    { name: "quote", command: commands.toggleQuote, isPressed: commands.isInQuote },
  ],
  ["link", "table", "picture", "gallery", "video", "reuse"],
  [{ name: "clear", command: commands.clearFormatting }],
  [
    { name: "undo", command: commands.undo },
    { name: "redo", command: commands.redo },
  ],
];

/**
 * The tools above the text. One stop of the Tab key; the arrows, Home and End move inside, Esc goes back to the text.
 * A tool that cannot be used now stays reachable and says so, so that the row is the same every time.
 */
export class Toolbar {
  #view;
  #updates = [];
  #items = [];

  constructor(view, { openLink, openTable, openMedia, openBlock, contentId, name }) {
    this.#view = view;
    this.element = element("div", { class: "gl-rt-toolbar", role: "toolbar", "aria-label": name, "aria-controls": contentId });
    const chooser = new BlockChooser(view);
    this.element.append(this.#item(chooser.element, state => chooser.update(state)));
    const special = {
      link: () => this.#linkButton(openLink),
      table: () => this.#tableButton(openTable),
      picture: () => this.#dialogButton("picture", openMedia?.picture, pictureAt),
      gallery: () => this.#dialogButton("gallery", openMedia?.gallery, galleryAt),
      video: () => this.#dialogButton("video", openMedia?.video, videoAt),
      reuse: () => this.#dialogButton("reuse", openBlock, chosenBlock),
    };
    for (const group of GROUPS) {
      const box = element("div", { class: "gl-rt-group" });
      box.append(
        ...group
          .map(tool => (typeof tool === "string" ? special[tool]() : this.#commandButton(tool)))
          .filter(button => button !== null),
      );
      this.element.append(box);
    }
    this.#items.forEach((item, index) => (item.tabIndex = index === 0 ? 0 : -1));
    this.element.addEventListener("keydown", event => this.#move(event));
    this.element.addEventListener("focusin", event => this.#remember(event.target));
    // A press of the mouse must not take the selection out of the text.
    this.element.addEventListener("mousedown", event => event.target.closest("button") && event.preventDefault());
  }

  update(state) {
    this.#updates.forEach(update => update(state));
  }

  focus() {
    this.#items.find(item => item.tabIndex === 0).focus();
  }

  #item(item, update) {
    this.#items.push(item);
    this.#updates.push(update);
    return item;
  }

  #button(name, act, attributes = {}) {
    const button = element(
      "button",
      {
        type: "button",
        class: `gl-rt-button gl-rt-${name}`,
        "aria-label": label(name),
        "aria-keyshortcuts": SHORTCUTS[name] && ariaShortcut(SHORTCUTS[name]),
        "data-tip": label(name) + (SHORTCUTS[name] ? ` (${shortcutText(SHORTCUTS[name])})` : ""),
        ...attributes,
      },
      icon(name),
    );
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") !== "true") {
        act();
      }
    });
    return button;
  }

  #commandButton({ name, command, isPressed }) {
    const button = this.#button(name, () => command(this.#view.state, this.#view.dispatch, this.#view));
    return this.#item(button, state =>
      setAttributes(button, {
        "aria-pressed": isPressed ? String(isPressed(state)) : null,
        "aria-disabled": command(state) ? null : "true",
      }),
    );
  }

  #linkButton(openLink) {
    const button = this.#button("link", () => openLink(), { "aria-haspopup": "dialog" });
    return this.#item(button, state => {
      const name = label(linkAt(state) ? "link.edit" : "link");
      setAttributes(button, {
        "aria-label": name,
        "data-tip": `${name} (${shortcutText(SHORTCUTS.link)})`,
        "data-active": linkAt(state) !== null,
        "aria-disabled": canLink(state) ? null : "true",
      });
    });
  }

  #tableButton(openTable) {
    const button = this.#button("table", () => menu.toggle(), { "aria-haspopup": "menu", "aria-expanded": "false" });
    const menu = new TableMenu(this.#view, button, openTable);
    this.#item(button, state => menu.update(state));
    return element("span", { class: "gl-rt-menu-holder" }, button, menu.element);
  }

  /** Inserts something by a dialog, or changes what stands at the caret. Not there where nothing can be inserted. */
  #dialogButton(name, open, standing) {
    if (!open) {
      return null;
    }
    const button = this.#button(name, open, { "aria-haspopup": "dialog" });
    return this.#item(button, state => {
      const isThere = standing(state) !== null;
      const words = label(isThere ? `${name}.edit` : name);
      setAttributes(button, { "aria-label": words, "data-tip": words, "data-active": isThere });
    });
  }

  #move(event) {
    const at = this.#items.indexOf(event.target);
    if (at === -1 || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const last = this.#items.length - 1;
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.#items[to].focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.#view.focus();
    }
  }

  #remember(target) {
    if (this.#items.includes(target)) {
      this.#items.forEach(item => (item.tabIndex = item === target ? 0 : -1));
    }
  }
}
