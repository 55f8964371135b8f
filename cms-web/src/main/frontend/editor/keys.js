import { baseKeymap, chainCommands } from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import { splitListItem } from "prosemirror-schema-list";
import { Plugin } from "prosemirror-state";
import * as commands from "./commands.js";
import { leaveCaption, leaveMedia, move, removeSelected, selectFromCaption } from "./media/commands.js";
import { schema } from "./model/schema.js";
import { deleteWholeTable, leaveTable, nextCell, previousCell } from "./tables.js";

/* Shortcuts as the toolbar announces them; ProseMirror matches them on a Bulgarian keyboard by the key's place. */
export const SHORTCUTS = {
  paragraph: "Mod-Alt-0",
  heading2: "Mod-Alt-2",
  heading3: "Mod-Alt-3",
  heading4: "Mod-Alt-4",
  strong: "Mod-b",
  em: "Mod-i",
  bullets: "Mod-Shift-8",
  numbers: "Mod-Shift-7",
  indent: "Mod-]",
  outdent: "Mod-[",
  quote: "Mod-Shift-9",
  link: "Mod-k",
  clear: "Mod-\\",
  undo: "Mod-z",
  redo: "Mod-y",
};

/** The keyboard of the text. Tab is taken only between the cells of a table, and not after Esc: no trap. */
export function keyboard({ openLink, goToToolbar, openProperties, say }) {
  return [
    escapeHatch(),
    keymap({
      [SHORTCUTS.paragraph]: commands.setParagraph,
      [SHORTCUTS.heading2]: commands.setHeading(2),
      [SHORTCUTS.heading3]: commands.setHeading(3),
      [SHORTCUTS.heading4]: commands.setHeading(4),
      [SHORTCUTS.strong]: commands.toggleStrong,
      [SHORTCUTS.em]: commands.toggleEm,
      [SHORTCUTS.bullets]: commands.toggleBullets,
      [SHORTCUTS.numbers]: commands.toggleNumbers,
      [SHORTCUTS.indent]: commands.indent,
      [SHORTCUTS.outdent]: commands.outdent,
      [SHORTCUTS.quote]: commands.toggleQuote,
      [SHORTCUTS.clear]: commands.clearFormatting,
      [SHORTCUTS.undo]: commands.undo,
      [SHORTCUTS.redo]: commands.redo,
      "Mod-Shift-z": commands.redo,
      [SHORTCUTS.link]: openLink,
      "Alt-F10": goToToolbar,
      "Alt-Enter": openProperties,
      "Alt-ArrowUp": move(-1, say),
      "Alt-ArrowDown": move(1, say),
      Enter: chainCommands(leaveCaption, splitListItem(schema.nodes.list_item)),
      "Shift-Enter": commands.insertLineBreak,
      "Mod-Enter": chainCommands(leaveTable, leaveMedia, commands.insertLineBreak),
      Backspace: chainCommands(deleteWholeTable, removeSelected, selectFromCaption),
      Delete: chainCommands(deleteWholeTable, removeSelected, selectFromCaption),
    }),
    keymap(baseKeymap),
  ];
}

/** Moves between cells by Tab, unless the key before was Esc: then Tab does what it does everywhere. */
function escapeHatch() {
  let isOpen = false;
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        const wasOpen = isOpen;
        isOpen = event.key === "Escape" || (wasOpen && event.key === "Shift");
        if (event.key !== "Tab" || wasOpen || event.ctrlKey || event.altKey || event.metaKey) {
          return false;
        }
        return (event.shiftKey ? previousCell : nextCell)(view.state, view.dispatch);
      },
    },
  });
}
