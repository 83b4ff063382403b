"""Charts of feedback classes to draw, with the table of the same facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from journeyascode.drawing.drawing import Mention, Table, cell
from journeyascode.drawing.feedback.facts import (
    interval_told,
    pieces_told,
    read_feedback,
    remarks,
    share_told,
)
from journeyascode.drawing.planned_drawing import DrawingTitle, PlannedDrawing, single
from journeyascode.drawing.text import Font, width
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.feedback.facts import ClassFacts, FeedbackFacts
    from journeyascode.drawing.voice import Voice
    from journeyascode.measures.shares import ClassShare
    from journeyascode.model import Evidence


_AIR = 14.0
"""Around everything."""
_WIDE = 740.0
WIDTH = _WIDE + 2 * _AIR
REST = say("In no class")
INTERVAL = say("95% interval")

_NAMES = 196
"""The room of the names, left of the bars."""
_LEFT, _RIGHT = 212, 632
"""Where 0 lies, and where the scale ends."""
_BAR = 22
_FIGURE = Font(13, bold=True)
_ENDS = (0.1, 0.25, 0.5, 1.0)
"""Where the scale may end."""
_QUOTES, _LINES = 2, 3
"""So many quotes of a class are drawn, and so many lines of each; the table has them all."""


def draw_feedback(voice: Voice, facts: FeedbackFacts, name: str) -> Panel:
    """Give the chart in one piece: the classes, what is left over, and of how many it tells."""
    marks: list[Mark] = []
    y = 0.0
    for one in facts.classes:
        marks += _class(voice, facts, one, y)
        y = bottom(marks) + 14
    if facts.whole.rest is not None:
        marks += _rest(voice, facts.whole.rest, _scale(facts), y)
        y = bottom(marks) + 14
    marks.append(Line(straight((Point(_LEFT, 0), Point(_LEFT, y - 6))), "line"))
    note = written((_LEFT, y, _WIDE - _LEFT), " · ".join(remarks(voice, facts)), SMALL, 4)
    marks.append(note._replace(ink="quiet"))
    moved = (mark.moved(_AIR, _AIR) for mark in marks)
    return panel(name, note.bottom + 2 * _AIR, moved)


def _scale(facts: FeedbackFacts) -> float:
    """Give the pixels of the whole, so that the largest bar and its interval have room."""
    parts = [one.slice for one in facts.classes]
    ends = [part.interval.high for part in parts if part.interval]
    ends += [part.share for part in parts if part.share is not None]
    largest = max([*ends, facts.whole.rest or 0])
    return (_RIGHT - _LEFT) / next(end for end in _ENDS if largest <= end)


def _class(voice: Voice, facts: FeedbackFacts, one: ClassFacts, y: float) -> Iterator[Mark]:
    """Draw a class from its top downwards; its quotes stand under its bar."""
    scale = _scale(facts)
    name = written((0, y + 3, _NAMES), one.name, STRONG, 3)
    yield name._replace(align="right", title=_told(voice, one))
    share = one.slice.share or 0
    if share:
        yield rectangle((_LEFT, y, share * scale, _BAR), "accent")
    yield from _whisker(voice, one.slice, scale, y + _BAR / 2)
    end = max(share, one.slice.interval.high if one.slice.interval else 0)
    yield from _figures(voice, facts, one.slice, (_LEFT + end * scale + 9, y))
    y += _BAR + 5
    for words in one.words[:_QUOTES]:
        quote = written((_LEFT + 8, y, _WIDE - _LEFT - 8), words, SMALL, _LINES)
        yield quote._replace(ink="quiet", title=words if quote.lines[-1].endswith("…") else "")
        y = quote.bottom + 2
    if one.words[_QUOTES:]:
        words = voice.more(len(one.words) - _QUOTES)
        more = written((_LEFT + 8, y, _WIDE - _LEFT - 8), words, TINY, 1)
        yield more._replace(ink="quiet", title="\n".join(one.words[_QUOTES:]))


def _whisker(voice: Voice, part: ClassShare, scale: float, y: float) -> Iterator[Mark]:
    """Draw the interval over the end of the bar, light where the bar is and dark beyond it."""
    if part.share is None or part.interval is None:
        return
    spots = (part.interval.low, part.share, part.interval.high)
    low, end, high = (_LEFT + at * scale for at in spots)
    title = voice.listed(INTERVAL, interval_told(voice, part))
    yield Line(straight((Point(low, y), Point(end, y))), "card", 1.5, title=title)
    yield Line(straight((Point(low, y - 4), Point(low, y + 4))), "card", 1.5)
    yield Line(straight((Point(end, y), Point(high, y))), "ink", 1.5, title=title)
    yield Line(straight((Point(high, y - 4), Point(high, y + 4))), "ink", 1.5)


def _figures(
    voice: Voice, facts: FeedbackFacts, part: ClassShare, place: tuple[float, float]
) -> Iterator[Mark]:
    """Write the share, and how many pieces it is, from `place` on."""
    x, y = place
    share = written((x, y + 3, 80), share_told(voice, part), _FIGURE, 1)
    yield share._replace(width=width(share.lines[0], _FIGURE))
    pieces = pieces_told(part, facts.whole.n)
    x += width(share.lines[0], _FIGURE) + 7
    yield written((x, y + 5, _WIDE - x), pieces, SMALL, 1)._replace(ink="quiet")


def _rest(voice: Voice, rest: float, scale: float, y: float) -> Iterator[Mark]:
    """Draw what no class has taken as an empty bar."""
    name = written((0, y + 3, _NAMES), voice.say(REST), STRONG, 2)
    yield name._replace(align="right", ink="quiet")
    yield Box(_LEFT, y, max(rest * scale, 2), _BAR, stroke="quiet")
    place = (_LEFT + rest * scale + 9, y + 3, 80)
    yield written(place, voice.share(rest), _FIGURE, 1)._replace(ink="quiet")


def _told(voice: Voice, one: ClassFacts) -> str:
    """Tell everything of a class but its quotes in one line: what a pointer shows."""
    found = [share_told(voice, one.slice)]
    if one.slice.interval:
        found.append(voice.listed(INTERVAL, interval_told(voice, one.slice)))
    return f"{one.name}: {'; '.join(found)}"


_HEADS = (
    say("Class"), say("Share"), say("Pieces of feedback"), INTERVAL,
    say("In customers’ own words"),
)  # fmt: skip


def study_feedback(voice: Voice, evidence: Evidence) -> PlannedDrawing | None:
    """Study the classified feedback of one piece of evidence; None where there is none."""
    if not evidence.feedback:
        return None
    facts = read_feedback(voice, evidence)
    title = voice.say(say("What the feedback is about: {name}", name=voice.text(evidence.name)))
    about = say(
        "{n} classes of feedback as bars, the largest first. The same facts stand in the table.",
        n=len(facts.classes),
    )
    name = f"feedback-{evidence.id}"
    sheet = DrawingTitle(name, "feedback", title, voice.say(about), voice.language, WIDTH)
    return PlannedDrawing(
        sheet,
        (_table(voice, facts, title),),
        lambda: single(sheet, draw_feedback(voice, facts, name)),
    )


def _table(voice: Voice, facts: FeedbackFacts, title: str) -> Table:
    """Give a row for each class, and one for what no class has taken."""
    rows = [_row(voice, one, facts.whole.n) for one in facts.classes]
    if facts.whole.rest is not None:
        rest = voice.share(facts.whole.rest)
        rows.append((cell(voice.say(REST)), cell(rest), (), (), ()))
    return Table(
        f"{title}. {' · '.join(remarks(voice, facts))}",
        tuple(voice.say(head) for head in _HEADS),
        tuple(rows),
    )


def _row(voice: Voice, one: ClassFacts, n: int | None) -> tuple[TableCell, ...]:
    return (
        cell(one.name),
        cell(share_told(voice, one.slice)),
        cell(pieces_told(one.slice, n)),
        cell(interval_told(voice, one.slice)),
        tuple(Mention(words) for words in one.words),
    )
