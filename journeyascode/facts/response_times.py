"""How long customers wait for an answer, if everybody behind it answers as agreed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.methods import texts
from journeyascode.model import Journey
from journeyascode.model.units import SECONDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from journeyascode.handbook import Handbook
    from journeyascode.model import Blueprint, Cell, Metric
    from journeyascode.model.blueprint import ResponseTime

_UNITS = {
    "s": ("s", "sec", "sek", "second", "seconds", "sekunti", "sekuntia"),
    "min": ("min", "minute", "minutes", "minuutti", "minuuttia"),
    "h": ("h", "hour", "hours", "t", "tunti", "tuntia"),
    "d": ("d", "day", "days", "pv", "vrk", "päivä", "päivää", "vuorokausi", "vuorokautta"),
    "w": ("w", "week", "weeks", "vk", "viikko", "viikkoa"),
}
_SPELT = {word: SECONDS[unit] for unit, words in _UNITS.items() for word in words}
_TIMES = frozenset(
    {
        *_SPELT,
        "ms",
        "secs",
        "mins",
        "hr",
        "hrs",
        "mo",
        "kk",
        "kuukausi",
        "kuukautta",
        "v",
        "y",
        "yr",
    }
)
_TIME_ROOTS = (
    "second", "minute", "hour", "day", "week", "month", "year",
    "sekun", "minuu", "tunti", "tunte", "päiv", "vuorokau", "viiko", "viikko", "kuukau", "vuosi",
    "vuode", "vuotta",
)  # fmt: skip
"""What a word that is a time has in it, however it is inflected or put together."""


class AnswerChain(NamedTuple):
    """The slowest way from what a customer does to what answers it."""

    cells: tuple[Cell, ...]
    """Those that have agreed how fast they answer, in the order of the way."""
    seconds: float
    """What they have agreed on, all in all; of a range its lower end."""


def is_slower(time: ResponseTime | None) -> bool | None:
    """Tell whether the answer takes longer than agreed, whatever it is within its range.

    None where either is unknown.
    """
    if time is None or time.target is None or time.measured is None:
        return None
    return time.measured.low > time.target.high


def seconds_in_unit(metric: Metric) -> int | None:
    """Give how many seconds one unit of `metric` is; None where it is no time, or unclear."""
    found = {_SPELT.get(text.casefold().strip().rstrip(".")) for text in texts(metric.unit)}
    return found.pop() if len(found) == 1 else None


def counts_time(unit: str) -> bool:
    """Tell whether a unit, as it is written, holds one of time: `min`, `working days`, `vrk`."""
    words = re.findall(r"[^\W\d_]+", unit.casefold())
    return any(word in _TIMES or any(root in word for root in _TIME_ROOTS) for word in words)


def moments(book: Handbook, blueprint: Blueprint) -> Mapping[str, int]:
    """Give when each column happens, as a number that grows; parallel steps have the same.

    The columns are the blueprint's own if it has any, else the steps of its journey. Empty while
    the journey is unknown.
    """
    if blueprint.columns:
        return {column.id: at for at, column in enumerate(blueprint.columns)}
    journey = book.find(Journey, blueprint.journey)
    found: dict[str, int] = {}
    moment = 0
    for stop in journey.stops() if journey else ():
        moment += not stop.step.parallel
        if stop.step.id:
            found.setdefault(stop.step.id, moment)
    return found


def slowest_chain(
    blueprint: Blueprint, end: Cell, moments: Mapping[str, int]
) -> AnswerChain | None:
    """Give the way on which the agreed response times before and at the cell `end` add up to most.

    It begins at what the customer does last before `end` in one of the columns of `moments`, which
    says when each happens. What a cell only needs is there already and takes no time. None where
    no customer sets it off in these columns, or where the flows go round in a circle, so that
    there is no longest way.
    """
    if end.id is None:
        return None
    cells = {cell.id: cell for cell in blueprint.cells if cell.id}
    before = _before(blueprint, cells, end.id)
    starts = _latest((cells[id_] for id_ in before if _sets_off(cells[id_], end.id)), moments)
    order = _in_order(before)
    if not starts or order is None:
        return None
    chains: dict[str, AnswerChain] = {}
    for id_ in order:
        found = _at(cells[id_], [chains[one] for one in before[id_] if one in chains])
        if id_ in starts:
            chains[id_] = AnswerChain((), 0)
        elif found:
            chains[id_] = found
    return chains.get(end.id)


def _before(
    blueprint: Blueprint, cells: Mapping[str, Cell], end: str
) -> dict[str, tuple[str, ...]]:
    """Give every cell on a way to `end` with those right before it; no way crosses a customer."""
    comes: dict[str, list[str]] = defaultdict(list)
    for flow in blueprint.flows:
        if flow.kind != "needs" and flow.from_ in cells:
            comes[flow.to].append(flow.from_)
    waiting = [end]
    found: dict[str, tuple[str, ...]] = {}
    while waiting:
        id_ = waiting.pop()
        if id_ in found:
            continue
        found[id_] = () if _sets_off(cells[id_], end) else tuple(dict.fromkeys(comes[id_]))
        waiting += found[id_]
    return found


def _sets_off(cell: Cell, end: str) -> bool:
    return cell.lane == "customer" and cell.id != end


def _latest(cells: Iterable[Cell], moments: Mapping[str, int]) -> set[str]:
    """Give the ids of the cells in the latest column; those in unknown columns do not count."""
    known = [(moments.get(cell.step), cell.id or "") for cell in cells]
    last = max((moment for moment, _ in known if moment is not None), default=None)
    return {id_ for moment, id_ in known if moment == last and last is not None}


def _in_order(before: Mapping[str, Sequence[str]]) -> list[str] | None:
    """Give the cells so that each comes after those before it; None where they form a circle."""
    after: dict[str, list[str]] = defaultdict(list)
    for id_, sources in before.items():
        for source in sources:
            after[source].append(id_)
    open_ = Counter({id_: len(sources) for id_, sources in before.items()})
    ready = [id_ for id_, count in open_.items() if not count]
    for id_ in ready:
        open_.subtract(after[id_])
        ready += [one for one in after[id_] if not open_[one]]
    return ready if len(ready) == len(before) else None


def _at(cell: Cell, chains: Sequence[AnswerChain]) -> AnswerChain | None:
    """Go on from the slowest of `chains` through `cell`; None without any."""
    if not chains:
        return None
    slowest = max(chains, key=lambda chain: chain.seconds)
    agreed = cell.response_time.target if cell.response_time else None
    if agreed is None:
        return slowest
    return AnswerChain((*slowest.cells, cell), slowest.seconds + agreed.low)
