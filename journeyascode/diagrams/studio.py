"""From studies to drawings, and what to say when that fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.drawing import Drawing, Strip
from journeyascode.diagrams.engine import Failure
from journeyascode.diagrams.svg import fragment, inline, standalone
from journeyascode.diagrams.text import UnprintableError, divided_by
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeyascode.diagrams.study import Layout, Sketched, Study
    from journeyascode.diagrams.svg import Fragment
    from journeyascode.words import Say

MOST_BOXES = 12_000
"""So many boxes a drawing may have."""


def finish(study: Study) -> Drawing:
    """Give the drawing of `study`. Never raises for what is in it: a failure is told instead."""
    name, kind, title, description, *_ = study.sheet
    try:
        sketched = sketch(study)
        strips, full = ((), "") if isinstance(sketched, Failure) else _written(sketched)
    except UnprintableError as error:
        sketched = Failure(say("a text holds the control character {sign}", sign=str(error)))
        strips, full = (), ""
    problem = sketched.problem if isinstance(sketched, Failure) else None
    return Drawing(name, kind, title, description, strips, full, study.tables, problem)


def sketch(study: Study) -> Sketched | Failure:
    """Give `study` laid out; a failure where it cannot be, or would be too large.

    Raises:
        UnprintableError: where a text holds a control character.
    """
    with divided_by(study.sheet.language):
        sketched = study.lay_out()
    if isinstance(sketched, Failure):
        return sketched
    boxes = sum(len(panel.boxes) for panel in sketched.panels)
    if boxes > MOST_BOXES:
        return Failure(_too_large(boxes))
    return sketched


def _too_large(boxes: int) -> Say:
    return say("the drawing has {n} boxes; at most {most} can be drawn", n=boxes, most=MOST_BOXES)


def _written(sketched: Sketched) -> tuple[tuple[Strip, ...], str]:
    """Give the strips, and the whole in one piece."""
    drawn = tuple(map(fragment, sketched.panels))
    strips = tuple(
        Strip(layout.sheet.name, layout.sheet.title, inline(layout.sheet, _laid(layout, drawn)))
        for layout in sketched.strips
    )
    return strips, standalone(sketched.whole.sheet, _laid(sketched.whole, drawn))


def _laid(layout: Layout, drawn: Sequence[Fragment]) -> list[tuple[float, Fragment]]:
    return [(right, drawn[at]) for right, at in layout.places]
