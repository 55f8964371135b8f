import { limit, word } from "./words.js";

const MEGABYTE = 1_000_000;
const PICTURES = /\.(jpe?g|png|webp|gif|heic|heif|avif|bmp|tiff?|svg)$/i;

/** What a file input lets through to be chosen, by the kinds that are wanted. What a file is, the server says. */
export function accepted(kinds) {
  const formats = {
    image: "image/jpeg,image/png,image/webp,image/gif",
    document: ".pdf,.docx,.odt,.xlsx,.ods,.csv,.zip",
  };
  return kinds.map(kind => formats[kind]).join(",");
}

/** What is wrong with a file that need not travel to be refused; empty for nothing. */
export function refusal(file, kinds) {
  const picture = file.type.startsWith("image/") || PICTURES.test(file.name);
  if (picture && !kinds.includes("image")) {
    return word("notADocument");
  }
  if (file.type.startsWith("application/pdf") && !kinds.includes("document")) {
    return word("notAPicture");
  }
  if (file.size === 0) {
    return word("empty");
  }
  if (file.size > limit(picture ? "pictureMegabytes" : "documentMegabytes") * MEGABYTE) {
    return word(picture ? "pictureTooLarge" : "documentTooLarge");
  }
  return "";
}

/** Whether somebody drags files over the page, and not a piece of text. */
export function carriesFiles(event) {
  return [...(event.dataTransfer?.types ?? [])].includes("Files");
}

/** The files of a drop or of the clipboard, without folders, which a browser hands over as files that cannot be read. */
export function filesOf(transfer) {
  const files = [...transfer.items]
    .filter(item => item.kind === "file" && !item.webkitGetAsEntry?.()?.isDirectory)
    .map(item => item.getAsFile())
    .filter(Boolean);
  return files;
}

/** What is pasted has the same name always: it gets the time instead, so that it can be found again. */
export function named(file) {
  if (!/^image\.(png|jpe?g|webp)$/i.test(file.name)) {
    return file;
  }
  const time = new Intl.DateTimeFormat("bg", { dateStyle: "short", timeStyle: "medium", timeZone: "Europe/Sofia" })
    .format(new Date())
    .replaceAll(/[^0-9]+/g, "-");
  return new File([file], `${word("pasted")} ${time}${file.name.slice(file.name.lastIndexOf("."))}`, { type: file.type });
}
