const ELSEWHERE = /^(https?:\/\/[^/\\?#\s@:]|mailto:[^\s?]|tel:[+0-9(])[^\\]*$/i;
const HERE = /^(\/(?![/\\])|#)/;

/** Whether an address may stand in a published link: the sanitiser on the server knows the same few kinds. */
export function isPublishable(address) {
  return ELSEWHERE.test(address) || HERE.test(address);
}

/** Whether a video may be linked there. */
export function isVideo(address) {
  return /^https:/i.test(address) && isPublishable(address);
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

/** The same for the address of a video. */
export function problemWithVideo(address) {
  if (address === "") {
    return "video.address.missing";
  }
  if (!/^https:/i.test(address)) {
    return "video.address.kind";
  }
  return problemWith(address);
}

/** Sites that show videos of others, by the end of their names. */
const SITES = {
  "youtube.com": "YouTube",
  "youtu.be": "YouTube",
  "youtube-nocookie.com": "YouTube",
  "vimeo.com": "Vimeo",
  "vbox7.com": "Vbox7",
  "facebook.com": "Facebook",
  "fb.watch": "Facebook",
};

/** What a reader calls the site that an address leads to. */
export function siteOf(address) {
  const host = URL.canParse(address) ? new URL(address).hostname : address;
  const known = Object.keys(SITES).find(name => host === name || host.endsWith(`.${name}`));
  return known ? SITES[known] : host.replace(/^www\./, "");
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
