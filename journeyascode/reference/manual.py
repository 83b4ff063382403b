"""The manual: what each code means, for a terminal, for editors and as one Markdown text."""

from __future__ import annotations

import re
from itertools import groupby
from textwrap import dedent, indent
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.checking import RULES
from journeyascode.findings import SEVERITIES
from journeyascode.model import KINDS, LEVELS
from journeyascode.rules import Rule
from journeyascode.source import CODES, Code
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.speech import Say


FAMILIES: dict[str, Say] = {
    "0": say("Reading a file"),
    "1": say("The shape of what it says"),
    "2": say("Ids, and what they point at"),
    "3": say("Journeys"),
    "4": say("Blueprints"),
    "5": say("Metrics and promises"),
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


ALWAYS = say("in every handbook")


class Explanation(NamedTuple):
    """A manual page as it is written down, taken apart."""

    prose: tuple[str, ...]
    """Its paragraphs, each on one line."""
    examples: tuple[tuple[str, str], ...]
    """`Wrong:` and `Right:`, each with its YAML."""


class ManualEntry(NamedTuple):
    """What a code means, told in one language."""

    code: str
    name: str
    prose: tuple[str, ...]
    """What it is, then why it matters: paragraphs with code between backticks."""
    weights: tuple[tuple[str, str], ...]
    """In which handbooks, and how much it weighs there."""
    remarks: tuple[str, ...]
    """When it is not asked at all, or fails nothing; mostly empty."""
    examples: tuple[tuple[str, str], ...]
    """`Wrong` and `Right`, each with its YAML."""

    @property
    def anchor(self) -> str:
        """Where it stands on its page."""
        return self.code.lower()


def entries() -> dict[str, Rule | Code]:
    """Give everything that has a code, by its code and in the order of the codes."""
    known: list[Rule | Code] = [*RULES, *CODES]
    return {one.code: one for one in sorted(known, key=lambda one: one.code)}


def families() -> Iterator[tuple[str, Say, tuple[Rule | Code, ...]]]:
    """Give the digit of each family, its name, and everything in it in order."""
    for digit, family in groupby(entries().values(), key=lambda one: one.code[3]):
        yield digit, FAMILIES[digit], tuple(family)


def take_apart(explanation: str) -> Explanation:
    """Cut a manual page into its paragraphs and its examples."""
    text, *rest = _HEADING.split(explanation)
    paragraphs = (" ".join(block.split()) for block in text.split("\n\n"))
    examples = zip(rest[::2], (dedent(body).strip("\n") for body in rest[1::2]), strict=True)
    return Explanation(tuple(one for one in paragraphs if one), tuple(examples))


def tell(entry: Rule | Code, language: str) -> ManualEntry:
    """Tell what a code means."""
    prose, examples = take_apart(entry.explanation)
    return ManualEntry(
        entry.code,
        entry.name,
        tuple(say(paragraph).to(language) for paragraph in prose),
        tuple((when.to(language), weight.to(language)) for when, weight in _weights(entry)),
        tuple(remark.to(language) for remark in _remarks(entry)),
        tuple((EXAMPLES[heading].to(language), example) for heading, example in examples),
    )


def page(entry: Rule | Code, language: str) -> Iterator[str]:
    """Tell what a code means to a terminal, line by line."""
    told = tell(entry, language)
    yield told.code if told.code == told.name else f"{told.code} {told.name}"
    yield ""
    for paragraph in told.prose:
        yield paragraph
        yield ""
    yield from (f"  {when}: {weight}" for when, weight in told.weights)
    yield from told.remarks
    for heading, example in told.examples:
        yield ""
        yield f"{heading}:"
        yield ""
        yield indent(example, "    ")


def contents(language: str) -> Iterator[str]:
    """List all codes with their names, family by family."""
    for _, title, family in families():
        yield title.to(language)
        yield from (f"  {one.code}  {one.name}" for one in family)
        yield ""
    yield say("Read one: `jac explain CODE`").to(language)
    yield say("All keys of a kind or a part, or one of them: `jac explain step.feels`").to(
        language
    )
    yield say("Kinds: {kinds}", kinds=", ".join(KINDS)).to(language)


def _remarks(entry: Rule | Code) -> Iterator[Say]:
    if isinstance(entry, Rule) and entry.whole:
        yield say("It is asked only when every file could be read.")
    if isinstance(entry, Rule) and entry.due:
        yield say(
            "Time alone can bring it: it is told as due, a warning at the most, and fails nothing "
            "unless `jac check --due` asks."
        )


def _weights(entry: Rule | Code) -> Iterator[tuple[Say, Say]]:
    if isinstance(entry, Code):
        yield ALWAYS, SEVERITIES[entry.severity]
        return
    for level in LEVELS:
        severity = entry.severity(level)
        yield LEVEL_NAMES[level], SEVERITIES[severity] if severity else say("nothing")


_CODE = re.compile(r"(`[^`]*`)")
_SIGN = re.compile(r"[\\*_\[\]<>&#~|!]")


def as_markdown(text: str) -> str:
    """Give `text` as Markdown that shows it word for word."""
    parts = _CODE.split(text)
    return "".join(
        part if number % 2 else _SIGN.sub(r"\\\g<0>", part) for number, part in enumerate(parts)
    )


ABOUT = say(
    "Everything that `jac check` can find: what it is, why it matters, how much it weighs, and a "
    "wrong and a right example. In an example, a line of `---` begins the next file."
)
TITLE = say("The rules")


def rule_reference(language: str) -> Iterator[str]:
    """Tell every rule and every code, line by line."""
    yield f"# {TITLE.to(language)}"
    yield ""
    yield as_markdown(ABOUT.to(language))
    for _, title, family in families():
        yield ""
        yield f"## {title.to(language)}"
        for entry in family:
            yield from _entry(tell(entry, language))


def _entry(told: ManualEntry) -> Iterator[str]:
    yield ""
    yield f"### {told.code} {told.name}"
    for paragraph in told.prose:
        yield ""
        yield as_markdown(paragraph)
    yield ""
    yield from (f"- {as_markdown(when)}: {weight}" for when, weight in told.weights)
    for remark in told.remarks:
        yield ""
        yield as_markdown(remark)
    for heading, example in told.examples:
        yield from ("", f"**{heading}**", "", "```yaml", example, "```")
