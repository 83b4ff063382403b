"""What is wrong with what mkdocs.yml says of the readers: nobody may be shown more by a slip."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import yaml

from journeyascode.disk import as_typed, is_there
from journeyascode.findings import Diagnostic, Place, Severity
from journeyascode.model import AUDIENCES
from journeyascode.source.codes import UNCLEAR_READERS
from journeyascode.source.mkdocs_file import (
    CONFIGURATIONS,
    OPTIONS,
    PLUGIN,
    composed,
    configurations,
    heard,
    items_of,
    name_of,
    plugin_in,
    setting_of,
    text_of,
    value_of,
)
from journeyascode.speech import say
from journeyascode.speech.guess import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from journeyascode.speech import Say

KEY = "audience"
_WITHOUT = "`!ENV [AUDIENCE, internal]`"
_MEANT = frozenset({KEY, "visibility"})
_EXAMPLE = say("write it in the plugin: {text}", text="`- journeyascode: {audience: public}`")
_FREE = frozenset({"nav", "plugins", "markdown_extensions", "hooks", "exclude_docs"})
"""Keys of MkDocs below which an audience is none of ours."""


def tell_readers(file: Path) -> Iterator[Diagnostic]:
    """Yield what a configuration says of the readers that nobody obeys, or cannot understand."""
    top = composed(file)
    if top is None:
        return
    yield from _twin(file)
    yield from _beside_plugin(file, top)
    yield from _elsewhere(file, top)
    node, where = _set(file)
    word = heard(node)
    if node is not None and where is not None and word not in AUDIENCES:
        yield _no_audience(where, node, word)
    elif plugin_in(top) is not None:
        yield from _lost(file, top, word)


def _no_audience(file: Path, node: yaml.Node, word: str) -> Diagnostic:
    """Tell that a word names nobody, and who there is; where none stands, `internal` is meant."""
    choices = ", ".join(f"`{one}`" for one in AUDIENCES)
    if not word and node.tag == "!ENV":
        wrong = say("the variable for `{key}` is not set here", key=KEY)
        remedy = say("set it, or name what holds without it: {text}", text=_WITHOUT)
        return _tell(file, node, wrong, remedy, Severity.WARNING)
    if not word:
        wrong = say("`{key}` says nothing: choose {choices}", key=KEY, choices=choices)
        remedy = say("write one, or delete the line: then it is `internal`")
        return _tell(file, node, wrong, remedy)
    if not text_of(node) and node.tag != "!ENV":
        wrong = say("`{key}` is one word: choose {choices}", key=KEY, choices=choices)
        return _tell(file, node, wrong, _EXAMPLE)
    wrong = say("`{word}` is no audience: choose {choices}", word=word, choices=choices)
    return _tell(file, node, wrong, did_you_mean(word, AUDIENCES) or _EXAMPLE)


def _set(file: Path) -> tuple[yaml.Node | None, Path | None]:
    """Give what is set, and the configuration in which it stands."""
    found = setting_of(file, KEY, composed)
    if found is None:
        return None, None
    for one in configurations(file):
        written = value_of(value_of(plugin_in(composed(one)), PLUGIN), KEY)
        if written is not None and written.start_mark.index == found.start_mark.index:
            return found, one
    return found, file


def _twin(file: Path) -> Iterator[Diagnostic]:
    """Yield the configuration beside this one that MkDocs does not read."""
    first, second = (file.with_name(name) for name in CONFIGURATIONS)
    if is_there(first) and is_there(second):
        wrong = say(
            "`{file}` is not read: `{other}` beside it counts", file=second.name, other=first.name
        )
        remedy = say("put what is in it into `{other}`, and delete it", other=first.name)
        yield Diagnostic(
            UNCLEAR_READERS.code, Severity.WARNING, Place(_shown(second)), wrong, remedy
        )


def _beside_plugin(file: Path, top: yaml.Node) -> Iterator[Diagnostic]:
    """Yield options that stand beside the plugin, where they are no part of it."""
    items = [*items_of(value_of(top, "plugins"))]
    if all(name_of(one) != PLUGIN for one in items):
        return
    for item in items:
        for key, _ in _pairs(item):
            word = text_of(key)
            is_option = word in OPTIONS and name_of(item) == PLUGIN
            if is_option or word == KEY:
                wrong = say("`{key}` stands beside the plugin, and not in it", key=word)
                remedy = say("indent it below `journeyascode:` by two more spaces")
                yield _tell(file, key, wrong, remedy)


def _elsewhere(file: Path, top: yaml.Node) -> Iterator[Diagnostic]:
    """Yield an audience that stands where nobody looks for it."""
    for key, value in _pairs(top):
        word = text_of(key)
        if word in _MEANT:
            wrong = say("`{key}` does nothing here: the plugin is not told", key=word)
            yield _tell(file, key, wrong, _EXAMPLE)
        elif word not in _FREE:
            yield from _deeper(file, value)


def _deeper(file: Path, top: yaml.Node) -> Iterator[Diagnostic]:
    left, seen = [top], {id(top)}  # a configuration may name a part of it again in itself
    while left:
        node = left.pop()
        below = node.value if isinstance(node, yaml.SequenceNode) else ()
        for key, _ in _pairs(node):
            if text_of(key) in _MEANT:
                wrong = say("`{key}` does nothing here: the plugin is not told", key=text_of(key))
                yield _tell(file, key, wrong, _EXAMPLE, Severity.WARNING)
        inside = [
            one for one in (*below, *(value for _, value in _pairs(node))) if id(one) not in seen
        ]
        seen.update(map(id, inside))
        left += inside


def _lost(file: Path, top: yaml.Node, word: str) -> Iterator[Diagnostic]:
    """Yield where a stricter audience is inherited and lost: a list of plugins hides it."""
    ranks: dict[str, int] = {one: rank for rank, one in enumerate(AUDIENCES)}
    for above in [*configurations(file)][1:]:
        node = value_of(value_of(plugin_in(composed(above)), PLUGIN), KEY)
        meant = heard(node)
        if ranks.get(meant, len(ranks)) < ranks[word or "internal"]:
            ours = plugin_in(top)
            wrong = say(
                "`{file}` says `audience: {word}`, and this plugin hides that",
                file=above.name,
                word=meant,
            )
            text = f"`- journeyascode: {{audience: {meant}}}`"
            remedy = say("write it here, too: {text}", text=text)
            yield _tell(file, ours or top, wrong, remedy)
            return


def _pairs(node: yaml.Node | None) -> list[tuple[yaml.Node, yaml.Node]]:
    return node.value if isinstance(node, yaml.MappingNode) else []


def _tell(
    file: Path, node: yaml.Node, wrong: Say, remedy: Say, severity: Severity = Severity.ERROR
) -> Diagnostic:
    return Diagnostic(UNCLEAR_READERS.code, severity, place_of(file, node), wrong, remedy)


def place_of(file: Path, node: yaml.Node) -> Place:
    """Give where something stands in a configuration."""
    start, end = node.start_mark, node.end_mark
    return Place(_shown(file), start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _shown(file: Path) -> PurePosixPath:
    return PurePosixPath(as_typed(file))
