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
    form.addEventListener("change", event => {
      if (event.target.closest('[data-contested="leadImage"]')) {
        this.#wordsFollow(event.target.value);
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

  /** Words about one picture say something untrue of another, so they are chosen with it, unless somebody knows better. */
  #wordsFollow(whose) {
    document
      .querySelectorAll(`[data-contested^="leadImage"] input[value="${whose}"]`)
      .forEach(choice => (choice.checked = true));
  }

  #taken() {
    return Object.fromEntries(
      Object.entries(this.#theirs).filter(([field]) => document.querySelector(`[data-contested="${field}"] input[value=theirs]`)?.checked),
    );
  }
}
