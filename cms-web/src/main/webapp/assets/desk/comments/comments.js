import { renew } from "../session/session.js";
import { Choosing } from "./choosing.js";
import { Drafts } from "./drafts.js";
import { Margin } from "./margin.js";
import { highlight, mark } from "./marks.js";
import { offerNames } from "./mentions.js";
import { commented, PASSAGES, Places } from "./places.js";
import { leadIntoWritten, markWritten } from "./writing.js";

const ENDED = new Set([401, 410]);

/**
 * The panel of comments: sends what is written in it, shows itself anew afterwards, and leads between remarks and
 * passages. It is no part of the form that it may stand in.
 */
class Panel {
  #panel;
  #drafts;
  #margin;
  #choosing;
  #passage = null;
  #isSending = false;

  constructor(panel) {
    this.#panel = panel;
    this.#drafts = new Drafts(panel.dataset.person, panel.dataset.comments);
    this.#margin = new Margin(panel);
    this.#follow();
    if (this.#new) {
      this.#choosing = new Choosing(name => this.#words(name), passage => this.#choose(passage));
      this.#choosing.offerBlocks();
    }
    document.addEventListener("click", event => this.#clicked(event));
    document.addEventListener("input", event => this.#typed(event.target));
    document.addEventListener("change", event => this.#changed(event.target));
    document.addEventListener("keydown", event => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && this.#isOurs(event.target)) {
        event.preventDefault();
        event.target.closest(".comment-form").querySelector('[data-act="write"], [data-act="reply"]').click();
      }
    });
    document.addEventListener("focusin", event => highlight(threadOf(event.target)));
    document.addEventListener("pointerover", event => highlight(threadOf(event.target) ?? threadOf(document.activeElement)));
    // a step of the page may show all of it anew
    window.jQuery?.(document).on("pfAjaxComplete", () => this.#again());
    this.#arrive();
  }

  get #new() {
    return this.#panel.querySelector(".comment-new");
  }

  get #threads() {
    const all = [...this.#panel.querySelectorAll(".thread")];
    return this.#panel.classList.contains("shows-resolved") ? all : all.filter(thread => !thread.matches(".is-resolved"));
  }

  #words(name) {
    return this.#panel.querySelector(`[data-words] [data-for="${name}"]`).textContent;
  }

