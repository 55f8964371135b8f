import { problemWithVideo } from "../address.js";
import { Dialog } from "../ui/dialog.js";
import { change, insertVideo, remove, videoAt } from "./commands.js";

/** Asks where a video is and what it shows; over one that stands at the caret it changes or removes that one. */
export function openVideoDialog(view) {
  const standing = videoAt(view.state);
  const { address = "", title = "", hasCaptions = false } = standing?.node.attrs ?? {};
  const dialog = new Dialog(standing ? "video.edit" : "video", standing ? "picture.save" : "video.do");
  const where = dialog.field({
    key: "video.address",
    hint: "video.address.hint",
    value: address,
    check: problemWithVideo,
    inputmode: "url",
    maxlength: "2048",
    spellcheck: "false",
    required: true,
  });
  const name = dialog.field({
    key: "video.title",
    hint: "video.title.hint",
    value: title,
    check: typed => (typed === "" ? "video.title.missing" : null),
    maxlength: "250",
    required: true,
  });
  const captioned = dialog.tick({ key: "video.captions.tick", hint: "video.captions.hint", checked: hasCaptions });
  if (standing) {
    dialog.action("video.remove", () => {
      view.dispatch(remove(view.state, videoAt(view.state)));
      view.focus();
    });
  }
  dialog.open(() => {
    const attrs = { address: where(), title: name().replace(/[ \t\r\n\f]+/g, " "), hasCaptions: captioned() };
    view.dispatch(standing ? change(view.state, videoAt(view.state), attrs) : insertVideo(view.state, attrs));
    view.focus();
  });
  return true;
}
