import { Once } from "../edit/once.js";

/** The panel about previews: an address is copied with one click, and the focus follows what was just said. */
document.querySelectorAll("form[data-previews]").forEach(form => {
  new Once(form);

  form.addEventListener("focusin", event => {
    if (event.target.readOnly) {
      event.target.select();
    }
  });

  form.addEventListener("click", async event => {
    const copies = event.target.closest("[data-copies]");
    if (copies) {
      await navigator.clipboard.writeText(document.getElementById(copies.dataset.copies).value);
      copies.textContent = copies.dataset.copied;
    }
  });

  const freshen = () => {
    // the clipboard is there on secure connections only; elsewhere the address can still be marked and copied by hand
    form.querySelectorAll("[data-copies]").forEach(button => (button.hidden = !navigator.clipboard));
  };
  freshen();

  $(document).on("pfAjaxComplete", (event, xhr, settings) => {
    const source = document.getElementById(settings.source?.id ?? settings.source);
    if (!String(settings.source?.id ?? settings.source).startsWith("preview") && !form.contains(source)) {
      return;
    }
    freshen();
    form
      .querySelector("[data-previews-said], #preview-address, [aria-invalid='true']")
      ?.focus();
  });
});
