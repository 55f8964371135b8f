import { countAll, countCharacters } from "./counters.js";
import { leadToFields, showErrors } from "./errors.js";
import { Fields } from "./fields.js";
import { Once } from "./once.js";
import { keepToOneLine } from "./one-line.js";

/** Pages of which a step shows everything anew: reviewing, and beginning a document. */
document.querySelectorAll("form[data-once]").forEach(form => {
  const freshen = () => {
    const fields = new Fields(form);
    countAll(form);
    return showErrors(form, fields);
  };
  new Once(form);
  countCharacters(form);
  keepToOneLine(form, () => form.querySelector("input[type=submit]")?.click());
  leadToFields(name => form.querySelector(`[data-field="${name}"]:not(option)`));
  freshen();
  $(document).on("pfAjaxComplete", () => {
    if (!freshen()) {
      document.querySelector("[data-refusal]")?.focus();
    }
  });
});
