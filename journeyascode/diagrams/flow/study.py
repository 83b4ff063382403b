"""The flow of a journey as a study: its tables, and how it is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.flow.facts import read_flow
from journeyascode.diagrams.flow.picture import lay_out_flow
from journeyascode.diagrams.flow.twin import flow_tables
from journeyascode.diagrams.study import Sheet, Study
from journeyascode.words import say

if TYPE_CHECKING:
    from journeyascode.diagrams.flow.facts import FlowFacts
    from journeyascode.diagrams.voice import Voice
    from journeyascode.model import Journey


def study_flow(voice: Voice, journey: Journey) -> Study | None:
    """Study the branches, loops, timers and ends of `journey`, with what to expect of them.

    None where the journey is one straight line without any of them.
    """
    facts = read_flow(voice, journey)
    if facts is None:
        return None
    sheet = _sheet(voice, facts)
    return Study(sheet, flow_tables(voice, facts), lambda: lay_out_flow(voice, facts, sheet))


def _sheet(voice: Voice, facts: FlowFacts) -> Sheet:
    name = voice.text(facts.journey.name)
    told = sum(1 for way in facts.ways if way.told)
    back = sum(1 for way in facts.ways if way.course == "back")
    about = say(
        "Flow of {n} steps with {ways} branches, {back} of them back to an earlier step. "
        "The same facts stand in the tables.",
        n=len(facts.steps), ways=told, back=back,
    )  # fmt: skip
    title = voice.say(say("{name}: the flow", name=name))
    return Sheet(f"flow-{facts.journey.id}", "flow", title, voice.say(about), voice.language)
