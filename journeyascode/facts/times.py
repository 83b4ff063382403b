"""How long a journey takes, and how much of it customers wait: stage by stage, and as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.measures.markov import START

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from journeyascode.facts.branches import Network
    from journeyascode.measures.markov import Transition
    from journeyascode.model import Duration, Stage, Step


class TimeRange(NamedTuple):
    """A length of time in seconds: all taken at their shortest, and at their longest."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        """The mean of the two."""
        return (self.low + self.high) / 2


class TimeSpent(NamedTuple):
    """The time of a stage, or of a journey, for one customer on average; None where untold."""

    whole: TimeRange | None
    """By the stage's own word; where it has none, or its steps take longer, what these tell."""
    steps: TimeRange | None
    """Time spent in the steps. Of steps taken at the same time, the longest counts."""
    waiting: TimeRange | None
    """Time spent waiting, in steps and for timers.

    A wait told by a timer and again by the step it leads to counts once: the longer one.
    """
    timers: TimeRange | None
    """Time until the timers of branches run out, which `waiting` includes."""
    meant: TimeRange | None
    """Intervals that are meant: nobody waits, but they pass."""
    untold: int
    """How many of the steps that are taken tell no time, nor does their stage."""
    taken: int
    """How many steps are taken by anybody."""
    own: int
    """How many stages tell their time themselves."""
    beside: bool = False
    """Whether it passes at the same time as the stage before."""
    gaps: bool = False
    """Whether customers come back for another round, and nobody has told after how long.

    Then the whole is the least it takes.
    """

    @property
    def share(self) -> float | None:
        """Which part of the whole is waiting, from 0 to 1; None where either is not told.

        None also where most steps tell no time, or not how long it is between rounds, and where
        nothing but waiting is told: it would be all of what is told, and not of what the customer
        spends.
        """
        if self.gaps or not self.whole or not self.waiting or not self.whole.middle:
            return None
        alone = not (self.steps or self.meant or self.own)
        if alone or 2 * self.untold > self.taken:
            return None
        return self.waiting.middle / self.whole.middle


class VisitCounts(NamedTuple):
    """How often the spots of a journey are visited, and its ways taken, on average."""

    network: Network
    visits: Sequence[float]
    flows: Sequence[float]


def spans(stages: Sequence[Stage], walked: VisitCounts) -> tuple[TimeSpent, ...]:
    """Give the time of each stage."""
    network = walked.network
    inside: list[list[int]] = [[] for _ in stages]
    for spot in range(len(network.spots)):
        inside[network.stage(spot)].append(spot)
    timers: list[list[_Timer]] = [[] for _ in stages]
    for timer in _timers(walked):
        timers[network.stage(timer.spot)].append(timer)
    entered, again = _entered(walked, len(stages)), _come_back_to(walked)
    found = (
        _span(stage, inside[at], walked, timers[at], entered[at])
        for at, stage in enumerate(stages)
    )
    return tuple(one._replace(gaps=at in again and not one.own) for at, one in enumerate(found))


def together(parts: Sequence[TimeSpent]) -> TimeSpent:
    """Give the time of all stages together; of those at the same time, the longest counts."""
    return TimeSpent(
        _in_a_row([(part.whole, part.beside) for part in parts]),
        _in_a_row([(part.steps, part.beside) for part in parts]),
        _in_a_row([(part.waiting, part.beside) for part in parts]),
        _in_a_row([(part.timers, part.beside) for part in parts]),
        _in_a_row([(part.meant, part.beside) for part in parts]),
        sum(part.untold for part in parts),
        sum(part.taken for part in parts),
        sum(part.own for part in parts),
        gaps=any(part.gaps for part in parts),
    )


def total(parts: Iterable[tuple[TimeRange | None, float]]) -> TimeRange | None:
    """Add up lengths, each so many times; None when none of them takes place."""
    told = [(length, times) for length, times in parts if length and times]
    if not told:
        return None
    return TimeRange(
        sum(length.low * times for length, times in told),
        sum(length.high * times for length, times in told),
    )


def _in_a_row(parts: Iterable[tuple[TimeRange | None, bool]]) -> TimeRange | None:
    rows: list[TimeRange | None] = []
    for length, beside in parts:
        if beside and rows:
            rows[-1] = _longer(rows[-1], length)
        else:
            rows.append(length)
    return total((length, 1.0) for length in rows)


