"""The flow of a journey as a study: its tables, and how it is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.drawing import Mention, Table, cell, mentions
from journeyascode.drawing.flow.facts import AT_ONCE, read_flow
from journeyascode.drawing.flow.layout import lay_out_flow
from journeyascode.drawing.flow.summary import PER_CUSTOMER, figures, notes
from journeyascode.drawing.journey_heads import stage_title
from journeyascode.drawing.planned_drawing import DrawingTitle, PlannedDrawing
from journeyascode.measures.markov import START
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.flow.facts import FlowFacts, StepFact, WayFact
    from journeyascode.drawing.voice import Voice
    from journeyascode.model import Journey
    from journeyascode.speech import Say


_STEP_HEADS = (
    say("Step"), say("Stage"), say("Customers"), say("Times each"), say("Visits per customer"),
    say("Duration"), say("Waiting"), say("Channel"), say("Sub-journey"),
)  # fmt: skip
_WAY_HEADS = (
    say("From"), say("To"), say("Condition"), say("Share"), say("Delay"),
)  # fmt: skip
_OF_ALL, _HOW_MANY = say("Of all customers"), say("How many take it")
_SUM_HEADS = (say("Outcome"), say("Value"), say("Note"))


def flow_tables(voice: Voice, facts: FlowFacts) -> tuple[Table, ...]:
    """Give what is expected, the steps, and the ways, each as a table; notes are told as rows."""
    name = voice.text(facts.journey.name)
    tables = (
        _table(
            voice, say("{name}: what to expect {per}", name=name, per=PER_CUSTOMER), _SUM_HEADS,
            _sums(voice, facts),
        ),
        _table(
            voice, say("{name}: who comes to each step", name=name), _STEP_HEADS,
            (_step(voice, facts, step) for step in facts.steps),
        ),
        _table(
            voice, say("{name}: where each step leads", name=name),
            (*_WAY_HEADS, _HOW_MANY if any(way.often for way in facts.ways) else _OF_ALL),
            (_way(voice, facts, way) for way in facts.ways),
        ),
    )  # fmt: skip
    return tuple(table for table in tables if table.rows)


def _table(
    voice: Voice, caption: Say, heads: tuple[Say, ...], rows: Iterator[tuple[TableCell, ...]]
) -> Table:
    return Table(voice.say(caption), tuple(map(voice.say, heads)), tuple(rows))


def _sums(voice: Voice, facts: FlowFacts) -> Iterator[tuple[TableCell, ...]]:
    for figure in figures(voice, facts):
        yield cell(figure.name), cell(figure.value), cell(figure.note)
    for note in notes(voice, facts):
        yield cell(note), (), ()


def _step(voice: Voice, facts: FlowFacts, step: StepFact) -> tuple[TableCell, ...]:
    number = step.stop.stage + 1
    stage = facts.journey.stages[step.stop.stage]
    name = Mention(f"{step.stop.number}. {step.name}", step.link)
    met = cell(voice.say(say("a person meets the customer")) if step.met else "")
    return (
        (
            name,
            *mentions(step.marks),
            *cell(step.begins),
            *cell(step.optional),
            *cell(step.beside),
        ),
        cell(stage_title(voice, number, stage)),
        cell(step.come),
        cell(step.times),
        cell(step.visits),
        cell(step.duration),
        cell(step.wait),
        (*mentions(step.channels), *met),
        (Mention(f"⤷ {step.below.text}", step.below.link),) if step.below else (),
    )


def _way(voice: Voice, facts: FlowFacts, way: WayFact) -> tuple[TableCell, ...]:
    tails = _tails(facts, way) or (
        Mention(voice.text(facts.journey.trigger) or voice.say(say("the journey begins"))),
    )
    more = cell(f"⤷ {way.via.text}" if way.via else "")
    beside = (Mention(f"{AT_ONCE} {one.text}", one.link) for one in way.beside)
    if way.way.ending and not way.chip:
        more = cell(voice.text(facts.outcome))
    return (
        tails,
        (Mention(way.goal_text, way.goal.link), *beside, *more),
        (*cell(way.only), *cell(way.when)),
        (*cell(way.share), *cell(way.note)),
        cell(way.after),
        cell(way.of_all(voice) if any(one.often for one in facts.ways) else way.all),
    )


def _tails(facts: FlowFacts, way: WayFact) -> tuple[Mention, ...]:
    """Name the steps a way leaves: all that happen at the same time, but for who leaves at one."""
    if way.way.step == START:
        return ()
    network = facts.reckoning.network
    left = way.way.ending == "left"
    steps = [facts.steps[at] for at in ((way.way.step,) if left else network.tails(way.way))]
    return tuple(Mention(f"{step.stop.number}. {step.name}", step.link) for step in steps)


def study_flow(voice: Voice, journey: Journey) -> PlannedDrawing | None:
    """Study the branches, loops, timers and ends of `journey`, with what to expect of them.

    None where the journey is one straight line without any of them.
    """
    facts = read_flow(voice, journey)
    if facts is None:
        return None
    sheet = _sheet(voice, facts)
    return PlannedDrawing(
        sheet, flow_tables(voice, facts), lambda: lay_out_flow(voice, facts, sheet)
    )


def _sheet(voice: Voice, facts: FlowFacts) -> DrawingTitle:
    name = voice.text(facts.journey.name)
    told = sum(1 for way in facts.ways if way.told)
    back = sum(1 for way in facts.ways if way.course == "back")
    about = say(
        "Flow of {n} steps with {ways} branches, {back} of them back to an earlier step. "
        "The same facts stand in the tables.",
        n=len(facts.steps), ways=told, back=back,
    )  # fmt: skip
    title = voice.say(say("{name}: the flow", name=name))
    return DrawingTitle(
        f"flow-{facts.journey.id}", "flow", title, voice.say(about), voice.language
    )
