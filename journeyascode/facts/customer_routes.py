"""Which ways each customer goes through a journey: where an arrow leads, and only where they may.

Whoever is not named in `personas` or `segments` of a step, a stage or a branch does not go there.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from journeyascode.facts.arrows import drawn_ways
from journeyascode.facts.branches import NOBODY, read_network
from journeyascode.measures.markov import START
from journeyascode.model import Persona

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from journeyascode.facts.arrows import Arrow
    from journeyascode.facts.branches import Network
    from journeyascode.handbook import Handbook
    from journeyascode.model import Branch, Journey, Stage, Step, Stop


NO_PERSONA = "*"
"""Somebody who is of no persona and no segment of the handbook: no id looks like this."""


class CustomerRoute(NamedTuple):
    """The ways some go through a journey, and their ids: nobody's where none is named."""

    personas: tuple[str, ...]
    stops: tuple[Stop, ...]
    """The steps they come to, in the order of the journey."""
    legs: tuple[tuple[Stop, Stop], ...]
    """Which of them leads to which, in the order of the steps they begin at."""


def routes(book: Handbook, journey: Journey) -> tuple[CustomerRoute, ...]:
    """Give the ways through `journey`, each with the personas who go it; one at least.

    Where the journey does not say who walks it, the ways of all others stand behind those of the
    personas that a part of it names.

    Everybody goes where the arrows of the journey lead, but to no step that is others' own; who
    has such a step goes to it where an arrow leads there, and nowhere else. Personas who go the
    same ways share a route.
    """
    owners = _owners(book, journey, {at: theirs(book, one.step) for at, one in _numbered(journey)})
    named = (id_ for stop in journey.stops() for id_ in _named(stop.step))
    network = read_network(journey)
    found: dict[_Walked, list[str]] = {}
    others = () if journey.personas or journey.segments else (NO_PERSONA,)
    for persona in dict.fromkeys([*walkers(book, journey), *named, *others]) or ("",):
        walk = _CustomerWalk(network, _led(book, network, persona), persona, owners)
        found.setdefault(walk.walked(), []).append(persona)
    stops, gaps = network.stops, set(_over_gaps(network))
    return tuple(
        CustomerRoute(
            tuple(one for one in personas if one not in ("", NO_PERSONA)),
            tuple(stops[at] for at in sorted(steps)),
            tuple((stops[tail], stops[head]) for tail, head in sorted(legs - gaps)),
        )
        for (steps, legs), personas in found.items()
    )


def _over_gaps(network: Network) -> Iterator[tuple[int, int]]:
    """Yield each step with the one behind it, where what comes between them is not shown."""
    for way in network.ways:
        if way.basis == "hidden" and way.to is not None and way.start != START:
            for tail in network.tails(way):
                yield from ((tail, head) for head in network.spots[way.to])


def walkers(book: Handbook, journey: Journey) -> tuple[str, ...]:
    """Give the personas who walk a journey, and those for whom a part or a way of it is."""
    branches = (branch for stop in journey.stops() for branch in stop.step.next)
    named = [id_ for stage in journey.stages for id_ in sorted(who(book, stage) or ())]
    named += [id_ for stop in journey.stops() for id_ in sorted(who(book, stop.step) or ())]
    named += [id_ for branch in branches for id_ in sorted(who(book, branch) or ())]
    return tuple(dict.fromkeys([*journey.personas, *named]))


def comes_to(book: Handbook, journey: Journey, persona: str) -> frozenset[int]:
    """Give the numbers of the steps to which a persona may come, by all that says who may."""
    stops = tuple(journey.stops())
    if not has_ways_for_some(journey):
        return frozenset(stop.number for stop in stops if stop.step.is_walked_by(persona))
    return steps_taken(book, journey, persona)


def legs_of(book: Handbook, journey: Journey, persona: str) -> frozenset[tuple[int, int]]:
    """Give which step leads a persona to which, by their numbers, by all that says who may."""
    walk = _strict_walk(book, journey, persona)
    _, legs = walk.walked()
    stops = walk.network.stops
    gaps = set(_over_gaps(walk.network))
    return frozenset((stops[tail].number, stops[head].number) for tail, head in legs - gaps)


def meant_for_all(book: Handbook, journey: Journey) -> frozenset[str]:
    """Give the addresses of the steps and stages to which all who walk the journey may come.

    All are the personas it names, else anybody at all: also who is of no persona and no segment.
    """
    each = [comes_to(book, journey, persona) for persona in journey.personas or (NO_PERSONA,)]
    return frozenset(
        stop.anchor for stop in journey.told() if all(is_met(journey, stop, one) for one in each)
    )


