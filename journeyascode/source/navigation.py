"""The navigation that mkdocs.yml names, `nav:`, with the place of each entry."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

import yaml

from journeyascode.disk import RefusedError, as_typed, is_there
from journeyascode.disk import read as read_whole
from journeyascode.findings import Edit, Place
from journeyascode.handbook.kind_folders import HOME
from journeyascode.source.mkdocs_file import (
    LARGEST,
    PLUGIN,
    composed,
    configurations,
    docs_of,
    items_of,
    name_of,
    target_of,
    value_of,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from journeyascode.source.mkdocs_file import Published

    _Item = yaml.Node | None

_TEXT = "tag:yaml.org,2002:str"
_QUOTES = frozenset({"'", '"'})
_MAKE_NO_PAGES = frozenset(
    {
        PLUGIN,
        *("search", "privacy", "offline", "minify"),
        *("material/search", "material/privacy", "material/offline"),
    }
)
"""Plugins that neither make pages nor read the navigation in a way of their own."""
_ITEM = re.compile(r"[ ]*- ")


class NavigationEntry(NamedTuple):
    """An entry of the navigation."""

    url: str
    place: Place
    line: Place | None
    """The lines it has for itself, which go with it; None where it shares one."""
    sections: tuple[Place, ...]
    """The lines of the sections it is in, from the outermost, as far as they can go whole."""
    is_file: bool
    """Whether there is a file of this path among the pages of the site."""


class SiteNavigation(NamedTuple):
    """The navigation of the site that a handbook is in."""

    path: PurePosixPath
    """The configuration that names it."""
    content: bytes
    entries: tuple[NavigationEntry, ...]
    root: PurePosixPath
    """The folder of the YAML."""
    target: str
    """The folder of our pages in the site, with a slash at its end; empty for the top."""
    inside: str | None
    """The folder of the YAML as seen from the pages of the site; None where it lies elsewhere."""
    alone: bool
    """Whether no pages come from anybody but us and the files of the site."""
    placeholders: frozenset[str]
    """What stands for all our pages, as long as their home is not named."""


def navigation_of(site: Published, root: PurePosixPath) -> SiteNavigation | None:
    """Give the navigation of a site; None where it has none, or nobody can say what it means.

    `root` is the folder of the YAML as readers see it.
    """
    file, top = _naming(site.file)
    content = _content(file) if file else None
    if file is None or content is None:
        return None
    docs, source = docs_of(site.file), site.source.resolve()
    inside = source.relative_to(docs.resolve()) if source.is_relative_to(docs.resolve()) else None
    target = target_of(site)
    path = PurePosixPath(as_typed(file))
    lines = content.decode("utf-8-sig").split("\n")
    entries = tuple(_read_entries(value_of(top, "nav"), path, lines, docs))
    is_home_named = any(one.url == target + HOME for one in entries)
    within = f"{inside.as_posix()}/" if inside and inside.parts else ""
    return SiteNavigation(
        path,
        content,
        entries,
        root,
        target,
        within if inside is not None else None,
        _is_alone(site.file),
        frozenset() if is_home_named else frozenset({target, f"{source.name}/"} - {""}),
    )


def _naming(file: Path) -> tuple[Path | None, yaml.Node | None]:
    """Give the configuration that names the navigation, and what it says."""
    for one in configurations(file):
        top = composed(one)
        if top is None:
            return None, None
        if value_of(top, "nav") is not None:
            return one, top
    return None, None


def _content(file: Path) -> bytes | None:
    try:
        return read_whole(file, LARGEST)
    except (OSError, RefusedError):
        return None


def _is_alone(file: Path) -> bool:
    tops = [composed(one) for one in configurations(file)]
    named = {name_of(one) for top in tops for one in items_of(value_of(top, "plugins"))}
    hooks = any(value_of(top, "hooks") for top in tops)
    return named <= _MAKE_NO_PAGES and not hooks


def without_entries(nav: SiteNavigation, gone: Collection[Place]) -> Iterator[Edit]:
    """Yield what takes out the entries at some places, and each section that nothing is left of.

    MkDocs refuses a section that is empty.
    """
    inside: dict[Place, set[Place]] = defaultdict(set)
    for entry in nav.entries:
        for section in entry.sections:
            inside[section].add(entry.place)
    lines = (
        next((one for one in entry.sections if inside[one].issubset(gone)), entry.line)
        for entry in nav.entries
        if entry.place in gone
    )
    for line in dict.fromkeys(lines):
        if line:
            yield Edit(line, "")


def _read_entries(
    nav: yaml.Node | None, path: PurePosixPath, lines: Sequence[str], docs: Path
) -> Iterator[NavigationEntry]:
    found = [*_walk(nav)]
    ends: dict[_Item, int | None] = {}
    for node, _, sections in found:
        for one in sections:
            last = ends.get(one, 0)
            is_known = last is not None and _is_address(node)
            ends[one] = max(last or 0, node.end_mark.line) if is_known else None
    for node, item, sections in found:
        if _is_address(node):
            around = [_lines(path, ends[one], one, lines) for one in sections]
            yield NavigationEntry(
                node.value,
                _place(path, node),
                _lines(path, node.end_mark.line, item, lines),
                tuple(one for one in around if one),
                _is_file(docs, node.value),
            )


def _walk(nav: yaml.Node | None) -> Iterator[tuple[yaml.ScalarNode, _Item, tuple[_Item, ...]]]:
    """Yield each text, the item of a list that it is, if it is one alone, and those around it."""
    left: list[tuple[yaml.Node | None, _Item, tuple[_Item, ...]]] = [(nav, None, ())]
    seen = set()
    while left:
        node, item, around = left.pop(0)
        if node is None or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            yield node, item, around
        elif isinstance(node, yaml.SequenceNode) and node.tag != "!ENV":
            within = (*around, item) if item else around
            shared = item if len(node.value) == 1 else None
            left[:0] = [(one, shared if node.flow_style else one, within) for one in node.value]
        elif isinstance(node, yaml.MappingNode):
            sole = len(node.value) == 1
            left[:0] = [(value, item if sole else None, around) for _, value in node.value]


def _is_address(node: yaml.ScalarNode) -> bool:
    return bool(node.tag == _TEXT and node.start_mark.line == node.end_mark.line)


def _is_file(docs: Path, url: str) -> bool:
    return ".." not in PurePosixPath(url).parts and is_there(docs / url) and (docs / url).is_file()


def _place(path: PurePosixPath, node: yaml.ScalarNode) -> Place:
    """Give the place of a text of one line, without its quotes."""
    start, end = node.start_mark, node.end_mark
    quote = node.style in _QUOTES
    return Place(
        path, start.line + 1, start.column + 1 + quote, end.line + 1, end.column + 1 - quote
    )


def _lines(
    path: PurePosixPath, last: int | None, item: yaml.Node | None, lines: Sequence[str]
) -> Place | None:
    """Give the lines from the beginning of an item to a last one; None where it shares them."""
    if item is None or last is None:
        return None
    first = item.start_mark.line
    if not _ITEM.fullmatch(lines[first][: item.start_mark.column]):
        return None
    if last + 1 < len(lines):
        return Place(path, first + 1, 1, last + 2, 1)
    return Place(path, first + 1, 1, last + 1, len(lines[last]) + 1)
