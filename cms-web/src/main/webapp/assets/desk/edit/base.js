/**
 * What the text on the screen began with, in the field that goes to the server: a revision, and after it the fields that
 * an older one gave, such as "120 lead:118".
 */
export class Base {
  #input;

  constructor(input) {
    this.#input = input;
  }

  get text() {
    return this.#input.value;
  }

  set text(text) {
    this.#input.value = text;
  }

  get revision() {
    return this.text.split(" ")[0];
  }

  /** The text is based on a newer revision now, but for the fields that stay behind, each with what it began with. */
  moveTo(revision, behind = []) {
    const before = this.revision;
    const older = this.#older();
    this.#write(revision, behind.map(field => [field, older.get(field) ?? before]));
  }

  /** Somebody has chosen between the two versions of these fields. */
  settle(fields) {
    this.#write(this.revision, [...this.#older()].filter(([field]) => !fields.includes(field)));
  }

  #older() {
    return new Map(this.text.split(" ").slice(1).map(part => part.split(":")));
  }

  #write(revision, older) {
    const kept = older.filter(([, from]) => from !== String(revision));
    this.text = [revision, ...kept.map(([field, from]) => `${field}:${from}`)].join(" ");
  }
}
