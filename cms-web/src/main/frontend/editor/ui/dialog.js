import { element, setAttributes, uniqueId } from "../dom.js";
import { label } from "../labels.js";

/**
 * A small form in a native modal dialog, which keeps the focus and gives it back. It stands at the end of the page, not
 * in the page's own form, so its fields are never posted and its Enter never saves the page.
 */
export class Dialog {
  #fields = [];
  #form;
  #actions;

  constructor(titleKey, submitKey, kind = "") {
    const titleId = uniqueId("gl-rt-title");
    this.#actions = element(
      "div",
      { class: "gl-rt-actions" },
      element("button", { type: "submit", class: "gl-rt-action gl-rt-primary" }, label(submitKey)),
      button("dialog.cancel", () => this.close()),
    );
    this.#form = element("form", { novalidate: true }, this.#actions);
    this.element = element(
      "dialog",
      { class: `gl-rt gl-rt-dialog ${kind}`.trim(), "aria-labelledby": titleId, lang: document.documentElement.lang || null },
      element("h2", { id: titleId }, label(titleKey)),
      this.#form,
    );
    this.#form.addEventListener("submit", event => {
      event.preventDefault();
      this.#submit();
    });
    this.element.addEventListener("close", () => this.element.remove());
  }

  /** A labelled field; check answers with the key of a sentence, or null when the value will do. */
  field({ key, value, ...rest }) {
    const input = this.#labelled({ key, element: "input", ...rest });
    input.value = value;
    return () => input.value.trim();
  }

  /** A field of several lines. */
  area({ key, value, ...rest }) {
    const input = this.#labelled({ key, element: "textarea", rows: "3", ...rest });
    input.value = value;
    return () => input.value.trim();
  }

  /** A choice of one among pairs of a value and its name. */
  choice({ key, value, options, ...rest }) {
    const input = this.#labelled({ key, element: "select", ...rest });
    input.append(...options.map(([each, name]) => element("option", { value: each }, name)));
    input.value = value;
    return () => input.value;
  }

  /** A box to tick; told is called with each change. */
  tick({ key, hint, checked, told = () => {} }) {
    const id = uniqueId("gl-rt-field");
    const note = hint && element("p", { id: `${id}-hint`, class: "gl-rt-hint" }, label(hint));
    const box = element("input", { type: "checkbox", id, checked, "aria-describedby": note?.id });
    box.addEventListener("change", () => told(box.checked));
    this.#actions.before(element("div", { class: "gl-rt-field gl-rt-tick" }, box, element("label", { for: id }, label(key)), note));
    return () => box.checked;
  }

  /** @param into where it goes, if not behind the others */
  #labelled({ key, element: name, check = () => null, hint, into, ...attributes }) {
    const id = uniqueId("gl-rt-field");
    const input = element(name, { id, class: "gl-rt-input", autocomplete: "off", ...attributes });
    const note = hint && element("p", { id: `${id}-hint`, class: "gl-rt-hint" }, label(hint));
    const error = element("p", { id: `${id}-error`, class: "gl-rt-error", hidden: true });
    this.#fields.push({ input, error, check, described: note?.id });
    setAttributes(input, { "aria-describedby": note?.id });
    const title = element("label", { for: id }, label(key));
    const field = element("div", { class: "gl-rt-field" }, title, note, input, error);
    if (into) {
      into.append(field);
    } else {
      this.#actions.before(field);
    }
    return input;
  }

  /** Anything that belongs between the fields and the buttons. */
  add(part) {
    this.#actions.before(part);
  }

  action(key, act) {
    this.#actions.append(
      button(key, () => {
        this.close();
        act();
      }),
    );
  }

  open(onSubmit) {
    this.onSubmit = onSubmit;
    document.body.append(this.element);
    this.element.showModal();
    this.#fields[0].input.focus();
    this.#fields[0].input.select?.();
  }

  close() {
    this.element.close();
  }

  #submit() {
    const wrong = this.#fields.filter(field => !this.#isRight(field));
    if (wrong.length > 0) {
      wrong[0].input.focus();
      return;
    }
    this.close();
    this.onSubmit();
  }

  #isRight({ input, error, check, described }) {
    const problem = check(input.value.trim());
    error.hidden = problem === null;
    error.textContent = problem === null ? "" : label(problem);
    setAttributes(input, {
      "aria-invalid": problem === null ? null : "true",
      "aria-describedby": [described, problem && error.id].filter(Boolean).join(" ") || null,
    });
    return problem === null;
  }
}

function button(key, act) {
  const made = element("button", { type: "button", class: "gl-rt-action" }, label(key));
  made.addEventListener("click", act);
  return made;
}
