const WORD = /[\p{L}\p{N}]+(?:[-‐’'.,][\p{L}\p{N}]+)*/gu;

/** The number of words in a document; „Зам.-кметът“ and „1 500,50“ count as a reader would count them, nearly. */
export function countWords(doc) {
  const text = doc.textBetween(0, doc.content.size, "\n", "\n");
  return text.match(WORD)?.length ?? 0;
}
