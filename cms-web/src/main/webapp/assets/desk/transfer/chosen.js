// What is asked about the chosen file names it, whichever is chosen now.

for (const asked of document.querySelectorAll("[data-chosen-in]")) {
  const list = document.getElementById(asked.dataset.chosenIn);
  const name = () => (asked.textContent = asked.dataset.sentence.replace("{0}", () => list.value));
  list.addEventListener("change", name);
  name();
}
