"""Makes the details of the illustrations that galleries and texts of the demo site show.

python details.py <folder for the JPEG files>   (needs Playwright and a Chromium; CHROMIUM names another one)
"""

import os
import pathlib
import re
import sys

from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).parent

# name: (illustration, the part of its 1600 x 900 that is seen, width in pixels)
DETAILS = {
    "most-sreden-svod": ("most-nad-rekata", (560, 470, 510, 340), 1200),
    "most-chasovnikova-kula": ("most-nad-rekata", (440, 215, 216, 288), 900),
    "most-razhodka": ("most-nad-rekata", (640, 330, 360, 240), 1200),
    "most-zalez": ("most-nad-rekata", (800, 110, 560, 315), 1200),
    "most-kloni": ("most-nad-rekata", (0, 20, 400, 400), 1000),
    "park-eleni": ("park-elenov-dol", (1040, 540, 300, 200), 1200),
    "park-tabela": ("park-elenov-dol", (900, 690, 240, 180), 1000),
    "ploshtad-fontan": ("ploshtad-s-teatara", (820, 630, 400, 225), 1200),
}


def main(folder):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        for name, (illustration, (x, y, across, down), width) in DETAILS.items():
            height = round(width * down / across)
            svg = (HERE / f"{illustration}.svg").read_text(encoding="utf-8")
            svg = re.sub(r'viewBox="[^"]*" width="[^"]*" height="[^"]*"',
                         f'viewBox="{x} {y} {across} {down}" width="{width}" height="{height}"', svg, count=1)
            page = browser.new_page(viewport={"width": width, "height": height})
            page.set_content(f"<style>body {{ margin: 0 }} svg {{ display: block }}</style>{svg}")
            page.screenshot(path=str(pathlib.Path(folder) / f"{name}.jpg"), type="jpeg", quality=82)
            page.close()
        browser.close()


main(sys.argv[1])
