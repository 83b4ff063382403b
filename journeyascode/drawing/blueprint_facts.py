"""What a service blueprint says, in one language, before it has a place on any sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.step_marks import FAIL, WAIT
from journeyascode.drawing.voice import Fact
from journeyascode.model import LANES, Journey, Promise
from journeyascode.speech import say
from journeyascode.speech.choices import CHOICES

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.voice import Voice
    from journeyascode.model import Blueprint, Cell, Flow
    from journeyascode.model.blueprint import LaneName, Raci, ResponseTime
    from journeyascode.speech import Say

LANE_NAMES: Mapping[str, Say] = CHOICES["Cell.lane"]

LINES: tuple[tuple[LaneName, Say], ...] = (
    ("frontstage", say("Line of interaction")),
    ("backstage", say("Line of visibility")),
    ("support", say("Line of internal interaction")),
)
"""The three lines, each with the first lane that lies below it."""

KINDS: Mapping[str, Say] = {
    "flow": say("goes on"),
    "triggers": say("triggers"),
    "needs": say("needs"),
    "both-ways": say("both ways"),
}


class BlueprintHead(NamedTuple):
    """A column: its name, the stage it begins if any, and where it leads."""

    id: str
    name: str
    link: str | None = None
    stage: str = ""


class BlueprintCell(NamedTuple):
    """One activity and everything said of it."""

    number: int
    id: str
    anchor: str
    lane: LaneName
    column: int
    name: Fact
    team: Fact | None
    system: Fact | None
    times: tuple[Fact, ...]
    promise: Fact | None
    fail: Fact | None
    wait: Fact | None
    more: tuple[Fact, ...]
    """What is told only in the table, and where a pointer rests."""

    @property
    def full(self) -> str:
        """Everything in lines, the name first."""
        facts = (self.name, self.team, self.system, *self.times, self.promise)
        rest = (*facts, self.fail, self.wait, *self.more)
        return "\n".join(fact.full for fact in rest if fact)


class BlueprintArrow(NamedTuple):
    """One arrow. The number is 0 where nothing is said to travel."""

    tail: int
    head: int
    kind: str
    carries: str
    number: int


class OffSheetEnd(NamedTuple):
    """The end of an arrow whose other end stands on another sheet."""

    cell: int
    """Where it leaves, or where it arrives."""
    leaves: bool
    flow: BlueprintArrow
    """As it is on the whole sheet."""
    title: str
    """The arrow in words."""
    link: str | None
    """To the other end."""


@dataclass(frozen=True, slots=True)
class BlueprintFacts:
    """Everything a blueprint and its tables say, or one sheet of several."""

    blueprint: Blueprint
    lanes: tuple[LaneName, ...]
    heads: tuple[BlueprintHead, ...]
    cells: tuple[BlueprintCell, ...]
    flows: tuple[BlueprintArrow, ...]
    gates: tuple[OffSheetEnd, ...] = ()

    def carried(self) -> tuple[BlueprintArrow, ...]:
        """Give the arrows on this sheet along which something is said to travel, by number."""
        both = {flow.number: flow for flow in (*self.flows, *(gate.flow for gate in self.gates))}
        return tuple(both[number] for number in sorted(both) if number)

    def kinds(self) -> frozenset[str]:
        """Give the kinds of arrows on this sheet."""
        return frozenset(flow.kind for flow in (*self.flows, *(g.flow for g in self.gates)))

    def lines(self) -> tuple[tuple[int, tuple[Say, ...]], ...]:
        """Give the lines between lanes: the index of the lane below, and which lines run there.

        A line is there only when lanes lie on both its sides; where a lane is missing two lines
        may run in one place.
        """
        found: dict[int, list[Say]] = {}
        ranks = [LANES.index(lane) for lane in self.lanes]
        for lane, name in LINES:
            above = sum(rank < LANES.index(lane) for rank in ranks)
            if 0 < above < len(ranks):
                found.setdefault(above, []).append(name)
        return tuple((at, tuple(names)) for at, names in found.items())


def read_blueprint(voice: Voice, blueprint: Blueprint) -> BlueprintFacts:
    """Gather what `blueprint` says; lanes without a cell are left out."""
    heads = tuple(_heads(voice, blueprint))
    columns = {head.id: at for at, head in enumerate(heads)}
    cells = tuple(
        _cell(voice, blueprint, number, columns[cell.step])
        for number, cell in enumerate(blueprint.cells)
    )
    lanes = tuple(lane for lane in LANES if any(cell.lane == lane for cell in cells))
    numbers = {cell.id: cell.number for cell in cells if cell.id}
    flows = tuple(_flows(voice, blueprint.flows, numbers))
    return BlueprintFacts(blueprint, lanes, heads, cells, flows)


def flow_title(voice: Voice, facts: BlueprintFacts, flow: BlueprintArrow) -> str:
    """Say an arrow in words: from where, to where, and what travels."""
    tail, head = facts.cells[flow.tail].name.text, facts.cells[flow.head].name.text
    sign = "↔" if flow.kind == "both-ways" else "→"
    said = flow.carries or voice.say(KINDS[flow.kind])
    return f"{tail} {sign} {head}: {said}"


def _heads(voice: Voice, blueprint: Blueprint) -> Iterator[BlueprintHead]:
    """Yield the columns: its own, then the steps of the journey that are used, in their order."""
    own = {column.id for column in blueprint.columns}
    yield from (BlueprintHead(column.id, voice.text(column.name)) for column in blueprint.columns)
    used = dict.fromkeys(cell.step for cell in blueprint.cells if cell.step not in own)
    steps = tuple(_journey_heads(voice, blueprint, used))
    yield from steps
    found = {head.id for head in steps}
    yield from (BlueprintHead(id_, id_) for id_ in used if id_ not in found)


def _journey_heads(
    voice: Voice, blueprint: Blueprint, used: Container[str]
) -> Iterator[BlueprintHead]:
    journey = voice.book.find(Journey, blueprint.journey)
    last = -1
    for stop in journey.stops() if journey else ():
        if journey and stop.step.id and stop.step.id in used:
            stage = f"{stop.stage + 1} {voice.text(journey.stages[stop.stage].name)}"
            link = voice.link("journey", blueprint.journey, stop.anchor)
            begins = stage if stop.stage != last else ""
            last = stop.stage
            yield BlueprintHead(stop.step.id, voice.step(stop), link, begins)


def _cell(voice: Voice, blueprint: Blueprint, number: int, column: int) -> BlueprintCell:
    cell = blueprint.cells[number]
    anchor = cell.anchor(number + 1)
    return BlueprintCell(
        number=number,
        id=cell.id or "",
        anchor=anchor,
        lane=cell.lane,
        column=column,
        name=Fact(voice.text(cell.name), voice.link("blueprint", blueprint.id, anchor)),
        team=voice.fact(cell.team, "team", "partner") if cell.team else None,
        system=voice.fact(cell.system, "system") if cell.system else None,
        times=tuple(_times(voice, cell)),
        promise=_promise(voice, cell),
        fail=_fail(voice, cell),
        wait=_named(voice, WAIT, voice.text(cell.wait_point)),
        more=tuple(_more(voice, cell)),
    )


def _times(voice: Voice, cell: Cell) -> Iterator[Fact]:
    """Yield how fast the answer comes, beside what is agreed, and how long the work takes."""
    if cell.response_time and (cell.response_time.target or cell.response_time.measured):
        yield _answer(voice, cell.response_time)
    if cell.duration:
        yield Fact(voice.say(say("takes")), value=voice.duration(cell.duration))


def _answer(voice: Voice, time: ResponseTime) -> Fact:
    """Give a response time; red where the measured one is longer than agreed."""
    target = voice.duration(time.target) if time.target else ""
    if not time.measured:
        return Fact(voice.say(say("agreed answer in")), value=target)
    note = voice.say(say("target {value}", value=target)) if target else ""
    role: Role = "ink"
    if time.target:
        role = "bad" if time.measured.low > time.target.high else "good"
    name = voice.say(say("answer in"))
    return Fact(name, value=voice.duration(time.measured), note=note, role=role)


def _promise(voice: Voice, cell: Cell) -> Fact | None:
    if cell.promise is None:
        return None
    promise = voice.book.find(Promise, cell.promise)
    fact = voice.fact(cell.promise, "promise")
    says = promise and promise.says
    text = voice.promised(promise, voice.text(says)) if promise and says else fact.text
    return fact._replace(text=voice.listed(say("promise"), text))


def _fail(voice: Voice, cell: Cell) -> Fact | None:
    if cell.fail_point is None:
        return None
    point = cell.fail_point
    parts = [voice.text(point.effect)]
    if point.root_cause:
        parts.append(voice.listed(say("root cause"), voice.text(point.root_cause)))
    if point.recovery:
        parts.append(voice.listed(say("recovery"), voice.text(point.recovery)))
    return _named(voice, FAIL, "; ".join(parts))


def _more(voice: Voice, cell: Cell) -> Iterator[Fact]:
    named = (
        (say("role"), voice.text(cell.role)),
        (say("rule"), voice.text(cell.policy)),
        (say("the employee feels"), voice.text(cell.employee_feels)),
        *(_raci(voice, cell.raci) if cell.raci else ()),
    )
    for name, words in named:
        fact = _named(voice, name, words)
        if fact:
            yield fact


def _raci(voice: Voice, raci: Raci) -> Iterator[tuple[Say, str]]:
    duties = (
        (say("responsible"), raci.responsible),
        (say("accountable"), raci.accountable),
        (say("consulted"), raci.consulted),
        (say("informed"), raci.informed),
    )
    for name, teams in duties:
        yield name, ", ".join(voice.fact(id_, "team", "partner").text for id_ in teams)


def _named(voice: Voice, name: Say, words: str) -> Fact | None:
    return Fact(voice.listed(name, words)) if words else None


def _flows(
    voice: Voice, flows: Iterable[Flow], cells: Mapping[str, int]
) -> Iterator[BlueprintArrow]:
    """Yield the flows whose ends both exist, numbered where something travels."""
    number = 0
    for flow in flows:
        if flow.from_ not in cells or flow.to not in cells or flow.from_ == flow.to:
            continue
        carries = voice.text(flow.carries)
        number += 1 if carries else 0
        ends = cells[flow.from_], cells[flow.to]
        yield BlueprintArrow(*ends, flow.kind, carries, number if carries else 0)
