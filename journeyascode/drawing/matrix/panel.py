"""The matrix as a picture: grounds, lines with their signs, cards, heads, and what explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.canvas import (
    SMALL,
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
from journeyascode.drawing.journey_heads import stage_title
from journeyascode.drawing.matrix.cards import STOP, draw_offer, grown, sketch_height
from journeyascode.drawing.matrix.layout import GUTTER, begins, stage_label
from journeyascode.drawing.matrix.quality import OF_CELLS, OF_CHANNELS, courses
from journeyascode.drawing.matrix.styles import (
    ELSEWHERE,
    GUESSED,
    MANNERS,
    OPTIONAL,
    look,
    offer_words,
    sign_words,
    unused_words,
    whole,
)
from journeyascode.drawing.router import rounded, strands
from journeyascode.drawing.text import width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.matrix.facts import Leg, MatrixFacts
    from journeyascode.drawing.matrix.layout import MatrixLayout
    from journeyascode.drawing.matrix.layout import RouteLine as Way
    from journeyascode.drawing.router import LineCourse
    from journeyascode.drawing.voice import Voice

_THICK = 3
_ROW = 26


def draw_matrix(plan: MatrixLayout, name: str) -> Panel:
    """Draw the sheet, without any explanation below it where `name` is that of a part."""
    low = plan.roads.height
    key, high = draw_key(plan, low + 14)
    marks = (*_grounds(plan), *_heads(plan), *_names(plan), *draw_ways(plan), *_cells(plan), *key)
    return panel(name, high, marks)


def leg_title(voice: Voice, facts: MatrixFacts, leg: Leg) -> str:
    """Say a leg in words: from which step and channel to which, how it goes, and who takes it."""
    ends = [_end(facts, leg.tail.number), _end(facts, leg.head.number)]
    way = " → ".join(ends)
    who = "; ".join(facts.routes[at].names for at in leg.routes)
    told = f"{way}: {sign_words(voice, leg.manner)}" if leg.manner else way
    return f"{told} ({who})"


def _end(facts: MatrixFacts, number: int) -> str:
    return f"{number} {facts.channels[number]}"


def _grounds(plan: MatrixLayout) -> Iterator[Mark]:
    """Draw the bands of the columns, the rules between the rows, and the beginnings of stages."""
    roads, facts = plan.roads, plan.facts
    top = roads.streets[0][0]
    for at, left in enumerate(roads.lefts):
        if at % 2 == 0:
            place = (left - 5, 4, plan.widths[at] + 10, roads.height - 4)
            yield rectangle(place, "band")
    for row in range(plan.part.first, plan.part.end):
        y, high = plan.street(row)
        if row == plan.part.first or begins(facts, row):
            yield rectangle((0, y, plan.width, high), "accent-soft")
            yield rectangle((0, y, 4, high), "accent")
        else:
            yield rectangle((0, y + high / 2, GUTTER - 8, 1), "hair")
    yield rectangle((0, top, plan.width, 2), "accent")
    yield rectangle((0, roads.height, plan.width, 1), "hair")


def _heads(plan: MatrixLayout) -> Iterator[Mark]:
    """Draw the names of the channels, standing on the line below them."""
    floor = plan.roads.streets[0][0]
    for left, head in zip(plan.roads.lefts, plan.heads, strict=True):
        down = floor - sketch_height(head) - 6
        yield from (mark.moved(left, down) for mark in head)


def _names(plan: MatrixLayout) -> Iterator[Mark]:
    """Draw the names of the stages and of the touchpoints."""
    facts, journey = plan.facts, plan.facts.journey
    for row, name in zip(range(plan.part.first, plan.part.end), plan.names, strict=True):
        stage = facts.rows[row].stage
        if row == plan.part.first or begins(facts, row):
            y, high = plan.street(row)
            label = stage_label(plan.voice, facts, stage)
            title = stage_title(plan.voice, stage + 1, journey.stages[stage])
            anchor = journey.stages[stage].anchor(stage + 1)
            link = plan.voice.link("journey", journey.id, anchor)
            first, *told = (b.moved(0, y + (high - sketch_height(label)) / 2) for b in label)
            yield first._replace(title=title, link=link)
            yield from told
        down = plan.top(row) + (plan.height(row) - sketch_height(name)) / 2
        yield from (mark.moved(0, down) for mark in name)


def draw_ways(plan: MatrixLayout) -> Iterator[Mark]:
    """Draw the ways from step to step, with the signs of handovers."""
    signs: list[Mark] = []
    for line, course in zip(plan.lines, plan.roads.courses, strict=True):
        leg = line.leg
        title = leg_title(plan.voice, plan.facts, leg)
        ways = strands(course.corners, len(leg.routes))
        for at, corners in zip(leg.routes, ways, strict=True):
            colour, dash = look(at)
            yield Line(rounded(corners), colour, _THICK, dash, head=True, title=title)
        signs += _sign(plan, line, course, title)
        signs += _edges(plan, line, course)
    yield from signs


def _sign(plan: MatrixLayout, line: Way, course: LineCourse, title: str) -> Iterator[Mark]:
    manner = line.leg.manner
    if not line.tie.sign or not manner:
        return
    words = sign_words(plan.voice, manner)
    ink = MANNERS[manner].ink
    wide, (x, y) = line.tie.sign, course.sign
    yield Box(
        x - wide / 2, y - 8, wide, 16, (words,), TINY, ink, "middle",
        fill="card", stroke=ink, shape="rounded", title=title,
    )  # fmt: skip


def _edges(plan: MatrixLayout, line: Way, course: LineCourse) -> Iterator[Mark]:
    """Say where a line comes from, or goes on to, on another sheet."""
    last = plan.part.end - plan.part.first + 1
    for (row, _), point, text in (
        (line.tie.tail, course.corners[0], f"{line.leg.tail.number} →"),
        (line.tie.head, course.corners[-1], f"→ {line.leg.head.number}"),
    ):
        if row in (0, last):
            wide = width(text, TINY) + 12
            y = plan.roads.tops[row] + 2
            yield Box(
                point.x - wide / 2, y, wide, 16, (text,), TINY, "quiet", "middle",
                fill="card", stroke="line", shape="rounded",
            )  # fmt: skip


def _cells(plan: MatrixLayout) -> Iterator[Mark]:
    """Draw the cards, and the marks of what is only offered, in the order of the rows."""
    for row in range(plan.part.first, plan.part.end):
        for column, left in enumerate(plan.roads.lefts):
            cell = plan.facts.cells.get((row, column))
            if cell is None:
                continue
            y = plan.top(row)
            if cell.steps:
                card = grown(plan.cards[row, column], plan.height(row))
                yield from (mark.moved(left, y) for mark in card)
                continue
            title = offer_title(plan, row, column)
            mark = draw_offer(cell, title, plan.facts.rows[row].name.link)
            middle = y + plan.height(row) / 2
            yield mark.moved(left + plan.widths[column] / 2, middle)


def offer_title(plan: MatrixLayout, row: int, column: int) -> str:
    """Say what is offered, that it is not used here, and what is measured there."""
    facts = plan.facts
    cell = facts.cells[row, column]
    names = f"{facts.rows[row].name.text} × {facts.columns[column].name.text}"
    metrics = [metric.full for metric in cell.metrics]
    return "\n".join([f"{names}: {offer_words(plan.voice, cell)}", *metrics])


def draw_key(plan: MatrixLayout, top: float) -> tuple[list[Mark], float]:
    """Explain routes and signs; give the marks, and where they end."""
    found: list[Mark] = []
    x, y = 12.0, top
    for sample, room, text in _entries(plan):
        box = written((0, 0, 420), text, SMALL, 1)
        box = box._replace(title=whole(text, box.lines))
        wide = room + 7 + max(width(line, SMALL) for line in box.lines) + 22
        if x > 12 and x + wide > plan.width:  # noqa: PLR2004 - the left edge
            x, y = 12.0, y + _ROW
        found += [mark.moved(x, y + 10) for mark in sample]
        found.append(box.moved(x + room + 7, y + 10 - box.height / 2))
        x += wide
    return found, y + _ROW


def _entries(plan: MatrixLayout) -> Iterator[tuple[list[Mark], float, str]]:
    """Yield each entry of the key: its sample around the point 0, 0, its width, its words."""
    facts, voice = plan.facts, plan.voice
    for at, route in enumerate(facts.routes if facts.legs else ()):
        colour, dash = look(at)
        line = straight([Point(0, 0), Point(36, 0)])
        yield [Line(line, colour, _THICK, dash)], 36, route.names
    optional = any(s.stop.step.optional for c in facts.cells.values() for s in c.steps)
    if optional:
        ring = Box(0, -STOP / 2, STOP, STOP, fill="card", stroke="ink", thick=2, shape="circle")
        yield [ring], STOP, voice.say(OPTIONAL)
    states = {cell.state for cell in facts.cells.values()}
    if "offered" in states:
        ring = Box(0, -7, 14, 14, fill="page", stroke="quiet", thick=1.6, shape="circle")
        yield [ring], 14, unused_words(voice)
    if "elsewhere" in states:
        chip = Box(
            0, -9, 20, 18, ("1",), TINY, "quiet", "middle",
            fill="page", stroke="line", shape="rounded",
        )  # fmt: skip
        yield [chip], 20, voice.say(ELSEWHERE)
    yield from _signs(plan)


def _signs(plan: MatrixLayout) -> Iterator[tuple[list[Mark], float, str]]:
    """Yield what explains the signs of feelings and metrics that are there."""
    voice, facts = plan.voice, plan.facts
    if any(f.guessed for c in facts.cells.values() for s in c.steps for f in s.felt):
        yield [_sample("≈", "ink")], 14, voice.say(GUESSED)
    told = [metric for cell in facts.cells.values() for metric in cell.metrics]
    if told:
        yield [_sample("%", "ink")], 14, voice.say(OF_CELLS)
    if any(column.metrics for column in facts.columns):
        yield [_sample("%", "quiet")], 14, voice.say(OF_CHANNELS)
    told += [metric for row in facts.rows for metric in row.metrics]
    told += [metric for column in facts.columns for metric in column.metrics]
    for sign, words, role in courses(voice, told):
        yield [_sample(sign, role)], 14, voice.say(words)


def _sample(sign: str, role: Role) -> Box:
    return Box(0, -7, 14, 14, (sign,), SMALL, role, "middle")
