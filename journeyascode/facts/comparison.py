"""What is different between two states of one journey, step by step and as a whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import isclose
from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, TypeVar

from journeyascode.facts.alignment import AlignedColumn, align, stage_key
from journeyascode.facts.customer_routes import comes_to, is_met, meant_for_all
from journeyascode.facts.feelings import (
    felt,
    felt_of_stages,
    mean_of,
    peaks,
    voices,
)
from journeyascode.facts.pains import pains
from journeyascode.facts.paths import reckon
from journeyascode.facts.times import TimeRange
from journeyascode.facts.tracks import changes
from journeyascode.model import Channel, Journey

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

    from journeyascode.facts.alignment import Alignment
    from journeyascode.facts.feelings import Felt, Moment, Score
    from journeyascode.facts.pains import PainOrDelight
    from journeyascode.facts.paths import Expected, ExpectedJourney
    from journeyascode.facts.times import TimeSpent
    from journeyascode.facts.tracks import TrackChange
    from journeyascode.handbook import Handbook
    from journeyascode.model import Duration, Step, Stop

_T = TypeVar("_T")
Change = Literal[
    "added", "removed", "moved", "channel", "touchpoint", "gained", "lost",
    "waits-less", "waits-more", "interval", "quicker", "slower", "answered", "raised",
    "track", "missing", "ad-hoc", "failed", "out-of-sequence", "not-needed", "not-taken",
]  # fmt: skip
"""One way in which a step differs; in this order.

