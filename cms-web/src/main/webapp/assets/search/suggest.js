/*
 * Suggests titles while somebody types into the field of the search page (the combobox of the ARIA Authoring Practices:
 * a list that can be ignored). The page works the same without it.
 */
(function () {
  "use strict";

  const SHORTEST = 2;
  const PAUSE = 150;
  const field = document.getElementById("q");
  if (!field || !window.fetch || !window.AbortController) {
    return;
  }
  const form = field.form;
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let active = -1;
  let timer = 0;
  let request = null;
  let shownFor = field.value;

  list.id = "suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.suggestions);
  status.className = "unseen";
  status.setAttribute("role", "status");
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  field.parentNode.append(list);
  form.append(status);

  function options() {
    return Array.from(list.children);
  }

  function close() {
    active = -1;
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function choose(number) {
    const all = options();
    active = number;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === number)));
    if (number < 0) {
      field.removeAttribute("aria-activedescendant");
    } else {
      field.setAttribute("aria-activedescendant", all[number].id);
      all[number].scrollIntoView({ block: "nearest" });
    }
  }

  function show(found) {
    list.replaceChildren(
      ...found.map((one, i) => {
        const option = document.createElement("li");
        option.id = "suggestion-" + i;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = one.title;
        option.dataset.path = one.path;
        return option;
      }),
    );
    active = -1;
    field.removeAttribute("aria-activedescendant");
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = found.length > 0 ? form.dataset.suggested + " " + found.length : "";
  }

  function ask() {
    const typed = field.value.trim();
    if (request) {
      request.abort();
    }
    if (typed.length < SHORTEST) {
      close();
      return;
    }
    request = new AbortController();
    fetch(form.getAttribute("action") + "/suggest?q=" + encodeURIComponent(typed), {
      signal: request.signal,
      credentials: "omit",
    })
      .then((answer) => (answer.ok ? answer.json() : []))
      .then((found) => {
        if (document.activeElement === field && field.value.trim() === typed) {
          show(found);
        }
      })
      .catch(() => {
        // typed on, or no connection: the form still searches
      });
  }

  field.addEventListener("input", () => {
    if (field.value === shownFor) {
      return;
    }
    shownFor = field.value;
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE);
  });

  field.addEventListener("keydown", (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.isComposing || count === 0) {
      return;
    }
    if (event.key === "ArrowDown") {
      choose(active + 1 < count ? active + 1 : -1);
    } else if (event.key === "ArrowUp") {
      choose(active < 0 ? count - 1 : active - 1);
    } else if (event.key === "Enter" && active >= 0) {
      window.location.assign(options()[active].dataset.path);
    } else if (event.key === "Escape") {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });

  // before the field loses the focus, which closes the list
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      window.location.assign(option.dataset.path);
    }
  });
  field.addEventListener("blur", close);
})();
