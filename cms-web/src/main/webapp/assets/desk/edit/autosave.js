/** So long nobody has typed before the text is saved; with the way to the server, less than two seconds. */
const PAUSE = 1_200;

/** Whoever types without a pause is saved all the same. */
const LONGEST = 15_000;

/** Between tries while the server cannot be reached. */
const BACKOFF = [2_000, 4_000, 8_000, 15_000, 30_000];

/** Decides when the text is saved without being asked: one save at a time, one for a pause. */
export class Autosave {
  #save;
  #timer;
  #since;
  #failures = 0;
  #isUnderWay = false;

  /** @param save saves what there is to save */
  constructor(save) {
    this.#save = save;
    window.addEventListener("online", () => this.now());
  }

  typed() {
    this.#since ??= Date.now();
    if (this.#failures === 0) {
      this.#in(Math.min(PAUSE, Math.max(0, this.#since + LONGEST - Date.now())));
    }
  }

  now() {
    this.#in(0);
  }

  /** There is nothing to save, or not now. */
  rest() {
    clearTimeout(this.#timer);
    this.#since = undefined;
    this.#failures = 0;
  }

  /** A save is on its way, whoever asked for it. */
  begun() {
    clearTimeout(this.#timer);
    this.#since = undefined;
    this.#isUnderWay = true;
  }

  answered() {
    this.#isUnderWay = false;
    this.#failures = 0;
  }

  /** The server did not answer; it is asked again, with growing patience. */
  failed() {
    this.#isUnderWay = false;
    this.#in(BACKOFF[Math.min(this.#failures++, BACKOFF.length - 1)]);
  }

  #in(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#try(), milliseconds);
  }

  #try() {
    if (!this.#isUnderWay) {
      this.#save();
    }
    if (!this.#isUnderWay && this.#since !== undefined) {
      // another step was on its way
      this.#in(PAUSE);
    }
  }
}
