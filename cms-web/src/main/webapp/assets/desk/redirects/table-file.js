/** Puts a chosen file's text where it can be seen before it is sent. Spreadsheets write UTF-8, or Windows' own Cyrillic. */
const file = document.getElementById("table-file");
const text = document.getElementById("csv");
file.closest("[hidden]").hidden = false;
file.addEventListener("change", async () => {
  const bytes = await file.files[0]?.arrayBuffer();
  if (!bytes) {
    return;
  }
  try {
    text.value = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text.value = new TextDecoder("windows-1251").decode(bytes);
  }
  text.focus();
});
document.getElementById("summary")?.focus();
