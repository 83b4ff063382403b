"""The service blueprint: lanes from what the customer sees down to partners, steps across."""

from __future__ import annotations

from collections import Counter
from itertools import chain, pairwise
from math import dist
from typing import TYPE_CHECKING

from journeyascode.drawing.blueprint_cells import CELL, LOOKS
from journeyascode.drawing.blueprint_facts import LANE_NAMES, flow_title
from journeyascode.drawing.blueprint_key import STROKES, draw_key
from journeyascode.drawing.blueprint_layout import ACROSS, GUTTER, head_name, left_of, stage_height
from journeyascode.drawing.canvas import (
    STRONG,
    TINY,
    Box,
    Line,
    Mark,
    Point,
    panel,
    rectangle,
    straight,
    written,
)
from journeyascode.drawing.router import pieces, rounded
from journeyascode.drawing.text import Font, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeyascode.drawing.blueprint_layout import BlueprintLayout
    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.router import Corners, Obstacle


RADIUS = 8
"""Of the circle around a number."""

_BESIDE = RADIUS + 4
_LONG = 48
"""On a piece at least this long a number stands on the line itself; else beside it."""
_SHARES = (0.5, 0.35, 0.65, 0.22, 0.78)
_HIT, _CROSSED = 1000.0, 20.0

_Zone = tuple[float, float, float, float]
"""Where no centre may be: left, right, top, bottom."""


def place_numbers(
    ways: Sequence[Corners], numbered: Sequence[bool], blocks: Iterable[Obstacle]
) -> tuple[Point | None, ...]:
    """Give the centre of the number of each way; None where it has none.

    The best of a few places along the way: on no box and no other number, then on as few other
    arrows as can be, then on the longest piece.
    """
    full = [_around(Point(b.x, b.y), Point(b.x + b.width, b.y + b.height), 1) for b in blocks]
    lines = [[_around(a, b, 0) for a, b in pieces(way)] for way in ways]
    found: list[Point | None] = []
    for at, way in enumerate(ways):
        if not numbered[at]:
            found.append(None)
            continue
        others = list(chain.from_iterable((*lines[:at], *lines[at + 1 :])))
        best = _best(_places(way), full, others)
        full.append(_around(best, best, RADIUS + 2))
        found.append(best)
    return tuple(found)


def _best(
    places: Iterable[tuple[float, Point]], full: Iterable[_Zone], crossed: Iterable[_Zone]
) -> Point:
    """Give the cheapest place; the places come with what each costs by itself."""
    ranked = sorted(places)
    best, spot = float("inf"), ranked[0][1]
    for cost, place in ranked:
        if cost >= best:
            break
        total = cost + _HIT * _hits(place, full) + _CROSSED * _hits(place, crossed)
        if total < best:
            best, spot = total, place
    return spot


def _places(way: Corners) -> Iterator[tuple[float, Point]]:
    for rank, (a, b) in enumerate(sorted(pieces(way), key=lambda piece: -dist(*piece))):
        upright = abs(a.x - b.x) < 1
        for turn, share in enumerate(_SHARES):
            spot = Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
            cost = rank * 3.0 + turn
            if dist(a, b) >= _LONG:
                yield cost, spot
                continue
            for away in (_BESIDE, -_BESIDE):
                yield cost + _BESIDE, spot.moved(away, 0) if upright else spot.moved(0, away)


def _around(a: Point, b: Point, more: float) -> _Zone:
    """Give the zone a circle's centre must stay out of, to be clear of the box between a and b."""
    far = RADIUS + more
    return (
        min(a.x, b.x) - far,
        max(a.x, b.x) + far,
        min(a.y, b.y) - far,
        max(a.y, b.y) + far,
    )


def _hits(spot: Point, zones: Iterable[_Zone]) -> int:
    x, y = spot
    return sum(left < x < right and top < y < bottom for left, right, top, bottom in zones)


_STAGE = Font(11, bold=True)
_STUB = 12
"""Length of the end of an arrow that leads to another sheet."""


def draw_blueprint_panel(plan: BlueprintLayout, ways: Sequence[Corners], name: str) -> Panel:
    """Draw the sheet, with its arrows on the ways that were found for them."""
    marks = (
        *_lanes(plan), *_heads(plan), *_boundaries(plan),
        *(box for card in plan.cards for box in card),
        *_arrows(plan, ways), *_gates(plan),
        *draw_key(plan.voice, plan.facts, (GUTTER + 8, plan.floor, plan.width - GUTTER - 16)),
    )  # fmt: skip
    return panel(name, plan.height, marks)


