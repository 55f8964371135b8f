const ROOT = "glashatay.comment/";

/**
 * Keeps what one person is writing about one edition in the browser until it is sent, so that neither a refusal, a page
 * that is shown anew or closed, nor a session that ends takes it away.
 */
export class Drafts {
  #prefix;

  constructor(person, edition) {
    this.#prefix = `${ROOT}${person}/${edition}/`;
  }

  read(name) {
    try {
      return JSON.parse(localStorage.getItem(this.#prefix + name)) ?? { text: "" };
    } catch {
      return { text: "" };
    }
  }

  write(name, draft) {
    try {
      if (draft.text === "") {
        localStorage.removeItem(this.#prefix + name);
      } else {
        localStorage.setItem(this.#prefix + name, JSON.stringify(draft));
      }
    } catch {
      // a browser that keeps nothing still has it on the screen
    }
  }
}
