const SVG = "http://www.w3.org/2000/svg";

/* Drawn for this editor: strokes on a grid of 20. */
const PATHS = {
  strong: "M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z",
  em: "M9 4h6M5 16h6M12 4 8 16",
  bullets: "M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01",
  numbers: "M9 5h8M9 10h8M9 15h8M3 4l1.5-1v5M3 12.5c0-1.600 2.500-1.600 2.500 0 0 1.200-2.500 2-2.500 3.500h2.600",
  indent: "M3 4h14M9 8h8M9 12h8M3 16h14M3 7.500 6 10 3 12.500",
  outdent: "M3 4h14M9 8h8M9 12h8M3 16h14M6 7.500 3 10l3 2.500",
  quote: "M4 4v12M8 6h9M8 10h9M8 14h6",
  link: "M8.500 11.500a3 3 0 0 0 4.300 0l2.800-2.800a3 3 0 0 0-4.300-4.300L10 5.700M11.500 8.500a3 3 0 0 0-4.300 0L4.400 11.300a3 3 0 0 0 4.300 4.300L10 14.300",
  table: "M3 4h14v12H3zM3 8h14M3 12h14M8 8v8M12.500 8v8",
  reuse: "M3 4h14v5H3zM6 12.500h8M6 16h5M16.500 12v5M14 14.500h5",
  picture: "M3 4h14v12H3zM3 13.500l4-4 3.500 3.500 2.500-2 4 3.500M13 7.500h.01",
  gallery: "M6 3h11v9.500H6zM14 15.500v1.500H3V7.500h1.500M6 10.500l3-2.500 2.500 2 2-1.500 3.500 2.500",
  video: "M3 4h14v12H3zM8.500 7.500v5l4-2.500z",
  earlier: "M16 10H4M8.500 5.500 4 10l4.500 4.500",
  later: "M4 10h12M11.500 5.500 16 10l-4.500 4.500",
  properties: "M4 16v-3L13 4l3 3-9 9zM11 6l3 3",
  remove: "M5 5l10 10M15 5 5 15",
  add: "M10 4v12M4 10h12",
  clear: "M5 4h10M10 4 8 12M4 16l5-0M12 12l5 5M17 12l-5 5",
  undo: "M7 4 3 8l4 4M3 8h9a4 4 0 0 1 0 8H8",
  redo: "m13 4 4 4-4 4M17 8H8a4 4 0 0 0 0 8h4",
};

/** A picture for a button that has its name elsewhere. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `gl-rt-icon gl-rt-icon-${name}`);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
