"""The two top rows of a journey map: the heads of the stages, and the cards of the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.canvas import (
    SMALL,
    STRONG,
    TINY,
    Box,
    Mark,
    rectangle,
    written,
)
from journeyascode.drawing.cell_marks import PAD
from journeyascode.drawing.step_marks import CRITICAL, PROACTIVE, only_for, remarks, signs
from journeyascode.drawing.text import Font, width
from journeyascode.speech import say
from journeyascode.speech.choices import CHOICES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.drawing.cell_marks import Sketch
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.voice import Voice
    from journeyascode.model import Journey, Stage, Stop
    from journeyascode.model.journey import Milestone

_TITLE = Font(14, bold=True)
_BADGE = Font(12, bold=True)
MILESTONE = "◆"
"""Stands before what is reached when a stage is over."""
_INSET = 5
"""Space between the edge of a column and its card."""
_FILLED: Mapping[str, Role] = {CRITICAL: "bad", PROACTIVE: "accent"}
"""The colours of the signs whose circles are filled."""


def stage_title(voice: Voice, number: int, stage: Stage) -> str:
    """Name a stage in one line, with what sort it is of, and its goal."""
    name = voice.say(say("Stage {n}: {name}", n=number, name=voice.text(stage.name)))
    sorts = ", ".join(stage_sorts(voice, stage))
    name = f"{name} ({sorts})" if sorts else name
    return f"{name} – {voice.text(stage.goal)}" if stage.goal else name


def stage_sorts(voice: Voice, stage: Stage) -> tuple[str, ...]:
    """Say of a stage how it goes on, what it is beside, who skips it, and what is reached."""
    found = [CHOICES["Stage.process"][stage.process]] if stage.process else []
    found += [say("At the same time as the stage before")] if stage.parallel else []
    found += [say("Some skip it")] if stage.optional else []
    only = only_for(voice, stage.personas, stage.segments)
    reached = (_reached(voice, one) for one in stage.milestones)
    return (*map(voice.say, found), *([only] if only else []), *reached)


def _reached(voice: Voice, milestone: Milestone) -> str:
    """Name what is reached when a stage is over, and when that is."""
    when = f" ({voice.text(milestone.when)})" if milestone.when else ""
    return f"{MILESTONE} {voice.text(milestone.name)}{when}"


def stage_notes(voice: Voice, stage: Stage) -> tuple[str, ...]:
    """Give the small print of a stage: what happens in it, and when."""
    return tuple(voice.text(text) for text in (stage.summary, stage.when) if text)


def stage_head(voice: Voice, journey: Journey, number: int, room: float) -> Sketch:
    """Draw number, name and goal of a stage, its small print and its sorts, from the top left."""
    stage = journey.stages[number - 1]
    told = (*stage_notes(voice, stage), *stage_sorts(voice, stage))
    sign = str(number)
    left = PAD + width(sign, STRONG) + 8
    name = written((left, 9, room - left - PAD), voice.text(stage.name), _TITLE, 2)
    goal = written((PAD, name.bottom + 3, room - 2 * PAD), voice.text(stage.goal), SMALL, 3)
    notes = [*_notes(told, goal.bottom, room)]
    ground = Box(
        0, 0, room, (notes[-1] if notes else goal).bottom + 9, fill="accent-soft",
        title=stage_title(voice, number, stage), anchor=f"stage-{number}",
        link=voice.link("journey", journey.id, stage.anchor(number)),
    )  # fmt: skip
    count = Box(PAD, 10, 20, 15, (sign,), STRONG, "accent", part=True)
    aim = goal._replace(ink="quiet", part=True)
    below = ([aim] if goal.lines else []) + notes
    return (ground, count, name._replace(part=True), *below)


def _notes(told: Sequence[str], top: float, room: float) -> Iterator[Box]:
    """Draw what is told of a stage, one line below the other."""
    y = top + 3
    for words in told:
        note = written((PAD, y, room - 2 * PAD), words, TINY)
        yield note._replace(ink="quiet", part=True)
        y = note.bottom + 2


def grown(head: Sketch, room: float) -> Sketch:
    """Make a head as high as the highest of its row, and underline it."""
    ground, *rest = head
    assert isinstance(ground, Box)  # noqa: S101 - so `stage_head` begins
    line = rectangle((0, room - 3, ground.width, 3), "accent")
    return (ground._replace(height=room - 3), *rest, line)


def step_card(voice: Voice, journey: Journey, stop: Stop, room: float) -> Sketch:
    """Draw the card of a step with its signs and its small print."""
    step = stop.step
    flags = signs(voice, journey, step)
    notes = remarks(voice, journey, stop)
    wide = room - 2 * _INSET
    sign = f"{stop.number}. {voice.text(step.name)}"
    name = written((_INSET + PAD, 0, wide - 2 * PAD), sign, STRONG, 5)
    title = "\n".join([voice.text(step.name), *(fact.hint for fact in flags)])
    card = Box(
        _INSET, 0, wide, 0, fill="card", shape="rounded",
        stroke="bad" if step.moment_of_truth else "line", thick=1.6 if step.moment_of_truth else 1,
        link=voice.link("journey", journey.id, stop.anchor), title=title, anchor=stop.anchor,
    )  # fmt: skip
    found: list[Mark] = [card, name._replace(part=True)]
    y = name.bottom + 3
    for fact in notes:
        note = written((_INSET + PAD, y, wide - 2 * PAD), fact.text, TINY, 5)
        found.append(note._replace(ink="quiet", part=True))
        y = note.bottom + 2
    badges = (badge(fact.text, room - 22 - at * 25, 0) for at, fact in enumerate(flags))
    return (*found, *(mark._replace(part=True) for mark in badges))


def settled(card: Sketch, room: float) -> Sketch:
    """Make a card as high as its row and put its text in the middle."""
    frame, *rest = (mark for mark in card if isinstance(mark, Box))
    texts = [box for box in rest if box.shape == "plain"]
    badges = [box for box in rest if box.shape == "circle"]
    high = room - 14
    down = 7 + (high - text_height(texts)) / 2
    return (
        frame._replace(y=7, height=high),
        *(box.moved(0, down) for box in texts),
        *(box.moved(0, -3) for box in badges),
    )


def card_height(card: Sketch) -> float:
    """Give the room a card needs in its row."""
    texts = [box for box in card if isinstance(box, Box) and box.shape == "plain"]
    return text_height(texts) + 14 + 18


def text_height(texts: Sequence[Box]) -> float:
    """Give the height of boxes that begin at the top."""
    return max((box.bottom for box in texts), default=0)


def no_steps(voice: Voice, room: float) -> Sketch:
    """Say that a stage has no steps yet."""
    text = written((PAD, 14, room - 2 * PAD), voice.say(say("no steps yet")), SMALL, 3)
    return (text._replace(ink="quiet"),)


def badge(sign: str, x: float, y: float) -> Box:
    """Draw a sign in a circle: bare for a fail point, filled for all others."""
    place = Box(x, y, 20, 20, (sign,), _BADGE, align="middle", shape="circle")
    if sign in _FILLED:
        return place._replace(fill=_FILLED[sign], stroke="card", thick=1.5, ink="card")
    return place._replace(fill="card", stroke="bad", thick=1.6, ink="bad")