Of one real case beside its plan the last six stand for a step that is added, removed or moved:
`not-needed` for one that the plan leaves to some, `not-taken` for one on another of its ways.
"""
DEVIATIONS: tuple[Change, ...] = ("missing", "ad-hoc", "failed", "out-of-sequence")
"""How one real case departs from its plan: planned and not met, met and not planned, met and
failed, met at another time."""


class FeelingShift(NamedTuple):
    """What a step feels like to one voice in both states; empty where not told."""

    voice: str
    before: tuple[Moment, ...]
    after: tuple[Moment, ...]
    for_all: bool
    """Whether all who walk the journey come wherever this voice tells something."""

    @property
    def gain(self) -> float | None:
        """How much better it feels, from −4 to +4; None unless both states are told."""
        before, after = map(_mean, (self.before, self.after))
        return None if before is None or after is None else round(after.value - before.value, 6)

    @property
    def guessed(self) -> bool:
        """Whether the gain rests on what is only estimated."""
        return any(mean and mean.guessed for mean in map(_mean, (self.before, self.after)))


@dataclass(frozen=True, slots=True)
class StepPair:
    """The same step or stage in both states; None where it is in the other alone."""

    before: Stop | None
    after: Stop | None
    moved: bool
    shifts: tuple[FeelingShift, ...]
    """One for each voice, in the order of the voices."""
    answered: tuple[PainOrDelight, ...]
    """What hurts before, and nowhere afterwards."""
    raised: tuple[PainOrDelight, ...]
    """What hurts afterwards, and nowhere before."""
    to_self_service: bool
    """Whether customers did not solve it alone before, and do so afterwards."""
    tracks: tuple[TrackChange, ...] = ()
    """What the tracks of the handbook tell of it in both states."""
    real: bool = False
    """Whether the second state is one real case, and the first its plan."""
    due: bool = True
    """Whether everybody is to meet the step by the first state: some pass none that is not."""
    paced: bool = False
    """Whether an interval that is meant passes in a stage: its length is no pace."""

    @property
    def happened(self) -> bool:
        """Whether a real case met the step; it may have failed."""
        return self.after is not None and self.after.step.happened != "skipped"

    @property
    def failed(self) -> bool:
        """Whether a real case met the step and it failed."""
        if self.after is None:
            return False
        told = self.after.step.happened
        return told == "failed" or (told is None and self.after.step.fail_point is not None)

    @property
    def told_shifts(self) -> tuple[FeelingShift, ...]:
        """What it feels like to each voice; of a whole stage only where anything is told.

        Nobody is asked what a stage feels like beside its steps.
        """
        stops = (self.before, self.after)
        whole = any(stop.of_stage for stop in stops if stop)
        return tuple(one for one in self.shifts if one.before or one.after or not whole)

    @property
    def untold(self) -> bool:
        """Whether a stage as a whole is in both states and one of them tells nothing of it."""
        if not (self.before and self.after and self.before.of_stage):
            return False
        if any(one.before and one.after for one in self.tracks):
            return False
        told = ("before", self.before), ("after", self.after)
        return not all(
            stop.step.duration or any(getattr(shift, side) for shift in self.shifts)
            for side, stop in told
        )

    @property
    def as_planned(self) -> bool:
        """Whether a planned step was met in its place, in its channel and in its time."""
        return self.planned and not self.otherwise and not {*DEVIATIONS} & {*self.changes}

    @property
    def otherwise(self) -> bool:
        """Whether a planned step was met, but elsewhere than planned, or more slowly."""
        if not (self.before and self.after and self.happened) or {*DEVIATIONS} & {*self.changes}:
            return False
        plan, case = self.before.step, self.after.step
        return (
            bool({"waits-more", "slower"} & {*self.changes})
            or _is_elsewhere(plan.channel, case.channel)
            or _is_elsewhere(plan.touchpoint, case.touchpoint)
            or ("interval" in self.changes and _seconds_before(plan) < _seconds_before(case))
        )

    @property
    def planned(self) -> bool:
        """Whether the step counts as planned: everybody is to meet it, or this case has."""
        return self.before is not None and (self.due or self.happened)

    @property
    def changes(self) -> tuple[Change, ...]:
        """Every way in which the step differs; empty for one that has stayed as it was."""
        return tuple(_changes(self))


class ComparisonColumn(NamedTuple):
    """Where a pair is told: in the order of one journey, of the other, or of both.

    A pair that moved has two columns, one for each journey.
    """

    pair: int
    before: bool
    after: bool


class Expectation(NamedTuple, Generic[_T]):
    """What the shares of a journey lead to expect."""

    value: _T | None
    """None where it is not told."""
    assumed: bool = False
    """Whether it rests on shares that nobody has told."""


class JourneyFigures(NamedTuple):
    """One journey in figures, for one customer on average."""

    steps: int
    """How many are told."""
    waiting: Expectation[TimeRange]
    """How long customers wait."""
    duration: Expectation[TimeRange]
    """Time spent in the steps."""
    success: Expectation[float]
    """The share of customers who reach the outcome, from 0 to 1."""
    contacts: Expectation[float]
    """How many times a person is met."""
    worst: Score | None
    """The lowest score somebody felt; None without scores."""
    best: Score | None
    """The highest."""
    hurts: int
    """Different pains."""


@dataclass(frozen=True, slots=True)
class ComparedState:
    """A journey as it is compared, step by step."""

    journey: Journey
    told: tuple[Felt, ...]
    """What is told of each step, then of each stage as a whole."""
    voices: tuple[str, ...]
    hurts: tuple[tuple[PainOrDelight, ...], ...]
    """What hurts at each step and in each stage, in the same order."""
    due: tuple[bool, ...]
    """Whether everybody is to meet each step; where the ways tell nothing, all that is not
    optional."""
    comes: Mapping[str, frozenset[int]]
    """The numbers of the steps each voice comes to."""

    for_all: frozenset[str]
    """The voices that tell nothing but where all come who walk the journey."""

    @property
    def keys(self) -> frozenset[Hashable]:
        """Everything that hurts anywhere."""
        return frozenset(pain.key for found in self.hurts for pain in found)

    def by(self, at: int | None, voice: str) -> tuple[Moment, ...]:
        """Give what a step feels like to a voice; empty where nobody has said, or without one."""
        if at is None or not is_met(self.journey, self.told[at].stop, self.comes[voice]):
            return ()
        return self.told[at].by(voice)

    def without(self, at: int | None, keys: frozenset[Hashable]) -> tuple[PainOrDelight, ...]:
        """Give what hurts at a step and is not among `keys`."""
        return () if at is None else tuple(p for p in self.hurts[at] if p.key not in keys)

    def whole(self, book: Handbook) -> JourneyFigures:
        """Give the journey in figures."""
        found = reckon(book, self.journey)
        likely = peaks(book, self.journey)
        return JourneyFigures(
            sum(not stop.step.left_out for stop in found.network.stops),
            _expected(found, lambda one: _waiting(one.time)),
            _expected(found, lambda one: one.time.steps),
            _expected(found, lambda one: one.success),
            _expected(found, lambda one: one.contacts),
            likely.worst.told if likely else None,
            likely.best.told if likely else None,
            len(self.keys),
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states of one journey side by side."""

    voices: tuple[str, ...]
    """Whose feelings are compared: personas, or everybody; empty where none are told."""
    pairs: tuple[StepPair, ...]
    """Every step of both once, a moved one where it stands afterwards."""
    stages: tuple[StepPair, ...]
    """The stages as wholes, those of which anything is told in a state."""
    columns: tuple[ComparisonColumn, ...]
    before: JourneyFigures
    after: JourneyFigures

    def count(self, change: Change) -> int:
        """Count the pairs with this change."""
        return sum(change in pair.changes for pair in self.pairs)

    @property
    def real(self) -> bool:
        """Whether the second state is one real case, and the first its plan."""
        return any(pair.real for pair in self.pairs)

    @property
    def planned(self) -> int:
        """Count the steps of the plan that are meant for everybody, or were met."""
        return sum(pair.planned for pair in self.pairs)

    @property
    def happened(self) -> int:
        """Count the steps of the plan that a real case met."""
        return sum(pair.before is not None and pair.happened for pair in self.pairs)

    @property
    def as_planned(self) -> int:
        """Count those that were met in their place, in their channel and in their time."""
        return sum(pair.as_planned for pair in self.pairs)

    @property
    def otherwise(self) -> int:
        """Count those that were met in their order, but elsewhere or more slowly."""
        return sum(pair.otherwise for pair in self.pairs)

    @property
    def to_self_service(self) -> int:
        """Count the steps that customers come to solve alone."""
        return sum(pair.to_self_service for pair in self.pairs)

    @property
    def answered(self) -> int:
        """Count the different pains that are gone afterwards."""
        found = (pair.answered for pair in (*self.pairs, *self.stages))
        return len({pain.key for pains in found for pain in pains})

    @property
    def raised(self) -> int:
        """Count the different pains that are new afterwards."""
        found = (pair.raised for pair in (*self.pairs, *self.stages))
        return len({pain.key for pains in found for pain in pains})


