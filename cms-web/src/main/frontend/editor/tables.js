import { Selection, TextSelection } from "prosemirror-state";
import { deleteTable, goToNextCell, isInTable, selectedRect, toggleHeader } from "prosemirror-tables";
import { schema } from "./model/schema.js";

export {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from "prosemirror-tables";

const { nodes } = schema;

export const toggleHeaderRow = toggleHeader("row");
export const toggleHeaderColumn = toggleHeader("column");

export function hasHeaderRow(state) {
  return isInTable(state) && isHeader(selectedRect(state), (map, i) => map.map[i], map => map.width);
}

export function hasHeaderColumn(state) {
  return isInTable(state) && isHeader(selectedRect(state), (map, i) => map.map[i * map.width], map => map.height);
}

function isHeader({ table, map }, cellAt, length) {
  for (let i = 0; i < length(map); i += 1) {
    if (table.nodeAt(cellAt(map, i)).type !== nodes.table_header) {
      return false;
    }
  }
  return true;
}

export function canInsertTable(state) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth >= 0; depth -= 1) {
    const index = $from.index(depth);
    if ($from.node(depth).canReplaceWith(index, index, nodes.table)) {
      return !isInTable(state);
    }
    if ($from.node(depth).type.spec.isolating) {
      return false;
    }
  }
  return false;
}

/** A new table with a row of headings, and the caret in its first cell. */
export function insertTable(state, { rows, columns, caption }) {
  const row = type => nodes.table_row.create(null, Array.from({ length: columns }, () => type.createAndFill()));
  const body = Array.from({ length: rows - 1 }, () => row(nodes.table_cell));
  const table = nodes.table.create({ caption }, [row(nodes.table_header), ...body]);
  const tr = state.tr.replaceSelectionWith(table);
  const start = positionOf(tr, table);
  return withParagraphAfter(tr, start + table.nodeSize)
    .setSelection(Selection.near(tr.doc.resolve(start + 1)))
    .scrollIntoView();
}

function positionOf(tr, wanted) {
  let found = 0;
  tr.doc.descendants((node, pos) => {
    if (node === wanted) {
      found = pos;
    }
  });
  return found;
}

/** Without a paragraph behind it, nobody could write on after a table at the end. */
function withParagraphAfter(tr, end) {
  return tr.doc.resolve(end).nodeAfter ? tr : tr.insert(end, nodes.paragraph.create());
}

export function captionOf(state) {
  return selectedRect(state).table.attrs.caption;
}

export function setCaption(state, caption) {
  const { table, tableStart } = selectedRect(state);
  return state.tr.setNodeMarkup(tableStart - 1, null, { ...table.attrs, caption });
}

/** Out of the table, into the paragraph behind it. */
export function leaveTable(state, dispatch) {
  if (!isInTable(state)) {
    return false;
  }
  const { table, tableStart } = selectedRect(state);
  const end = tableStart - 1 + table.nodeSize;
  const next = state.doc.resolve(end).nodeAfter;
  const tr = next?.isTextblock ? state.tr : state.tr.insert(end, nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  return true;
}

export const nextCell = goToNextCell(1);
export const previousCell = goToNextCell(-1);

/** Backspace or Delete on a table that is selected as a whole. */
export function deleteWholeTable(state, dispatch) {
  const { selection } = state;
  const isWhole = selection.isColSelection?.() && selection.isRowSelection?.();
  return Boolean(isWhole) && deleteTable(state, dispatch);
}
