"""From studies to drawings: engine or pen, publishing, and what to say when it fails."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from journeyascode.diagrams.dot import to_dot
from journeyascode.diagrams.drawing import Drawing, Strip
from journeyascode.diagrams.drawn import Drawn, StrangeError, read_svg
from journeyascode.diagrams.engine import Failure, run
from journeyascode.diagrams.pen_svg import by_pen
from journeyascode.diagrams.publish import inline, publish, standalone
from journeyascode.diagrams.text import UnprintableError, divided_by
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeyascode.diagrams.canvas import Panel
    from journeyascode.diagrams.publish import Fragment
    from journeyascode.diagrams.study import Layout, Study
    from journeyascode.words import Say

MOST_NODES, MOST_EDGES = 300, 600
"""So much is asked of the engine in one run."""
MOST_BOXES = 12_000
"""So many boxes a drawing may have, however many runs they take."""

Layers = tuple["Fragment", ...]
"""A panel as it was drawn: in one piece, or in several that lie on each other."""
_Finished = tuple[tuple[Strip, ...], str]
"""The strips, and the whole in one piece."""


def finish(study: Study) -> Drawing:
    """Give the drawing of `study`. Never raises for what is in it: a failure is told instead."""
    try:
        finished = _finished(study)
    except UnprintableError as error:
        finished = Failure(say("a text holds the control character {sign}", sign=str(error)))
    except StrangeError as error:
        finished = Failure(say("Graphviz drew something unexpected: `{words}`", words=str(error)))
    name, kind, title, description, *_ = study.sheet
    if isinstance(finished, Failure):
        return Drawing(name, kind, title, description, (), "", study.tables, finished.problem)
    strips, whole = finished
    return Drawing(name, kind, title, description, strips, standalone(whole), study.tables)


def _finished(study: Study) -> _Finished | Failure:
    with divided_by(study.sheet.language):
        sketched = study.lay_out()
    if isinstance(sketched, Failure):
        return sketched
    layers = develop(sketched.panels, study.by)
    if isinstance(layers, Failure):
        return layers
    strips = [
        Strip(layout.sheet.name, layout.sheet.title, _laid(layout, layers))
        for layout in sketched.strips
    ]
    alone = sketched.strips == (sketched.whole,)
    return tuple(strips), strips[0].svg if alone else _laid(sketched.whole, layers)


def develop(
    panels: Sequence[Panel], by: Literal["engine", "pen"] = "engine"
) -> tuple[Layers, ...] | Failure:
    """Draw `panels`, as much in one run as may be, and publish them.

    Raises:
        UnprintableError: where a text holds a control character.
        StrangeError: where something else was drawn than was asked for.
    """
    boxes = sum(len(panel.boxes) for panel in panels)
    if boxes > MOST_BOXES:
        return Failure(_too_large(boxes))
    sheets = [(at, sheet) for at, panel in enumerate(panels) for sheet in _sheets(panel)]
    found: list[list[Fragment]] = [[] for _ in panels]
    for batch in _batches(sheets):
        together = [sheet for _, sheet in batch]
        drawn = by_pen(together) if by == "pen" else _by_engine(together)
        if isinstance(drawn, Failure):
            return drawn
        for (at, _), fragment in zip(batch, publish(together, drawn), strict=True):
            found[at].append(fragment)
    return tuple(map(tuple, found))


def too_many(nodes: int, edges: int) -> Say | None:
    """Say that one run would draw more than it may; None when it would not."""
    if nodes <= MOST_NODES and edges <= MOST_EDGES:
        return None
    return say(
        "the drawing has {nodes} boxes and {edges} arrows; "
        "at most {most_nodes} and {most_edges} can be drawn",
        nodes=nodes,
        edges=edges,
        most_nodes=MOST_NODES,
        most_edges=MOST_EDGES,
    )


def _by_engine(panels: Sequence[Panel]) -> Drawn | Failure:
    svg = run(to_dot(panels), "draw")
    return svg if isinstance(svg, Failure) else read_svg(svg)


def _laid(layout: Layout, layers: Sequence[Layers]) -> str:
    places = [(right, fragment) for right, at in layout.places for fragment in layers[at]]
    return inline(layout.sheet, places)


def _too_large(boxes: int) -> Say:
    return say("the drawing has {n} boxes; at most {most} can be drawn", n=boxes, most=MOST_BOXES)


def _sheets(panel: Panel) -> Iterator[Panel]:
    """Cut a panel that is too much for one run into several; no card is cut from its parts."""
    nodes, edges = len(panel.boxes), len(panel.lines)
    if nodes <= MOST_NODES and edges <= MOST_EDGES:
        yield panel
        return
    grounds, boxes, lines = panel.grounds, panel.boxes, panel.lines
    while boxes or lines:
        stop = min(MOST_NODES, len(boxes))
        while 1 < stop < len(boxes) and boxes[stop].part:
            stop -= 1
        yield replace(panel, grounds=grounds, lines=lines[:MOST_EDGES], boxes=boxes[:stop])
        grounds = ()
        boxes, lines = boxes[stop:], lines[MOST_EDGES:]


def _batches(sheets: Iterable[tuple[int, Panel]]) -> tuple[list[tuple[int, Panel]], ...]:
    """Give sheets in order, as many together as one run may draw."""
    batches: list[list[tuple[int, Panel]]] = []
    nodes = edges = 0
    for at, sheet in sheets:
        nodes, edges = nodes + len(sheet.boxes), edges + len(sheet.lines)
        if not batches or nodes > MOST_NODES or edges > MOST_EDGES:
            batches.append([])
            nodes, edges = len(sheet.boxes), len(sheet.lines)
        batches[-1].append((at, sheet))
    return tuple(batches)
