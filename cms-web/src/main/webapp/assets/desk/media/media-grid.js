import { word } from "./words.js";

/**
 * The list of what can be chosen: a listbox in rows, gone through with the arrow keys, Home and End. A space or a click
 * chooses, Enter or a double click uses what is chosen.
 */
export class MediaGrid {
  #element;
  #options = new Map();
  #chosen = new Map();
  #several = false;
  #changed;
  #used;

  constructor(element, { changed, used }) {
    this.#element = element;
    this.#changed = changed;
    this.#used = used;
    element.addEventListener("click", event => this.#click(event));
    element.addEventListener("dblclick", event => event.target.closest("[role=option]") && this.#used());
    element.addEventListener("keydown", event => this.#key(event));
  }

  get count() {
    return this.#options.size;
  }

  /** In the order in which they were chosen. */
  get chosen() {
    return [...this.#chosen.values()];
  }

  /** Begins anew, with nothing chosen. */
  reset(several) {
    this.#several = several;
    this.#element.setAttribute("aria-multiselectable", String(several));
    this.#chosen.clear();
    this.clear();
    this.#changed();
  }

  /** Shows nothing for now; what is chosen stays so. */
  clear() {
    this.#options.clear();
    this.#element.replaceChildren();
  }

  append(assets) {
    this.#add(assets, option => this.#element.append(option));
  }

  /** Puts what has just come before all others, and chooses it. */
  bring(asset) {
    this.#options.get(asset.sha256)?.remove();
    this.#options.delete(asset.sha256);
    this.#add([asset], option => this.#element.prepend(option));
    if (this.#several) {
      this.#chosen.set(asset.sha256, asset);
    } else {
      this.#chosen = new Map([[asset.sha256, asset]]);
    }
    this.#mark();
    this.#roam(this.#options.get(asset.sha256));
  }

  /** Has these be chosen last, in this order: they came in as the network pleased. */
  order(assets) {
    const chosen = assets.filter(({ sha256 }) => this.#chosen.has(sha256));
    chosen.forEach(({ sha256 }) => this.#chosen.delete(sha256));
    chosen.forEach(asset => this.#chosen.set(asset.sha256, asset));
  }

  /** Leads the keyboard to the one that it would meet next; says whether there is any. */
  focus() {
    const option = this.#element.querySelector('[tabindex="0"]') ?? this.#element.firstElementChild;
    option?.focus();
    return Boolean(option);
  }

  #add(assets, place) {
    for (const asset of assets) {
      if (!this.#options.has(asset.sha256)) {
        const option = shown(asset);
        option.asset = asset;
        this.#options.set(asset.sha256, option);
        place(option);
      }
    }
    this.#mark();
    if (!this.#element.querySelector('[tabindex="0"]')) {
      this.#element.firstElementChild?.setAttribute("tabindex", "0");
    }
  }

  #click(event) {
    const option = event.target.closest("[role=option]");
    if (option) {
      this.#roam(option);
      option.focus();
      this.#toggle(option);
    }
  }

  #toggle(option) {
    const { asset } = option;
    const was = this.#chosen.has(asset.sha256);
    if (!this.#several) {
      this.#chosen.clear();
    }
    if (was && this.#several) {
      this.#chosen.delete(asset.sha256);
    } else {
      this.#chosen.set(asset.sha256, asset);
    }
    this.#mark();
  }

  #mark() {
    for (const [sha256, option] of this.#options) {
      option.setAttribute("aria-selected", String(this.#chosen.has(sha256)));
    }
    this.#changed();
  }

  #key(event) {
    const option = event.target.closest("[role=option]");
    if (!option || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const target = this.#target(option, event.key);
    if (target) {
      event.preventDefault();
      this.#roam(target);
      target.focus();
    } else if (event.key === " ") {
      event.preventDefault();
      this.#toggle(option);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (this.#chosen.size === 0 || !this.#several) {
        this.#chosen = new Map([[option.asset.sha256, option.asset]]);
        this.#mark();
      }
      this.#used();
    }
  }

  #target(option, key) {
    const options = [...this.#element.children];
    const at = options.indexOf(option);
    const columns = this.#columns(options);
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
    if (key in steps) {
      return options[at + steps[key]] ?? (key === "ArrowDown" && at < options.length - 1 ? options.at(-1) : option);
    }
    return { Home: options[0], End: options.at(-1) }[key];
  }

  #columns(options) {
    const top = options[0].offsetTop;
    const first = options.findIndex(option => option.offsetTop !== top);
    return first < 0 ? options.length : first;
  }

  /** One of them is a stop of the Tab key, the others are reached from it. */
  #roam(option) {
    this.#element.querySelectorAll('[tabindex="0"]').forEach(other => other.setAttribute("tabindex", "-1"));
    option.setAttribute("tabindex", "0");
  }
}

function shown(asset) {
  const isPicture = asset.kind === "image";
  const option = make("div", { className: "media-option", id: `media-${asset.sha256.slice(0, 16)}` });
  option.setAttribute("role", "option");
  option.setAttribute("tabindex", "-1");
  const sight = isPicture
    ? make("img", {
        alt: "",
        loading: "lazy",
        width: asset.width,
        height: asset.height,
        src: `/editor/media/${asset.sha256}/w480/${asset.publicName}`,
      })
    : make("span", { className: "media-sheet", textContent: asset.about.split(",")[0] });
  if (!isPicture) {
    sight.setAttribute("aria-hidden", "true");
  }
  const about = isPicture ? word("size", asset.width, asset.height) : asset.about;
  option.append(
    sight,
    make("span", { className: "media-name", textContent: asset.name }),
    make("span", { className: "media-about", textContent: about }),
  );
  if (asset.alt) {
    option.append(make("span", { className: "media-about media-alt", textContent: asset.alt }));
  }
  return option;
}

function make(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
