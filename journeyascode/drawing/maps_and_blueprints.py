"""Journey maps and service blueprints, from what they say to where it lies."""

from __future__ import annotations

from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING

from journeyascode.drawing.blueprint_columns import blueprint_tables
from journeyascode.drawing.blueprint_facts import LANE_NAMES, read_blueprint
from journeyascode.drawing.blueprint_layout import plan_blueprint
from journeyascode.drawing.blueprint_panel import draw_blueprint_panel
from journeyascode.drawing.blueprint_sheets import sheets
from journeyascode.drawing.engine import Failure, too_many
from journeyascode.drawing.graph_layout import PlacedBoxes, route
from journeyascode.drawing.journey_columns import journey_table
from journeyascode.drawing.journey_map import (
    describe,
    draw_margin,
    draw_strip,
    plan_map,
    read_journey,
)
from journeyascode.drawing.journey_overview import draw_overview
from journeyascode.drawing.planned_drawing import (
    DrawingTitle,
    LaidOutDrawing,
    Layout,
    PlannedDrawing,
)
from journeyascode.drawing.step_columns import GUTTER
from journeyascode.handbook import NOT_FOR_THEM
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeyascode.drawing.blueprint_facts import BlueprintFacts
    from journeyascode.drawing.blueprint_layout import BlueprintLayout
    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.journey_map import JourneyFacts
    from journeyascode.drawing.router import Corners
    from journeyascode.drawing.voice import Voice
    from journeyascode.model import Blueprint, Journey


def study_journey(voice: Voice, journey: Journey) -> PlannedDrawing:
    """Study the map of `journey`, with its table."""
    facts = read_journey(voice, journey)
    sheet = journey_sheet(voice, facts)
    return PlannedDrawing(
        sheet, (journey_table(voice, facts),), lambda: _journey(voice, facts, sheet)
    )


def study_blueprint(voice: Voice, blueprint: Blueprint) -> PlannedDrawing:
    """Study the sheet of `blueprint`, with its tables."""
    facts = read_blueprint(voice, blueprint)
    sheet = blueprint_sheet(voice, facts)
    tables = blueprint_tables(voice, facts)
    return PlannedDrawing(sheet, tables, lambda: _blueprint(voice, facts, sheet))


def _journey(voice: Voice, facts: JourneyFacts, sheet: DrawingTitle) -> LaidOutDrawing:
    """Lay out the whole map and each strip, an overview of several first; margins come last."""
    strips = facts.spread.strips
    together = plan_map(voice, facts, strips)
    several = len(strips) > 1
    names = [f"{sheet.name}-{n}" if several else sheet.name for n in range(1, len(strips) + 1)]
    panels = [draw_margin(together), *map(partial(draw_strip, together), strips, names)]
    sheet = sheet._replace(width=together.width, height=together.height)
    if not several:
        layout = Layout(sheet, ((0, 1), (0, 0)))
        return LaidOutDrawing(tuple(panels), (layout,), layout)
    panels.append(draw_overview(together, names))
    layouts = [_overview(voice, sheet, panels)]
    for strip, name in zip(strips, names, strict=True):
        plan = plan_map(voice, facts, (strip,))
        panels += (draw_margin(plan), draw_strip(plan, strip, name))
        at = len(panels)
        own = sheet._replace(name=name, height=plan.height)
        layouts.append(Layout(own, ((0, at - 1), (0, at - 2))))
    return LaidOutDrawing(tuple(panels), tuple(layouts), _whole(facts, sheet))


def _overview(voice: Voice, sheet: DrawingTitle, panels: Sequence[Panel]) -> Layout:
    """Give the sheet of the overview, the latest of the panels."""
    title = voice.say(say("{name}: overview", name=sheet.title))
    small = sheet._replace(name=f"{sheet.name}-overview", title=title, height=panels[-1].height)
    return Layout(small, ((0, len(panels) - 1),))


def _blueprint(
    voice: Voice, facts: BlueprintFacts, sheet: DrawingTitle
) -> LaidOutDrawing | Failure:
    """Lay out the sheets, and the whole in one piece; arrows go around boxes."""
    if not facts.cells:
        none = say("the blueprint has no cells yet")
        return Failure(NOT_FOR_THEM if voice.book.lacks(facts.blueprint) else none)
    parts = sheets(voice, facts)
    together = len(parts) == 1 or not too_many(len(facts.cells), len(facts.flows))
    several = (*parts, facts) if len(parts) > 1 and together else parts
    plans = [plan_blueprint(voice, part) for part in several]
    ways = _routed(plans)
    if isinstance(ways, Failure):
        return ways
    numbers = range(1, len(parts) + 1) if len(parts) > 1 else ()
    names = [*(f"{sheet.name}-{number}" for number in numbers), sheet.name]
    panels = tuple(map(draw_blueprint_panel, plans, ways, names))
    layouts = [
        Layout(sheet._replace(name=name, width=plan.width, height=plan.height), ((0, at),))
        for at, (plan, name) in enumerate(zip(plans, names, strict=False))
    ]
    strips = tuple(layouts[: len(parts)])
    return LaidOutDrawing(panels, strips, layouts[-1] if together else _beside(sheet, strips))


def _routed(plans: Sequence[BlueprintLayout]) -> tuple[tuple[Corners, ...], ...] | Failure:
    """Give the ways of the arrows of each sheet, or why a sheet has none."""
    for plan in plans:
        large = too_many(len(plan.facts.cells), len(plan.facts.flows))
        if large:
            return Failure(large)
    return route(
        [
            PlacedBoxes(
                plan.blocks, [(flow.tail, flow.head) for flow in plan.facts.flows], plan.height
            )
            for plan in plans
        ]
    )


def _beside(sheet: DrawingTitle, strips: Sequence[Layout]) -> Layout:
    """Put sheets that would be too much for one routing side by side."""
    starts = accumulate((strip.sheet.width for strip in strips), initial=0.0)
    places = tuple((start, at) for at, start in zip(range(len(strips)), starts, strict=False))
    wide = sum(strip.sheet.width for strip in strips)
    high = max(strip.sheet.height for strip in strips)
    return Layout(sheet._replace(width=wide, height=high), places)


def journey_sheet(voice: Voice, facts: JourneyFacts) -> DrawingTitle:
    """Say what a map is called and what it shows."""
    title, name = voice.text(facts.journey.name), f"journey-{facts.journey.id}"
    return DrawingTitle(name, "journey", title, describe(voice, facts), voice.language, 0, 0)


def blueprint_sheet(voice: Voice, facts: BlueprintFacts) -> DrawingTitle:
    """Say what a blueprint is called and what it shows."""
    about = say(
        "Service blueprint, {n} activities. Lanes: {lanes}. The same facts stand in the tables.",
        n=len(facts.cells),
        lanes=", ".join(voice.say(LANE_NAMES[lane]) for lane in facts.lanes),
    )
    title, name = voice.text(facts.blueprint.name), f"blueprint-{facts.blueprint.id}"
    return DrawingTitle(name, "blueprint", title, voice.say(about), voice.language, 0, 0)


def _whole(facts: JourneyFacts, sheet: DrawingTitle) -> Layout:
    """Put the strips side by side behind one margin."""
    spread = facts.spread
    beside = [(spread.start(strip), at) for at, strip in enumerate(spread.strips, 1)]
    wide = sheet._replace(width=GUTTER + spread.width)
    return Layout(wide, (*beside, (0, 0)))