def compare(book: Handbook, before: Journey, after: Journey) -> Comparison:
    """Give what changes from `before` to `after`: the aligned pairs, and both as a whole."""
    heard = voices((before, after))
    alignment = align(before, after)
    one, other = (_state(book, journey, heard) for journey in (before, after))
    wholes = tuple(_wholes(alignment))
    told = one.whole(book)
    matches = [(one.told[i].stop.step, other.told[j].stop.step) for i, j in alignment.matches]
    order = [whole for place, whole in wholes if place.after is not None or whole.after is None]
    number = {whole: at for at, whole in enumerate(order)}
    return Comparison(
        heard,
        tuple(_pair(book, (one, other), whole, alignment) for whole in order),
        tuple(_stages(book, one, other, alignment)),
        tuple(
            ComparisonColumn(number[whole], place.before is not None, place.after is not None)
            for place, whole in wholes
        ),
        _without_untold(
            before, _of_plan(told) if other.journey.state == "actual" else told, matches
        ),
        _without_untold(after, other.whole(book), [pair[::-1] for pair in matches]),
    )


def _waiting(time: TimeSpent) -> TimeRange | None:
    """Give how long customers wait: not at all where all that is told is a planned interval."""
    return time.waiting or (TimeRange(0, 0) if time.meant else None)


def _of_plan(whole: JourneyFigures) -> JourneyFigures:
    """Give what a plan tells of itself: beside one real case, nothing that we assume."""
    return whole._replace(
        waiting=_told(whole.waiting),
        duration=_told(whole.duration),
        success=_told(whole.success),
        contacts=_told(whole.contacts),
    )


def _told(one: Expectation[_T]) -> Expectation[_T]:
    return Expectation(None) if one.assumed else one