def is_met(journey: Journey, stop: Stop, comes: frozenset[int]) -> bool:
    """Tell whether who comes to these steps, by their numbers, meets a step or a whole stage."""
    if not stop.of_stage:
        return stop.number in comes
    inside = [one.number for one in journey.stops() if one.stage == stop.stage]
    return not inside or not comes.isdisjoint(inside)


def stuck_at(book: Handbook, journey: Journey, persona: str) -> tuple[Stop, ...]:
    """Give the steps a persona comes to and from which no way is open to it, though to others."""
    walk = _strict_walk(book, journey, persona)
    network, everybody = walk.network, _led(book, walk.network, "")
    steps, _ = walk.walked()
    return tuple(
        network.stops[spot[-1]]
        for at, spot in enumerate(network.spots)
        if steps.intersection(spot) and everybody.get(at) and not walk.led.get(at)
    )


def has_ways_for_some(journey: Journey) -> bool:
    """Tell whether a stage or a way of a journey, or a step by segment, is not for everybody."""
    branches = (branch for stop in journey.stops() for branch in stop.step.next)
    some = any(stage.personas or stage.segments for stage in journey.stages)
    some = some or any(stop.step.segments for stop in journey.stops())
    return some or any(branch.is_for_some for branch in branches)


def who(book: Handbook, holder: Stage | Step | Branch) -> frozenset[str] | None:
    """Give the personas something is for, by name or by segment; None where it is everybody's."""
    if not (holder.personas or holder.segments):
        return None
    members = book.remember(_members) if holder.segments else {}
    of_segments = (id_ for one in holder.segments for id_ in members.get(one, ()))
    return frozenset((*holder.personas, *of_segments))


def anybody_of(segment: str) -> str:
    """Give the name of somebody of a segment who is no persona of the handbook."""
    return NO_PERSONA + segment


def steps_taken(book: Handbook, journey: Journey, persona: str) -> frozenset[int]:
    """Give the numbers of the steps to which ways lead somebody: anybody at all without a name."""
    walk = _strict_walk(book, journey, persona)
    steps, _ = walk.walked()
    return frozenset(walk.network.stops[at].number for at in steps)


def _admitted(book: Handbook, holder: Stage | Step | Branch) -> frozenset[str] | None:
    """Give who may come, those of its segments who are no personas included."""
    own = who(book, holder)
    return None if own is None else own.union(map(anybody_of, holder.segments))


def _members(book: Handbook) -> Mapping[str, Sequence[str]]:
    """Give the personas of each segment."""
    found: dict[str, list[str]] = defaultdict(list)
    for persona in book.all(Persona):
        if persona.segment:
            found[persona.segment].append(persona.id)
    return found


def theirs(book: Handbook, step: Step) -> frozenset[str] | None:
    """Give the personas whose own a step is; None where it is everybody's."""
    if (own := who(book, step)) is not None:
        return own
    named = {feeling.persona for feeling in step.feels}
    if not step.optional or None in named:
        return None
    return frozenset(filter(None, named)) or None


def _strict_walk(book: Handbook, journey: Journey, persona: str) -> _CustomerWalk:
    """Give the walk of a persona by what says who may go where, not by who tells feelings."""
    named = {at: _admitted(book, one.step) for at, one in _numbered(journey)}
    network = read_network(journey)
    owners = _owners(book, journey, named)
    return _CustomerWalk(network, _led(book, network, persona), persona, owners, own_first=False)


def _owners(book: Handbook, journey: Journey, own: _Owners) -> _Owners:
    """Give whose each step is, by itself and by its stage; None where it is everybody's."""
    stages = [_admitted(book, stage) for stage in journey.stages]
    found: dict[int, frozenset[str] | None] = {}
    for at, stop in _numbered(journey):
        found[at] = _both(own[at], stages[stop.stage])
    return found


