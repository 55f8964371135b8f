import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

const KEY = new PluginKey("passages");

/** Shows passages that others have commented on. They go with their words while the text is being written. */
export function passages() {
  return new Plugin({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, shown) {
        const given = transaction.getMeta(KEY);
        return given ? decorations(transaction.doc, given) : shown.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: state => KEY.getState(state) },
  });
}

/** @param given each with an id, the place (start, end) in the saved text as the server counts, and its words (exact) */
export function showPassages(view, given) {
  view.dispatch(view.state.tr.setMeta(KEY, given));
}

/** Selects a passage and brings it into view; says whether it is there. */
export function goToPassage(view, id) {
  const [found] = KEY.getState(view.state).find(undefined, undefined, spec => spec.id === id);
  if (!found) {
    return false;
  }
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, found.from, found.to)).scrollIntoView());
  view.focus();
  return true;
}

function decorations(doc, given) {
  const { text, pieces } = reading(doc);
  const shown = given.flatMap(({ id, start, end, exact }) => {
    const from = text.slice(start, end) === exact ? start : nearest(text, exact, start);
    return pieces
      .filter(piece => from >= 0 && piece.start < from + exact.length && piece.start + piece.length > from)
      .map(piece =>
        Decoration.inline(
          piece.pos + Math.max(0, from - piece.start),
          piece.pos + Math.min(piece.length, from + exact.length - piece.start),
          { nodeName: "mark", class: "gl-rt-passage" },
          { id },
        ));
  });
  return DecorationSet.create(doc, shown);
}

/** What was written since the last save may have moved it. */
function nearest(text, exact, start) {
  let best = -1;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) {
      best = at;
    }
  }
  return best;
}

/** The characters of the text as the server counts them (ReadingText), and where each text node of it is. */
function reading(doc) {
  const pieces = [];
  let text = "";
  let parted = false;
  const add = (words, pos) => {
    if (words === "" || (parted && /^[ \t\n\r\f]*$/.test(words))) {
      return;
    }
    if (parted && text !== "") {
      text += "\n";
    }
    parted = false;
    if (pos !== null) {
      pieces.push({ start: text.length, length: words.length, pos });
    }
    text += words;
  };
  const read = (node, pos) => {
    if (node.isText) {
      add(node.text, pos);
      return;
    }
    const parts = node.isBlock || node.type.name === "hard_break";
    parted ||= parts;
    // a table's caption is read first, and is no text of the document
    add(node.attrs.caption ?? "", null);
    parted ||= parts;
    node.forEach((child, offset) => read(child, pos + 1 + offset));
    parted ||= parts;
  };
  doc.forEach((child, offset) => read(child, offset));
  return { text, pieces };
}
