"""Everything the chart of a metric says, before it is drawn or tabled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.trend import words
from journeyascode.facts.counts import rest
from journeyascode.facts.course import TONES, course, day_of
from journeyascode.facts.metrics import (
    direction,
    goal,
    is_mixed,
    is_over,
    judged,
    latest,
    left_over_as_before,
    series,
    trend,
    trend_from_start,
)
from journeyascode.measures.periods import gaps
from journeyascode.speech import say
from journeyascode.speech.voice import mark as short
from journeyascode.speech.voice import number, period

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.voice import Fact, Voice
    from journeyascode.facts.metrics import Reading
    from journeyascode.model import Metric
    from journeyascode.model.metric import Figure


class TrendReading(NamedTuple):
    """One reading, ready to be told."""

    reading: Reading
    day: date
    """The middle of its period."""
    period: str
    mark: str
    """The period as it stands below the axis."""
    value: str
    label: str
    """The value without its unit."""
    interval: str
    """Both ends; empty where there is none."""
    n: str
    source: Fact | None
    note: str
    rest: tuple[int, str] | None
    """What a share leaves over, as a number and as it is written."""
    after_gap: bool
    """Whether something is missing between the reading before and this one."""

    @property
    def title(self) -> str:
        """Everything about it in one line."""
        return ", ".join(part for part in (f"{self.period}: {self.value}", *self.details) if part)

    @property
    def details(self) -> tuple[str, ...]:
        """What stands beside the value: how certain, of how many, what to know."""
        return (self.interval, self.n, self.note)


class Mark(NamedTuple):
    """A value aimed at or started from."""

    value: float
    text: str
    day: date | None
    dated: str
    note: str
    to_go: str = ""
    """How far the latest reading is from it; empty where it is reached, or none is wanted.

    Once its day has passed, by how much it was missed.
    """


class TrendFacts(NamedTuple):
    """All that is known of how a metric has run."""

    metric: Metric
    name: str
    spots: tuple[TrendReading, ...]
    """In the order of time; never empty."""
    target: Mark | None
    baseline: Mark | None
    direction: str
    role: Role
    """What colour the latest reading has: that of how it stands to the target."""
    course: str
    """How it stands to the target, with its sign; empty where there is none."""
    changes: tuple[str, ...]
    """The latest reading against the one before, then against the first; with their signs."""
    warning: str
    """What is wrong with reading the share alone; empty where nothing is."""
    rest_names: str
    """What the share leaves over; empty where that is not counted."""


def read_trend(voice: Voice, metric: Metric) -> TrendFacts | None:
    """Give the facts of the chart; None while nothing has been measured."""
    readings = series(metric)
    if not readings:
        return None
    now = latest(metric, voice.as_of) or readings[-1]
    missing = (False, *gaps([reading.span for reading in readings]))
    spots = tuple(
        _spot(voice, metric, reading)._replace(after_gap=gap)
        for reading, gap in zip(readings, missing, strict=True)
    )
    tone = TONES[course(metric, voice.as_of)]
    return TrendFacts(
        metric,
        voice.text(metric.name),
        spots,
        _target(voice, metric, now),
        _mark(voice, metric, metric.baseline),
        words.directed(voice, direction(metric)),
        "accent" if tone == "open" else tone,
        words.course(voice, metric),
        tuple(_changes(voice, metric)),
        _warning(voice, metric),
        _rest_names(voice, metric, readings[-1]),
    )


def _spot(voice: Voice, metric: Metric, reading: Reading) -> TrendReading:
    seen, language = reading.seen, voice.language
    ends = words.ends(voice, metric, reading.interval)
    n = "" if reading.n is None else f"n = {number(reading.n, language)}"
    left = rest(metric, seen.counts)
    over = is_over(metric, reading, voice.as_of)
    still = "" if over else voice.say(say("not over yet"))
    return TrendReading(
        reading,
        day_of(reading, voice.as_of),
        period(reading.period, language),
        short(reading.period, language),
        words.amount(voice, metric, reading.value),
        words.digits(voice, metric, reading.value),
        voice.say(say("95% interval {ends}", ends=ends)) if ends else "",
        n,
        voice.fact(seen.source, "evidence") if seen.source else None,
        ", ".join(filter(None, (still, voice.text(seen.note)))),
        (left.total, number(left.total, language)) if left else None,
        after_gap=False,
    )


def _mark(voice: Voice, metric: Metric, found: Figure | None) -> Mark | None:
    value = goal(metric, found)
    if found is None or value is None:
        return None
    text, note = words.figure(voice, metric, found), voice.text(found.note)
    return Mark(value, text, found.by or found.on, words.dated(voice, found), note)


def _target(voice: Voice, metric: Metric, now: Reading) -> Mark | None:
    mark = _mark(voice, metric, metric.target)
    if mark is None or judged(metric, now.value) != "bad":
        return mark
    left = mark.value - now.value
    if course(metric, voice.as_of) == "missed":
        missed = words.apart(voice, metric, abs(left)).removeprefix("+")
        return mark._replace(to_go=voice.say(say("missed by {difference}", difference=missed)))
    apart = words.apart(voice, metric, left)
    return mark._replace(to_go=voice.say(say("{difference} to go", difference=apart)))


def _changes(voice: Voice, metric: Metric) -> Iterator[str]:
    """Yield the change since the reading before, and since the first where that is another."""
    last, whole = trend(metric, voice.as_of), trend_from_start(metric, voice.as_of)
    if is_mixed(metric) and (last is None or last.before is None):
        yield voice.say(say("? the periods are of unlike length: cannot be compared"))
        return
    if last is None or last.before is None:
        yield voice.say(say("one reading only: no trend yet"))
        return
    yield words.change(voice, metric, last)
    if whole and whole.before != last.before:
        yield words.change(voice, metric, whole)


def _warning(voice: Voice, metric: Metric) -> str:
    if left_over_as_before(metric) is None:
        return ""
    return voice.say(say("! the share got better, but what it leaves over has not clearly fallen"))


def _rest_names(voice: Voice, metric: Metric, reading: Reading) -> str:
    left = rest(metric, reading.seen.counts)
    return " + ".join(voice.text(event.name) for event in left.events) if left else ""
