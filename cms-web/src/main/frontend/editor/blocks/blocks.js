/** What the server knows of blocks: texts that stand in several pages and are edited in one place. */
export class Blocks {
  #source;
  #language;
  #known = new Map();

  /** @param source where to ask; undefined where no block can be inserted */
  constructor(source, language) {
    this.#source = source;
    this.#language = language;
  }

  get canBeInserted() {
    return this.#source !== undefined;
  }

  /** Those with these words in their title, as {blocks, more}. */
  async search(text) {
    const found = await this.#ask({ q: text });
    found.blocks.forEach(block => this.#known.set(block.id, Promise.resolve(block)));
    return found;
  }

  /** One by its number; null where it is not public. */
  find(id) {
    if (!this.#known.has(id)) {
      const asked = this.#source === undefined ? Promise.resolve({ blocks: [] }) : this.#ask({ id });
      this.#known.set(id, asked.then(found => found.blocks[0] ?? null));
      // next time it may answer
      asked.catch(() => this.#known.delete(id));
    }
    return this.#known.get(id);
  }

  async #ask(parameters) {
    const query = new URLSearchParams({ ...parameters, language: this.#language });
    const response = await fetch(`${this.#source}?${query}`, { headers: { Accept: "application/json" } });
    if (!response.ok) {
      throw new Error(`The server answered ${response.status}.`);
    }
    return response.json();
  }
}
