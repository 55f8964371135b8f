import "./focus.js";

const WHOLE = "whole";

/**
 * The frame of the lead image: its shape, chosen among previews, and the place that has to stay in sight, set in the
 * picture. The hidden field holds both as a label such as 16x9-30x45, empty for the whole picture around its middle.
 */
export class LeadFrame {
  #root;
  #field;
  #x;
  #y;

  constructor(root, field) {
    this.#root = root;
    this.#field = field;
    this.#x = root.querySelector("[data-focus-x]");
    this.#y = root.querySelector("[data-focus-y]");
    field.addEventListener("input", () => this.#read());
    root.addEventListener("change", event => event.target.name === "lead-shape" && this.#write());
    root.addEventListener("focus-moved", () => this.#write());
    this.#read();
  }

  /** Puts another picture into it. */
  show(address) {
    this.#root.querySelectorAll("[data-framed]").forEach(image => (image.src = address));
  }

  #read() {
    const [shape, focus = "50x50"] = (this.#field.value || WHOLE).split("-");
    const [x, y] = focus.split("x");
    const radio = this.#root.querySelector(`input[value="${CSS.escape(shape)}"]`) ?? this.#root.querySelector(`input[value="${WHOLE}"]`);
    radio.checked = true;
    this.#x.value = x;
    this.#y.value = y;
    // moves the mark and the previews, and leads back here with the same label
    this.#x.dispatchEvent(new Event("input", { bubbles: true }));
    this.#tell();
  }

  #write() {
    const label = `${this.#shape.value}-${percent(this.#x)}x${percent(this.#y)}`;
    const written = label === `${WHOLE}-50x50` ? "" : label;
    if (written !== this.#field.value) {
      this.#field.value = written;
      this.#field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.#tell();
  }

  get #shape() {
    return this.#root.querySelector('input[name="lead-shape"]:checked');
  }

  /** The summary says what is chosen, so that it need not be opened to be known. */
  #tell() {
    const summary = this.#root.querySelector("[data-short]");
    const shape = this.#shape.closest("label").textContent.trim();
    const moved = percent(this.#x) !== 50 || percent(this.#y) !== 50;
    summary.textContent = moved
      ? summary.dataset.moved.replace("{0}", shape).replace("{1}", percent(this.#x)).replace("{2}", percent(this.#y))
      : shape;
  }
}

function percent(field) {
  const number = Number(field.value);
  return field.value === "" || Number.isNaN(number) ? 50 : Math.round(Math.min(100, Math.max(0, number)));
}
