/** The session has ended, or the page has been open for longer than the server remembers it. */
const OVER = [401, 410];
const TOO_LONG = 413;

/**
 * Looks at each Ajax answer before PrimeFaces acts on it. An answer that leads away says so first; a request that found
 * no session, or a page too old, is reported as lost; a save that went wrong in another way as failed, or as too long.
 * Other parts of the page are left to the script that all pages share.
 */
export function watchAnswers({ leaving, lost, failed, tooLong }) {
  const { Response } = PrimeFaces.ajax;
  const handle = Response.handle;
  Response.handle = function (xml, ...others) {
    if (xml?.querySelector("redirect")) {
      leaving();
    }
    return handle.call(this, xml, ...others);
  };
  $(document).on("pfAjaxError", (event, xhr, settings) => {
    const source = sourceOf(settings);
    const saves = source?.hasAttribute("data-saves") ?? false;
    const isOver = OVER.includes(xhr.status);
    if (!saves && !isOver && !source?.hasAttribute("data-quiet")) {
      return;
    }
    // this page says it in its own place, with what became of the text
    event.stopImmediatePropagation();
    if (isOver) {
      lost(source);
    } else if (saves && xhr.status === TOO_LONG) {
      tooLong();
    } else if (saves) {
      failed();
    }
  });
}

/** The button that a request came from. */
export function sourceOf(settings) {
  const source = settings?.source;
  return source instanceof Element ? source : document.getElementById(source?.id ?? source);
}
