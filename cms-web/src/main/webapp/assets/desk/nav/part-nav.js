/** On a phone the pages of a part stand in one line: the one that is open is brought into sight. */
const list = document.querySelector(".admin-pages");
const shown = list?.querySelector('[aria-current="page"]');
if (shown) {
  list.scrollLeft = shown.offsetLeft - list.offsetLeft - (list.clientWidth - shown.offsetWidth) / 2;
}
