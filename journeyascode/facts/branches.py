"""Where a journey goes on after each step: every way, and the share of customers who take it."""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate
from math import isclose
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.handbook.remembered import remembered
from journeyascode.measures.markov import START, Transition, spots_behind
from journeyascode.measures.shares import HALF_PERCENT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from journeyascode.measures.markov import Basis, Ending
    from journeyascode.model import Branch, Journey, Stage, Step, Stop
    from journeyascode.model.journey import EndClass

NOBODY = 1e-9
"""A way that a smaller share takes is taken by nobody."""

Spot = tuple[int, ...]
"""Steps taken at the same time, by their indexes in the journey from 0; mostly a single one."""


class Network(NamedTuple):
    """A journey as a graph."""

    stops: tuple[Stop, ...]
    spots: tuple[Spot, ...]
    """In the order of the journey; every step stands in one."""
    ways: tuple[Transition, ...]
    """Those into the journey first, then those of each spot in order."""
    above: tuple[int, ...]
    """Indexes of the steps whose shares are above the whole: they were taken in proportion."""
    parts: tuple[float, ...] = ()
    """Which part of the customers is assumed to take each step where it is optional beside others.

    One half of each where it is empty.
    """
    beside: tuple[tuple[int, int], ...] = ()
    """Branches that lead to a step taken at the same time, and so nowhere: step, branch."""
    groups: tuple[int, ...] = ()
    """Of each stage the first one that happens at the same time, by their indexes."""

    @property
    def straight(self) -> bool:
        """Whether everybody takes one step after the other, and nothing else is told."""
        stages = {stop.stage for stop in self.stops}
        alone = len({self.groups[stage] for stage in stages}) == len(stages)
        left_out = {at for at, spot in enumerate(self.spots) if _is_left_out(self.stops, spot)}
        plain = all(_plain(way, left_out) for way in self.ways)
        return alone and len(self.spots) == len(self.stops) and plain

    def are_at_once(self, stage: int, other: int) -> bool:
        """Tell whether two stages happen at the same time, or are the same."""
        return self.groups[stage] == self.groups[other]

    def tails(self, way: Transition) -> Spot:
        """Give the steps that an arrow leaves: the one it is told at, else all of its spot."""
        spot = self.spots[way.start]
        tellers = [at for at in spot if self.stops[at].step.next]
        return (way.step,) if len(tellers) > 1 else spot

    @property
    def assumed(self) -> tuple[int, ...]:
        """Indexes of the steps at which nobody has told a share, so that we spread it evenly."""
        told_by = {max(way.step, 0) for way in self.ways if way.basis == "assumed"}
        skipped = {at for spot in self.spots for at in spot[1:] if self.stops[at].step.is_skipped}
        return tuple(sorted(told_by | skipped))

    @property
    def untold(self) -> tuple[int, ...]:
        """Indexes of the steps whose shares leave over customers of whom nothing is told."""
        return tuple(sorted({way.step for way in self.ways if way.basis == "untold"}))

    @property
    def through(self) -> tuple[int, ...]:
        """Indexes of the steps that lead on into the next stage only as nobody says otherwise."""
        return tuple(sorted({way.step for way in self.ways if way.basis == "through"}))

    def stage(self, spot: int) -> int:
        """Give the index of the stage that a spot stands in."""
        return self.stops[self.spots[spot][0]].stage


@remembered
def read_network(journey: Journey) -> Network:
    """Give `journey` as a graph; without steps it has no spots and one way, which is its end.

    A step leads to the following one unless it says otherwise; of those who come to an optional
    one in this way, or to an optional stage, one half is assumed to take it. Shares are of those
    who have not dropped off, unless they make up the whole together with the drop-off. What the
    shares of a step leave over
    is spread evenly over its branches without a share; without such it goes on to the following,
    even where that is not told. A single branch without a share that has a condition, or is for
    some alone, has an else: one half is assumed to go on as if it were not there.
    """
    stops = tuple(journey.stops())
    spots = tuple(_spots(stops))
    skipped = frozenset(at for at, stage in enumerate(journey.stages) if stage.is_skipped)
    groups = stages_at_once(journey.stages)
    reader = _BranchReader(stops, spots, _places(stops, spots), skipped, groups)
    ways = [*reader.onward(START, START, 1.0)]
    for at in range(len(spots)):
        ways += reader.ways(at)
    above = tuple(at for at, stop in enumerate(stops) if _excess(stop.step.next))
    network = Network(stops, spots, tuple(ways), above, (), tuple(reader.beside()), groups)
    through = frozenset(_through(network))
    told = (way._replace(basis="through") if at in through else way for at, way in enumerate(ways))
    return network._replace(ways=tuple(told))


