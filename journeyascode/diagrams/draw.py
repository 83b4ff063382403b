"""The drawings of a handbook, ready for its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.blueprint_facts import LANE_NAMES, read_blueprint
from journeyascode.diagrams.blueprint_map import draw_blueprint_panel
from journeyascode.diagrams.blueprint_plan import plan_blueprint
from journeyascode.diagrams.blueprint_twin import blueprint_tables
from journeyascode.diagrams.columns import GUTTER
from journeyascode.diagrams.drawing import Drawing, Strip
from journeyascode.diagrams.engine import Failure
from journeyascode.diagrams.journey_map import (
    describe,
    draw_margin,
    draw_strip,
    plan_map,
    read_journey,
)
from journeyascode.diagrams.journey_twin import journey_table
from journeyascode.diagrams.overview import draw_overview
from journeyascode.diagrams.publish import Sheet, inline, standalone
from journeyascode.diagrams.routes import route
from journeyascode.diagrams.studio import develop, too_many
from journeyascode.diagrams.text import UnprintableError
from journeyascode.diagrams.voice import Voice
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from journeyascode.diagrams.blueprint_facts import BlueprintFacts
    from journeyascode.diagrams.canvas import Panel
    from journeyascode.diagrams.drawing import Table
    from journeyascode.diagrams.journey_map import JourneyFacts, Plan
    from journeyascode.diagrams.publish import Fragment
    from journeyascode.diagrams.studio import Layers
    from journeyascode.diagrams.voice import LinkTo
    from journeyascode.handbook import Handbook
    from journeyascode.model import Blueprint, Journey


class Draft(NamedTuple):
    """A map cut into strips, before the engine has seen it."""

    plan: Plan
    names: tuple[str, ...]
    """The id of each strip."""
    panels: tuple[Panel, ...]
    """The margin, which is painted last, each strip, and the overview of several strips."""


Drawn = tuple[tuple[Strip, ...], str]
"""The strips, and the whole in one piece."""


def draw_journey(book: Handbook, journey: Journey, language: str, link: LinkTo) -> Drawing:
    """Draw the map of `journey` in `language`, with its table. Never raises for what is in it."""
    voice = Voice(book, language, link)
    facts = read_journey(voice, journey)
    sheet = journey_sheet(voice, facts)
    tables = (journey_table(voice, facts),)
    return _drawing(sheet, tables, lambda: _journey(voice, facts, sheet))


def draw_blueprint(book: Handbook, blueprint: Blueprint, language: str, link: LinkTo) -> Drawing:
    """Draw `blueprint` in `language`, with its tables. Never raises for what is in it."""
    voice = Voice(book, language, link)
    facts = read_blueprint(voice, blueprint)
    sheet = blueprint_sheet(voice, facts)
    tables = blueprint_tables(voice, facts)
    return _drawing(sheet, tables, lambda: _blueprint(voice, facts, sheet))


def draft_journey(voice: Voice, facts: JourneyFacts) -> Draft:
    """Lay a map out in panels.

    Raises:
        UnprintableError: where a text holds a control character.
    """
    plan = plan_map(voice, facts)
    strips = facts.spread.strips
    name = f"journey-{facts.journey.id}"
    several = len(strips) > 1
    names = tuple(f"{name}-{n}" if several else name for n in range(1, len(strips) + 1))
    drawn = (draw_strip(plan, strip, id_) for strip, id_ in zip(strips, names, strict=True))
    over = (draw_overview(plan, names),) if several else ()
    return Draft(plan, names, (draw_margin(plan), *drawn, *over))


def _drawing(
    sheet: Sheet, tables: tuple[Table, ...], draw: Callable[[], Drawn | Failure]
) -> Drawing:
    try:
        drawn = draw()
    except UnprintableError as error:
        sign = say("a text holds the control character {sign}", sign=str(error))
        drawn = Failure(sign)
    strips, full = ((), "") if isinstance(drawn, Failure) else drawn
    return Drawing(
        sheet.name,
        sheet.kind,
        sheet.title,
        sheet.description,
        strips,
        standalone(full) if full else "",
        tables,
        drawn.problem if isinstance(drawn, Failure) else None,
    )


def _journey(voice: Voice, facts: JourneyFacts, sheet: Sheet) -> Drawn | Failure:
    """Give the strips of a map, the overview first, and the whole in one piece."""
    draft = draft_journey(voice, facts)
    layers = develop(draft.panels)
    if isinstance(layers, Failure):
        return layers
    sheet = sheet._replace(width=draft.plan.width, height=draft.plan.height)
    margin, *parts = layers[: len(draft.names) + 1]
    pairs = zip(draft.names, parts, strict=True)
    strips = [_strip(sheet._replace(name=name), (*part, *margin)) for name, part in pairs]
    if len(strips) == 1:
        return (strips[0],), strips[0].svg
    title = voice.say(say("{name}: overview", name=sheet.title))
    high = draft.panels[-1].height
    small = sheet._replace(name=f"{sheet.name}-overview", title=title, height=high)
    return (_strip(small, layers[-1]), *strips), _whole(draft.plan, sheet, layers)


def _blueprint(voice: Voice, facts: BlueprintFacts, sheet: Sheet) -> Drawn | Failure:
    """Give the sheet as its only strip, and as the whole; its arrows go around its boxes."""
    large = too_many(len(facts.cells), len(facts.flows))
    if large:
        return Failure(large)
    if not facts.cells:
        return Failure(say("the blueprint has no cells yet"))
    plan = plan_blueprint(voice, facts)
    ways = route(plan.blocks, [(flow.tail, flow.head) for flow in facts.flows], plan.height)
    if isinstance(ways, Failure):
        return ways
    layers = develop([draw_blueprint_panel(plan, ways, sheet.name)])
    if isinstance(layers, Failure):
        return layers
    strip = _strip(sheet._replace(width=plan.width, height=plan.height), layers[0])
    return (strip,), strip.svg


def journey_sheet(voice: Voice, facts: JourneyFacts) -> Sheet:
    """Say what a map is called and what it shows."""
    title, name = voice.text(facts.journey.name), f"journey-{facts.journey.id}"
    return Sheet(name, "journey", title, describe(voice, facts), voice.language, 0, 0)


def blueprint_sheet(voice: Voice, facts: BlueprintFacts) -> Sheet:
    """Say what a blueprint is called and what it shows."""
    about = say(
        "Service blueprint, {n} activities. Lanes: {lanes}. The same facts stand in the tables.",
        n=len(facts.cells),
        lanes=", ".join(voice.say(LANE_NAMES[lane]) for lane in facts.lanes),
    )
    title, name = voice.text(facts.blueprint.name), f"blueprint-{facts.blueprint.id}"
    return Sheet(name, "blueprint", title, voice.say(about), voice.language, 0, 0)


def _strip(sheet: Sheet, fragments: Sequence[Fragment]) -> Strip:
    svg = inline(sheet, [(0, fragment) for fragment in fragments])
    return Strip(sheet.name, sheet.title, svg)


def _whole(plan: Plan, sheet: Sheet, layers: Sequence[Layers]) -> str:
    """Put the strips side by side behind one margin."""
    places = plan.facts.spread
    margin, *parts = layers[: len(places.strips) + 1]
    starts = [places.start(strip) for strip in places.strips]
    pairs = zip(starts, parts, strict=True)
    beside = [(start, fragment) for start, part in pairs for fragment in part]
    wide = sheet._replace(width=GUTTER + places.width)
    return inline(wide, [*beside, *((0, fragment) for fragment in margin)])