def _both(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """Give who is in two groups, of which one that is None holds everybody."""
    if one is None or other is None:
        return other if one is None else one
    return one & other


def _numbered(journey: Journey) -> Iterator[tuple[int, Stop]]:
    return enumerate(journey.stops())


def _led(book: Handbook, network: Network, persona: str) -> Mapping[int, Sequence[Arrow]]:
    """Give the arrows that leave each spot and are open to a persona, those to an end included."""
    led: dict[int, list[Arrow]] = defaultdict(list)
    for arrow in drawn_ways(network):
        branch = arrow.way.branch
        may = _admitted(book, branch) if branch and persona else None
        taken = arrow.way.share > NOBODY and arrow.way.basis != "untold"
        if taken and (may is None or persona in may):
            led[arrow.way.start].append(arrow)
    return led


def _named(step: Step) -> Iterator[str]:
    yield from step.personas
    yield from (feeling.persona for feeling in step.feels if feeling.persona)


_Owners: TypeAlias = "Mapping[int, frozenset[str] | None]"
"""Whose each step is, by its index; None where it is everybody's."""
_Walked = tuple[frozenset[int], frozenset[tuple[int, int]]]
"""The steps that somebody comes to, and from which to which."""


class _CustomerWalk(NamedTuple):
    """A journey as one persona goes through it; as anybody does where nobody is named."""

    network: Network
    led: Mapping[int, Sequence[Arrow]]
    """The arrows that leave each spot."""
    persona: str
    owners: _Owners
    own_first: bool = True
    """Whether the persona goes to its own alone where an arrow leads there."""

    def walked(self) -> _Walked:
        """Give where the persona comes, and which arrows lead there."""
        inward, passing = self.meant(self.led[START]), self.passing()
        waiting = [to for arrow in inward for to in self.begun(arrow, passing)]
        steps = {at for spot in waiting for at in self.mine(spot)}
        legs: set[tuple[int, int]] = set()
        done: set[int] = set()
        while waiting:
            spot = waiting.pop()
            if spot in done:
                continue
            done.add(spot)
            for tail, to in self.onward(spot, passing):
                legs.update((tail, head) for head in self.mine(to))
                steps.update(self.mine(to))
                waiting.append(to)
        return frozenset(steps), frozenset(legs)

    def passing(self) -> Mapping[int, Iterable[int]]:
        """Give where one goes on from each spot that is others' own: to no others' own."""
        spots = reversed(range(len(self.network.spots)))
        found: dict[int, frozenset[int]] = {at: frozenset() for at in spots if not self.mine(at)}
        for _ in range(len(found) + 1):  # mostly twice; where ways lead back, until nothing is new
            before = dict(found)
            for spot in found:
                arrows = self.meant(self.led.get(spot, ()))
                found[spot] = frozenset(to for one in arrows for to in self.begun(one, found))
            if found == before:
                break
        return found

    def onward(self, spot: int, passing: Mapping[int, Iterable[int]]) -> Iterator[tuple[int, int]]:
        """Yield each step of a spot with each spot it leads to."""
        for arrow in self.meant(self.led.get(spot, ())):
            tails = [at for at in self.network.tails(arrow.way) if at in self.mine(spot)]
            for to in self.begun(arrow, passing):
                yield from ((tail, to) for tail in tails)

    def begun(self, arrow: Arrow, passing: Mapping[int, Iterable[int]]) -> Iterator[int]:
        """Yield where an arrow leads the persona: of what begins at once, to no others' own."""
        found = [(head, to) for head in arrow.heads for to in passing.get(head, (head,))]
        inside = [to for head, to in found if self.network.stage(head) == self.network.stage(to)]
        yield from inside if len(arrow.heads) > 1 and inside else (to for _, to in found)

    def mine(self, spot: int) -> tuple[int, ...]:
        """Give the steps of a spot that are not others' own."""
        return tuple(at for at in self.network.spots[spot] if self.is_open(at))

    def is_open(self, at: int) -> bool:
        """Tell whether a step is not others' own, nor was left out by the one who walked."""
        owners = self.owners[at]
        if self.network.stops[at].step.left_out:
            return False
        return owners is None or not self.persona or self.persona in owners

    def meant(self, arrows: Sequence[Arrow]) -> Sequence[Arrow]:
        """Give where the persona goes among arrows: to its own alone, to no others' own."""
        own = [one for one in arrows if any(map(self.is_own, self.steps(one)))]
        own = own if self.own_first else []
        return own or [one for one in arrows if any(map(self.mine, one.heads))] or arrows

    def steps(self, arrow: Arrow) -> Iterator[int]:
        """Yield the steps an arrow leads to."""
        return (at for head in arrow.heads for at in self.network.spots[head])

    def is_own(self, at: int) -> bool:
        """Tell whether a step is the persona's own."""
        return self.persona in (self.owners[at] or ())
