import { Once } from "../edit/once.js";

/** The approvals of a section: whoever adds, moves or removes one stays where he was at work. */
document.querySelectorAll("form[data-approvals]").forEach(form => {
  new Once(form);
  $(document).on("pfAjaxComplete", (event, xhr, settings, args) => {
    const at = args?.leadTo
      ? document.getElementById(args.leadTo)
      : form.querySelector('[aria-invalid="true"], [data-refusal]');
    at?.focus();
  });
});
