const warned = new Set();
let labels;

/** The page's text for a key, with {0}, {1} … filled in. The page supplies them, so this script speaks no language. */
export function label(key, ...values) {
  labels ??= JSON.parse(document.getElementById("rich-text-labels")?.textContent ?? "{}");
  if (!(key in labels) && !warned.has(key)) {
    warned.add(key);
    console.warn(`The page's rich-text-labels lack "${key}".`);
  }
  return values.reduce((text, value, i) => text.replace(`{${i}}`, value), labels[key] ?? key);
}

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** A shortcut as ProseMirror writes it ("Mod-Alt-2"), as it stands on the reader's keyboard ("Ctrl+Alt+2"). */
export function shortcutText(shortcut) {
  return shortcut
    .replaceAll("Mod", isMac ? "⌘" : "Ctrl")
    .split("-")
    .map(key => (key.length === 1 ? key.toUpperCase() : key))
    .join("+");
}

/** The same for aria-keyshortcuts. */
export function ariaShortcut(shortcut) {
  return shortcut
    .replaceAll("Mod", isMac ? "Meta" : "Control")
    .split("-")
    .map(key => (key.length === 1 ? key.toUpperCase() : key))
    .join("+");
}
