/** Buttons that open and close the dialogs of the page, also those that Faces puts in later. */
export function openDialogs() {
  document.addEventListener("click", event => {
    const opener = event.target.closest("[data-opens]");
    const closer = event.target.closest("[data-closes]");
    const dialog = opener && document.getElementById(opener.dataset.opens);
    if (dialog) {
      dialog.open || dialog.showModal();
    } else if (closer) {
      document.getElementById(closer.dataset.closes).close();
    }
  });
}
