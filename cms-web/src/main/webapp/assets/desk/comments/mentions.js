const CALL = /(^|[^\p{L}\p{N}])@([\p{L}\p{N}._-]*(?: [\p{L}-]*)?)$/u;
const MOST = 6;

let open = null;

/** Offers the people who may be called by name while "@" is being typed. */
export function offerNames(panel, words) {
  const people = [...panel.querySelectorAll("[data-people] li")]
    .map(person => ({ name: person.textContent, username: person.dataset.username }));
  panel.querySelectorAll("textarea[data-draft]").forEach(textarea => {
    textarea.setAttribute("aria-autocomplete", "list");
    textarea.addEventListener("input", () => suggest(textarea, people, words, panel));
    textarea.addEventListener("blur", () => close());
    textarea.addEventListener("keydown", event => steer(event));
  });
}

function suggest(textarea, people, words, panel) {
  close();
  const call = CALL.exec(textarea.value.slice(0, textarea.selectionStart));
  const typed = call?.[2].toLowerCase();
  const found = call ? people.filter(person => fits(person, typed)).slice(0, MOST) : [];
  if (found.length === 0 || found.some(person => person.name.toLowerCase() === typed)) {
    return;
  }
  const list = document.createElement("ul");
  list.className = "names";
  list.id = `${textarea.id}-names`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words("mention.list"));
  found.forEach((person, index) => list.append(option(person, `${list.id}-${index}`)));
  textarea.after(list);
  textarea.setAttribute("aria-controls", list.id);
  panel.querySelector("[data-said]").textContent = words("mention.found").replace("{0}", found.length);
  open = { textarea, list, start: textarea.selectionStart - call[2].length, found, people, current: -1 };
  list.addEventListener("pointerdown", event => {
    event.preventDefault();
    const chosen = [...list.children].indexOf(event.target.closest("li"));
    if (chosen >= 0) {
      pick(chosen);
    }
  });
}

function fits({ name, username }, typed) {
  const lower = name.toLowerCase();
  return lower.startsWith(typed) || username.startsWith(typed) || lower.split(" ").some(part => part.startsWith(typed));
}

function option({ name, username }, id) {
  const item = document.createElement("li");
  const account = document.createElement("span");
  item.id = id;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  account.className = "muted";
  account.textContent = ` ${username}`;
  item.append(name, account);
  return item;
}

function steer(event) {
  if (!open) {
    return;
  }
  const { found, current } = open;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    move((current + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length);
  } else if ((event.key === "Enter" || event.key === "Tab") && current >= 0) {
    event.preventDefault();
    pick(current);
  } else if (event.key === "Escape") {
    event.preventDefault();
    close();
  }
}

function move(to) {
  open.current = to;
  [...open.list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === to)));
  open.textarea.setAttribute("aria-activedescendant", open.list.children[to].id);
}

/** Namesakes are told apart by their usernames. */
function pick(index) {
  const { textarea, start, found, people } = open;
  const { name, username } = found[index];
  const called = people.filter(person => person.name === name).length > 1 ? username : name;
  textarea.setRangeText(`${called} `, start, textarea.selectionStart, "end");
  close();
  textarea.dispatchEvent(new Event("input", { bubbles: true }));
}

function close() {
  if (open) {
    open.textarea.removeAttribute("aria-activedescendant");
    open.textarea.removeAttribute("aria-controls");
    open.list.remove();
    open = null;
  }
}
