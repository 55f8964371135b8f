import { prose } from "./prose.js";
import { AUTOMATIC } from "./schema.js";

/*
 * The canonical HTML of a document. It is written by hand and not by the browser's serializer, because that turns
 * U+00A0 into an entity and knows nothing of thead. Blocks without any text are left out: they are typing aids.
 */

/** The document as HTML that the public page can print; an empty document is an empty string. */
export function writeHtml(doc) {
  return writeBlocks(doc.content);
}

function writeBlocks(fragment) {
  let html = "";
  fragment.forEach(node => {
    if (!isBlank(node)) {
      html += writeBlock(node);
    }
  });
  return html;
}

function writeBlock(node) {
  const { lang, level, start } = node.attrs;
  switch (node.type.name) {
    case "heading":
      return wrap(`h${level}`, { lang }, writeInline(node));
    case "bullet_list":
      return wrap("ul", { lang }, writeItems(node));
    case "ordered_list":
      return wrap("ol", { lang, start: start === 1 ? null : start }, writeItems(node));
    case "blockquote":
      return wrap("blockquote", { lang }, writeBlocks(node.content));
    case "horizontal_rule":
      return "<hr>";
    case "block_reference":
      return `<div data-block="${node.attrs.block}"></div>`;
    case "table":
      return writeTable(node);
    case "picture":
      return writePicture(node);
    case "gallery":
      return wrap("div", { "data-gallery": node.attrs.title }, node.children.map(writePicture).join(""));
    case "video":
      return writeVideo(node);
    default:
      return wrap("p", { lang }, writeInline(node));
  }
}

function writePicture({ attrs: { picture, frame, author, licence, alt }, firstChild: caption }) {
  const attributes = {
    "data-picture": picture,
    "data-frame": frame || null,
    "data-author": author || null,
    "data-licence": licence || null,
  };
  const words = isBlank(caption) ? "" : wrap("figcaption", {}, writeNodes(trimmed(caption)));
  return wrap("figure", attributes, startTag("img", { alt }) + words);
}

function writeVideo({ attrs: { address, title, hasCaptions }, content }) {
  const attributes = { "data-video": address, "data-title": title || null, "data-captions": hasCaptions ? "true" : null };
  return wrap("div", attributes, writeBlocks(prose(content)));
}

/** The words of a caption without the spaces and line breaks at its ends. */
function trimmed(caption) {
  const nodes = [...caption.children];
  const isSpace = node => node !== undefined && /^[ \t\n]*$/.test(node.text ?? "");
  while (isSpace(nodes[0])) {
    nodes.shift();
  }
  while (isSpace(nodes.at(-1))) {
    nodes.pop();
  }
  nodes[0] = withText(nodes[0], text => text.replace(/^[ \t\n]+/, ""));
  nodes.push(withText(nodes.pop(), text => text.replace(/[ \t\n]+$/, "")));
  return nodes;
}

function withText(node, change) {
  return node.type.schema.text(change(node.text), node.marks);
}

function writeItems(list) {
  let html = "";
  list.forEach(item => {
    if (!isBlank(item)) {
      html += wrap("li", { lang: item.attrs.lang }, writeItem(item));
    }
  });
  return html;
}

/** An item of one paragraph, with or without lists below it, is written without the paragraph's tag. */
function writeItem(item) {
  const [first, ...others] = filledChildren(item);
  const isTight = !item.attrs.isLoose && isBareParagraph(first) && others.every(isList);
  return isTight ? writeInline(first) + others.map(writeBlock).join("") : writeBlocks(item.content);
}

function writeTable(table) {
  let heading = 0;
  while (heading < table.childCount && isHeaderRow(table.child(heading))) {
    heading += 1;
  }
  let head = "";
  let body = "";
  table.forEach((row, offset, index) => {
    if (index < heading) {
      head += writeRow(row, "col");
    } else {
      body += writeRow(row, "row");
    }
  });
  const caption = table.attrs.caption === "" ? "" : wrap("caption", {}, escapeText(table.attrs.caption));
  return wrap("table", { lang: table.attrs.lang }, caption + (head && wrap("thead", {}, head)) + (body && wrap("tbody", {}, body)));
}

function isHeaderRow(row) {
  return row.childCount > 0 && row.children.every(cell => cell.type.name === "table_header");
}

function writeRow(row, scope) {
  let html = "";
  row.forEach(cell => {
    const { lang, colspan, rowspan } = cell.attrs;
    const attributes = { lang, colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null };
    if (cell.type.name === "table_header") {
      const own = cell.attrs.scope === AUTOMATIC ? scope : cell.attrs.scope;
      html += wrap("th", { ...attributes, scope: own || null }, writeCell(cell));
    } else {
      html += wrap("td", attributes, writeCell(cell));
    }
  });
  return wrap("tr", { lang: row.attrs.lang }, html);
}

function writeCell(cell) {
  const [first, ...others] = filledChildren(cell);
  const isTight = first && !cell.attrs.isLoose && isBareParagraph(first) && others.length === 0;
  return isTight ? writeInline(first) : writeBlocks(cell.content);
}

function filledChildren(node) {
  return node.children.filter(child => !isBlank(child));
}

function isBareParagraph(node) {
  return node.type.name === "paragraph" && node.attrs.lang === null;
}

function isList(node) {
  return node.type.name === "bullet_list" || node.type.name === "ordered_list";
}

function isBlank(node) {
  if (node.isTextblock) {
    return !/[^ \t\n]/.test(node.textContent);
  }
  return !["table", "horizontal_rule", "block_reference", "picture", "video"].includes(node.type.name) && filledChildren(node).length === 0;
}

const TAGS = {
  link: mark => ["a", { href: mark.attrs.href, title: mark.attrs.title }],
  language: mark => ["span", { lang: mark.attrs.lang }],
  strong: () => ["strong", {}],
  em: () => ["em", {}],
  superscript: () => ["sup", {}],
  subscript: () => ["sub", {}],
};

function writeInline(parent) {
  return writeNodes(parent.children);
}

function writeNodes(nodes) {
  let html = "";
  const open = [];
  const closeDownTo = depth => {
    while (open.length > depth) {
      html += `</${TAGS[open.pop().type.name]({ attrs: {} })[0]}>`;
    }
  };
  nodes.forEach(node => {
    let shared = 0;
    while (shared < open.length && shared < node.marks.length && open[shared].eq(node.marks[shared])) {
      shared += 1;
    }
    closeDownTo(shared);
    for (const mark of node.marks.slice(shared)) {
      html += startTag(...TAGS[mark.type.name](mark));
      open.push(mark);
    }
    html += node.isText ? escapeText(node.text) : "<br>";
  });
  closeDownTo(0);
  return html;
}

function wrap(name, attributes, content) {
  return `${startTag(name, attributes)}${content}</${name}>`;
}

function startTag(name, attributes) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value != null)
    .map(([key, value]) => ` ${key}="${escapeText(String(value)).replaceAll('"', "&quot;")}"`);
  return `<${name}${written.join("")}>`;
}

function escapeText(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