  #again() {
    const panel = document.getElementById("comments");
    if (panel && panel !== this.#panel) {
      this.#panel = panel;
      this.#margin = new Margin(panel);
      this.#follow();
      this.#choosing?.offerBlocks();
    }
  }

  /** What the server has just sent: restores what was being written, and marks the passages. */
  #follow() {
    this.#panel.querySelectorAll("[data-draft]").forEach(textarea => {
      const draft = this.#drafts.read(textarea.dataset.draft);
      if (draft.text !== "") {
        textarea.value = draft.text;
        open(textarea);
        if (textarea.dataset.draft === "write") {
          this.#passage = draft.passage ?? null;
          this.#panel.querySelector("#comment-field").value = draft.field ?? "";
        }
      }
    });
    this.#showPassage();
    this.#panel.querySelectorAll("[data-for-passages]").forEach(hint => (hint.hidden = !document.querySelector(PASSAGES)));
    offerNames(this.#panel, name => this.#words(name));
    this.#show();
  }

  #show() {
    mark(this.#threads, name => this.#words(name));
    this.#margin.follow();
    markWritten(this.#threads);
  }

  #choose(passage) {
    this.#passage = passage;
    this.#showPassage();
    this.#new.open = true;
    const textarea = this.#panel.querySelector("#comment-text");
    this.#typed(textarea);
    textarea.focus();
  }

  #showPassage() {
    const part = this.#panel.querySelector("[data-passage]");
    if (part) {
      part.hidden = this.#passage === null;
      part.querySelector("blockquote").textContent = this.#passage?.exact ?? "";
      this.#panel.querySelector("[data-whole]").hidden = this.#passage !== null;
      const range = this.#chosen();
      // the selection moves to where the remark is typed: the words stay visibly chosen
      window.CSS?.highlights?.set("glashatay-chosen", new Highlight(...(range ? [range] : [])));
      this.#margin.float(this.#new, range);
    }
  }

  /** Where the chosen words are on the page; null where none are chosen, or the page does not show them. */
  #chosen() {
    const root = this.#passage && commented(this.#passage.field);
    return root ? new Places(root).range(this.#passage.start, this.#passage.end) : null;
  }

  #isOurs(target) {
    return target.matches?.("textarea[data-draft]") && this.#panel.contains(target);
  }

  #typed(target) {
    if (this.#isOurs(target)) {
      this.#drafts.write(target.dataset.draft, {
        text: target.value,
        ...(target.dataset.draft === "write" && {
          passage: this.#passage,
          field: this.#panel.querySelector("#comment-field").value,
        }),
      });
    }
  }

  #changed(target) {
    if (target.matches?.("[data-show-resolved]")) {
      this.#panel.classList.toggle("shows-resolved", target.checked);
      this.#show();
    }
    if (target.id === "comment-field") {
      this.#typed(this.#panel.querySelector("#comment-text"));
    }
  }

  #clicked(event) {
    const button = event.target.closest("button[data-act]");
    const link = event.target.closest("a[data-leads], a.passage-number");
    if (link && this.#lead(link)) {
      event.preventDefault();
    }
    if (!button || !this.#panel.contains(button)) {
      return;
    }
    const thread = button.closest(".thread");
    switch (button.dataset.act) {
      case "answer":
        return open(thread.querySelector("textarea"), true);
      case "drop":
        this.#passage = null;
        this.#showPassage();
        return this.#panel.querySelector("#comment-field").focus();
      case "cancel":
        return this.#cancel(button);
      default:
        return this.#send(button.dataset.act, thread, button);
    }
  }

  #cancel(button) {
    const textarea = button.closest(".comment-form").querySelector("textarea");
    textarea.value = "";
    this.#passage = textarea.dataset.draft === "write" ? null : this.#passage;
    this.#typed(textarea);
    this.#showPassage();
    say(button, "");
    shut(textarea);
  }

  /** From a remark to its passage, or from a passage to its remark. */
  #lead(link) {
    const target = document.getElementById(link.hash.slice(1));
    if (target?.closest(".is-resolved") && !this.#panel.classList.contains("shows-resolved")) {
      return false;
    }
    if (!target) {
      return leadIntoWritten(threadElement(link));
    }
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center" });
    return true;
  }

  /** Somebody followed a link to one remark, as from a message. */
  #arrive() {
    const remark = location.hash.startsWith("#comment-") && document.getElementById(location.hash.slice(1));
    if (remark) {
      const all = this.#panel.querySelector("[data-show-resolved]");
      if (remark.matches(".is-resolved") && all) {
        all.checked = true;
        this.#changed(all);
      }
      requestAnimationFrame(() => requestAnimationFrame(() => {
        remark.scrollIntoView({ block: "center" });
        remark.focus({ preventScroll: true });
      }));
    }
  }

  async #send(act, thread, button) {
    if (this.#isSending) {
      return;
    }
    this.#isSending = true;
    this.#panel.setAttribute("aria-busy", "true");
    const answer = await this.#answer(act, thread);
    this.#isSending = false;
    this.#panel.removeAttribute("aria-busy");
    if (answer.comment) {
      await this.#done(act, thread, answer.comment);
    } else {
      say(button, answer.sentence);
    }
  }

  async #answer(act, thread) {
    const textarea = (thread ?? this.#new).querySelector("textarea");
    const body = new URLSearchParams({
      act,
      edition: this.#panel.dataset.comments,
      revision: this.#panel.dataset.revision,
      ...(thread && { comment: thread.dataset.thread }),
      ...((act === "write" || act === "reply") && { text: textarea.value }),
      ...(act === "write" && (this.#passage ?? { field: this.#panel.querySelector("#comment-field").value })),
    });
    const send = () =>
      fetch("/editor/comments", { method: "POST", headers: { "Faces-Request": "partial/ajax" }, body }).catch(() => null);
    let answer = await send();
    if (ENDED.has(answer?.status) && (await renew()) === "ok") {
      answer = await send();
    }
    if (answer?.headers.get("Content-Type")?.startsWith("application/json")) {
      return answer.json();
    }
    return { sentence: this.#words(ENDED.has(answer?.status) ? "ended" : "failed") };
  }

  async #done(act, thread, comment) {
    if (act === "write" || act === "reply") {
      const textarea = (thread ?? this.#new).querySelector("textarea");
      textarea.value = "";
      this.#typed(textarea);
      this.#passage = act === "write" ? null : this.#passage;
    }
    await this.#refresh();
    this.#panel.querySelector("[data-said]").textContent = this.#words(act);
    const remark = document.getElementById(`comment-${thread?.dataset.thread ?? comment}`);
    const shown = remark && remark.offsetParent !== null ? remark : this.#panel.querySelector("#comments-title");
    shown.focus({ preventScroll: true });
    shown.scrollIntoView({ block: "nearest" });
  }

  async #refresh() {
    const page = await fetch(`/editor/editions/${this.#panel.dataset.comments}/comments`).catch(() => null);
    if (!page?.ok) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html").getElementById("comments");
    if (!fresh) {
      return;
    }
    const all = this.#panel.querySelector("[data-show-resolved]")?.checked ?? false;
    this.#panel.replaceChildren(...fresh.childNodes);
    const box = this.#panel.querySelector("[data-show-resolved]");
    if (box) {
      box.checked = all;
    }
    this.#panel.classList.toggle("shows-resolved", all && box !== null);
    this.#follow();
  }
}

function threadElement(element) {
  return element.closest?.(".thread") ?? null;
}

function threadOf(element) {
  return threadElement(element)?.dataset.thread
    ?? element.closest?.("mark.passage")?.dataset.of
    ?? element.closest?.("a.passage-number")?.id.slice("mark-".length)
    ?? null;
}

function open(textarea, focus = false) {
  const form = textarea.closest(".comment-form");
  form.hidden = false;
  form.closest("details")?.setAttribute("open", "");
  opener(form)?.setAttribute("aria-expanded", "true");
  if (focus) {
    textarea.focus();
  }
}

function shut(textarea) {
  const form = textarea.closest(".comment-form");
  const details = form.closest("details");
  if (details) {
    details.open = false;
    details.querySelector("summary").focus();
  } else {
    form.hidden = true;
    opener(form)?.setAttribute("aria-expanded", "false");
    opener(form)?.focus();
  }
}

function opener(form) {
  return document.querySelector(`[aria-controls="${form.id}"]`);
}

/** The sentence of a refusal stands where it was caused. */
function say(button, sentence) {
  const place = button.closest(".comment-form") ?? button.closest(".thread");
  place.querySelector("[data-error]").textContent = sentence;
  place.querySelector("textarea")?.setAttribute("aria-invalid", String(sentence !== ""));
}

const panel = document.getElementById("comments");
if (panel) {
  new Panel(panel);
}
