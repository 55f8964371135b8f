/** Somebody else saved other words in the same fields: the writer chooses, field by field. */
export class Conflict {
  #theirs = {};

  /** @param chosen called with the names of the fields and those of their values that the writer takes */
  constructor(form, chosen) {
    form.addEventListener("click", event => {
      if (event.target.closest("[data-resolve]")) {
        chosen(Object.keys(this.#theirs), this.#taken());
      }
    });
  }

  get isOpen() {
    return document.querySelector("[data-conflict]") !== null;
  }

  /** The values that the other one saved. */
  set theirs(values) {
    this.#theirs = values;
  }

  #taken() {
    return Object.fromEntries(
      Object.entries(this.#theirs).filter(([field]) => document.querySelector(`[data-contested="${field}"] input[value=theirs]`)?.checked),
    );
  }
}