def _without_untold(
    journey: Journey, whole: JourneyFigures, matches: Iterable[tuple[Step, Step]]
) -> JourneyFigures:
    """Leave out the times that a step of `journey` keeps silent of while its match tells one.

    `matches` are pairs of a step of this state and the same of the other: what is not told has
    not become nothing. A wait is told too where a way leads to the step after some time.
    """
    branches = (branch for stop in journey.stops() for branch in stop.step.next)
    timed = {branch.to for branch in branches if branch.after}
    for own, match in matches:
        if own.happened == "skipped":
            continue
        silent = own.wait is None and own.interval is None and (not own.id or own.id not in timed)
        if match.wait and silent:
            whole = whole._replace(waiting=Expectation(None))
        if match.duration and own.duration is None:
            whole = whole._replace(duration=Expectation(None))
    return whole


def variants(book: Handbook, journey: Journey) -> tuple[Journey, ...]:
    """Give the other states of `journey`: the one it names, then those that name it."""
    own = book.find(Journey, journey.compares_to)
    pointing = (
        book.find(Journey, link.owner.id)
        for link in book.pointing_at(journey)
        if link.steps == ("compares_to",) and link.owner.kind == "journey"
    )
    found = {one.id: one for one in (own, *pointing) if one and one.id != journey.id}
    return tuple(found.values())


def _state(book: Handbook, journey: Journey, voices: tuple[str, ...]) -> ComparedState:
    """Give `journey` as it is compared, with the feelings of `voices`."""
    told = (*felt(journey), *felt_of_stages(journey))
    hurts = tuple(pains(book, one.stop.step) for one in told)
    comes = {voice: comes_to(book, journey, voice) for voice in voices}
    all_come = meant_for_all(book, journey)
    for_some = [one for one in told if one.stop.anchor not in all_come]
    for_all = frozenset(v for v in voices if not any(one.by(v) for one in for_some))
    return ComparedState(journey, told, voices, hurts, tuple(_due(book, journey)), comes, for_all)


def _due(book: Handbook, journey: Journey) -> Iterator[bool]:
    come = reckon(book, journey).come
    for at, stop in enumerate(journey.stops()):
        yield isclose(come[at], 1) if come else not stop.step.is_skipped


def _wholes(alignment: Alignment) -> Iterator[tuple[AlignedColumn, AlignedColumn]]:
    """Yield every place with the pair told there, both its sides where it has two."""
    partner = dict(alignment.matches)
    back = {j: i for i, j in alignment.matches}
    for place in alignment.places:
        i, j = place
        yield (
            place,
            AlignedColumn(
                back.get(j) if i is None and j is not None else i,
                partner.get(i) if j is None and i is not None else j,
            ),
        )


def _stages(
    book: Handbook, one: ComparedState, other: ComparedState, alignment: Alignment
) -> Iterator[StepPair]:
    """Yield the stages of which anything is told as a whole, the same of both states as one."""
    before, after = (
        {stage_key(s.journey, f.stop): at for at, f in enumerate(s.told) if f.stop.of_stage}
        for s in (one, other)
    )
    for key in dict.fromkeys((*after, *before)):
        whole = AlignedColumn(before.get(key), after.get(key))
        pair = _pair(book, (one, other), whole, alignment)
        if _tells(pair):
            both = (one.journey, pair.before), (other.journey, pair.after)
            yield replace(pair, paced=any(stop and _is_paced(j, stop) for j, stop in both))


def _is_paced(journey: Journey, whole: Stop) -> bool:
    return any(step.interval for step in journey.stages[whole.stage].steps)


def _tells(pair: StepPair) -> bool:
    """Tell whether anything is told of a stage that is compared."""
    felt = any(shift.before or shift.after for shift in pair.shifts)
    takes = any(stop.step.duration for stop in (pair.before, pair.after) if stop)
    return bool(felt or takes or pair.answered or pair.raised or pair.tracks)


def _mean(told: Sequence[Moment]) -> Score | None:
    """Give how good it feels: the mean of the feelings told, each counting once."""
    return mean_of({id(one.feeling): one.feeling for one in told}.values())


