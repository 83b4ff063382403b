"""The tables with the same facts as a Kano diagram: the features, and what the categories mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.drawing import Table, cell, mentions
from journeyascode.drawing.kano.facts import (
    HOW_KNOWN,
    answers_told,
    better_told,
    contradiction,
    doubt,
    worse_told,
)
from journeyascode.speech import say

if TYPE_CHECKING:
    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.kano.facts import Feature, KanoFacts
    from journeyascode.drawing.voice import Voice

BETTER = say("Satisfaction when there (better)")
WORSE = say("Dissatisfaction when missing (worse)")
_HEADS = (
    say("Feature"), say("Category"), say("How we know"), say("Answers"), BETTER, WORSE,
    say("To know"),
)  # fmt: skip


def kano_tables(voice: Voice, facts: KanoFacts, name: str) -> tuple[Table, ...]:
    """Give a row for each feature, then a row for each category with its features counted."""
    several = any(feature.source for feature in facts.features)
    heads = (*_HEADS, say("Evidence")) if several else _HEADS
    features = Table(
        voice.say(say("{name} as a table", name=name)),
        tuple(voice.say(head) for head in heads),
        tuple(_row(voice, feature)[: len(heads)] for feature in facts.features),
    )
    return (features, _category_table(voice, facts, name))


def _row(voice: Voice, feature: Feature) -> tuple[TableCell, ...]:
    return (
        mentions((feature.name,)),
        cell(
            voice.say(feature.category.name), contradiction(voice, feature), doubt(voice, feature)
        ),
        cell(voice.say(HOW_KNOWN[feature.reading.known])),
        cell(answers_told(feature)),
        cell(better_told(voice, feature)),
        cell(worse_told(voice, feature)),
        cell(feature.note),
        mentions((feature.source,)) if feature.source else (),
    )


def _category_table(voice: Voice, facts: KanoFacts, name: str) -> Table:
    heads = (
        say("Category"), say("Sign"), say("What it means"),
        say("Features asked about"), say("Features not asked about"),
    )  # fmt: skip
    return Table(
        voice.say(say("{name}: the categories", name=name)),
        tuple(voice.say(head) for head in heads),
        tuple(
            (
                cell(voice.say(one.name)),
                cell(one.sign),
                cell(voice.say(one.means)),
                cell(f"{asked}"),
                cell(f"{supposed}"),
            )
            for one, asked, supposed in facts.categories
        ),
    )
