import { FileReports } from "../reading/file-reports.js";
import { DropZone } from "./drop-zone.js";

/** SHA-256, the ground on which the file is offered if there is one, and its title. */
const LINE = /^([0-9a-f]{64})(?:\+([a-z0-9-]*))? ?(.*)$/;

/**
 * The files of a text. The form's hidden field is the truth, a line for each. What is shown follows it, whoever changes it: this script, or the edit page when it brings unsaved text back.
 */
class Attachments {
  #group;
  #field;
  #list;
  #known = new Map();
  #shown;
  #reports;

  constructor(group) {
    this.#group = group;
    this.#field = group.closest("form").querySelector('[data-field="attachments"]');
    this.#list = this.#part("list");
    this.#reports = new FileReports(this.#part("report-template"));
    group.querySelectorAll("[data-known]").forEach(({ dataset }) => this.#known.set(dataset.known, { ...dataset }));
    this.#field.addEventListener("input", () => this.#field.value !== this.#shown && this.#show());
    this.#field.addEventListener("lead", ({ detail }) => this.#lead(detail));
    this.#list.addEventListener("input", () => this.#set(this.#typed()));
    this.#list.addEventListener("click", event => this.#act(event.target.closest("button")));
    this.#list.addEventListener("keydown", event => event.key === "Enter" && event.target.matches("input") && event.preventDefault());
    this.#part("bring").addEventListener("click", () => this.#choose());
    new DropZone(group, this.#part("said"), files => this.#upload(files));
    this.#show();
  }

  #part(name) {
    return this.#group.querySelector(`[data-${name}]`);
  }

  #files() {
    return this.#field.value
      .split("\n")
      .map(line => LINE.exec(line))
      .filter(Boolean)
      .map(([, sha256, basis = "", title]) => ({ sha256, basis, title }));
  }

  #typed() {
    return [...this.#list.children].map(row => ({ ...row.dataset, title: row.querySelector("input").value }));
  }

  #set(files) {
    this.#shown = files.map(({ sha256, basis, title }) => `${sha256}${basis && `+${basis}`} ${title.replaceAll(/\s+/g, " ")}`).join("\n");
    this.#field.value = this.#shown;
    this.#field.dispatchEvent(new Event("input", { bubbles: true }));
    this.#part("none").hidden = files.length > 0;
  }

  #show() {
    const files = this.#files();
    this.#shown = this.#field.value;
    this.#part("none").hidden = files.length > 0;
    this.#list.replaceChildren(...files.map((file, place) => this.#row(file, place, files.length)));
    this.#reports.showIn([...this.#list.children]);
  }

  #row({ sha256, basis, title }, place, count) {
    const { name = "", kind = "", path } = this.#known.get(sha256) ?? {};
    const row = element("li", { className: "attachment" });
    Object.assign(row.dataset, { sha256, basis });
    const id = `attachment-${sha256.slice(0, 12)}`;
    const label = element("label", { htmlFor: id, textContent: this.#group.dataset.title });
    const input = element("input", { id, type: "text", value: title, maxLength: 250, autocomplete: "off" });
    input.setAttribute("aria-describedby", `${id}-file`);
    const file = element("p", { id: `${id}-file`, className: "attachment-file" });
    file.append(path ? element("a", { href: path, textContent: name }) : name, ` ${kind}`);
    const ways = element("div", { className: "attachment-ways" });
    ways.append(
      this.#button("up", "↑", name || title, place === 0),
      this.#button("down", "↓", name || title, place === count - 1),
      this.#button("remove", "×", name || title, false),
    );
    row.append(label, input, file, ways);
    return row;
  }

  #button(act, sign, name, disabled) {
    const words = this.#group.dataset[act].replace("{0}", name);
    const button = element("button", { type: "button", className: "button quiet", textContent: sign, disabled, title: words });
    button.dataset.act = act;
    button.setAttribute("aria-label", words);
    return button;
  }

  /** From the summary of what is wrong, whose field is hidden, to what can be mended. */
  async #lead(about) {
    const choice = await this.#reports.choiceAbout(about);
    (choice ?? this.#list.querySelector("input") ?? this.#part("bring")).focus();
  }

  #act(button) {
    if (!button) {
      return;
    }
    const rows = [...this.#list.children];
    const place = rows.indexOf(button.closest("li"));
    const files = this.#typed();
    const [file] = files.splice(place, 1);
    const name = this.#known.get(file.sha256)?.name ?? file.title;
    if (button.dataset.act === "remove") {
      this.#redraw(files);
      this.#say("saysRemoved", name);
      (this.#list.children[Math.min(place, files.length - 1)]?.querySelector("input") ?? this.#part("bring")).focus();
      return;
    }
    const target = place + (button.dataset.act === "up" ? -1 : 1);
    files.splice(target, 0, file);
    this.#redraw(files);
    this.#say("saysMoved", name, target + 1, files.length);
    const row = this.#list.children[target];
    (row.querySelector(`[data-act="${button.dataset.act}"]:enabled`) ?? row.querySelector("button:enabled")).focus();
  }

  #redraw(files) {
    this.#set(files);
    this.#show();
  }

  async #choose() {
    this.#add(await window.glashatayMedia.choose({ kinds: ["document"], several: true }));
  }

  async #upload(files) {
    this.#add(await window.glashatayMedia.upload(files, { kinds: ["document"], place: this.#part("uploads") }));
  }

  /** The title of the first of them is to be looked at next. */
  #add(assets) {
    const files = this.#typed();
    const added = assets.filter(asset => !files.some(file => file.sha256 === asset.sha256));
    if (added.length === 0) {
      return;
    }
    added.forEach(asset => this.#know(asset));
    this.#redraw([...files, ...added.map(({ sha256, name }) => ({ sha256, basis: "", title: titleOf(name) }))]);
    if (added.length === 1) {
      this.#say("saysAdded", added[0].name);
    } else {
      this.#say("saysSeveral", added.length);
    }
    const title = this.#list.querySelector(`[data-sha256="${added[0].sha256}"] input`);
    title.focus();
    title.select();
  }

  #know({ sha256, name, publicName, about }) {
    this.#known.set(sha256, { name, kind: about, path: `/editor/media/${sha256}/original/${publicName}` });
  }

  #say(key, ...values) {
    const sentence = values.reduce((text, value, i) => text.replace(`{${i}}`, value), this.#group.dataset[key]);
    this.#part("said").textContent = sentence;
  }
}

/** The name of a file is often nearly its title. */
function titleOf(name) {
  return name.replace(/\.[^.]+$/, "").replaceAll("_", " ").trim();
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

document.querySelectorAll("[data-attachments]").forEach(group => new Attachments(group));
