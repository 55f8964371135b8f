import { carriesFiles, named } from "./files.js";
import { UploadList } from "./upload-list.js";
import { Upload } from "./upload.js";
import { word } from "./words.js";

/** More at once would only make each slower. */
const AT_ONCE = 3;

const BOTH = ["image", "document"];

const queue = [];
const lists = new WeakMap();

/**
 * Sends files to the library, a few at a time, and shows each on its way. Answers, once nothing is left to wait for,
 * with those that have arrived, in the order of the files: what was refused or cancelled is not among them, and what
 * failed on the way waits until its owner repeats or dismisses it.
 *
 * @param kinds of files that are wanted: "image", "document" or both
 * @param place the element in which they are shown; without one, a corner of the page
 * @param onProgress called with the name of a file and the part of it that has gone, from 0 to 1
 * @param onDone called with each asset as soon as it has arrived
 */
export async function upload(files, { kinds = BOTH, place, onProgress, onDone } = {}) {
  const list = listIn(place ?? document.getElementById("media-uploads"));
  const uploads = [...files].map(file => new Upload(named(file), kinds));
  for (const each of uploads) {
    list.add(each);
    each.addEventListener("progress", () => onProgress?.({ name: each.file.name, progress: each.progress }));
    each.addEventListener("change", () => {
      if (each.state === "done") {
        onDone?.(each.asset);
      }
      goOn();
    });
    if (!each.hasEnded) {
      queue.push(each);
    }
  }
  list.say(word("begun", uploads.length));
  goOn();
  await Promise.all(uploads.map(each => told(each, () => report(list, uploads))));
  return uploads.map(each => each.asset).filter(Boolean);
}

/** Takes away what is shown of files that have ended. */
export function tidy(place) {
  lists.get(place)?.tidy();
}

function listIn(place) {
  if (!lists.has(place)) {
    lists.set(place, new UploadList(place));
  }
  return lists.get(place);
}

/** What has ended leaves the queue; what failed stays in it, for it may be repeated. */
function goOn() {
  for (let i = queue.length - 1; i >= 0; i--) {
    if (!queue[i].isOpen) {
      queue.splice(i, 1);
    }
  }
  const sending = queue.filter(each => each.state === "sending").length;
  const next = queue.find(each => each.state === "waiting");
  if (next && sending < AT_ONCE) {
    // tells of itself, which leads here again for the one after it
    next.send();
  }
}

function told(one, report) {
  return new Promise(resolve => {
    const look = () => {
      if (one.hasEnded) {
        report();
      }
      if (!one.isOpen) {
        resolve();
      }
    };
    one.addEventListener("change", look);
    look();
  });
}

/** Says once all have come to an end how it went, and not each percent of it. */
function report(list, uploads) {
  if (uploads.every(each => each.hasEnded)) {
    const done = uploads.filter(each => each.state === "done").length;
    const wrong = uploads.filter(each => ["refused", "failed"].includes(each.state));
    const sentences = wrong.map(each => `${each.file.name}: ${each.sentence}`);
    list.say([word("ended-all", done, uploads.length), ...sentences].join(" "));
  }
}

const failed = () => queue.filter(each => each.state === "failed");

window.addEventListener("online", () => failed().forEach(each => each.retry()));
window.addEventListener("beforeunload", event => {
  if (queue.some(each => !each.hasEnded || each.willRepeat)) {
    event.preventDefault();
  }
});

// a file that misses its place would be opened by the browser instead of the page
document.addEventListener("dragover", event => {
  if (carriesFiles(event) && !event.defaultPrevented) {
    event.preventDefault();
    event.dataTransfer.dropEffect = "none";
  }
});
document.addEventListener("drop", event => carriesFiles(event) && event.preventDefault());

window.glashatayMedia = { ...window.glashatayMedia, upload };
