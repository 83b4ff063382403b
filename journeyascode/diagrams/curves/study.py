"""The emotion curves of a persona, from what they say to where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.curves.facts import curves_table, read_walks
from journeyascode.diagrams.curves.picture import draw_curves
from journeyascode.diagrams.curves.plan import plan_curves
from journeyascode.diagrams.study import Sheet, Sketched, Study, single
from journeyascode.words import say

if TYPE_CHECKING:
    from journeyascode.diagrams.curves.facts import CurvesFacts
    from journeyascode.diagrams.voice import Voice
    from journeyascode.model import Persona


def study_curves(voice: Voice, persona: Persona) -> Study | None:
    """Study what `persona` feels on all its journeys; None where no score is told of any."""
    facts = read_walks(voice, persona)
    if facts is None:
        return None
    title = say("{name}: feelings on every journey", name=voice.text(persona.name))
    about = say("{summary} The same facts stand in the table.", summary=facts.words)
    sheet = Sheet(
        f"curves-{persona.id}", "curves", voice.say(title), voice.say(about), voice.language
    )
    return Study(sheet, (curves_table(voice, facts),), lambda: _lay_out(voice, facts, sheet))


def _lay_out(voice: Voice, facts: CurvesFacts, sheet: Sheet) -> Sketched:
    plan = plan_curves(voice, facts)
    sheet = sheet._replace(width=plan.width, height=plan.height)
    return single(sheet, draw_curves(plan, sheet.name))
