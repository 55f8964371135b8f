const OVER = { 401: "expired", 410: "moved" };
const TOO_LONG = 413;

/**
 * Looks at each Ajax answer before PrimeFaces acts on it, which it does not where the page settled it. An answer that leads away says so first; a request that found
 * no session, or a page too old, is reported by that name, any other that went wrong as failed, or too long.
 */
export function watchAnswers({ settled, leaving, lost, failed }) {
  const { Response } = PrimeFaces.ajax;
  const handle = Response.handle;
  Response.handle = function (xml, ...others) {
    if (settled(saidIn(xml))) {
      return undefined;
    }
    if (xml?.querySelector("redirect")) {
      leaving();
    }
    return handle.call(this, xml, ...others);
  };
  $(document).on("pfAjaxError", (event, xhr) => {
    // this page says it in its own place, with what became of the text
    event.stopImmediatePropagation();
    const verdict = OVER[xhr.status];
    if (verdict) {
      lost(verdict);
    } else {
      failed(xhr.status === TOO_LONG ? "toolong" : "failed");
    }
  });
}

/** What the page's bean says to its script. */
function saidIn(xml) {
  const said = xml?.querySelector('extension[type="args"]');
  return said ? JSON.parse(said.textContent) : {};
}

export function isLogin(url) {
  return new URL(url, location.href).pathname === "/login";
}
