"""In which language we speak to whoever typed the command."""

from __future__ import annotations

import os
import sys
from itertools import dropwhile, pairwise, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeyascode.disk import is_there
from journeyascode.speech import LANGUAGES, first_spoken, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.findings import Diagnostic
    from journeyascode.handbook import Handbook
    from journeyascode.speech import Say


OF_NAMES = frozenset({"draw", "explain", "new", "refs", "remove", "rename"})
"""The commands whose words are names of what is in a handbook, whatever lies here of that name."""

_OF_THIS_CALL = "journeyascode.language"
"""Under which the language of a call is kept once it is settled."""


def environment_language() -> str:
    """Give the language of the environment, if it is one of ours; else English."""
    for name in ("JAC_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "")[:2].lower()
        if code:
            return code if code in LANGUAGES else "en"
    return "en"


def chosen_language(asked: str | None, book: Handbook) -> str:
    """Give the language asked for, else the handbook's first one, else the environment's."""
    if asked:
        return asked
    if book.charter or book.meant_languages:
        return first_spoken(book.languages)
    return environment_language()


def language_around(*named: Path) -> str:
    """Give the first language of the handbook that is `named`, or else that is around here.

    The handbook's own file is looked at and nothing else is read; without one, it is the language
    of the environment.
    """
    from journeyascode.source.which_handbook import languages_around  # noqa: PLC0415 - start-up time

    said = languages_around(*named, Path())
    return environment_language() if said is None else first_spoken(said)


def untranslated(found: Iterable[Diagnostic], language: str) -> Iterator[Say]:
    """Say once that some of what is found is told in English; nothing where all is translated."""
    said = (text for one in found for text in (one.message, one.help) if text)
    if not all(text.is_told_in(language) for text in said):
        yield say("not everything has been translated yet: the rest is told in English")


def aloud(text: Say) -> str:
    """Give a text for whoever typed the command: in the language asked for or the handbook's."""
    call = click.get_current_context(silent=True)
    if call is None:
        return text.to(typed_language())
    if _OF_THIS_CALL not in call.meta:
        call.meta[_OF_THIS_CALL] = typed_language()
    return text.to(call.meta[_OF_THIS_CALL])


def typed_language() -> str:
    """Give the language to speak of a command that cannot go on, whatever it has read by then.

    It is the last one asked for, else that of the handbook that is named or is around here.
    """
    typed = sys.argv[1:]
    asked = [after if word == "--lang" else word.removeprefix("--lang=")
             for word, after in zip_longest(typed, typed[1:], fillvalue="")
             if word.startswith("--lang")]  # fmt: skip
    spoken = [one for one in asked if one in LANGUAGES]
    return spoken[-1] if spoken else language_around(*filter(is_there, _paths(typed)))


def _paths(typed: list[str]) -> Iterator[Path]:
    """Yield the words that are meant as paths: where they are names, only what `--in` names."""
    words = [*dropwhile(lambda word: word.startswith("-"), typed)]
    of_names = bool(words) and words[0] in OF_NAMES
    for before, word in pairwise(words):
        if before == "--in" or (word and not of_names and not word.startswith("-")):
            yield Path(word)
        if word.startswith("--in="):
            yield Path(word.removeprefix("--in="))


def coloured() -> bool:
    """Tell whether the terminal wants colours."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
