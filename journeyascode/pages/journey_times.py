"""How long a journey takes, stage by stage and as a whole, in words of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.flow.facts import NOT_TOLD
from journeyascode.drawing.flow.summary import WHOSE, resting, time_notes
from journeyascode.facts.paths import reckon
from journeyascode.facts.times import together
from journeyascode.model import Duration
from journeyascode.pages.safe import Safe
from journeyascode.pages.writer import NOTHING
from journeyascode.speech import say, say_n
from journeyascode.speech.voice import ABOUT, about

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from journeyascode.facts.paths import ExpectedJourney, Whose
    from journeyascode.facts.times import TimeRange, TimeSpent
    from journeyascode.model import Journey, Stage
    from journeyascode.pages.writer import PageWriter
    from journeyascode.speech import Say

_AVERAGE = say("How long each stage takes one customer, on average")
_CAPTIONS: Mapping[Whose, Say] = {
    "everybody": _AVERAGE,
    "reaching": say("How long each stage takes those who reach the outcome, on average"),
    "leaving": say("How long each stage takes, on average of all, those who leave included"),
    "case": say("How long each stage took in this case"),
}


class StageTime(NamedTuple):
    """A row of the table: a stage, or the whole journey where there is none."""

    stage: Stage | None
    number: int
    whole: Safe
    steps: Safe
    waiting: Safe
    share: Safe
    untold: Safe


class JourneyTimes(NamedTuple):
    """The time of a journey, told in a line, in a table and in notes."""

    sentence: Safe
    caption: Safe
    rows: tuple[StageTime, ...]
    notes: tuple[Safe, ...]


def journey_times(pen: PageWriter, journey: Journey) -> JourneyTimes | None:
    """Give how long `journey` takes; None where nobody has told any time of it."""
    found = reckon(pen.book, journey)
    if found.expected is None or found.expected.time.whole is None:
        return None
    rows = [
        _row(pen, found, _of_stage(at))._replace(stage=stage, number=at + 1)
        for at, stage in enumerate(journey.stages)
    ]
    whole = _row(pen, found, _of_all)
    notes = [*time_notes(found.expected, len(journey.stages))]
    if any(ABOUT in cell for row in (*rows, whole) for cell in row[2:6]):
        notes += resting(found)
    return JourneyTimes(
        _sentence(pen, found, whole),
        pen.plain(_CAPTIONS[found.expected.whose]),
        (*rows, whole),
        tuple(pen.plain(note) for note in notes),
    )


def _of_stage(at: int) -> Callable[[ExpectedJourney], TimeSpent | None]:
    return lambda found: found.expected.stages[at] if found.expected else None


def _of_all(found: ExpectedJourney) -> TimeSpent | None:
    return together(found.expected.stages) if found.expected else None


def _row(
    pen: PageWriter, found: ExpectedJourney, span_of: Callable[[ExpectedJourney], TimeSpent | None]
) -> StageTime:
    span = span_of(found)
    least = bool(span and span.gaps)
    return StageTime(
        None,
        0,
        _cell(pen, found, lambda one: (part := span_of(one)) and part.whole, least=least),
        _cell(pen, found, lambda one: (part := span_of(one)) and part.steps),
        _cell(pen, found, lambda one: (part := span_of(one)) and part.waiting),
        _cell(pen, found, lambda one: (part := span_of(one)) and part.share),
        pen.number(span.untold) if span and span.untold else NOTHING,
    )


def _cell(
    pen: PageWriter,
    found: ExpectedJourney,
    figure: Callable[[ExpectedJourney], TimeRange | float | None],
    *,
    least: bool = False,
) -> Safe:
    """Give a length or a share: with ≈ where it rests on assumed shares, else not told.

    `least` is whether it takes longer by what nobody has told.
    """
    value, footing = figure(found), found.footing(figure)
    if value is None:
        return NOTHING
    if footing == "unknown":
        return pen.plain(NOT_TOLD)
    told = (
        pen.reckoned_percent(value)
        if isinstance(value, float)
        else pen.duration(Duration.reckoned(*value, beside=_sum(found)))
    )
    told = pen.t("at least {value}", value=told) if least else told
    return Safe(about(told, assumed=footing == "assumed"))


def _sum(found: ExpectedJourney) -> float:
    """Give the seconds of the whole, which every other time here is a part of."""
    whole = found.expected.time.whole if found.expected else None
    return whole.high if whole else 0


def _sentence(pen: PageWriter, found: ExpectedJourney, whole: StageTime) -> Safe:
    return Safe(", ".join(_parts(pen, found, whole)))


def _parts(pen: PageWriter, found: ExpectedJourney, whole: StageTime) -> Iterator[Safe]:
    yield whole.whole
    if whole.waiting and whole.share:
        yield pen.t("of which waiting {time} ({share})", time=whole.waiting, share=whole.share)
    elif whole.waiting:
        yield pen.t("of which waiting {time}", time=whole.waiting)
    if found.expected and (n := found.expected.time.untold):
        yield pen.plain(say_n("1 step tells no time", "{n} steps tell no time", n))
    if found.expected and (whose := WHOSE[found.expected.whose]):
        yield pen.plain(whose)
