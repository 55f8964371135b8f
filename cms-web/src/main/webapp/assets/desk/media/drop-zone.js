import { carriesFiles, filesOf } from "./files.js";

/**
 * Lets files be dropped on an element, and pasted while the keyboard is in it. While files are dragged over it, it says
 * so: to the eye by the class "is-over", to the ear by its sentence.
 */
export class DropZone {
  #element;
  #status;
  #taken;
  #depth = 0;

  /**
   * Takes nothing while the form around it is for reading only (Lock).
   *
   * @param status an element whose text is read aloud; its data-over is the sentence
   */
  constructor(element, status, taken) {
    this.#element = element;
    this.#status = status;
    this.#taken = taken;
    element.addEventListener("dragenter", event => carriesFiles(event) && this.#enter(event));
    element.addEventListener("dragover", event => carriesFiles(event) && this.#over(event));
    element.addEventListener("dragleave", event => carriesFiles(event) && this.#leave());
    element.addEventListener("drop", event => carriesFiles(event) && this.#drop(event));
    element.addEventListener("paste", event => this.#paste(event));
  }

  get #isClosed() {
    return this.#element.closest("form.is-locked") !== null;
  }

  #enter(event) {
    event.preventDefault();
    this.#depth++;
    this.#mark(!this.#isClosed);
  }

  #over(event) {
    event.preventDefault();
    event.dataTransfer.dropEffect = this.#isClosed ? "none" : "copy";
  }

  /** Each element within is entered and left in turn. */
  #leave() {
    this.#depth--;
    this.#mark(this.#depth > 0 && !this.#isClosed);
  }

  #drop(event) {
    event.preventDefault();
    this.#depth = 0;
    this.#mark(false);
    this.#take(filesOf(event.dataTransfer));
  }

  /** Words that were copied together with their picture are meant where there is a field for words. */
  #paste(event) {
    const { clipboardData } = event;
    const isTyping = event.target.matches?.("input, textarea") && clipboardData.types.includes("text/plain");
    const files = filesOf(clipboardData);
    if (files.length && !isTyping) {
      event.preventDefault();
      this.#take(files);
    }
  }

  #take(files) {
    if (this.#isClosed) {
      return;
    }
    if (files.length) {
      this.#taken(files);
    } else {
      this.#status.textContent = this.#status.dataset.folder;
    }
  }

  #mark(isOver) {
    if (this.#element.classList.toggle("is-over", isOver) && !this.#status.textContent) {
      this.#status.textContent = this.#status.dataset.over;
    } else if (!isOver) {
      this.#status.textContent = "";
    }
  }
}
