"""From panels to DOT text: our own geometry in the words of Graphviz.

The only door to the `graphviz` package. Every text passes `quoted`; fonts, styles and colours are
ours, links and titles are never in the DOT at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import graphviz

from journeyascode.drawing.canvas import Area, pulled
from journeyascode.drawing.colours import COLOURS
from journeyascode.drawing.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.drawing.canvas import Box, Dot, Line, Panel, Point

INCH = 72
"""Pixels to an inch: one pixel is one point."""

_BREAK = {"left": "\\l", "middle": "\\n", "right": "\\r"}
_GRAPH = {
    "layout": "nop2",
    "splines": "line",
    "bgcolor": "transparent",
    "outputorder": "edgesfirst",
    "margin": "0",
    "pad": "0",
    "notranslate": "true",
}
_NODE = {
    "shape": "none",
    "fixedsize": "true",
    "fontname": "Helvetica",
    "fontsize": "11",
    "fontcolor": COLOURS["ink"].light,
    "margin": "0",
    "label": "",
}


def quoted(text: str) -> str:
    r"""Quote a text so that nothing in it means anything to Graphviz.

    Backslashes are doubled (`\N`, `\l`), `&` becomes `&amp;`, and quotation marks keep a text in
    angle brackets from being read as HTML.

    Raises:
        UnprintableError: where the text holds a control character.
    """
    return f'"{_escaped(text)}"'


def to_dot(panel: Panel) -> str:
    """Write a panel as DOT, of which any Graphviz makes the same picture: `dot -Tpdf`.

    Boxes are the nodes n1, n2 … in order, lines the edges e1, e2 …; f1 and f2 are two corners.
    """
    floor = panel.height
    grounds = [_ground(mark, floor) for mark in panel.grounds]
    body = [
        f'\tf1 [pos="0,{floor:g}" width=0 height=0 style=invis]\n',
        '\tf2 [pos="0,0" width=0 height=0 style=invis]\n',
        *(_node(number, box, floor) for number, box in enumerate(_padded(panel.boxes), 1)),
        *(_edge(number, line, floor) for number, line in enumerate(panel.lines, 1)),
    ]
    ground = {"_background": "\n".join(grounds)} if grounds else {}
    return digraph(_GRAPH | ground, body)


def digraph(settings: dict[str, str], body: Iterable[str]) -> str:
    """Give a whole graph around finished statements."""
    graph = graphviz.Digraph("drawing", graph_attr=settings, node_attr=_NODE, body=list(body))
    return str(graph.source)


def _escaped(text: str) -> str:
    return plain(text).replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")


def _padded(boxes: Iterable[Box]) -> Iterator[Box]:
    """Yield the boxes, a text that stands away from its frame in a box of its own."""
    for box in boxes:
        if not (box.lines and box.pad):
            yield box
            continue
        if box.fill or box.stroke:
            yield box._replace(lines=(), pad=0)
        left = box.x + (box.pad if box.align == "left" else 0)
        inner = box._replace(x=left, width=box.width - box.pad, pad=0)
        yield inner._replace(fill=None, stroke=None)


def _node(number: int, box: Box, floor: float) -> str:
    size = f"width={box.width / INCH:.4g} height={box.height / INCH:.4g}"
    spot = f"{box.x + box.width / 2:g},{floor - box.y - box.height / 2:g}"
    return f'\tn{number} [pos="{spot}" {size}{_label(box)}{_shape(box)}]\n'


def _label(box: Box) -> str:
    if not box.lines:
        return ""
    ending = _BREAK[box.align]
    text = ending.join(_escaped(line) for line in box.lines)
    text += "" if box.align == "middle" else ending
    face = ' fontname="Helvetica-Bold"' if box.font.bold else ""
    ink = "" if box.ink == "ink" else f' fontcolor="{COLOURS[box.ink].light}"'
    size = "" if box.font.size == 11 else f" fontsize={box.font.size:g}"  # noqa: PLR2004 - the default of `_NODE`
    return f' label="{text}"{face}{ink}{size}'


def _shape(box: Box) -> str:
    if box.fill is None and box.stroke is None:
        return ""
    name = "circle" if box.shape == "circle" else "box"
    styles = [*(["rounded"] if box.shape == "rounded" else []), *(["filled"] if box.fill else [])]
    fill = f' fillcolor="{COLOURS[box.fill].light}"' if box.fill else ""
    pen = f' color="{COLOURS[box.stroke].light}"' if box.stroke else " color=none"
    thick = f" penwidth={box.thick:g}" if box.stroke and box.thick != 1 else ""
    return f' shape={name} style="{",".join(styles)}"{fill}{pen}{thick}'


def _edge(number: int, line: Line, floor: float) -> str:
    first, *between, last = line.points
    ends = f"s,{_spot(first, floor)} " if line.tail else ""
    ends += f"e,{_spot(last, floor)} " if line.head else ""
    start = pulled(first, between[0]) if line.tail else first
    stop = pulled(last, between[-1]) if line.head else last
    course = " ".join(_spot(point, floor) for point in (start, *between, stop))
    heads = {(True, True): "both", (True, False): "forward", (False, True): "back"}
    looks = f'color="{COLOURS[line.colour].light}" penwidth={line.thick:g} style={_style(line)}'
    arrow = heads.get((line.head, line.tail), "none")
    return f'\tf1 -> f2 [id=e{number} pos="{ends}{course}" {looks} dir={arrow} arrowsize=0.7]\n'


def _style(line: Line) -> str:
    """Give Graphviz' own style, which knows few dashes."""
    return line.dash if line.dash in ("solid", "dotted") else "dashed"


def _spot(point: Point, floor: float) -> str:
    return f"{point.x:.5g},{floor - point.y:.5g}"


def _ground(mark: Area | Dot, floor: float) -> str:
    paint = f"c 7 -{COLOURS[mark.fill].light} C 7 -{COLOURS[mark.fill].light}"
    if isinstance(mark, Area):
        course = " ".join(f"{point.x:.5g} {floor - point.y:.5g}" for point in mark.points)
        return f"{paint} P {len(mark.points)} {course}"
    x, y = mark.centre
    return f"{paint} E {x:.5g} {floor - y:.5g} {mark.radius:g} {mark.radius:g}"
