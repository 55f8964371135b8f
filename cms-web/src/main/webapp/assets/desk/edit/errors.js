/**
 * Brings the server's sentences about fields to those who cannot see that they appeared; says whether there are any.
 *
 * @param takesFocus false where the page saved by itself, and whoever types is not to be led away
 */
export function showErrors(form, fields, takesFocus = true) {
  form.querySelectorAll(".field-error").forEach(sentence => {
    const field = fields.get(sentence.id.replace(/-error$/, ""));
    const wrong = sentence.textContent.trim() !== "";
    field?.setAttribute("aria-invalid", String(wrong));
    if (wrong) {
      field?.closest("details")?.setAttribute("open", "");
    }
  });
  const summary = document.querySelector("[data-errors]");
  if (takesFocus) {
    summary?.focus();
  }
  return summary !== null;
}

/** Leads from the summary into the field, also where a rich-text editor stands in front of it. */
export function leadToFields(fieldOf) {
  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-leads-to]");
    const field = link && fieldOf(link.dataset.leadsTo);
    if (field) {
      event.preventDefault();
      field.closest(".field")?.scrollIntoView({ block: "nearest" });
      // a rich-text editor goes on to what lacks a description
      field.dispatchEvent(new CustomEvent("lead", { detail: link.dataset.about }));
      field.focus();
    }
  });
}
