import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { EditorState, TextSelection } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { Blocks } from "./blocks/blocks.js";
import { BlockCard } from "./blocks/card.js";
import { openBlockDialog } from "./blocks/dialog.js";
import { element, uniqueId } from "./dom.js";
import { keyboard } from "./keys.js";
import { label } from "./labels.js";
import { Assets } from "./media/assets.js";
import { galleryAt, insertGallery, insertPictures, pictureAt, videoAt } from "./media/commands.js";
import { GalleryCard } from "./media/gallery-card.js";
import { addPictures, openGalleryDialog } from "./media/gallery-dialog.js";
import { goToLacking } from "./media/lacking.js";
import { pasteIntoMedia } from "./media/paste.js";
import { PictureCard } from "./media/picture-card.js";
import { openPictureDialog } from "./media/picture-dialog.js";
import { reorder } from "./media/reorder.js";
import { uploads } from "./media/uploads.js";
import { VideoCard } from "./media/video-card.js";
import { openVideoDialog } from "./media/video-dialog.js";
import { readHtml } from "./model/read-html.js";
import { writeHtml } from "./model/write-html.js";
import { goToPassage, passages, showPassages } from "./passages.js";
import { paste } from "./paste/paste.js";
import { openLinkDialog } from "./ui/link-dialog.js";
import { openTableDialog } from "./ui/table-dialog.js";
import { Toolbar } from "./ui/toolbar.js";
import { Tooltip } from "./ui/tooltip.js";
import { countWords } from "./words.js";

const WATCHED = ["disabled", "readonly", "required", "aria-invalid", "aria-describedby", "aria-label", "aria-labelledby"];

/**
 * A rich-text field in front of a textarea. The textarea stays the form's field: it is only moved out of sight, it holds
 * the HTML at every moment, and it is not touched before the writer changes something.
 */
export class RichTextEditor {
  #textarea;
  #view;
  #toolbar;
  #words;
  #hintId = uniqueId("gl-rt-hint");
  #contentId = uniqueId("gl-rt-content");
  #assets;
  #status = element("p", { class: "gl-rt-status", role: "status" });
  #trouble = element("p", { class: "gl-rt-trouble", role: "alert" });
  #observer = new MutationObserver(() => this.#followTextarea());
  #isDirty = false;
  #passages = [];
  #listeners;

