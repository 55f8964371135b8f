import { NodeSelection, Plugin } from "prosemirror-state";
import { schema } from "../model/schema.js";
import { MOST_PICTURES } from "./commands.js";

const { picture, gallery } = schema.nodes;

/** Puts a picture that is dragged over a gallery between the two pictures that the pointer is nearest to. */
export function reorder() {
  return new Plugin({
    props: {
      handleDrop(view, event, slice, isMoved) {
        const { selection } = view.state;
        const dragged = selection instanceof NodeSelection && selection.node.type === picture ? selection : null;
        const place = isMoved && dragged ? placeUnder(view, event, dragged) : null;
        if (place === null) {
          return false;
        }
        if (place === dragged.from || place === dragged.to) {
          return true;
        }
        const tr = view.state.tr;
        const $from = view.state.doc.resolve(dragged.from);
        const isLast = $from.parent.type === gallery && $from.parent.childCount === 1;
        tr.insert(place, dragged.node);
        const from = tr.mapping.map(isLast ? $from.before() : dragged.from, 1);
        const to = tr.mapping.map(isLast ? $from.after() : dragged.to, -1);
        tr.delete(from, to);
        const now = place > dragged.from ? place - (to - from) : place;
        view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, now)));
        view.focus();
        return true;
      },
    },
  });
}

/** The position in the gallery under the pointer; null where there is none, or no room in it. */
function placeUnder(view, { target, clientX, clientY }, dragged) {
  const card = target.closest?.(".gl-rt-gallery-card");
  if (!card) {
    return null;
  }
  const start = view.posAtDOM(card.querySelector(".gl-rt-gallery-words"), 0);
  const node = view.state.doc.resolve(start).parent;
  const isOwn = dragged.from >= start && dragged.to <= start + node.content.size;
  if (node.type !== gallery || (!isOwn && node.childCount >= MOST_PICTURES)) {
    return null;
  }
  let place = null;
  let least = Infinity;
  node.forEach((child, offset) => {
    const box = view.nodeDOM(start + offset).getBoundingClientRect();
    const away = Math.hypot(clientX - (box.left + box.right) / 2, clientY - (box.top + box.bottom) / 2);
    if (away < least) {
      least = away;
      const isSingleColumn = box.width > card.clientWidth / 2;
      const isBehind = isSingleColumn ? clientY > (box.top + box.bottom) / 2 : clientX > (box.left + box.right) / 2;
      place = start + offset + (isBehind ? child.nodeSize : 0);
    }
  });
  return place;
}
