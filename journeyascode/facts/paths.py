"""What to expect of a journey: how often each step is taken, how long it lasts, how it ends.

Customers walk the journey as an absorbing Markov chain: where they go next depends on the step
they are at, by the shares told there, and every end keeps them.
"""

from __future__ import annotations

from collections import defaultdict
from math import isclose, isfinite
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.facts.assumptions import footing_of, looping, otherwise
from journeyascode.facts.branches import NOBODY, read_network
from journeyascode.facts.times import TimeSpent, VisitCounts, part_taking, spans, together
from journeyascode.measures.markov import (
    START,
    expected_visits,
    spots_ahead,
    spots_with_an_end,
)
from journeyascode.model import Channel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from journeyascode.facts.assumptions import Footing
    from journeyascode.facts.branches import Network
    from journeyascode.handbook import Handbook
    from journeyascode.measures.markov import Ending, Transition
    from journeyascode.model import Journey, Step
    from journeyascode.model.journey import EndClass

Whose = Literal["everybody", "reaching", "leaving", "case"]
"""Whose times are told: of everybody, for nobody leaves; of those who reach the outcome; of all,
those who leave included, where no end tells who reaches it; of one real case."""

_ROUNDS, _CLOSE = 2_000, 1e-13
"""How often a loop is gone round at most to see who reaches the outcome, and when that will do."""


class JourneyEnd(NamedTuple):
    """A way in which customers end."""

    outcome: EndClass | None
    """None where nobody has told."""
    ending: Ending
    step: int = START
    """Index of the step it comes after, where the journey has several ends of no told outcome."""


class Expected(NamedTuple):
    """What one customer meets on average, from the first step to whichever end."""

    stages: tuple[TimeSpent, ...]
    """The time of each stage, for those whose it is."""
    contacts: float | None
    """How many times a person of the company or of a partner is met: see `is_contact`.

    None where no step tells whether there is one.
    """
    ends: Mapping[JourneyEnd, float]
    """The share of customers who end in each way, from 0 to 1; together 1. Only those taken."""
    unmet: int
    """Of how many of the steps that are taken it is not told whether a person is met."""
    leaving: bool
    """Whether anything is told of those who do not reach the one end: a drop-off, another end."""
    whose: Whose = "everybody"
    """Whose times they are."""

    @property
    def time(self) -> TimeSpent:
        """The time of the whole journey."""
        return together(self.stages)

    @property
    def success(self) -> float | None:
        """The share of customers who get what the journey is for; None where no end tells it.

        None also where all of them would only as nobody has told that any leave.
        """
        if not self.leaving:
            return None
        told = [share for end, share in self.ends.items() if end.outcome == "success"]
        return sum(told) if any(end.outcome for end in self.ends) else None


class ExpectedJourney(NamedTuple):
    """A journey as a graph, with what follows from its shares."""

    network: Network
    visits: tuple[float, ...]
    """How many times a customer takes each step on average: 0 where nobody comes, above 1 in a
    loop. Empty when some customers never come to an end."""
    come: tuple[float, ...]
    """The share of customers who take each step at least once, from 0 to 1; empty as `visits`."""
    flows: tuple[float, ...]
    """How many times a customer takes each way on average; empty as `visits`."""
    expected: Expected | None
    """None when some customers never come to an end."""
    endless: tuple[int, ...]
    """Indexes of the steps that customers come to and that lead to no end; mostly none."""
    others: tuple[ExpectedJourney, ...] = ()
    """The same with several sets of other shares where none are told; none where all are."""
    loops: tuple[int, ...] = ()
    """Indexes of the steps at which nobody has told how many customers go round."""

    def footing(self, figure: Callable[[ExpectedJourney], object]) -> Footing:
        """Tell what a figure of this journey rests on."""
        return footing_of(figure(self), map(figure, self.others), loops=bool(self.loops))


def reckon(book: Handbook, journey: Journey) -> ExpectedJourney:
    """Give what is to be expected of `journey`: nothing where readers may not see all of it.

    Source: Kemeny & Snell, "Finite Markov Chains" (1960), chapter III: what a chain costs is the
    visits of each state, times what the state costs.
    """
    network = read_network(journey)
    if book.lacks(journey):
        return ExpectedJourney(network, (), (), (), None, ())
    found = _reckon(book, journey, network)
    others = otherwise(network) if found.expected else ()
    if not others:
        return found
    reckoned = tuple(_reckon(book, journey, other) for other in others)
    return found._replace(others=reckoned, loops=looping(network))


def _reckon(book: Handbook, journey: Journey, network: Network) -> ExpectedJourney:
    walked = [way for way in network.ways if way.share > NOBODY]
    ahead, end = spots_ahead(walked), spots_with_an_end(walked)
    stuck = [at for at, spot in enumerate(network.spots) if at in ahead and at not in end]
    endless = tuple(at for spot in stuck for at in network.spots[spot])
    if endless:
        return ExpectedJourney(network, (), (), (), None, endless)
    often = expected_visits(walked, sorted(ahead))
    visits = {spot: found.visits for spot, found in often.items()}
    if not all(map(isfinite, visits.values())):
        everything = tuple(range(len(network.stops)))
        return ExpectedJourney(network, (), (), (), None, everything)
    come = _by_step(network, {spot: found.come for spot, found in often.items()})
    flows = tuple(visits.get(way.start, 0.0) * way.share for way in network.ways)
    reckoned = ExpectedJourney(network, _by_step(network, visits), come, flows, None, ())
    return reckoned._replace(expected=_expect(book, journey, reckoned, visits))


