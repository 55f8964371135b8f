/**
 * The place in a picture that has to stay in sight whatever shape it is cut to, set with the mouse, a finger or the
 * keyboard. Two number fields are the truth; without this script they are all there is.
 *
 *   <div data-focus data-name="Важното място" data-says="{0} % отляво, {1} % отгоре">
 *     <div data-focus-picture><img …></div>              the whole picture; the mark is put over it
 *     <input type="number" min="0" max="100" data-focus-x>  percent from the left
 *     <input type="number" min="0" max="100" data-focus-y>  percent from the top
 *     <img data-focus-shown …>                           any number of them: cut by object-fit, moved along with it
 *   </div>
 *
 * Whoever changes the fields by a script fires `input` on them, as this script does. `focus-moved` with {x, y} bubbles
 * from the element on each change. On pages that load focus.js such elements are found; otherwise: new FocusPicker(element).
 */
export class FocusPicker {
  #root;
  #x;
  #y;
  #picture;
  #mark;
  /** Whether the click that is about to follow has been seen to. */
  #pointed = false;

  constructor(root) {
    this.#root = root;
    this.#x = root.querySelector("[data-focus-x]");
    this.#y = root.querySelector("[data-focus-y]");
    this.#picture = root.querySelector("[data-focus-picture]");
    this.#mark = this.#madeMark();
    this.#picture.classList.add("focus-picture");
    this.#picture.append(this.#mark);
    this.#picture.addEventListener("pointerdown", event => this.#taken(event));
    this.#picture.addEventListener("pointermove", event => this.#dragged(event));
    this.#picture.addEventListener("pointerup", event => this.#let(event));
    this.#picture.addEventListener("click", event => this.#touched(event));
    this.#mark.addEventListener("keydown", event => this.#pressed(event));
    for (const field of [this.#x, this.#y]) {
      field.addEventListener("input", () => this.#show());
    }
    this.#show();
  }

  /** A slider in two directions: it tells both values as one sentence. */
  #madeMark() {
    const mark = document.createElement("span");
    mark.className = "focus-mark";
    mark.tabIndex = 0;
    mark.setAttribute("role", "slider");
    mark.setAttribute("aria-label", this.#root.dataset.name);
    mark.setAttribute("aria-valuemin", "0");
    mark.setAttribute("aria-valuemax", "100");
    return mark;
  }

  /** A finger that comes down beside the mark may want to scroll the page. */
  #taken(event) {
    if (event.button === 0 && (event.pointerType === "mouse" || event.target === this.#mark)) {
      event.preventDefault();
      this.#pointed = true;
      this.#picture.setPointerCapture(event.pointerId);
      this.#mark.focus({ preventScroll: true });
      this.#point(event);
    }
  }

  #dragged(event) {
    if (this.#picture.hasPointerCapture(event.pointerId)) {
      this.#point(event);
    }
  }

  #let(event) {
    if (this.#picture.hasPointerCapture(event.pointerId)) {
      this.#picture.releasePointerCapture(event.pointerId);
      this.#tell("change");
    }
  }

  #touched(event) {
    if (!this.#pointed) {
      this.#point(event);
      this.#tell("change");
    }
    this.#pointed = false;
  }

  #point(event) {
    const box = this.#picture.getBoundingClientRect();
    this.#move(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
  }

  /** Arrows by one percent, with Shift by ten; Home to the middle. */
  #pressed(event) {
    const far = event.shiftKey ? 10 : 1;
    const [right, down] = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, -far], ArrowDown: [0, far] }[event.key] ?? [0, 0];
    if (event.key === "Home") {
      this.#move(50, 50);
    } else if (right || down) {
      this.#move(percent(this.#x) + right, percent(this.#y) + down);
    } else {
      return;
    }
    event.preventDefault();
    this.#tell("change");
  }

  #move(x, y) {
    this.#x.value = within(x);
    this.#y.value = within(y);
    this.#tell("input");
  }

  #tell(kind) {
    for (const field of [this.#x, this.#y]) {
      field.dispatchEvent(new Event(kind, { bubbles: true }));
    }
  }

  #show() {
    const x = percent(this.#x);
    const y = percent(this.#y);
    this.#mark.style.left = `${x}%`;
    this.#mark.style.top = `${y}%`;
    this.#mark.setAttribute("aria-valuenow", String(x));
    this.#mark.setAttribute("aria-valuetext", this.#root.dataset.says.replace("{0}", x).replace("{1}", y));
    for (const shown of this.#root.querySelectorAll("[data-focus-shown]")) {
      shown.style.objectPosition = `${x}% ${y}%`;
    }
    this.#root.dispatchEvent(new CustomEvent("focus-moved", { bubbles: true, detail: { x, y } }));
  }
}

/** A field that is empty or nonsense stands for the middle. */
function percent(field) {
  return field.value === "" || Number.isNaN(Number(field.value)) ? 50 : within(Number(field.value));
}

function within(value) {
  return Math.round(Math.min(100, Math.max(0, value)));
}