def stages_at_once(stages: Sequence[Stage]) -> tuple[int, ...]:
    """Give of each stage the index of the first one that happens at the same time."""
    alone = (0 if stage.parallel else at for at, stage in enumerate(stages))
    return tuple(accumulate(alone, max))


def _spots(stops: Sequence[Stop]) -> Iterator[Spot]:
    members: list[int] = []
    for at, stop in enumerate(stops):
        if members and not stop.step.parallel:
            yield tuple(members)
            members = []
        members.append(at)
    if members:
        yield tuple(members)


def _places(stops: Sequence[Stop], spots: Sequence[Spot]) -> Mapping[str, tuple[int, int]]:
    """Give spot and step of each id; of two steps with the same id, of the first."""
    found: dict[str, tuple[int, int]] = {}
    for number, spot in enumerate(spots):
        for at in spot:
            found.setdefault(stops[at].step.id or "", (number, at))
    found.pop("", None)
    return found


class _BranchReader(NamedTuple):
    stops: tuple[Stop, ...]
    spots: tuple[Spot, ...]
    places: Mapping[str, tuple[int, int]]
    skipped: frozenset[int]
    """Indexes of the stages that some skip as a whole."""
    groups: tuple[int, ...]
    """Of each stage the first one that happens at the same time, by their indexes."""

    def ways(self, at: int) -> Iterator[Transition]:
        """Yield the ways on from a spot: its branches, then those who leave."""
        steps = [(index, self.stops[index].step) for index in self.spots[at]]
        going, leaving = 1.0, []
        for index, step in steps:
            if step.drop_off:
                gone = going * step.drop_off
                leaving.append(Transition(at, index, None, gone, "told", "left"))
                going -= gone
        forks = [(index, onward) for index, step in steps if (onward := self.leading(at, step))]
        for index, branches in forks:
            yield from self.fork(at, index, branches, (going, going / len(forks)))
        if not forks:
            yield from self.onward(at, self.spots[at][-1], going)
        yield from leaving

    def fork(
        self, at: int, index: int, branches: Sequence[Branch], going: tuple[float, float]
    ) -> Iterator[Transition]:
        """Yield the ways of one step's branches; `going` are all who go on, and who do so here."""
        stay, here = going
        if len(branches) == 1 and self.has_else(at, branches[0]):
            half = Transition(at, index, None, here / 2, "assumed", None, branches[0])
            yield self.branch(half)
            others = self.onward(at, index, here / 2)
            yield from (way._replace(basis="assumed") for way in others)
            return
        shares, rest = _shares(branches, stay)
        open_ = [branch for branch in branches if branch.share is None]
        basis: Basis = "told" if len(branches) == 1 else "rest" if len(open_) == 1 else "assumed"
        above = _excess(branches)
        for branch, share in zip(branches, shares, strict=True):
            told: Basis = "scaled" if above else basis if branch.share is None else "told"
            yield self.branch(Transition(at, index, None, share * here, told, None, branch))
        if rest:
            known = {self.spot_of(branch) for branch in branches}
            untold = not self.outcome(at) and not self.leads_on(at, branches)
            for way in self.onward(at, index, rest * here, known):
                yield way._replace(basis="untold") if untold else way

    def spot_of(self, branch: Branch) -> int:
        """Give the spot a branch leads to; `START` where it is none of the journey."""
        return self.places.get(branch.to or "", (START, START))[0]

    def past(self, at: int, to: int) -> int | None:
        """Give where those go on who, coming from `at`, pass a spot; None where nobody does."""
        stage = self.stage(to)
        if stage in self.skipped and (at == START or self.stage(at) != stage):
            later = (one for one in range(to, len(self.spots)) if self.stage(one) != stage)
            return next(later, len(self.spots))
        return to + 1 if self.stops[self.spots[to][0]].step.is_skipped else None

    def stage(self, spot: int) -> int:
        """Give the index of the stage that a spot stands in."""
        return self.stops[self.spots[spot][0]].stage

    def outcome(self, at: int) -> EndClass | None:
        """Tell how the journey ends at a spot, for all whom no branch leads on."""
        ends = (self.stops[index].step.ends for index in self.spots[at]) if at >= 0 else ()
        return next(filter(None, ends), None)

    def ends_beside(self, at: int) -> bool:
        """Tell whether a spot ends a stage beside which others happen, the last of the journey."""
        if not 0 <= at < len(self.spots) - 1:
            return False
        own, last = self.stage(at), self.stage(len(self.spots) - 1)
        return own != self.stage(at + 1) and self.groups[own] == self.groups[last]

    def outcome_of_all(self, at: int) -> EndClass | None:
        """Tell how a journey ends with a spot, and with the stages that end beside it.

        None where they end in several ways.
        """
        spots = [at, *filter(self.ends_beside, range(len(self.spots)))]
        told = {outcome for spot in spots if (outcome := self.outcome(spot))}
        return told.pop() if len(told) == 1 else None

    def is_beside(self, at: int, branch: Branch) -> bool:
        """Tell whether a branch leads to a step that is taken at the same time, but the first."""
        spot, step = self.places.get(branch.to or "", (START, START))
        return spot == at and step != self.spots[at][0]

    def leading(self, at: int, step: Step) -> tuple[Branch, ...]:
        """Give the branches of a step that lead away from its spot, or round to it again."""
        return tuple(branch for branch in step.next if not self.is_beside(at, branch))

    def beside(self) -> Iterator[tuple[int, int]]:
        """Yield the branches that do not."""
        for at, spot in enumerate(self.spots):
            for index in spot:
                for number, branch in enumerate(self.stops[index].step.next):
                    if self.is_beside(at, branch):
                        yield index, number

    def has_else(self, at: int, branch: Branch) -> bool:
        """Tell whether a branch that is alone leaves others to go on as if it were not there.

        One that only ends the journey does so where nobody else would come to the following step.
        """
        if not (branch.when or branch.is_for_some) or branch.share is not None:
            return False
        if branch.to:
            following = START if self.outcome(at) else at + 1
            return self.spot_of(branch) not in (START, following)
        return bool(branch.journey or self.outcome(at)) or self.is_left_alone(at + 1)

    def is_left_alone(self, at: int) -> bool:
        """Tell whether no branch of any step leads to a spot that is there."""
        branches = (branch for stop in self.stops for branch in stop.step.next)
        return at < len(self.spots) and all(self.spot_of(branch) != at for branch in branches)

    def leads_on(self, at: int, branches: Sequence[Branch]) -> bool:
        """Tell whether it is plain where others go on than those the branches are for.

        To the following step, or past it; not where that has its own share already. After the
        last step the journey ends for those who do not take its only branch.
        """
        alone, following = len(branches) == 1, at + 1
        if following == len(self.spots):
            return alone
        named = following in map(self.spot_of, branches)
        return not named or (alone and self.past(at, following) is not None)

    def branch(self, way: Transition) -> Transition:
        """Say where a branch leads."""
        assert way.branch is not None  # noqa: S101 - only branches are asked
        to, journey = way.branch.to, way.branch.journey
        if to and to in self.places:
            return way._replace(to=self.places[to][0])
        if journey or to:
            over: Ending = "over" if journey else "unknown"
            return way._replace(ending=over, outcome=way.branch.ends if journey else None)
        ending: Ending = "done" if way.start == len(self.spots) - 1 else "early"
        return way._replace(ending=ending, outcome=way.branch.ends)

    def onward(
        self, at: int, index: int, share: float, known: Collection[int] = ()
    ) -> Iterator[Transition]:
        """Yield the ways to the following spot, and past it where it may be skipped, or the end.

        An optional spot that a branch of this step names already (`known`) is passed by all.
        """
        basis: Basis = "rest" if known else "told"
        outcome = self.outcome(at)
        if outcome and at < len(self.spots) - 1 and not self.ends_beside(at):
            yield Transition(at, index, None, share, basis, "early", outcome=outcome)
            return
        to: int | None = at + 1
        while to is not None and to < len(self.spots):
            if self.is_gap(to):
                yield Transition(at, index, to, share, "hidden")
                return
            if _is_left_out(self.stops, self.spots[to]):
                to += 1
                continue
            past = self.past(at, to)
            if past is None or share < NOBODY:
                yield Transition(at, index, to, share, basis)
                return
            if to not in known:
                share, basis = share / 2, "assumed"
                yield Transition(at, index, to, share, basis)
            to = past
        if self.is_gap(len(self.spots)):
            yield Transition(at, index, None, share, "hidden", "unknown")
        else:
            outcome = self.outcome_of_all(at)
            yield Transition(at, index, None, share, basis, "done", outcome=outcome)

    def is_gap(self, to: int) -> bool:
        """Tell whether readers are not shown what comes right before a spot, or the end."""
        if to < len(self.spots):
            return self.stops[self.spots[to][0]].step.is_behind_gap
        return bool(self.stops) and self.stops[-1].step.is_before_gap


