import { renew } from "../session/session.js";

const MEGABYTE = 1_000_000;
const SESSION_ENDED = 401;

/** A form that sends one image and says beside its fields what is wrong with it. */
export class Upload {
  #form;
  #done;

  constructor(form, done) {
    this.#form = form;
    this.#done = done;
    form.addEventListener("submit", event => {
      event.preventDefault();
      this.#send();
    });
  }

  async #send() {
    const file = this.#form.elements.file;
    const issue = this.#issueOf(file.files[0]);
    this.#show(issue ? [issue] : []);
    if (issue) {
      return;
    }
    this.#busy(true);
    try {
      this.#answered(await this.#post());
    } finally {
      this.#busy(false);
    }
  }

  /** What need not travel to be refused. */
  #issueOf(file) {
    if (!file) {
      return { field: "image", key: "image-missing" };
    }
    return file.size > Number(this.#form.dataset.megabytes) * MEGABYTE ? { field: "image", key: "image-too-large" } : null;
  }

  async #post() {
    let answer = await this.#sent();
    if (answer?.status === SESSION_ENDED && (await renew()) === "ok") {
      answer = await this.#sent();
    }
    if (answer?.headers.get("Content-Type")?.startsWith("application/json")) {
      return answer.json();
    }
    const key = { 401: "ended", 403: "refused", 413: "image-too-large", 507: "store-full" }[answer?.status] ?? "failed";
    return { issues: [{ field: "image", key }] };
  }

  #sent() {
    return fetch(this.#form.action, {
      method: "POST",
      body: new FormData(this.#form),
      headers: { "Faces-Request": "partial/ajax" },
    }).catch(() => null);
  }

  #answered({ issues = [], ...image }) {
    this.#show(issues);
    if (issues.length === 0) {
      this.#form.reset();
      this.#done(image);
    }
  }

  #show(issues) {
    this.#form.querySelectorAll("[data-error-about]").forEach(shown => {
      const own = issues.filter(issue => issue.field === shown.dataset.errorAbout);
      const field = this.#form.querySelector(`[aria-describedby~="${shown.id}"]`);
      shown.textContent = own.map(issue => this.#sentence(issue.key)).join(" ");
      field.setAttribute("aria-invalid", String(own.length > 0));
    });
    this.#form.querySelector('[aria-invalid="true"]')?.focus();
  }

  #sentence(key) {
    const found = this.#form.querySelector(`[data-issue="${key}"]`) ?? this.#form.querySelector('[data-issue="other"]');
    return found.textContent;
  }

  #busy(isBusy) {
    const status = this.#form.querySelector("[data-sending]");
    status.textContent = isBusy ? status.dataset.sending : "";
    this.#form.querySelector('[type="submit"]').disabled = isBusy;
  }
}