def _pair(
    book: Handbook,
    states: tuple[ComparedState, ComparedState],
    whole: AlignedColumn,
    alignment: Alignment,
) -> StepPair:
    one, other = states
    i, j = whole
    stops = None if i is None else one.told[i].stop, None if j is None else other.told[j].stop
    return StepPair(
        *stops,
        whole in alignment.moved,
        tuple(
            FeelingShift(v, one.by(i, v), other.by(j, v), v in one.for_all & other.for_all)
            for v in one.voices
        ),
        one.without(i, other.keys),
        other.without(j, one.keys),
        i is not None
        and j is not None
        and _alone(book, one.told[i].stop.step) is False
        and _alone(book, other.told[j].stop.step) is True,
        changes(book, *(told.step if told else None for told in stops)),
        other.journey.state == "actual" != one.journey.state,
        i is None or i >= len(one.due) or one.due[i],
    )


def _alone(book: Handbook, step: Step) -> bool | None:
    """Tell whether customers solve a step alone; None where nobody has said so."""
    channels = (book.find(Channel, id_) for id_ in step.channel)
    told = [channel.self_service if channel else None for channel in channels]
    return all(told) if told and None not in told else None


def _departures(pair: StepPair) -> Iterator[Change]:
    """Yield how one real case departs from its plan at a step.

    One that failed was not any quicker, however soon it was over.
    """
    if pair.planned and not pair.happened:
        yield "missing"
    elif pair.before and not pair.happened:
        yield "not-needed" if pair.before.step.is_skipped else "not-taken"
    elif pair.before is None and pair.happened:
        yield "ad-hoc"
    if pair.happened and pair.failed:
        yield "failed"
    if pair.happened and pair.moved:
        yield "out-of-sequence"
    if pair.before and pair.after and pair.happened:
        differences = _differences(pair, pair.before.step, pair.after.step)
        vain = ("moved", "waits-less", "quicker") if pair.failed else ("moved",)
        yield from (change for change in differences if change not in vain)


def _changes(pair: StepPair) -> Iterator[Change]:
    if pair.real:
        yield from _departures(pair)
    elif pair.before is None:
        yield "added"
    elif pair.after is None:
        yield "removed"
    else:
        yield from _differences(pair, pair.before.step, pair.after.step)
    if any(one.before != one.after for one in pair.tracks):
        yield "track"
    if pair.answered:
        yield "answered"
    if pair.raised:
        yield "raised"


def _differences(pair: StepPair, before: Step, after: Step) -> Iterator[Change]:
    if pair.moved:
        yield "moved"
    if set(before.channel) != set(after.channel):
        yield "channel"
    if set(before.touchpoint) != set(after.touchpoint):
        yield "touchpoint"
    gains = [shift.gain for shift in pair.shifts if shift.gain]
    if any(gain > 0 for gain in gains):
        yield "gained"
    if any(gain < 0 for gain in gains):
        yield "lost"
    yield from _sooner(before.wait, after.wait, ("waits-less", "waits-more"))
    if (before.interval or after.interval) and before.waits and after.waits:
        plans = before.waits.planned, after.waits.planned
        if plans[0] != plans[1] or _seconds_before(before) != _seconds_before(after):
            yield "interval"
    names: tuple[Change, Change] = ("interval",) * 2 if pair.paced else ("quicker", "slower")
    yield from _sooner(before.duration, after.duration, names)


def _is_elsewhere(plan: Sequence[str], case: Sequence[str]) -> bool:
    """Tell whether a case was met at another place than all those planned."""
    return bool(plan) and not {*case} <= {*plan}


def _seconds_before(step: Step) -> float:
    """Give how long it is until a step, waiting or not."""
    time = step.waits.time if step.waits else None
    return time.seconds if time else 0


def _sooner(
    before: Duration | None, after: Duration | None, names: tuple[Change, Change]
) -> Iterator[Change]:
    """Yield the first name for a time that is shorter afterwards, the second for a longer one."""
    if before and after and before.seconds != after.seconds:
        yield names[before.seconds < after.seconds]


def _expected(found: ExpectedJourney, figure: Callable[[Expected], _T | None]) -> Expectation[_T]:
    """Give a figure of a journey; nothing where it hangs on loops that nobody has counted."""

    def of(one: ExpectedJourney) -> _T | None:
        return figure(one.expected) if one.expected else None

    footing = found.footing(of)
    return Expectation(None if footing == "unknown" else of(found), footing == "assumed")
