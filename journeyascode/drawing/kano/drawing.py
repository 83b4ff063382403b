"""Kano diagrams to draw: of one piece of evidence, and of everything customers were asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.kano.columns import kano_tables
from journeyascode.drawing.kano.facts import read_everything, read_evidence
from journeyascode.drawing.kano.panel import WIDTH, draw_kano
from journeyascode.drawing.planned_drawing import DrawingTitle, PlannedDrawing, single
from journeyascode.speech import say

if TYPE_CHECKING:
    from journeyascode.drawing.kano.facts import KanoFacts
    from journeyascode.drawing.voice import Voice
    from journeyascode.model import Evidence


def study_kano(voice: Voice, evidence: Evidence) -> PlannedDrawing | None:
    """Study the features one piece of evidence is about; None where there are none."""
    title = say("Kano diagram: {name}", name=voice.text(evidence.name))
    return _study(voice, read_evidence(voice, evidence), f"kano-{evidence.id}", voice.say(title))


def study_all_kano(voice: Voice) -> PlannedDrawing | None:
    """Study all features, and the insights with a category; None where there are none."""
    title = say("Kano diagram of everything we have asked and understood")
    return _study(voice, read_everything(voice), "kano", voice.say(title))


def _study(voice: Voice, facts: KanoFacts, name: str, title: str) -> PlannedDrawing | None:
    if not facts.features:
        return None
    about = say(
        "{n} features by how far each pleases when it is there and angers when it is missing. "
        "The same facts stand in the tables.",
        n=len(facts.features),
    )
    sheet = DrawingTitle(name, "kano", title, voice.say(about), voice.language, WIDTH)
    return PlannedDrawing(
        sheet,
        kano_tables(voice, facts, title),
        lambda: single(sheet, draw_kano(voice, facts, name)),
    )
