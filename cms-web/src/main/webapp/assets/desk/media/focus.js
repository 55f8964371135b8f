import { FocusPicker } from "./focus-picker.js";

export { FocusPicker };

document.querySelectorAll("[data-focus]").forEach(root => new FocusPicker(root));
