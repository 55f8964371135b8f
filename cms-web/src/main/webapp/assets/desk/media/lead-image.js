import { Upload } from "./upload.js";

/**
 * The lead image of a text. The form's hidden field is the truth; what is shown follows it, whoever changes it: this
 * script, or the edit page when it brings unsaved text back.
 */
class LeadImage {
  #group;
  #field;
  #dialog = document.getElementById("choose-image");
  #words;
  #known = new Map();

  constructor(group) {
    this.#group = group;
    this.#field = group.closest("form").querySelector('[data-field="leadImage"]');
    this.#words = group.closest("form").querySelector("[data-image-words]");
    this.#know(this.#field.value, group.dataset);
    this.#part("choose").addEventListener("click", () => this.#open());
    this.#part("remove").addEventListener("click", () => this.#remove());
    this.#field.addEventListener("input", () => this.#show());
    this.#dialog.querySelector("[data-use]").addEventListener("click", () => this.#useMarked());
    this.#dialog.querySelector("[data-cancel]").addEventListener("click", () => this.#dialog.close());
    this.#dialog.querySelector("form").addEventListener("submit", event => event.preventDefault());
    this.#dialog.addEventListener("dblclick", event => event.target.closest(".image-option") && this.#useMarked());
    $(document).on("pfAjaxComplete", (event, xhr, settings) => this.#turned(settings.source));
    const upload = this.#dialog.querySelector("[data-image-upload]");
    if (upload) {
      new Upload(upload, image => {
        this.#know(image.sha256, image);
        this.#choose(image.sha256);
      });
    }
    this.#show();
  }

  #part(name) {
    return this.#group.querySelector(`[data-${name}]`);
  }

  #know(sha256, { name = "", publicName = "image.jpg", credit = "" }) {
    this.#known.set(sha256, { name, publicName: publicName || "image.jpg", credit });
  }

  #open() {
    this.#dialog.showModal();
    this.#dialog.querySelector("#imagesOpen").click();
  }

  /** After a page was turned its buttons are new, and the keyboard would be nowhere. */
  #turned(source) {
    const id = source?.id ?? source;
    if (this.#dialog.open && typeof id === "string" && id.startsWith("images")) {
      const marked = this.#dialog.querySelector(`input[name="image"][value="${this.#field.value}"]`);
      if (marked) {
        marked.checked = true;
      }
      (marked ?? this.#dialog.querySelector('input[name="image"]'))?.focus();
    }
  }

  #useMarked() {
    const marked = this.#dialog.querySelector('input[name="image"]:checked');
    const error = this.#dialog.querySelector("[data-pick]");
    error.textContent = marked ? "" : error.dataset.pick;
    if (marked) {
      this.#know(marked.value, marked.dataset);
      this.#choose(marked.value);
    } else {
      this.#dialog.querySelector('input[name="image"]')?.focus();
    }
  }

  /** What the image shows is to be described next. */
  #choose(sha256) {
    this.#dialog.close();
    this.#set(sha256);
    this.#say(this.#group.dataset.saysChosen.replace("{0}", this.#known.get(sha256).name));
    this.#words.querySelector("input").focus();
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
      const { name, publicName, credit } = this.#known.get(sha256) ?? { name: "", publicName: "image.jpg", credit: "" };
      figure.querySelector("img").src = `${this.#group.dataset.source}/${sha256}/w480/${publicName}`;
      figure.querySelector("[data-name]").textContent = name;
      figure.querySelector("[data-credit]").textContent = credit;
    }
  }
}

document.querySelectorAll("[data-lead-image]").forEach(group => new LeadImage(group));
