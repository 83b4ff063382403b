"""From the engine's SVG to one that may be published.

Shapes and baselines are the engine's; words, links, ids and colours are ours. A card is one link
with its full text as title, and one stop of the Tab key. The bytes depend on nothing but the
panels and the engine.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from itertools import count, islice, repeat
from math import dist
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.canvas import DASHES
from journeyascode.diagrams.colours import COLOURS, ROLE_OF, own_css
from journeyascode.diagrams.dot import ARROW, floors
from journeyascode.diagrams.drawn import Drawn, Group, Shape, StrangeError
from journeyascode.diagrams.text import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeyascode.diagrams.canvas import Box, Line, Panel
    from journeyascode.diagrams.study import Sheet

CORNER = 5
"""Radius of a rounded corner; a chip is round at its whole ends."""

_CHIP = 26
_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
_FINE = re.compile(r"(\.\d)\d+|\.0\b")
_ADDRESS = re.compile(r"(?:https?://|mailto:|[^:\s]*(?:[/?#]|\Z))\S*\Z")
_LINK = re.compile(r'<a( [^>]*?)? xlink:href="[^"]*">')
_CLASS = re.compile(r"[\" ][fs]-([a-z-]+)")
_SPARE_FAMILY = "Inter,Roboto,Arial,sans-serif"


class Fragment(NamedTuple):
    """A published panel: its elements, in a coordinate system whose top is at minus `floor`."""

    body: str
    floor: float
    links: bool


def publish(panels: Sequence[Panel], drawn: Drawn) -> tuple[Fragment, ...]:
    """Give the published form of `panels`, which have been `drawn`.

    Raises:
        StrangeError: where something was lost or added on the way.
    """
    _count(panels, drawn)
    shapes = iter(drawn.ground.shapes)
    edges = (drawn.edges[f"e{number}"] for number in range(1, len(drawn.edges) + 1))
    nodes = (drawn.nodes[f"n{number}"] for number in count(1))
    return tuple(
        Fragment(
            "\n".join(
                (
                    *map(_ground, islice(shapes, len(panel.grounds))),
                    *map(_line, panel.lines, edges, repeat(floor, len(panel.lines))),
                    *_cards(panel, islice(nodes, len(panel.boxes))),
                )
            ),
            floor,
            any(box.link for box in panel.boxes),
        )
        for panel, floor in zip(panels, floors(panels), strict=True)
    )


def inline(sheet: Sheet, fragments: Sequence[tuple[float, Fragment]]) -> str:
    """Give the SVG that stands in a page: fragments, each this far to the right.

    The colours come from the page: see `token_css`.
    """
    name, kind, title, about, language, width, height = sheet
    role = "group" if any(fragment.links for _, fragment in fragments) else "img"
    inside = "\n".join(
        f'<g transform="translate({_short(right)} {_short(part.floor)})">\n{part.body}\n</g>'
        for right, part in fragments
    )
    size = f'viewBox="0 0 {_short(width)} {_short(height)}" width="{_short(width)}"'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'class="jac jac-{kind}" id="{name}" lang="{language}" {size} height="{_short(height)}" '
        f'role="{role}" aria-labelledby="{name}-t" aria-describedby="{name}-d" '
        f'font-family="{_SPARE_FAMILY}"><title id="{name}-t">{_text(title)}</title>'
        f'<desc id="{name}-d">{_text(about)}</desc>\n{inside}\n</svg>\n'
    )


def standalone(svg: str) -> str:
    """Give a drawing as a file of its own: its colours for light and dark inside, no links.

    Its links would lead astray from wherever the file is kept.
    """
    still = _LINK.sub(r"<g\1>", svg).replace("</a>", "</g>").replace('role="group"', 'role="img"')
    head, _, rest = still.partition("<title")
    used = frozenset(_CLASS.findall(still))
    return f"{head}<style>{own_css(used)}</style><title{rest}"


def _count(panels: Sequence[Panel], drawn: Drawn) -> None:
    """Check that nothing was lost on the way: engines do so without a word."""
    boxes = [box for panel in panels for box in panel.boxes]
    nowhere = Group()
    texts = [
        len(box.lines) == len(drawn.nodes.get(f"n{number}", nowhere).baselines)
        for number, box in enumerate(boxes, 1)
    ]
    if (
        sum(len(panel.grounds) for panel in panels) != len(drawn.ground.shapes)
        or sum(len(panel.lines) for panel in panels) != len(drawn.edges)
        or len(boxes) != len(drawn.nodes)
        or not all(texts)
    ):
        raise StrangeError("count")


def _cards(panel: Panel, groups: Iterable[Group]) -> Iterator[str]:
    """Yield what is drawn of the boxes, each card with its parts in one element."""
    cards: list[tuple[Box, list[str]]] = []
    for box, group in zip(panel.boxes, groups, strict=True):
        if not cards or not box.part:
            cards.append((box, []))
        cards[-1][1].append(_box(box, group))
    for first, inside in cards:
        yield _card(first, "".join(inside), panel.name)


def _line(line: Line, group: Group, floor: float) -> str:
    if not group.shapes or _strays(line, group.shapes[0], floor):
        raise StrangeError("edge")
    shapes = "".join(_drawn_shape(_dashed(line, shape)) for shape in group.shapes)
    title, member = _title(line.title), _group(line)
    return f"<g{member}>{title}{shapes}</g>" if title or member else shapes


def _dashed(line: Line, shape: Shape) -> Shape:
    """Give a line of the engine, which knows few dashes, the dashes that were asked for."""
    return replace(shape, dashes=DASHES[line.dash]) if shape.dashes else shape


def _card(first: Box, inside: str, name: str) -> str:
    anchor = f' id="{name}-{escape(first.anchor)}"' if first.anchor else ""
    anchor += _group(first)
    title = _title(first.title)
    if first.link and _ADDRESS.match(first.link):
        return f'<a{anchor} xlink:href="{escape(first.link)}">{title}{inside}</a>'
    return f"<g{anchor}>{title}{inside}</g>" if anchor or title else inside


def _group(mark: Line | Box) -> str:
    return f' class="{mark.group}"' if mark.group else ""


def _box(box: Box, group: Group) -> str:
    shape = "".join(_frame(shape) for shape in group.shapes)
    return shape + (_lines(box, group.baselines) if box.lines else "")


def _frame(shape: Shape) -> str:
    """Give the shape of a box: whatever curves the engine drew, it is a rectangle or a circle."""
    if shape.tag == "ellipse":
        return _ellipse(shape)
    numbers = [float(number) for number in _NUMBERS.findall(shape.course)]
    left, top = min(numbers[0::2]), min(numbers[1::2])
    wide, high = max(numbers[0::2]) - left, max(numbers[1::2]) - top
    corner = 0 if shape.tag == "polygon" else CORNER if high > _CHIP else high / 2
    place = f'x="{_short(left)}" y="{_short(top)}" width="{_short(wide)}" height="{_short(high)}"'
    round_ = f' rx="{_short(corner)}"' if corner else ""
    return f"<rect{_paint(shape)} {place}{round_}/>"


def _strays(line: Line, course: Shape, floor: float) -> bool:
    """Tell whether the engine begins a line elsewhere than asked, on a way of its own."""
    x, y = _NUMBERS.findall(course.course)[:2]
    return dist(line.points[0], (float(x), float(y) + floor)) > ARROW + 1


def _drawn_shape(shape: Shape) -> str:
    if shape.tag == "ellipse":
        return _ellipse(shape)
    closed = "Z" if shape.tag == "polygon" else ""
    begin = "" if shape.tag == "path" else "M"
    return f'<path{_paint(shape)} d="{begin}{_fine(shape.course)}{closed}"/>'


def _ground(shape: Shape) -> str:
    """Give a shape of the ground, which has no outline."""
    bare = Shape(shape.tag, shape.course, shape.fill, None, "1", "")
    numbers = shape.course.replace(",", " ").split()
    if shape.tag == "polygon" and len(numbers) == 10 and len(set(numbers)) <= 4:  # noqa: PLR2004 - a closed rectangle
        return _frame(bare)
    return _drawn_shape(bare)


def _ellipse(shape: Shape) -> str:
    x, y, radius, _ = (_short(float(number)) for number in shape.course.split())
    return f'<circle{_paint(shape)} cx="{x}" cy="{y}" r="{radius}"/>'


def _paint(shape: Shape) -> str:
    """Give the colours as classes of the theme, and as values for viewers without it."""
    fill = f"f-{ROLE_OF[shape.fill]}" if shape.fill else ""
    stroke = f"s-{ROLE_OF[shape.stroke]}" if shape.stroke else ""
    paint = f' class="{f"{fill} {stroke}".strip()}" fill="{shape.fill or "none"}"'
    if shape.stroke:
        paint += f' stroke="{shape.stroke}"'
        paint += f' stroke-width="{_short(float(shape.thick))}"' if shape.thick != "1" else ""
        paint += f' stroke-dasharray="{shape.dashes}"' if shape.dashes else ""
    return paint


def _lines(box: Box, baselines: Iterable[str]) -> str:
    """Give the text of a box as one element, each line at its place, with blanks between."""
    x = {
        "left": box.x + box.pad,
        "middle": box.x + box.width / 2,
        "right": box.x + box.width - box.pad,
    }[box.align]
    anchor = {"left": "", "middle": ' text-anchor="middle"', "right": ' text-anchor="end"'}
    weight = ' font-weight="600"' if box.font.bold else ""
    light = COLOURS[box.ink].light
    looks = f'class="f-{box.ink}" fill="{light}" font-size="{box.font.size:g}"{weight}'
    looks += anchor[box.align]
    places = [f'x="{_short(x)}" y="{_fine(y)}"' for y in baselines]
    if len(places) == 1:
        return f"<text {places[0]} {looks}>{_text(box.lines[0])}</text>"
    gaps = ["" if line.endswith("-") else " " for line in box.lines[:-1]]
    spans = zip(places, box.lines, [*gaps, ""], strict=True)
    inside = "".join(f"<tspan {at}>{_text(line)}{gap}</tspan>" for at, line, gap in spans)
    return f"<text {looks}>{inside}</text>"


def _title(text: str) -> str:
    return f"<title>{_text(text)}</title>" if text else ""


def _text(text: str) -> str:
    return escape(printable(text), quote=False)


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _fine(numbers: str) -> str:
    """Give the engine's numbers with one decimal at most."""
    return _FINE.sub(r"\1", numbers)
