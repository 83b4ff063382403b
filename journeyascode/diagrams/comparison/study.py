"""The comparison of a journey with its other state, from what it says to where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.columns import GUTTER
from journeyascode.diagrams.comparison.facts import read_comparison
from journeyascode.diagrams.comparison.sheet import draw_margin, draw_strip, plan_sheet
from journeyascode.diagrams.comparison.twin import comparison_tables
from journeyascode.diagrams.study import Layout, Sheet, Sketched, Study
from journeyascode.words import say

if TYPE_CHECKING:
    from journeyascode.diagrams.comparison.facts import ComparisonFacts
    from journeyascode.diagrams.voice import Voice
    from journeyascode.model import Journey


def study_comparison(voice: Voice, journey: Journey) -> Study | None:
    """Study `journey` beside its other state; None where it has none, or neither has steps."""
    facts = read_comparison(voice, journey)
    if facts is None or not facts.comparison.pairs:
        return None
    title = say(
        "{name}: {before} → {after}",
        name=voice.text(facts.before.name),
        before=facts.names[0],
        after=facts.names[1],
    )
    about = say("{summary} The same facts stand in the tables.", summary=facts.summary)
    sheet = Sheet(
        f"comparison-{journey.id}",
        "comparison",
        voice.say(title),
        voice.say(about),
        voice.language,
    )
    tables = comparison_tables(voice, facts)
    return Study(sheet, tables, lambda: _lay_out(voice, facts, sheet))


def _lay_out(voice: Voice, facts: ComparisonFacts, sheet: Sheet) -> Sketched:
    """Lay out the strips; the margin is painted last."""
    plan = plan_sheet(voice, facts)
    sheet = sheet._replace(width=plan.width, height=plan.height)
    strips = plan.grid.strips
    several = len(strips) > 1
    names = [f"{sheet.name}-{n}" if several else sheet.name for n in range(1, len(strips) + 1)]
    drawn = (draw_strip(plan, strip, name) for strip, name in zip(strips, names, strict=True))
    panels = (draw_margin(plan), *drawn)
    layouts = tuple(
        Layout(sheet._replace(name=name), ((0, at), (0, 0))) for at, name in enumerate(names, 1)
    )
    if not several:
        return Sketched(panels, layouts, layouts[0])
    beside = [(plan.grid.left(strip.first), at) for at, strip in enumerate(strips, 1)]
    wide = max(plan.width, GUTTER + plan.grid.left(len(plan.grid.columns)))
    return Sketched(panels, layouts, Layout(sheet._replace(width=wide), (*beside, (0, 0))))
