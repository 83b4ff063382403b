"""What was measured, as a reader judges it: promises and targets, with where each comes from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeyascode.drawing.thumbnail.drawing import glance as small_picture
from journeyascode.drawing.thumbnail.share_picture import shared
from journeyascode.drawing.trend.spark import SparkTarget
from journeyascode.drawing.trend.spark import spark as tiny_chart
from journeyascode.drawing.trend.words import change
from journeyascode.drawing.voice import Voice
from journeyascode.facts.course import course
from journeyascode.facts.metrics import latest, trend, trend_from_start
from journeyascode.facts.promises import STATES, is_in_force, state
from journeyascode.facts.promises import line as limit_of
from journeyascode.handbook import HIDDEN
from journeyascode.model import Metric
from journeyascode.pages.readings import figure, reading
from journeyascode.pages.safe import Safe, line
from journeyascode.pages.writer import NOTHING
from journeyascode.speech import say
from journeyascode.speech import voice as spoken
from journeyascode.speech.voice import NOT_IN_FORCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from journeyascode.drawing.colours import Role
    from journeyascode.facts.promises import State
    from journeyascode.handbook import Handbook
    from journeyascode.model import Journey, Promise, charter
    from journeyascode.pages.writer import PageWriter
    from journeyascode.speech import Say

_STATES: dict[State, Say] = {
    "kept": say("✓ kept"),
    "at-risk": say("! at risk"),
    "broken": say("✗ broken"),
    "unmeasured": say("? unmeasured"),
}
_ROLES: dict[State, Role] = {
    "kept": "good",
    "at-risk": "warn",
    "broken": "bad",
    "unmeasured": "accent",
}


def promise_state(pen: PageWriter, promise: Promise) -> Safe:
    """Give how a promise stands, as a badge with a sign and a word, if readers may know."""
    if promise.metric == HIDDEN:
        return pen.missing(HIDDEN)
    found = state(promise, pen.book).state
    words = pen.plain(_standing(pen, promise, found))
    return Safe(f'<span class="jac-badge jac-promise-{found}">{words}</span>')


def _standing(pen: PageWriter, promise: Promise, found: State) -> Say:
    """Give the sign and the word of a state; one that is not given yet stands nowhere."""
    in_force = is_in_force(promise, pen.setting.as_of)
    return _STATES[found] if in_force else NOT_IN_FORCE


def promise_reading(pen: PageWriter, promise: Promise) -> Safe:
    """Give the reading that says how a promise stands, with where it comes from.

    Of a broken one it is told since when it is. Where no reading was taken since the promise was
    given, what was measured before it stands there. It is told where the interval of the reading
    leaves the state open.
    """
    standing = state(promise, pen.book)
    found = traced(pen, standing.metric) if standing.metric else NOTHING
    if standing.reading is None and promise.since and standing.metric and latest(standing.metric):
        return pen.t("{reading}, before the promise was given", reading=found)
    if standing.since and standing.since != standing.reading:
        since = pen.period(standing.since.period)
        found = pen.t("{reading}, broken since {period}", reading=found, period=since)
    if standing.reading and standing.reading.interval and not standing.certain:
        return pen.t("{reading}; its 95% interval reaches over the limit", reading=found)
    return found


def target_state(pen: PageWriter, metric: Metric, by: date | None = None) -> Safe:
    """Give how a metric stands to its target, as a badge; nothing where it has none."""
    found = course(metric, pen.setting.as_of, by)
    if found is None:
        return NOTHING
    words = line(spoken.course(found, pen.language))
    return Safe(f'<span class="jac-badge jac-target-{found}">{words}</span>')


def aim_day(pen: PageWriter, aim: charter.Aim) -> Safe:
    """Give the day of an aim, with how its metric stands to its target by that day.

    An aim is never overdue: nobody has promised to do it by a day.
    """
    metric = pen.book.find(Metric, aim.metric)
    told = target_state(pen, metric, aim.by) if metric else ""
    return Safe(f"{pen.day(aim.by)} {told}".strip())


def traced(pen: PageWriter, metric: Metric) -> Safe:
    """Give the latest reading as a link to all of them, then of how many, then its evidence.

    Before anything has been measured, the baseline is all that is known.
    """
    seen = latest(metric, pen.setting.as_of)
    if seen is None:
        start = figure(pen, metric.baseline, metric)
        return pen.t("baseline only: {value}", value=start) if start else NOTHING
    parts = [pen.to(metric, "observations", reading(pen, metric))]
    if seen.n is not None:
        parts.append(Safe(f"n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{pen.number(seen.n)}"))
    if seen.seen.source:
        parts.append(pen.link("evidence", seen.seen.source))
    return Safe(", ".join(parts))


def changes(pen: PageWriter, metric: Metric) -> Safe:
    """Give how the latest reading differs from the one before and from the first."""
    as_of = pen.setting.as_of
    last, whole = trend(metric, as_of), trend_from_start(metric, as_of)
    found = [last, whole] if last and whole and whole.before != last.before else [last]
    told = [change(_voice(pen), metric, one) for one in found if one]
    return Safe("<br>".join(line(words) for words in told if words))


def spark(pen: PageWriter, metric: Metric) -> Safe:
    """Give the tiny chart of a metric; nothing while there is no reading."""
    return Safe(tiny_chart(_voice(pen), metric))


def promise_spark(pen: PageWriter, promise: Promise) -> Safe:
    """Give the tiny chart of the metric behind a promise, held against the promise's limit."""
    standing = state(promise, pen.book)
    if standing.metric is None:
        return NOTHING
    words = _standing(pen, promise, standing.state).to(pen.language)
    aim = SparkTarget(limit_of(promise), _ROLES[standing.state], words)
    return Safe(tiny_chart(_voice(pen), standing.metric, aim))


def glance(pen: PageWriter, journey: Journey) -> Safe:
    """Give the small picture of how a journey feels; nothing where no feeling has a number."""
    return Safe(small_picture(_voice(pen), journey))


def shared_picture(
    pen: PageWriter, journey: Journey, repaint: Callable[[str], str]
) -> bytes | None:
    """Give the PNG that shows a journey where its page is shared; None where none can be drawn."""
    return shared(_voice(pen), journey, repaint)


def by_state(book: Handbook, promises: Iterable[Promise]) -> tuple[Promise, ...]:
    """Give promises, the broken ones first, then those at risk, the unmeasured and the kept."""
    found = ((state(promise, book).state, promise) for promise in promises)
    return tuple(one for _, one in sorted(found, key=lambda pair: STATES.index(pair[0])))


def _voice(pen: PageWriter) -> Voice:
    link = partial(pen.setting.addresses.link, pen.uri)
    return Voice(pen.book, pen.language, link, pen.setting.as_of)
