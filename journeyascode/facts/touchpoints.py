"""Which ways each customer goes through a journey, and which channels of a touchpoint are used."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.arrows import arrows, drawn_ways
from journeyascode.facts.branches import read_network
from journeyascode.facts.feelings import felt
from journeyascode.facts.standing import living, walked
from journeyascode.handbook.audience import HIDDEN
from journeyascode.measures.markov import START
from journeyascode.model import Journey, Metric, Touchpoint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.facts.arrows import Arrow
    from journeyascode.facts.branches import Network
    from journeyascode.facts.feelings import Score
    from journeyascode.handbook import Handbook
    from journeyascode.model import Step, Stop

_OTHERS = frozenset({"third-party", "customer"})
Place = tuple[str, str]
"""The ids of a touchpoint and of a channel in which it is met; empty where none is named."""


class CustomerRoute(NamedTuple):
    """The ways some go through a journey, and their ids: nobody's where none is named."""

    personas: tuple[str, ...]
    stops: tuple[Stop, ...]
    """The steps they come to, in the order of the journey."""
    legs: tuple[tuple[Stop, Stop], ...]
    """Which of them leads to which, in the order of the steps they begin at."""


class Visit(NamedTuple):
    """A step of a journey, as seen from the touchpoint and the channel it happens in."""

    journey: str
    stop: Stop
    worst: Score | None
    """The lowest that somebody felt there; None where nobody has told."""


def routes(journey: Journey) -> tuple[CustomerRoute, ...]:
    """Give the ways through `journey`, each with the personas who go it; one at least.

    Everybody goes where the arrows of the journey lead, but to no step that is others' own; who
    has such a step goes to it where an arrow leads there, and nowhere else. Personas who go the
    same ways share a route.
    """
    network = read_network(journey)
    named = (who for stop in network.stops for who in _named(stop.step))
    walkers = tuple(dict.fromkeys([*journey.personas, *named]))
    led: dict[int, list[Arrow]] = defaultdict(list)
    led[START] = [arrow for arrow in drawn_ways(network) if arrow.way.start == START]
    for arrow in arrows(network):
        led[arrow.way.start].append(arrow)
    found: dict[_Walked, list[str]] = {}
    for persona in walkers or ("",):
        found.setdefault(_Walk(network, led, persona).walked(), []).append(persona)
    stops = network.stops
    return tuple(
        CustomerRoute(
            tuple(filter(None, personas)),
            tuple(stops[at] for at in sorted(steps)),
            tuple((stops[tail], stops[head]) for tail, head in sorted(legs)),
        )
        for (steps, legs), personas in found.items()
    )


def theirs(step: Step) -> frozenset[str]:
    """Give the personas whose own a step is; empty where it is everybody's."""
    if step.personas:
        return frozenset(step.personas)
    named = {feeling.persona for feeling in step.feels}
    if not step.optional or None in named:
        return frozenset()
    return frozenset(filter(None, named))


def _named(step: Step) -> Iterator[str]:
    yield from step.personas
    yield from (feeling.persona for feeling in step.feels if feeling.persona)


def walked_or_wished(book: Handbook) -> tuple[Journey, ...]:
    """Give the journeys that are walked today; all of them where there are only wishes."""
    return walked(book) or living(book, Journey)


def visits(book: Handbook) -> Mapping[Place, tuple[Visit, ...]]:
    """Give the steps of all journeys really walked, by touchpoint and channel."""
    found: dict[Place, list[Visit]] = {}
    for journey in walked_or_wished(book):
        for one in felt(journey):
            for place in filter(any, places(book, one.stop.step)):
                found.setdefault(place, []).append(Visit(journey.id, one.stop, one.worst))
    return {place: tuple(steps) for place, steps in found.items()}


def places(book: Handbook, step: Step) -> tuple[Place, ...]:
    """Give where a step happens, the main place first: one at least, maybe of no name at all.

    Each of several touchpoints is met in those channels of the step in which it is offered, in
    all of them where it is offered in none; what is left over belongs to the first touchpoint.
    """
    found: dict[Place, None] = {}
    for touchpoint in step.touchpoint or ("",):
        entity = book.find(Touchpoint, touchpoint)
        offered = entity.channels if entity and len(step.touchpoint) > 1 else ()
        there = [channel for channel in step.channel if channel in offered]
        found |= {(touchpoint, channel): None for channel in there or step.channel or ("",)}
    first, met = next(iter(found)), {channel for _, channel in found}
    found |= {(first[0], channel): None for channel in step.channel if channel not in met}
    return tuple(found)


def ways_in(book: Handbook, touchpoint: str, steps: Sequence[Step] = ()) -> tuple[str, ...]:
    """Give every channel in which a touchpoint is offered, or met in one of `steps`."""
    entity = book.find(Touchpoint, touchpoint)
    offered = entity.channels if entity else ()
    met = (
        id_
        for step in steps
        if touchpoint in step.touchpoint
        for id_ in _met(book, step, touchpoint)
    )
    return tuple(dict.fromkeys([*offered, *met]))


