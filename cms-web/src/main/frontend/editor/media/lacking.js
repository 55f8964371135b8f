import { NodeSelection } from "prosemirror-state";
import { schema } from "../model/schema.js";

const { picture, gallery, video } = schema.nodes;

/** What the server may miss, by the key of its sentence. */
const LACKING = {
  "picture-not-described": node => node.type === picture && node.attrs.alt === null,
  "video-without-title": node => node.type === video && node.attrs.title === "",
  "video-without-transcript": node => node.type === video && !node.attrs.hasCaptions && node.textContent.trim() === "",
};

/** Selects the first picture or video that the server's sentence is about, so that it can be mended at once. */
export function goToLacking(view, key) {
  const isLacking = LACKING[key];
  let found = null;
  view.state.doc.descendants((node, pos) => {
    if (isLacking?.(node)) {
      found ??= pos;
    }
    return found === null && node.type === gallery;
  });
  if (found !== null) {
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, found)).scrollIntoView());
  }
}
