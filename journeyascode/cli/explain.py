"""``jac explain``."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import click

from journeyascode.cli.codes import no_such_code
from journeyascode.cli.options import lang_option
from journeyascode.cli.speech import aloud, language_around
from journeyascode.cli.usage import Command, argument, option
from journeyascode.cli.voice import tell
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.rules import Rule
    from journeyascode.source.codes import Code


@click.command(
    "explain",
    cls=Command,
    help=say(
        "Print the manual page of CODE, or all keys of a KIND or a part of one, as `step`, "
        "or one key: `step.feels`. List all codes when left out."
    ),
)
@argument("code", required=False, metavar=say("[CODE|NAME|KIND[.KEY]]"))
@option("--all", "everything", is_flag=True, help=say("Print the whole manual as Markdown."))
@lang_option
def command(code: str | None, *, everything: bool, lang: str | None) -> None:
    """Print a page of the manual, all of it, or its table of contents."""
    if code and everything:
        raise click.UsageError(aloud(say("name a code, or ask for `--all`, not both")))
    for part in _lines(code, lang or language_around(), everything=everything):
        for line in part.split("\n"):
            tell(line)


def _lines(code: str | None, language: str, *, everything: bool) -> Iterator[str]:
    from journeyascode.reference.manual import (  # noqa: PLC0415 - start-up time
        contents,
        page,
        rule_reference,
    )

    if everything:
        return rule_reference(language)
    if not code:
        return contents(language)
    entry = _entry(code)
    return page(entry, language) if entry else _keys(code, language)


def _keys(asked: str, language: str) -> Iterator[str]:
    """Explain a kind, a part or a key. Raises UsageError where there is none of that name."""
    from journeyascode.reference.keys import KeyReference  # noqa: PLC0415 - start-up time
    from journeyascode.reference.manual import entries, page  # noqa: PLC0415 - as above
    from journeyascode.source.codes import KEY_OF_LATER  # noqa: PLC0415 - as above
    from journeyascode.source.wording import OF_LATER  # noqa: PLC0415 - as above

    later = OF_LATER.get(asked.rpartition(".")[2])
    if later:
        return chain((text.to(language) for text in later), ("",), page(KEY_OF_LATER, language))
    reference = KeyReference(language)
    lines = tuple(reference.page(asked))
    if lines:
        return iter(lines)
    near = reference.near(asked)
    if near:
        raise no_such_code(asked, {near: near}, near)
    raise no_such_code(asked, {code: entry.name for code, entry in entries().items()})


def _entry(asked: str) -> Rule | Code | None:
    from journeyascode.cli.handbook_rules import rules_of_others  # noqa: PLC0415 - start-up time
    from journeyascode.reference.manual import entries  # noqa: PLC0415 - start-up time

    known = {**entries(), **rules_of_others()} if "/" in asked else entries()
    by_name = {entry.name: entry for entry in known.values()}
    found = known.get(asked.upper()) or known.get(asked) or by_name.get(asked.lower())
    if found is None and "/" in asked:
        raise no_such_code(asked, {code: entry.name for code, entry in known.items()})
    return found
