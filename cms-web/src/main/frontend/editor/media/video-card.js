import { TextSelection } from "prosemirror-state";
import { siteOf } from "../address.js";
import { element } from "../dom.js";
import { label } from "../labels.js";
import { Card, tool } from "./card.js";
import { remove } from "./commands.js";

/** A link to a video, and the words that are said in it, which are written in place. Nothing is loaded from there. */
export class VideoCard extends Card {
  #node;
  #name = element("p", { class: "gl-rt-media-name" });
  #address = element("p", { class: "gl-rt-source-of" });
  #missing = element("p", { class: "gl-rt-missing" });

  constructor(node, view, getPos, editor) {
    const about = element("div", { class: "gl-rt-media-head" });
    super("div", "video", about);
    const open = () => {
      view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(getPos() + 1))));
      editor.openVideo();
    };
    about.append(
      element("div", {}, this.#name, this.#address, this.#missing),
      element(
        "div",
        { class: "gl-rt-card-tools" },
        tool("properties", "video.edit", open),
        tool("remove", "video.remove", () => {
          view.dispatch(remove(view.state, { node: this.#node, pos: getPos() }));
          view.focus();
        }),
      ),
    );
    this.contentDOM.dataset.placeholder = label("video.transcript");
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
    const { address, title, hasCaptions } = node.attrs;
    const name = label("video.named", siteOf(address), title || label("video.untitled"));
    const isSilent = !hasCaptions && node.textContent.trim() === "";
    this.#name.textContent = name;
    this.#address.textContent = [address, hasCaptions && label("video.captions")].filter(Boolean).join(" · ");
    this.#missing.textContent = [title === "" && label("video.title.missing"), isSilent && label("video.silent")]
      .filter(Boolean)
      .join(" ");
    this.#missing.hidden = this.#missing.textContent === "";
    this.dom.classList.toggle("gl-rt-undescribed", !this.#missing.hidden);
    this.dom.classList.toggle("gl-rt-uncaptioned", node.textContent === "");
    this.dom.setAttribute("aria-label", `${name}. ${label("card.hint")}`);
  }
}
