import { NodeSelection } from "prosemirror-state";
import { element } from "../dom.js";
import { label } from "../labels.js";
import { Card, tool } from "./card.js";
import { moveNode, remove } from "./commands.js";
import { frameOf, showIn } from "./frame.js";

/** A picture in the text: what is shown of it, what is told of it, and its caption, which is written in place. */
export class PictureCard extends Card {
  #node;
  #view;
  #getPos;
  #image;
  #box;
  #told = element("p", { class: "gl-rt-told" });
  #source = element("p", { class: "gl-rt-source-of" });
  #missing;
  #editor;

  /** @param editor opens the properties and says aloud what a button did */
  constructor(node, view, getPos, editor) {
    const image = element("img", { alt: "", draggable: "false", class: "gl-rt-shown" });
    const box = element("div", { class: "gl-rt-frame" }, image);
    const about = element("div", { class: "gl-rt-picture-about" }, box);
    super("div", "picture", about);
    this.#view = view;
    this.#getPos = getPos;
    this.#editor = editor;
    this.#image = image;
    this.#box = box;
    this.#missing = this.#madeMissing();
    about.append(element("div", { class: "gl-rt-picture-line" }, element("div", {}, this.#missing, this.#told, this.#source), this.#tools()));
    this.contentDOM.dataset.placeholder = label("picture.caption");
    image.src = editor.assets.preview(node.attrs.picture, 960);
    image.addEventListener("error", () => box.replaceChildren(element("p", { class: "gl-rt-block-hint" }, label("picture.gone"))));
    box.addEventListener("click", () => this.#select());
    box.addEventListener("dblclick", () => this.#open());
    this.#show(node);
  }

  update(node) {
    if (node.type !== this.#node.type || node.attrs.picture !== this.#node.attrs.picture) {
      return false;
    }
    this.#show(node);
    return true;
  }

  #show(node) {
    this.#node = node;
    const { alt, author, licence, frame } = node.attrs;
    showIn(frameOf(frame), this.#box, this.#image);
    this.#missing.hidden = alt !== null;
    this.#told.hidden = alt === null;
    this.#told.textContent = alt === "" ? label("picture.decorative") : alt;
    this.#told.classList.toggle("gl-rt-muted", alt === "");
    this.#source.textContent = [author, licence && label(`licence.${licence}`)].filter(Boolean).join(" · ");
    this.#source.hidden = this.#source.textContent === "";
    this.dom.classList.toggle("gl-rt-undescribed", alt === null);
    this.dom.classList.toggle("gl-rt-uncaptioned", node.textContent === "");
    this.dom.setAttribute(
      "aria-label",
      `${label("picture.name")}: ${alt === null ? label("picture.undescribed") : alt || label("picture.decorative")}. ${label("card.hint")}`,
    );
  }

  #madeMissing() {
    const describe = element("button", { type: "button", class: "gl-rt-describe", tabindex: "-1" }, label("picture.describe"));
    describe.addEventListener("mousedown", event => event.preventDefault());
    describe.addEventListener("click", () => this.#open());
    return element("p", { class: "gl-rt-missing" }, element("span", {}, label("picture.undescribed")), describe);
  }

  #tools() {
    return element(
      "div",
      { class: "gl-rt-card-tools" },
      tool("earlier", "picture.earlier", () => this.#move(-1)),
      tool("later", "picture.later", () => this.#move(1)),
      tool("properties", "picture.edit", () => this.#open()),
      tool("remove", "picture.remove", () => this.#remove()),
    );
  }

  get #standing() {
    return { node: this.#node, pos: this.#getPos() };
  }

  #select() {
    this.#view.dispatch(this.#view.state.tr.setSelection(NodeSelection.create(this.#view.state.doc, this.#getPos())));
    this.#view.focus();
  }

  #open() {
    this.#select();
    this.#editor.openPicture();
  }

  #move(direction) {
    moveNode(this.#view.state, this.#standing, direction, this.#view.dispatch, this.#editor.say);
    this.#view.focus();
  }

  #remove() {
    this.#view.dispatch(remove(this.#view.state, this.#standing));
    this.#view.focus();
  }
}
