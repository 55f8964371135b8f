import { Fragment, Slice } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { line, prose } from "../model/prose.js";
import { schema } from "../model/schema.js";
import { videoAt } from "./commands.js";

const { caption } = schema.nodes;

/** Lets into a caption or a transcript, of whatever is pasted there, only what may stand there. */
export function pasteIntoMedia() {
  return new Plugin({
    props: {
      handlePaste(view, event, slice) {
        const { state } = view;
        const fitting = fittingSlice(state, slice);
        if (fitting === null) {
          return false;
        }
        view.dispatch(state.tr.replaceSelection(fitting).scrollIntoView().setMeta("paste", true));
        return true;
      },
    },
  });
}

function fittingSlice(state, slice) {
  if (state.selection.$from.parent.type === caption) {
    return new Slice(line(slice.content), 0, 0);
  }
  if (videoAt(state) !== null && state.selection.$from.depth > 1) {
    return Slice.maxOpen(Fragment.from(prose(slice.content)));
  }
  return null;
}
