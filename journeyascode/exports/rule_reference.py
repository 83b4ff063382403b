"""The whole manual of the rules as one Markdown text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.exports.manual import families, tell
from journeyascode.exports.prose import as_markdown
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.exports.manual import Told

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


def _entry(told: Told) -> Iterator[str]:
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
