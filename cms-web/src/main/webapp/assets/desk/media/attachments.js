import { renew } from "../session/session.js";

const MEGABYTE = 1_000_000;
const SESSION_ENDED = 401;

/**
 * The files of a text. The form's hidden field is the truth, a line for each: its SHA-256, a space and its title. What is
 * shown follows it, whoever changes it: this script, or the edit page when it brings unsaved text back.
 */
class Attachments {
  #group;
  #field;
  #list;
  #known = new Map();
  #shown;

  constructor(group) {
    this.#group = group;
    this.#field = group.closest("form").querySelector('[data-field="attachments"]');
    this.#list = this.#part("list");
    group.querySelectorAll("[data-known]").forEach(({ dataset }) => this.#known.set(dataset.known, { ...dataset }));
    this.#field.addEventListener("input", () => this.#field.value !== this.#shown && this.#show());
    this.#list.addEventListener("input", () => this.#set(this.#typed()));
    this.#list.addEventListener("click", event => this.#act(event.target.closest("button")));
    this.#list.addEventListener("keydown", event => event.key === "Enter" && event.target.matches("input") && event.preventDefault());
    this.#part("add")?.addEventListener("change", event => this.#upload(event.target));
    this.#show();
  }

  #part(name) {
    return this.#group.querySelector(`[data-${name}]`);
  }

  #files() {
    return this.#field.value.split("\n").filter(Boolean).map(line => ({ sha256: line.slice(0, 64), title: line.slice(65) }));
  }

  #typed() {
    return [...this.#list.children].map(row => ({ sha256: row.dataset.sha256, title: row.querySelector("input").value }));
  }

  #set(files) {
    this.#shown = files.map(({ sha256, title }) => `${sha256} ${title.replaceAll(/\s+/g, " ")}`).join("\n");
    this.#field.value = this.#shown;
    this.#field.dispatchEvent(new Event("input", { bubbles: true }));
    this.#part("none").hidden = files.length > 0;
  }

  #show() {
    const files = this.#files();
    this.#shown = this.#field.value;
    this.#part("none").hidden = files.length > 0;
    this.#list.replaceChildren(...files.map((file, place) => this.#row(file, place, files.length)));
  }

  #row({ sha256, title }, place, count) {
    const { name = "", kind = "", path } = this.#known.get(sha256) ?? {};
    const row = element("li", { className: "attachment" });
    row.dataset.sha256 = sha256;
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
      (this.#list.children[Math.min(place, files.length - 1)]?.querySelector("input") ?? this.#part("add"))?.focus();
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

  async #upload(input) {
    const error = document.getElementById("attachments-file-error");
    const chosen = [...input.files];
    error.textContent = "";
    input.disabled = true;
    for (const file of chosen) {
      this.#say("saysSending", file.name);
      const { issues = [], ...asset } = await this.#sent(file);
      if (issues.length) {
        error.textContent += `${file.name}: ${this.#sentence(issues[0].key)} `;
      } else {
        this.#add(asset);
      }
    }
    input.value = "";
    input.disabled = false;
    if (error.textContent) {
      this.#part("said").textContent = "";
      input.focus();
    }
  }

  #add({ sha256, name, kind, path }) {
    this.#known.set(sha256, { name, kind, path });
    const files = this.#typed();
    if (!files.some(file => file.sha256 === sha256)) {
      files.push({ sha256, title: titleOf(name) });
    }
    this.#redraw(files);
    this.#say("saysAdded", name);
    const added = this.#list.querySelector(`[data-sha256="${sha256}"] input`);
    added.focus();
    added.select();
  }

  async #sent(file) {
    if (file.size > Number(this.#group.dataset.megabytes) * MEGABYTE) {
      return { issues: [{ key: "file-too-large" }] };
    }
    let answer = await this.#post(file);
    if (answer?.status === SESSION_ENDED && (await renew()) === "ok") {
      answer = await this.#post(file);
    }
    if (answer?.headers.get("Content-Type")?.startsWith("application/json")) {
      return answer.json();
    }
    return { issues: [{ key: { 401: "ended", 403: "refused", 413: "file-too-large", 507: "store-full" }[answer?.status] ?? "failed" }] };
  }

  #post(file) {
    const body = new FormData();
    body.append("file", file);
    return fetch(`${this.#group.dataset.source}/document`, {
      method: "POST",
      body,
      headers: { "Faces-Request": "partial/ajax" },
    }).catch(() => null);
  }

  #sentence(key) {
    return (this.#group.querySelector(`[data-issue="${key}"]`) ?? this.#group.querySelector('[data-issue="failed"]')).textContent;
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
