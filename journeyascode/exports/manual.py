"""The manual: what each code means, as text for a terminal."""

from __future__ import annotations

import re
from itertools import groupby
from textwrap import dedent, indent
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.exports.report import SEVERITIES
from journeyascode.model import LEVELS
from journeyascode.rules import RULES, Rule
from journeyascode.source import CODES, Code
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.words import Say

FAMILIES: dict[str, Say] = {
    "0": say("Reading a file"),
    "1": say("The shape of what it says"),
    "2": say("Ids, and what they point at"),
    "3": say("Journeys"),
    "4": say("Blueprints"),
    "5": say("Metrics"),
    "6": say("Evidence, and whether it is still true"),
    "7": say("Decisions and actions"),
    "8": say("What is covered and what is missing"),
    "9": say("The tool and its settings"),
}
"""What the codes that begin with this digit are about."""

LEVEL_NAMES = {
    "sketch": say("in a sketch"),
    "reviewed": say("in a reviewed handbook"),
    "governed": say("in a governed handbook"),
}

EXAMPLES = {"Wrong": say("Wrong"), "Right": say("Right")}
_HEADING = re.compile(r"^(Wrong|Right):\n", re.MULTILINE)


class Explanation(NamedTuple):
    """A rule's docstring, taken apart."""

    prose: tuple[str, ...]
    """Its paragraphs, each on one line."""
    examples: tuple[tuple[str, str], ...]
    """`Wrong:` and `Right:`, each with its YAML."""


def entries() -> dict[str, Rule | Code]:
    """Give everything that has a code, by its code and in the order of the codes."""
    known: list[Rule | Code] = [*RULES, *CODES]
    return {one.code: one for one in sorted(known, key=lambda one: one.code)}


def take_apart(explanation: str) -> Explanation:
    """Cut a rule's docstring into its paragraphs and its examples."""
    text, *rest = _HEADING.split(explanation)
    paragraphs = (" ".join(block.split()) for block in text.split("\n\n"))
    examples = zip(rest[::2], (dedent(body).strip("\n") for body in rest[1::2]), strict=True)
    return Explanation(tuple(one for one in paragraphs if one), tuple(examples))


def page(entry: Rule | Code, language: str) -> Iterator[str]:
    """Tell what a code means, line by line."""
    yield f"{entry.code} {entry.name}"
    yield ""
    if isinstance(entry, Code):
        yield say(entry.summary).to(language)
        return
    told = take_apart(entry.explanation)
    for paragraph in told.prose:
        yield say(paragraph).to(language)
        yield ""
    yield from _weights(entry, language)
    for heading, example in told.examples:
        yield ""
        yield f"{EXAMPLES[heading].to(language)}:"
        yield ""
        yield indent(example, "    ")


def contents(language: str) -> Iterator[str]:
    """List all codes with their names, family by family."""
    for digit, family in groupby(entries().values(), key=lambda one: one.code[3]):
        yield FAMILIES[digit].to(language)
        yield from (f"  {one.code}  {one.name}" for one in family)
        yield ""
    yield say("Read one: `jac explain CODE`").to(language)


def _weights(rule: Rule, language: str) -> Iterator[str]:
    for level in LEVELS:
        severity = rule.severity(level)
        weight = SEVERITIES[severity] if severity else say("nothing")
        yield f"  {LEVEL_NAMES[level].to(language)}: {weight.to(language)}"
    if rule.whole:
        yield say("It is asked only when every file could be read.").to(language)
