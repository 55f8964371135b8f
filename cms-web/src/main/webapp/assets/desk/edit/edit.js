import { showAddress } from "./address.js";
import { sourceOf, watchAnswers } from "./answers.js";
import { Autosave } from "./autosave.js";
import { Base } from "./base.js";
import { Conflict } from "./conflict.js";
import { countCharacters } from "./counters.js";
import { openDialogs } from "./dialogs.js";
import { leadToFields, showErrors } from "./errors.js";
import { Fields, same } from "./fields.js";
import { Journal } from "./journal.js";
import { Lock } from "./lock.js";
import { JournalOffer } from "./offer.js";
import { Once } from "./once.js";
import { keepToOneLine } from "./one-line.js";
import { SaveState } from "./save-state.js";
import { Unanswered } from "./unanswered.js";
import { Presence } from "../presence/presence.js";
import { renew } from "../session/session.js";

/** So often what is typed goes into the browser's journal. */
const WRITTEN_EVERY = 400;

/** Who types now is not asked for a password in the middle of a word. */
const HANDS_OFF = 1_000;

/** The edit page: knows what is saved and what is not, and lets nothing unsaved go. */
class Writing {
  #form;
  #fields;
  #base;
  #unanswered;
  #journal;
  #offer;
  #autosave;
  #lock;
  #conflict;
  #state = new SaveState();
  /** The fields as they are on the server, as far as this page knows. */
  #saved;
  /** What the save under way has sent; nothing between saves. */
  #sent;
  #asked = false;
  #isHeld = false;
  #isLeaving = false;
  #writing;
  #lastTyped = 0;
  #afterSave = [];

  constructor(form) {
    this.#form = form;
    this.#fields = new Fields(form);
    this.#base = new Base(form.querySelector("[data-base]"));
    this.#unanswered = new Unanswered(form.querySelector("[data-unanswered]"));
    this.#saved = this.#fields.sent();
    this.#journal = new Journal(form.dataset.person, form.dataset.edition);
    this.#autosave = new Autosave(() => this.#saveByItself());
    this.#lock = new Lock(form, () => this.#unlocked());
    this.#conflict = new Conflict(form, (fields, taken) => this.#resolve(fields, taken));
    new Once(form);
    this.#listen();
    this.#guard();
    countCharacters(form);
    const address = document.getElementById("address");
    if (address) {
      showAddress(this.#fields, address);
    }
    leadToFields(name => this.#fields.get(name));
    keepToOneLine(form, () => this.#save());
    openDialogs();
    this.#offer = new JournalOffer(this.#journal, this.#fields, {
      keep: () => this.#keep(),
      restore: entry => this.#restore(entry),
      isOlder: base => base.split(" ")[0] !== this.#base.revision,
    });
    this.#offer.show(this.#saved);
    this.#rest();
    new Presence(document.querySelector("[data-presence]"), form.dataset, around => this.#heard(around));
  }

  get #isDirty() {
    return !same(this.#saved, this.#fields.typed());
  }

  #listen() {
    this.#form.addEventListener("input", event => event.target.matches("[data-field]") && this.#follow());
    this.#form.addEventListener("change", event => event.target.matches("[data-field]") && this.#follow());
    document.addEventListener("keydown", event => {
      this.#lastTyped = Date.now();
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
      if (event.target.closest("[data-log-in]")) {
        this.#lost();
      }
    });
    $(document).on("pfAjaxSend", (event, xhr, settings) => this.#send(sourceOf(settings)));
    $(document).on("pfAjaxComplete", (event, xhr, settings, args) => this.#answered(args));
    watchAnswers({
      leaving: () => this.#leave(),
      lost: source => this.#lost(source),
      failed: () => this.#failed(),
      tooLong: () => this.#refused("toolong"),
    });
  }

  #guard() {
    window.addEventListener("beforeunload", event => {
      if (this.#isDirty && !this.#isLeaving) {
        event.preventDefault();
      }
    });
    document.addEventListener("visibilitychange", () => {
      this.#keep();
      if (document.hidden && this.#isDirty) {
        this.#autosave.now();
      }
    });
    window.addEventListener("pagehide", () => this.#keep());
  }

  #follow() {
    this.#writing ??= setTimeout(() => this.#keep(), WRITTEN_EVERY);
    if (this.#isDirty) {
      if (!this.#sent && !this.#isHeld && !this.#conflict.isOpen) {
        this.#state.say("dirty");
      }
      this.#autosave.typed();
    } else if (!this.#sent) {
      this.#autosave.rest();
      this.#rest();
    }
  }

  /** Says how the text stands when there is nothing to save. */
  #rest() {
    this.#state.say(this.#lock.isLocked ? "reading" : "saved");
  }

  /** Leaves the unsaved text in the browser, or nothing where there is none. */
  #keep() {
    clearTimeout(this.#writing);
    this.#writing = undefined;
    if (!this.#isDirty) {
      this.#journal.clear();
    } else if (!this.#isLeaving && !this.#journal.write(this.#base.text, this.#fields.typed(), this.#unanswered.texts)) {
      this.#state.say("nojournal");
    }
  }

  #save() {
    this.#form.querySelector("[data-save]").click();
  }

