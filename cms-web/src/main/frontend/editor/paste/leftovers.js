const NEVER = "style, script, meta, link, title, xml, head, template, object, iframe, svg, img, picture, video, audio, canvas, colgroup, col, .Apple-interchange-newline";
const WORD_ONLY = /mso-element:\s*(comment|comment-list|field-begin|field-separator|field-end)\b|mso-hide:\s*all|display:\s*none/i;

/** Takes out what the writer never saw: comments of both kinds, deletions, fields, scripts, Word's own tags. */
export function dropLeftovers(source) {
  dropComments(source);
  source.querySelectorAll(`${NEVER}, br[style*="page-break"]`).forEach(node => node.remove());
  source.querySelectorAll("del, .MsoCommentReference, .EOP, [style]").forEach(node => {
    if (!node.hasAttribute("style") || node.matches("del, .MsoCommentReference, .EOP") || WORD_ONLY.test(styleText(node))) {
      node.remove();
    }
  });
  unwrapWordTags(source);
  source.querySelectorAll("a").forEach(unlinkInternal);
  source.querySelectorAll("[style]").forEach(restoreSpaces);
}

export function styleText(node) {
  return node.getAttribute("style") ?? "";
}

function dropComments(source) {
  const walker = source.createTreeWalker(source, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) {
    comments.push(walker.currentNode);
  }
  comments.forEach(comment => comment.remove());
}

/** o:p, w:sdt, st1:place, v:shape … */
function unwrapWordTags(source) {
  [...source.querySelectorAll("*")]
    .filter(node => node.tagName.includes(":"))
    .forEach(node => (node.textContent.trim() === "" ? node.remove() : node.replaceWith(...node.childNodes)));
}

/** References to footnotes, headings and comments point into the Word file: their text stays, the link goes. */
function unlinkInternal(anchor) {
  const href = anchor.getAttribute("href") ?? "";
  if (/^#_msocom/i.test(href)) {
    anchor.remove();
  } else if (href === "" || /^#(_|ftn|edn|sdfootnote|sdendnote)/i.test(href)) {
    anchor.replaceWith(...anchor.childNodes);
  }
}

/** Word writes tabs and runs of ordinary spaces as U+00A0; a U+00A0 of the author stands outside of these spans. */
function restoreSpaces(node) {
  if (/mso-spacerun:\s*yes|mso-tab-count/i.test(styleText(node))) {
    node.textContent = " ";
  }
}
