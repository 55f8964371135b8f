import { closeHistory } from "prosemirror-history";
import { NodeSelection, Selection, TextSelection } from "prosemirror-state";
import { label } from "../labels.js";
import { schema } from "../model/schema.js";
import { insertAtTop } from "../toplevel.js";
import { useOf } from "./assets.js";

const { picture, gallery, video, caption, paragraph } = schema.nodes;

/** As many as the server keeps in one gallery. */
export const MOST_PICTURES = 60;

/** The picture that is selected, or whose caption the caret is in, with its position; null where there is none. */
export const pictureAt = state => around(state, picture);
export const galleryAt = state => around(state, gallery);
export const videoAt = state => around(state, video);

function around({ selection }, type) {
  if (selection instanceof NodeSelection && selection.node.type === type) {
    return { node: selection.node, pos: selection.from };
  }
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type === type) {
      return { node: $from.node(depth), pos: $from.before(depth) };
    }
  }
  return null;
}

export function pictureOf(asset) {
  return picture.createAndFill(useOf(asset));
}

/** Puts pictures between the blocks of the text, each by itself, and selects the first. */
export function insertPictures(state, assets) {
  const { tr, start } = insertAtTop(state, assets.map(pictureOf));
  return tr.setSelection(NodeSelection.create(tr.doc, start)).scrollIntoView();
}

/** Puts a gallery of the pictures between the blocks of the text, and selects the first picture. */
export function insertGallery(state, assets) {
  const made = gallery.create(null, assets.slice(0, MOST_PICTURES).map(pictureOf));
  const { tr, start } = insertAtTop(state, [made]);
  return tr.setSelection(NodeSelection.create(tr.doc, start + 1)).scrollIntoView();
}

/** Adds pictures at the end of the gallery, as far as it has room. */
export function addToGallery(state, { node, pos }, assets) {
  const added = assets.slice(0, MOST_PICTURES - node.childCount).map(pictureOf);
  const end = pos + node.nodeSize - 1;
  const tr = state.tr.insert(end, added);
  return (added.length > 0 ? tr.setSelection(NodeSelection.create(tr.doc, end)) : tr).scrollIntoView();
}

/** Puts a video between the blocks of the text, and the caret where its transcript goes. */
export function insertVideo(state, attrs) {
  const { tr, start } = insertAtTop(state, [video.create(attrs, paragraph.create())]);
  return tr.setSelection(TextSelection.create(tr.doc, start + 2)).scrollIntoView();
}

export function change(state, { pos, node }, attrs) {
  const tr = state.tr.setNodeMarkup(pos, null, { ...node.attrs, ...attrs });
  const { selection } = state;
  return selection instanceof NodeSelection && selection.from === pos ? tr.setSelection(NodeSelection.create(tr.doc, pos)) : tr;
}

/** Takes it away; with the last picture of a gallery the gallery goes. */
export function remove(state, { pos, node }) {
  const $pos = state.doc.resolve(pos);
  const isLast = $pos.parent.type === gallery && $pos.parent.childCount === 1;
  const tr = isLast ? state.tr.delete($pos.before(), $pos.after()) : state.tr.delete(pos, pos + node.nodeSize);
  return tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(pos)))).scrollIntoView();
}

/**
 * Moves the picture, gallery or video one place up (-1) or down (1) among its neighbours.
 *
 * @param say is told where it stands now
 */
export function move(direction, say = () => {}) {
  return (state, dispatch) => {
    const moved = pictureAt(state) ?? videoAt(state) ?? galleryAt(state);
    return moved !== null && moveNode(state, moved, direction, dispatch, say);
  };
}

export function moveNode(state, { node, pos }, direction, dispatch, say) {
  const $pos = state.doc.resolve(pos);
  const { parent } = $pos;
  const index = $pos.index();
  const other = parent.maybeChild(index + direction);
  if (other === null) {
    return false;
  }
  const start = direction < 0 ? pos - other.nodeSize : pos;
  const both = direction < 0 ? [node, other] : [other, node];
  const tr = state.tr.replaceWith(start, start + node.nodeSize + other.nodeSize, both);
  const now = direction < 0 ? start : start + other.nodeSize;
  const { selection } = state;
  const hadCaret = selection instanceof TextSelection && selection.from > pos && selection.to < pos + node.nodeSize;
  tr.setSelection(
    hadCaret
      ? TextSelection.create(tr.doc, now + selection.anchor - pos, now + selection.head - pos)
      : NodeSelection.create(tr.doc, now),
  );
  dispatch?.(closeHistory(tr).scrollIntoView());
  if (dispatch) {
    say(
      parent.type === gallery
        ? label("gallery.moved", index + direction + 1, parent.childCount)
        : label(direction < 0 ? "picture.moved.up" : "picture.moved.down"),
    );
  }
  return true;
}

/** Backspace or Delete in an empty caption: the picture itself is next. */
export function selectFromCaption(state, dispatch) {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== caption || $from.parent.content.size > 0) {
    return false;
  }
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $from.before($from.depth - 1))));
  return true;
}

/** Backspace or Delete on a picture that is selected as a whole. */
export function removeSelected(state, dispatch) {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type !== picture) {
    return false;
  }
  dispatch?.(remove(state, { node: selection.node, pos: selection.from }));
  return true;
}

/** Out of a caption or a transcript, into the paragraph behind the picture, gallery or video. */
export function leaveMedia(state, dispatch) {
  const { $from } = state.selection;
  const top = $from.depth > 0 ? $from.node(1) : state.selection.node;
  if (top?.type !== picture && top?.type !== gallery && top?.type !== video) {
    return false;
  }
  const end = $from.depth > 0 ? $from.after(1) : state.selection.to;
  const tr = state.doc.resolve(end).nodeAfter?.isTextblock ? state.tr : state.tr.insert(end, paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  return true;
}

/** Enter in a caption: on to the next picture of the gallery, or out. */
export function leaveCaption(state, dispatch) {
  const { $from } = state.selection;
  if ($from.parent.type !== caption) {
    return false;
  }
  const end = $from.after($from.depth - 1);
  if (state.doc.resolve(end).nodeAfter?.type !== picture) {
    return leaveMedia(state, dispatch);
  }
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, end + 2)).scrollIntoView());
  return true;
}
