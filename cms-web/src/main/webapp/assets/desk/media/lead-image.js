import { DropZone } from "./drop-zone.js";
import { LeadFrame } from "./lead-frame.js";
import { LeadWords } from "./lead-words.js";
import { word } from "./words.js";

/**
 * The lead image of a text. The form's hidden fields are the truth; what is shown follows them, whoever changes them:
 * this script, or the edit page when it brings unsaved text back.
 */
class LeadImage {
  #group;
  #field;
  #words;
  #frame;
  #known = new Map();

  constructor(group) {
    const form = group.closest("form");
    this.#group = group;
    this.#field = form.querySelector('[data-field="leadImage"]');
    this.#words = new LeadWords(form);
    this.#frame = new LeadFrame(group.querySelector("[data-lead-frame]"), form.querySelector('[data-field="leadImageFrame"]'));
    if (group.dataset.asset) {
      this.#know(JSON.parse(group.dataset.asset));
    }
    this.#part("choose").addEventListener("click", () => this.#open());
    this.#part("remove").addEventListener("click", () => this.#remove());
    this.#field.addEventListener("input", () => this.#show());
    new DropZone(group, this.#part("said"), files => this.#bring(files));
    this.#show();
  }

  #part(name) {
    return this.#group.querySelector(`[data-${name}]`);
  }

  #know(asset) {
    this.#known.set(asset.sha256, asset);
  }

  async #open() {
    this.#choose(await window.glashatayMedia.choose({ kinds: ["image"] }));
  }

  async #bring(files) {
    const place = this.#part("uploads");
    this.#choose(await window.glashatayMedia.upload(files.slice(0, 1), { kinds: ["image"], place }));
  }

  /** What it shows is to be described next. */
  #choose([asset]) {
    if (!asset) {
      return;
    }
    const before = this.#field.value;
    this.#know(asset);
    if (asset.sha256 !== before) {
      this.#words.change(before, asset.sha256, asset);
      this.#set(asset.sha256);
    }
    this.#say(this.#group.dataset.saysChosen.replace("{0}", asset.name));
    this.#words.focus();
  }

  #remove() {
    this.#words.change(this.#field.value, "", {});
    this.#set("");
    this.#say(this.#group.dataset.saysRemoved);
    this.#part("choose").focus();
  }

  #set(sha256) {
    this.#field.value = sha256;
    this.#field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #say(sentence) {
    this.#part("said").textContent = sentence;
  }

  #show() {
    const sha256 = this.#field.value;
    const choose = this.#part("choose");
    const figure = this.#part("chosen");
    figure.hidden = !sha256;
    this.#part("remove").hidden = !sha256;
    this.#part("none").hidden = Boolean(sha256);
    this.#part("image-words").classList.toggle("without-image", !sha256);
    choose.textContent = sha256 ? choose.dataset.other : choose.dataset.first;
    const { name, publicName, width, height } = this.#known.get(sha256) ?? { name: "", publicName: "image.jpg" };
    this.#part("name").textContent = width ? `${name}, ${word("size", width, height)}` : name;
    if (sha256) {
      const address = `/editor/media/${sha256}/w480/${publicName}`;
      figure.querySelector("img").src = address;
      this.#frame.show(address);
    }
  }
}

document.querySelectorAll("[data-lead-image]").forEach(group => new LeadImage(group));
