const EVERY = 10_000;

/** After so long without a key or a hand on the mouse nobody is here, and the session may end in its time. */
const AWAY_AFTER = 10 * 60_000;

/**
 * Tells the server every few seconds that this page is open, shows who else has the text open, and says when somebody
 * has saved. Where the server cannot be reached, or the session has ended, it goes on quietly until it can.
 */
export class Presence {
  #shown;
  #about;
  #heard;
  #last = Date.now();
  #said = "";

  /**
   * @param shown the element that tells about the others
   * @param about the edition and the person of this page
   * @param heard called with each answer of the server
   */
  constructor(shown, { edition, person }, heard) {
    this.#shown = shown;
    this.#about = { edition, person, tab: crypto.getRandomValues(new Uint32Array(3)).join("-") };
    this.#heard = heard;
    ["keydown", "pointerdown", "pointermove"].forEach(sign =>
      document.addEventListener(sign, () => (this.#last = Date.now()), { passive: true }),
    );
    document.addEventListener("visibilitychange", () => document.hidden || this.#beat());
    window.addEventListener("pagehide", () => this.#leave());
    setInterval(() => this.#beat(), EVERY);
    this.#beat();
  }

  async #beat() {
    if (Date.now() - this.#last > AWAY_AFTER) {
      return;
    }
    const answer = await this.#post({}).catch(() => null);
    if (answer?.ok && answer.headers.get("Content-Type")?.startsWith("application/json")) {
      const around = await answer.json();
      this.#show(around.others);
      this.#heard(around);
    }
  }

  #leave() {
    this.#post({ leave: "true" }, { keepalive: true }).catch(() => null);
  }

  #post(more, options = {}) {
    return fetch("/editor/presence", {
      method: "POST",
      headers: { "Faces-Request": "partial/ajax" },
      redirect: "error",
      body: new URLSearchParams({ ...this.#about, ...more }),
      ...options,
    });
  }

  /** Said once, not every few seconds. */
  #show(others) {
    const names = others.filter(other => !other.self).map(other => other.name);
    const sentences = [];
    if (names.length > 0) {
      sentences.push(this.#shown.dataset.others.replace("{0}", new Intl.ListFormat(document.documentElement.lang).format(names)));
    }
    if (others.some(other => other.self)) {
      sentences.push(this.#shown.dataset.self);
    }
    const said = sentences.join("\n");
    if (said !== this.#said) {
      this.#said = said;
      this.#shown.replaceChildren(...sentences.map(paragraph));
    }
  }
}

function paragraph(sentence) {
  const element = document.createElement("p");
  element.textContent = sentence;
  return element;
}
