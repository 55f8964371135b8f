const ELSEWHERE = /^(https?:\/\/[^/\\?#\s@:]|mailto:[^\s?]|tel:[+0-9(])[^\\]*$/i;
const HERE = /^(\/(?![/\\])|#)/;

/** Whether an address may stand in a published link: the sanitiser on the server knows the same few kinds. */
export function isPublishable(address) {
  return ELSEWHERE.test(address) || HERE.test(address);
}

/** What is wrong with an address that somebody typed, as the key of a sentence; null when it can be used. */
export function problemWith(address) {
  if (address === "") {
    return "link.address.missing";
  }
  if (!HERE.test(address) && !/^(https?|mailto|tel):/i.test(address)) {
    return "link.address.kind";
  }
  if (/\s/.test(address)) {
    return "link.address.space";
  }
  return isPublishable(address) && isComplete(address) ? null : "link.address.incomplete";
}

function isComplete(address) {
  if (/^mailto:/i.test(address)) {
    return /^mailto:[^@]+@[^@]+$/i.test(address);
  }
  if (/^tel:/i.test(address)) {
    return address.replace(/\D/g, "").length >= 3;
  }
  return HERE.test(address) ? address !== "#" : URL.canParse(address);
}
