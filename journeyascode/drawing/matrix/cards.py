"""What stands in the cells of a matrix, and before its rows and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.canvas import SMALL, STRONG, TINY, Box, Mark, written
from journeyascode.drawing.matrix.styles import (
    MANNERS,
    alone_words,
    ink,
    look,
    mood,
    sign_words,
    whole,
)
from journeyascode.drawing.text import Font, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.drawing.cell_marks import Sketch
    from journeyascode.drawing.matrix.facts import (
        ColumnFacts,
        MatrixCell,
        MatrixFacts,
        MatrixFeeling,
        RowFacts,
        StepFacts,
    )
    from journeyascode.drawing.voice import Fact, Voice
    from journeyascode.facts.handovers import Manner

PAD = 8
STOP = 20
"""Diameter of the number of a stop."""
MOST = 2
"""So many metrics are drawn in one place; the table has them all."""

_NUMBER = Font(10.5, bold=True)
_VALUE = Font(13, bold=True)
_FIGURE = Font(11, bold=True)


def draw_card(voice: Voice, facts: MatrixFacts, cell: MatrixCell, room: float) -> Sketch:
    """Draw a cell with steps, from its top left corner."""
    found: list[Box] = []
    y: float = PAD
    for step in cell.steps:
        block = tuple(_step(voice, facts, step, room))
        found += (box.moved(0, y) for box in block)
        y = _bottom(found) + 6
    metrics = tuple(_metrics(cell.metrics, room))
    found += (box.moved(0, y) for box in metrics)
    high = _bottom(found) + PAD
    first = cell.steps[0]
    title = "\n".join([*(one.full for one in cell.steps), *(m.full for m in cell.metrics)])
    frame = Box(
        0, 0, room, high, fill=mood(cell), stroke="line", shape="rounded",
        link=first.name.link, title=title, anchor=first.stop.anchor if first.main else "",
    )  # fmt: skip
    return (frame, *found)


def grown(card: Sketch, high: float) -> Sketch:
    """Make a card as high as its row."""
    frame, *rest = card
    assert isinstance(frame, Box)  # noqa: S101 - so `draw_card` begins
    return (frame._replace(height=high), *rest)


def draw_offer(cell: MatrixCell, title: str, link: str | None) -> Box:
    """Draw that a channel is offered, around the point 0, 0: used elsewhere, or never."""
    numbers = ", ".join(map(str, cell.elsewhere))
    if cell.state == "elsewhere":
        wide = max(18.0, width(numbers, TINY) + 10)
        return Box(
            -wide / 2, -9, wide, 18, (numbers,), TINY, "quiet", "middle",
            stroke="line", fill="page", shape="rounded", link=link, title=title,
        )  # fmt: skip
    return Box(
        -7, -7, 14, 14, stroke="quiet", thick=1.6, fill="page", shape="circle",
        link=link, title=title,
    )  # fmt: skip


def draw_row_head(voice: Voice, row: RowFacts, room: float) -> Sketch:
    """Draw the name of a touchpoint, from the top left corner of its place."""
    name = written((12, 0, room - 20), row.name.text, STRONG, 4)
    link, title = row.name.link, whole(row.name.text, name.lines)
    found: list[Mark] = [name._replace(link=link, title=title, ink=row.name.role)]
    y = name.bottom + 4
    if row.alone:
        words = alone_words(voice)
        wide = min(room - 20, width(words, TINY) + 16)
        found.append(
            Box(
                12,
                y,
                wide,
                17,
                (words,),
                TINY,
                "warn",
                "middle",
                fill="card",
                stroke="warn",
                shape="rounded",
            )
        )
        y += 22
    found += (box.moved(4, y)._replace(part=False) for box in _metrics(row.metrics, room - 8))
    return tuple(found)


def draw_column_head(column: ColumnFacts, room: float) -> Sketch:
    """Draw the name of a channel with what sort it is, from the top left corner of its place."""
    font = STRONG if column.used else SMALL
    name = written((PAD, 8, room - 2 * PAD), column.name.text, font, 4)
    type_ = written((PAD, name.bottom + 2, room - 2 * PAD), column.type, TINY, 2)
    title = "\n".join(filter(None, (column.name.text, column.type)))
    found = [
        name._replace(ink="ink" if column.used else "quiet", link=column.name.link, title=title),
        type_._replace(ink="quiet", part=True),
    ]
    y = (type_.bottom if type_.lines else name.bottom) + 5
    if column.used:
        found += (box.moved(0, y)._replace(part=True) for box in _metrics(column.metrics, room))
    return tuple(found)


def sketch_height(sketch: Sequence[Mark]) -> float:
    """Give where the last box of a sketch ends."""
    return max((mark.bottom for mark in sketch if isinstance(mark, Box)), default=0)


def _bottom(boxes: Sequence[Box]) -> float:
    return max((box.bottom for box in boxes if box.lines), default=0)


def _step(voice: Voice, facts: MatrixFacts, step: StepFacts, room: float) -> Iterator[Box]:
    """Yield number, name and feelings of a step."""
    left = PAD + STOP + 5
    yield stop_box(facts, step, PAD)
    name = written((left, 3, room - left - 6), step.name.text, SMALL, 6)
    yield name._replace(part=True)
    y = max(name.bottom, STOP) + 2
    for felt in step.felt:
        boxes = tuple(_feeling(felt, room))
        yield from (box.moved(0, y) for box in boxes)
        y += max(17.0, _bottom(boxes) + 1)
    same = _told_here(facts, step)
    if same:
        manner = MANNERS[same]
        words = sign_words(voice, same)
        line = written((left, y, room - left - 6), words, TINY, 2)
        yield line._replace(ink=manner.ink, part=True)


def stop_box(facts: MatrixFacts, step: StepFacts, x: float) -> Box:
    """Draw the number of a stop in the colour of its route; hollow where some skip it."""
    alone = step.routes if len(step.routes) == 1 else range(len(facts.routes))
    role = look(alone[0]).colour if len(alone) == 1 else "ink"
    box = Box(
        x, 0, STOP, STOP, (str(step.stop.number),), _NUMBER, "card", "middle",
        fill=role, stroke=role, thick=2, shape="circle", part=True,
    )  # fmt: skip
    return box._replace(fill="card", ink="ink") if step.stop.step.optional else box


def _told_here(facts: MatrixFacts, step: StepFacts) -> Manner | None:
    """Give how the step goes on from one before it in the same cell, where that is told."""
    number = step.stop.number
    for leg in facts.legs:
        same = facts.places[leg.tail.number] == facts.places[number]
        if leg.head.number == number and same and leg.manner:
            return leg.manner
    return None


def _feeling(felt: MatrixFeeling, room: float) -> Iterator[Box]:
    """Yield how good it feels with its sign, and the word for it beside or beneath."""
    left = PAD + STOP + 5
    wide = width(felt.value, _VALUE)
    if felt.value:
        yield Box(left, 0, wide, 16, (felt.value,), _VALUE, ink(felt.score), part=True)
    after = left + wide + 6
    beside = after + width(felt.word, TINY) <= room - 4
    place = (after, 2) if beside else (left, 16 if felt.value else 2)
    word = written((*place, room - place[0] - 4), felt.word, TINY, 3)
    yield word._replace(ink="quiet", part=True)


def _metrics(metrics: Sequence[Fact], room: float) -> Iterator[Box]:
    """Yield name and value of metrics, those that miss their target first."""
    y = 0.0
    for fact in metrics[:MOST]:
        name = written((PAD, y, room - 2 * PAD), fact.text, TINY, 2)
        yield name._replace(ink="quiet", part=True)
        wide = width(fact.value, _FIGURE)
        yield Box(PAD, name.bottom, wide, 14, (fact.value,), _FIGURE, fact.role, part=True)
        y = name.bottom + 14
        beside = PAD + wide + 5 + width(fact.note, TINY) <= room - 4
        place = (PAD + wide + 5, y - 13) if beside else (PAD, y)
        if fact.note:
            note = written((*place, room - place[0] - 2), fact.note, TINY, 1)
            yield note._replace(ink="quiet", part=True)
        y += (0 if beside or not fact.note else 12) + 4
    if len(metrics) > MOST:
        yield Box(PAD, y, 30, 12, ("…",), TINY, "quiet", part=True)
