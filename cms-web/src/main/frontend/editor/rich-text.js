/*! Glashatay rich-text editor, Apache-2.0. Contains ProseMirror and its helpers, MIT, (C) Marijn Haverbeke and others:
    the notices are in rich-text.LICENSE.txt beside this file. */
import { attach, attachAll, goToPassage, reload, showPassages, watch } from "./editors.js";

window.glashatay = window.glashatay ?? {};
window.glashatay.richText = { attach, attachAll, goToPassage, reload, showPassages };

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", watch, { once: true });
} else {
  watch();
}
