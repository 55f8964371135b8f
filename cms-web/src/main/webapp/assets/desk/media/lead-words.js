const FIELDS = ["leadImageAlt", "leadImageDecorative", "leadImageCaption", "leadImageAuthor", "leadImageLicence", "leadImageFrame"];

/**
 * What a text says of its lead image. Words about one picture say something untrue of another, so they change with it:
 * another picture begins with what the library knows of it, and one that was there before gets its own words back.
 */
export class LeadWords {
  #fields = new Map();
  #kept = new Map();
  #described;
  #alt = "";

  constructor(form) {
    FIELDS.forEach(name => this.#fields.set(name, form.querySelector(`[data-field="${name}"]:not(option)`)));
    this.#described = form.querySelector("[data-described]");
    const decorative = this.#fields.get("leadImageDecorative");
    decorative.addEventListener("input", () => this.#show());
    decorative.addEventListener("change", () => this.#decided(decorative.checked));
    this.#show();
  }

  /** @param asset what the library knows of the picture that stands there from now on */
  change(before, after, asset) {
    this.#kept.set(before, this.#read());
    this.#write(this.#kept.get(after) ?? begun(asset));
  }

  /** Leads to what is to be written first. */
  focus() {
    this.#fields.get(this.#described.hidden ? "leadImageDecorative" : "leadImageAlt").focus();
  }

  /** What decorates is not described: a description that was there comes back with a second thought. */
  #decided(isDecorative) {
    const alt = this.#fields.get("leadImageAlt");
    if (isDecorative) {
      this.#alt = alt.value;
    }
    put(alt, isDecorative ? "" : alt.value || this.#alt);
    this.#show();
  }

  #show() {
    const alt = this.#fields.get("leadImageAlt");
    // one with words in it stays in sight, for they have to go
    this.#described.hidden = this.#fields.get("leadImageDecorative").checked && alt.value === "";
  }

  #read() {
    return new Map([...this.#fields].map(([name, field]) => [name, field.type === "checkbox" ? field.checked : field.value]));
  }

  #write(values) {
    this.#fields.forEach((field, name) => put(field, values.get(name)));
    this.#show();
  }
}

function begun({ alt = "", author = "", licence = "", focus = "50x50" }) {
  const frame = focus === "50x50" ? "" : `whole-${focus}`;
  return new Map(FIELDS.map((name, i) => [name, [alt, false, "", author, licence, frame][i]]));
}

function put(field, value) {
  if (field.type === "checkbox") {
    field.checked = value;
  } else {
    field.value = value;
  }
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
