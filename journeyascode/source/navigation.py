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
from journeyascode.source.characters import spot_at
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
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from journeyascode.source.mkdocs_file import Published
    from journeyascode.speech import Say

    _Item = yaml.Node | None

_TEXT = "tag:yaml.org,2002:str"
_NULL = "tag:yaml.org,2002:null"
_QUOTES = ("'", '"')
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
"""What may stand before a text: a name that others use, and what it is."""
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
    text = content.decode("utf-8-sig")
    entries = tuple(_read_entries(value_of(top, "nav"), path, text, docs))
    is_home_named = any(one.url == target + HOME for one in entries)
    within = f"{inside.as_posix()}/" if inside and inside.parts else ""
    return SiteNavigation(
        path,
        content,
        entries,
        root,
        target,
        within if inside is not None else None,
        is_alone(site.file),
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


def is_alone(file: Path) -> bool:
    """Tell whether no pages of a site come from anybody but us and its own files."""
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


def why_unread(nav: SiteNavigation, content: bytes) -> Say | None:
    """Say why a navigation could not be used any more as it is written in `content`; else None."""
    try:
        after = yaml.compose(content.decode("utf-8-sig"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        told = say("it is no YAML from line {line} on", line=line)
    else:
        before = yaml.compose(nav.content.decode("utf-8-sig"), Loader=yaml.SafeLoader)
        left = {id(one) for one in _empty(value_of(after, "nav"))}
        if len(left) <= len({id(one) for one in _empty(value_of(before, "nav"))}):
            return None
        told = say("a section of the navigation would be empty")
    wrong = say("`{path}` could not be used any more, so nothing is written", path=nav.path)
    return say("{wrong}: {reason}", wrong=wrong, reason=told)


def _empty(nav: yaml.Node | None) -> Iterator[yaml.Node | None]:
    """Yield the sections that nothing is in, and the whole of a navigation that is empty."""
    for node, _, _, _ in _walk(nav):
        is_list = isinstance(node, yaml.CollectionNode) and not node.value
        if node is None or is_list or node.tag == _NULL:
            yield node


def _read_entries(
    nav: yaml.Node | None, path: PurePosixPath, text: str, docs: Path
) -> Iterator[NavigationEntry]:
    found, held, lines = [*_walk(nav)], _held(text), text.split("\n")
    ends: dict[_Item, int | None] = {}
    for node, _, sections, is_first in found:
        for one in sections:
            last = ends.get(one, 0)
            is_known = last is not None and is_first and _is_address(node) and _is_in(node, one)
            ends[one] = max(last or 0, _last_line(node, text)) if is_known else None
    for node, item, sections, is_first in found:
        if is_first and isinstance(node, yaml.ScalarNode) and _is_address(node):
            line = _lines(path, _last_line(node, text), item, lines, held)
            around = [_lines(path, ends[one], one, lines, held) for one in sections]
            yield NavigationEntry(
                node.value,
                _place(path, node, text),
                line,
                tuple(one for one in around if one),
                _is_file(docs, node.value),
            )


def _held(text: str) -> frozenset[int]:
    """Give the lines with a name that is used elsewhere, `&mia`: they cannot just go."""
    tokens = [*yaml.scan(text, Loader=yaml.SafeLoader)]
    used = {one.value for one in tokens if isinstance(one, yaml.AliasToken)}
    named = (one for one in tokens if isinstance(one, yaml.AnchorToken) and one.value in used)
    return frozenset(one.start_mark.line for one in named)


def _walk(nav: yaml.Node | None) -> Iterator[tuple[_Item, _Item, tuple[_Item, ...], bool]]:
    """Yield each text and whatever is empty or stands there again by its name.

    With the item of a list that it is, if it is one alone, those around it, and whether it stands
    there for the first time.
    """
    left: list[tuple[yaml.Node | None, _Item, tuple[_Item, ...]]] = [(nav, None, ())]
    seen = set()
    while left:
        node, item, around = left.pop(0)
        is_first = id(node) not in seen
        seen.add(id(node))
        below = node.value if isinstance(node, yaml.CollectionNode) and is_first else ()
        if not below:
            yield node, item, around, is_first
        elif isinstance(node, yaml.SequenceNode) and node.tag != "!ENV":
            within = (*around, item) if item else around
            shared = item if len(below) == 1 else None
            left[:0] = [(one, shared if node.flow_style else one, within) for one in below]
        elif isinstance(node, yaml.MappingNode):
            sole = len(below) == 1
            left[:0] = [(value, item if sole else None, around) for _, value in below]


def _is_address(node: yaml.Node | None) -> bool:
    return isinstance(node, yaml.ScalarNode) and bool(node.tag == _TEXT and node.value.strip())


def _is_in(node: _Item, item: _Item) -> bool:
    """Tell whether a text stands in an item itself, and not where the name is given to it."""
    return bool(node and item and node.start_mark.index >= item.start_mark.index)


def _is_file(docs: Path, url: str) -> bool:
    return ".." not in PurePosixPath(url).parts and is_there(docs / url) and (docs / url).is_file()


def _span(node: yaml.Node, text: str) -> tuple[int, int]:
    """Give where the words of a text stand, without its name, its quotes and the breaks behind."""
    start, end = node.start_mark.index, node.end_mark.index
    written = text[start:end].rstrip()
    words = str(node.value).strip()
    at = written.rfind(words)
    if at >= 0:
        return start + at, start + at + len(words)
    bare = _PROPERTIES.match(written)
    begin = bare.end() if bare else 0
    is_quoted = written[begin : begin + 1] in _QUOTES
    return start + begin + is_quoted, start + len(written) - is_quoted


def _last_line(node: _Item, text: str) -> int:
    """Give the last line of a text, from 0."""
    if node is None:
        return 0
    last = len(text[: node.end_mark.index].rstrip())
    return spot_at(text, max(last - 1, node.start_mark.index))[0]


def _place(path: PurePosixPath, node: yaml.ScalarNode, text: str) -> Place:
    """Give the place of a text, without what stands around its words."""
    (line, column), (last, stop) = (spot_at(text, one) for one in _span(node, text))
    return Place(path, line + 1, column + 1, last + 1, stop + 1)


def _lines(
    path: PurePosixPath,
    last: int | None,
    item: yaml.Node | None,
    lines: Sequence[str],
    held: Collection[int],
) -> Place | None:
    """Give the lines from the beginning of an item to a last one; None where others need them."""
    if item is None or last is None:
        return None
    first = item.start_mark.line
    is_shared = last < first or not _ITEM.fullmatch(lines[first][: item.start_mark.column])
    if is_shared or any(first <= one <= last for one in held):
        return None
    if last + 1 < len(lines):
        return Place(path, first + 1, 1, last + 2, 1)
    return Place(path, first + 1, 1, last + 1, len(lines[last]) + 1)
