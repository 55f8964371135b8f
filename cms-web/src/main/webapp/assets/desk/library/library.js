import { DropZone } from "../media/drop-zone.js";
import { upload } from "../media/uploader.js";

/**
 * The library's form that takes one file takes several here, from the dialog, by dragging them onto the page and by pasting,
 * and shows each on its way. Once all have come the list is shown anew: the newest stand first.
 */
const form = document.querySelector("[data-library-upload]");

if (form) {
  const input = form.elements.file;
  input.multiple = true;
  input.required = false;
  form.querySelector('[type="submit"]').hidden = true;
  form.querySelector("[data-hint]").hidden = false;
  new DropZone(document.body, form.querySelector("[data-drop]"), bring);
  input.addEventListener("change", () => bring([...input.files]));
  form.addEventListener("submit", event => event.preventDefault());
}

async function bring(files) {
  form.elements.file.value = "";
  const place = form.querySelector("[data-uploads]");
  const added = form.querySelector("[data-added]");
  added.hidden = true;
  // whoever has scrolled down to the files would not see what becomes of theirs
  form.scrollIntoView({ block: "nearest" });
  const arrived = await upload(files, { place });
  // what was refused is to be read first
  added.hidden = arrived.length === 0;
  if (arrived.length && arrived.length === files.length) {
    window.location.assign(arrived.length === 1 ? `/editor/library/${arrived[0].sha256}?uploaded=yes` : "/editor/library?mine=yes");
  }
}
