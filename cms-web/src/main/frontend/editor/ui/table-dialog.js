import { captionOf, insertTable, setCaption } from "../tables.js";
import { Dialog } from "./dialog.js";

const MOST_ROWS = 100;
const MOST_COLUMNS = 12;

/** Asks how large a new table shall be and what it shows, or for another caption of the one the caret is in. */
export function openTableDialog(view, purpose) {
  if (purpose === "caption") {
    openCaption(view);
  } else {
    openInsert(view);
  }
}

function openInsert(view) {
  const dialog = new Dialog("table.insert", "table.insert.do");
  const rows = dialog.field({ key: "table.rows", value: "3", ...number(2, MOST_ROWS, "table.rows.wrong") });
  const columns = dialog.field({ key: "table.columns", value: "3", ...number(1, MOST_COLUMNS, "table.columns.wrong") });
  const caption = captionField(dialog, "");
  dialog.open(() => {
    const size = { rows: Number(rows()), columns: Number(columns()) };
    view.dispatch(insertTable(view.state, { ...size, caption: caption() }));
    view.focus();
  });
}

function openCaption(view) {
  const dialog = new Dialog("table.caption", "table.caption.do");
  const caption = captionField(dialog, captionOf(view.state));
  dialog.open(() => {
    view.dispatch(setCaption(view.state, caption()));
    view.focus();
  });
}

function captionField(dialog, value) {
  return dialog.field({ key: "table.captionText", hint: "table.captionText.hint", value, maxlength: "200" });
}

function number(min, max, wrong) {
  const check = text => (/^\d+$/.test(text) && Number(text) >= min && Number(text) <= max ? null : wrong);
  return { check, inputmode: "numeric", size: "4", required: true };
}
