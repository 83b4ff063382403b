"""The pen: panels written as SVG.

In a page a drawing takes its colours from there, and a card is one link with its full text as
title, one stop of the Tab key. A file of its own brings its colours for light and dark, and leads
nowhere: its links would lead astray from wherever it is kept. The bytes depend on nothing but the
panels.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from math import hypot
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import ARROW, DASHES, Area, Point, pulled
from journeyascode.drawing.colours import COLOURS, own_css
from journeyascode.drawing.text import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.drawing.canvas import Align, Box, Dash, Dot, Line, Panel
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.planned_drawing import DrawingTitle
    from journeyascode.drawing.text import Font

CORNER = 5
"""Radius of a rounded corner; a chip is round at its whole ends."""

_CHIP = 26
_BREADTH = 0.35
"""Half the breadth of an arrow head, in lengths of it."""
_RISE = 0.9
"""From the top of a line of text to its baseline, in heights of its letters."""
_ADDRESS = re.compile(r"(?:https?://|mailto:|[^:\s]*(?:[/?#]|\Z))\S*\Z")
_SPARE_FAMILY = "Inter,Roboto,Arial,sans-serif"
_ANCHORS: dict[Align, str] = {
    "left": "", "middle": ' text-anchor="middle"', "right": ' text-anchor="end"',
}  # fmt: skip


class Fragment(NamedTuple):
    """A panel as elements of SVG: with its links, and without."""

    linked: str
    still: str
    roles: frozenset[Role]
    """The parts that colours play in it."""


def fragment(panel: Panel) -> Fragment:
    """Give what is written of a panel.

    Raises:
        UnprintableError: where a text holds a control character.
    """
    below = [*map(_ground, panel.grounds), *map(_line, panel.lines)]
    cards = [_card(panel.name, card) for card in _cards(panel.boxes)]
    linked = "\n".join((*below, *(linked for linked, _ in cards)))
    still = "\n".join((*below, *(still for _, still in cards)))
    return Fragment(linked, still, frozenset(_roles(panel)))


def inline(sheet: DrawingTitle, parts: Sequence[tuple[float, Fragment]]) -> str:
    """Give the SVG that stands in a page: fragments, each this far to the right.

    The colours come from the page: see `token_css`.
    """
    links = any(part.linked != part.still for _, part in parts)
    bodies = [(right, part.linked) for right, part in parts]
    return _whole(sheet, bodies, "group" if links else "img")


def standalone(sheet: DrawingTitle, parts: Sequence[tuple[float, Fragment]]) -> str:
    """Give a drawing as a file of its own: its colours for light and dark inside, no links."""
    used = frozenset[str]().union(*(part.roles for _, part in parts))
    bodies = [(right, part.still) for right, part in parts]
    return _whole(sheet, bodies, "img", f"<style>{own_css(used)}</style>")


def _whole(
    sheet: DrawingTitle, bodies: Sequence[tuple[float, str]], role: str, style: str = ""
) -> str:
    name, kind, title, about, language, width, height = sheet
    inside = "\n".join(f"<g{_moved(right)}>\n{body}\n</g>" for right, body in bodies)
    wide, high = _short(width), _short(height)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'class="jac jac-{kind}" id="{name}" lang="{language}" viewBox="0 0 {wide} {high}" '
        f'width="{wide}" height="{high}" '
        f'role="{role}" aria-labelledby="{name}-t" aria-describedby="{name}-d" '
        f'font-family="{_SPARE_FAMILY}">{style}<title id="{name}-t">{_text(title)}</title>'
        f'<desc id="{name}-d">{_text(about)}</desc>\n{inside}\n</svg>\n'
    )


def _roles(panel: Panel) -> Iterator[Role]:
    yield from (mark.fill for mark in panel.grounds)
    yield from (line.colour for line in panel.lines)
    for box in panel.boxes:
        yield from (role for role in (box.fill, box.stroke, box.lines and box.ink) if role)


def _cards(boxes: Sequence[Box]) -> list[list[Box]]:
    """Give the boxes, each card with its parts."""
    cards: list[list[Box]] = []
    for box in boxes:
        if cards and box.part:
            cards[-1].append(box)
        else:
            cards.append([box])
    return cards


def _card(name: str, card: Sequence[Box]) -> tuple[str, str]:
    """Give a card with its link, and without."""
    first = card[0]
    inside = "".join(map(_box, card))
    about = f' id="{name}-{escape(first.anchor)}"' if first.anchor else ""
    about += _member(first)
    title = _title(first.title)
    linked = bool(first.link and _ADDRESS.match(first.link))
    still = f"<g{about}>{title}{inside}</g>" if about or title or linked else inside
    if not linked:
        return still, still
    return f'<a{about} xlink:href="{escape(first.link or "")}">{title}{inside}</a>', still


def _ground(mark: Area | Dot) -> str:
    """Give a shape of the ground, which has no outline."""
    paint = _paint(mark.fill)
    if not isinstance(mark, Area):
        return _circle(paint, mark.centre, mark.radius)
    across, down = (sorted({round(spot[way], 1) for spot in mark.points}) for way in (0, 1))
    if len(mark.points) == 4 and len(across) < 3 and len(down) < 3:  # noqa: PLR2004 - a rectangle
        left, top = across[0], down[0]
        return _rectangle(paint, (left, top, across[-1] - left, down[-1] - top))
    return f'<path{paint} d="M{_spots(mark.points)}Z"/>'


def _line(line: Line) -> str:
    """Give the course, which ends where an arrow head begins, and its heads, the tail's first."""
    first, *between, last = line.points
    start = pulled(first, between[0]) if line.tail else first
    stop = pulled(last, between[-1]) if line.head else last
    paint = _paint(None, line.colour, line.thick, line.dash)
    shapes = f'<path{paint} d="M{_spots((start,))}C{_spots((*between, stop))}"/>'
    shapes += _head(line, start, first) if line.tail else ""
    shapes += _head(line, stop, last) if line.head else ""
    title, member = _title(line.title), _member(line)
    return f"<g{member}>{title}{shapes}</g>" if title or member else shapes


