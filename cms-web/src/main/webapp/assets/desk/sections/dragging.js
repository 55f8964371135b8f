/**
 * Lets rows be dragged with a mouse: before or after another, and in a tree also into it. The server is told by the form
 * that the row's buttons send, too; without this script those do the same.
 */
class Dragging {
  constructor(list) {
    this.list = list;
    this.form = list.closest("form");
    this.isTree = list.dataset.arranged === "tree";
    this.row = null;
    list.querySelectorAll(":scope > [data-id]").forEach(row => this.addGrip(row));
    list.addEventListener("dragover", event => this.over(event));
    list.addEventListener("dragleave", event => {
      if (!list.contains(event.relatedTarget)) {
        this.clear();
      }
    });
    list.addEventListener("drop", event => this.drop(event));
    list.addEventListener("dragend", () => this.end());
    list.addEventListener("dragstart", event => this.start(event));
  }

  addGrip(row) {
    const grip = document.createElement("span");
    grip.className = "grip";
    grip.setAttribute("aria-hidden", "true");
    // only the grip drags: text in the row can still be selected
    grip.addEventListener("pointerdown", () => row.setAttribute("draggable", "true"));
    grip.addEventListener("pointerup", () => row.removeAttribute("draggable"));
    row.prepend(grip);
  }

  start(event) {
    this.row = event.target.closest("[data-id]");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", this.row.dataset.id);
    this.row.classList.add("dragged");
  }

  over(event) {
    const target = event.target.closest("[data-id]");
    if (!this.row || !target || target === this.row) {
      return;
    }
    event.preventDefault();
    this.clear();
    target.classList.add("drop-" + this.where(target, event.clientY));
  }

  where(target, y) {
    const box = target.getBoundingClientRect();
    const part = (y - box.top) / box.height;
    if (this.isTree && part > 0.3 && part < 0.7) {
      return "into";
    }
    return part < 0.5 ? "before" : "after";
  }

  drop(event) {
    const target = event.target.closest("[data-id]");
    if (!this.row || !target || target === this.row) {
      return;
    }
    event.preventDefault();
    const field = name => this.form.querySelector(`[id$="${name}"]`);
    field("moved").value = this.row.dataset.id;
    field("target").value = target.dataset.id;
    field("where").value = this.where(target, event.clientY);
    this.form.requestSubmit(field("dropped"));
  }

  clear() {
    this.list.querySelectorAll(".drop-before, .drop-after, .drop-into").forEach(row =>
      row.classList.remove("drop-before", "drop-after", "drop-into"));
  }

  end() {
    this.clear();
    this.row?.classList.remove("dragged");
    this.row?.removeAttribute("draggable");
    this.row = null;
  }
}

document.querySelectorAll("[data-arranged]").forEach(list => new Dragging(list));
document.querySelectorAll(".arrange-hint").forEach(hint => hint.hidden = false);
