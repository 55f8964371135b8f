import { AllSelection, TextSelection } from "prosemirror-state";

/** The selection as one of text: „select all“ covers the document itself, where no block and no list is. */
export function textSelection({ selection }) {
  return selection instanceof AllSelection ? TextSelection.between(selection.$from, selection.$to) : selection;
}

/** Lets a command or a question see „select all“ as the text in it. */
export function overText(command) {
  return (state, dispatch, view) => command(withTextSelection(state), dispatch, view);
}

function withTextSelection(state) {
  return state.selection instanceof AllSelection ? state.apply(state.tr.setSelection(textSelection(state))) : state;
}
