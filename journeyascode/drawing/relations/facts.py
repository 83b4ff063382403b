"""What a relation map says: a card for each entity, and the relations between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.lifecycle.facts import mood
from journeyascode.drawing.voice import Fact
from journeyascode.facts.feelings import overall
from journeyascode.facts.relations import COLUMNS, best_connected
from journeyascode.model import Blueprint, Journey, Persona, Segment
from journeyascode.speech import say, say_n

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.relations import Column, Relations
    from journeyascode.handbook import Key
    from journeyascode.model import Entity
    from journeyascode.speech import Say

MOST = 10
"""So many entities of a column can be read; the tables have them all."""

COLUMN_NAMES: Mapping[Column, Say] = {
    "segment": say("Segments"),
    "persona": say("Personas"),
    "journey": say("Journeys"),
    "blueprint": say("Service blueprints"),
    "team": say("Teams and partners"),
}
_LACKS: Mapping[Column, Say] = {
    "segment": say("no segment"),
    "persona": say("no persona"),
    "journey": say("no journey"),
    "blueprint": say("no service blueprint"),
}


PAST: Say = say("directly, past a column")


class EntityCard(NamedTuple):
    """One entity on the map."""

    key: Key
    column: Column
    name: Fact
    notes: tuple[Fact, ...]
    lacks: tuple[Fact, ...]
    here: bool = False
    """Whether the map is drawn around it."""


class NotDrawn(NamedTuple):
    """How many entities of a column are not drawn, and where they all are."""

    text: str
    link: str | None
    names: tuple[str, ...]
    """Of those that are not drawn."""


class RelationFacts(NamedTuple):
    """Everything a relation map says."""

    columns: tuple[Column, ...]
    """Those in which there is anything."""
    cards: tuple[EntityCard, ...]
    """Those that are drawn, column by column."""
    ties: tuple[tuple[int, int], ...]
    """The relations between cards, by their indexes."""
    more: Mapping[Column, NotDrawn]
    all: tuple[tuple[EntityCard, tuple[Fact, ...]], ...]
    """Every card, the drawn ones too, with what it leads to."""


def read_map(voice: Voice, whole: Relations, here: Key | None = None) -> RelationFacts:
    """Tell of `whole`, drawing of each column what has the most relations."""
    drawn = best_connected(whole, MOST, here)
    cards = {card.key: card for card in _cards(voice, whole, here)}
    kept = [entity.key for column in COLUMNS for entity in drawn.columns[column]]
    at = {key: number for number, key in enumerate(kept)}
    columns = tuple(column for column in COLUMNS if whole.columns[column])
    return RelationFacts(
        columns,
        tuple(cards[key] for key in kept),
        tuple((at[one.start], at[one.to]) for one in drawn.relations),
        dict(_more(voice, whole, drawn)),
        tuple(
            (card, tuple(_led_to(voice, columns, card, cards[to]) for to in whole.after(card.key)))
            for column in columns
            for card in (cards[entity.key] for entity in whole.columns[column])
        ),
    )


def _cards(voice: Voice, whole: Relations, here: Key | None) -> Iterator[EntityCard]:
    for column, entities in whole.columns.items():
        for entity in entities:
            name = Fact(voice.text(entity.name), voice.link(*entity.key))
            lacks = tuple(
                Fact(f"! {voice.say(_LACKS[other])}", role="bad")
                for other in whole.lacking.get(entity.key, ())
            )
            notes = tuple(_notes(voice, entity))
            yield EntityCard(entity.key, column, name, notes, lacks, entity.key == here)


def _led_to(voice: Voice, columns: Sequence[Column], start: EntityCard, to: EntityCard) -> Fact:
    """Name what a card leads to; say so where a column is passed on the way."""
    if columns.index(to.column) - columns.index(start.column) == 1:
        return to.name
    return to.name._replace(hint=voice.say(PAST))


def _notes(voice: Voice, entity: Entity) -> Iterator[Fact]:
    """Yield the one thing to know of an entity beside its name."""
    match entity:
        case Segment(size=size) if size and size.share is not None:
            words = say("{share} of the customers", share=voice.share(size.share))
            yield Fact(voice.say(words), role="quiet")
        case Persona(role=role) if role:
            yield Fact(voice.text(role), role="quiet")
        case Journey():
            yield from mood(voice, overall(voice.book, (entity, entity.stages)))
        case Blueprint(cells=cells) if not voice.book.lacks(entity):
            yield Fact(voice.say(say("activities: {n}", n=len(cells))), role="quiet")
        case _:
            return


def _more(voice: Voice, whole: Relations, drawn: Relations) -> Iterator[tuple[Column, NotDrawn]]:
    for column in COLUMNS:
        shown = {entity.key for entity in drawn.columns[column]}
        left = [entity for entity in whole.columns[column] if entity.key not in shown]
        if left:
            words = say_n("and 1 more", "and {n} more", len(left))
            names = tuple(voice.text(entity.name) for entity in left)
            yield column, NotDrawn(voice.say(words), voice.link(column, ""), names)
