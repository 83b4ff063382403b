"""The parts of a comparison, each from its own top left corner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.canvas import SMALL, STRONG, TINY, Box, rectangle, written
from journeyascode.diagrams.comparison.changes import times
from journeyascode.diagrams.text import Font, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeyascode.diagrams.canvas import Mark
    from journeyascode.diagrams.comparison.facts import Figure
    from journeyascode.diagrams.sketches import Sketch
    from journeyascode.diagrams.voice import Fact, Voice
    from journeyascode.facts.comparison import Pair
    from journeyascode.model import Journey, Stop

PAD = 9
INSET = 5
"""Space between the edge of a column and its card."""
STAGE = 26
"""Height of the name of a stage."""
MOST = 8
"""So many changes are drawn of one step; the table has them all."""
_VALUE = Font(15, bold=True)


def stage_name(voice: Voice, journey: Journey, stage: int, room: float) -> Sketch:
    """Draw the name of a stage on one line, underlined."""
    text = voice.text(journey.stages[stage].name)
    name = written((PAD, 6, room - 2 * PAD), text, STRONG, 1)
    ground = Box(
        INSET, 0, room - 2 * INSET, STAGE - 3, fill="accent-soft", title=text,
        link=voice.link("journey", journey.id, journey.stages[stage].anchor(stage + 1)),
    )  # fmt: skip
    line = rectangle((INSET, STAGE - 3, room - 2 * INSET, 3), "accent")
    return (ground, name._replace(part=True), line)


def step_card(voice: Voice, journey: Journey, stop: Stop, room: float) -> Sketch:
    """Draw the card of a step: number and name, channel and touchpoint, and its times."""
    step, wide = stop.step, room - 2 * INSET
    number = f"{stop.number}."
    left = INSET + PAD + width(number, STRONG) + 5
    name = written((left, 8, INSET + wide - PAD - left), voice.text(step.name), STRONG, 7)
    frame = Box(
        INSET, 0, wide, 0, fill="card", shape="rounded", stroke="line",
        link=voice.link("journey", journey.id, stop.anchor), title=voice.text(step.name),
    )  # fmt: skip
    count = Box(INSET + PAD, 8, 24, STRONG.leading, (number,), STRONG, "accent", part=True)
    found: list[Mark] = [frame, count, name._replace(part=True)]
    y = name.bottom + 4
    for text in _small(voice, stop):
        box = written((INSET + PAD, y, wide - 2 * PAD), text, TINY, 2)
        found.append(box._replace(ink="quiet", part=True))
        y = box.bottom + 2
    return tuple(found)


def grown(card: Sketch, pair: Pair, room: float) -> Iterator[Mark]:
    """Make a card as high as its row; one that is there in one state alone looks so."""
    frame, *rest = card
    assert isinstance(frame, Box)  # noqa: S101 - so `step_card` begins
    frame = frame._replace(y=6, height=room - 12)
    if pair.before is None:
        frame = frame._replace(stroke="accent", thick=2)
    elif pair.after is None:
        frame = frame._replace(fill="band")
    yield frame
    yield from (mark.moved(0, 5) for mark in rest)


def change_list(facts: Sequence[Fact], room: float) -> Sketch:
    """Draw each change as a paragraph that begins with its sign."""
    found: list[Mark] = []
    y = 8.0
    shown = facts if len(facts) <= MOST else facts[: MOST - 1]
    for fact in shown:
        sign, _, words = fact.text.partition(" ")
        text = written((PAD + 18, y, room - PAD - 22), words, SMALL, 5)
        mark = Box(PAD, y, 18, SMALL.leading, (sign,), STRONG, fact.role)
        whole = "" if " ".join(text.lines) == words else fact.text
        found += [mark._replace(link=fact.link, title=whole), text._replace(part=True)]
        y = text.bottom + 4
    if len(shown) < len(facts):
        title = "; ".join(fact.text for fact in facts[len(shown) :])
        found.append(Box(PAD, y, 20, SMALL.leading, ("…",), SMALL, "quiet", title=title))
    return tuple(found)


def figure_row(figures: Iterable[Figure], top: float) -> tuple[tuple[Mark, ...], float]:
    """Draw the figures of the whole side by side, with how far right they reach."""
    found: list[Mark] = []
    x = 0.0
    for figure in figures:
        room = max(width(figure.name, TINY), width(figure.change, _VALUE)) + 26
        found += [
            rectangle((x, top, 3, 36), "accent"),
            Box(x + 11, top, room - 11, 13, (figure.name,), TINY, "quiet"),
            Box(x + 11, top + 15, room - 11, 20, (figure.change,), _VALUE, figure.role),
        ]
        x += room
    return tuple(found), x


def _small(voice: Voice, stop: Stop) -> Iterator[str]:
    step = stop.step
    places = (
        voice.fact(step.channel, "channel").text if step.channel else "",
        voice.fact(step.touchpoint, "touchpoint").text if step.touchpoint else "",
    )
    yield from (place for place in places if place)
    yield from times(voice, step)
