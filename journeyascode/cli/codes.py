"""Codes of rules as somebody types them: whole, by their beginning, or by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from journeyascode.cli.speech import aloud
from journeyascode.reports.text import harmless
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from journeyascode.handbook import Handbook


@dataclass(frozen=True, slots=True)
class Selection:
    """Which codes are wanted: the longer beginning decides, and of two equal ones `ignored`."""

    selected: tuple[str, ...] = ()
    """Beginnings of codes; everything when there is none."""
    ignored: tuple[str, ...] = ()

    def wants(self, code: str) -> bool:
        """Tell whether findings of this code are wanted."""
        least = -1 if self.selected else 0
        return _longest(code, self.selected, least) > _longest(code, self.ignored, -1)


def read_selection(select: Iterable[str], ignore: Iterable[str], book: Handbook) -> Selection:
    """Read what was typed about `book`, which may have rules of its own.

    Raises UsageError for what is no code, no beginning and no name.
    """
    asked, unwanted = _words_in(select), _words_in(ignore)
    if not asked and not unwanted:
        return Selection()
    from journeyascode.checking.own_rules import PREFIX  # noqa: PLC0415 - as above
    from journeyascode.cli.handbook_rules import names_of_others  # noqa: PLC0415 - start-up time
    from journeyascode.reference.manual import entries  # noqa: PLC0415 - as above

    names = {code: entry.name for code, entry in entries().items()} | names_of_others(book)
    hidden = () if book.charter else (PREFIX,)
    read = (
        tuple(_beginning(word, names, hidden) for word in typed) for typed in (asked, unwanted)
    )
    return Selection(*read)


def no_such_code(asked: str, names: Mapping[str, str], meant: str = "") -> click.UsageError:
    """Say that `asked` is neither a code nor a name, and what may have been meant."""
    from journeyascode.checking.rule_names import near_rule  # noqa: PLC0415 - only a mistake needs it

    near = meant or near_rule(asked, [*names, *names.values()])
    wrong = say("there is no code and no name `{asked}`", asked=asked)
    told = say("{wrong}; did you mean `{near}`?", wrong=wrong, near=near) if near else wrong
    return click.UsageError(harmless(aloud(told)))


def _words_in(typed: Iterable[str]) -> list[str]:
    return [word for one in typed for word in one.replace(",", " ").split()]


def _beginning(word: str, names: Mapping[str, str], hidden: tuple[str, ...]) -> str:
    """Give the beginning of codes that a word stands for; `acme` stands for `acme/`.

    Nobody knows what codes there are with a `hidden` beginning, while a file cannot be read.
    """
    small = word.lower()
    if small.startswith(hidden):
        return small
    for beginning in (word.upper(), small if "/" in small else f"{small}/"):
        if any(code.startswith(beginning) for code in names):
            return beginning
    named = next((code for code, name in names.items() if name == small), None)
    if named is None:
        raise no_such_code(word, names)
    return named


def _longest(code: str, beginnings: Iterable[str], otherwise: int) -> int:
    return max((len(one) for one in beginnings if code.startswith(one)), default=otherwise)
