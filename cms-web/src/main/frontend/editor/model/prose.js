import { Fragment } from "prosemirror-model";
import { schema } from "./schema.js";

const { paragraph, bullet_list, ordered_list, list_item, hard_break } = schema.nodes;

/** The same words as paragraphs and lists alone, which is what a transcript may have. */
export function prose(fragment) {
  return Fragment.from(proseOf(fragment));
}

function proseOf(fragment) {
  const blocks = [];
  fragment.forEach(node => {
    if (node.isInline) {
      addInline(node, blocks);
    } else if (node.isTextblock) {
      blocks.push(paragraph.create({ lang: node.attrs.lang }, node.content, null));
    } else if (node.type === bullet_list || node.type === ordered_list) {
      blocks.push(node.copy(Fragment.from(node.children.map(itemOf))));
    } else {
      blocks.push(...proseOf(node.content));
    }
  });
  return blocks;
}

function itemOf(item) {
  const [first, ...others] = proseOf(item.content);
  const isParagraph = first?.type === paragraph;
  return list_item.create(item.attrs, isParagraph ? [first, ...others] : [paragraph.create(), ...[first, ...others].filter(Boolean)]);
}

function addInline(node, blocks) {
  const last = blocks.at(-1);
  if (last?.type === paragraph) {
    blocks[blocks.length - 1] = last.copy(last.content.addToEnd(node));
  } else {
    blocks.push(paragraph.create(null, node));
  }
}

/** The same words as one line: what were several has line breaks in it. */
export function line(fragment) {
  let words = Fragment.empty;
  fragment.forEach(node => {
    if (node.isInline) {
      words = words.addToEnd(node);
      return;
    }
    const inner = node.isTextblock ? node.content : line(node.content);
    if (inner.size > 0) {
      words = (words.size > 0 ? words.addToEnd(hard_break.create()) : words).append(inner);
    }
  });
  return words;
}
