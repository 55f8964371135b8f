const SHOWN_FROM = 0.8;
const SPOKEN_AFTER = 1000;

/**
 * Tells how much room is left, from where it begins to matter, under the fields that name their limit in data-limit.
 * Nothing is cut off: a text that was pasted too long is for its writer to shorten.
 */
export function countCharacters(form) {
  form.querySelectorAll("[data-limit]").forEach(field => {
    const shown = field.closest(".field").querySelector(".field-count");
    const limit = Number(field.dataset.limit);
    const numbers = new Intl.NumberFormat(document.documentElement.lang);
    let speaking;
    const count = () => {
      const length = field.value.length;
      const over = length > limit;
      shown.textContent = length < limit * SHOWN_FROM
        ? ""
        : (over ? shown.dataset.over : shown.dataset.left).replace("{0}", numbers.format(Math.abs(limit - length)));
      shown.classList.toggle("is-over", over);
      // a screen reader is told when the typing rests, not at every key
      shown.setAttribute("aria-live", "off");
      clearTimeout(speaking);
      speaking = setTimeout(() => shown.setAttribute("aria-live", "polite"), SPOKEN_AFTER);
    };
    field.addEventListener("input", count);
    count();
  });
}
