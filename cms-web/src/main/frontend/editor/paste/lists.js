import { styleText } from "./leftovers.js";

/*
 * Word puts a list on the clipboard as paragraphs: "mso-list:l0 level2 lfo1" says how deep, and the marker stands in
 * the text. Word Online makes one list for every item. Both are read into items first, then built up again.
 */

/** Makes real, nested lists of the ones that only look like lists. */
export function markLists(source, styleSheets) {
  source.querySelectorAll(".ListContainerWrapper").forEach(wrapper => wrapper.replaceWith(...wrapper.childNodes));
  source.querySelectorAll("h2, h3, h4").forEach(keepNumber);
  for (const run of runsOfItems(source, styleSheets)) {
    const built = build(run, source);
    run[0].node.before(built);
    run.forEach(item => item.node.remove());
  }
}

/** The number of a numbered heading („Раздел II.“) is text like the rest of it. */
function keepNumber(heading) {
  const marker = takeMarker(heading);
  if (marker && /^[\p{L}\p{N}(]/u.test(marker)) {
    heading.prepend(`${marker} `);
  }
}

function runsOfItems(source, styleSheets) {
  const runs = [];
  const taken = new Set();
  source.querySelectorAll("p, ul, ol").forEach(node => {
    const run = [];
    for (let at = node; at && !taken.has(at); at = nextBlock(at)) {
      const item = itemOf(at, styleSheets);
      if (!item) {
        break;
      }
      taken.add(at);
      run.push(item);
    }
    if (run.length > 0) {
      runs.push(run);
    }
  });
  return runs;
}

function nextBlock(node) {
  let next = node.nextSibling;
  while (next?.nodeType === Node.TEXT_NODE && next.data.trim() === "") {
    next = next.nextSibling;
  }
  return next?.nodeType === Node.ELEMENT_NODE ? next : null;
}

function itemOf(node, styleSheets) {
  return node.tagName === "P" ? wordItem(node, styleSheets) : onlineItem(node);
}

function wordItem(paragraph, styleSheets) {
  const found = /mso-list:\s*(l\d+)\s+level(\d+)/i.exec(styleText(paragraph));
  if (!found) {
    return null;
  }
  const marker = takeMarker(paragraph);
  return { node: paragraph, level: Number(found[2]), ...kindOf(marker, `${found[1]}:level${found[2]}`, styleSheets) };
}

function takeMarker(paragraph) {
  const ignored = [...paragraph.querySelectorAll("[style]")].filter(node => /mso-list:\s*Ignore/i.test(styleText(node)));
  const marker = ignored[0]?.textContent.replace(/[\s\u00a0]+/g, " ").trim() ?? null;
  ignored.forEach(node => node.remove());
  return marker;
}

/**
 * Only plain numbers become an ol. Letters, „Чл. 5.“ or „1.1.“ would come out as other numbers there, and a law that
 * refers to „буква „а““ would point nowhere, so such a marker stays in the text.
 */
function kindOf(marker, definition, styleSheets) {
  if (marker === null) {
    return { kind: isBulletDefinition(definition, styleSheets) ? "ul" : "ol", number: null };
  }
  const number = /^(\d+)[.)]?$/.exec(marker);
  if (number) {
    return { kind: "ol", number: Number(number[1]) };
  }
  return /^[\p{L}\p{N}(]/u.test(marker) && marker !== "o" ? { kind: "text", marker } : { kind: "ul" };
}

function isBulletDefinition(definition, styleSheets) {
  const rules = new RegExp(`@list ${definition}\\b[^{]*\\{([^}]*)\\}`, "i").exec(styleSheets)?.[1];
  return rules === undefined || /mso-level-number-format:\s*bullet/i.test(rules);
}

function onlineItem(list) {
  const item = list.children.length === 1 ? list.firstElementChild : null;
  if (!item?.hasAttribute("data-aria-level")) {
    return null;
  }
  const start = Number.parseInt(list.getAttribute("start"), 10);
  return {
    node: list,
    content: item,
    level: Number(item.getAttribute("data-aria-level")),
    kind: list.tagName.toLowerCase(),
    number: Number.isNaN(start) ? null : start,
  };
}

function build(items, source) {
  const root = source.createDocumentFragment();
  const open = [];
  for (const item of items) {
    while (open.length > 0 && isClosedBy(open.at(-1), item)) {
      open.pop();
    }
    if (item.kind === "text") {
      host(open, root).append(textParagraph(item, source));
      continue;
    }
    if (open.at(-1)?.level !== item.level) {
      open.push(openList(item, host(open, root), source));
    }
    addItem(open.at(-1), item, source);
  }
  return root;
}

function isClosedBy(list, item) {
  if (list.level !== item.level) {
    return list.level > item.level;
  }
  const restarts = item.kind === "ol" && item.number !== null && item.number !== list.last + 1;
  return item.kind !== list.kind || restarts;
}

function host(open, root) {
  return open.at(-1)?.element.lastElementChild ?? root;
}

function openList(item, parent, source) {
  const element = source.createElement(item.kind);
  if (item.kind === "ol" && item.number > 1) {
    element.setAttribute("start", item.number);
  }
  parent.append(element);
  return { element, level: item.level, kind: item.kind, last: (item.number ?? 1) - 1 };
}

function addItem(list, item, source) {
  const element = source.createElement("li");
  element.append(...(item.content ?? item.node).childNodes);
  list.element.append(element);
  list.last += 1;
}

function textParagraph(item, source) {
  const paragraph = source.createElement("p");
  paragraph.append(`${item.marker} `, ...item.node.childNodes);
  return paragraph;
}