def _head(line: Line, base: Point, tip: Point) -> str:
    """Give an arrow head, whose stroke ends where the tip is."""
    across, down = (tip.x - base.x) / ARROW, (tip.y - base.y) / ARROW
    back = line.thick / 2 * hypot(1, 1 / _BREADTH)
    tip = tip.moved(-across * back, -down * back)
    foot = tip.moved(-across * ARROW, -down * ARROW)
    aside = ARROW * _BREADTH
    left = foot.moved(down * aside, -across * aside)
    right = foot.moved(-down * aside, across * aside)
    paint = _paint(line.colour, line.colour, line.thick)
    return f'<path{paint} d="M{_spots((left, tip, right))}Z"/>'


def _box(box: Box) -> str:
    return (_frame(box) if box.fill or box.stroke else "") + (_lines(box) if box.lines else "")


def _frame(box: Box) -> str:
    paint = _paint(box.fill, box.stroke, box.thick)
    if box.shape == "circle":
        radius = box.width / 2
        return _circle(paint, Point(box.x + radius, box.y + box.height / 2), radius)
    corner = 0 if box.shape == "plain" else CORNER if box.height > _CHIP else box.height / 2
    return _rectangle(paint, (box.x, box.y, box.width, box.height), corner)


def _circle(paint: str, centre: Point, radius: float) -> str:
    x, y = centre
    return f'<circle{paint} cx="{_short(x)}" cy="{_short(y)}" r="{_short(radius)}"/>'


def _rectangle(paint: str, place: tuple[float, float, float, float], corner: float = 0) -> str:
    x, y, wide, high = map(_short, place)
    round_ = f' rx="{_short(corner)}"' if corner else ""
    return f'<rect{paint} x="{x}" y="{y}" width="{wide}" height="{high}"{round_}/>'


def _lines(box: Box) -> str:
    """Give the text of a box as one element, each line at its place, with blanks between."""
    font = box.font
    top = box.y + (box.height - len(box.lines) * font.leading) / 2 + _RISE * font.size
    x = _short(_edge(box))
    places = [f'x="{x}" y="{_short(top + at * font.leading)}"' for at in range(len(box.lines))]
    looks = _looks(box.ink, font, box.align)
    if len(places) == 1:
        return f"<text {places[0]} {looks}>{_text(box.lines[0])}</text>"
    gaps = ["" if line.endswith("-") else " " for line in box.lines[:-1]]
    spans = zip(places, box.lines, [*gaps, ""], strict=True)
    inside = "".join(f"<tspan {at}>{_text(line)}{gap}</tspan>" for at, line, gap in spans)
    return f"<text {looks}>{inside}</text>"


def _edge(box: Box) -> float:
    """Give where the lines of a box begin, have their middle, or end."""
    if box.align == "middle":
        return box.x + box.width / 2
    return box.x + box.pad if box.align == "left" else box.x + box.width - box.pad


@lru_cache(maxsize=1 << 10)
def _paint(
    fill: Role | None, stroke: Role | None = None, thick: float = 1, dash: Dash = "solid"
) -> str:
    """Give the colours as classes of the theme, and as values for viewers without it."""
    classes = (f"f-{fill}" if fill else "", f"s-{stroke}" if stroke else "")
    light = COLOURS[fill].light if fill else "none"
    paint = f' class="{" ".join(filter(None, classes))}" fill="{light}"'
    if stroke:
        paint += f' stroke="{COLOURS[stroke].light}"'
        paint += f' stroke-width="{_short(thick)}"' if thick != 1 else ""
        paint += f' stroke-dasharray="{DASHES[dash]}"' if DASHES[dash] else ""
    return paint


@lru_cache(maxsize=1 << 10)
def _looks(ink: Role, font: Font, align: Align) -> str:
    weight = ' font-weight="600"' if font.bold else ""
    colour = f'class="f-{ink}" fill="{COLOURS[ink].light}"'
    return f'{colour} font-size="{font.size:g}"{weight}{_ANCHORS[align]}'


def _moved(right: float) -> str:
    return f' transform="translate({_short(right)} 0)"' if right else ""


def _member(mark: Line | Box) -> str:
    return f' class="{mark.group}"' if mark.group else ""


def _title(text: str) -> str:
    return f"<title>{_text(text)}</title>" if text else ""


def _text(text: str) -> str:
    return escape(printable(text), quote=False)


def _spots(points: Sequence[Point]) -> str:
    return " ".join(f"{_short(x)},{_short(y)}" for x, y in points)


def _short(number: float) -> str:
    """Give a number with one decimal at most; nothing is below nothing."""
    return f"{number:z.1f}".removesuffix(".0")
