"""What is wrong with the options of our plugin in mkdocs.yml, other than for whom it builds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from journeyascode.findings import Diagnostic
from journeyascode.source.codes import UNCLEAR_OPTION
from journeyascode.source.configured_readers import place_of
from journeyascode.source.mkdocs_file import PLUGIN, composed, heard, plugin_in, text_of, value_of
from journeyascode.speech import LANGUAGES, say
from journeyascode.speech.guess import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator
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
    options = value_of(plugin_in(composed(file)), PLUGIN)
    for name, node in options.value if isinstance(options, yaml.MappingNode) else ():
        key, is_variable = text_of(name), node.tag == "!ENV"
        if node.tag == f"{_TAG}null" or (is_variable and key not in CHOICES):
            continue
        if key in CHOICES and not (is_variable and not heard(node)):
            yield from _no_choice(file, key, node)
        elif wrong := _wrong_type(key, node):
            yield _tell(file, node, wrong)


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