def _span(
    stage: Stage,
    spots: Sequence[int],
    walked: VisitCounts,
    timers: Sequence[_Timer],
    entered: float,
) -> TimeSpent:
    network, visits, _ = walked
    often = [(spot, visits[spot]) for spot in spots]
    steps = total((_longest(network, spot, _duration), times) for spot, times in often)
    waits = total(
        (
            *((_longest(network, spot, _wait), times) for spot, times in often),
            *((one.more, one.flow) for one in timers),
        )
    )
    meant = total((_longest(network, spot, _interval), times) for spot, times in often)
    own = _own(stage, entered if spots else 1.0)
    taken = [
        step
        for spot, times in often
        if times
        for at in network.spots[spot]
        if not (step := network.stops[at].step).left_out
    ]
    return TimeSpent(
        _longer(own, total(((steps, 1), (waits, 1), (meant, 1)))),
        steps,
        waits,
        total((one.time, one.flow) for one in timers),
        meant,
        0 if own else sum(not _tells(step) for step in taken),
        len(taken),
        int(own is not None),
        stage.parallel,
    )


def _come_back_to(walked: VisitCounts) -> set[int]:
    """Give the stages to which anybody comes from a later one, after a time that is not told."""
    network = walked.network
    return {
        network.stage(way.to)
        for way, flow in zip(network.ways, walked.flows, strict=True)
        if flow and way.to is not None and way.start > way.to
        if network.stage(way.start) > network.stage(way.to)
        if not (way.branch and way.branch.after)
        if not (_wait_at(network, way) or _longest(network, way.to, _interval))
    }


def _own(stage: Stage, entered: float) -> TimeRange | None:
    """Give what a stage tells of itself, as often as it is entered; once where it has no steps."""
    if not stage.duration:
        return None
    return total(((TimeRange(stage.duration.low, stage.duration.high), entered),))


def _entered(walked: VisitCounts, stages: int) -> list[float]:
    """Give how often customers come into each stage from outside."""
    network = walked.network
    found = [0.0] * stages
    for way, flow in zip(network.ways, walked.flows, strict=True):
        if way.to is None:
            continue
        stage = network.stage(way.to)
        if way.start == START or network.stage(way.start) != stage:
            found[stage] += flow
    return found


def _longer(one: TimeRange | None, other: TimeRange | None) -> TimeRange | None:
    if one is None or other is None:
        return one or other
    return TimeRange(max(one.low, other.low), max(one.high, other.high))


class _Timer(NamedTuple):
    """The delay of a branch: where, how long, what it adds to a wait there, and who waits."""

    spot: int
    time: TimeRange
    more: TimeRange
    flow: float


def _timers(walked: VisitCounts) -> Iterator[_Timer]:
    for way, flow in zip(walked.network.ways, walked.flows, strict=True):
        if way.branch and way.branch.after:
            timer = TimeRange(way.branch.after.low, way.branch.after.high)
            wait = _wait_at(walked.network, way) or TimeRange(0, 0)
            more = TimeRange(max(0, timer.low - wait.low), max(0, timer.high - wait.high))
            yield _Timer(way.start if way.to is None else way.to, timer, more, flow)


def _wait_at(network: Network, way: Transition) -> TimeRange | None:
    return None if way.to is None else _longest(network, way.to, _wait)


def _duration(step: Step) -> Duration | None:
    return step.duration


def _wait(step: Step) -> Duration | None:
    return step.wait


def _interval(step: Step) -> Duration | None:
    return step.interval


def _tells(step: Step) -> bool:
    return bool(step.duration or step.wait or step.interval)


def part_taking(network: Network, at: int, first: int) -> float:
    """Give which part of those at a spot takes a step of it: some, if optional beside others."""
    if network.stops[at].step.left_out:
        return 0.0
    if at == first or not network.stops[at].step.is_skipped:
        return 1.0
    return network.parts[at] if network.parts else 0.5


def _longest(
    network: Network, at: int, time_of: Callable[[Step], Duration | None]
) -> TimeRange | None:
    """Give the time expected at a spot: of steps taken at the same time, the longest."""
    spot = network.spots[at]
    found = [
        (time, part_taking(network, index, spot[0]))
        for index in spot
        if not network.stops[index].step.left_out
        if (time := time_of(network.stops[index].step))
    ]
    if not found:
        return None
    lows = _expected_maximum([(time.low, part) for time, part in found])
    return TimeRange(lows, _expected_maximum([(time.high, part) for time, part in found]))


def _expected_maximum(times: Sequence[tuple[float, float]]) -> float:
    """Give the mean of the longest of times, each of which takes place with its probability."""
    left, mean = 1.0, 0.0
    for time, part in sorted(times, reverse=True):
        mean += left * part * time
        left *= 1 - part
    return mean