  #saveByItself() {
    if (this.#lock.isLocked || this.#isHeld || this.#conflict.isOpen || this.#isLeaving || !this.#isDirty) {
      this.#autosave.rest();
    } else {
      this.#form.querySelector("[data-autosave]").click();
    }
  }

  #saveAndShow(address) {
    const tab = window.open("about:blank");
    this.#afterSave.push(saved => (saved ? tab.location.replace(address) : tab.close()));
    this.#save();
  }

  #send(source) {
    if (source?.hasAttribute("data-compare")) {
      this.#form.querySelector("[data-offered]").value = "";
    }
    this.#keep();
    if (source?.hasAttribute("data-saves")) {
      this.#asked = !source.hasAttribute("data-quiet");
      this.#sent = this.#fields.typed();
      this.#isHeld = false;
      this.#autosave.begun();
      this.#state.say("saving", this.#asked);
    }
  }

  /** The answer leads to another page. A step that saves goes on only when it has saved. */
  #leave() {
    this.#isLeaving = true;
    if (this.#sent) {
      this.#journal.clear();
      this.#offer.saved();
    }
  }

  #answered({ saved, refused, head, takenOver, contested } = {}) {
    if (saved === undefined && refused === undefined) {
      return;
    }
    const sent = this.#sent ?? this.#saved;
    this.#sent = undefined;
    this.#unanswered.clear();
    this.#autosave.answered();
    if (head !== undefined) {
      this.#moveOn(saved, sent, String(head), JSON.parse(takenOver), JSON.parse(contested));
    }
    if (saved) {
      this.#offer.saved();
      if (this.#isDirty) {
        this.#autosave.typed();
      }
    }
    this.#keep();
    this.#afterSave.splice(0).forEach(act => act(saved));
    this.#tell(saved);
  }

  /** The page is based on the newest revision now: it takes over what others changed where its writer has not. */
  #moveOn(saved, sent, head, takenOver, contested) {
    const typed = this.#fields.typed();
    const shown = Object.keys(takenOver).filter(name => name in typed);
    const touched = shown.filter(name => typed[name] !== sent[name]);
    const untouched = shown.filter(name => typed[name] === sent[name]);
    this.#saved = { ...(saved ? sent : this.#saved), ...pick(takenOver, shown) };
    this.#base.moveTo(head, [...touched, ...Object.keys(contested)]);
    this.#conflict.theirs = contested;
    this.#fields.takeOver(pick(takenOver, untouched));
  }

  #tell(saved) {
    const hasErrors = showErrors(this.#form, this.#fields, this.#asked);
    const outcome = this.#outcome(saved, hasErrors);
    this.#state.say(outcome, this.#asked);
    if (this.#asked && !hasErrors) {
      document.querySelector("[data-conflict], [data-refusal]")?.focus();
    }
  }

  #outcome(saved, hasErrors) {
    if (this.#conflict.isOpen) {
      return "conflict";
    }
    if (hasErrors) {
      return saved ? "done" : "invalid";
    }
    if (saved) {
      return this.#isDirty ? "dirty" : "done";
    }
    if (this.#form.querySelector("[data-unlock]")) {
      return "locked";
    }
    return this.#isDirty ? "refused" : "saved";
  }

  /** What cannot be saved as it is waits in the browser until its writer has mended it. */
  #refused(state) {
    this.#sent = undefined;
    this.#autosave.answered();
    this.#keep();
    this.#state.say(state, true);
  }

  #failed() {
    if (this.#sent) {
      this.#unanswered.add(this.#sent);
    }
    this.#sent = undefined;
    this.#autosave.failed();
    this.#keep();
    this.#afterSave.splice(0).forEach(act => act(false));
    this.#state.say("failed", true);
  }

  /** The session that the page belonged to is over, or its state is gone: it is brought back to life in place. */
  async #lost(source) {
    this.#sent = undefined;
    this.#autosave.answered();
    this.#isHeld = true;
    this.#keep();
    this.#afterSave.splice(0).forEach(act => act(false));
    this.#state.say("ended", true);
    await this.#handsOff();
    const outcome = await renew();
    if (outcome === "later") {
      return;
    }
    if (outcome === "other") {
      this.#state.say("other", true);
      return;
    }
    this.#isHeld = false;
    if (outcome === "ok") {
      this.#goOn(source);
    } else {
      this.#failed();
    }
  }

  /** A save that did not go through is repeated; another step is for the person to repeat. */
  #goOn(source) {
    if (source?.hasAttribute("data-quiet") || source?.hasAttribute("data-save") || !source) {
      (source ?? this.#form.querySelector("[data-save]")).click();
      return;
    }
    this.#follow();
    this.#autosave.now();
    document.dispatchEvent(new CustomEvent("glashatay:renewed"));
  }

  async #handsOff() {
    for (let left; (left = this.#lastTyped + HANDS_OFF - Date.now()) > 0;) {
      await new Promise(resolve => setTimeout(resolve, left));
    }
  }

  /** The server tells, every few seconds, how far the edition has moved on. */
  #heard({ revision }) {
    if (this.#isHeld && !document.getElementById("session").open) {
      // logged in again in another tab
      this.#isHeld = false;
      this.#autosave.now();
    }
    if (String(revision) === this.#base.revision || this.#sent || this.#conflict.isOpen || this.#isHeld) {
      return;
    }
    if (this.#lock.isLocked) {
      this.#state.say("newer");
    } else {
      this.#form.querySelector("[data-autosave]").click();
    }
  }

  #unlocked() {
    this.#follow();
    this.#fields.get("body").focus();
    if (this.#isDirty) {
      this.#autosave.now();
    }
  }

  #resolve(fields, taken) {
    this.#base.settle(fields);
    this.#fields.type(taken);
    this.#save();
  }

  #restore({ base, fields, unanswered = [] }) {
    this.#base.text = base;
    this.#unanswered.texts = unanswered;
    this.#fields.type(fields);
  }
}

function pick(values, names) {
  return Object.fromEntries(names.map(name => [name, values[name]]));
}

document.querySelectorAll("form[data-edition]").forEach(form => new Writing(form));
