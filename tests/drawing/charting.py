"""What the tests of charts look for: that drawing and table hold the same facts."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree.ElementTree import Element

from journeyascode.drawing import Drawing
from journeyascode.drawing.colours import PAIRS, ROLE_OF
from journeyascode.drawing.text import Font, width
from tests.drawing.looking import SVG, bare, inks, texts, told, tree

_OF_THE_DRAWING = re.compile(r"[\d.,−]+|n = \d+|.*\d+ (?:muu(?:ta)? taulukossa|more in the table)")
"""Numbers of scales and of a key, and that there is more."""


def drawn_only(drawing: Drawing, *known: str) -> list[str]:
    """Give the drawn texts that no table says; `known` ones belong to the drawing alone."""
    words = bare(told(drawing))
    drawn = {text for strip in drawing.strips for text in texts(strip.svg)}
    return sorted(
        text
        for text in drawn
        if not _OF_THE_DRAWING.fullmatch(text)
        and bare(re.sub("[↑→]", "", text)) not in words
        and not any(text.startswith(one) for one in known)
    )


def told_only(drawing: Drawing, table: int = 0) -> list[str]:
    """Give what the cells of a table say and the drawing does not, nor what a pointer shows."""
    drawn = bare(" ".join("".join(e.itertext()) for s in drawing.strips for e in shown(s.svg)))
    cells = (m.text for row in drawing.tables[table].rows for cell in row for m in cell)
    return sorted({text for text in cells if bare(text) not in drawn})


def shown(svg: str) -> list[Element]:
    """Give the elements that say something: texts, and what a pointer shows."""
    return [e for e in tree(svg).iter() if e.tag in (f"{SVG}text", f"{SVG}title")]


def overlapping(svg: str) -> list[tuple[str, str]]:
    """Give the pairs of texts that stand on each other."""
    zones = [zone for text in tree(svg).iter(f"{SVG}text") for zone in _zones(text)]
    return [
        (first[0], second[0])
        for first, second in combinations(zones, 2)
        if first[1] < second[2] and second[1] < first[2]
        if first[3] < second[4] and second[3] < first[4]
    ]


def out_of_sight(svg: str) -> list[str]:
    """Give the texts that reach beyond the sheet."""
    root = tree(svg)
    _, _, wide, _ = map(float, root.get("viewBox", "").split())
    zones = [zone for text in root.iter(f"{SVG}text") for zone in _zones(text)]
    return [words for words, left, right, _, _ in zones if left < -0.5 or right > wide + 0.5]


def unreadable(svg: str) -> list[tuple[str, str]]:
    """Give the texts whose contrast with what lies beneath nobody has checked, with the ground."""
    found = ((ink, ROLE_OF[ink.beneath[-1]] if ink.beneath else "page") for ink in inks(svg))
    return [
        (ink.text, ground) for ink, ground in found if (ROLE_OF[ink.colour], ground) not in PAIRS
    ]


def _zones(text: Element) -> list[tuple[str, float, float, float, float]]:
    """Give each line of a text with its left, right, top and bottom, as narrow fonts have it."""
    font = Font(float(text.get("font-size", "0")), text.get("font-weight") == "600")
    found = []
    for line in text.findall(f"{SVG}tspan") or [text]:
        words = (line.text or "").strip()
        x, y, wide = (
            float(line.get("x", "0")),
            float(line.get("y", "0")),
            width(words, font) / 1.08,
        )
        left = x - {"middle": wide / 2, "end": wide}.get(text.get("text-anchor", ""), 0)
        found.append((words, left, left + wide, y - font.size * 0.7, y + font.size * 0.15))
    return found
