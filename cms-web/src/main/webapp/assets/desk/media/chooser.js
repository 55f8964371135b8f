import { DropZone } from "./drop-zone.js";
import { accepted } from "./files.js";
import { MediaGrid } from "./media-grid.js";
import { tidy, upload } from "./uploader.js";
import { word } from "./words.js";
import { renew } from "../session/session.js";

const ADDRESS = "/editor/media/choices";
const SESSION_ENDED = 401;
const BOTH = ["image", "document"];

/** Who types does not ask for each letter. */
const PAUSE = 250;

/** The dialog in which media are chosen among what the library has, newest first, or brought in. */
class Chooser {
  #dialog;
  #grid;
  #kinds = BOTH;
  #several = false;
  #chosen;
  #asked = 0;
  #total = 0;
  #pause;

  constructor(dialog) {
    this.#dialog = dialog;
    this.#grid = new MediaGrid(this.#part("grid"), { changed: () => this.#count(), used: () => this.#use() });
    dialog.querySelectorAll("[data-cancel]").forEach(button => button.addEventListener("click", () => dialog.close()));
    this.#part("use").addEventListener("click", () => this.#use());
    this.#part("more").addEventListener("click", () => this.#more(true));
    this.#search.addEventListener("input", () => this.#typed());
    this.#search.addEventListener("keydown", event => event.key === "ArrowDown" && this.#down(event));
    this.#part("kinds").addEventListener("change", () => this.#look());
    dialog.addEventListener("close", () => this.#told([]));
    const input = dialog.querySelector("#media-files");
    if (input) {
      this.#part("bring").addEventListener("click", () => input.click());
      input.addEventListener("change", () => this.#bring([...input.files]).then(() => (input.value = "")));
      new DropZone(dialog, this.#part("drop"), files => this.#bring(files));
    }
    // what is nearly in sight is asked for before anybody has to
    new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && this.#more(false), {
      root: this.#part("scroll"),
      rootMargin: "400px",
    }).observe(this.#part("more"));
  }

  get #search() {
    return this.#dialog.querySelector("#media-search");
  }

  #part(name) {
    return this.#dialog.querySelector(`[data-${name}]`);
  }

  /** Opens the dialog; answers with what was chosen, or with nothing. */
  choose({ kinds = BOTH, several = false } = {}) {
    if (this.#dialog.open) {
      return Promise.resolve([]);
    }
    this.#kinds = kinds;
    this.#several = several;
    const about = kinds.length > 1 ? "both" : kinds[0];
    this.#dialog.querySelector("h2").textContent = word(`title-${about}${several ? "-several" : ""}`);
    this.#part("kinds").hidden = kinds.length < 2;
    this.#part("kinds").querySelector('[value=""]').checked = true;
    this.#search.value = "";
    const input = this.#dialog.querySelector("#media-files");
    if (input) {
      input.accept = accepted(kinds);
      input.multiple = true;
      this.#part("hint").textContent = word(`hint-${about}`);
    }
    this.#grid.reset(several);
    tidy(this.#part("uploads"));
    this.#dialog.showModal();
    this.#look();
    return new Promise(resolve => (this.#chosen = resolve));
  }

  #told(assets) {
    this.#asked++;
    this.#chosen?.(assets);
    this.#chosen = undefined;
  }

  #use() {
    const { chosen } = this.#grid;
    if (chosen.length) {
      this.#told(chosen);
      this.#dialog.close();
    }
  }

  #typed() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#look(), PAUSE);
  }

  #down(event) {
    if (this.#grid.focus()) {
      event.preventDefault();
    }
  }

  /** Begins the list anew. */
  async #look() {
    const found = await this.#ask(0);
    if (found) {
      this.#grid.clear();
      this.#show(found);
      this.#say(word("found", found.total));
    }
  }

  /** @param byHand whether the keyboard was on the button, which is going to be elsewhere */
  async #more(byHand) {
    const before = this.#grid.count;
    if (this.#part("more").hidden || this.#part("more").disabled) {
      return;
    }
    this.#part("more").disabled = true;
    const found = await this.#ask(before);
    this.#part("more").disabled = false;
    if (found) {
      this.#show(found);
      if (byHand) {
        this.#part("grid").children[before]?.focus();
      }
    }
  }

  #show({ assets, total }) {
    this.#total = total;
    this.#grid.append(assets);
    const isSearch = this.#search.value.trim() !== "";
    this.#part("none").hidden = this.#grid.count > 0 || isSearch;
    this.#part("unmatched").hidden = this.#grid.count > 0 || !isSearch;
    this.#part("more").hidden = assets.length === 0 || this.#grid.count >= total;
  }

  /** Nothing where the answer did not come, or somebody has asked for something else since. */
  async #ask(from) {
    const number = ++this.#asked;
    let answer = await this.#answer(from);
    if (answer?.status === SESSION_ENDED && (await renew()) === "ok") {
      answer = await this.#answer(from);
    }
    if (number !== this.#asked) {
      return null;
    }
    const found = answer?.ok ? await answer.json().catch(() => null) : null;
    this.#part("trouble").textContent = found ? "" : word("unreachable");
    return found;
  }

  #answer(from) {
    const kind = this.#kinds.length > 1 ? this.#part("kinds").querySelector(":checked").value : this.#kinds[0];
    const question = new URLSearchParams({ kind, q: this.#search.value, from });
    return fetch(`${ADDRESS}?${question}`, { headers: { "Faces-Request": "partial/ajax" } }).catch(() => null);
  }

  async #bring(files) {
    const brought = await upload(files, {
      kinds: this.#kinds,
      place: this.#part("uploads"),
      onDone: asset => this.#brought(asset),
    });
    this.#grid.order(brought);
    if (this.#dialog.open && this.#dialog.contains(document.activeElement) && this.#grid.chosen.length) {
      this.#grid.focus();
    }
  }

  #brought(asset) {
    if (this.#dialog.open && this.#kinds.includes(asset.kind)) {
      this.#grid.bring(asset);
      this.#part("none").hidden = true;
      this.#part("unmatched").hidden = true;
      this.#part("scroll").scrollTop = 0;
    }
  }

  #count() {
    const { chosen } = this.#grid;
    this.#part("use").disabled = chosen.length === 0;
    this.#say(chosen.length === 1 ? word("chosen-one", chosen[0].name) : chosen.length ? word("chosen", chosen.length) : "");
  }

  #say(sentence) {
    this.#part("count").textContent = sentence;
  }
}

const dialog = document.getElementById("media-chooser");
if (dialog) {
  const chooser = new Chooser(dialog);
  window.glashatayMedia = { ...window.glashatayMedia, choose: wanted => chooser.choose(wanted) };
}
