import { schema } from "./model/schema.js";

const { paragraph } = schema.nodes;

/**
 * Puts nodes between the blocks of the text: after the paragraph, list or table that the caret is in, or in place of an
 * empty paragraph. There is always a paragraph behind them, in which one can write on.
 *
 * @param place where else they go; by default as said
 * @returns the transaction, and the positions before the first and behind the last of them
 */
export function insertAtTop(state, nodes, place = placeFor(state.selection)) {
  const tr = state.tr.replaceWith(place.from, place.to, nodes);
  const end = place.from + nodes.reduce((size, node) => size + node.nodeSize, 0);
  if (end === tr.doc.content.size) {
    tr.insert(end, paragraph.create());
  }
  return { tr, start: place.from, end };
}

function placeFor({ $from, to }) {
  if ($from.depth === 0) {
    return { from: to, to };
  }
  const around = $from.node(1);
  const isEmpty = around.type === paragraph && around.content.size === 0;
  return { from: isEmpty ? $from.before(1) : $from.after(1), to: $from.after(1) };
}