def _through(network: Network) -> Iterator[int]:
    """Yield the ways into another stage that nobody has written, though others end before it.

    There are two sorts. One leaves the last step of a branch, whose neighbour in the same stage
    comes to an end without that other stage. The other passes an optional step at which a branch
    ends the journey.
    """
    forks = tuple(_forks(network))
    ending = {way.start for way in network.ways if way.ending and way.branch}
    for at, way in enumerate(network.ways):
        if way.branch or way.to is None or way.start == START:
            continue
        if network.stage(way.to) == network.stage(way.start):
            continue
        passed = range(way.start + 1, way.to)
        if any(one in ending for one in passed) or _ends_a_branch(network, way, forks):
            yield at


def _forks(network: Network) -> Iterator[tuple[int, ...]]:
    """Yield where the branches of a spot begin that lie later in one stage: two at the least."""
    begins: dict[tuple[int, int], set[int]] = defaultdict(set)
    for way in network.ways:
        if way.branch and way.to is not None and way.to > way.start:
            begins[way.start, network.stage(way.to)].add(way.to)
    yield from (tuple(sorted(firsts)) for firsts in begins.values() if len(firsts) > 1)


def _ends_a_branch(network: Network, way: Transition, forks: Sequence[tuple[int, ...]]) -> bool:
    """Tell whether a way leads on from a branch, beside which another ends without it.

    That is one from which somebody comes to an end neither by this way nor by where it leads.
    """
    behind = _come_onward_to(network, way.start) if forks else set[int]()
    mine = ((firsts, first) for firsts in reversed(forks) for first in reversed(firsts))
    beside = next((_without(firsts, first) for firsts, first in mine if first in behind), ())
    beside = _without(beside, way.to) if beside else ()
    if not beside:
        return False
    others = [other for other in network.ways if way.to not in (other.start, other.to)]
    ended = (one.start for one in others if one.ending not in (None, "left", "unknown"))
    passing = spots_behind(others, ended) - spots_behind(network.ways, [way.start])
    return not passing.isdisjoint(beside)


