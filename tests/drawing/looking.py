"""Looking at a published drawing: its texts, its links, and what lies beneath each text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from operator import itemgetter
from xml.etree import ElementTree as ET

from journeyascode.drawing import Drawing
from journeyascode.drawing.text import Font, width

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"
SIGNS = {"♥", "…", "+2", "+1", "0", "−1", "−2"}
"""What the drawing alone has: that there is more, the sign of feelings, a scale's numbers."""
ROW = 6
"""So many pixels lower, a text is read after those beside it."""


@dataclass(frozen=True)
class Ink:
    """A text, its colour, and the colours of the shapes beneath its middle, the lowest first."""

    text: str
    colour: str
    beneath: tuple[str, ...]


def tree(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own drawing


def texts(svg: str) -> list[str]:
    """Give each text in one piece, as a reader would say it."""
    return ["".join(element.itertext()) for element in tree(svg).iter(f"{SVG}text")]


def structure(svg: str) -> str:
    """Give what is drawn without its places: elements as painted, then words as they are read."""
    return "\n".join((*_painted(tree(svg), 0), "", *_rows(tree(svg)), ""))


def _painted(element: ET.Element, depth: int) -> Iterator[str]:
    """Yield each element with its classes, its link and its words, inside what it stands in."""
    tag = element.tag.removeprefix(SVG)
    words = "".join(element.itertext()) if tag in ("text", "title", "desc") else ""
    words = words.replace("\n", " ⏎ ")
    about = (element.get("class"), element.get("id"), element.get(XLINK), words)
    line = "  " * depth + " | ".join((tag, *filter(None, about)))
    yield line
    if tag != "text":
        for inside in element:
            yield from _painted(inside, depth + 1)


def _rows(root: ET.Element) -> Iterator[str]:
    """Yield the texts row by row, each row from left to right."""
    spots: list[tuple[float, float, str]] = []
    for group in root.findall(f"{SVG}g"):
        right = float(re.findall(r"[\d.]+", group.get("transform", "0"))[0])
        for text in group.iter(f"{SVG}text"):
            spot = next(text.iter(f"{SVG}tspan"), text)
            low, across = float(spot.get("y", "0")), float(spot.get("x", "0"))
            spots.append((low, across + right, "".join(text.itertext())))
    row: list[tuple[float, float, str]] = []
    for place in [*sorted(spots), (inf, 0.0, "")]:
        if row and place[0] - row[0][0] > ROW:
            yield " / ".join(words for _, _, words in sorted(row, key=itemgetter(1)))
            row = []
        row.append(place)


def links(svg: str) -> list[str]:
    return [element.get(XLINK, "") for element in tree(svg).iter(f"{SVG}a")]


def told(drawing: Drawing) -> str:
    """Give everything the tables say."""
    cells = (
        (table.caption, *table.heads, *(m.text for row in table.rows for c in row for m in c))
        for table in drawing.tables
    )
    return "\n".join(line for lines in cells for line in lines)


def bare(text: str) -> str:
    """Give the letters alone, so that line breaks and hyphens make no difference."""
    return re.sub(r"[\s\u00ad:-]", "", text).removesuffix("…").casefold()


def untold(drawing: Drawing) -> list[str]:
    """Give the texts of the drawing that its tables do not say."""
    words = bare(told(drawing))
    drawn = {text for strip in drawing.strips for text in texts(strip.svg)} - SIGNS
    return sorted(text for text in drawn if bare(text) not in words)


def inks(svg: str) -> Iterator[Ink]:
    """Yield every text with the shapes painted before it under its middle."""
    for group in tree(svg).findall(f"{SVG}g"):
        painted: list[tuple[str, tuple[float, float, float, float]]] = []
        for element in group.iter():
            fill = element.get("fill", "none")
            if element.tag == f"{SVG}rect" and fill != "none":
                x, y, wide, high = (
                    float(element.get(key, "0")) for key in ("x", "y", "width", "height")
                )
                painted.append((fill, (x, x + wide, y, y + high)))
            elif element.tag == f"{SVG}circle" and fill != "none":
                x, y, radius = (float(element.get(key, "0")) for key in ("cx", "cy", "r"))
                painted.append((fill, (x - radius, x + radius, y - radius, y + radius)))
            elif element.tag == f"{SVG}text":
                yield _ink(element, painted)


def _ink(element: ET.Element, painted: list[tuple[str, tuple[float, float, float, float]]]) -> Ink:
    spot = next(element.iter(f"{SVG}tspan"), element)
    x, y = float(spot.get("x", "0")), float(spot.get("y", "0"))
    away = {"end": -3, "middle": 0}.get(element.get("text-anchor", ""), 3)
    beneath = tuple(
        fill
        for fill, (left, right, top, bottom) in painted
        if left <= x + away <= right and top <= y - 3 <= bottom
    )
    return Ink("".join(element.itertext()), element.get("fill", ""), beneath)


def beyond(svg: str) -> list[str]:
    """Give what reaches beyond the sheet: shapes by their ink, texts by their letters."""
    root = tree(svg)
    _, _, wide, high = map(float, root.get("viewBox", "").split())
    found = []
    for group in root.findall(f"{SVG}g"):
        right = float(re.findall(r"-?[\d.]+", group.get("transform", "0"))[0])
        for element in group.iter():
            for what, left, top, end, low in _spans(element):
                inside = left + right >= -_SLACK and end + right <= wide + _SLACK
                if not (inside and top >= -_SLACK and low <= high + _SLACK):
                    found.append(f"{what}: {left:g},{top:g} to {end:g},{low:g}")
    return found


_SLACK = 1
"""So many pixels do not count: half of a stroke, and what was rounded."""


def _spans(element: ET.Element) -> Iterator[tuple[str, float, float, float, float]]:
    """Yield the name, the left, the top, the right and the bottom of what an element draws."""
    tag = element.tag.removeprefix(SVG)
    if tag == "path":
        numbers = [float(one) for one in re.findall(r"-?[\d.]+", element.get("d", ""))]
        xs, ys = numbers[::2], numbers[1::2]
        yield element.get("d", ""), min(xs), min(ys), max(xs), max(ys)
    elif tag == "rect":
        x, y, wide, high = (float(element.get(key, "0")) for key in _RECTANGLE)
        yield tag, x, y, x + wide, y + high
    elif tag == "circle":
        x, y, radius = (float(element.get(key, "0")) for key in ("cx", "cy", "r"))
        yield tag, x - radius, y - radius, x + radius, y + radius
    elif tag == "text":
        yield from _lines_of(element)


_RECTANGLE = ("x", "y", "width", "height")


def _lines_of(text: ET.Element) -> Iterator[tuple[str, float, float, float, float]]:
    font = Font(float(text.get("font-size", "0")), text.get("font-weight") == "600")
    for line in text.findall(f"{SVG}tspan") or [text]:
        words = (line.text or "").strip()
        x, y, wide = (
            float(line.get("x", "0")),
            float(line.get("y", "0")),
            width(words, font) / 1.08,
        )
        left = x - {"middle": wide / 2, "end": wide}.get(text.get("text-anchor", ""), 0)
        yield words, left, y - font.size * 0.7, left + wide, y + font.size * 0.15
