const SHOWN_FROM = 0.8;
const SPOKEN_AFTER = 1000;

const speaking = new WeakMap();

/**
 * Tells how much room is left, from where it begins to matter, under the fields that name their limit in data-limit,
 * those included that come later. Nothing is cut off: a text that was pasted too long is for its writer to shorten.
 */
export function countCharacters(form) {
  form.addEventListener("input", event => event.target.matches?.("[data-limit]") && count(event.target));
  countAll(form);
}

/** Again, where the server has sent fields anew. */
export function countAll(form) {
  form.querySelectorAll("[data-limit]").forEach(count);
}

function count(field) {
  const shown = field.closest(".field").querySelector(".field-count");
  const limit = Number(field.dataset.limit);
  const { length } = field.value;
  const over = length > limit;
  const left = new Intl.NumberFormat(document.documentElement.lang).format(Math.abs(limit - length));
  shown.textContent = length < limit * SHOWN_FROM
    ? ""
    : (over ? shown.dataset.over : shown.dataset.left).replace("{0}", left);
  shown.classList.toggle("is-over", over);
  // a screen reader is told when the typing rests, not at every key
  shown.setAttribute("aria-live", "off");
  clearTimeout(speaking.get(shown));
  speaking.set(shown, setTimeout(() => shown.setAttribute("aria-live", "polite"), SPOKEN_AFTER));
}
