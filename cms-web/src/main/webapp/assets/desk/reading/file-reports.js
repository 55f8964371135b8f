const PATIENCE = [1_000, 2_000, 3_000, 5_000];

/** From then on; a file that many others are ahead of is read after minutes. */
const ONCE_IN_A_WHILE = 10_000;
const MOST_QUESTIONS = 60;

/** The choice that is missing, or not true, by the key of the refusal. */
const CHOSEN = { "file-inaccessible": "", "html-version-missing": "html-version" };

/**
 * Says below each file of a list what was read in it, and offers a choice of grounds where it shuts readers out. Files that
 * have just come in are asked about until they are read.
 */
export class FileReports {
  #template;
  #reports = new Map();
  #rows = [];
  #asked = 0;
  #timer;

  constructor(template) {
    this.#template = template;
  }

  /** Adds what is known, or will be, to the rows: each has its file's data-sha256 and the chosen ground's data-basis. */
  showIn(rows) {
    this.#rows = rows;
    rows.forEach(row => this.#add(row));
    this.#asked = 0;
    this.#ask();
  }

  /** Where a refusal can be mended, once it is known which files it is about; undefined for one of another kind. */
  async choiceAbout(refusal) {
    await this.#ask();
    return this.#rows
      .map(row => row.querySelector(".attachment-report select"))
      .find(select => select.value === CHOSEN[refusal] && !select.parentElement.hidden);
  }

  #add(row) {
    const report = this.#template.content.firstElementChild.cloneNode(true);
    const id = `report-${row.dataset.sha256.slice(0, 12)}`;
    const select = report.querySelector("select");
    report.querySelector("p").id = id;
    select.id = `${id}-basis`;
    select.setAttribute("aria-describedby", id);
    select.value = row.dataset.basis;
    report.querySelector("label").htmlFor = select.id;
    select.addEventListener("input", () => (row.dataset.basis = select.value));
    row.append(report);
    this.#tell(row);
  }

  #tell(row) {
    const { sentence = "", inaccessible = false } = this.#reports.get(row.dataset.sha256) ?? {};
    const report = row.querySelector(".attachment-report");
    const offered = inaccessible || row.dataset.basis !== "";
    report.querySelector("p").textContent = sentence;
    report.querySelector("div").hidden = !offered;
    report.hidden = !sentence && !offered;
    report.classList.toggle("is-inaccessible", inaccessible);
  }

  async #ask() {
    clearTimeout(this.#timer);
    const open = this.#rows.map(row => row.dataset.sha256).filter(hash => this.#reports.get(hash)?.waiting ?? true);
    if (open.length === 0) {
      return;
    }
    const answer = await fetch(`/editor/readings?of=${open.join(",")}`, { headers: { "Faces-Request": "partial/ajax" } }).catch(() => null);
    if (!answer?.ok) {
      return;
    }
    (await answer.json()).forEach(report => this.#reports.set(report.sha256, report));
    this.#rows.forEach(row => this.#tell(row));
    if (open.some(hash => this.#reports.get(hash)?.waiting) && this.#asked < MOST_QUESTIONS) {
      this.#timer = setTimeout(() => this.#ask(), PATIENCE[this.#asked++] ?? ONCE_IN_A_WHILE);
    }
  }
}
