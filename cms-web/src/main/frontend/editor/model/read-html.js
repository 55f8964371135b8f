import { DOMParser as ModelParser } from "prosemirror-model";
import { schema } from "./schema.js";

const parser = ModelParser.fromSchema(schema);
const BLOCKS =
  /^(ADDRESS|ARTICLE|BLOCKQUOTE|BODY|BR|CAPTION|DIV|FIGCAPTION|FIGURE|H[1-6]|HR|LI|OL|P|SECTION|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;

/** Reads a textarea's HTML, or its plain lines where somebody typed without this script, into a document. */
export function readHtml(html) {
  const body = new DOMParser().parseFromString(looksLikeHtml(html) ? html : paragraphs(html), "text/html").body;
  foldLineBreaks(body);
  // Spaces are kept as they are: an author's text comes back byte for byte.
  return parser.parse(body, { preserveWhitespace: true });
}

function looksLikeHtml(text) {
  return /<[a-z!/]/i.test(text) || !/[\r\n]/.test(text);
}

function paragraphs(text) {
  return text
    .split(/[\r\n]+/)
    .map(line => `<p>${line}</p>`)
    .join("");
}

/** Line breaks in HTML are only its layout: one becomes a space between words, and nothing at the edge of a block. */
function foldLineBreaks(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (!/[\r\n]/.test(text.data)) {
      continue;
    }
    let data = text.data.replace(/[ \t]*[\r\n][ \t\r\n]*/g, "\n");
    if (standsAtEdge(text, "previousSibling")) {
      data = data.replace(/^\n/, "");
    }
    if (standsAtEdge(text, "nextSibling")) {
      data = data.replace(/\n$/, "");
    }
    text.data = data.replaceAll("\n", " ");
  }
}

function standsAtEdge(node, sibling) {
  let at = node;
  while (!at[sibling]) {
    at = at.parentNode;
    if (BLOCKS.test(at.nodeName)) {
      return true;
    }
  }
  return BLOCKS.test(at[sibling].nodeName);
}
