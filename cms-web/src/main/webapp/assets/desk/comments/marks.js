import { AID, commented, Places, written } from "./places.js";

/** Marks the passages in the text and leads from each to its remark; what is marked already is marked anew. */
export function mark(threads, words) {
  unmark();
  threads.forEach(thread => {
    const root = commented(thread.dataset.about);
    const leads = thread.querySelector("[data-leads]");
    leads.hidden = (!root && !written(thread.dataset.about)) || "lost" in thread.dataset;
    if (!root || leads.hidden) {
      return;
    }
    const link = numbered(thread, words);
    const last = "start" in thread.dataset ? markPassage(root, thread) : null;
    if (last) {
      (last.closest("a") ?? last).after(link);
    } else {
      root.append(link);
    }
  });
}

function markPassage(root, thread) {
  const { start, end } = thread.dataset;
  let last = null;
  new Places(root).between(Number(start), Number(end)).forEach(({ node, from, to }) => {
    const passage = from > 0 ? node.splitText(from) : node;
    if (to - from < passage.length) {
      passage.splitText(to - from);
    }
    last = document.createElement("mark");
    last.className = "passage";
    last.dataset.of = thread.dataset.thread;
    passage.replaceWith(last);
    last.append(passage);
  });
  return last;
}

function numbered(thread, words) {
  const link = document.createElement("a");
  const name = document.createElement("span");
  name.className = "visually-hidden";
  name.textContent = `${words("number")} `;
  link.className = "passage-number";
  link.id = `mark-${thread.dataset.thread}`;
  link.href = `#${thread.id}`;
  link.lang = document.documentElement.lang;
  link.dataset.commentAid = "true";
  link.append(name, thread.dataset.number);
  return link;
}

function unmark() {
  document.querySelectorAll(`a.passage-number${AID}`).forEach(link => link.remove());
  document.querySelectorAll("[data-commented] mark.passage").forEach(marked => {
    const around = marked.parentNode;
    marked.replaceWith(...marked.childNodes);
    around.normalize();
  });
}

/** Shows which passage belongs to the remark that has the focus or the pointer, and the other way round. */
export function highlight(thread) {
  document.querySelectorAll("mark.passage").forEach(passage =>
    passage.classList.toggle("is-current", thread !== null && passage.dataset.of === thread));
  document.querySelectorAll(".thread").forEach(remark =>
    remark.classList.toggle("is-current", thread !== null && remark.dataset.thread === thread));
}
