/**
 * A text that is with the reviewers or approved is for reading, until its writer says that it may go back to a draft:
 * from then on it saves by itself, and a slip of the hand must not undo an approval.
 */
export class Lock {
  #form;
  #unlocked;
  #isLocked = false;

  /** @param unlocked called when the writer has unlocked it */
  constructor(form, unlocked) {
    this.#form = form;
    this.#unlocked = unlocked;
    this.#set(form.querySelector("[data-unlock]") !== null);
    form.addEventListener("click", event => event.target.closest("[data-unlock]") && this.#unlock());
  }

  get isLocked() {
    return this.#isLocked;
  }

  #unlock() {
    this.#form.querySelector("[data-may-reopen]").value = "true";
    this.#form.querySelector("#reopens").hidden = true;
    this.#set(false);
    this.#unlocked();
  }

  #set(isLocked) {
    this.#isLocked = isLocked;
    this.#form.classList.toggle("is-locked", isLocked);
    this.#form.querySelectorAll("[data-field]:not(option)").forEach(field => {
      if (field.matches("textarea, input:not([type=checkbox])")) {
        field.readOnly = isLocked;
      } else {
        field.disabled = isLocked;
      }
    });
    // a list of files makes its buttons anew whenever it changes: as a disabled group it has none that work
    this.#form.querySelectorAll("[data-save], [data-lead-image] button, [data-attachments]").forEach(part => (part.disabled = isLocked));
  }
}
