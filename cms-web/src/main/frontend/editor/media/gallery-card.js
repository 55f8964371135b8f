import { TextSelection } from "prosemirror-state";
import { element } from "../dom.js";
import { label } from "../labels.js";
import { Card, tool } from "./card.js";
import { remove } from "./commands.js";

/** Several pictures that belong together, under a title. */
export class GalleryCard extends Card {
  #node;
  #name = element("p", { class: "gl-rt-media-name" });

  constructor(node, view, getPos, editor) {
    const about = element("div", { class: "gl-rt-media-head" });
    super("div", "gallery", about);
    const here = act => () => {
      view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(getPos() + 1))));
      act();
    };
    about.append(
      this.#name,
      element(
        "div",
        { class: "gl-rt-card-tools" },
        tool("add", "gallery.add", here(() => editor.addToGallery())),
        tool("properties", "gallery.edit", here(() => editor.openGallery())),
        tool("remove", "gallery.remove", () => {
          view.dispatch(remove(view.state, { node: this.#node, pos: getPos() }));
          view.focus();
        }),
      ),
    );
    this.#show(node);
  }

  update(node) {
    if (node.type !== this.#node.type) {
      return false;
    }
    this.#show(node);
    return true;
  }

  #show(node) {
    this.#node = node;
    const title = node.attrs.title ? label("gallery.titled", node.attrs.title) : label("gallery.untitled");
    const name = `${title} · ${label("gallery.count", node.childCount)}`;
    this.#name.textContent = name;
    this.dom.setAttribute("aria-label", name);
  }
}
