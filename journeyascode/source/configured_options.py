"""What is wrong with the options of our plugin in mkdocs.yml, other than for whom it builds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from journeyascode.findings import Diagnostic
from journeyascode.source.codes import UNCLEAR_OPTION
from journeyascode.source.configured_readers import place_of
from journeyascode.source.mkdocs_file import (
    OPTIONS,
    PLUGIN,
    composed,
    configurations,
    heard,
    items_of,
    name_of,
    plugin_in,
    text_of,
    value_of,
)
from journeyascode.speech import LANGUAGES, say
from journeyascode.speech.guess import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from journeyascode.speech import Say

NAVIGATIONS = ("auto", "full", "hub", "none")
"""How much of the handbook the navigation of a site shows."""

CHOICES = {"nav": NAVIGATIONS, "language": LANGUAGES}
_SWITCHES = ("look", "editors", "policy")
_TEXTS = ("source", "target")
_TAG = "tag:yaml.org,2002:"


def tell_options(file: Path) -> Iterator[Diagnostic]:
    """Yield what a configuration tells our plugin that it cannot use."""
    yield from tell_slips(file)
    options = value_of(plugin_in(composed(file)), PLUGIN)
    for name, node in options.value if isinstance(options, yaml.MappingNode) else ():
        key, is_variable = text_of(name), node.tag == "!ENV"
        if node.tag == f"{_TAG}null" or (is_variable and key not in CHOICES):
            continue
        if key in CHOICES and not (is_variable and not heard(node)):
            yield from _no_choice(file, key, node)
        elif wrong := _wrong_type(key, node):
            yield _tell(file, node, wrong)


def tell_slips(file: Path) -> Iterator[Diagnostic]:
    """Yield what is written twice in a configuration, or is no option of our plugin.

    MkDocs would pass over it, so that nobody knows what is set; nor in those that are inherited.
    """
    for one in configurations(file):
        top = composed(one)
        ours = [item for item in items_of(value_of(top, "plugins")) if name_of(item) == PLUGIN]
        for again in ours[1:]:
            wrong = say("the plugin `{name}` is named again: keep one", name=PLUGIN)
            yield _tell(one, again, wrong)
        options = value_of(ours[0], PLUGIN) if ours else None
        for again in (*_again(top, ("plugins", "INHERIT")), *_again(options, OPTIONS)):
            yield _tell(one, again, say("`{key}` is written again: keep one", key=text_of(again)))
        for key, _ in options.value if isinstance(options, yaml.MappingNode) else ():
            word = text_of(key)
            if word not in (*OPTIONS, "enabled"):  # that one every plugin has
                wrong = say("the plugin `{name}` has no option `{word}`", name=PLUGIN, word=word)
                yield _tell(one, key, wrong, did_you_mean(word, OPTIONS))


def _again(node: yaml.Node | None, keys: Iterable[str]) -> Iterator[yaml.Node]:
    """Yield each of the `keys` where a mapping has it a second time."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    for key in keys:
        yield from [name for name, _ in pairs if text_of(name) == key][1:]


def _no_choice(file: Path, key: str, node: yaml.Node) -> Iterator[Diagnostic]:
    word, known = heard(node), CHOICES[key]
    if word in known:
        return
    choices = ", ".join(f"`{one}`" for one in known)
    if text_of(node) or node.tag == "!ENV":
        wrong = say(
            "`{key}` cannot be `{word}`: choose {choices}", key=key, word=word, choices=choices
        )
    else:
        wrong = say("`{key}` is one word: choose {choices}", key=key, choices=choices)
    yield _tell(file, node, wrong, did_you_mean(word, known))


def _tell(file: Path, node: yaml.Node, wrong: Say, remedy: Say | None = None) -> Diagnostic:
    severity = UNCLEAR_OPTION.severity
    return Diagnostic(UNCLEAR_OPTION.code, severity, place_of(file, node), wrong, remedy)


def _wrong_type(key: str, node: yaml.Node) -> Say | None:
    if key in _SWITCHES and node.tag != f"{_TAG}bool":
        return say("`{key}` is a switch: write `true` or `false`", key=key)
    if key in _TEXTS and node.tag != f"{_TAG}str":
        return say("`{key}` is the name of a folder: write it in quotes", key=key)
    if key == "brand" and not isinstance(node, yaml.MappingNode):
        return say("below `{key}` stand `colour`, `accent` and `logo`", key=key)
    if key == "exclude" and not (isinstance(node, yaml.SequenceNode) or node.tag == f"{_TAG}str"):
        return say("`{key}` is a pattern, or a list of them", key=key)
    return None
