"""The matrix of a journey as a drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.columns import cut
from journeyascode.diagrams.matrix.picture import draw_matrix
from journeyascode.diagrams.matrix.plan import Part, plan_matrix
from journeyascode.diagrams.matrix.reading import read_matrix
from journeyascode.diagrams.matrix.twin import matrix_tables
from journeyascode.diagrams.study import Sheet, Study, parted, single
from journeyascode.words import say

if TYPE_CHECKING:
    from journeyascode.diagrams.matrix.facts import MatrixFacts
    from journeyascode.diagrams.study import Sketched
    from journeyascode.diagrams.voice import Voice
    from journeyascode.model import Journey

PER_STRIP = 10
"""So many touchpoints stand on one sheet."""


def study_matrix(voice: Voice, journey: Journey) -> Study | None:
    """Study the touchpoints of `journey` in their channels; None where no step names any."""
    facts = read_matrix(voice, journey)
    if facts is None:
        return None
    about = say(
        "Touchpoints × channels, {n} steps. Ways: {ways}. The same facts stand in the tables.",
        n=len(facts.places),
        ways="; ".join(route.names for route in facts.routes),
    )
    title = voice.say(say("{name}: touchpoints × channels", name=voice.text(journey.name)))
    sheet = Sheet(f"matrix-{journey.id}", "matrix", title, voice.say(about), voice.language)
    return Study(sheet, matrix_tables(voice, facts), lambda: lay_out(voice, facts, sheet))


def lay_out(voice: Voice, facts: MatrixFacts, sheet: Sheet) -> Sketched:
    """Give the matrix on one sheet, or in strips of whole stages and as a whole."""
    everything = plan_matrix(voice, facts, Part(0, len(facts.rows)))
    whole = draw_matrix(everything, sheet.name)
    wide = sheet._replace(width=everything.width, height=whole.height)
    parts = cut([row.stage for row in facts.rows], PER_STRIP)
    if len(parts) == 1:
        return single(wide, whole)
    plans = [plan_matrix(voice, facts.narrowed(*part), Part(*part)) for part in parts]
    drawn = [
        (draw_matrix(plan, f"{sheet.name}-{number}"), plan.width)
        for number, plan in enumerate(plans, 1)
    ]
    return parted(voice, wide, whole, drawn)
