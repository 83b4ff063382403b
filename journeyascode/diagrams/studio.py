"""From panels to what may be published: engine, publishing, and what to say when it fails."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from journeyascode.diagrams.dot import to_dot
from journeyascode.diagrams.drawn import StrangeError
from journeyascode.diagrams.engine import Failure, run
from journeyascode.diagrams.publish import publish
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeyascode.diagrams.canvas import Panel
    from journeyascode.diagrams.publish import Fragment
    from journeyascode.words import Say

MOST_NODES, MOST_EDGES = 300, 600
"""So much is asked of the engine in one run."""
MOST_RUNS = 20
"""So many runs a drawing may take."""

Layers = tuple["Fragment", ...]
"""A panel as it was drawn: in one piece, or in several that lie on each other."""


def develop(panels: Sequence[Panel]) -> tuple[Layers, ...] | Failure:
    """Have the engine draw `panels`, as much in one run as may be, and publish them.

    Raises:
        UnprintableError: where a text holds a control character.
    """
    sheets = [(at, sheet) for at, panel in enumerate(panels) for sheet in _sheets(panel)]
    batches = _batches(sheets)
    if len(batches) > MOST_RUNS:
        return Failure(_too_large(panels))
    found: list[list[Fragment]] = [[] for _ in panels]
    try:
        for batch in batches:
            drawn = run(to_dot([sheet for _, sheet in batch]), "draw")
            if isinstance(drawn, Failure):
                return drawn
            for (at, _), fragment in zip(
                batch, publish([s for _, s in batch], drawn), strict=True
            ):
                found[at].append(fragment)
    except StrangeError as error:
        return Failure(say("Graphviz drew something unexpected: `{words}`", words=str(error)))
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


def _too_large(panels: Sequence[Panel]) -> Say:
    return say(
        "the drawing has {n} boxes; at most {most} can be drawn",
        n=sum(len(panel.boxes) for panel in panels),
        most=MOST_RUNS * MOST_NODES,
    )


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