def _heads(plan: BlueprintLayout) -> Iterator[Mark]:
    """Draw the heads of the columns; the name of a stage stands over its first one."""
    heads = plan.facts.heads
    over = stage_height(plan.facts)
    high = plan.tops[0] - over - 8
    starts = [at for at, head in enumerate(heads) if head.stage]
    for at, stop in pairwise((*starts, len(heads))):
        room = (stop - at) * (CELL + ACROSS) - ACROSS
        stage = written((left_of(at) - 8, 2, room), heads[at].stage, _STAGE, 1)
        yield stage._replace(ink="accent")
    for at, head in enumerate(heads):
        x = left_of(at) - 8
        ground = Box(x, over, CELL + 16, high - 3, fill="accent-soft", title=head.name)
        yield ground._replace(link=head.link)
        name = head_name(head.name)
        down = over + (high - 3 - name.height) / 2
        yield name.moved(x, down)._replace(part=True)
        yield rectangle((x, over + high - 3, CELL + 16, 3), "accent")


def _lanes(plan: BlueprintLayout) -> Iterator[Mark]:
    for at, (lane, (top, bottom)) in enumerate(
        zip(plan.facts.lanes, pairwise(plan.tops), strict=True)
    ):
        if at % 2 == 0:
            yield rectangle((0, top, plan.width, bottom - top), "band")
        yield rectangle((0, top, 4, bottom - top), LOOKS[lane].ink)
        name = written((12, 0, GUTTER - 24), plan.voice.say(LANE_NAMES[lane]), STRONG)
        down = top + (bottom - top - name.height) / 2
        yield name.moved(0, down)._replace(ink=LOOKS[lane].ink)


def _boundaries(plan: BlueprintLayout) -> Iterator[Mark]:
    """Draw the lines between what is seen and what is not, each with its name."""
    for at, names in plan.facts.lines():
        y = plan.tops[at]
        seen = plan.facts.lanes[at] == "backstage"
        yield rectangle((0, y - (1 if seen else 0.5), plan.width, 2 if seen else 1), "quiet")
        text = ", ".join(plan.voice.say(name) for name in names)
        label = written((0, 0, GUTTER - 18), text, TINY)
        wide = max(width(line, TINY) for line in label.lines) + 12
        yield label._replace(
            x=7, y=y - label.height / 2 - 3, width=wide, height=label.height + 6,
            ink="quiet", align="middle", fill="card", stroke="line", shape="rounded",
        )  # fmt: skip


def _arrows(plan: BlueprintLayout, ways: Sequence[Corners]) -> Iterator[Mark]:
    flows = plan.facts.flows
    places = place_numbers(ways, [flow.number > 0 for flow in flows], plan.blocks)
    for flow, way, place in zip(flows, ways, places, strict=True):
        stroke = STROKES[flow.kind]
        title = flow_title(plan.voice, plan.facts, flow)
        line = Line(rounded(way), stroke.colour, 1.6, stroke.dash, head=True, tail=stroke.both)
        yield line._replace(title=title)
        if place:
            yield _number(flow.number, place, stroke.colour)._replace(title=title)


def _gates(plan: BlueprintLayout) -> Iterator[Mark]:
    """Draw the ends of the arrows that lead to another sheet, or come from one."""
    passed: Counter[tuple[int, bool]] = Counter()
    for gate in plan.facts.gates:
        card = plan.cards[gate.cell][0]
        y = card.y + RADIUS + 4 + passed[gate.cell, gate.leaves] * (2 * RADIUS + 4)
        passed[gate.cell, gate.leaves] += 1
        stroke = STROKES[gate.flow.kind]
        if gate.leaves:
            ends = Point(card.x + card.width, y), Point(card.x + card.width + _STUB, y)
            centre = ends[1].moved(RADIUS, 0)
        else:
            ends = Point(card.x - _STUB, y), Point(card.x, y)
            centre = ends[0].moved(-RADIUS, 0)
        line = Line(straight(ends), stroke.colour, 1.6, stroke.dash, head=True, tail=stroke.both)
        yield line._replace(title=gate.title)
        number = _number(gate.flow.number, centre, stroke.colour)
        yield number._replace(title=gate.title, link=gate.link)


def _number(number: int, centre: Point, colour: Role) -> Box:
    font = Font(9.5 if number < 100 else 8, bold=True)  # noqa: PLR2004 - three digits are wide
    text = str(number) if number else "…"
    return Box(
        centre.x - RADIUS, centre.y - RADIUS, 2 * RADIUS, 2 * RADIUS, (text,), font,
        align="middle", shape="circle", fill="card", stroke=colour,
    )  # fmt: skip
