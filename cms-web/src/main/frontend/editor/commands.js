import { chainCommands, lift, setBlockType, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { liftListItem, sinkListItem, wrapInList } from "prosemirror-schema-list";
import { findWrapping, liftTarget } from "prosemirror-transform";
import { schema } from "./model/schema.js";
import { overText, textSelection } from "./selection.js";

export { redo, undo };

const { nodes, marks } = schema;
const LISTS = new Set([nodes.bullet_list, nodes.ordered_list]);

export const toggleStrong = toggleMark(marks.strong);
export const toggleEm = toggleMark(marks.em);
export const indent = overText(sinkListItem(nodes.list_item));
export const outdent = overText(liftListItem(nodes.list_item));
export const setParagraph = chainCommands(setBlockType(nodes.paragraph), isAlready(nodes.paragraph));

export function setHeading(level) {
  return setBlockType(nodes.heading, { level });
}

/** What the chooser shows: "paragraph", "heading2" …, or "" where the selection holds none or more than one of them. */
export function blockTypeOf(state) {
  const found = new Set();
  const { from, to } = state.selection;
  state.doc.nodesBetween(from, to, node => {
    if (node.isTextblock && node.type !== nodes.caption) {
      found.add(node.type === nodes.heading ? `heading${node.attrs.level}` : "paragraph");
    }
  });
  return found.size === 1 ? [...found][0] : "";
}

function isMarked(type) {
  return state => {
    const { from, $from, to, empty } = state.selection;
    return empty
      ? Boolean(type.isInSet(state.storedMarks ?? $from.marks()))
      : state.doc.rangeHasMark(from, to, type);
  };
}

export const isStrong = isMarked(marks.strong);
export const isEm = isMarked(marks.em);

export function isInList(type) {
  return state => innermostList(textSelection(state).$from)?.node.type === type;
}

/** Makes a list, changes the kind of the list the caret is in, or ends it where it is of that kind already. */
function toggleList(type) {
  const wrapInThis = wrapInList(type);
  return overText((state, dispatch) => {
    const list = innermostList(state.selection.$from);
    if (!list) {
      return wrapInThis(state, dispatch);
    }
    if (list.node.type === type) {
      return outdent(state, dispatch);
    }
    dispatch?.(state.tr.setNodeMarkup(list.pos, type));
    return true;
  });
}

export const toggleBullets = toggleList(nodes.bullet_list);
export const toggleNumbers = toggleList(nodes.ordered_list);

export function isInQuote(state) {
  return quoteRange(textSelection(state)) !== null;
}

/** Quotes the blocks of the selection, a list always as a whole; inside a quotation it ends that. */
export const toggleQuote = overText((state, dispatch) => {
  const range = quoteRange(state.selection);
  if (!range) {
    return quote(state, dispatch);
  }
  const target = liftTarget(range);
  if (target === null) {
    return lift(state, dispatch);
  }
  dispatch?.(state.tr.lift(range, target).scrollIntoView());
  return true;
});

function quote(state, dispatch) {
  const { $from, $to } = state.selection;
  const range = $from.blockRange($to, node => !LISTS.has(node.type) && node.type !== nodes.list_item);
  const wrapping = range && findWrapping(range, nodes.blockquote);
  if (!wrapping) {
    return false;
  }
  dispatch?.(state.tr.wrap(range, wrapping).scrollIntoView());
  return true;
}

/** Back to plain paragraphs of plain text; links stay, because where a text leads is no formatting. */
export function clearFormatting(state, dispatch) {
  const { from, to, empty } = state.selection;
  const tr = state.tr;
  if (empty) {
    tr.setStoredMarks([]);
  }
  for (const type of Object.values(marks)) {
    if (type !== marks.link) {
      tr.removeMark(from, to, type);
    }
  }
  tr.setBlockType(from, to, nodes.paragraph);
  if (!tr.docChanged && !(empty && state.selection.$from.marks().length > 0)) {
    return false;
  }
  dispatch?.(tr.scrollIntoView());
  return true;
}

export function insertLineBreak(state, dispatch) {
  if (!state.selection.$from.parent.inlineContent) {
    return false;
  }
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
}

function innermostList($pos) {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const node = $pos.node(depth);
    if (LISTS.has(node.type)) {
      return { node, pos: $pos.before(depth) };
    }
    if (node.type.spec.isolating) {
      return null;
    }
  }
  return null;
}

function quoteRange({ $from, $to }) {
  return $from.blockRange($to, node => node.type === nodes.blockquote);
}

function isAlready(type) {
  return state => state.selection.$from.parent.type === type;
}
