// Choosing several documents: all at once, and how many they are. Without this script each is chosen by its own box.
(function () {
  "use strict";

  const form = document.getElementById("choice");
  const all = document.getElementById("choose-all");
  if (!form || !all) {
    return;
  }
  const boxes = Array.from(form.querySelectorAll("input.choose"));
  const count = form.querySelector(".bulk-count");

  function tell() {
    const chosen = boxes.filter((box) => box.checked).length;
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
    count.textContent =
      chosen === 0 ? "" : chosen === 1 ? count.dataset.one : count.dataset.many.replace("#", String(chosen));
  }

  all.closest("label").hidden = false;
  all.addEventListener("change", function () {
    for (const box of boxes) {
      box.checked = all.checked;
    }
    tell();
  });
  for (const box of boxes) {
    box.addEventListener("change", tell);
  }
  // the browser fills the boxes again when somebody comes back to the page
  window.addEventListener("pageshow", tell);
})();
