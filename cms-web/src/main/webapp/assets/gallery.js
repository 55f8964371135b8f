/*
 * Opens the pictures of a gallery over the page, one after the other. Without it each of them is a link to its large copy.
 */
(function () {
  "use strict";

  if (!window.HTMLDialogElement || !HTMLDialogElement.prototype.showModal) {
    return;
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  function button(text) {
    const made = element("button", "", text);
    made.type = "button";
    return made;
  }

  /** The large copy that a link leads to, in the best format and size that this browser can use. */
  function large(link) {
    const picture = element("picture");
    if (link.dataset.webp) {
      const webp = element("source");
      webp.type = "image/webp";
      webp.sizes = "100vw";
      webp.srcset = link.dataset.webp;
      picture.append(webp);
    }
    const image = element("img");
    image.alt = link.dataset.alt;
    image.width = link.dataset.width;
    image.height = link.dataset.height;
    image.sizes = "100vw";
    image.srcset = link.dataset.sources;
    image.src = link.href;
    picture.append(image);
    return picture;
  }

  function lightbox(gallery, links, id) {
    const dialog = element("dialog", "lightbox");
    const head = element("div", "lightbox-head");
    // what is heard when another picture comes: its number, then what it shows
    const heard = element("p", "lightbox-position");
    const position = element("span");
    const shows = element("span", "unseen");
    const close = button(gallery.dataset.close);
    const figure = element("figure");
    const ways = element("div", "lightbox-ways");
    const previous = button(gallery.dataset.previous);
    const next = button(gallery.dataset.next);
    const credit = gallery.querySelector(".gallery-credit");
    let shown = 0;

    position.id = id;
    dialog.setAttribute("aria-labelledby", id);
    heard.setAttribute("role", "status");
    heard.append(position, shows);
    head.append(heard, close);
    ways.append(previous, next);
    dialog.append(head, figure, ways);
    gallery.append(dialog);

    function show(number) {
      if (number < 0 || number >= links.length) {
        return;
      }
      const link = links[number];
      const caption = link.parentNode.querySelector("figcaption");
      shown = number;
      position.textContent = link.dataset.position;
      shows.textContent = link.dataset.alt ? ". " + link.dataset.alt : "";
      figure.replaceChildren(large(link));
      const told = caption ? caption.cloneNode(true) : element("figcaption");
      if (credit) {
        told.append(credit.cloneNode(true));
      }
      if (told.hasChildNodes()) {
        figure.append(told);
      }
      // a button that is off keeps the focus
      previous.setAttribute("aria-disabled", String(number === 0));
      next.setAttribute("aria-disabled", String(number === links.length - 1));
      makeReachable();
    }

    // a caption that is longer than its room can be scrolled by keyboard
    function makeReachable() {
      const caption = figure.querySelector("figcaption");
      if (caption && caption.scrollHeight > caption.clientHeight) {
        caption.tabIndex = 0;
      }
    }

    const keys = {
      ArrowLeft: () => show(shown - 1),
      ArrowRight: () => show(shown + 1),
      Home: () => show(0),
      End: () => show(links.length - 1),
    };

    previous.addEventListener("click", keys.ArrowLeft);
    next.addEventListener("click", keys.ArrowRight);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("keydown", event => {
      if (keys[event.key] && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        keys[event.key]();
      }
    });
    // it gives the focus back to the link by itself, and the pictures need not be kept
    dialog.addEventListener("close", () => figure.replaceChildren());

    return number => {
      show(number);
      dialog.showModal();
      makeReachable();
    };
  }

  document.querySelectorAll(".gallery").forEach((gallery, number) => {
    const links = Array.from(gallery.querySelectorAll("a[data-sources]"));
    let open = null;
    links.forEach((link, picture) => {
      link.addEventListener("click", event => {
        // who asks for a tab or a file of its own gets it
        if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
          return;
        }
        event.preventDefault();
        open = open || lightbox(gallery, links, "lightbox-" + (number + 1));
        open(picture);
      });
    });
  });
})();
