#!/usr/bin/env python3
"""Makes the fonts of the citizens' site from the two files that the editorial desk uses.

A page in Bulgarian needs the thirty letters, digits, marks and a few Latin letters, and nothing else; what is rarer
stays in the desk's files, which a browser fetches only for a page that has such a letter (unicode-range in type.css).
Kerning stays between letters, hinting and names go.

Needs fontTools and brotli (Debian: python3-fonttools, python3-brotli). Run it in the folder of the fonts:

    cd cms-web/src/main/webapp/assets/fonts && python3 ../../../../../../docs/fonts/subset.py

and raise the version in type.css and public.xhtml when a file has changed.
"""

import os

from fontTools import subset
from fontTools.ttLib import TTFont

CYRILLIC = "sofia-sans-cyrillic-normal.woff2"
LATIN = "sofia-sans-latin-normal.woff2"

BULGARIAN = [c for c in range(0x0410, 0x0450) if chr(c) not in "ЫЭыэ"] + [0x040D, 0x045D, 0x2116]
LETTERS = list(range(0x41, 0x5B)) + list(range(0x61, 0x7B))
# space, digits and the marks of ordinary texts; braces, backslash and the like are left out
MARKS = [ord(c) for c in " !\"#%&'()*+,-./0123456789:;=?@[]_\u00a0§«°·»–—‘’‚“”„•…‹›×−€←↑→↓"]


def make(source, name, characters, features):
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = features
    options.name_IDs = []
    options.hinting = False
    options.notdef_outline = False
    options.drop_tables += ["STAT", "HVAR", "gasp", "prep"]
    font = TTFont(source, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    subset.save_font(font, name, options)
    print(f"{name}: {os.path.getsize(name)} bytes")


make(CYRILLIC, "sofia-sans-bulgarian.woff2", BULGARIAN, ["kern", "locl"])
make(LATIN, "sofia-sans-marks.woff2", MARKS, ["tnum"])
make(LATIN, "sofia-sans-letters.woff2", LETTERS, ["kern"])
