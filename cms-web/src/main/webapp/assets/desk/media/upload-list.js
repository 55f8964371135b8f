import { word } from "./words.js";

/** What is done stays in sight long enough to be noticed. */
const DONE_STAYS = 1_500;

/** Shows files on their way: each with its progress and a way to stop it, or with what went wrong and a way to repeat it. */
export class UploadList {
  #element;
  #list;
  #said;
  #rows = new Map();

  /** @param element where it is shown; hidden while there is nothing to show */
  constructor(element) {
    this.#element = element;
    this.#list = make("ul", { className: "uploads" });
    this.#said = make("p", { className: "visually-hidden" });
    this.#said.setAttribute("role", "status");
    element.append(this.#list, this.#said);
  }

  add(upload) {
    const row = new Row(upload, () => this.#remove(upload));
    this.#rows.set(upload, row);
    this.#list.append(row.element);
    this.#element.hidden = false;
    upload.addEventListener("change", () => upload.state === "done" && setTimeout(() => this.#remove(upload), DONE_STAYS));
    upload.addEventListener("change", () => upload.state === "cancelled" && this.#remove(upload));
  }

  /** Takes away what has ended. */
  tidy() {
    [...this.#rows.keys()].filter(upload => !upload.isOpen).forEach(upload => this.#remove(upload));
  }

  /** Reads it to whoever does not see it, at a pause. */
  say(sentence) {
    this.#element.hidden = false;
    this.#said.textContent = sentence;
  }

  #remove(upload) {
    const row = this.#rows.get(upload);
    if (!row) {
      return;
    }
    const had = row.element.contains(document.activeElement);
    const next = row.element.nextElementSibling ?? row.element.previousElementSibling;
    row.element.remove();
    this.#rows.delete(upload);
    if (had) {
      // the keyboard would be nowhere
      const place = next?.querySelector("button") ?? this.#element.closest("dialog, [data-uploads-home]") ?? this.#element;
      (place.querySelector?.("[data-bring]") ?? place).focus();
    }
    if (this.#rows.size === 0 && !this.#element.hasAttribute("data-stays")) {
      // hidden at once, the sentence would not be read
      setTimeout(() => (this.#element.hidden = this.#rows.size === 0), DONE_STAYS);
    }
  }
}

class Row {
  element = make("li", { className: "upload" });
  #upload;
  #bar = document.createElement("progress");
  #said = make("p", { className: "upload-said" });
  #ways = make("div", { className: "upload-ways" });
  #dismiss;

  constructor(upload, dismiss) {
    this.#upload = upload;
    this.#dismiss = dismiss;
    const { name } = upload.file;
    this.#bar.max = 100;
    this.#bar.setAttribute("aria-label", name);
    this.element.append(make("p", { className: "upload-name", textContent: name }), this.#bar, this.#said, this.#ways);
    upload.addEventListener("progress", () => this.#move());
    upload.addEventListener("change", () => this.#show());
    this.#show();
  }

  #move() {
    const part = Math.floor(this.#upload.progress * 100);
    if (this.#upload.hasArrived) {
      this.#bar.removeAttribute("value");
      this.#said.textContent = word("arrived");
    } else {
      this.#bar.value = part;
      this.#said.textContent = `${part} %`;
    }
  }

  #show() {
    const { state, sentence } = this.#upload;
    const moves = state === "waiting" || state === "sending";
    this.element.dataset.state = state;
    this.#bar.hidden = !moves;
    this.#bar.value = 0;
    this.#said.textContent = sentence || word(state);
    const had = this.#ways.contains(document.activeElement);
    this.#ways.replaceChildren(...this.#buttons(moves));
    if (had) {
      this.#ways.querySelector("button")?.focus();
    }
  }

  #buttons(moves) {
    const { state } = this.#upload;
    if (moves) {
      return [this.#button("cancel", () => this.#upload.cancel())];
    }
    const buttons = state === "failed" ? [this.#button("retry", () => this.#upload.retry())] : [];
    return state === "done" ? [] : [...buttons, this.#button("dismiss", () => this.#gone())];
  }

  #gone() {
    if (this.#upload.isOpen) {
      this.#upload.cancel();
    }
    this.#dismiss();
  }

  #button(key, act) {
    const button = make("button", { type: "button", className: "button quiet", textContent: word(key) });
    button.setAttribute("aria-label", `${word(key)}: ${this.#upload.file.name}`);
    button.addEventListener("click", act);
    return button;
  }
}

function make(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
