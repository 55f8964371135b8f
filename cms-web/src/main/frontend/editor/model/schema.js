import { Schema } from "prosemirror-model";
import { isPublishable, isVideo } from "../address.js";

/*
 * The document as the public page can show it, and nothing else: what is not here cannot be typed, pasted or loaded.
 * The sanitiser on the server keeps the same list. „flow“ is what may stand in a table cell: anything but another table.
 */
/** The scope of a header cell that follows from where it stands. */
export const AUTOMATIC = "auto";

const nodes = {
  doc: { content: "(block | block_reference | picture | gallery | video)+" },

  paragraph: {
    group: "block flow",
    content: "inline*",
    parseDOM: [{ tag: "p" }],
    toDOM: () => ["p", 0],
  },

  heading: {
    group: "block flow",
    content: "inline*",
    attrs: { level: { default: 2, validate: "number" } },
    defining: true,
    // The page's title is the only h1, and the site's pages go down to h4.
    parseDOM: [1, 2, 3, 4, 5, 6].map(level => ({ tag: `h${level}`, attrs: { level: clamp(level, 2, 4) } })),
    toDOM: node => [`h${node.attrs.level}`, 0],
  },

  bullet_list: {
    group: "block flow",
    content: "list_item+",
    parseDOM: [{ tag: "ul" }],
    toDOM: () => ["ul", 0],
  },

  ordered_list: {
    group: "block flow",
    content: "list_item+",
    attrs: { start: { default: 1, validate: "number" } },
    parseDOM: [{ tag: "ol", getAttrs: dom => ({ start: wholeNumber(dom, "start", 1, -999_999, 999_999) }) }],
    toDOM: node => (node.attrs.start === 1 ? ["ol", 0] : ["ol", { start: node.attrs.start }, 0]),
  },

  list_item: {
    content: "paragraph block*",
    attrs: { isLoose: { default: false } },
    defining: true,
    parseDOM: [{ tag: "li", getAttrs: dom => ({ isLoose: isLoose(dom) }) }],
    toDOM: () => ["li", 0],
  },

  blockquote: {
    group: "block flow",
    content: "block+",
    defining: true,
    parseDOM: [{ tag: "blockquote" }],
    toDOM: () => ["blockquote", 0],
  },

  horizontal_rule: {
    group: "block flow",
    parseDOM: [{ tag: "hr" }],
    toDOM: () => ["hr"],
  },

  // The place of a text that stands in several pages. Only its number is here; card.js shows what it says now.
  block_reference: {
    atom: true,
    draggable: true,
    attrs: { block: { validate: "string" } },
    parseDOM: [
      {
        tag: "div[data-block]",
        getAttrs: dom => {
          const block = dom.getAttribute("data-block");
          return /^[1-9][0-9]{0,17}$/.test(block) && dom.textContent.trim() === "" && { block };
        },
      },
    ],
    toDOM: node => ["div", { "data-block": node.attrs.block }],
  },

  // „alt“ is null until somebody has described the picture, and empty for one that only decorates.
  picture: {
    content: "caption",
    isolating: true,
    draggable: true,
    attrs: {
      picture: { validate: "string" },
      frame: { default: "", validate: "string" },
      author: { default: "", validate: "string" },
      licence: { default: "", validate: "string" },
      alt: { default: null, validate: "string|null" },
    },
    parseDOM: [{ tag: "figure[data-picture]", getAttrs: pictureAttributes }],
    toDOM: ({ attrs: { picture, frame, author, licence, alt } }) => [
      "figure",
      withoutNulls({
        "data-picture": picture,
        "data-frame": frame || null,
        "data-author": author || null,
        "data-licence": licence || null,
        "data-alt": alt,
      }),
      0,
    ],
  },

  caption: {
    content: "inline*",
    parseDOM: [{ tag: "figcaption", context: "picture/" }],
    toDOM: () => ["figcaption", 0],
  },

  gallery: {
    content: "picture*",
    isolating: true,
    draggable: true,
    attrs: { title: { default: "", validate: "string" } },
    parseDOM: [
      {
        tag: "div[data-gallery]",
        getAttrs: dom => dom.querySelector(":scope > figure[data-picture]") !== null && { title: dom.dataset.gallery },
      },
    ],
    toDOM: node => ["div", { "data-gallery": node.attrs.title }, 0],
  },

  // A link to it, and its words: nothing of another site is ever shown here.
  video: {
    content: "(paragraph | bullet_list | ordered_list)+",
    isolating: true,
    draggable: true,
    attrs: {
      address: { validate: "string" },
      title: { default: "", validate: "string" },
      hasCaptions: { default: false, validate: "boolean" },
    },
    parseDOM: [{ tag: "div[data-video]", getAttrs: videoAttributes }],
    toDOM: ({ attrs: { address, title, hasCaptions } }) => [
      "div",
      withoutNulls({ "data-video": address, "data-title": title || null, "data-captions": hasCaptions ? "true" : null }),
      0,
    ],
  },

  // A caption is an attribute, because prosemirror-tables takes every child of a table for a row.
  table: {
    group: "block",
    content: "table_row+",
    tableRole: "table",
    isolating: true,
    attrs: { caption: { default: "", validate: "string" } },
    parseDOM: [{ tag: "table", getAttrs: dom => ({ caption: captionOf(dom) }) }, { tag: "caption", ignore: true }],
    toDOM: node =>
      node.attrs.caption === ""
        ? ["table", ["tbody", 0]]
        : ["table", ["caption", { contenteditable: "false" }, node.attrs.caption], ["tbody", 0]],
  },

  table_row: {
    content: "(table_cell | table_header)*",
    tableRole: "row",
    parseDOM: [{ tag: "tr" }],
    toDOM: () => ["tr", 0],
  },

  table_cell: {
    content: "flow+",
    tableRole: "cell",
    isolating: true,
    attrs: cellAttributes(),
    parseDOM: [{ tag: "td", getAttrs: spans }],
    toDOM: node => ["td", spansToDom(node), 0],
  },

  table_header: {
    content: "flow+",
    tableRole: "header_cell",
    isolating: true,
    // A cell that becomes a header here gets its scope from its place; one that came without a scope stays so.
    attrs: { ...cellAttributes(), scope: { default: AUTOMATIC, validate: "string" } },
    parseDOM: [{ tag: "th", getAttrs: dom => ({ ...spans(dom), scope: scopeOf(dom) }) }],
    toDOM: node => ["th", { ...spansToDom(node), ...scopeToDom(node) }, 0],
  },

  text: { group: "inline" },

  hard_break: {
    group: "inline",
    inline: true,
    selectable: false,
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
  },
};