def fell_short(journey: Journey) -> bool:
    """Tell whether one real case did not come through its last step: it failed or was left out."""
    last = [stop.step.happened for stop in journey.stops()][-1:]
    return "failed" in last or "skipped" in last


def is_contact(book: Handbook, step: Step) -> bool | None:
    """Tell whether a person meets the customer: somebody is named, or a channel is human.

    Nobody does where the customer only waits, as in the queue of a chat. None where none of it is
    told.
    """
    found = [book.find(Channel, id_) for id_ in step.channel]
    if step.meets or any(channel and channel.type == "human" for channel in found):
        return bool(step.meets or step.duration or not step.wait)
    told = [channel and (channel.type or channel.self_service) for channel in found]
    return False if told and all(told) else None


def _by_step(network: Network, by_spot: Mapping[int, float]) -> tuple[float, ...]:
    """Give the number of each step, from that of its spot."""
    found = {
        at: by_spot.get(number, 0.0) * part_taking(network, at, spot[0])
        for number, spot in enumerate(network.spots)
        for at in spot
    }
    return tuple(found[at] for at in range(len(network.stops)))


def _expect(
    book: Handbook, journey: Journey, found: ExpectedJourney, visits: Mapping[int, float]
) -> Expected:
    network = found.network
    by_spot = [visits.get(spot, 0.0) for spot in range(len(network.spots))]
    ends = _ends(found)
    whose = _whose(journey, ends)
    walked = VisitCounts(network, by_spot, found.flows)
    steps = [(stop.step, found.visits[at]) for at, stop in enumerate(network.stops)]
    met = [(is_contact(book, one), times) for one, times in steps if times and not one.left_out]
    told = any(one is not None for one, _ in met)
    ends = _ends(found)
    return Expected(
        spans(journey.stages, _reaching(walked) if whose == "reaching" else walked),
        sum(times for one, times in met if one) if told else None,
        ends,
        sum(one is None for one, _ in met),
        len(ends) > 1 or any(step.drop_off is not None for step, _ in steps),
        whose,
    )


def _whose(journey: Journey, ends: Mapping[JourneyEnd, float]) -> Whose:
    """Tell whose times are told, by who ends how."""
    if journey.state == "actual":
        return "case"
    success = sum(share for end, share in ends.items() if end.outcome == "success")
    if success > NOBODY:
        return "everybody" if isclose(success, 1) else "reaching"
    leave = any(end.outcome or end.ending in ("left", "early") for end in ends)
    return "leaving" if leave else "everybody"


def _reaching(walked: VisitCounts) -> VisitCounts:
    """Give how those walk who reach the outcome.

    A spot is visited as often as by everybody, times the chance to reach the outcome from there,
    by the chance from the start: Kemeny & Snell, chapter III, on the chain given its absorption.
    """
    network, visits, flows = walked
    chance = _chances(network.ways)
    whole = chance[START]
    return VisitCounts(
        network,
        [times * chance.get(spot, 0.0) / whole for spot, times in enumerate(visits)],
        [
            flow * _chance(way, chance) / whole
            for way, flow in zip(network.ways, flows, strict=True)
        ],
    )


def _chances(ways: Sequence[Transition]) -> dict[int, float]:
    """Give the chance to reach the outcome from each spot, and from the start."""
    chance: dict[int, float] = {way.start: 0.0 for way in ways}
    leaving: dict[int, list[Transition]] = defaultdict(list)
    for way in reversed(ways):
        leaving[way.start].append(way)
    for _ in range(_ROUNDS):
        most = 0.0
        for spot, found in leaving.items():
            better = sum(way.share * _chance(way, chance) for way in found)
            most = max(most, better - chance[spot])
            chance[spot] = better
        if most < _CLOSE:
            break
    return chance


def _chance(way: Transition, chance: Mapping[int, float]) -> float:
    """Give the chance of those who take a way."""
    return float(way.outcome == "success") if way.to is None else chance.get(way.to, 0.0)


def _ends(found: ExpectedJourney) -> Mapping[JourneyEnd, float]:
    """Give who ends how; ends of no told outcome are told apart where there are several."""
    network = found.network
    going = [(way, flow) for way, flow in zip(network.ways, found.flows, strict=True) if flow]
    places = {end_place(network, way) for way, _ in going if is_open_end(way)}
    sole = len(places) == 1 and not any(way.outcome for way, _ in going)
    ends: dict[JourneyEnd, float] = defaultdict(float)
    for way, flow in going:
        if way.outcome:
            ends[JourneyEnd(way.outcome, "done")] += flow
        elif is_open_end(way):
            ends[JourneyEnd(None, "done", START if sole else end_place(network, way))] += flow
        elif way.ending:
            ends[JourneyEnd(None, way.ending)] += flow
    return dict(ends)


def is_open_end(way: Transition) -> bool:
    """Tell whether the journey ends there, and how is not told."""
    return way.ending in ("done", "early") and way.outcome is None


def end_place(network: Network, way: Transition) -> int:
    """Give the index of the step an end comes after; one that nobody has written is the last.

    Who passes a last step that itself tells the end has not come to it.
    """
    told = any(network.stops[at].step.ends for spot in network.spots[-1:] for at in spot)
    if told or way.branch or way.ending == "early":
        return way.step
    return len(network.stops) - 1
