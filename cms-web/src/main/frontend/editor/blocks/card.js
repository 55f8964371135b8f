import { element } from "../dom.js";
import { label } from "../labels.js";

/** A block in the text as the page will show it. It is written elsewhere: here it can be chosen, moved and removed. */
export class BlockCard {
  #block;
  #name = element("p", { class: "gl-rt-block-name" });
  #text = element("div", { class: "gl-rt-block-text" });

  constructor(node, blocks) {
    this.#block = node.attrs.block;
    this.dom = element("div", { class: "gl-rt-block", contenteditable: "false", role: "group" }, this.#name, this.#text);
    this.#tell(label("reuse.card", this.#block));
    blocks.find(this.#block).then(
      found => (found ? this.#show(found) : this.#hint("reuse.gone")),
      () => this.#hint("reuse.unknown"),
    );
  }

  update(node) {
    return node.attrs.block === this.#block && node.type.name === "block_reference";
  }

  /** What is shown inside is none of the document's. */
  ignoreMutation() {
    return true;
  }

  #show({ title, kind, language, html }) {
    this.#tell(`${label(`reuse.kind.${kind}`)}: ${title}`);
    this.#text.lang = language;
    this.#text.append(...withoutLinks(html).childNodes);
  }

  #hint(key) {
    this.#text.append(element("p", { class: "gl-rt-block-hint" }, label(key)));
  }

  #tell(name) {
    this.#name.textContent = name;
    this.dom.setAttribute("aria-label", `${name}. ${label("reuse.card.hint")}`);
  }
}

/** The server has sanitised it. A link that leads away from the page being written would only be a trap. */
function withoutLinks(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  body.querySelectorAll("a").forEach(link => link.replaceWith(element("u", {}, ...link.childNodes)));
  return body;
}
