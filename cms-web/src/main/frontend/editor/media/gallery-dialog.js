import { label } from "../labels.js";
import { Dialog } from "../ui/dialog.js";
import { addToGallery, change, galleryAt, MOST_PICTURES, remove } from "./commands.js";

/** Asks for the title of the gallery at the caret; also adds pictures to it and takes it away. */
export function openGalleryDialog(view, assets, say) {
  const { node } = galleryAt(view.state);
  const dialog = new Dialog("gallery.edit", "picture.save");
  const title = dialog.field({ key: "gallery.title", hint: "gallery.title.hint", value: node.attrs.title, maxlength: "250" });
  const save = () => view.dispatch(change(view.state, galleryAt(view.state), { title: title().replace(/[ \t\r\n\f]+/g, " ") }));
  dialog.action("gallery.add", () => {
    save();
    addPictures(view, assets, say);
  });
  dialog.action("gallery.remove", () => {
    view.dispatch(remove(view.state, galleryAt(view.state)));
    view.focus();
  });
  dialog.open(() => {
    save();
    view.focus();
  });
  return true;
}

/** Lets the writer choose pictures for the gallery at the caret. */
export async function addPictures(view, assets, say) {
  const chosen = await assets.choose({ several: true });
  const gallery = galleryAt(view.state);
  if (chosen.length > 0 && gallery !== null) {
    view.dispatch(addToGallery(view.state, gallery, chosen));
    if (chosen.length > MOST_PICTURES - gallery.node.childCount) {
      say(label("gallery.full", MOST_PICTURES), true);
    }
  }
  view.focus();
}
