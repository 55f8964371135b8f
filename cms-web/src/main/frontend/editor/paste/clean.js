import { isPublishable } from "../address.js";
import { AUTOMATIC } from "../model/schema.js";
import { dropLeftovers } from "./leftovers.js";
import { markHeadings } from "./headings.js";
import { markLists } from "./lists.js";

/* What an editor may paste from Word, LibreOffice, Google Docs or a web page, as the few tags that we know. */
const KEPT = new Set(
  "P H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE A STRONG B EM I BR HR TABLE CAPTION THEAD TBODY TR TH TD SUP SUB".split(" "),
);
const ATTRIBUTES = {
  A: ["href", "title"],
  OL: ["start"],
  TH: ["scope", "colspan", "rowspan"],
  TD: ["colspan", "rowspan"],
};
const BLOCKS = "p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, div, section, article, hr";
const BOXES = /^(DIV|SECTION|ARTICLE|HEADER|FOOTER|MAIN|ASIDE|CENTER|DL|DT|DD|PRE|FIGURE|FIGCAPTION|ADDRESS)$/;

/** Turns clipboard HTML into the HTML that the same text would have had, had it been written here. */
export function cleanPastedHtml(html) {
  if (html.includes("data-pm-slice")) {
    return html;
  }
  const source = new DOMParser().parseFromString(html, "text/html");
  const styleSheets = [...source.querySelectorAll("style")].map(style => style.textContent).join("\n");
  dropLeftovers(source);
  markHeadings(source);
  markLists(source, styleSheets);
  const clean = source.createElement("div");
  copyChildren(source.body, clean);
  dropBlankBlocks(clean);
  dropIdleBreaks(clean);
  clean.querySelectorAll("li, td, th").forEach(unwrapOnlyParagraph);
  clean.querySelectorAll("th:not([scope])").forEach(header => (header.dataset.scope = AUTOMATIC));
  return clean.innerHTML;
}

function copyChildren(from, to) {
  from.childNodes.forEach(child => {
    if (child.nodeType === Node.TEXT_NODE) {
      to.append(child.data);
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      copyElement(child, to);
    }
  });
}

function copyElement(source, to) {
  const target = styleOf(source, place(source, to));
  copyChildren(source, target);
}

/** Where the content of an element goes: into its copy, or straight into what surrounds it. */
function place(source, to) {
  const name = nameOf(source);
  if (name === null) {
    return to;
  }
  const copy = to.ownerDocument.createElement(name);
  for (const attribute of ATTRIBUTES[name] ?? []) {
    if (source.hasAttribute(attribute)) {
      copy.setAttribute(attribute, source.getAttribute(attribute));
    }
  }
  to.append(copy);
  return copy;
}

function nameOf(source) {
  const name = source.tagName.toUpperCase();
  if (name === "A") {
    return isPublishable(source.getAttribute("href")?.trim() ?? "") ? "A" : null;
  }
  if (name === "B" || name === "STRONG") {
    return isBoldAlready(source) || /^(normal|[1-4]00)$/.test(source.style.fontWeight) ? null : "STRONG";
  }
  if (name === "I" || name === "EM") {
    return source.style.fontStyle === "normal" ? null : "EM";
  }
  if (name === "TD" && !isNested(source)) {
    return source.closest("thead") ? "TH" : "TD";
  }
  if (["TABLE", "CAPTION", "THEAD", "TBODY", "TR", "TH", "TD"].includes(name)) {
    return isNested(source) ? boxOf(source) : name;
  }
  if (BOXES.test(name)) {
    return boxOf(source);
  }
  return KEPT.has(name) ? name : null;
}

/** A box of nothing but text is a paragraph; of a table inside a table only the text is kept. */
function boxOf(source) {
  return source.querySelector(BLOCKS) || source.matches("table, thead, tbody, tr") ? null : "P";
}

/** Bold, italic and raised text that only a style says. */
function styleOf(source, to) {
  const { fontWeight, fontStyle, verticalAlign } = source.style ?? {};
  if (!/^(SPAN|FONT|A|SUP|SUB|P|B|I|U|STRONG|EM)$/.test(source.tagName.toUpperCase())) {
    return to;
  }
  let target = to;
  const within = name => {
    const made = to.ownerDocument.createElement(name);
    target.append(made);
    target = made;
  };
  if (/^(bold|bolder|[6-9]00)$/.test(fontWeight) && !isBoldAlready(source)) {
    within("STRONG");
  }
  if (/^(italic|oblique)/.test(fontStyle)) {
    within("EM");
  }
  if (verticalAlign === "super") {
    within("SUP");
  }
  if (verticalAlign === "sub") {
    within("SUB");
  }
  return target;
}

/** Headings are bold by themselves, so Word's bold inside them says nothing. */
function isBoldAlready(source) {
  return source.closest("h1, h2, h3, h4, h5, h6, th, thead") !== null;
}

function isNested(source) {
  return source.closest("table")?.parentElement?.closest("table") != null;
}

function dropBlankBlocks(root) {
  // Innermost first, so that a list of blank items goes as a whole. A blank cell stays: it holds its place.
  [...root.querySelectorAll("p, h1, h2, h3, h4, h5, h6, li, ul, ol, blockquote, a, strong, em, sup, sub")]
    .reverse()
    .filter(block => block.textContent.trim() === "" && !block.querySelector("table, hr"))
    .forEach(block => (block.matches("a, strong, em, sup, sub") ? block.replaceWith(...block.childNodes) : block.remove()));
}

/** A line break at the end of a block, or between two of them, breaks nothing. */
function dropIdleBreaks(root) {
  root.querySelectorAll("p > br:last-child, li > br:last-child, td > br:last-child, h2 > br:last-child").forEach(br => {
    if (!br.nextSibling) {
      br.remove();
    }
  });
  if (root.querySelector(":scope > :is(p, h2, h3, h4, ul, ol, table, blockquote)")) {
    root.querySelectorAll(":scope > br").forEach(br => br.remove());
  }
}

/** Word and its like put every item and cell into a paragraph. */
function unwrapOnlyParagraph(holder) {
  const paragraphs = [...holder.children].filter(child => child.tagName === "P");
  const hasTextOfItsOwn = [...holder.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim() !== "");
  if (paragraphs.length === 1 && !hasTextOfItsOwn) {
    paragraphs[0].replaceWith(...paragraphs[0].childNodes);
  }
}
