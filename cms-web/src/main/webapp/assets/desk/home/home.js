import { Once } from "../edit/once.js";
import { Dragging } from "./dragging.js";

/** The arrangement of a front page: whoever moves a row stays with it, and rows can be dragged. */
document.querySelectorAll("form[data-home]").forEach(form => {
  new Once(form);
  const dragging = new Dragging(form, (list, rows) => {
    form.querySelector("#wanted").value = `${list}:${rows.join(",")}`;
    form.querySelector("#reorder").click();
  });
  dragging.begin();
  $(document).on("pfAjaxComplete", (event, xhr, settings, args) => {
    dragging.begin();
    focusAfter(form, args);
  });
});

function focusAfter(form, args) {
  const wrong = form.querySelector('[data-asks] input, [aria-invalid="true"], [data-refusal]');
  if (wrong) {
    wrong.focus();
    return;
  }
  const row = args?.list && form.querySelector(`[data-list="${args.list}"]`)?.children[args.row];
  const wanted = row?.querySelector(`[id$=":${args.button}"]:enabled`) ?? row?.querySelector("input[type=button]:enabled");
  wanted?.focus();
}
