"""Charts of feedback classes to draw, with the table of the same facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.drawing import Mention, Table, cell
from journeyascode.diagrams.feedback.chart import INTERVAL, REST, WIDTH, draw_feedback
from journeyascode.diagrams.feedback.facts import (
    interval_told,
    pieces_told,
    read_feedback,
    remarks,
    share_told,
)
from journeyascode.diagrams.study import Sheet, Study, single
from journeyascode.words import say

if TYPE_CHECKING:
    from journeyascode.diagrams.drawing import TableCell
    from journeyascode.diagrams.feedback.facts import ClassFacts, FeedbackFacts
    from journeyascode.diagrams.voice import Voice
    from journeyascode.model import Evidence

_HEADS = (
    say("Class"), say("Share"), say("Pieces of feedback"), INTERVAL,
    say("In customers’ own words"),
)  # fmt: skip


def study_feedback(voice: Voice, evidence: Evidence) -> Study | None:
    """Study the classified feedback of one piece of evidence; None where there is none."""
    if not evidence.feedback:
        return None
    facts = read_feedback(voice, evidence)
    title = voice.say(say("What the feedback is about: {name}", name=voice.text(evidence.name)))
    about = say(
        "{n} classes of feedback as bars, the largest first. The same facts stand in the table.",
        n=len(facts.classes),
    )
    name = f"feedback-{evidence.id}"
    sheet = Sheet(name, "feedback", title, voice.say(about), voice.language, WIDTH)
    return Study(
        sheet,
        (_table(voice, facts, title),),
        lambda: single(sheet, draw_feedback(voice, facts, name)),
    )


def _table(voice: Voice, facts: FeedbackFacts, title: str) -> Table:
    """Give a row for each class, and one for what no class has taken."""
    rows = [_row(voice, one, facts.whole.n) for one in facts.classes]
    if facts.whole.rest is not None:
        rest = voice.share(facts.whole.rest)
        rows.append((cell(voice.say(REST)), cell(rest), (), (), ()))
    return Table(
        f"{title}. {' · '.join(remarks(voice, facts))}",
        tuple(voice.say(head) for head in _HEADS),
        tuple(rows),
    )


def _row(voice: Voice, one: ClassFacts, n: int | None) -> tuple[TableCell, ...]:
    return (
        cell(one.name),
        cell(share_told(voice, one.slice)),
        cell(pieces_told(one.slice, n)),
        cell(interval_told(voice, one.slice)),
        tuple(Mention(words) for words in one.words),
    )
