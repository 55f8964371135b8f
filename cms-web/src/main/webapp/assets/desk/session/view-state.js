const VIEW_STATE = "jakarta.faces.ViewState";

/** The word that lets this document's scripts run; the browser holds on to it for as long as the page is open. */
const OWN = document.querySelector("script[nonce]")?.nonce ?? "";
let borrowed = OWN;

/**
 * Has this page go on with the state of a fresh one like it, where its own is gone with its session or was crowded out.
 * Says "ok"; "ended" where somebody has to log in first; "other" where somebody else has logged in in this browser;
 * "none" where no such page can be had now.
 */
export async function borrow(account) {
  const page = await fetch(freshAddress()).catch(() => null);
  if (!page?.ok) {
    return "none";
  }
  if (new URL(page.url).pathname === "/login") {
    return "ended";
  }
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
  if (fresh.getElementById("session")?.dataset.account !== account) {
    return "other";
  }
  const state = fresh.querySelector(`input[name="${VIEW_STATE}"]`)?.value;
  const nonce = fresh.querySelector("script[nonce]")?.getAttribute("nonce");
  if (!state || !nonce) {
    return "none";
  }
  document.querySelectorAll(`input[name="${VIEW_STATE}"]`).forEach(input => (input.value = state));
  translate(nonce);
  return "ok";
}

/** The same page in the language of this one: a new session does not know it yet. */
function freshAddress() {
  const address = new URL(location.href);
  address.searchParams.set("ui", document.documentElement.lang);
  address.hash = "";
  return address;
}

/** The server speaks of the fresh page's word, this document knows only its own: each way one is put for the other. */
function translate(nonce) {
  const first = borrowed === OWN;
  borrowed = nonce;
  if (!first || !window.PrimeFaces?.ajax) {
    return;
  }
  $.ajaxPrefilter(request => {
    if (typeof request.data === "string") {
      request.data = request.data.replaceAll(encodeURIComponent(OWN), encodeURIComponent(borrowed));
    }
  });
  const { Response } = PrimeFaces.ajax;
  const handle = Response.handle;
  Response.handle = function (xml, ...others) {
    xml?.querySelectorAll("update, eval").forEach(part => {
      if (part.textContent.includes(borrowed)) {
        part.textContent = part.textContent.replaceAll(borrowed, OWN);
      }
    });
    return handle.call(this, xml, ...others);
  };
}
