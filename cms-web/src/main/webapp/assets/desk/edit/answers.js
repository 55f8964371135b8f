const OVER = { 401: "expired", 410: "moved" };

/**
 * Looks at each Ajax answer before PrimeFaces acts on it. An answer that leads away says so first; a request that found
 * no session, or a page too old, is reported by that name, any other that went wrong as failed.
 */
export function watchAnswers({ leaving, lost, failed }) {
  const { Response } = PrimeFaces.ajax;
  const handle = Response.handle;
  Response.handle = function (xml, ...others) {
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
      failed();
    }
  });
}

export function isLogin(url) {
  return new URL(url, location.href).pathname === "/login";
}
