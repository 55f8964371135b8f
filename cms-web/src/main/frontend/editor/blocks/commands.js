import { NodeSelection, Selection } from "prosemirror-state";
import { schema } from "../model/schema.js";

const { block_reference, paragraph } = schema.nodes;

/** The block that is selected as a whole; null where none is. */
export function chosenBlock({ selection }) {
  return selection instanceof NodeSelection && selection.node.type === block_reference ? selection.node.attrs.block : null;
}

export function isBlockChosen(state) {
  return chosenBlock(state) !== null;
}

/**
 * Puts a block after the paragraph, list or table that the caret is in, in place of an empty paragraph, or in place of
 * the block that is selected. The caret goes on behind it.
 */
export function insertBlock(state, block) {
  const node = block_reference.create({ block });
  const { from, to } = placeFor(state.selection);
  const tr = state.tr.replaceWith(from, to, node);
  const after = from + node.nodeSize;
  if (after === tr.doc.content.size) {
    tr.insert(after, paragraph.create());
  }
  return tr.setSelection(Selection.near(tr.doc.resolve(after))).scrollIntoView();
}

function placeFor(selection) {
  const { $from, from, to } = selection;
  if (selection instanceof NodeSelection && selection.node.type === block_reference) {
    return { from, to };
  }
  if ($from.depth === 0) {
    return { from: to, to };
  }
  const around = $from.node(1);
  const isEmpty = around.type === paragraph && around.content.size === 0;
  return { from: isEmpty ? $from.before(1) : $from.after(1), to: $from.after(1) };
}
