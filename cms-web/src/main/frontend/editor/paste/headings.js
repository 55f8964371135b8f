import { styleText } from "./leftovers.js";

/** Makes real headings of Word's, and moves all of them down one level where the text has an h1: ours is the title. */
export function markHeadings(source) {
  source.querySelectorAll("p").forEach(paragraph => {
    const level = levelOf(paragraph);
    if (level !== null) {
      rename(paragraph, `h${level}`);
    }
  });
  const shift = source.querySelector("h1") ? 1 : 0;
  // From the deepest up, so that none is moved twice.
  for (let level = 6; level >= 1; level -= 1) {
    source.querySelectorAll(`h${level}`).forEach(heading => rename(heading, `h${Math.min(level + shift, 4)}`));
  }
}

function levelOf(paragraph) {
  const named = /\b(?:Mso)?Heading([1-6])\b/i.exec(paragraph.className)?.[1];
  const outlined = /mso-outline-level:\s*([1-6])/i.exec(styleText(paragraph))?.[1];
  if (/\bMsoTitle\b/i.test(paragraph.className)) {
    return 1;
  }
  return named ?? outlined ?? null;
}

function rename(node, name) {
  const heading = node.ownerDocument.createElement(name);
  for (const { name: attribute, value } of node.attributes) {
    heading.setAttribute(attribute, value);
  }
  heading.append(...node.childNodes);
  node.replaceWith(heading);
}
