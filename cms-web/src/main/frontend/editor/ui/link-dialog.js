import { problemWith } from "../address.js";
import { canLink, linkAt, removeLink, setLink } from "../links.js";
import { textSelection } from "../selection.js";
import { Dialog } from "./dialog.js";

/** Asks for an address and the words that carry it; over an existing link it changes or removes that one. */
export function openLinkDialog(view) {
  if (!canLink(view.state)) {
    return false;
  }
  const found = linkAt(view.state);
  const range = found ?? textSelection(view.state);
  const before = view.state.doc.textBetween(range.from, range.to);
  const dialog = new Dialog(found ? "link.edit" : "link.insert", found ? "link.change" : "link.do");
  const address = dialog.field({
    key: "link.address",
    hint: "link.address.hint",
    value: found?.mark.attrs.href ?? "",
    check: problemWith,
    inputmode: "url",
    maxlength: "2048",
    spellcheck: "false",
    required: true,
  });
  const words = dialog.field({
    key: "link.text",
    hint: "link.text.hint",
    value: before,
  });
  if (found) {
    dialog.action("link.remove", () => {
      view.dispatch(removeLink(view.state, range));
      view.focus();
    });
  }
  dialog.open(() => {
    const text = words() === before.trim() ? before : words();
    view.dispatch(setLink(view.state, range, address(), text || address()));
    view.focus();
  });
  return true;
}
