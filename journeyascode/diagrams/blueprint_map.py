"""The service blueprint: lanes from what the customer sees down to partners, steps across."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from journeyascode.diagrams.blueprint_facts import LANE_NAMES, flow_title
from journeyascode.diagrams.blueprint_plan import (
    ACROSS,
    GUTTER,
    head_name,
    left_of,
    stage_height,
)
from journeyascode.diagrams.canvas import (
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
from journeyascode.diagrams.cells import CELL, LOOKS
from journeyascode.diagrams.key import STROKES, draw_key
from journeyascode.diagrams.numbers import RADIUS, place_numbers
from journeyascode.diagrams.router import rounded
from journeyascode.diagrams.text import Font, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.diagrams.blueprint_plan import BlueprintPlan
    from journeyascode.diagrams.canvas import Panel
    from journeyascode.diagrams.colours import Role
    from journeyascode.diagrams.router import Corners

_STAGE = Font(11, bold=True)
_STUB = 12
"""Length of the end of an arrow that leads to another sheet."""


def draw_blueprint_panel(plan: BlueprintPlan, ways: Sequence[Corners], name: str) -> Panel:
    """Draw the sheet, with its arrows on the ways that were found for them."""
    marks = (
        *_lanes(plan), *_heads(plan), *_boundaries(plan),
        *(box for card in plan.cards for box in card),
        *_arrows(plan, ways), *_gates(plan),
        *draw_key(plan.voice, plan.facts, (GUTTER + 8, plan.floor, plan.width - GUTTER - 16)),
    )  # fmt: skip
    return panel(name, plan.height, marks)


def _heads(plan: BlueprintPlan) -> Iterator[Mark]:
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


def _lanes(plan: BlueprintPlan) -> Iterator[Mark]:
    for at, (lane, (top, bottom)) in enumerate(
        zip(plan.facts.lanes, pairwise(plan.tops), strict=True)
    ):
        if at % 2 == 0:
            yield rectangle((0, top, plan.width, bottom - top), "band")
        yield rectangle((0, top, 4, bottom - top), LOOKS[lane].ink)
        name = written((12, 0, GUTTER - 24), plan.voice.say(LANE_NAMES[lane]), STRONG)
        down = top + (bottom - top - name.height) / 2
        yield name.moved(0, down)._replace(ink=LOOKS[lane].ink)


def _boundaries(plan: BlueprintPlan) -> Iterator[Mark]:
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


def _arrows(plan: BlueprintPlan, ways: Sequence[Corners]) -> Iterator[Mark]:
    flows = plan.facts.flows
    places = place_numbers(ways, [flow.number > 0 for flow in flows], plan.blocks)
    for flow, way, place in zip(flows, ways, places, strict=True):
        stroke = STROKES[flow.kind]
        title = flow_title(plan.voice, plan.facts, flow)
        line = Line(rounded(way), stroke.colour, 1.6, stroke.dash, head=True, tail=stroke.both)
        yield line._replace(title=title)
        if place:
            yield _number(flow.number, place, stroke.colour)._replace(title=title)


def _gates(plan: BlueprintPlan) -> Iterator[Mark]:
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