/* The order is the nesting of the written HTML, outermost first. */
const marks = {
  link: {
    attrs: { href: { validate: "string" }, title: { default: null, validate: "string|null" } },
    inclusive: false,
    parseDOM: [
      {
        tag: "a[href]",
        getAttrs: dom => {
          const href = dom.getAttribute("href").trim();
          return isPublishable(href) && { href, title: dom.getAttribute("title") };
        },
      },
    ],
    toDOM: mark => ["a", withoutNulls(mark.attrs), 0],
  },
  language: {
    attrs: { lang: { validate: "string" } },
    inclusive: false,
    parseDOM: [{ tag: "span[lang]", getAttrs: dom => ({ lang: dom.getAttribute("lang") }) }],
    toDOM: mark => ["span", { lang: mark.attrs.lang }, 0],
  },
  strong: {
    parseDOM: [{ tag: "strong" }, { tag: "b" }],
    toDOM: () => ["strong", 0],
  },
  em: {
    parseDOM: [{ tag: "em" }, { tag: "i" }],
    toDOM: () => ["em", 0],
  },
  superscript: {
    excludes: "superscript subscript",
    parseDOM: [{ tag: "sup" }],
    toDOM: () => ["sup", 0],
  },
  subscript: {
    excludes: "superscript subscript",
    parseDOM: [{ tag: "sub" }],
    toDOM: () => ["sub", 0],
  },
};

