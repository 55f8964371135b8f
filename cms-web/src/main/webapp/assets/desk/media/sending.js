import { renew } from "../session/session.js";

const ADDRESS = "/editor/media/upload";
const OWN_SCRIPT = { "Faces-Request": "partial/ajax" };
const SESSION_ENDED = 401;

/** So long nothing may move before the network counts as cut. */
const PATIENCE = 60_000;

/** Outcomes of a file that has not arrived, by the answer's status. */
const OUTCOMES = { 0: "offline", 401: "ended", 403: "refused", 413: "tooLarge", 507: "full" };

/**
 * Sends one file and tells what became of it: { asset }, { sentence } of the server about what is wrong with the file,
 * or { failed } with the word for what went wrong on the way, after which it may be sent again. Where the session has
 * ended, the password is asked for in place, and the file goes once more.
 *
 * @param progress called with the part of the file that has gone, from 0 to 1
 * @param signal stops it; then nothing is told
 */
export async function send(file, progress, signal) {
  // what the server refuses at the door is often cut off before the answer can be read, so ask before
  let status = await door(signal);
  if (status === SESSION_ENDED && (await renew()) === "ok") {
    status = await door(signal);
  }
  if (status !== 204) {
    return { failed: OUTCOMES[status] ?? "failed" };
  }
  const answer = await post(file, progress, signal);
  if (answer.status === 0 && !signal.aborted && (await door(signal)) === SESSION_ENDED) {
    return { failed: "ended" };
  }
  return read(answer);
}

function door(signal) {
  return fetch(ADDRESS, { headers: OWN_SCRIPT, signal }).then(answer => answer.status, () => 0);
}

function post(file, progress, signal) {
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    let waiting;
    const wait = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => request.abort(), PATIENCE);
    };
    request.open("POST", ADDRESS);
    request.setRequestHeader("Faces-Request", OWN_SCRIPT["Faces-Request"]);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("File-Name", encodeURIComponent(file.name));
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      wait();
      progress(total ? loaded / total : 1);
    });
    request.addEventListener("loadend", () => {
      clearTimeout(waiting);
      resolve(request);
    });
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
    wait();
  });
}

function read({ status, responseText }) {
  const answer = parsed(responseText);
  if (status === 200 && answer?.sha256) {
    return { asset: answer };
  }
  const sentence = answer?.issues?.map(issue => issue.sentence).join(" ");
  // what the server cannot do now it may be able to do later
  return sentence && status < 500 ? { sentence } : { failed: OUTCOMES[status] ?? "failed" };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
