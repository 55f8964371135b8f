import { sourceOf } from "./answers.js";
import { Journal } from "./journal.js";
import { present } from "./offer.js";

/** A text that can no longer be changed: what the browser kept of it is shown, to be copied from or rejected. */
document.querySelectorAll("form[data-kept]").forEach(form => {
  const journal = new Journal(form.dataset.person, form.dataset.kept);
  const banner = form.querySelector("[data-offer]");
  const show = () => {
    const [entry] = journal.kept();
    banner.hidden = !entry;
    if (entry) {
      present(banner, entry);
    }
  };
  const drop = () => {
    journal.drop(journal.kept()[0]?.key);
    show();
  };
  banner.querySelector("[data-reject]").addEventListener("click", drop);
  $(document).on("pfAjaxComplete", (event, xhr, settings) => {
    if (xhr.status === 200 && sourceOf(settings)?.hasAttribute("data-compare") && !banner.querySelector(".differences")) {
      // it was saved after all
      drop();
    }
  });
  show();
});
