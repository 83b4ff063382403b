"""A journey's page in a browser: what can be shown, kept, printed and copied, also from a disk."""

from __future__ import annotations

import base64
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeyascode.site.configuration import SiteSource
from journeyascode.site.site import build_site
from tests.browser import Browser
from tests.site.building import DAY

SAMPLE = Path(__file__).parents[2] / "journeys"
LONGEST = "digital-service"
MAP = "document.querySelector('.jac-figure-journey')"
BAR = f"{MAP}.previousElementSibling"
OPENER = f"{BAR}.querySelector('[aria-expanded]')"
MILLIMETRE = 72 / 25.4
CONFIG = """\
site_name: x
docs_dir: journeys
use_directory_urls: false
exclude_docs: '*.yaml'
theme: {name: material, font: false}
plugins: [search, journeyascode]
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as a site of files, to be read from a disk."""
    folder = tmp_path_factory.mktemp("read")
    shutil.copytree(SAMPLE, folder / "journeys")
    config = folder / "mkdocs.yml"
    config.write_text(CONFIG, "utf-8")
    build_site(SiteSource(folder / "journeys", config), folder / "site", DAY)
    return folder / "site"


@pytest.fixture
def reader(browser: Browser, home: Path) -> Iterator[Browser]:
    browser.resize(1440, 1000)
    browser.prefer(color_scheme="light")
    browser.open(page(home, LONGEST))
    assert browser.run(f"return !!{BAR}.dataset.reading")
    browser.complaints()
    yield browser
    assert not browser.complaints()


def page(home: Path, journey: str, asked: str = "") -> str:
    return f"{(home / 'journeys' / f'{journey}.html').as_uri()}{asked}"


def press(reader: Browser, name: str) -> None:
    script = "[...document.querySelectorAll('button')].find(b => b.textContent === arguments[0])"
    reader.run(f"window.print = () => {{ window.printed = true }}; {script}.click()", name)


def printed(reader: Browser) -> tuple[int, list[float]]:
    """Give how many sheets come out of the printer, and the size of the first in millimetres."""
    pdf = base64.b64decode(reader.command("Page.printToPDF", preferCSSPageSize=True)["data"])
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert box is not None
    return len(re.findall(rb"/Type /Page\b", pdf)), [float(s) / MILLIMETRE for s in box.groups()]


def test_the_answer_begins_with_what_a_reader_asks_first(reader: Browser) -> None:
    bottom = "return document.querySelector('.jac-answer dl').getBoundingClientRect().bottom"
    assert float(str(reader.run(bottom))) < 1200
    terms = reader.run(
        "return [...document.querySelectorAll('.jac-answer dt')].map(t => t.textContent)"
    )
    wanted = ["Kenelle", "Miltä tuntuu", "Mihin sattuu", "Omistaja", "Mitä asialle tehdään"]
    assert [term for term in terms if term in wanted] == wanted


def test_a_lane_is_folded_away_and_comes_back(reader: Browser) -> None:
    seen = (
        f"const svg = [...{MAP}.querySelectorAll('svg')].find(s => s.querySelector('g.lane'));"
        "const lanes = [...svg.querySelectorAll('g.lane')];"
        "return [svg.viewBox.baseVal.height, lanes.filter(l => !l.matches('.jac-off')).length,"
        " lanes.at(-1).getBoundingClientRect().top - svg.getBoundingClientRect().top]"
    )
    before = reader.run(seen)
    reader.run(f"{BAR}.querySelectorAll('input')[1].click()")
    high, lanes, last = reader.run(seen)
    assert lanes == before[1] - 1
    assert high < before[0]
    assert last < before[2]
    reader.run(f"{BAR}.querySelectorAll('input')[1].click()")
    assert reader.run(seen) == before


def test_the_feelings_of_a_persona_are_hidden_and_come_back(reader: Browser) -> None:
    marks = f"[...{MAP}.querySelectorAll('g.who-2')]"
    seen = f"return {marks}.filter(mark => mark.getClientRects().length).length"
    before = reader.run(seen)
    assert before
    box = f"{BAR}.querySelectorAll('fieldset')[1].querySelectorAll('input')[1].click()"
    reader.run(box)
    assert reader.run(seen) == 0
    reader.run(box)
    assert reader.run(seen) == before


def test_the_choice_opens_by_key_and_says_so(reader: Browser) -> None:
    state = f"return [{OPENER}.ariaExpanded, {BAR}.querySelector('.jac-filter').hidden]"
    assert reader.run(state) == ["false", True]
    reader.run(f"{OPENER}.focus()")
    for kind in ("keyDown", "keyUp"):
        reader.command("Input.dispatchKeyEvent", type=kind, key="Enter", text="\r", code="Enter")
    assert reader.run(state) == ["true", False]


