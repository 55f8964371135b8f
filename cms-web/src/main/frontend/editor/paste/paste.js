import { Plugin } from "prosemirror-state";
import { cleanPastedHtml } from "./clean.js";

/** Cleans what is pasted or dropped, and keeps the browser from opening a dropped file in place of the page. */
export function paste() {
  return new Plugin({
    props: {
      transformPastedHTML: cleanPastedHtml,
      handleDrop(view, event) {
        const hasOnlyFiles = event.dataTransfer?.files.length > 0 && event.dataTransfer.getData("text/html") === "";
        if (hasOnlyFiles) {
          event.preventDefault();
        }
        return hasOnlyFiles;
      },
    },
  });
}