def _without(spots: Sequence[int], spot: int | None) -> tuple[int, ...]:
    return tuple(one for one in spots if one != spot)


def _come_onward_to(network: Network, spot: int) -> set[int]:
    """Give the spots of a stage from which steps lead on to one of them, itself included."""
    stage = network.stage(spot)
    inside = (way for way in network.ways if way.to is not None and START < way.start < way.to)
    return spots_behind([way for way in inside if network.stage(way.start) == stage], [spot])


def _shares(branches: Sequence[Branch], stay: float) -> tuple[list[float], float]:
    """Give the share of each branch of those who go on, and what is left for no branch."""
    told = sum(branch.share or 0 for branch in branches)
    open_ = sum(branch.share is None for branch in branches)
    if told > 0 and not open_ and (told > 1 or _whole(told, len(branches), stay)):
        return [(branch.share or 0) / told for branch in branches], 0
    scale = 1 / max(told, 1)
    rest = max(0.0, 1 - told)
    each = rest / open_ if open_ else 0
    shares = [each if branch.share is None else branch.share * scale for branch in branches]
    return shares, 0 if open_ else rest


def _whole(told: float, count: int, stay: float) -> bool:
    """Tell whether shares make up the whole but for rounding, alone or with who drops off."""
    slack = HALF_PERCENT * count if count > 1 else 0
    return any(isclose(told, whole, rel_tol=0, abs_tol=slack + 1e-9) for whole in (1, stay))


def are_of_the_staying(branches: Sequence[Branch], stay: float) -> bool:
    """Tell whether shares are told of the part `stay` that does not drop off, not of everybody."""
    told = sum(branch.share or 0 for branch in branches)
    if told == 0 or not 0 < stay < 1:
        return False
    closed = all(branch.share is not None for branch in branches)
    slack = HALF_PERCENT * len(branches) + 1e-9
    of_all = abs(told - stay) <= min(slack, abs(told - 1))
    return not (closed and of_all)


def _excess(branches: Sequence[Branch]) -> bool:
    told = sum(branch.share or 0 for branch in branches)
    return told > 1 + HALF_PERCENT * len(branches)


def _is_left_out(stops: Sequence[Stop], spot: Spot) -> bool:
    """Tell whether the one real case a journey tells went past a spot."""
    return all(stops[at].step.left_out for at in spot)


def _plain(way: Transition, left_out: set[int]) -> bool:
    """Tell whether a way is the only one, and leads to the next spot that is not left out."""
    branch = way.branch
    if branch and (branch.when or branch.after or branch.journey or branch.is_for_some):
        return False
    if way.share != 1:
        return False
    passed = range(way.start + 1, way.to or 0)
    onward = way.to is not None and way.to > way.start and left_out.issuperset(passed)
    return onward or way.ending == "done" or way.basis == "hidden"
