/** Beside the newest, the oldest: where the server went away, it is the one that may have been saved. */
const NEWEST = 2;

/** Characters; several very long texts would make the next try too long to be taken. */
const MOST = 600_000;

/**
 * What was sent and got no answer: it may have been saved all the same, and must then not be taken for somebody else's
 * change. Goes along with the next try.
 */
export class Unanswered {
  #input;
  #texts = [];

  constructor(input) {
    this.#input = input;
  }

  get texts() {
    return this.#texts;
  }

  set texts(texts) {
    const written = JSON.stringify(texts);
    if (texts.length > 1 && written.length > MOST) {
      this.texts = texts.slice(1);
      return;
    }
    this.#texts = texts;
    this.#input.value = texts.length > 0 ? written : "";
  }

  add(text) {
    const [oldest, ...later] = [...this.#texts, text];
    this.texts = [oldest, ...later.slice(-NEWEST)];
  }

  clear() {
    this.texts = [];
  }
}
