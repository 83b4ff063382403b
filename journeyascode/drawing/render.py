"""From studies to drawings, and what to say when that fails."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from journeyascode.drawing.canvas import panel
from journeyascode.drawing.dot import to_dot
from journeyascode.drawing.drawing import Drawing, Strip
from journeyascode.drawing.engine import Failure, run
from journeyascode.drawing.svg import fragment, inline, standalone
from journeyascode.drawing.text import UnprintableError, divided_by
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from journeyascode.drawing.canvas import Mark
    from journeyascode.drawing.engine import Job
    from journeyascode.drawing.planned_drawing import LaidOutDrawing, Layout, PlannedDrawing
    from journeyascode.drawing.svg import Fragment
    from journeyascode.speech import Say

Form = Literal["svg", "dot", "png", "pdf"]
"""What a drawing in a file of its own is written in."""
Made = TypeVar("Made")
_PICTURES: dict[Form, Job] = {"png": "png", "pdf": "pdf"}

MOST_BOXES = 12_000
"""So many boxes a drawing may have."""


def finish(study: PlannedDrawing) -> Drawing:
    """Give the drawing of `study`. Never raises for what is in it: a failure is told instead."""
    name, kind, title, description, *_ = study.sheet
    made = _made(study, _written)
    if isinstance(made, Failure):
        return Drawing(name, kind, title, description, (), "", study.tables, made.problem)
    return Drawing(name, kind, title, description, *made, study.tables)


def spell(study: PlannedDrawing, form: Form) -> bytes | Failure:
    """Give the whole drawing as a file of its own; Graphviz makes the pictures of its DOT."""
    made = _made(study, _standalone if form == "svg" else _dot)
    if isinstance(made, Failure):
        return made
    job = _PICTURES.get(form)
    return run(made, job) if job else made.encode()


def _made(study: PlannedDrawing, make: Callable[[LaidOutDrawing], Made]) -> Made | Failure:
    """Give what is made of `study` once it is laid out; a failure where that cannot be done."""
    try:
        with divided_by(study.sheet.language):
            sketched = study.lay_out()
        if isinstance(sketched, Failure):
            return sketched
        boxes = sum(len(part.boxes) for part in sketched.panels)
        return make(sketched) if boxes <= MOST_BOXES else Failure(_too_large(boxes))
    except UnprintableError as error:
        return Failure(say("a text holds the control character {sign}", sign=str(error)))


def _too_large(boxes: int) -> Say:
    return say("the drawing has {n} boxes; at most {most} can be drawn", n=boxes, most=MOST_BOXES)


def _written(sketched: LaidOutDrawing) -> tuple[tuple[Strip, ...], str]:
    """Give the strips, and the whole in one piece."""
    drawn = tuple(map(fragment, sketched.panels))
    strips = tuple(
        Strip(layout.sheet.name, layout.sheet.title, inline(layout.sheet, _laid(layout, drawn)))
        for layout in sketched.strips
    )
    return strips, standalone(sketched.whole.sheet, _laid(sketched.whole, drawn))


def _standalone(sketched: LaidOutDrawing) -> str:
    return _written(sketched)[1]


def _dot(sketched: LaidOutDrawing) -> str:
    """Give the whole as one graph."""
    sheet = sketched.whole.sheet
    return to_dot(panel(sheet.name, sheet.height, _together(sketched)))


def _together(sketched: LaidOutDrawing) -> Iterator[Mark]:
    """Yield the marks of the whole."""
    for right, at in sketched.whole.places:
        part = sketched.panels[at]
        for mark in (*part.grounds, *part.lines, *part.boxes):
            yield mark.moved(right, 0)


def _laid(layout: Layout, drawn: Sequence[Fragment]) -> list[tuple[float, Fragment]]:
    return [(right, drawn[at]) for right, at in layout.places]