  constructor(textarea) {
    this.#textarea = textarea;
    const content = element("div", { class: "gl-rt-content" });
    this.#words = element("span", { class: "gl-rt-words", "aria-live": "off" });
    const hint = element("p", { class: "gl-rt-keys", id: this.#hintId }, label("hint"));
    this.element = element("div", { class: "gl-rt", lang: document.documentElement.lang || null });
    this.#assets = new Assets(textarea.dataset.pictures);
    const blocks = new Blocks(textarea.dataset.blocks, textarea.lang);
    const cards = {
      assets: this.#assets,
      say: sentence => this.#say(sentence),
      openPicture: () => this.#openPicture(),
      openGallery: () => this.#openGallery(),
      openVideo: () => openVideoDialog(this.#view),
      addToGallery: () => addPictures(this.#view, this.#assets, (...said) => this.#say(...said)),
    };
    this.#view = new EditorView(
      { mount: content },
      {
        state: this.#freshState(),
        editable: () => !this.#isReadOnly(),
        attributes: () => this.#accessibleAttributes(),
        dispatchTransaction: transaction => this.#apply(transaction),
        nodeViews: {
          block_reference: node => new BlockCard(node, blocks),
          picture: (node, view, getPos) => new PictureCard(node, view, getPos, cards),
          gallery: (node, view, getPos) => new GalleryCard(node, view, getPos, cards),
          video: (node, view, getPos) => new VideoCard(node, view, getPos, cards),
        },
        handleDOMEvents: { focus: view => showCaret(view), blur: () => this.#announceChange() },
        // The toolbar sticks to the top of the window; the caret must not slip under it.
        scrollThreshold: { top: 96, right: 0, bottom: 24, left: 0 },
        scrollMargin: { top: 104, right: 0, bottom: 32, left: 0 },
      },
    );
    this.#toolbar = new Toolbar(this.#view, {
      openLink: () => openLinkDialog(this.#view),
      openTable: purpose => openTableDialog(this.#view, purpose),
      openMedia: this.#assets.canBeInserted
        ? { picture: () => this.#openPicture(), gallery: () => this.#openGallery(), video: () => openVideoDialog(this.#view) }
        : null,
      openBlock: blocks.canBeInserted ? () => openBlockDialog(this.#view, blocks) : null,
      contentId: this.#contentId,
      name: label("toolbar"),
    });
    const tooltip = new Tooltip(this.#toolbar.element, this.element);
    const footer = element("div", { class: "gl-rt-footer" }, hint, this.#words);
    this.element.append(this.#toolbar.element, content, footer, this.#trouble, this.#status, tooltip.element);
    this.#takeOver(textarea);
  }

  /** Reads the textarea again; what was written is forgotten, and so is the way back. The caret stays about where it was. */
  load() {
    this.#isDirty = false;
    const { from, to } = this.#view.state.selection;
    const fresh = this.#freshState();
    const at = position => fresh.doc.resolve(Math.min(position, fresh.doc.content.size));
    this.#view.updateState(fresh.apply(fresh.tr.setSelection(TextSelection.between(at(from), at(to)))));
    this.showPassages(this.#passages);
    this.#refresh();
  }

  /** Marks passages of the text: see passages.js. */
  showPassages(given) {
    this.#passages = given;
    showPassages(this.#view, given);
  }

  /** Selects one of them; says whether it is there. */
  goToPassage(id) {
    return goToPassage(this.#view, id);
  }

  /** Goes on for another textarea with the same text, which a Faces update put in the old one's place. */
  adopt(textarea) {
    this.#letGo();
    this.#takeOver(textarea);
  }

  focus() {
    this.#view.focus();
  }

  destroy() {
    this.#letGo();
    this.#view.destroy();
    this.element.remove();
  }

  #freshState() {
    return EditorState.create({
      doc: readHtml(this.#textarea.value),
      plugins: [
        history(),
        ...keyboard({
          openLink: () => openLinkDialog(this.#view),
          openProperties: state => this.#openProperties(state),
          say: sentence => this.#say(sentence),
          goToToolbar: () => {
            this.#toolbar.focus();
            return true;
          },
        }),
        uploads({ assets: this.#assets, say: (...said) => this.#say(...said) }),
        reorder(),
        pasteIntoMedia(),
        paste(),
        passages(),
        gapCursor(),
        tableEditing(),
      ],
    });
  }

  #takeOver(textarea) {
    this.#textarea = textarea;
    textarea.classList.add("gl-rt-source");
    textarea.tabIndex = -1;
    textarea.setAttribute("aria-hidden", "true");
    this.#standBehind(textarea);
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    // Labels, error summaries and the server's focus point to the textarea: send them on.
    textarea.addEventListener("focus", () => this.#view.focus(), { signal });
    textarea.addEventListener("lead", event => goToLacking(this.#view, event.detail), { signal });
    textarea.form?.addEventListener("reset", () => setTimeout(() => this.load()), { signal });
    this.#observer.observe(textarea, { attributes: true, attributeFilter: WATCHED });
    this.#followTextarea();
  }

  /** To move an element takes the focus from it, so it is moved only where it must be. */
  #standBehind(textarea) {
    if (textarea.nextElementSibling !== this.element) {
      const hadFocus = this.#view.hasFocus();
      textarea.after(this.element);
      if (hadFocus) {
        this.#view.focus();
      }
    }
  }

  #letGo() {
    this.#observer.disconnect();
    this.#listeners.abort();
  }

  #followTextarea() {
    this.#view.setProps({});
    this.#toolbar.element.hidden = this.#isReadOnly();
    this.element.classList.toggle("gl-rt-readonly", this.#isReadOnly());
    this.element.style.setProperty("--gl-rt-rows", this.#textarea.rows);
    this.#refresh();
  }

  #apply(transaction) {
    this.#view.updateState(this.#view.state.apply(transaction));
    if (transaction.docChanged) {
      this.#textarea.value = writeHtml(this.#view.state.doc);
      this.#isDirty = true;
      this.#textarea.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.#refresh();
  }

  /** The picture at the caret, or new ones. */
  async #openPicture() {
    if (pictureAt(this.#view.state) !== null) {
      return openPictureDialog(this.#view, this.#assets);
    }
    const chosen = await this.#assets.choose({ several: true });
    this.#view.focus();
    if (chosen.length > 0) {
      this.#view.dispatch(insertPictures(this.#view.state, chosen));
    }
    return chosen.length === 1 && openPictureDialog(this.#view, this.#assets);
  }

  /** The gallery at the caret, or a new one. */
  async #openGallery() {
    if (galleryAt(this.#view.state) !== null) {
      return openGalleryDialog(this.#view, this.#assets, (...said) => this.#say(...said));
    }
    const chosen = await this.#assets.choose({ several: true });
    this.#view.focus();
    if (chosen.length > 0) {
      this.#view.dispatch(insertGallery(this.#view.state, chosen));
    }
    return true;
  }

  /** What stands at the caret, by the keyboard. */
  #openProperties(state) {
    if (this.#isReadOnly()) {
      return false;
    }
    if (pictureAt(state) !== null) {
      return openPictureDialog(this.#view, this.#assets);
    }
    if (galleryAt(state) !== null) {
      this.#openGallery();
      return true;
    }
    return videoAt(state) !== null && openVideoDialog(this.#view);
  }

  /** Says what happened to those who cannot see it; what went wrong, to all. */
  #say(sentence, isTrouble = false) {
    this.#status.textContent = isTrouble ? "" : sentence;
    this.#trouble.textContent = isTrouble ? sentence : "";
  }

  /** As a plain textarea does: „input“ at every change, „change“ once, when the writer has gone elsewhere. */
  #announceChange() {
    if (this.#isDirty) {
      this.#isDirty = false;
      this.#textarea.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  #refresh() {
    this.#toolbar.update(this.#view.state);
    this.#words.textContent = label("words", countWords(this.#view.state.doc));
  }

  #isReadOnly() {
    return this.#textarea.disabled || this.#textarea.readOnly;
  }

  #accessibleAttributes() {
    const { name, labelledBy } = this.#accessibleName();
    const given = attribute => this.#textarea.getAttribute(attribute);
    return compact({
      id: this.#contentId,
      class: "gl-rt-content",
      role: "textbox",
      tabindex: "0",
      lang: given("lang"),
      spellcheck: given("spellcheck") ?? "true",
      "aria-multiline": "true",
      "aria-labelledby": labelledBy,
      "aria-label": name,
      "aria-describedby": [given("aria-describedby"), this.#hintId].filter(Boolean).join(" "),
      "aria-invalid": given("aria-invalid"),
      "aria-required": this.#textarea.required || given("aria-required") === "true" ? "true" : null,
      "aria-readonly": this.#isReadOnly() ? "true" : null,
      "aria-disabled": this.#textarea.disabled ? "true" : null,
    });
  }

  #accessibleName() {
    const labels = [...(this.#textarea.labels ?? [])];
    labels.filter(node => node.id === "").forEach(node => (node.id = uniqueId("gl-rt-label")));
    const labelledBy = this.#textarea.getAttribute("aria-labelledby") ?? labels.map(node => node.id).join(" ");
    return labelledBy ? { labelledBy } : { name: this.#textarea.getAttribute("aria-label") ?? label("field") };
  }
}

/** Before a picture that begins the text Chromium sets no caret by itself, so that keys would lead nowhere. */
function showCaret(view) {
  setTimeout(() => view.hasFocus() && document.getSelection().rangeCount === 0 && view.focus(), 30);
}

function compact(attributes) {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value != null && value !== ""));
}
