import { DropZone } from "./drop-zone.js";

/**
 * The lead image of a text. The form's hidden field is the truth; what is shown follows it, whoever changes it: this
 * script, or the edit page when it brings unsaved text back.
 */
class LeadImage {
  #group;
  #field;
  #words;
  #known = new Map();

  constructor(group) {
    this.#group = group;
    this.#field = group.closest("form").querySelector('[data-field="leadImage"]');
    this.#words = group.closest("form").querySelector("[data-image-words]");
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

  /** What the image shows is to be described next. */
  #choose([asset]) {
    if (asset) {
      this.#know(asset);
      this.#set(asset.sha256);
      this.#say(this.#group.dataset.saysChosen.replace("{0}", asset.name));
      this.#words.querySelector("input").focus();
    }
  }

  #remove() {
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
    const figure = this.#part("chosen");
    figure.hidden = !sha256;
    this.#part("remove").hidden = !sha256;
    this.#part("none").hidden = Boolean(sha256);
    this.#words.classList.toggle("without-image", !sha256);
    if (sha256) {
      const { name, publicName, author } = this.#known.get(sha256) ?? { name: "", publicName: "image.jpg", author: "" };
      figure.querySelector("img").src = `/editor/media/${sha256}/w480/${publicName}`;
      figure.querySelector("[data-name]").textContent = name;
      figure.querySelector("[data-credit]").textContent = author;
    }
  }
}

document.querySelectorAll("[data-lead-image]").forEach(group => new LeadImage(group));
