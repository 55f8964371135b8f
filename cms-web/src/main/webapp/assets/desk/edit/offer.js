import { same } from "./fields.js";

/** Offers the texts back that other pages left in the journal, one after the other; none is put in place unasked. */
export class JournalOffer {
  #journal;
  #fields;
  #page;
  #banner = document.getElementById("journal");
  #waiting = [];
  #restored = [];

  /**
   * @param page keep() writes down what was typed, restore(entry) goes on with the entry's text, isOlder(base) says
   *   whether something was saved since
   */
  constructor(journal, fields, page) {
    this.#journal = journal;
    this.#fields = fields;
    this.#page = page;
  }

  show(saved) {
    this.#banner.querySelector("[data-restore]").addEventListener("click", () => this.#restore());
    this.#banner.querySelector("[data-reject]").addEventListener("click", () => this.#reject());
    window.addEventListener("storage", event => event.newValue === null && this.#withdraw(event.key));
    const kept = this.#journal.kept();
    kept.filter(entry => same(saved, entry.fields)).forEach(entry => this.#journal.drop(entry.key));
    this.#waiting = kept.filter(entry => !same(saved, entry.fields));
    this.#next();
  }

  /** The page that wrote it is still open, and has saved it. */
  #withdraw(key) {
    const wasShown = this.#waiting[0]?.key === key;
    this.#waiting = this.#waiting.filter(entry => entry.key !== key);
    if (wasShown) {
      this.#next();
    }
  }

  /** The restored text is on the server now. */
  saved() {
    this.#restored.splice(0).forEach(key => this.#journal.drop(key));
    this.#banner.querySelector("[data-restored]").hidden = true;
  }

  #next() {
    const [entry] = this.#waiting;
    this.#banner.querySelector("[data-offer]").hidden = !entry;
    if (entry) {
      this.#banner.querySelector("[data-older]").hidden = !this.#page.isOlder(entry.base);
      present(this.#banner, entry);
    }
  }

  /** What has been typed since the page was opened is not lost by it: it is offered in turn. */
  #restore() {
    const entry = this.#waiting.shift();
    this.#restored.push(entry.key);
    this.#page.keep();
    this.#journal.turnOver();
    const typed = this.#journal.kept().find(other => !this.#known(other.key));
    if (typed) {
      this.#waiting.push(typed);
    }
    this.#page.restore(entry);
    const restored = this.#banner.querySelector("[data-restored]");
    restored.hidden = false;
    this.#next();
    restored.focus();
  }

  #known(key) {
    return this.#restored.includes(key) || this.#waiting.some(entry => entry.key === key);
  }

  #reject() {
    this.#journal.drop(this.#waiting.shift().key);
    this.#next();
    this.#fields.get("title").focus();
  }
}

/** Says when the text was written; the server says how it differs from the saved one, and changes nothing by that. */
export function present(banner, { at, fields }) {
  const time = banner.querySelector("time");
  time.dateTime = new Date(at).toISOString();
  time.textContent = moment(at);
  banner.querySelector("[data-offered]").value = JSON.stringify(fields);
  // not before PrimeFaces has put the page's nonce into its forms
  $(() => banner.querySelector("[data-compare]").click());
}

/** Such as 24 февруари 2025, 9:05, as the server writes it everywhere else. */
function moment(at) {
  const parts = new Intl.DateTimeFormat(document.documentElement.lang, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: "Europe/Sofia",
  }).formatToParts(at);
  const { day, month, year, hour, minute } = Object.fromEntries(parts.map(part => [part.type, part.value]));
  return `${day} ${month} ${year}, ${Number(hour)}:${minute}`;
}
