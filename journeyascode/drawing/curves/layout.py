"""Where the curves of a persona stand: phases across, a row for each journey down."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import SMALL, STRONG, Box, Point, written
from journeyascode.drawing.feeling_scale import FeelingScale
from journeyascode.drawing.text import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.drawing.curves.facts import CurvesFacts
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.feelings import Moment, Side, Walk, WalkedStep

WIDEST = 1180
"""So wide are the curves, unless their steps need more."""
MOST = 15
"""So many journeys are drawn; the table has them all."""
GUTTER = 184
"""Width of the names of the journeys, and of the scale."""
_PLOT = 76
_ROOM = 32
ROW = _PLOT + 2 * _ROOM
"""Height of one journey."""
_LEAST, _MOST_STEP = 16.0, 64.0
"""The least and the most room a step is given."""
_PHASE, _HEAD = 76.0, 150.0
"""The least room a phase is given, and the most it is given for a long word in its name."""
HEAD_LINES = 6
"""So many lines the name of a phase may take."""
_KEY = 640.0
"""The widest line of the key."""
_SIDES: Mapping[Side, float] = {"start": -0.25, "": 0.0, "end": 0.25}
_FEW = 3
"""A phase of fewer steps is given the least room."""


class PhaseColumn(NamedTuple):
    """The column of one phase."""

    name: str
    left: float
    width: float
    walked: bool


class CurveSpot(NamedTuple):
    """One moment of a walk with its place."""

    point: Point
    score: float
    step: WalkedStep
    moment: Moment


class CurveRun(NamedTuple):
    """The spots of a line that is drawn in one go."""

    spots: tuple[CurveSpot, ...]
    goes_on: bool
    """Whether it goes on from the run before, over steps of which nobody has told a score."""


class CurvesLayout(NamedTuple):
    """Where everything stands."""

    voice: Voice
    facts: CurvesFacts
    phases: Mapping[str | None, PhaseColumn]
    top: float
    key: Box
    """What numbers and gaps mean, at its place."""
    width: float
    height: float


def plan_curves(voice: Voice, facts: CurvesFacts) -> CurvesLayout:
    """Lay the rows out under phases that are as wide as their fullest journey needs."""
    phases = _phases(facts)
    last = list(phases.values())[-1]
    wide = last.left + last.width
    heads = [head(phase) for phase in phases.values()]
    top = max(head.height for head in heads) + 20
    more = 20 if len(facts.walks) > MOST else 0
    low = top + ROW * len(facts.walks[:MOST])
    key = written((12, low + 10, min(wide - 24, _KEY)), facts.key, SMALL)._replace(ink="quiet")
    return CurvesLayout(voice, facts, phases, top, key, wide, key.bottom + more + 8)


def head(phase: PhaseColumn) -> Box:
    """Give the name of a phase at the top of its column."""
    return written((phase.left + 8, 8, phase.width - 16), phase.name, STRONG, HEAD_LINES)


def _phases(facts: CurvesFacts) -> dict[str | None, PhaseColumn]:
    counts = [Counter(step.phase for step in walk.steps) for walk in facts.walks[:MOST]]
    slots = {id_: max(count[id_] for count in counts) for id_, _ in facts.phases}
    least = {id_: _least(name) for id_, name in facts.phases}
    narrow = [id_ for id_, most in slots.items() if most < _FEW]
    room = WIDEST - GUTTER - sum(least[id_] for id_ in narrow)
    steps = sum(most for id_, most in slots.items() if id_ not in narrow)
    step = max(_LEAST, min(_MOST_STEP, room / max(1, steps)))
    found: dict[str | None, PhaseColumn] = {}
    left = float(GUTTER)
    for id_, name in facts.phases:
        wide = int(max(least[id_], slots[id_] * step))
        found[id_] = PhaseColumn(name, left, wide, slots[id_] > 0)
        left += wide
    return found


def _least(name: str) -> float:
    """Give the room in which no word of a name need be broken, within reason."""
    longest = max((width(word, STRONG) for word in name.split()), default=0)
    return min(_HEAD, max(_PHASE, longest + 18))


def places(plan: CurvesLayout, walk: Walk) -> Iterator[tuple[WalkedStep, float, float]]:
    """Yield each step with the middle of its place, and the room it has in its phase."""
    counts = Counter(step.phase for step in walk.steps)
    seen: Counter[str | None] = Counter()
    for step in walk.steps:
        phase = plan.phases[step.phase]
        room = phase.width / counts[step.phase]
        yield step, phase.left + room * (seen[step.phase] + 0.5), room
        seen[step.phase] += 1


def runs(plan: CurvesLayout, at: int, top: float) -> Iterator[CurveRun]:
    """Yield the spots of a walk, cut where a step has no score, and where a new line begins.

    Where the steps of a stage tell nothing, the line goes through what is told of all of it.
    """
    walk = plan.facts.walks[at]
    wholes = {one.stop.stage: one for one in silent(walk)}
    run: list[CurveSpot] = []
    goes_on = False
    for number, (step, middle, room) in enumerate(places(plan, walk)):
        whole = wholes.get(step.stop.stage)
        if number in plan.facts.breaks[at]:
            yield CurveRun(tuple(run), goes_on)
            run, goes_on = [], False
        if whole is None and not step.moments:
            yield CurveRun(tuple(run), goes_on)
            run, goes_on = [], bool(run) or goes_on
        if whole and step.stop.index == 0:
            run += spots(plan, walk, whole, top)
        run += _spots(step, (middle - room / 2, middle + room / 2), top)
    yield CurveRun(tuple(run), goes_on)


def silent(walk: Walk) -> Iterator[WalkedStep]:
    """Yield the stages told as a whole, of which no step tells anything."""
    told = {step.stop.stage for step in walk.steps if step.moments}
    yield from (one for one in walk.stages if one.stop.stage not in told)


def spots(plan: CurvesLayout, walk: Walk, whole: WalkedStep, top: float) -> tuple[CurveSpot, ...]:
    """Give the spots of a whole stage, from its first step to its last; none without steps."""
    edges = [
        edge
        for step, middle, room in places(plan, walk)
        if step.stop.stage == whole.stop.stage
        for edge in (middle - room / 2, middle + room / 2)
    ]
    return _spots(whole, (min(edges), max(edges)), top) if edges else ()


def _spots(step: WalkedStep, edges: tuple[float, float], top: float) -> tuple[CurveSpot, ...]:
    left, right = edges
    middle, room = (left + right) / 2, right - left
    return tuple(
        CurveSpot(
            Point(middle + _SIDES[one.side] * room, scale(top).level(one.score)),
            one.score,
            step,
            one,
        )
        for one in step.moments
    )


def scale(top: float) -> FeelingScale:
    """Give the scale of the row that begins at `top`."""
    return FeelingScale(top + _ROOM, _PLOT)