def only_ways_in(book: Handbook, offers: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Give the touchpoints of our own that have one way in only; `offers` has the ways of each.

    What belongs to others, or to the customer, is not ours to open. Where all of ours are so,
    telling it of each tells nothing.
    """
    if book.hides("channel", "journey"):
        return frozenset()  # another way may be one that is not for the readers
    found = ((id_, book.find(Touchpoint, id_)) for id_ in offers if id_ not in ("", HIDDEN))
    ours = [id_ for id_, one in found if one is None or one.owned_by not in _OTHERS]
    narrow = frozenset(id_ for id_ in ours if len(offers[id_]) == 1)
    return frozenset() if len(ours) > 1 and len(narrow) == len(ours) else narrow


def measured(book: Handbook) -> Mapping[Place, tuple[Metric, ...]]:
    """Give the metrics by where they are measured: touchpoint, channel, or one of them alone.

    A metric of several touchpoints and channels is measured wherever they meet, as far as the
    one is offered in the other. One of several channels and no touchpoint is none's own.
    """
    found: dict[Place, list[Metric]] = {}
    for metric in book.all(Metric):
        for place in _measured(book, metric):
            found.setdefault(place, []).append(metric)
    return {place: tuple(metrics) for place, metrics in found.items()}


def _measured(book: Handbook, metric: Metric) -> Iterator[Place]:
    if HIDDEN in metric.measured_in:
        return  # nobody may know where
    if not metric.measured_at and len(metric.measured_in) == 1:
        yield "", metric.measured_in[0]
    for touchpoint in metric.measured_at:
        if touchpoint == HIDDEN:
            continue
        ways = ways_in(book, touchpoint)
        there = [channel for channel in metric.measured_in if channel in ways]
        if not metric.measured_in and len(ways) == 1:
            there = [*ways]
        yield from ((touchpoint, channel) for channel in there or ("",))


def _met(book: Handbook, step: Step, touchpoint: str) -> Iterator[str]:
    yield from (channel for met, channel in places(book, step) if met == touchpoint and channel)
    yield from step.alternatives


_Walked = tuple[frozenset[int], frozenset[tuple[int, int]]]
"""The steps that somebody comes to, and from which to which."""


class _Walk(NamedTuple):
    """A journey as one persona goes through it; as anybody does where nobody is named."""

    network: Network
    led: Mapping[int, Sequence[Arrow]]
    """The arrows that leave each spot."""
    persona: str

    def walked(self) -> _Walked:
        """Give where the persona comes, and which arrows lead there."""
        inward = self.meant(self.led[START])
        waiting = [to for arrow in inward for to in self.begun(arrow, frozenset())]
        steps = {at for spot in waiting for at in self.mine(spot)}
        legs: set[tuple[int, int]] = set()
        done: set[int] = set()
        while waiting:
            spot = waiting.pop()
            if spot in done:
                continue
            done.add(spot)
            for tail, to in self.onward(spot):
                legs.update((tail, head) for head in self.mine(to))
                steps.update(self.mine(to))
                waiting.append(to)
        return frozenset(steps), frozenset(legs)

    def onward(self, spot: int) -> Iterator[tuple[int, int]]:
        """Yield each step of a spot with each spot it leads to."""
        for arrow in self.meant(self.led.get(spot, ())):
            tails = [at for at in self.network.tails(arrow.way) if at in self.mine(spot)]
            for to in self.begun(arrow, frozenset({spot})):
                yield from ((tail, to) for tail in tails)

    def begun(self, arrow: Arrow, passed: frozenset[int]) -> Iterator[int]:
        """Yield where an arrow leads the persona: of what begins at once, to no others' own."""
        found = [(head, to) for head in arrow.heads for to in self.opened(head, passed)]
        inside = [to for head, to in found if self.network.stage(head) == self.network.stage(to)]
        yield from inside if len(arrow.heads) > 1 and inside else (to for _, to in found)

    def mine(self, spot: int) -> tuple[int, ...]:
        """Give the steps of a spot that are not others' own."""
        owners = ((at, theirs(self.network.stops[at].step)) for at in self.network.spots[spot])
        return tuple(
            at for at, who in owners if not who or not self.persona or self.persona in who
        )

    def meant(self, arrows: Sequence[Arrow]) -> Sequence[Arrow]:
        """Give where the persona goes among arrows: to its own alone, to no others' own."""
        own = [one for one in arrows if any(map(self.is_own, self.steps(one)))]
        return own or [one for one in arrows if any(map(self.mine, one.heads))] or arrows

    def steps(self, arrow: Arrow) -> Iterator[int]:
        """Yield the steps an arrow leads to."""
        return (at for head in arrow.heads for at in self.network.spots[head])

    def is_own(self, at: int) -> bool:
        """Tell whether a step is the persona's own."""
        return self.persona in theirs(self.network.stops[at].step)

    def opened(self, spot: int, passed: frozenset[int]) -> Iterator[int]:
        """Yield a spot, or where one goes on from it that is others' own."""
        if self.mine(spot):
            yield spot
        elif spot not in passed:
            for arrow in self.meant(self.led.get(spot, ())):
                yield from self.begun(arrow, passed | {spot})
