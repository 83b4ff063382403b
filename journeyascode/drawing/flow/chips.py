"""What stands on the arrows of a flow and at their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import SMALL, STRONG, TINY, Box, written
from journeyascode.drawing.flow.blocks import (
    AIR,
    FIGURE,
    PAD,
    FlowBox,
    bottom,
    line,
    timed,
    timed_width,
    wide,
)
from journeyascode.drawing.flow.facts import AT_ONCE
from journeyascode.drawing.flow.signs import STOP, stop
from journeyascode.drawing.text import Font, width
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.flow.facts import FlowFacts, WayFact
    from journeyascode.drawing.voice import Voice
    from journeyascode.measures.markov import Ending
    from journeyascode.model.journey import EndClass

CHIP = 148
"""Most width of what stands on an arrow."""
TERMINAL = 200
"""Width of the beginning and of the end."""


class ChipColours(NamedTuple):
    """The colours of a chip or of an end."""

    fill: Role
    stroke: Role
    ink: Role


_GOAL, _GOAL_REACHED = say("the end of the journey"), say("the outcome is reached")
_AHEAD = ChipColours("card", "line", "accent")
_BACK = ChipColours("card", "chance", "chance")
ENDS: Mapping[Ending | EndClass, ChipColours] = {
    "early": ChipColours("band", "quiet", "ink"),
    "done": ChipColours("band", "quiet", "ink"),
    "success": ChipColours("good-soft", "good", "ink"),
    "neutral": ChipColours("band", "quiet", "ink"),
    "given-up": ChipColours("card", "warn", "warn"),
    "failure": ChipColours("bad-soft", "bad", "bad"),
    "over": ChipColours("accent-soft", "accent", "accent"),
    "unknown": ChipColours("card", "warn", "warn"),
    "left": ChipColours("bad-soft", "bad", "bad"),
}


def way_block(voice: Voice, fact: WayFact) -> FlowBox:
    """Draw what an arrow says: share and delay, the condition, and where it leads back to."""
    look = _BACK if fact.course == "back" else _AHEAD
    if fact.way.basis == "untold":
        look = ENDS["left"]
    elif fact.way.basis == "hidden":
        look = ENDS["unknown"]
    elif fact.chip and fact.way.ending:
        look = ENDS[fact.way.outcome or fact.way.ending]
    boxes = tuple(_content(fact, look))
    room = max(_reach(box) for box in boxes) + PAD
    frame = Box(
        0, 0, room, bottom(boxes) + AIR - 2, fill=look.fill, stroke=look.stroke, shape="rounded",
        title=way_title(voice, fact), link=_link(fact),
    )  # fmt: skip
    return FlowBox(room, frame.height, (frame, *boxes))


def start_block(voice: Voice, facts: FlowFacts) -> FlowBox:
    """Draw where the journey begins: what sets it off."""
    text = voice.text(facts.journey.trigger) or voice.say(say("the journey begins"))
    name = written((PAD, AIR, TERMINAL - 2 * PAD), text, STRONG, 4)
    return _terminal((name,), "accent-soft", "accent")


def end_block(voice: Voice, facts: FlowFacts) -> FlowBox:
    """Draw where the journey ends: how it ends, and how many come so far."""
    goal = facts.goal
    share = "" if goal is None else voice.share(goal)
    room = wide(share, FIGURE)
    reached = any(one.way.outcome == "success" for one in facts.ways)
    words = voice.say(_GOAL_REACHED if reached else _GOAL)
    name = written((PAD, AIR, TERMINAL - 2 * PAD - room - 6), words, STRONG, 3)
    boxes = [name]
    if share:
        boxes.append(line((TERMINAL - PAD - room, AIR, room), share, FIGURE))
    if facts.outcome:
        text = voice.text(facts.outcome)
        boxes.append(written((PAD, name.bottom + 3, TERMINAL - 2 * PAD), text, SMALL, 4))
    return _terminal(tuple(boxes), *(("good-soft", "good") if reached else ("band", "quiet")))


def way_title(voice: Voice, fact: WayFact) -> str:
    """Give what a pointer shows on an arrow: everything it says, and where it leads."""
    goals = (fact.goal_text, *(f"{AT_ONCE} {one.text}" for one in fact.beside))
    parts = (fact.share, fact.only, fact.note, fact.when, fact.after, *goals, fact.of_all(voice))
    return "; ".join(filter(None, parts))


def _terminal(boxes: tuple[Box, ...], fill: Role, stroke: Role) -> FlowBox:
    high = bottom(boxes) + AIR
    frame = Box(0, 0, TERMINAL, high, fill=fill, stroke=stroke, thick=1.5, shape="rounded")
    return FlowBox(TERMINAL, high, (frame, *boxes))


def _content(fact: WayFact, look: ChipColours) -> Iterator[Box]:
    """Yield the lines of a chip, from top to bottom."""
    y: float = AIR - 2
    first = tuple(_first_line(fact, look, y))
    yield from first
    y = bottom(first) + 2 if first else y
    for text, font, ink in _lines(fact, look):
        box = written((PAD, y, CHIP - 2 * PAD), text, font, 4)
        yield box._replace(ink=ink, part=True)
        y = box.bottom + 1
    if fact.chip and fact.way.ending in ("done", "early"):
        yield from stop(PAD, y + 3)
        yield line((PAD + STOP + 5, y, CHIP - 2 * PAD), fact.goal.text, TINY, "quiet")


def _first_line(fact: WayFact, look: ChipColours, y: float) -> Iterator[Box]:
    """Yield the share, and the delay beside it, or below where that is too long."""
    x: float = PAD
    if fact.share:
        room = wide(fact.share, FIGURE)
        yield line((x, y, room), fact.share, FIGURE, look.ink)
        x += room + 7
    if fact.after and x + timed_width(fact.after) > CHIP - PAD and x > PAD:
        x, y = PAD, y + FIGURE.leading + 2
    if fact.after:
        yield from timed(x, y + 1.5, fact.after)


def _lines(fact: WayFact, look: ChipColours) -> Iterator[tuple[str, Font, Role]]:
    if fact.note:
        yield fact.note, TINY, "quiet"
    yield from ((text, SMALL, "ink") for text in (fact.only, fact.when) if text)
    if fact.course == "back":
        yield fact.goal_text, TINY, look.ink
    if fact.at_once:
        yield fact.at_once, TINY, look.ink
    if fact.via:
        yield f"⤷ {fact.via.text}", TINY, "accent"
    if fact.way.ending in ("over", "unknown") or fact.way.basis == "hidden":
        yield f"→ {fact.goal.text}", SMALL, look.ink
    if fact.way.ending == "left" or fact.way.basis == "untold":
        yield fact.goal.text, SMALL, "bad"


def _link(fact: WayFact) -> str | None:
    if fact.via:
        return fact.via.link
    return fact.goal.link if fact.way.ending == "over" else None


def _reach(box: Box) -> float:
    """Give where the ink of a box ends."""
    if not box.lines:
        return box.x + box.width
    return box.x + max(width(text, box.font) for text in box.lines)
