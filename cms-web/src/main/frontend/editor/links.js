import { TextSelection } from "prosemirror-state";
import { schema } from "./model/schema.js";
import { textSelection } from "./selection.js";

const { link } = schema.marks;

/** The link at the caret or at the start of the selection, with where it begins and ends; null outside of links. */
export function linkAt(state) {
  const { $from, empty } = textSelection(state);
  const parent = $from.parent;
  const index = $from.index();
  const candidates = [parent.maybeChild(index), empty && $from.textOffset === 0 ? parent.maybeChild(index - 1) : null];
  const mark = candidates.map(node => node && link.isInSet(node.marks)).find(Boolean);
  if (!mark) {
    return null;
  }
  const start = candidates[0] && mark.isInSet(candidates[0].marks) ? index : index - 1;
  return { mark, ...extent($from, parent, start, mark) };
}

function extent($from, parent, index, mark) {
  let first = index;
  let last = index;
  while (first > 0 && mark.isInSet(parent.child(first - 1).marks)) {
    first -= 1;
  }
  while (last + 1 < parent.childCount && mark.isInSet(parent.child(last + 1).marks)) {
    last += 1;
  }
  let from = $from.start();
  for (let i = 0; i < first; i += 1) {
    from += parent.child(i).nodeSize;
  }
  let to = from;
  for (let i = first; i <= last; i += 1) {
    to += parent.child(i).nodeSize;
  }
  return { from, to };
}

/** Whether a link can stand where the selection is: inside one block of text. */
export function canLink(state) {
  const { $from, $to } = textSelection(state);
  return $from.parent.inlineContent && $from.sameParent($to);
}

/** Puts a link on the range; where the words are others than those that stand there, they replace them. */
export function setLink(state, { from, to }, address, words) {
  const old = linkAt(state)?.mark;
  const tr = state.tr;
  if (words !== state.doc.textBetween(from, to)) {
    const marks = state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? [];
    tr.replaceWith(from, to, schema.text(words, marks.filter(mark => mark.type !== link)));
  }
  const end = tr.mapping.map(to, 1);
  tr.removeMark(from, end, link).addMark(from, end, link.create({ href: address, title: old?.attrs.title ?? null }));
  tr.removeStoredMark(link).setSelection(TextSelection.create(tr.doc, end));
  return tr.scrollIntoView();
}

export function removeLink(state, { from, to }) {
  return state.tr.removeMark(from, to, link);
}
