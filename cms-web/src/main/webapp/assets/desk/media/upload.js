import { refusal } from "./files.js";
import { send } from "./sending.js";
import { word } from "./words.js";

/** The part of the work that only the server does: what has arrived is still looked through. */
const ARRIVED = 1;

/** Those who were told to come again after so many seconds do not all come at once. */
const SPREAD = 5;

/** One file on its way. Its state is one of waiting, sending, done, refused, failed and cancelled. */
export class Upload extends EventTarget {
  file;
  state = "waiting";
  /** From 0 to 1. */
  progress = 0;
  /** What went wrong, in words. */
  sentence = "";
  asset = null;
  #kinds;
  #again = 0;
  #stop = new AbortController();

  constructor(file, kinds) {
    super();
    this.file = file;
    this.#kinds = kinds;
    this.#refuse(refusal(file, kinds));
  }

  /** Whether nothing more will become of it, unless somebody sends it again. */
  get hasEnded() {
    return !["waiting", "sending"].includes(this.state);
  }

  /** Whether somebody has yet to say what is to become of it. */
  get isOpen() {
    return !["done", "refused", "cancelled"].includes(this.state);
  }

  /** Whether it will be sent again by itself. */
  get willRepeat() {
    return this.#again !== 0;
  }

  get hasArrived() {
    return this.state === "sending" && this.progress === ARRIVED;
  }

  async send() {
    this.#stop = new AbortController();
    this.progress = 0;
    this.#become("sending");
    const { signal } = this.#stop;
    const { asset, sentence, failed, again } = await send(this.file, part => this.#move(part), signal);
    if (signal.aborted) {
      return;
    }
    if (asset && !this.#kinds.includes(asset.kind)) {
      this.#refuse(word(asset.kind === "image" ? "notADocument" : "notAPicture"));
    } else if (asset) {
      this.asset = asset;
      this.#become("done");
    } else if (sentence) {
      this.#refuse(sentence);
    } else {
      this.sentence = word(failed);
      if (again) {
        this.#again = setTimeout(() => this.retry(), (again + SPREAD * Math.random()) * 1_000);
      }
      this.#become("failed");
    }
  }

  cancel() {
    this.#stop.abort();
    this.#forgetToRepeat();
    this.#become("cancelled");
  }

  /** Puts it in the queue once more. */
  retry() {
    this.#forgetToRepeat();
    this.sentence = "";
    this.#become("waiting");
  }

  #forgetToRepeat() {
    clearTimeout(this.#again);
    this.#again = 0;
  }

  #refuse(sentence) {
    if (sentence) {
      this.sentence = sentence;
      this.#become("refused");
    }
  }

  #move(part) {
    this.progress = part;
    this.dispatchEvent(new Event("progress"));
  }

  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }
}
