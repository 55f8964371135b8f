const BESIDE = window.matchMedia("(min-width: 75rem)");
const GAP = 12;

/** Puts each remark beside its passage where there is room for a margin, one below the other where they are close. */
export class Margin {
  #panel;
  #observer = new ResizeObserver(() => this.#plan());
  #planned = 0;

  constructor(panel) {
    this.#panel = panel;
    BESIDE.addEventListener("change", () => this.#plan());
    this.follow();
  }

  /** The panel and the text may have been put in anew. */
  follow() {
    this.#observer.disconnect();
    const text = this.#text();
    if (text) {
      this.#observer.observe(text);
      this.#parts().forEach(part => this.#observer.observe(part));
    }
    this.#plan();
  }

  /** Lets the form stand beside the passage that it is about, over the remarks; null puts it back above them. */
  float(form, passage) {
    const floats = passage !== null && this.#text() !== null && BESIDE.matches;
    form.classList.toggle("is-floating", floats);
    form.style.top = floats
      ? `${Math.max(0, passage.getBoundingClientRect().top - this.#panel.getBoundingClientRect().top)}px`
      : "";
  }

  #text() {
    return this.#panel.closest(".reviewing")?.querySelector(".reading") ?? null;
  }

  #parts() {
    return [...this.#panel.querySelectorAll(".thread")];
  }

  #plan() {
    cancelAnimationFrame(this.#planned);
    this.#planned = requestAnimationFrame(() => this.#place());
  }

  #place() {
    const parts = this.#parts().filter(part => part.offsetParent !== null);
    parts.forEach(part => (part.style.marginTop = ""));
    if (!this.#text() || !BESIDE.matches) {
      return;
    }
    parts.forEach(part => {
      const passage = document.querySelector(`mark.passage[data-of="${part.dataset.thread}"]`)
        ?? document.getElementById(`mark-${part.dataset.thread}`);
      if (passage) {
        const room = passage.getBoundingClientRect().top - part.getBoundingClientRect().top;
        part.style.marginTop = room > GAP ? `${room}px` : "";
      }
    });
  }
}
