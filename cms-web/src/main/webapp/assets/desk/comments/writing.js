import { written } from "./places.js";

/** Marks the passages in the text that is being written. */
export function markWritten(threads) {
  const body = written("body");
  window.glashatay?.richText?.showPassages?.(
    body,
    threads
      .filter(({ dataset }) => dataset.about === "body" && dataset.start)
      .map(({ dataset }) => ({
        id: dataset.thread,
        start: Number(dataset.start),
        end: Number(dataset.end),
        exact: dataset.exact,
      })),
  );
}

/** Leads from a remark to what it is about, where that is being written; says whether it does. */
export function leadIntoWritten({ dataset }) {
  const field = written(dataset.about);
  if (!field || window.glashatay?.richText?.goToPassage?.(field, dataset.thread)) {
    return field !== null;
  }
  field.closest("details")?.setAttribute("open", "");
  field.focus();
  field.closest(".field")?.scrollIntoView({ block: "nearest" });
  const start = dataset.exact && !field.matches("[data-rich-text]") ? field.value.indexOf(dataset.exact) : -1;
  if (start >= 0) {
    field.setSelectionRange(start, start + dataset.exact.length);
  }
  return true;
}
