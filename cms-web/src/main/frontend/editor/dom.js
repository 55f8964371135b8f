/** Makes an element. An attribute that is null, undefined or false is left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  made.append(...children.filter(child => child != null));
  return made;
}

export function setAttributes(target, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) {
      target.removeAttribute(name);
    } else if (target.getAttribute(name) !== String(value)) {
      target.setAttribute(name, value === true ? "" : value);
    }
  }
}

let last = 0;

export function uniqueId(prefix) {
  last += 1;
  return `${prefix}-${last}`;
}
