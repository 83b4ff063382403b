"""What an engine has drawn, read back as if a stranger had written it.

Only elements and attributes of the closed lists below are looked at; anything else that could
mean something to a browser makes the drawing a failure. Texts are counted, not taken: ours are
known already.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.sax import ContentHandler, SAXParseException

from defusedxml.common import DefusedXmlException
from defusedxml.sax import make_parser

from journeyascode.diagrams.colours import ROLE_OF

if TYPE_CHECKING:
    from xml.sax.xmlreader import AttributesImpl

SHAPES = frozenset(("path", "polygon", "ellipse", "polyline"))
_COURSE = re.compile(r"[MC0-9.,\s-]+\Z")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?\Z")
_DASHES = re.compile(r"\d+(?:,\d+)*\Z")
_NONE = frozenset((None, "none", "transparent"))


class StrangeError(ValueError):
    """The engine has drawn something that no drawing of ours holds."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape: its element, its course in numbers, and its paint."""

    tag: str
    course: str
    fill: str | None
    stroke: str | None
    thick: str
    dashes: str


@dataclass(slots=True)
class Group:
    """What the engine has drawn for one node or edge: shapes, and the baseline of each text."""

    shapes: list[Shape] = field(default_factory=list)
    baselines: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Drawn:
    """Everything in one SVG: the shapes of the ground, then nodes and edges by name."""

    ground: Group = field(default_factory=Group)
    nodes: dict[str, Group] = field(default_factory=dict)
    edges: dict[str, Group] = field(default_factory=dict)


def read_svg(svg: bytes) -> Drawn:
    """Give what stands in the engine's `svg`.

    Raises:
        StrangeError: where it is no XML, or holds an element or a value of no drawing of ours.
    """
    reader = _Reader()
    parser = make_parser()
    parser.forbid_dtd = True
    parser.setContentHandler(reader)
    try:
        parser.feed(svg[svg.find(b"<svg") :])
        parser.close()
    except (SAXParseException, DefusedXmlException) as error:
        raise StrangeError(type(error).__name__) from error
    return reader.drawn


class _Reader(ContentHandler):
    """Takes the elements as they come; a tree is never built."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = Drawn()
        self.groups: list[Group] = [self.drawn.ground]
        self.title: list[str] | None = None

    def startElement(self, name: str, attrs: AttributesImpl[str]) -> None:  # noqa: N802 - SAX
        """Begin an element."""
        if name in SHAPES:
            self.groups[-1].shapes.append(_shape(name, attrs))
        elif name == "text":
            self.groups[-1].baselines.append(_number(attrs.get("y", "")))
        elif name == "g":
            self.groups.append(self.group(attrs))
        elif name == "title":
            self.title = []
        elif name != "svg":
            raise StrangeError(name)

    def group(self, attrs: AttributesImpl[str]) -> Group:
        """Begin the group of a node or an edge; every other group is the ground."""
        kind = attrs.get("class")
        if kind == "edge":
            return self.drawn.edges.setdefault(attrs.get("id", ""), Group())
        return Group() if kind == "node" else self.drawn.ground

    def characters(self, content: str) -> None:
        """Take a piece of text; only titles matter."""
        if self.title is not None:
            self.title.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802 - SAX
        """End an element; a title names the node it stands in."""
        if name == "g":
            self.groups.pop()
        elif name == "title" and self.title is not None:
            title = "".join(self.title)
            self.title = None
            group = self.groups[-1]
            if group is not self.drawn.ground and "->" not in title:
                self.drawn.nodes[title] = group


def _shape(tag: str, attributes: AttributesImpl[str]) -> Shape:
    if tag == "ellipse":
        course = " ".join(_number(attributes.get(name, "")) for name in ("cx", "cy", "rx", "ry"))
    else:
        course = attributes.get("d" if tag == "path" else "points", "")
        if not _COURSE.match(course):
            raise StrangeError(tag)
    return Shape(
        tag,
        course,
        _colour(attributes.get("fill")),
        _colour(attributes.get("stroke")),
        _number(attributes.get("stroke-width", "1")),
        _dashes(attributes.get("stroke-dasharray", "")),
    )


def _colour(value: str | None) -> str | None:
    if value in _NONE:
        return None
    if value not in ROLE_OF:
        raise StrangeError(str(value)[:20])
    return value


def _number(value: str) -> str:
    if not _NUMBER.match(value):
        raise StrangeError(value[:20])
    return value


def _dashes(value: str) -> str:
    if value and not _DASHES.match(value):
        raise StrangeError(value[:20])
    return value
