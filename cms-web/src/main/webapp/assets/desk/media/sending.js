import { renew } from "../session/session.js";

const ADDRESS = "/editor/media/upload";
const OWN_SCRIPT = { "Faces-Request": "partial/ajax" };
const SESSION_ENDED = 401;
const CUT_OFF = 408;
const AGAIN = "Retry-After";

/** For who says only that it will be able to later. */
const SOME_SECONDS = 30;

/** So long nothing may move before the network counts as cut; and so long a file that has gone may be looked through. */
const PATIENCE = 60_000;
const PATIENCE_AFTERWARDS = 180_000;

/** Outcomes of a file that has not arrived, by the answer's status. */
const OUTCOMES = { 0: "offline", 401: "ended", 403: "refused", [CUT_OFF]: "offline", 413: "tooLarge", 507: "full" };

/**
 * Sends one file and tells what became of it: { asset }, { sentence } of the server about what is wrong with the file,
 * or { failed } with the word for what went wrong on the way, after which it may be sent again: { again } is after how
 * many seconds, where the server takes in as many as it can and says when to come back. Where the session has ended, the
 * password is asked for in place, and the file goes once more.
 *
 * @param progress called with the part of the file that has gone, from 0 to 1
 * @param signal stops it; then nothing is told
 */
export async function send(file, progress, signal) {
  // what the server refuses at the door is often cut off before the answer can be read, so ask before
  let told = await door(signal);
  if (told.status === SESSION_ENDED && (await renew()) === "ok") {
    told = await door(signal);
  }
  if (told.status !== 204) {
    return failure(told);
  }
  const answer = await post(file, progress, signal);
  if (answer.status === 0 && !signal.aborted && (await door(signal)).status === SESSION_ENDED) {
    return { failed: "ended" };
  }
  return read(answer);
}

function door(signal) {
  return fetch(ADDRESS, { headers: OWN_SCRIPT, signal }).then(
    ({ status, headers }) => ({ status, again: headers.get(AGAIN) }),
    () => ({ status: 0 }),
  );
}

function failure({ status, again }) {
  return again ? { failed: "busy", again: Number(again) || SOME_SECONDS } : { failed: OUTCOMES[status] ?? "failed" };
}

function post(file, progress, signal) {
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    let waiting;
    const wait = patience => {
      clearTimeout(waiting);
      waiting = setTimeout(() => request.abort(), patience);
    };
    request.open("POST", ADDRESS);
    request.setRequestHeader("Faces-Request", OWN_SCRIPT["Faces-Request"]);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("File-Name", encodeURIComponent(file.name));
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      wait(loaded < total ? PATIENCE : PATIENCE_AFTERWARDS);
      progress(total ? loaded / total : 1);
    });
    request.addEventListener("loadend", () => {
      clearTimeout(waiting);
      resolve(request);
    });
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
    wait(PATIENCE);
  });
}

function read(request) {
  const { status } = request;
  const answer = parsed(request.responseText);
  if (status === 200 && answer?.sha256) {
    return { asset: answer };
  }
  const sentence = answer?.issues?.map(issue => issue.sentence).join(" ");
  // what the server cannot do now it may be able to do later
  return sentence && status < 500 && status !== CUT_OFF
    ? { sentence }
    : failure({ status, again: request.getResponseHeader(AGAIN) });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
