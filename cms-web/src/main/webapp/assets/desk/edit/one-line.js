/** A field of one line that may need several to be seen: Enter saves, as it does in any field of one line. */
export function keepToOneLine(form, submit) {
  form.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.isComposing && event.target.matches("[data-one-line]")) {
      event.preventDefault();
      submit();
    }
  });
}
