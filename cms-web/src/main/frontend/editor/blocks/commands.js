import { NodeSelection, Selection } from "prosemirror-state";
import { schema } from "../model/schema.js";
import { insertAtTop } from "../toplevel.js";

const { block_reference } = schema.nodes;

/** The block that is selected as a whole; null where none is. */
export function chosenBlock({ selection }) {
  return selection instanceof NodeSelection && selection.node.type === block_reference ? selection.node.attrs.block : null;
}

function isBlockChosen(state) {
  return chosenBlock(state) !== null;
}

/** Puts a block between the others, or in place of the block that is selected. The caret goes on behind it. */
export function insertBlock(state, block) {
  const { from, to } = state.selection;
  const node = block_reference.create({ block });
  const { tr, end } = insertAtTop(state, [node], isBlockChosen(state) ? { from, to } : undefined);
  return tr.setSelection(Selection.near(tr.doc.resolve(end))).scrollIntoView();
}
