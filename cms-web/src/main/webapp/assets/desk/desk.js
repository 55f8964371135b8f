// What the editorial pages need beyond HTML: when a part of a page cannot come, say so, ask for the password where the
// session has ended, and leave what was typed alone.
import { renew } from "./session/session.js";

const OUR_WORDS = { ok: "renewed", other: "other", none: "expired" };

/** What has a sentence of its own, because trying again does not help, or only later. */
const REFUSALS = [403, 413, 429];

const dialog = document.getElementById("stalled");

function stalled(kind, reference, seconds) {
  const known = dialog.querySelector(`li[data-for="${kind}"]`);
  const after = seconds && known.dataset.after ? ` ${known.dataset.after.replace("{0}", seconds)}` : "";
  dialog.querySelector("#stalled-text").textContent = known.textContent + after;
  for (const link of dialog.querySelectorAll("a[data-for]")) {
    link.hidden = link.dataset.for !== kind;
  }
  const line = dialog.querySelector("#stalled-reference");
  line.hidden = !reference;
  line.querySelector("code").textContent = reference || "";
  if (!dialog.open) {
    dialog.showModal();
  }
}

/** The page goes on where it stood; what did not go through is for the person to repeat. */
async function goOn() {
  const outcome = await renew();
  if (outcome in OUR_WORDS) {
    stalled(OUR_WORDS[outcome]);
  }
}

function failed(xhr) {
  switch (xhr.status) {
    case 0:
      stalled("offline");
      break;
    case 401:
    case 410:
      goOn();
      break;
    default:
      stalled(
        REFUSALS.includes(xhr.status) ? xhr.status : "fault",
        xhr.getResponseHeader("Fault-Reference"),
        xhr.getResponseHeader("Retry-After"),
      );
  }
}

// a page that brought itself back to life, and had a step to repeat
document.addEventListener("glashatay:renewed", () => stalled("renewed"));

// PrimeFaces brings jQuery along, and only to pages that need it
if (dialog && window.jQuery) {
  window.jQuery(document).on("pfAjaxError", (event, xhr) => failed(xhr));
}

/**
 * A page that came back with something to mend says so at once: in its title, and by the focus, unless it has led to the
 * field itself. An alert that is there from the beginning is not read aloud by every screen reader.
 */
addEventListener("load", () => {
  const alert = document.querySelector("main .notice-2[role=alert]");
  const wrong = alert ?? document.querySelector("main [aria-invalid=true]");
  if (wrong) {
    document.title = `${document.querySelector("main").dataset.wrong} ${document.title}`;
    if (document.activeElement === document.body) {
      if (wrong === alert) {
        alert.tabIndex = -1;
      }
      wrong.focus();
    }
  }
});
