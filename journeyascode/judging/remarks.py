"""JAC9xx - what is said of comments that ask to ignore a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from inspect import getdoc
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.judging.ignore import WORD, Ignore
from journeyascode.judging.names import guess_rule
from journeyascode.rules.rule import (
    HINT_THEN_WARNING,
    WARNING,
    WARNING_THEN_ERROR,
    Rule,
)
from journeyascode.source.quotes import short
from journeyascode.words import Say, say

if TYPE_CHECKING:
    from datetime import date

    from journeyascode.findings import Finding
    from journeyascode.handbook import Handbook
    from journeyascode.rules.rule import Weights


class Circumstances(NamedTuple):
    """What a comment is judged by."""

    as_of: date
    codes: Mapping[str, str]
    """The code of every rule whose findings can be ignored, by its code and by its name."""
    used: frozenset[str]
    """The codes this comment has been of use for."""
    dated: frozenset[str]
    """The codes of the rules whose findings come or go with the days."""
    whole: bool
    """Whether every file could be read, so that all rules have spoken."""


class Told(NamedTuple):
    """What is, and what to do about it."""

    message: Say
    help: Say
    due: bool = False
    """Whether time alone may have brought it."""


Comments = Callable[[Ignore, Circumstances], Iterator[Told]]


@dataclass(frozen=True, slots=True)
class Remark:
    """A rule about comments, which are not in the handbook: `check` is asked of each of them."""

    rule: Rule
    check: Comments


def _silent(_: Handbook, __: date) -> Iterator[Finding]:
    """Find nothing in the handbook: comments are not in it."""
    return iter(())


def remark(
    code: str, weights: Weights, *, dated: bool = False, due: bool = False
) -> Callable[[Comments], Remark]:
    """Turn a check of a comment into a remark. The name is the function's, with hyphens."""

    def wrap(check: Comments) -> Remark:
        name = check.__name__.replace("_", "-")
        manual = getdoc(check) or ""
        return Remark(
            Rule(
                code,
                name,
                weights,
                whole=False,
                explanation=manual,
                check=_silent,
                dated=dated,
                due=due,
            ),
            check,
        )

    return wrap


@remark("JAC901", WARNING_THEN_ERROR)
def ignore_without_reason(one: Ignore, _: Circumstances) -> Iterator[Told]:
    """A comment asks to ignore a finding and does not say why, so nothing is ignored.

    Whoever reads the line in a year must be able to tell whether the reason still holds.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        segment: small-firms  # jac: ignore[JAC201]

    Right:
        kind: persona
        id: anna
        name: Anna
        segment: small-firms  # jac: ignore[JAC201] is written next week until 2026-12-01
    """
    if one.is_readable and not one.reason:
        names = ", ".join(map(short, one.names))
        yield Told(
            say("this comment does not say why, so nothing is ignored"),
            say("write the reason behind the bracket: `ignore[{names}] …`", names=names),
        )


@remark("JAC902", WARNING, dated=True, due=True)
def ignore_expired(one: Ignore, seen: Circumstances) -> Iterator[Told]:
    """The last day of a comment that ignores a finding has passed: the finding is told again.

    The day itself still counts. `--as-of` shows today what will be told on another day.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        segment: small-firms  # jac: ignore[JAC201] is written next week until 2025-12-01

    Right:
        kind: persona
        id: anna
        name: Anna
        segment: small-firms  # jac: ignore[JAC201] is written next week until 2026-12-01
    """
    if one.is_readable and one.reason and one.is_over(seen.as_of):
        yield Told(
            say("this comment ended on {day}", day=one.last),
            say("mend what it is about and delete it, or write a later day with a reason"),
        )


@remark("JAC903", HINT_THEN_WARNING, dated=True)
def ignore_unused(one: Ignore, seen: Circumstances) -> Iterator[Told]:
    """There is nothing here that a comment would ignore.

    What it was about has been mended, or has moved to another line. A comment at the end of a
    line is about that line, one that stands alone about the key or the item that begins below it
    with all that is in it, and one above everything else about the whole file.

    Wrong:
        kind: persona
        id: anna
        name: Anna  # jac: ignore[JAC201] is written next week
        segment: small-firms

    Right:
        kind: persona
        id: anna
        name: Anna
        # jac: ignore[JAC201] is written next week
        segment: small-firms
    """
    if not (seen.whole and one.holds(seen.as_of)):
        return
    for name in one.names:
        code = seen.codes.get(name)
        if code and code not in seen.used:
            yield Told(
                say("`{code}` finds nothing here", code=name),
                say("delete it from the comment, or move the comment to where it belongs"),
                due=code in seen.dated,
            )


@remark("JAC904", WARNING)
def ignore_of_unknown_rule(one: Ignore, seen: Circumstances) -> Iterator[Told]:
    """A comment names a rule that there is not, or one whose findings cannot be ignored.

    What keeps a file from being read, and what every page relies on, must be mended. To silence
    comments about comments, mend or delete them.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        segment: small-firms  # jac: ignore[JAC2O1] is written next week

    Right:
        kind: persona
        id: anna
        name: Anna
        segment: small-firms  # jac: ignore[JAC201] is written next week
    """
    unknown = [name for name in one.names if name not in seen.codes] if one.is_readable else []
    if unknown:
        names = ", ".join(f"`{short(name)}`" for name in unknown)
        yield Told(
            say("no rule that can be ignored is called {names}", names=names),
            guess_rule(unknown[0], seen.codes),
        )


@remark("JAC906", WARNING)
def ignore_unreadable(one: Ignore, _: Circumstances) -> Iterator[Told]:
    """A comment that begins with `jac:` cannot be read, so nothing is ignored.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        segment: small-firms  # jac: ignore JAC201, is written next week

    Right:
        kind: persona
        id: anna
        name: Anna
        segment: small-firms  # jac: ignore[JAC201] is written next week
    """
    if one.names and not one.is_readable:
        message = say("`{day}` is not a day", day=short(one.day))
        yield Told(message, say("write year, month and day: `until 2027-03-01`"))
    elif not one.names:
        yield Told(
            say("this comment is for the tool, which cannot read it"),
            say("write `# jac: {word}[JAC304] reason until 2027-03-01`", word=WORD),
        )


REMARKS: tuple[Remark, ...] = (
    ignore_without_reason,
    ignore_expired,
    ignore_unused,
    ignore_of_unknown_rule,
    ignore_unreadable,
)
