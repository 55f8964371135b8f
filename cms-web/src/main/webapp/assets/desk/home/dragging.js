/**
 * Rows of a list that are dragged into another order. The same can be done with the buttons of each row, so the handle
 * is nothing that a keyboard has to reach.
 */
export class Dragging {
  #form;
  #dropped;
  #row = null;
  #isDropped = false;

  /** @param dropped called with the list's name and its rows' names in their new order */
  constructor(form, dropped) {
    this.#form = form;
    this.#dropped = dropped;
    form.addEventListener("dragstart", event => this.#take(event));
    form.addEventListener("dragover", event => this.#over(event));
    form.addEventListener("drop", event => this.#drop(event));
    form.addEventListener("dragend", () => this.#leave());
  }

  /** Called again after an answer, which brings the rows anew. */
  begin() {
    this.#lists().forEach(list => {
      const rows = list.querySelectorAll(":scope > [data-row]");
      rows.forEach(row => row.setAttribute("draggable", String(rows.length > 1)));
    });
  }

  #lists() {
    return this.#form.querySelectorAll('[data-list]:not([data-list=""])');
  }

  #take(event) {
    this.#row = event.target.closest?.("[data-row][draggable=true]") ?? null;
    this.#isDropped = false;
    if (this.#row) {
      event.dataTransfer.effectAllowed = "move";
      this.#row.dataset.before = order(this.#row.parentElement).join();
      this.#row.classList.add("dragged");
    }
  }

  #over(event) {
    const list = this.#row?.parentElement;
    if (!list?.contains(event.target)) {
      return;
    }
    event.preventDefault();
    const other = event.target.closest("[data-row]");
    if (other?.parentElement !== list) {
      return;
    }
    const { top, height } = other.getBoundingClientRect();
    other[event.clientY < top + height / 2 ? "before" : "after"](this.#row);
  }

  /** Heard only where a row may be let go. */
  #drop(event) {
    event.preventDefault();
    this.#isDropped = true;
  }

  /** What was let go outside the list, or given up with Esc, goes back: citizens see each new order at once. */
  #leave() {
    const row = this.#row;
    this.#row = null;
    if (!row) {
      return;
    }
    row.classList.remove("dragged");
    const list = row.parentElement;
    const before = row.dataset.before.split(",");
    const now = order(list);
    if (!this.#isDropped) {
      list.append(...before.map(name => list.querySelector(`:scope > [data-row="${name}"]`)));
    } else if (now.join() !== before.join()) {
      this.#dropped(list.dataset.list, now);
    }
  }
}

function order(list) {
  return [...list.children].map(row => row.dataset.row);
}
