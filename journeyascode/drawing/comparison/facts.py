"""What a comparison says: which journeys, what they are called, and how they differ as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from journeyascode.drawing.comparison.changes import DOWN, UP
from journeyascode.drawing.flow.facts import length_text
from journeyascode.facts.comparison import compare, variants
from journeyascode.speech import say, say_n
from journeyascode.speech.choices import CHOICES
from journeyascode.speech.voice import about

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.voice import Fact, Voice
    from journeyascode.facts.comparison import Change, Comparison, Expectation
    from journeyascode.facts.times import TimeRange
    from journeyascode.model import Journey
    from journeyascode.speech import Say

    _Both = tuple[Expectation["_T"], Expectation["_T"]]

_T = TypeVar("_T")
_STATES: Mapping[str, Say] = CHOICES["Journey.state"]
_MORE, _LESS = (UP, DOWN), ("↓", "↑")
"""Where more is better, and where less is: the sign of a better one, and of a worse one."""
_RANKS = {"current": 0, "planned": 1, "target": 2, "actual": 3}
"""What is comes before what is planned, and that before what is wanted.

One real case comes after all of them: they are its plan.
"""


_DEVIATIONS: Mapping[Change, Say] = {
    "missing": say("{n} missing"),
    "ad-hoc": say("{n} ad hoc"),
    "failed": say("{n} failed"),
    "out-of-sequence": say("{n} out of sequence"),
}


class ComparedNumber(NamedTuple):
    """One number of the whole, in both states."""

    name: str
    before: str
    after: str
    sign: str = ""
    """Which way it turns; empty where it stays, or neither is better."""
    role: Role = "ink"

    @property
    def change(self) -> str:
        """Both states in one line, behind the sign."""
        return f"{self.sign} {self.before} → {self.after}".strip()


@dataclass(frozen=True, slots=True)
class ComparisonFacts:
    """Two journeys side by side, with their names."""

    before: Journey
    after: Journey
    names: tuple[str, str]
    """What the two are called: their states, or their own names where the state is the same."""
    comparison: Comparison
    others: tuple[Fact, ...]
    """Further variants, which are not compared here."""
    summary: str
    figures: tuple[ComparedNumber, ...]


def read_comparison(voice: Voice, journey: Journey) -> ComparisonFacts | None:
    """Compare `journey` with the first of its other states; None where it has none.

    Neither where readers may not see all of both: the difference would be one of what is shown.
    """
    found = variants(voice.book, journey)
    if not found or voice.book.lacks(journey) or voice.book.lacks(found[0]):
        return None
    first, *others = found
    named = (first, journey) if journey.compares_to == first.id else (journey, first)
    before, after = sorted(named, key=lambda one: _RANKS[one.state])
    comparison = compare(voice.book, before, after)
    return ComparisonFacts(
        before,
        after,
        _names(voice, before, after),
        comparison,
        tuple(voice.fact(other.id, "journey") for other in others),
        _summary(voice, comparison),
        tuple(_figures(voice, comparison)),
    )


def _names(voice: Voice, before: Journey, after: Journey) -> tuple[str, str]:
    if before.state == after.state:
        return voice.text(before.name), voice.text(after.name)
    return voice.say(_STATES[before.state]), voice.say(_STATES[after.state])


def _summary(voice: Voice, comparison: Comparison) -> str:
    """Say in one sentence what changes."""
    parts = [voice.say(part) for part in _parts(voice, comparison)]
    sentence = ", ".join(parts)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def _parts(voice: Voice, comparison: Comparison) -> Iterator[Say]:
    before, after = comparison.before, comparison.after
    if comparison.real:
        yield from _deviations(comparison)
    else:
        yield _steps(after.steps - before.steps)
    if comparison.to_self_service and not voice.book.hides("channel"):
        yield say("{n} moved to self-service", n=comparison.to_self_service)
    if before.worst is not None and after.worst is not None:
        scores = voice.felt(before.worst), voice.felt(after.worst)
        yield _worst(after.worst.value - before.worst.value, *scores)
    if before.success.value is not None and after.success.value is not None:
        yield say(
            "{before} → {after} reach the outcome",
            before=_told(voice, before.success, voice.share),
            after=_told(voice, after.success, voice.share),
        )  # fmt: skip
    waits = before.waiting, after.waiting
    old, new = map(_middle, waits)
    if old and new:
        told = (
            _told(voice, one, partial(length_text, voice, beside=_longer(waits))) for one in waits
        )
        yield _waiting(new - old, *told)
    if before.hurts and not voice.book.hides("insight"):
        yield say("{n} of {all} pains answered", n=comparison.answered, all=before.hurts)
    if comparison.raised and not voice.book.hides("insight"):
        yield say_n("1 new pain", "{n} new pains", comparison.raised)


def _deviations(comparison: Comparison) -> Iterator[Say]:
    """Say how much of a plan was met, and how often each way of departing from it occurs."""
    yield say(
        "{met} of {all} planned steps happened, {kept} as planned",
        met=comparison.happened, all=comparison.planned, kept=comparison.as_planned,
    )  # fmt: skip
    if comparison.otherwise:
        yield say("{n} otherwise", n=comparison.otherwise)
    for change, words in _DEVIATIONS.items():
        if count := comparison.count(change):
            yield say(words.text, n=count)


def _steps(more: int) -> Say:
    if more == 0:
        return say("as many steps")
    if more > 0:
        return say_n("1 step more", "{n} steps more", more)
    return say_n("1 step fewer", "{n} steps fewer", -more)


def _worst(more: float, before: str, after: str) -> Say:
    if more > 0:
        return say("the worst moment rises from {before} to {after}", before=before, after=after)
    if more < 0:
        return say("the worst moment falls from {before} to {after}", before=before, after=after)
    return say("the worst moment stays at {score}", score=before)


def _waiting(more: float, before: str, after: str) -> Say:
    if more > 0:
        return say("waiting grows from {before} to {after}", before=before, after=after)
    if more < 0:
        return say("waiting falls from {before} to {after}", before=before, after=after)
    return say("waiting stays at {time}", time=before)


def _figures(voice: Voice, comparison: Comparison) -> Iterator[ComparedNumber]:
    before, after = comparison.before, comparison.after
    yield ComparedNumber(voice.say(say("Steps")), str(before.steps), str(after.steps))
    for name, scores in (
        (say("Worst moment"), (before.worst, after.worst)),
        (say("Best moment"), (before.best, after.best)),
    ):
        if scores != (None, None):
            told = ["–" if score is None else voice.felt(score) for score in scores]
            values = (scores[0] and scores[0].value, scores[1] and scores[1].value)
            yield ComparedNumber(voice.say(name), told[0], told[1], *_turn(values, _MORE))

    def expected(name: Say) -> str:
        """Name what is expected: one case stands beside what its plan makes on average."""
        words = voice.say(name)
        return voice.say(say("{name} (plan on average)", name=words)) if comparison.real else words

    success = before.success, after.success
    yield from _shares(voice, expected(say("Reach the outcome")), success)
    yield from _lengths(voice, expected(say("Waiting")), (before.waiting, after.waiting))
    yield from _lengths(voice, expected(say("In the steps")), (before.duration, after.duration))
    contacts = before.contacts, after.contacts
    if any(one.value for one in contacts) and not voice.book.hides("channel"):
        told = [_told(voice, one, voice.number) for one in contacts]
        yield ComparedNumber(expected(say("Contacts with a person")), told[0], told[1])
    if (before.hurts or after.hurts) and not voice.book.hides("insight"):
        hurts = before.hurts, after.hurts
        told = [str(number) for number in hurts]
        yield ComparedNumber(voice.say(say("Pains")), told[0], told[1], *_turn(hurts, _LESS))


def _shares(voice: Voice, name: str, both: _Both[float]) -> Iterator[ComparedNumber]:
    values = both[0].value, both[1].value
    if any(values):
        told = [_told(voice, one, voice.share) for one in both]
        yield ComparedNumber(name, told[0], told[1], *_turn(values, _MORE))


def _lengths(voice: Voice, name: str, both: _Both[TimeRange]) -> Iterator[ComparedNumber]:
    """Give a time in both states, both in the unit of the longer one."""
    values = _middle(both[0]), _middle(both[1])
    if any(values):
        words = partial(length_text, voice, beside=_longer(both))
        told = [_told(voice, one, words) for one in both]
        yield ComparedNumber(name, told[0], told[1], *_turn(values, _LESS))


def _middle(one: Expectation[TimeRange]) -> float | None:
    return one.value.middle if one.value else None


def _longer(both: _Both[TimeRange]) -> TimeRange | None:
    told = [one.value for one in both if one.value]
    return max(told, key=lambda one: one.high, default=None)


def _told(voice: Voice, one: Expectation[_T], words: Callable[[_T], str]) -> str:
    """Give what is expected, with ≈ where it rests on assumed shares; else that it is not told."""
    if one.value is None:
        return voice.say(say("not told"))
    return about(words(one.value), assumed=one.assumed)


def _turn(both: tuple[float | None, float | None], signs: tuple[str, str]) -> tuple[str, Role]:
    """Give sign and colour of a change, by the signs of a better and of a worse one."""
    before, after = both
    if before is None or after is None or before == after:
        return "", "ink"
    better = (after > before) == (signs == _MORE)
    return (signs[0], "good") if better else (signs[1], "bad")
