"""A company's own colours and logo, from three settings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from mkdocs.exceptions import Abort

from journeyascode.drawing.colours import COLOURS, PAIRS, Role
from journeyascode.site.brand import Brand, accents, contrast
from journeyascode.site.configuration import SiteSource
from journeyascode.site.publish_error import PublishError
from journeyascode.site.site import build_site
from tests.site.building import DAY, mkdocs

SITE = """site_name: Testi
docs_dir: journeys
exclude_docs: "*.yaml"
theme: {name: material, language: fi}
plugins:
  - search
  - journeyascode:
      brand:
"""
COLOUR = some.integers(0, 0xFFFFFF).map("#{:06x}".format)


def branded(project: Path, *settings: str, url: str = "") -> Path:
    brand = "".join(f"        {one}\n" for one in settings) or "        {}\n"
    config = SITE + brand + (f"site_url: {url}\n" if url else "")
    (project / "mkdocs.yml").write_text(config, "utf-8")
    site, _ = mkdocs(project, config)
    return site


def styles(site: Path) -> str:
    return next((site / "assets" / "jac").glob("brand.*.css")).read_text("utf-8")


@given(COLOUR)
def test_every_accent_is_read_with_whatever_it_meets_in_both_schemes(asked: str) -> None:
    found = accents(asked)
    shades = {**COLOURS, **found}
    for ink, ground in PAIRS:
        if {ink, ground} & found.keys():
            for scheme in (0, 1):
                assert contrast(shades[ink][scheme], shades[ground][scheme]) >= 4.5, (ink, ground)


def test_a_colour_that_is_read_well_is_taken_as_it_is(project: Path) -> None:
    site = branded(project, 'colour: "#D4572A"', 'accent: "#0b5c78"')
    css = styles(site)
    assert "--jac-brand:#d4572a" in css
    assert "--jac-accent:#0b5c78" in css
    assert "slate" in css
    page = (site / "index.html").read_text("utf-8")
    order = [page.index(f"assets/jac/{name}.") for name in ("jac", "look", "brand")]
    assert order == sorted(order)


def test_without_an_accent_links_get_the_nearest_shade_of_the_colour(project: Path) -> None:
    css = styles(branded(project, 'colour: "#ffd200"'))
    line = re.search(r"--jac-brand:(#\w+)", css)
    accent = re.search(r"--jac-accent:(#\w+)", css)
    assert line
    assert contrast(line[1], "#ffffff") >= 3
    assert accent
    assert contrast(accent[1], "#ffffff") >= 4.5


def test_drawings_in_files_of_their_own_wear_the_accent_too(project: Path) -> None:
    drawings = sorted((branded(project, 'accent: "#0b5c78"') / "drawings").glob("*.svg"))
    text = "".join(path.read_text("utf-8") for path in drawings)
    assert "#0b5c78" in text
    assert COLOURS["accent"].light not in text


def test_the_picture_that_is_shared_wears_the_accent_too(project: Path) -> None:
    shown = [
        (site / "journeys/late-parcel.png").read_bytes()
        for settings in ((), ('accent: "#8a1c5c"',))
        for site in (branded(project, *settings, url="https://example.org/"),)
    ]
    assert len({*shown}) == 2


def test_words_of_a_drawing_are_not_painted_over() -> None:
    brand = Brand(roles=accents("#0b5c78"))
    ours = COLOURS["accent"].light
    assert brand.repaint(f'<svg fill="{ours}">{ours}</svg>'.encode()) == (
        f'<svg fill="#0b5c78">{ours}</svg>'.encode()
    )
    assert Brand().repaint(b"<svg/>") == b"<svg/>"


def test_the_logo_stands_in_the_header_and_in_the_tab(project: Path) -> None:
    (project / "journeys" / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    site = branded(project, "logo: logo.svg")
    page = (site / "index.html").read_text("utf-8")
    assert '<img src="logo.svg" alt="logo">' in page
    assert '<link rel="icon" href="logo.svg">' in page
    assert not list((site / "assets" / "jac").glob("brand.*.css"))


def test_without_a_brand_everything_is_ours(project: Path) -> None:
    config = SITE.replace("  - journeyascode:\n      brand:\n", "  - journeyascode\n")
    site, _ = mkdocs(project, config)
    assert "assets/jac/mark.svg" in (site / "index.html").read_text("utf-8")
    assert Brand().css() == ""


@pytest.mark.parametrize(
    ("setting", "column", "said"),
    [
        ('accent: "#ffd200"', 17, '`#ffd200` is read too badly: its contrast is 1.2:1, and words need 4.5:1; the nearest shade that passes is "#816900"'),  # noqa: E501 - the whole message
        ("accent: #0b57a4", 16, "`accent` is empty: a colour stands in quotes, since # begins a comment"),  # noqa: E501 - the whole message
        ('colour: "#0b5"', 17, '`#0b5` is no colour: write "#00bb55"'),
        ('colour: "0b57a4"', 17, '`0b57a4` is no colour: write "#0b57a4"'),
        ('colour: "blue"', 17, '`blue` is no colour of six digits, such as "#0b57a4"'),
        ('colour: "#000;} body{display:none"', 17, "is no colour of six digits"),
        ("colour: 123456", 17, "`colour` is no text: put it in quotes"),
        ("color: '#0b57a4'", 16, "`brand` has no `color`; did you mean `colour`?"),
        ("wallpaper: x", 20, "`brand` has no `wallpaper`: it takes `colour`, `accent`, `logo`"),
        ("logo: ../secret.svg", 15, "`../secret.svg` is no picture inside the site"),
        ("logo: https://example.com/l.svg", 15, "is no picture inside the site"),
        ("logo: missing.svg", 15, "there is no file `missing.svg`"),
    ],
)  # fmt: skip
def test_a_setting_that_cannot_be_used_is_told_with_its_place(
    project: Path, setting: str, column: int, said: str
) -> None:
    with pytest.raises(Abort) as raised:
        branded(project, setting)
    stopped = raised.value.__context__
    assert stopped
    place = re.search(r"mkdocs\.yml:(\d+):(\d+): (.*)", str(stopped.__cause__))
    assert place
    assert said in place[3]
    assert place[1] == "9"
    assert int(place[2]) == column


def test_a_build_says_so_too_and_publishes_nothing(project: Path) -> None:
    (project / "mkdocs.yml").write_text(SITE + '        accent: "#eeeeee"\n', "utf-8")
    ground = SiteSource(project / "journeys", project / "mkdocs.yml")
    with pytest.raises(PublishError, match=r"mkdocs\.yml:9:17: `#eeeeee` is read too badly"):
        build_site(ground, project / "site", DAY)
    assert not (project / "site").exists()


def test_the_roles_that_change_are_the_accents_alone() -> None:
    changed: set[Role] = set(accents("#0b5c78"))
    assert changed == {"accent", "accent-soft"}
