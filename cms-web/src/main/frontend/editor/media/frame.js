/** The shapes to which a picture may be cut, as width by height; the whole picture has none of its own. */
export const SHAPES = { whole: null, "16x9": [16, 9], "3x2": [3, 2], "1x1": [1, 1], "3x4": [3, 4] };

const LABEL = /^(whole|16x9|3x2|1x1|3x4)-(0|[1-9][0-9]?|100)x(0|[1-9][0-9]?|100)$/;
const MIDDLE = 50;

/** A frame as texts name it ("16x9-30x45"), read: its shape and what must be seen of the picture, in per cent. */
export function frameOf(label) {
  const [, shape = "whole", x = MIDDLE, y = MIDDLE] = LABEL.exec(label) ?? [];
  return { shape, x: Number(x), y: Number(y) };
}

/** The label of a frame; empty for the whole picture around its middle. */
export function labelOf({ shape, x, y }) {
  return shape === "whole" && x === MIDDLE && y === MIDDLE ? "" : `${shape}-${x}x${y}`;
}

/** Shows of an image what the frame shows of it, as the public page will. */
export function showIn(frame, box, image) {
  const sides = SHAPES[frame.shape];
  box.style.aspectRatio = sides === null ? "" : sides.join(" / ");
  box.classList.toggle("gl-rt-cut", sides !== null);
  image.style.objectPosition = `${frame.x}% ${frame.y}%`;
}
