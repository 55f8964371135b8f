const PARTING = new Set(
  ["p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "hr", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "div", "br"]
    .map(name => name.toUpperCase()),
);

/** What the comments put into the text: it does not count. */
export const AID = "[data-comment-aid]";

/** Another text that is shown in this one: it parts what stands before and after, and is none of its words. */
const BLOCK = "[data-block]";

/**
 * The characters of a field as the server counts them (ReadingText): those of every text node, and one line feed wherever
 * a block or a line break parts two of them.
 */
export class Places {
  #root;
  #pieces = [];
  #parted = false;
  text = "";

  constructor(root) {
    this.#root = root;
    root.childNodes.forEach(node => this.#read(node));
  }

  /** The place of a point in the document, such as the end of a selection. */
  of(container, offset) {
    const before = document.createRange();
    before.setStart(this.#root, 0);
    before.setEnd(container, offset);
    let place = 0;
    for (const { node, start } of this.#pieces) {
      if (node === container) {
        return start + offset;
      }
      if (before.comparePoint(node, node.length) > 0) {
        break;
      }
      place = start + node.length;
    }
    return place;
  }

  /** The text nodes between two places, each with the part of it that lies there. */
  between(start, end) {
    return this.#pieces
      .filter(piece => piece.start < end && piece.start + piece.node.length > start)
      .map(({ node, start: at }) => ({
        node,
        from: Math.max(0, start - at),
        to: Math.min(node.length, end - at),
      }));
  }

  /** The same as a range of the document; null where there is nothing there. */
  range(start, end) {
    const pieces = this.between(start, end);
    if (pieces.length === 0) {
      return null;
    }
    const range = document.createRange();
    const last = pieces[pieces.length - 1];
    range.setStart(pieces[0].node, pieces[0].from);
    range.setEnd(last.node, last.to);
    return range;
  }

  #read(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      this.#add(node);
    } else if (node.nodeType === Node.ELEMENT_NODE && node.matches(BLOCK)) {
      this.#parted = true;
    } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(AID)) {
      const parts = PARTING.has(node.tagName);
      this.#parted ||= parts;
      node.childNodes.forEach(child => this.#read(child));
      this.#parted ||= parts;
    }
  }

  #add(node) {
    if (node.length === 0 || (this.#parted && /^[ \t\n\r\f]*$/.test(node.data))) {
      return;
    }
    if (this.#parted && this.text !== "") {
      this.text += "\n";
    }
    this.#parted = false;
    this.#pieces.push({ node, start: this.text.length });
    this.text += node.data;
  }
}

/** The fields of the page in which passages can be chosen, or which a remark can be about as a whole. */
export function commented(field) {
  return document.querySelector(`[data-commented="${field}"]`);
}

/** The control in which the field is written, where the page is one for writing. */
export function written(field) {
  return field === "" ? null : document.querySelector(`[data-field="${field}"]:not(option)`);
}

export const PASSAGES = '[data-commented][data-passages="true"]';
