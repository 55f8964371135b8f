import { showAddress } from "./address.js";
import { isLogin, watchAnswers } from "./answers.js";
import { countCharacters } from "./counters.js";
import { openDialogs } from "./dialogs.js";
import { leadToFields, showErrors } from "./errors.js";
import { Fields, same } from "./fields.js";
import { Journal } from "./journal.js";
import { JournalOffer } from "./offer.js";
import { Once } from "./once.js";
import { keepToOneLine } from "./one-line.js";

const REST = 700;
/** What a form says of the page it belongs to: its state on the server, and the word that lets its scripts run. */
const VIEW_STATE = "jakarta.faces.ViewState";
const NONCE = "primefaces.nonce";

/** The edit page: knows what is saved and what is not, and lets nothing unsaved go without a word. */
class Writing {
  #form;
  #fields;
  #journal;
  #offer;
  #saved;
  #sent;
  #isLeaving = false;
  #isHealed = false;
  #saves = false;
  #writing;
  #afterSave = [];

  constructor(form) {
    this.#form = form;
    this.#fields = new Fields(form);
    this.#saved = this.#fields.sent();
    this.#journal = new Journal(form.dataset.person, form.dataset.edition);
    this.#offer = new JournalOffer(this.#journal, this.#fields, this.#base, () => this.#keep());
    this.#offer.show(this.#saved);
    this.#listen();
    this.#guard();
    countCharacters(form);
    showAddress(this.#fields, document.getElementById("address"));
    leadToFields(name => this.#fields.get(name));
    keepToOneLine(form, () => this.#save());
    openDialogs();
    new Once(form);
    this.#follow();
  }

  get #base() {
    return this.#form.querySelector("[data-base]");
  }

  get #isDirty() {
    return !same(this.#saved, this.#fields.typed());
  }

  #listen() {
    this.#form.addEventListener("input", () => this.#follow());
    document.addEventListener("keydown", event => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.code === "KeyS") {
        event.preventDefault();
        this.#save();
      }
    });
    document.addEventListener("click", event => {
      const preview = event.target.closest("a[data-preview]");
      if (preview && this.#isDirty) {
        event.preventDefault();
        this.#saveAndShow(preview.href);
      }
      if (event.target.closest("[data-take-theirs]")) {
        this.#setAside();
      }
    });
    $(document).on("pfAjaxSend", (event, xhr, settings) => this.#send(settings.source));
    $(document).on("pfAjaxComplete", (event, xhr, settings, args) => this.#answered(args));
    watchAnswers({
      settled: ({ saved }) => this.#isHealed && this.#renew(saved),
      leaving: () => this.#leave(),
      lost: verdict => this.#lost(verdict),
      failed: reason => this.#say(reason),
    });
  }

  #guard() {
    window.addEventListener("beforeunload", event => {
      if (this.#isDirty && !this.#isLeaving) {
        event.preventDefault();
      }
    });
    document.addEventListener("visibilitychange", () => this.#keep());
    window.addEventListener("pagehide", () => this.#keep());
  }

  #follow() {
    this.#say(this.#isDirty ? "dirty" : "saved");
    clearTimeout(this.#writing);
    this.#writing = setTimeout(() => this.#keep(), REST);
  }

  /** Leaves the unsaved text in the browser, or nothing where there is none. */
  #keep() {
    if (!this.#isDirty) {
      this.#journal.clear();
    } else if (!this.#isLeaving && !this.#journal.write(this.#base.value, this.#fields.typed())) {
      this.#say("nojournal");
    }
  }

  #save() {
    this.#form.querySelector("[data-save]").click();
  }

  #saveAndShow(address) {
    const tab = window.open("about:blank");
    this.#afterSave.push(saved => (saved ? tab.location.replace(address) : tab.close()));
    this.#save();
  }

  #send(source) {
    this.#keep();
    this.#sent = this.#fields.typed();
    this.#saves = document.getElementById(source?.id ?? source)?.hasAttribute("data-saves") ?? false;
    if (this.#saves) {
      this.#say("saving");
    }
  }

  /** The answer leads to another page. A step that saves goes on only when it has saved. */
  #leave() {
    this.#isLeaving = true;
    if (this.#saves) {
      this.#journal.clear();
      this.#offer.saved();
    }
  }

  #answered({ saved, refused } = {}) {
    if (saved === undefined && refused === undefined) {
      return;
    }
    if (saved) {
      this.#saved = this.#sent;
      this.#offer.saved();
      this.#keep();
    }
    this.#afterSave.splice(0).forEach(act => act(saved));
    const hasErrors = showErrors(this.#form, this.#fields);
    this.#say(this.#outcome(saved, hasErrors));
    if (!hasErrors) {
      document.querySelector("[data-conflict], [data-refusal]")?.focus();
    }
  }

  #outcome(saved, hasErrors) {
    if (document.querySelector("[data-conflict]")) {
      return "conflict";
    }
    if (hasErrors) {
      return saved ? "done" : "invalid";
    }
    if (saved) {
      return this.#isDirty ? "dirty" : "done";
    }
    return this.#isDirty ? "refused" : "saved";
  }

  /** The text is kept in the browser; the page is shown anew with what is saved, and offers it. */
  #setAside() {
    if (this.#journal.write(this.#base.value, this.#fields.typed())) {
      this.#reload();
    } else {
      this.#say("nojournal");
    }
  }

  /**
   * The session that the page belonged to is over. Where the person has logged in again meanwhile, a fresh page lends
   * its state to this one and the save goes through after all.
   */
  async #lost(verdict) {
    this.#keep();
    const state = this.#isHealed ? null : await this.#freshState();
    if (!state?.length) {
      this.#isHealed = false;
      this.#say(state === null ? verdict : "expired");
      return;
    }
    for (const [name, value] of state) {
      document.querySelectorAll(`input[name="${name}"]`).forEach(input => (input.value = value));
    }
    this.#isHealed = true;
    this.#save();
  }

  /** The borrowed state has served; what comes next needs a page of its own. */
  #renew(saved) {
    if (saved) {
      this.#journal.clear();
      this.#offer.saved();
      this.#reload();
    } else {
      this.#setAside();
    }
    return true;
  }

  #reload() {
    this.#isLeaving = true;
    location.reload();
  }

  /** The state of a page like this one; empty where the person has to log in first, null where there is none. */
  async #freshState() {
    const page = await fetch(location.href).catch(() => null);
    if (!page?.ok) {
      return null;
    }
    if (isLogin(page.url)) {
      return [];
    }
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
    const state = fresh.querySelector(`form[data-edition] input[name="${VIEW_STATE}"]`)?.value;
    const nonce = fresh.querySelector("script[nonce]")?.getAttribute("nonce");
    return state && nonce ? [[VIEW_STATE, state], [NONCE, nonce]] : null;
  }

  #say(state) {
    document.querySelectorAll("[data-save-state]").forEach(shown => {
      shown.dataset.saveState = state;
      shown.querySelectorAll("[data-when]").forEach(text => (text.hidden = text.dataset.when !== state));
    });
  }
}

document.querySelectorAll("form[data-edition]").forEach(form => new Writing(form));
