import { RichTextEditor } from "./editor.js";

const MARKED = "textarea[data-rich-text]";
const editors = new Map();

/** Turns one textarea into a rich-text editor; a second call for the same textarea changes nothing. */
export function attach(textarea) {
  const known = editors.get(textarea);
  if (known) {
    return known;
  }
  const editor = adoptedFromReplaced(textarea) ?? new RichTextEditor(textarea);
  editors.set(textarea, editor);
  return editor;
}

export function attachAll(root = document) {
  if (root.matches?.(MARKED)) {
    attach(root);
  }
  root.querySelectorAll?.(MARKED).forEach(attach);
}

/** Shows what the textarea holds now: for pages that set its value themselves, as when an autosaved text is restored. */
export function reload(textarea) {
  editors.get(textarea)?.load();
}

/** Marks passages of a textarea's text, and forgets those that were marked before. */
export function showPassages(textarea, given) {
  editors.get(textarea)?.showPassages(given);
}

/** Selects a marked passage; says whether it is there. */
export function goToPassage(textarea, id) {
  return editors.get(textarea)?.goToPassage(id) ?? false;
}

/** Attaches to what the page has now and to what Faces puts into it later. */
export function watch() {
  attachAll(document);
  new MutationObserver(changes => {
    changes.forEach(change => change.addedNodes.forEach(attachAll));
    destroyOrphans();
  }).observe(document.body, { childList: true, subtree: true });
}

/**
 * A Faces update replaces the textarea but leaves our markup beside it. Where both hold the same text, the editor goes
 * on with its caret and its undo history as if nothing had happened.
 */
function adoptedFromReplaced(textarea) {
  for (const [old, editor] of editors) {
    if (!old.isConnected && editor.element.isConnected && textarea.id !== "" && old.id === textarea.id) {
      editors.delete(old);
      if (old.value === textarea.value) {
        editor.adopt(textarea);
        return editor;
      }
      editor.destroy();
    }
  }
  return undefined;
}

function destroyOrphans() {
  for (const [textarea, editor] of editors) {
    if (!textarea.isConnected) {
      editors.delete(textarea);
      editor.destroy();
    }
  }
}
