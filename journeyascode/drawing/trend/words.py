"""What a chart of a metric says: values, intervals, figures and changes, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.counts import has_interval
from journeyascode.facts.course import course as course_of
from journeyascode.facts.course import needed_now
from journeyascode.facts.methods import at_of, is_share, unit_of
from journeyascode.facts.metrics import end_rounded, rounded
from journeyascode.speech import say
from journeyascode.speech.voice import day, number, period, signed, statistic, with_unit
from journeyascode.speech.voice import ends as both_ends

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.metrics import Change, Trend
    from journeyascode.measures.shares import Interval
    from journeyascode.model import Metric
    from journeyascode.model.metric import Figure
    from journeyascode.speech import Say

SIGNS: Mapping[Change, str] = {"up": "▲", "down": "▼", "unclear": "=", "untold": "?"}
"""What stands before a change: the way the number goes, never by colour alone."""


def unit(voice: Voice, metric: Metric) -> str:
    """Give the unit."""
    return voice.text(unit_of(metric))


def amount(voice: Voice, metric: Metric, value: float) -> str:
    """Give a value with its unit, rounded as the writer rounds."""
    return with_unit(digits(voice, metric, value), unit(voice, metric), voice.language)


def digits(voice: Voice, metric: Metric, value: float) -> str:
    """Give a value without its unit."""
    return number(rounded(metric, value), voice.language)


def ends(voice: Voice, metric: Metric, interval: Interval | None) -> str:
    """Give both ends of an interval; an empty text for None."""
    if interval is None:
        return ""
    low, high = (number(end_rounded(metric, end), voice.language) for end in interval)
    return both_ends(low, high, voice.language)


def figure(voice: Voice, metric: Metric, found: Figure) -> str:
    """Give a value aimed at or started from, or its range, and which of many values it is."""
    which = at_of(metric, found.at)
    at = statistic(which, voice.language) if which else ""
    return ", ".join(filter(None, (_figure(voice, metric, found), at)))


def _figure(voice: Voice, metric: Metric, found: Figure) -> str:
    if found.value is not None:
        return amount(voice, metric, found.value)
    if found.low is None:
        return voice.say(say("at most {value}", value=amount(voice, metric, found.high or 0)))
    if found.high is None:
        return voice.say(say("at least {value}", value=amount(voice, metric, found.low)))
    low, high = digits(voice, metric, found.low), digits(voice, metric, found.high)
    both = both_ends(low, high, voice.language)
    return with_unit(both, unit(voice, metric), voice.language)


def dated(voice: Voice, found: Figure) -> str:
    """Give the day of a figure; an empty text where it has none."""
    if found.by:
        return voice.say(say("by {day}", day=day(found.by, voice.language)))
    return voice.say(say("on {day}", day=day(found.on, voice.language))) if found.on else ""


def apart(voice: Voice, metric: Metric, difference: float) -> str:
    """Give a difference with its sign and its unit."""
    name = unit(voice, metric)
    name = voice.say(say("percentage points")) if name == "%" else name
    told = signed(rounded(metric, difference), voice.language)
    return with_unit(told, name, voice.language)


def course(voice: Voice, metric: Metric) -> str:
    """Say how the metric stands to its target, and where it is behind, what would be on course."""
    said, needed = voice.course(metric), needed_now(metric, voice.as_of)
    if needed is None or course_of(metric, voice.as_of) != "behind":
        return said
    value = amount(voice, metric, needed)
    return f"{said}: {voice.say(say('{value} would be on it', value=value))}"


def change(voice: Voice, metric: Metric, trend: Trend) -> str:
    """Say how the latest reading differs from an earlier one, and whether for certain.

    An empty text without an earlier reading.
    """
    if trend.before is None or trend.difference is None:
        return ""
    since = period(trend.before.period, voice.language)
    moved_by = signed(rounded(metric, trend.difference), voice.language)
    if trend.interval is None:
        said = _untold(metric, trend)
        return f"{SIGNS['untold']} {voice.say(say(said.text, period=since, difference=moved_by))}"
    low, high = (signed(end_rounded(metric, end), voice.language) for end in trend.interval)
    moved = say(_moved(trend).text, period=since, difference=moved_by, low=low, high=high)
    return f"{SIGNS[trend.change]} {voice.say(moved)}"


def directed(voice: Voice, better: str | None) -> str:
    """Say which way is better; an empty text where nobody has said."""
    said = {
        "higher-is-better": say("↑ higher is better"),
        "lower-is-better": say("↓ lower is better"),
    }.get(better or "")
    return voice.say(said) if said else ""


def _untold(metric: Metric, trend: Trend) -> Say:
    """Say why nobody can tell whether a change is chance, and what would help."""
    if not has_interval(metric):
        return say("since {period}: {difference}; whether that is chance cannot be told")
    bare = [one for one in (trend.now, trend.before) if one and one.interval is None]
    if all(one.counted for one in bare):
        return say("since {period}: {difference}; too few answers to tell whether that is chance")
    if is_share(metric):
        return say("since {period}: {difference}; the key n: is missing, so it may be chance")
    return say("since {period}: {difference}; the key counts: is missing, so it may be chance")


def _moved(trend: Trend) -> Say:
    if trend.verdict == "good":
        return say("better since {period}: {difference}, between {low} and {high}")
    if trend.verdict == "bad":
        return say("worse since {period}: {difference}, between {low} and {high}")
    if trend.change == "unclear":
        return say("no clear change since {period}: {difference}, between {low} and {high}")
    return say("changed since {period}: {difference}, between {low} and {high}")
