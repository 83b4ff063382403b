"""The emotion curves of a persona as a drawing: heads, rows, curves, and their turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.canvas import (
    SMALL,
    TINY,
    Box,
    Line,
    Mark,
    Point,
    panel,
    rectangle,
    straight,
    written,
)
from journeyascode.drawing.curve import control_points, envelope, monotone
from journeyascode.drawing.curves.facts import (
    NOT_WALKED,
    UNKNOWN,
    curves_table,
    feeling_fact,
    read_walks,
)
from journeyascode.drawing.curves.layout import (
    GUTTER,
    MOST,
    ROW,
    head,
    places,
    plan_curves,
    runs,
    scale,
    silent,
    spots,
)
from journeyascode.drawing.feeling_scale import FEW, areas
from journeyascode.drawing.feelings import tone
from journeyascode.drawing.planned_drawing import (
    DrawingTitle,
    LaidOutDrawing,
    PlannedDrawing,
    single,
)
from journeyascode.drawing.text import Font, width
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.drawing.canvas import Dash, Panel
    from journeyascode.drawing.curves.facts import CurvesFacts
    from journeyascode.drawing.curves.layout import CurvesLayout, CurveSpot
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.feelings import Walk
    from journeyascode.model import Persona


_NAME = Font(12, bold=True)
_VALUE = Font(10, bold=True)
_STEP = Font(9, bold=True)


def draw_curves(plan: CurvesLayout, name: str) -> Panel:
    """Draw the phases, then each journey with its curve."""
    marks = [*_ground(plan), *_heads(plan)]
    for at, _ in enumerate(plan.facts.walks[:MOST]):
        marks += _row(plan, at, plan.top + at * ROW)
    return panel(name, plan.height, (*marks, plan.key, *_more(plan)))


def _ground(plan: CurvesLayout) -> Iterator[Mark]:
    high = plan.top + ROW * len(plan.facts.walks[:MOST])
    for at, phase in enumerate(plan.phases.values()):
        if at % 2 == 0:
            yield rectangle((phase.left, 0, phase.width, high), "band")
        if not phase.walked:
            text = written((phase.left + 4, plan.top + 8, phase.width - 8),
                           plan.voice.say(NOT_WALKED), TINY, 4)  # fmt: skip
            yield text._replace(ink="quiet", align="middle")


def _heads(plan: CurvesLayout) -> Iterator[Mark]:
    for phase in plan.phases.values():
        yield head(phase)
        yield rectangle((phase.left, plan.top - 4, phase.width - 2, 3), "accent")


def _row(plan: CurvesLayout, at: int, top: float) -> Iterator[Mark]:
    walk = plan.facts.walks[at]
    yield from _margin(plan, walk, top)
    dash: Dash = "dashed" if walk.journey.is_wished else "solid"
    last: Point | None = None
    for run in runs(plan, at, top):
        high, low = map(monotone, envelope(spot.point for spot in run.spots))
        if high:
            yield from areas(high, low, scale(top).level(0))
        for pieces in dict.fromkeys((high, low) if high else ()):
            yield Line(control_points(pieces), "accent", 2.2, dash)
        if last and run.goes_on and run.spots:
            yield Line(straight([last, run.spots[0].point]), "accent", 1.2, "dashed")
        last = run.spots[-1].point if run.spots else last if run.goes_on else None
        yield from _dots(plan, walk, run.spots)
    yield from _bands(plan, walk, top)
    yield from _unknown(plan, walk, top)


def _bands(plan: CurvesLayout, walk: Walk, top: float) -> Iterator[Mark]:
    """Draw what is felt of whole stages beside what their steps tell."""
    through = [*silent(walk)]
    for whole in walk.stages:
        found = () if whole in through else spots(plan, walk, whole, top)
        if not found:
            continue
        edges = [spot.point for spot in found]
        if len(edges) == 1:
            edges = [edges[0].moved(-12, 0), edges[0].moved(12, 0)]
        yield Line(straight(edges), "line", 6)
        yield from (_dot(plan, walk, spot) for spot in found)
        for spot in found:
            if spot.moment is plan.facts.worst:
                yield from _worst(plan, spot)


def _margin(plan: CurvesLayout, walk: Walk, top: float) -> Iterator[Mark]:
    """Draw the name of a journey as a card that leads to it, and the scale."""
    voice, journey = plan.voice, walk.journey
    name = written((18, 0, GUTTER - 78), voice.text(journey.name), _NAME, 4)
    high = max(44, name.height + 16)
    place = top + (ROW - high) / 2
    yield Box(
        8, place, GUTTER - 54, high, fill="card", stroke="line", shape="rounded",
        link=voice.link("journey", journey.id), title=voice.text(journey.name),
    )  # fmt: skip
    yield name.moved(0, place + (high - name.height) / 2)._replace(part=True)
    yield from scale(top).numbers(GUTTER - 8, FEW)
    yield from scale(top).lines(GUTTER, plan.width - GUTTER, FEW)
    yield rectangle((0, top, plan.width, 1), "hair")


def _dot(plan: CurvesLayout, walk: Walk, spot: CurveSpot) -> Box:
    x, y = spot.point
    stop = spot.step.stop
    told = feeling_fact(plan.voice, spot.step)
    return Box(
        x - 5, y - 5, 10, 10, shape="circle", fill=tone(spot.score), stroke="card", thick=1.5,
        link=plan.voice.link("journey", walk.journey.id, stop.anchor),
        title=f"{plan.voice.step(stop)}: {told}",
    )  # fmt: skip


def _numbered(dot: Box, spot: CurveSpot) -> Box:
    """Give a dot with the number of its step, as large as the number needs."""
    text = str(spot.step.stop.number or "")
    size = max(15, width(text, _STEP) + 4)
    edge = (size - dot.width) / 2
    return dot.moved(-edge, -edge)._replace(
        width=size, height=size, lines=(text,), font=_STEP, ink="card", align="middle"
    )


def _dots(plan: CurvesLayout, walk: Walk, found: Sequence[CurveSpot]) -> Iterator[Mark]:
    """Draw the moments of a curve; its turns, with step and score, lie above the others."""
    turns = dict(_turns(found))
    yield from (_dot(plan, walk, spot) for at, spot in enumerate(found) if at not in turns)
    for at, below in turns.items():
        spot = found[at]
        yield _numbered(_dot(plan, walk, spot), spot)
        yield _value(plan, spot, below=below)
    for spot in found:
        if spot.moment is plan.facts.worst:
            yield from _worst(plan, spot)


def _turns(found: Sequence[CurveSpot]) -> Iterator[tuple[int, bool]]:
    """Yield every turn of a curve, its ends, heights and depths: the index, and whether it is low.

    Of several moments that are the same, the first.
    """
    for at, spot in enumerate(found):
        around = [other.score for other in (*found[max(0, at - 1) : at], *found[at + 1 : at + 2])]
        low = all(spot.score <= other for other in around)
        high = all(spot.score >= other for other in around)
        same = at > 0 and found[at - 1].score == spot.score
        if (low or high) and not same:
            yield at, low and (not high or spot.score < 0)


def _value(plan: CurvesLayout, spot: CurveSpot, *, below: bool) -> Box:
    x, y = spot.point
    top = y + 11 if below else y - 22
    left = min(x - 20, plan.width - 40)
    return Box(left, top, 40, 12, (plan.voice.felt(spot.moment.told),), _VALUE, "ink", "middle")


def _worst(plan: CurvesLayout, spot: CurveSpot) -> Iterator[Box]:
    """Draw a ring around the worst moment of all, and its name."""
    x, y = spot.point
    ring = Box(x - 11, y - 11, 22, 22, shape="circle", stroke="bad", thick=2)
    yield ring._replace(title=plan.facts.words)
    name = plan.voice.say(say("worst moment"))
    wide = width(name, TINY)
    left = min(max(x - wide / 2, GUTTER), plan.width - wide)
    yield Box(left, y + 24, wide, 12, (name,), TINY, "bad", "middle")


def _unknown(plan: CurvesLayout, walk: Walk, top: float) -> Iterator[Box]:
    through = {one.stop.stage for one in silent(walk)}
    for step, middle, _ in places(plan, walk):
        if not step.moments and step.stop.stage not in through:
            told = feeling_fact(plan.voice, step)
            title = f"{plan.voice.step(step.stop)}: {told}"
            yield Box(
                middle - 8, scale(top).level(0) - 8, 16, 16, (UNKNOWN,), SMALL, "quiet", "middle",
                fill="card", stroke="line", shape="circle", title=title,
                link=plan.voice.link("journey", walk.journey.id, step.stop.anchor),
            )  # fmt: skip


def _more(plan: CurvesLayout) -> Iterator[Mark]:
    more = len(plan.facts.walks) - MOST
    if more > 0:
        text = written((12, plan.height - 20, GUTTER), plan.voice.more(more), SMALL, 1)
        yield text._replace(ink="quiet")


def study_curves(voice: Voice, persona: Persona) -> PlannedDrawing | None:
    """Study what `persona` feels on all its journeys; None where no score is told of any."""
    facts = read_walks(voice, persona)
    if facts is None:
        return None
    title = say("{name}: feelings on every journey", name=voice.text(persona.name))
    about = say("{summary} The same facts stand in the table.", summary=facts.words)
    sheet = DrawingTitle(
        f"curves-{persona.id}",
        "curves",
        voice.say(title),
        voice.say(about).strip(),
        voice.language,
    )
    return PlannedDrawing(
        sheet, (curves_table(voice, facts),), lambda: _lay_out(voice, facts, sheet)
    )


def _lay_out(voice: Voice, facts: CurvesFacts, sheet: DrawingTitle) -> LaidOutDrawing:
    plan = plan_curves(voice, facts)
    sheet = sheet._replace(width=plan.width, height=plan.height)
    return single(sheet, draw_curves(plan, sheet.name))
