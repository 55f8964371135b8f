import { PASSAGES, Places } from "./places.js";

const BLOCKS = "p, h2, h3, h4, li, caption, th, td";
const REST = 200;
const FIRST_WORDS = 40;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Lets a passage be chosen: by selecting words, after which a button stands beside them (or Ctrl+Alt+M), and without a
 * mouse by a button at each paragraph, of which one is in the order of the Tab key and the arrows lead to the others.
 * The selection itself is never touched.
 */
export class Choosing {
  #words;
  #choose;
  #button;
  #resting;

  constructor(words, choose) {
    this.#words = words;
    this.#choose = choose;
    this.#button = aid("button comment-here", words("here"));
    this.#button.hidden = true;
    document.body.append(this.#button);
    // a press would take the selection away before the click
    this.#button.addEventListener("pointerdown", event => event.preventDefault());
    this.#button.addEventListener("click", () => this.#take());
    document.addEventListener("selectionchange", () => {
      clearTimeout(this.#resting);
      this.#resting = setTimeout(() => this.#offer(), REST);
    });
    document.addEventListener("keydown", event => {
      if (event.ctrlKey && event.altKey && event.code === "KeyM" && selected()) {
        event.preventDefault();
        this.#take();
      }
    });
    document.addEventListener("keydown", event => walk(event));
    document.addEventListener("click", event => this.#takeBlock(event.target.closest(".comment-block")));
  }

  /** Puts the buttons to the paragraphs; again, where the page was shown anew. */
  offerBlocks() {
    document.querySelectorAll(".comment-block").forEach(button => button.remove());
    blocks().forEach((block, index) => {
      const words = new Places(block).text;
      const name = words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS)}…` : words;
      const button = aid("button comment-block", this.#words("here"));
      button.setAttribute("aria-label", this.#words("here.block").replace("{0}", name));
      button.tabIndex = index === 0 ? 0 : -1;
      block.append(button);
    });
  }

  #offer() {
    const range = selected();
    this.#button.hidden = range === null;
    if (range) {
      const lines = range.getClientRects();
      const line = lines[lines.length - 1] ?? range.getBoundingClientRect();
      const width = document.documentElement.clientWidth - this.#button.offsetWidth - 8;
      this.#button.style.left = `${Math.max(8, Math.min(line.right, width)) + scrollX}px`;
      this.#button.style.top = `${line.bottom + scrollY + 6}px`;
    }
  }

  #take() {
    const range = selected();
    if (range) {
      const root = rootOf(range);
      const places = new Places(root);
      this.#give(
        root,
        places,
        wholeWord(places.text, places.of(range.startContainer, range.startOffset), -1),
        wholeWord(places.text, places.of(range.endContainer, range.endOffset), 1),
      );
    }
    this.#button.hidden = true;
  }

  #takeBlock(button) {
    const block = button?.parentElement;
    if (block) {
      const root = block.closest(PASSAGES);
      const places = new Places(root);
      const pieces = [...textNodes(block)];
      const last = pieces[pieces.length - 1];
      this.#give(root, places, places.of(pieces[0], 0), places.of(last, last.length));
    }
  }

  #give(root, places, from, to) {
    const chosen = places.text.slice(from, to);
    const exact = chosen.trim();
    if (exact !== "") {
      const start = from + chosen.indexOf(exact);
      this.#choose({ field: root.dataset.commented, start, end: start + exact.length, exact });
    }
  }
}

function blocks() {
  return [...document.querySelectorAll(PASSAGES)].flatMap(root => {
    const inner = [...root.querySelectorAll(BLOCKS)].filter(block => hasWords(block));
    return inner.length > 0 ? inner : [root];
  });
}

/** A selection by mouse seldom hits the end of a word: the place moves out to it. */
function wholeWord(text, place, step) {
  let at = place;
  while (at > 0 && at < text.length && LETTER.test(text[at - 1]) && LETTER.test(text[at])) {
    at += step;
  }
  return at;
}

/** Words of its own, not only those of the blocks within. */
function hasWords(block) {
  return !textNodes(block).next().done && block.querySelector(BLOCKS) === null;
}

function* textNodes(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, node =>
    node.data.trim() === "" || node.parentElement.closest("[data-comment-aid]")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT);
  while (walker.nextNode()) {
    yield walker.currentNode;
  }
}

function walk(event) {
  const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  if (!event.target.matches?.(".comment-block") || !(event.key in steps)) {
    return;
  }
  const buttons = [...document.querySelectorAll(".comment-block")];
  const next = buttons[buttons.indexOf(event.target) + steps[event.key]];
  event.preventDefault();
  if (next) {
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
}

/** What is selected, if it lies in one field in which passages can be chosen; else null. */
function selected() {
  const selection = document.getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) {
    return null;
  }
  const range = selection.getRangeAt(0);
  const root = rootOf(range);
  return root && root.contains(range.endContainer) && selection.toString().trim() !== "" ? range : null;
}

function rootOf(range) {
  const { startContainer: node } = range;
  return (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(PASSAGES) ?? null;
}

function aid(className, text) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.lang = document.documentElement.lang;
  button.dataset.commentAid = "true";
  button.textContent = text;
  return button;
}
