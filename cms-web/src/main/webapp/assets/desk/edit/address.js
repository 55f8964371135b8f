const PAUSE = 300;

/**
 * Shows the address that the text will have while its title is typed. The server makes it, because the rules of
 * transliteration stand in one place only.
 */
export function showAddress(fields, shown) {
  let waiting;
  let asked = 0;
  const ask = async () => {
    const question = ++asked;
    const query = new URLSearchParams({
      language: shown.dataset.language,
      section: fields.get("section").value,
      title: fields.get("title").value.slice(0, 300),
      slug: fields.get("slug").value.slice(0, 300),
    });
    const answer = await fetch(`${shown.dataset.source}?${query}`, { headers: { Accept: "text/plain" } }).catch(() => null);
    const address = answer?.ok && answer.headers.get("Content-Type")?.startsWith("text/plain") ? await answer.text() : null;
    if (address !== null && question === asked) {
      shown.textContent = address || shown.dataset.none;
    }
  };
  const follows = () => shown.dataset.fixed !== "true" || fields.get("slug").value !== "";
  ["title", "slug", "section"].forEach(name =>
    fields.get(name).addEventListener("input", () => {
      clearTimeout(waiting);
      if (follows()) {
        waiting = setTimeout(ask, PAUSE);
      } else {
        shown.textContent = shown.dataset.address;
      }
    }),
  );
}
