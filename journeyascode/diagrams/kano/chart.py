"""The whole Kano diagram: the plane, its key, and below it what nobody was asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.canvas import (
    SMALL,
    STRONG,
    TINY,
    Box,
    Line,
    Mark,
    Point,
    bottom,
    panel,
    straight,
    written,
)
from journeyascode.diagrams.kano.facts import HOW_KNOWN, telling
from journeyascode.diagrams.kano.plane import (
    FOOT,
    MARGIN,
    PLANE,
    draw_plane,
    draw_sign,
    plan_plane,
)
from journeyascode.diagrams.kano.spread import Round
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.diagrams.canvas import Panel
    from journeyascode.diagrams.kano.facts import Category, Feature, KanoFacts
    from journeyascode.diagrams.kano.plane import Plan
    from journeyascode.diagrams.voice import Voice

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


def _key(voice: Voice, facts: KanoFacts, plan: Plan) -> Iterator[Mark]:
    """Explain the signs, each with what it means and its features counted, and the sizes."""
    (x, room), y = MARGIN, PLANE.top
    for category, n in facts.categories:
        yield draw_sign(category, Round(Point(x + _SIGN, y + _SIGN), _SIGN))
        name = written((x + 25, y + 2, room - 25), voice.say(category.name), STRONG, 2)
        yield name
        count = Box(x + room - 30, y + 2, 30, STRONG.leading, (f"{n}",), STRONG, "quiet", "right")
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


def _remarks(voice: Voice, facts: KanoFacts, plan: Plan) -> Iterator[str]:
    """Say how many answered, and whether dots stand aside."""
    counts = {feature.reading.n for feature in facts.placed}
    if len(counts) == 1:
        yield f"n = {counts.pop()}"
    else:
        few, many = min(counts), max(counts)
        yield voice.say(say("The larger, the more answers: n = {few}–{many}", few=few, many=many))
    if plan.moved:
        yield voice.say(say("Dots that would hide each other stand side by side."))


def _listed(voice: Voice, plan: Plan, top: float) -> Iterator[Mark]:
    """Name the features beside whose dots there was no room, by their numbers."""
    (x, room), y = MARGIN, top
    for spot in plan.spots:
        if not spot.number:
            continue
        category = spot.feature.category
        sign = draw_sign(category, Round(Point(x + _SIGN, y + _SIGN), _SIGN), spot.sign)
        yield sign._replace(link=spot.feature.name.link, title=telling(voice, spot.feature))
        name = written((x + 25, y + 2, room - 25), spot.feature.name.text, SMALL, 3)
        yield name._replace(part=True)
        kind = written((x + 25, name.bottom, room - 25), voice.say(category.name), TINY, 1)
        yield kind._replace(ink="quiet", part=True)
        y = kind.bottom + 5


def _unplaced(voice: Voice, facts: KanoFacts, top: float) -> Iterator[Mark]:
    """Draw the features without coefficients in a column for each category."""
    columns = [(one, found) for one, _ in facts.categories if (found := facts.unplaced(one))]
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
        spot = Round(Point(x + _SIGN, y + _SIGN), _SIGN)
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
