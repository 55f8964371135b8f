import { closeHistory } from "prosemirror-history";
import { Fragment, Slice } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { dropPoint } from "prosemirror-transform";
import { Decoration, DecorationSet } from "prosemirror-view";
import { element } from "../dom.js";
import { label } from "../labels.js";
import { schema } from "../model/schema.js";
import { galleryAt, MOST_PICTURES, pictureAt, pictureOf } from "./commands.js";

const { picture, gallery, paragraph } = schema.nodes;
const KEY = new PluginKey("uploads");
const PICTURE = /^image\/(jpeg|png|webp|gif)$/;

/**
 * Takes pictures that are pasted into the text or dropped on it: sends them, and shows meanwhile where they will stand.
 * What is on its way is no part of the document, so no save holds it, and there is nothing to undo before it is there.
 */
export function uploads({ assets, say }) {
  return new Plugin({
    key: KEY,
    state: { init: () => [], apply: follow },
    props: {
      decorations: state =>
        DecorationSet.create(
          state.doc,
          KEY.getState(state).map(({ arrival, pos }, i) =>
            Decoration.widget(pos, arrival.dom, { side: i, key: arrival.key, ignoreSelection: true, stopEvent: () => true }),
          ),
        ),
      handlePaste(view, { clipboardData }) {
        const files = picturesOf(clipboardData);
        if (files.length === 0 || !assets.canBeInserted || saysMore(clipboardData)) {
          return false;
        }
        bring(view, files, placeOf(view.state), assets, say);
        return true;
      },
      handleDrop(view, event) {
        const files = picturesOf(event.dataTransfer);
        if (files.length === 0 || !assets.canBeInserted || saysMore(event.dataTransfer)) {
          return false;
        }
        event.preventDefault();
        bring(view, files, placeUnder(view, event), assets, say);
        return true;
      },
    },
  });
}

function picturesOf(transfer) {
  return [...(transfer?.files ?? [])].filter(file => PICTURE.test(file.type));
}

/** Word and spreadsheets put a picture of the words beside the words: whoever pastes wants the words. */
function saysMore(transfer) {
  const html = transfer.getData("text/html");
  return html !== "" && new DOMParser().parseFromString(html, "text/html").body.textContent.trim() !== "";
}

/** Where a picture may stand near the caret. */
function placeOf(state) {
  const chosen = pictureAt(state) ?? galleryAt(state);
  if (chosen) {
    return chosen.pos + chosen.node.nodeSize;
  }
  const { $from, to } = state.selection;
  if ($from.depth === 0) {
    return to;
  }
  const around = $from.node(1);
  return around.type === paragraph && around.content.size === 0 ? $from.before(1) : $from.after(1);
}

/** Where a picture may stand near the pointer. */
function placeUnder(view, { clientX, clientY }) {
  const under = view.posAtCoords({ left: clientX, top: clientY });
  const any = new Slice(Fragment.from(picture.createAndFill({ picture: "" })), 0, 0);
  return (under && dropPoint(view.state.doc, under.pos, any)) ?? placeOf(view.state);
}

function bring(view, files, pos, assets, say) {
  const arrivals = files.map(file => new Arrival(file.name));
  view.dispatch(view.state.tr.setMeta(KEY, { add: arrivals, pos }));
  files.forEach((file, i) => settle(view, file, arrivals[i], assets, say));
}

async function settle(view, file, arrival, assets, say) {
  let asset;
  try {
    asset = await assets.upload(file, part => arrival.move(part));
  } catch {
    // told below
  }
  if (view.isDestroyed) {
    return;
  }
  const place = KEY.getState(view.state).find(one => one.arrival === arrival);
  const tr = view.state.tr.setMeta(KEY, { done: arrival });
  if (asset && place && view.editable) {
    insert(tr, place.pos, pictureOf(asset));
  }
  // each of them is taken back by itself
  view.dispatch(closeHistory(tr));
  if (!asset) {
    say(label("picture.failed", file.name), true);
  }
}

function insert(tr, pos, node) {
  const $pos = tr.doc.resolve(pos);
  const fits = $pos.depth === 0 || ($pos.parent.type === gallery && $pos.parent.childCount < MOST_PICTURES);
  const at = fits ? pos : $pos.after(1);
  tr.insert(at, node);
  if (at + node.nodeSize === tr.doc.content.size) {
    tr.insert(at + node.nodeSize, paragraph.create());
  }
}

/** The places of those on their way, in their order: each stands behind those before it, whichever arrives first. */
function follow(tr, places) {
  const { add, pos, done } = tr.getMeta(KEY) ?? {};
  let isBefore = done !== undefined;
  const kept = [];
  for (const place of places) {
    if (place.arrival === done) {
      isBefore = false;
    } else {
      const now = tr.mapping.mapResult(place.pos, isBefore ? -1 : 1);
      if (!now.deletedAcross) {
        kept.push({ arrival: place.arrival, pos: now.pos });
      }
    }
  }
  return add ? [...kept, ...add.map(arrival => ({ arrival, pos }))] : kept;
}

let last = 0;

/** A picture on its way, as it is shown where it will stand. */
class Arrival {
  #bar;

  constructor(name) {
    last += 1;
    this.key = `arrival-${last}`;
    const words = label("picture.arriving", name);
    this.#bar = element("progress", { max: "1", value: "0", "aria-label": words });
    this.dom = element("div", { class: "gl-rt-arrival", contenteditable: "false" }, element("p", {}, words), this.#bar);
  }

  move(part) {
    this.#bar.value = part;
  }
}
