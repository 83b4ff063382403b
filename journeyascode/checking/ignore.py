"""Comments that ask to ignore a finding, `# jac: ignore[JAC304] reason`, and JAC90x about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from inspect import getdoc
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.checking.rule_names import guess_rule
from journeyascode.findings import Diagnostic
from journeyascode.rules.rule import HINT_THEN_WARNING, WARNING, WARNING_THEN_ERROR, Rule
from journeyascode.source.comments import comments_in
from journeyascode.source.quotes import short
from journeyascode.speech import Say, say
from journeyascode.speech.not_in_calendar import why_not_in_calendar

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import PurePosixPath

    from journeyascode.checking.severity import SeveritySettings
    from journeyascode.findings import Finding
    from journeyascode.handbook import Handbook
    from journeyascode.rules.rule import Weights
    from journeyascode.source import Loaded
    from journeyascode.source.comments import Comment


WORD = "ignore"
UNTIL = "until"
MOST = 20
"""How many rules one comment can name; the others are not ignored."""


@dataclass(frozen=True, slots=True)
class Ignore:
    """A comment to the tool, taken apart. Where one cannot be, `names` is empty."""

    comment: Comment
    names: tuple[str, ...] = ()
    """Codes or names of rules, as they are written."""
    reason: str = ""
    day: str = ""
    """The last day it holds, as it is written; empty where none is."""

    @property
    def last(self) -> date | None:
        """The last day it holds; None where none is written, or something else than a day."""
        try:
            return date.fromisoformat(self.day)
        except ValueError:
            return None

    @property
    def is_readable(self) -> bool:
        """Whether it says what to ignore, and a real day where it says one."""
        return bool(self.names) and (not self.day or self.last is not None)

    @property
    def asks(self) -> bool:
        """Whether it is in force on any day: without a reason it never is."""
        return self.is_readable and bool(self.reason)

    def holds(self, as_of: date) -> bool:
        """Tell whether it is in force on a day."""
        return self.asks and not self.is_over(as_of)

    def is_over(self, as_of: date) -> bool:
        """Tell whether its last day has passed."""
        return self.last is not None and self.last < as_of


def read_ignore(comment: Comment) -> Ignore:
    """Take a comment apart: `ignore[CODES] reason until DAY`."""
    before, bracket, behind = comment.text.partition("[")
    inside, closing, rest = behind.partition("]")
    if before.strip() != WORD or not (bracket and closing):
        return Ignore(comment)
    names = tuple(dict.fromkeys(filter(None, map(str.strip, inside.split(",", MOST)))))
    return Ignore(comment, names[:MOST], *_reason_and_day(rest.strip()))


def _reason_and_day(text: str) -> tuple[str, str]:
    """Part the day from the reason; `until` followed by no number belongs to the reason."""
    words = text.rsplit(maxsplit=2)
    if len(words) > 1 and words[-2] == UNTIL and any(c.isdigit() for c in words[-1]):
        return " ".join(words[:-2]), words[-1]
    return text, ""


class CommentContext(NamedTuple):
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


class CommentProblem(NamedTuple):
    """What is, and what to do about it."""

    message: Say
    help: Say
    due: bool = False
    """Whether time alone may have brought it."""


Comments = Callable[[Ignore, CommentContext], Iterator[CommentProblem]]


@dataclass(frozen=True, slots=True)
class CommentRule:
    """A rule about comments, which are not in the handbook: `check` is asked of each of them."""

    rule: Rule
    check: Comments


def _silent(_: Handbook, __: date) -> Iterator[Finding]:
    """Find nothing in the handbook: comments are not in it."""
    return iter(())


def remark(
    code: str, weights: Weights, *, dated: bool = False, due: bool = False
) -> Callable[[Comments], CommentRule]:
    """Turn a check of a comment into a remark. The name is the function's, with hyphens."""

    def wrap(check: Comments) -> CommentRule:
        name = check.__name__.replace("_", "-")
        manual = getdoc(check) or ""
        return CommentRule(
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
def ignore_without_reason(one: Ignore, _: CommentContext) -> Iterator[CommentProblem]:
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
        yield CommentProblem(
            say("this comment does not say why, so nothing is ignored"),
            say("write the reason behind the bracket: `ignore[{names}] …`", names=names),
        )


@remark("JAC902", WARNING, dated=True, due=True)
def ignore_expired(one: Ignore, seen: CommentContext) -> Iterator[CommentProblem]:
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
        yield CommentProblem(
            say("this comment ended on {day}", day=one.last),
            say("mend what it is about and delete it, or write a later day with a reason"),
        )


@remark("JAC903", HINT_THEN_WARNING, dated=True)
def ignore_unused(one: Ignore, seen: CommentContext) -> Iterator[CommentProblem]:
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
            yield CommentProblem(
                say("`{code}` finds nothing here", code=name),
                say("delete it from the comment, or move the comment to where it belongs"),
                due=code in seen.dated,
            )


@remark("JAC904", WARNING)
def ignore_of_unknown_rule(one: Ignore, seen: CommentContext) -> Iterator[CommentProblem]:
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
        yield CommentProblem(
            say("no rule that can be ignored is called {names}", names=names),
            guess_rule(unknown[0], seen.codes),
        )


@remark("JAC906", WARNING)
def ignore_unreadable(one: Ignore, _: CommentContext) -> Iterator[CommentProblem]:
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
        help_ = say("write year, month and day: `until 2027-03-01`")
        yield CommentProblem(message, why_not_in_calendar(one.day) or help_)
    elif not one.names:
        yield CommentProblem(
            say("this comment is for the tool, which cannot read it"),
            say("write `# jac: {word}[JAC304] reason until 2027-03-01`", word=WORD),
        )


REMARKS: tuple[CommentRule, ...] = (
    ignore_without_reason,
    ignore_expired,
    ignore_unused,
    ignore_of_unknown_rule,
    ignore_unreadable,
)


class CheckState(NamedTuple):
    """What the road knows at this stop, beside what has been found."""

    loaded: Loaded
    as_of: date
    scales: SeveritySettings
    rules: Iterable[Rule]
    """The rules that have spoken."""
    spots_instead: Callable[[str, str], tuple[str, ...] | None]
    """Gives the sections that a page of ours can have, where it cannot have a spot."""


def unignored(found: Iterable[Diagnostic], judged: CheckState) -> Iterator[Diagnostic]:
    """Leave out what a comment asks to ignore; add what is to be said of the comments.

    What a comment asked to ignore until a day that has passed is due.
    """
    files = {sheet.file.path: sheet.file for sheet in judged.loaded.sheets.values()}
    ignores = [read_ignore(one) for file in files.values() for one in comments_in(file)]
    if not ignores:
        yield from found
        return
    soft = [rule for rule in judged.rules if not rule.firm]
    codes = {word: rule.code for rule in soft for word in (rule.code, rule.name)}
    for remark in REMARKS:
        del codes[remark.rule.code], codes[remark.rule.name]
    used: dict[int, set[str]] = defaultdict(set)
    asking = _by_path_and_code(ignores, codes)
    for one in found:
        about = asking.get((one.place.path, one.code), ())
        numbers = [number for number, lines in about if one.place.line in lines]
        in_force = [number for number in numbers if not ignores[number].is_over(judged.as_of)]
        for number in in_force:
            used[number].add(one.code)
        if not in_force:
            yield one.by_time() if numbers else one
    dated = frozenset(rule.code for rule in judged.rules if rule.dated)
    for number, ignore in enumerate(ignores):
        about_it = frozenset(used[number])
        seen = CommentContext(judged.as_of, codes, about_it, dated, judged.loaded.whole)
        yield from _remarks(ignore, seen, judged.scales)


def _by_path_and_code(
    ignores: Iterable[Ignore], codes: Mapping[str, str]
) -> Mapping[tuple[PurePosixPath, str], list[tuple[int, range]]]:
    """Give the lines on which a code was ever ignored in a file, and the number of the comment."""
    found: dict[tuple[PurePosixPath, str], list[tuple[int, range]]] = defaultdict(list)
    for number, ignore in enumerate(ignores):
        for name in ignore.names if ignore.asks else ():
            if name in codes:
                about = (ignore.comment.place.path, codes[name])
                found[about].append((number, ignore.comment.lines))
    return found


def _remarks(
    ignore: Ignore, seen: CommentContext, scales: SeveritySettings
) -> Iterator[Diagnostic]:
    place, line = ignore.comment.place, ignore.comment.source
    for remark in REMARKS:
        severity = scales.weigh(remark.rule)
        if severity:
            for message, help_, due in remark.check(ignore, seen):
                one = Diagnostic(remark.rule.code, severity, place, message, help_, source=line)
                yield one.by_time() if due or remark.rule.due else one