def test_a_step_is_lit_in_every_drawing_and_table(reader: Browser) -> None:
    lit = reader.run(
        f"const card = {MAP}.querySelector(\"a[*|href^='#step-']\");"
        "const spot = card.getAttribute('xlink:href');"
        "card.dispatchEvent(new Event('pointerover', {bubbles: true}));"
        "const all = [...document.querySelectorAll('.jac-figure a, .jac-glance a')]"
        ".filter(a => a.getAttribute('xlink:href') === spot);"
        "const found = [all.length, all.every(a => a.matches('.jac-lit')),"
        " document.getElementById(spot.slice(1)).matches('.jac-lit'),"
        " document.querySelectorAll('tr.jac-lit').length > 0];"
        "card.dispatchEvent(new Event('pointerout', {bubbles: true}));"
        "return [...found, document.querySelectorAll('.jac-lit').length]"
    )
    assert lit[0] > 2
    assert lit[1:] == [True, True, True, 0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_drawing_is_kept_as_a_picture_twice_as_large_in_the_chosen_scheme(
    reader: Browser, home: Path, scheme: str
) -> None:
    reader.prefer(color_scheme=scheme)
    reader.open(page(home, "registration"))
    kept = reader.run(
        "const names = [];"
        "HTMLAnchorElement.prototype.click = function() { names.push(this.download) };"
        "return new Promise(done => {"
        "  URL.createObjectURL = async blob => {"
        "    const bitmap = await createImageBitmap(blob);"
        "    const canvas = document.createElement('canvas');"
        "    const pen = canvas.getContext('2d'); pen.drawImage(bitmap, 0, 0);"
        f"    const svg = {MAP}.querySelector('svg').viewBox.baseVal;"
        "    setTimeout(() => done([bitmap.width / svg.width, names[0],"
        "      [...pen.getImageData(1, 1, 1, 1).data].slice(0, 3)]), 50); };"
        f"  [...{BAR}.querySelectorAll('button')].find(b => b.textContent === 'PNG').click();"
        "})"
    )
    assert abs(kept[0] - 2) < 0.01
    assert kept[1] == "journey-registration.png"
    assert (sum(kept[2]) > 600) == (scheme == "light")


@pytest.mark.parametrize("journey", [LONGEST, "late-parcel", "registration-target"])
@pytest.mark.parametrize(("asked", "size"), [("map", [420, 297]), ("handout", [210, 297])])
def test_a_map_and_a_handout_are_one_sheet_each(
    reader: Browser, home: Path, journey: str, asked: str, size: list[float]
) -> None:
    reader.open(page(home, journey, f"?print={asked}"))
    sheets, found = printed(reader)
    assert sheets == 1
    assert [abs(a - b) < 1 for a, b in zip(found, size, strict=True)] == [True, True]
    fits = (
        "const paper = document.querySelector('.jac-paper').getBoundingClientRect();"
        "return [...document.querySelectorAll('.jac-paper svg, .jac-paper dd')].every(one => {"
        "  const box = one.getBoundingClientRect();"
        "  return box.right <= paper.right + 1 && box.bottom <= paper.bottom + 1; })"
    )
    assert reader.run(fits)
    told = str(reader.run("return document.querySelector('.jac-foot').textContent"))
    assert page(home, journey) in told


def test_a_drawing_is_printed_alone_on_a_sheet_of_its_size(reader: Browser) -> None:
    press(reader, "PDF")
    assert reader.run("return window.printed")
    sheets, found = printed(reader)
    assert sheets == 1
    drawings = f"[...{MAP}.querySelectorAll('svg')]"
    wide = reader.run(f"return Math.max(...{drawings}.map(svg => svg.viewBox.baseVal.width))")
    assert abs(found[0] - (float(str(wide)) + 48) / 96 * 25.4) < 1
    reader.run("window.dispatchEvent(new Event('afterprint'))")
    assert reader.run("return document.querySelectorAll('.jac-paper').length") == 0
    assert printed(reader)[0] > 1


def test_printing_by_button_gives_the_window_its_name_back(reader: Browser) -> None:
    before = reader.run("return document.title")
    press(reader, "Tulosta moniste (A4)")
    assert reader.run("return document.title") == f"journey-{LONGEST}-handout"
    reader.run("window.dispatchEvent(new Event('afterprint'))")
    assert reader.run("return document.title") == before


def test_the_way_to_a_step_can_be_copied(reader: Browser) -> None:
    reader.run("navigator.clipboard.writeText = async words => { window.copied = words }")
    reader.run("document.querySelector(\"h3[id^='step-'] .headerlink\").click()")
    time.sleep(0.1)
    copied, id_, shown = reader.run(
        "return [window.copied, document.querySelector(\"h3[id^='step-']\").id, location.hash]"
    )
    assert str(copied).endswith(f"/{LONGEST}.html#{id_}")
    assert shown == f"#{id_}"


def test_without_a_script_everything_is_shown_and_the_drawings_can_be_fetched(
    reader: Browser, home: Path
) -> None:
    reader.command("Emulation.setScriptExecutionDisabled", value=True)
    try:
        reader.open(page(home, LONGEST))
    finally:
        reader.command("Emulation.setScriptExecutionDisabled", value=False)
    assert reader.run("return document.querySelectorAll('.jac-tools, .jac-print').length") == 0
    links = reader.run(
        "return [...document.querySelectorAll('a[download]')].map(a => a.getAttribute('href'))"
    )
    assert all((home / "journeys" / link).resolve().is_file() for link in links)
    assert len(links) >= reader.run("return document.querySelectorAll('.jac-figure').length")
    hidden = "return document.querySelectorAll('.jac-off, .jac-unchosen').length"
    assert reader.run(hidden) == 0


def test_on_a_phone_the_answer_is_no_wider_than_the_window(reader: Browser, home: Path) -> None:
    reader.resize(390, 844)
    reader.open(page(home, LONGEST))
    assert reader.run("return document.documentElement.scrollWidth - innerWidth") <= 0
