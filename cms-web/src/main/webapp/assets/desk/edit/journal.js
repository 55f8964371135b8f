const ROOT = "glashatay.journal/";
const KEPT_FOR = 90 * 24 * 60 * 60 * 1000;

/**
 * Keeps the unsaved text of one person and one edition in the browser. Every open page writes a copy of its own, so that
 * two tabs never write over each other; a copy goes when its text is saved or its writer rejects it.
 */
export class Journal {
  #prefix;
  #own;

  constructor(person, edition) {
    this.#prefix = `${ROOT}${person}/${edition}/`;
    this.turnOver();
    forgetTheOldest();
  }

  /** Begins a new copy; what was written so far stays as one of those that are offered. */
  turnOver() {
    this.#own = this.#prefix + crypto.getRandomValues(new Uint32Array(2)).join("-");
  }

  /**
   * Says whether the browser took it: private windows and full disks may not.
   *
   * @param base what the text is based on
   * @param fields what was typed
   * @param unanswered what was sent and perhaps saved
   */
  write(base, fields, unanswered) {
    try {
      localStorage.setItem(this.#own, JSON.stringify({ base, at: Date.now(), fields, unanswered }));
      return true;
    } catch {
      return false;
    }
  }

  clear() {
    this.drop(this.#own);
  }

  drop(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // a browser that refuses storage has nothing to remove either
    }
  }

  /** The copies that other pages left, newest first. */
  kept() {
    return entries()
      .filter(([key]) => key.startsWith(this.#prefix) && key !== this.#own)
      .map(([key, entry]) => ({ key, ...entry }))
      .sort((one, other) => other.at - one.at);
  }
}

function forgetTheOldest() {
  entries()
    .filter(([, entry]) => Date.now() - entry.at > KEPT_FOR)
    .forEach(([key]) => localStorage.removeItem(key));
}

function entries() {
  try {
    return Object.keys(localStorage)
      .filter(key => key.startsWith(ROOT))
      .map(key => [key, JSON.parse(localStorage.getItem(key))])
      .filter(([, entry]) => entry?.fields);
  } catch {
    return [];
  }
}
