import { labelOf } from "./frame.js";

/** The pictures of the library, through what the page has for choosing and sending them. */
export class Assets {
  #prefix;

  /** @param prefix the address under which pictures are shown to editors; undefined where none can be inserted */
  constructor(prefix) {
    this.#prefix = prefix;
  }

  get canBeInserted() {
    return this.#prefix !== undefined;
  }

  /** The address of a picture that is so many pixels wide. */
  preview(sha256, width) {
    return `${this.#prefix ?? "/editor/media"}/${sha256}/w${width}/picture.webp`;
  }

  /** Lets the writer choose pictures, or one; nothing when the dialog was left. */
  async choose({ several }) {
    return (await window.glashatayMedia?.choose({ kinds: ["image"], several })) ?? [];
  }

  /** Sends a file; undefined where it was refused or taken back, of which the page has told. */
  async upload(file, onProgress) {
    const [asset] = await window.glashatayMedia.upload([file], {
      kinds: ["image"],
      onProgress: ({ progress }) => onProgress(progress),
    });
    return asset;
  }
}

/** What a use of a picture begins with: all that the library knows of it. */
export function useOf({ sha256, alt, author, licence, focus }) {
  const [x, y] = /^\d+x\d+$/.test(focus) ? focus.split("x").map(Number) : [50, 50];
  return {
    picture: sha256,
    alt: alt || null,
    author: author ?? "",
    licence: licence ?? "",
    frame: labelOf({ shape: "whole", x, y }),
  };
}
