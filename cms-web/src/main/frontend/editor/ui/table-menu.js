import { element, setAttributes } from "../dom.js";
import { label } from "../labels.js";
import * as tables from "../tables.js";

/**
 * The menu under the table button. Arrows, Home and End move inside, a letter jumps to an item that begins with it,
 * Esc goes back to the button; an action goes on in the text.
 */
export class TableMenu {
  #view;
  #button;
  #items;

  constructor(view, button, openTable) {
    this.#view = view;
    this.#button = button;
    this.#items = [
      { name: "table.insert", act: () => openTable("insert"), isOpen: tables.canInsertTable },
      { name: "table.rowBefore", command: tables.addRowBefore, startsGroup: true },
      { name: "table.rowAfter", command: tables.addRowAfter },
      { name: "table.columnBefore", command: tables.addColumnBefore },
      { name: "table.columnAfter", command: tables.addColumnAfter },
      { name: "table.headerRow", command: tables.toggleHeaderRow, isChecked: tables.hasHeaderRow, startsGroup: true },
      { name: "table.headerColumn", command: tables.toggleHeaderColumn, isChecked: tables.hasHeaderColumn },
      { name: "table.caption", act: () => openTable("caption"), isOpen: tables.isInTable },
      { name: "table.deleteRow", command: tables.deleteRow, startsGroup: true },
      { name: "table.deleteColumn", command: tables.deleteColumn },
      { name: "table.delete", command: tables.deleteTable },
    ];
    this.#items.forEach(item => (item.element = this.#itemElement(item)));
    this.element = element(
      "div",
      { class: "gl-rt-menu", role: "menu", "aria-label": label("table"), hidden: true },
      ...this.#items.map(item => item.element),
    );
    this.element.addEventListener("keydown", event => this.#onKey(event));
    this.element.addEventListener("focusout", event => {
      if (!this.element.contains(event.relatedTarget) && event.relatedTarget !== button) {
        this.#close();
      }
    });
    button.addEventListener("keydown", event => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        this.#open(event.key === "ArrowUp" ? -1 : 0);
      }
    });
  }

  update(state) {
    for (const item of this.#items) {
      setAttributes(item.element, {
        "aria-checked": item.isChecked ? String(item.isChecked(state)) : null,
        "aria-disabled": (item.isOpen ?? item.command)(state) ? null : "true",
      });
    }
  }

  toggle() {
    if (this.element.hidden) {
      this.#open(0);
    } else {
      this.#close();
      this.#button.focus();
    }
  }

  #itemElement(item) {
    const made = element(
      "div",
      {
        class: `gl-rt-menu-item${item.startsGroup ? " gl-rt-menu-group" : ""}`,
        role: item.isChecked ? "menuitemcheckbox" : "menuitem",
        tabindex: "-1",
      },
      label(item.name),
    );
    made.addEventListener("click", () => this.#choose(item));
    return made;
  }

  #open(index) {
    this.update(this.#view.state);
    this.element.hidden = false;
    this.element.style.translate = "";
    // On a narrow screen the menu is pushed back into view.
    const beyond = this.element.getBoundingClientRect().right - document.documentElement.clientWidth + 8;
    this.element.style.translate = beyond > 0 ? `${-beyond}px` : "";
    this.#button.setAttribute("aria-expanded", "true");
    const usable = this.#items.filter(item => item.element.getAttribute("aria-disabled") !== "true");
    (usable.at(index) ?? this.#items[0]).element.focus();
  }

  #close() {
    this.element.hidden = true;
    this.#button.setAttribute("aria-expanded", "false");
  }

  #choose(item) {
    if (item.element.getAttribute("aria-disabled") === "true") {
      return;
    }
    this.#close();
    if (item.act) {
      this.#button.focus();
      item.act();
    } else {
      item.command(this.#view.state, this.#view.dispatch);
      this.#view.focus();
    }
  }

  #onKey(event) {
    const elements = this.#items.map(item => item.element);
    const at = elements.indexOf(event.target);
    const to = {
      ArrowDown: (at + 1) % elements.length,
      ArrowUp: (at - 1 + elements.length) % elements.length,
      Home: 0,
      End: elements.length - 1,
    }[event.key];
    if (to !== undefined) {
      elements[to].focus();
    } else if (event.key === "Enter" || event.key === " ") {
      this.#choose(this.#items[at]);
    } else if (event.key === "Escape") {
      this.#close();
      this.#button.focus();
    } else if (event.key === "Tab") {
      this.#close();
      this.#button.focus();
      return;
    } else if (event.key.length === 1) {
      this.#jumpTo(event.key, elements, at);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #jumpTo(letter, elements, at) {
    const others = [...elements.slice(at + 1), ...elements.slice(0, at)];
    others.find(item => item.textContent.toLowerCase().startsWith(letter.toLowerCase()))?.focus();
  }
}
