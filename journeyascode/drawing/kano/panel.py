"""The whole Kano diagram: the plane, its key, and below it what nobody was asked about."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import (
    SMALL,
    STRONG,
    TINY,
    Box,
    Line,
    Mark,
    Point,
    bottom,
    panel,
    rectangle,
    straight,
    written,
)
from journeyascode.drawing.kano.columns import BETTER, WORSE
from journeyascode.drawing.kano.facts import CATEGORIES, HOW_KNOWN, telling
from journeyascode.drawing.kano.spread import PlaneDot, Rectangle, leader, name_dots, scatter
from journeyascode.drawing.text import Font, width, wrap
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.kano.facts import Category, Feature, KanoFacts
    from journeyascode.drawing.voice import Voice
    from journeyascode.measures.kano import KanoClass


PLANE = Rectangle(44, 48, 544, 548)
MARGIN = (566.0, 226.0)
"""Where the margin begins, and how wide it is."""
FOOT = PLANE.bottom + 44
"""Where the plane ends, with its scale and its title."""

_BOLD = Font(11, bold=True)
_SMALL, _LARGE, _LESS = 9.0, 17.0, 13.0
"""The radius of the least and of the most answered feature, and of the latter in a crowd."""
_FEW = 10
"""So many features are no crowd."""
_ROOM, _LINES = 150, 3

_QUARTERS: tuple[tuple[KanoClass, Role, float, float], ...] = (
    ("attractive", "good-soft", 0, 0),
    ("one-dimensional", "accent-soft", 1, 0),
    ("indifferent", "band", 0, 1),
    ("must-be", "bad-soft", 1, 1),
)
"""Each quarter with its ground, and whether it lies right and below."""


class FeaturePoint(NamedTuple):
    """A feature in the plane."""

    feature: Feature
    dot: PlaneDot
    name: Rectangle | None
    """Where its name stands: beside it, or on a short leader; None in the list in the margin."""
    number: int = 0
    """From 1 where the name stands in that list."""

    @property
    def sign(self) -> str:
        """What is written in the dot."""
        return f"{self.number}" if self.number else self.feature.category.sign


class KanoLayout(NamedTuple):
    """Where everything stands in the plane."""

    spots: tuple[FeaturePoint, ...]
    moved: bool
    """Whether a dot had to make room for another one."""


def plan_plane(facts: KanoFacts) -> KanoLayout:
    """Give every placed feature its dot and its name."""
    true = [_dot(feature, facts) for feature in facts.placed]
    dots = scatter(true, PLANE)
    sizes = [_size(feature) for feature in facts.placed]
    spots, number = [], 0
    for feature, dot, name in zip(facts.placed, dots, name_dots(dots, sizes, PLANE), strict=True):
        number += name is None
        spots.append(FeaturePoint(feature, dot, name, 0 if name else number))
    return KanoLayout(tuple(spots), tuple(true) != dots)


def draw_plane(voice: Voice, plan: KanoLayout) -> Iterator[Mark]:
    """Draw the quarters, the scales and the features."""
    yield from _quarters(voice)
    yield from _scales(voice)
    for spot in plan.spots:
        yield from _drawn(voice, spot)


def draw_sign(category: Category, dot: PlaneDot, sign: str = "", *, hollow: bool = False) -> Box:
    """Draw a dot with a sign, that of its category unless another; hollow where not asked."""
    (x, y), radius = dot
    return Box(
        x - radius, y - radius, 2 * radius, 2 * radius, (sign or category.sign,), _BOLD,
        ink=category.role if hollow else "card",
        align="middle",
        fill="card" if hollow else category.role,
        stroke=category.role if hollow else "page",
        shape="circle",
    )  # fmt: skip


def _quarters(voice: Voice) -> Iterator[Mark]:
    half = (PLANE.right - PLANE.left) / 2
    for name, ground, right, below in _QUARTERS:
        x, y = PLANE.left + right * (half + 1), PLANE.top + below * (half + 1)
        yield rectangle((x, y, half - 1, half - 1), ground)
        category = CATEGORIES[name]
        top = PLANE.bottom + 5 if below else PLANE.top - 20
        title = Box(x, top, half - 1, 16, (voice.say(category.name),), STRONG, align="middle")
        yield title._replace(ink=category.role)


def _place(better: float, worse: float) -> Point:
    """Give the spot of two coefficients; the scales end so far inside that a dot has room."""
    wide = PLANE.right - PLANE.left - 2 * _LARGE
    high = PLANE.bottom - PLANE.top - 2 * _LARGE
    return Point(PLANE.left + _LARGE - worse * wide, PLANE.bottom - _LARGE - better * high)


def _scales(voice: Voice) -> Iterator[Mark]:
    """Draw from 0 to 1 upwards, from 0 to -1 to the right, and what the two mean."""
    for part in (0, 0.5, 1):
        x, y = _place(part, -part)
        up = Box(0, y - 7, PLANE.left - 6, 14, (voice.number(part),), TINY, "quiet", "right")
        yield up
        across = Box(
            x - 20, PLANE.bottom + 6, 40, 14, (voice.number(-part),), TINY, "quiet", "middle"
        )
        yield across
    wide = PLANE.right - PLANE.left
    title = written((PLANE.left, 0, wide), f"↑ {voice.say(BETTER)}", SMALL, 1)
    yield title._replace(ink="quiet")
    below = written((PLANE.left, PLANE.bottom + 26, wide), f"{voice.say(WORSE)} →", SMALL, 1)
    yield below._replace(ink="quiet", align="right")


def _dot(feature: Feature, facts: KanoFacts) -> PlaneDot:
    """Give the dot of a feature; its area grows with the number of answers."""
    found = feature.reading.coefficients
    spot = _place(found.better, found.worse) if found else _place(0, 0)
    most = max(one.reading.n for one in facts.placed)
    largest = _LARGE if len(facts.placed) <= _FEW else _LESS
    return PlaneDot(spot, max(_SMALL, largest * sqrt(feature.reading.n / most)))


def _name(feature: Feature) -> tuple[str, ...]:
    return wrap(feature.name.text, _ROOM, _BOLD, _LINES)


def _size(feature: Feature) -> tuple[float, float]:
    lines = _name(feature)
    return max(width(line, _BOLD) for line in lines), len(lines) * _BOLD.leading


def _drawn(voice: Voice, spot: FeaturePoint) -> Iterator[Mark]:
    """Draw a feature as one card: its dot, its name, and the line between."""
    feature, dot, name, _ = spot
    sign = draw_sign(feature.category, dot, spot.sign)
    link = feature.name.link if name else None
    yield sign._replace(link=link, title=telling(voice, feature))
    if name is None:
        return
    way = leader(dot, name)
    if way:
        yield Line(straight(way), "quiet", 0.8)
    yield Box(
        name.left, name.top, name.right - name.left, name.bottom - name.top,
        _name(feature), _BOLD,
        align="right" if name.right < dot.centre.x else "left",
        part=True,
    )  # fmt: skip


_AIR = 14.0
"""Around everything."""
_WIDE = MARGIN[0] + MARGIN[1]
WIDTH = _WIDE + 2 * _AIR

NOT_ASKED = say("Not asked: the category somebody has written")

_MOST = 12
"""So many features of one category are drawn below the plane."""
_SIGN = 9.0
_GAP = 22


def draw_kano(voice: Voice, facts: KanoFacts, name: str) -> Panel:
    """Give the diagram in one piece; without the plane where nobody was asked."""
    marks: list[Mark] = []
    y = 0.0
    if facts.placed:
        plan = plan_plane(facts)
        marks += _key(voice, facts, plan)
        marks += _listed(voice, plan, bottom(marks) + 14)
        marks += draw_plane(voice, plan)
        y = max(FOOT, bottom(marks)) + 4
    marks += _unplaced(voice, facts, y + (16 if marks else 0))
    moved = (mark.moved(_AIR, _AIR) for mark in marks)
    return panel(name, bottom(marks) + 2 * _AIR, moved)


def _key(voice: Voice, facts: KanoFacts, plan: KanoLayout) -> Iterator[Mark]:
    """Explain the signs, each with what it means and its features counted, and the sizes."""
    (x, room), y = MARGIN, PLANE.top
    for category, asked, _ in facts.categories:
        yield draw_sign(category, PlaneDot(Point(x + _SIGN, y + _SIGN), _SIGN))
        name = written((x + 25, y + 2, room - 25), voice.say(category.name), STRONG, 2)
        yield name
        count = Box(
            x + room - 30, y + 2, 30, STRONG.leading, (f"{asked}",), STRONG, "quiet", "right"
        )
        yield count
        means = written((x + 25, name.bottom, room - 25), voice.say(category.means), TINY, 2)
        yield means._replace(ink="quiet")
        y = means.bottom + 7
    for told in _remarks(voice, facts, plan):
        note = written((x, y + 2, room), told, TINY, 3)
        yield note._replace(ink="quiet")
        y = note.bottom + 3
    if facts.left_out:
        yield _more(voice, facts.left_out, (x, y + 2, room))


def _remarks(voice: Voice, facts: KanoFacts, plan: KanoLayout) -> Iterator[str]:
    """Say how many answered, and whether dots stand aside."""
    counts = {feature.reading.n for feature in facts.placed}
    if len(counts) == 1:
        yield f"n = {counts.pop()}"
    else:
        few, many = min(counts), max(counts)
        yield voice.say(say("The larger, the more answers: n = {few}–{many}", few=few, many=many))
    if plan.moved:
        yield voice.say(say("Dots that would hide each other stand side by side."))


def _listed(voice: Voice, plan: KanoLayout, top: float) -> Iterator[Mark]:
    """Name the features beside whose dots there was no room, by their numbers."""
    (x, room), y = MARGIN, top
    for spot in plan.spots:
        if not spot.number:
            continue
        category = spot.feature.category
        sign = draw_sign(category, PlaneDot(Point(x + _SIGN, y + _SIGN), _SIGN), spot.sign)
        yield sign._replace(link=spot.feature.name.link, title=telling(voice, spot.feature))
        name = written((x + 25, y + 2, room - 25), spot.feature.name.text, SMALL, 3)
        yield name._replace(part=True)
        kind = written((x + 25, name.bottom, room - 25), voice.say(category.name), TINY, 1)
        yield kind._replace(ink="quiet", part=True)
        y = kind.bottom + 5


def _unplaced(voice: Voice, facts: KanoFacts, top: float) -> Iterator[Mark]:
    """Draw the features without coefficients in a column for each category."""
    columns = [(one, found) for one, *_ in facts.categories if (found := facts.unplaced(one))]
    if not columns:
        return
    if facts.placed:
        yield Line(straight((Point(0, top - 8), Point(_WIDE, top - 8))), "line")
    title = written((0, top, _WIDE), voice.say(NOT_ASKED), STRONG, 1)
    yield title
    wide = (_WIDE + _GAP) / max(4, len(columns))
    for at, (category, features) in enumerate(columns):
        yield from _column(voice, category, features, (at * wide, title.bottom + 10, wide - _GAP))


def _column(
    voice: Voice,
    category: Category,
    features: tuple[Feature, ...],
    place: tuple[float, float, float],
) -> Iterator[Mark]:
    """Draw the features of one category below its name: left, top and room."""
    x, y, room = place
    head = written(place, voice.say(category.name), SMALL, 2)
    yield head._replace(ink=category.role)
    y = head.bottom + 6
    for feature in features[:_MOST]:
        spot = PlaneDot(Point(x + _SIGN, y + _SIGN), _SIGN)
        sign = draw_sign(category, spot, hollow=not feature.reading.n)
        yield sign._replace(link=feature.name.link, title=telling(voice, feature))
        name = written((x + 25, y + 2, room - 25), feature.name.text, SMALL, 3)
        yield name._replace(part=True)
        y = name.bottom + 8
        if feature.reading.known == "guessed":
            known = voice.say(HOW_KNOWN["guessed"])
            note = written((x + 25, name.bottom, room - 25), known, TINY, 2)
            yield note._replace(ink="quiet", part=True)
            y = note.bottom + 8
    if len(features) > _MOST:
        yield _more(voice, features[_MOST:], (x, y, room))


def _more(voice: Voice, features: tuple[Feature, ...], place: tuple[float, float, float]) -> Box:
    """Say how many features only the table shows; a pointer is told which."""
    words = voice.more(len(features))
    title = "\n".join(telling(voice, feature) for feature in features)
    return written(place, words, TINY, 2)._replace(ink="quiet", title=title)
