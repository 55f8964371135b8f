/** The sentences of the dialog and of uploads, as the page brings them along in its own language. */
const words = document.getElementById("media-words");

/** A sentence with its gaps filled; where the page has none, the one for what went wrong in general. */
export function word(key, ...values) {
  const found = words?.querySelector(`[data-word="${key}"]`) ?? words?.querySelector('[data-word="failed"]');
  return values.reduce((text, value, i) => text.replace(`{${i}}`, value), found?.textContent ?? "");
}

/** Numbers that the page brings along, such as the limits of files. */
export function limit(name) {
  return Number(words?.dataset[name] ?? 0);
}
