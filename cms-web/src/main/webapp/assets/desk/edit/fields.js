/** The fields of a form by their names, as they are typed; the marks are the data-field attributes in the page. */
export class Fields {
  #elements = new Map();

  constructor(form) {
    // Faces marks the options of a list as it marks the list
    form.querySelectorAll("[data-field]:not(option)").forEach(element => this.#elements.set(element.dataset.field, element));
  }

  /** What the server sent with the page, whatever the browser has put into the fields since. */
  sent() {
    return this.#read(sentValue);
  }

  typed() {
    return this.#read(element => (element.type === "checkbox" ? element.checked : element.value));
  }

  /** Puts a text that was kept elsewhere into the fields, as if it had been typed. */
  type(values) {
    for (const [name, element] of this.#elements) {
      if (!(name in values)) {
        continue;
      }
      if (element.type === "checkbox") {
        element.checked = values[name];
      } else {
        element.value = values[name];
      }
      if (element.matches("textarea[data-rich-text]")) {
        window.glashatay?.richText?.reload(element);
      }
      element.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  /** Puts what a colleague saved into fields that were not touched; the caret stays where it is. */
  takeOver(values) {
    for (const [name, value] of Object.entries(values)) {
      const element = this.#elements.get(name);
      const { activeElement: focused } = document;
      const caret = element === focused && element.selectionStart !== undefined
        ? [element.selectionStart, element.selectionEnd, element.scrollTop]
        : null;
      this.type({ [name]: value });
      if (caret) {
        element.setSelectionRange(caret[0], caret[1]);
        element.scrollTop = caret[2];
      }
    }
  }

  get(name) {
    return this.#elements.get(name);
  }

  #read(value) {
    return Object.fromEntries([...this.#elements].map(([name, element]) => [name, value(element)]));
  }
}

export function same(one, other) {
  return Object.keys(one).every(name => one[name] === other[name]);
}

function sentValue(element) {
  if (element.type === "checkbox") {
    return element.defaultChecked;
  }
  if (element.tagName === "SELECT") {
    const chosen = [...element.options].find(option => option.defaultSelected) ?? element.options[0];
    return chosen?.value ?? "";
  }
  return element.defaultValue.replaceAll("\r\n", "\n");
}