const WITHOUT_LANGUAGE = [
  "doc",
  "text",
  "hard_break",
  "horizontal_rule",
  "block_reference",
  "picture",
  "caption",
  "gallery",
  "video",
];

for (const [name, spec] of Object.entries(nodes)) {
  if (!WITHOUT_LANGUAGE.includes(name)) {
    nodes[name] = inAnyLanguage(spec);
  }
}

export const schema = new Schema({ nodes, marks });

/** Lets a block carry the lang attribute that it came with. */
function inAnyLanguage(spec) {
  return {
    ...spec,
    attrs: { ...spec.attrs, lang: { default: null, validate: "string|null" } },
    parseDOM: spec.parseDOM.map(({ attrs, getAttrs, ...rule }) =>
      rule.ignore
        ? rule
        : { ...rule, getAttrs: dom => ({ ...attrs, ...getAttrs?.(dom), lang: dom.getAttribute("lang") || null }) },
    ),
    toDOM(node) {
      const [name, ...rest] = spec.toDOM(node);
      if (node.attrs.lang === null) {
        return [name, ...rest];
      }
      const hasAttributes = typeof rest[0] === "object" && !Array.isArray(rest[0]);
      const attributes = { lang: node.attrs.lang, ...(hasAttributes && rest.shift()) };
      return [name, attributes, ...rest];
    },
  };
}

function pictureAttributes(dom) {
  const { picture, frame = "", author = "", licence = "", alt = null } = dom.dataset;
  const image = dom.querySelector(":scope > img");
  return /^[0-9a-f]{64}$/.test(picture) && { picture, frame, author, licence, alt: image?.getAttribute("alt") ?? alt };
}

function videoAttributes(dom) {
  const { video, title = "", captions } = dom.dataset;
  return isVideo(video) && { address: video, title, hasCaptions: captions === "true" };
}

function cellAttributes() {
  return {
    isLoose: { default: false },
    colspan: { default: 1, validate: "number" },
    rowspan: { default: 1, validate: "number" },
    // prosemirror-tables looks for it; it is never read from HTML and never written.
    colwidth: { default: null },
  };
}

function spans(dom) {
  return {
    colspan: wholeNumber(dom, "colspan", 1, 1, 99),
    rowspan: wholeNumber(dom, "rowspan", 1, 1, 99),
    isLoose: isLoose(dom),
  };
}

function spansToDom({ attrs }) {
  return {
    ...(attrs.colspan > 1 && { colspan: attrs.colspan }),
    ...(attrs.rowspan > 1 && { rowspan: attrs.rowspan }),
  };
}

function scopeOf(dom) {
  const scope = dom.getAttribute("scope")?.toLowerCase();
  return ["col", "row", "colgroup", "rowgroup"].includes(scope) ? scope : (dom.dataset.scope ?? "");
}

function scopeToDom({ attrs }) {
  if (attrs.scope === AUTOMATIC) {
    return { "data-scope": AUTOMATIC };
  }
  return attrs.scope === "" ? {} : { scope: attrs.scope };
}

/** Whether an item or a cell has its text in a paragraph, as an author elsewhere may have written it. */
function isLoose(dom) {
  const first = [...dom.childNodes].find(node => node.nodeType !== Node.TEXT_NODE || node.data.trim() !== "");
  return first?.nodeName === "P";
}

function captionOf(table) {
  return table.caption?.textContent.replace(/[ \t\r\n\f]+/g, " ").trim() ?? "";
}

function wholeNumber(dom, attribute, otherwise, min, max) {
  const value = Number.parseInt(dom.getAttribute(attribute), 10);
  return Number.isNaN(value) ? otherwise : clamp(value, min, max);
}

function clamp(value, min, max) {
  return Math.min(Math.max(value, min), max);
}

function withoutNulls(attrs) {
  return Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null));
}
