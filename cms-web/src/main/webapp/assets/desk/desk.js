// What the editorial pages need beyond HTML: when a part of a page cannot come, say so and leave what was typed alone.
(function () {
  "use strict";

  const dialog = document.getElementById("stalled");

  function stalled(kind, reference) {
    dialog.querySelector("#stalled-text").textContent = dialog.querySelector(`li[data-for=${kind}]`).textContent;
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

  function kindOf(status) {
    switch (status) {
      case 0:
        return "offline";
      case 401:
        return "ended";
      case 410:
        return "expired";
      default:
        return "fault";
    }
  }

  // PrimeFaces brings jQuery along, and only to pages that need it
  if (dialog && window.jQuery) {
    window.jQuery(document).on("pfAjaxError", function (event, xhr) {
      stalled(kindOf(xhr.status), xhr.getResponseHeader("Fault-Reference"));
    });
  }
})();
