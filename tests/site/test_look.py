"""The colours of pages and drawings: read by everybody, in light and in dark."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from journeyascode.drawing.colours import COLOURS, Role
from journeyascode.site.assets import HERE, PARTS
from journeyascode.site.brand import contrast
from journeyascode.speech import LANGUAGES
from tests.site.eyes import EYES, apart, seen
from tests.site.sheets import free_colours, painted

SCHEMES = pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
SHEETS = [*PARTS, "look.css"]

JUDGING: tuple[Role, ...] = ("good", "bad", "warn")
"""Good, bad and in between: nobody may take one for the other, whatever else says so."""

DECORATION = {"hair", "line"}
"""Borders that say nothing: what they frame is told apart by room and by words."""

MARKED: tuple[Role, ...] = (
    "accent",
    "good",
    "bad",
    "warn",
    "chance",
    "quiet",
    "support",
    "partner",
)
"""What marks, dots, bars and borders with a meaning are painted with."""


def shade(role: str, scheme: int) -> str:
    """Give the colour of a part; the brand is the accent where a company names none."""
    part: Role = "accent" if role == "brand" else role  # type: ignore[assignment]  # checked by the look-up
    return COLOURS[part][scheme]


@SCHEMES
@pytest.mark.parametrize("sheet", SHEETS)
def test_words_are_read_on_the_ground_their_rule_puts_them_on(sheet: str, scheme: int) -> None:
    css = (HERE / "assets" / sheet).read_text("utf-8")
    for rule in painted(css):
        for ground in (rule.ground,) if rule.ground else ("page", "band"):
            if rule.ink:
                found = contrast(shade(rule.ink, scheme), shade(ground, scheme))
                assert found >= 4.5, (rule.about, rule.ink, ground, found)


@SCHEMES
@pytest.mark.parametrize("sheet", SHEETS)
def test_a_border_that_says_something_is_seen(sheet: str, scheme: int) -> None:
    css = (HERE / "assets" / sheet).read_text("utf-8")
    for rule in painted(css):
        if rule.border and rule.border not in DECORATION:
            for ground in ("page", "band"):
                found = contrast(shade(rule.border, scheme), shade(ground, scheme))
                assert found >= 3, (rule.about, rule.border, ground, found)


@SCHEMES
@pytest.mark.parametrize("role", MARKED)
def test_a_mark_is_seen_on_every_ground_it_lies_on(role: Role, scheme: int) -> None:
    for ground in ("page", "band", "card", "bad-soft"):
        assert contrast(shade(role, scheme), shade(ground, scheme)) >= 3, ground


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_colour_on_a_screen_is_named_by_its_part(sheet: str) -> None:
    css = (HERE / "assets" / sheet).read_text("utf-8")
    shadows = {"rgb(", "#fff"}  # of things that float, and the paper of a print that is prepared
    assert set(free_colours(css)) <= shadows


@SCHEMES
def test_good_bad_and_in_between_are_told_apart_by_every_eye(scheme: int) -> None:
    for one, other in combinations(JUDGING, 2):
        found = apart(COLOURS[one][scheme], COLOURS[other][scheme])
        assert found >= 0.06, (one, other, found)


@SCHEMES
@pytest.mark.parametrize("eye", EYES)
def test_words_are_read_by_every_eye(eye: str, scheme: int) -> None:
    for ink in ("ink", "quiet", "accent", *JUDGING):
        for ground in ("page", "band"):
            shades = [seen(shade(role, scheme), EYES[eye]) for role in (ink, ground)]
            assert contrast(*shades) >= 4.5, (ink, ground)


def test_a_feeling_has_a_sign_of_its_own_beside_its_colour() -> None:
    css = (HERE / "assets" / "jac.css").read_text("utf-8")
    signs = [css.split(f".jac-feel-{score}::before {{ content: ")[1][:3] for score in range(1, 6)]
    assert len(set(signs)) == len(signs)


def test_no_drawing_is_sized_by_zoom_which_browsers_do_not_agree_on() -> None:
    lines = [
        line for name in SHEETS for line in (HERE / "assets" / name).read_text("utf-8").split("\n")
    ]
    zoomed = [line.partition(" {")[0] for line in lines if re.search(r"[{;]\s*zoom:", line)]
    assert zoomed == [".md-typeset.jac-paper-handout > *"]


def test_the_reader_chooses_the_paper() -> None:
    css = (HERE / "assets" / "look.css").read_text("utf-8")
    sizes = re.findall(r"@page\b[^{]*\{[^}]*\bsize: ([^;}]+);", css)
    assert sizes == ["landscape"]


@pytest.mark.parametrize("script", ["jac.js", "reading.js"])
def test_a_script_says_everything_in_every_language(script: str) -> None:
    code = (HERE / "assets" / script).read_text("utf-8")
    words = code.partition("const WORDS = {")[2].partition("\n  };")[0]
    said = dict(re.findall(r"^    (\w\w): \{(.*?)\},?$", words, re.DOTALL | re.MULTILINE))
    assert said.keys() == set(LANGUAGES)
    assert len({tuple(re.findall(r"(\w+): \"", text)) for text in said.values()}) == 1
