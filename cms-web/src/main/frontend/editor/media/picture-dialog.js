import { FocusPicker } from "../../../webapp/assets/desk/media/focus-picker.js";
import { element } from "../dom.js";
import { label } from "../labels.js";
import { Dialog } from "../ui/dialog.js";
import { change, pictureAt, remove } from "./commands.js";
import { useOf } from "./assets.js";
import { frameOf, labelOf, SHAPES, showIn } from "./frame.js";

/** The terms on which a picture may be used, as the server knows them. */
const LICENCES = ["own", "permission", "cc0", "cc-by-4", "cc-by-sa-4", "cc-by-nc-4", "public-domain"];

/** Asks for all that is told of the picture at the caret, and for what of it is shown. */
export function openPictureDialog(view, assets) {
  const { node } = pictureAt(view.state);
  const { picture, alt, author, licence, frame } = node.attrs;
  const dialog = new Dialog("picture.edit", "picture.save", "gl-rt-dialog-wide");
  const described = dialog.area({
    key: "picture.alt",
    hint: "picture.alt.hint",
    value: alt ?? "",
    maxlength: "500",
    disabled: alt === "",
  });
  const decorative = dialog.tick({
    key: "picture.decorative",
    hint: "picture.decorative.hint",
    checked: alt === "",
    told: isDecorative => (dialog.element.querySelector("textarea").disabled = isDecorative),
  });
  const byWhom = dialog.field({ key: "picture.author", hint: "picture.author.hint", value: author, maxlength: "250" });
  const terms = dialog.choice({
    key: "picture.licence",
    value: licence,
    options: [["", label("picture.licence.none")], ...LICENCES.map(key => [key, label(`licence.${key}`)])],
  });
  const shown = new FrameFields(dialog, assets.preview(picture, 960), frameOf(frame));
  dialog.action("picture.replace", () => replace(view, assets));
  dialog.action("picture.remove", () => {
    view.dispatch(remove(view.state, pictureAt(view.state)));
    view.focus();
  });
  dialog.open(() => {
    const attrs = {
      alt: decorative() ? "" : folded(described()) || null,
      author: folded(byWhom()),
      licence: terms(),
      frame: labelOf(shown.frame),
    };
    view.dispatch(change(view.state, pictureAt(view.state), attrs));
    view.focus();
  });
  return true;
}

/** Another picture in the same place: what is told of it begins anew, its caption stays to be looked at. */
async function replace(view, assets) {
  const [asset] = await assets.choose({ several: false });
  const standing = pictureAt(view.state);
  if (asset && standing) {
    const { shape } = frameOf(standing.node.attrs.frame);
    const use = useOf(asset);
    view.dispatch(change(view.state, standing, { ...use, frame: labelOf({ ...frameOf(use.frame), shape }) }));
  }
  view.focus();
}

function folded(words) {
  return words.replace(/[ \t\r\n\f]+/g, " ");
}

/** The shape that a picture is cut to, and the place in it that stays in sight. */
class FrameFields {
  #shape;
  #x;
  #y;

  constructor(dialog, address, frame) {
    const image = () => element("img", { src: address, alt: "" });
    const whole = element("div", { "data-focus-picture": true }, image());
    const cut = element("div", { class: "gl-rt-frame gl-rt-frame-small" }, element("img", { src: address, alt: "", class: "gl-rt-shown" }));
    const place = element("div", { class: "gl-rt-places" });
    const panel = element(
      "div",
      { class: "gl-rt-beside", "data-focus": true, "data-name": label("picture.focus"), "data-says": label("picture.focus.says") },
      whole,
      element("p", { class: "gl-rt-hint" }, label("picture.focus.hint")),
    );
    dialog.add(panel);
    this.#shape = dialog.choice({
      key: "picture.shape",
      value: frame.shape,
      options: Object.keys(SHAPES).map(key => [key, label(`shape.${key}`)]),
      into: panel,
    });
    const percent = (key, value, mark) =>
      dialog.field({ key, value, type: "number", min: "0", max: "100", size: "4", into: place, [mark]: true, check: outside });
    this.#x = percent("picture.focus.x", frame.x, "data-focus-x");
    this.#y = percent("picture.focus.y", frame.y, "data-focus-y");
    panel.append(place, element("p", { class: "gl-rt-hint" }, label("picture.shown")), cut);
    const show = () => showIn(this.frame, cut, cut.firstElementChild);
    new FocusPicker(panel);
    panel.addEventListener("input", show);
    show();
  }

  get frame() {
    return { shape: this.#shape(), x: wholePercent(this.#x()), y: wholePercent(this.#y()) };
  }
}

function outside(typed) {
  return /^(\d|[1-9]\d|100)$/.test(typed) ? null : "picture.focus.wrong";
}

function wholePercent(typed) {
  return outside(typed) === null ? Number(typed) : 50;
}
