"""Which spots a page of ours can have, told by its templates before anybody writes it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, get_args

from jinja2 import nodes

from journeyascode.drawing.drawing import Kind
from journeyascode.handbook.kind_folders import HOME, SHELVES
from journeyascode.pages.environment import environment

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECTION = "section"
"""The macro that writes a heading and what stands below it."""
_ID = re.compile(r"\bid=\"([\w-]+)\"")
_TEMPLATE = ".html.j2"
_NAMED_LATER = (*get_args(Kind), "glance", "work", "customers")
"""How spots begin that are named after what is drawn, or after who works there."""


def spots_instead(address: str, spot: str) -> tuple[str, ...] | None:
    """Give the sections that the page at an address can have; None where it can have this spot."""
    there = sections_of(address)
    can_be = spot in there or spot.partition("-")[0] in _NAMED_LATER or spot[0] == "_"
    return None if can_be else tuple(sorted(there))


@cache
def sections_of(address: str) -> frozenset[str]:
    """Give the ids of all sections that the page at an address can have."""
    return frozenset(one for name in _templates(address) for one in _ids_in(name))


def _templates(address: str) -> Iterator[str]:
    folder, _, name = address.rpartition("/")
    if address == HOME:
        yield from ("handbook.html.j2", "home.html.j2")
    for shelf in SHELVES:
        if shelf.folder == folder:
            is_index = name == HOME
            yield from (f"index/{shelf.kind}.html.j2",) if is_index else ()
            yield from (f"{shelf.kind}.html.j2",) if not (is_index and shelf.alone) else ()


@cache
def _ids_in(template: str) -> frozenset[str]:
    found: set[str] = set()
    loader = environment().loader
    assert loader is not None  # noqa: S101 - it was made with one
    tree = environment().parse(loader.get_source(environment(), template)[0])
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == _SECTION:
            found.update(one.value for one in call.args[:1] if isinstance(one, nodes.Const))
    for data in tree.find_all(nodes.TemplateData):
        found.update(_ID.findall(data.data))
    for word in tree.find_all(nodes.Const):
        if str(word.value).endswith(_TEMPLATE):
            found |= _ids_in(word.value)
    return frozenset(found)
