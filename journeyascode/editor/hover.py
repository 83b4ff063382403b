"""What an editor shows beside a word: who or what it names, or what a key is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.editor.at_cursor import ITEMS, aim_at, meant_at
from journeyascode.editor.names import CELL, COLUMN, PHASE, ROLE, STEP, TRACK
from journeyascode.model import KINDS, Entity, Partner, Team, about
from journeyascode.model.schema import keys_of
from journeyascode.reference.json_schema import MARKDOWN
from journeyascode.reference.manual import as_markdown
from journeyascode.reference.values import meaning, one_of, takes
from journeyascode.reports.text import harmless
from journeyascode.speech import say
from journeyascode.speech.choices import CHOICES
from journeyascode.speech.kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

    from pydantic import BaseModel

    from journeyascode.editor.at_cursor import WordAtCursor
    from journeyascode.editor.names import Named
    from journeyascode.editor.view import View
    from journeyascode.handbook import Handbook
    from journeyascode.source.at_position import Taken, WordAtPosition
    from journeyascode.source.refusals import Spot
    from journeyascode.speech import Say

SORTS = {
    STEP: say("step"),
    CELL: say("cell"),
    COLUMN: say("column"),
    ROLE: say("role"),
    PHASE: say("phase"),
    TRACK: say("track"),
}
"""What the parts of an entity are called in a sentence."""


class HoverText(NamedTuple):
    """Something explained: Markdown, in which nothing acts that a writer has written."""

    standing: WordAtPosition
    text: str


def card_at(view: View, path: PurePosixPath, spot: Spot, language: str) -> HoverText | None:
    """Explain the word at a spot; None where there is nothing to explain."""
    aim = aim_at(view, path, spot)
    if aim is None:
        return None
    text = "\n\n---\n\n".join(_parts(aim, language))
    return HoverText(aim.standing, text) if text else None


def introduce(one: Named, book: Handbook, language: str) -> str:
    """Introduce an entity or a part of one in a few lines of Markdown."""
    entity = one.entity
    lines = [f"**{_inert(book.text(one.name, language))}**", _sort(one, book, language)]
    if not one.sort:
        lines += [_inert(book.text(entity.summary, language)), _facts(entity, book, language)]
    return "\n\n".join(filter(None, lines))


def explain_field(owner: type[BaseModel], key: str, language: str) -> str:
    """Say what a key of a model is for and what may stand there, as the field reference does."""
    shape = keys_of(owner)[key]
    told = say(shape.about).to(language) if shape.about else ""
    taken = takes(shape, language)
    return "\n\n".join(as_markdown(text) for text in dict.fromkeys((told, taken)) if text)


def choice_label(taken: Taken, chosen: str) -> Say | None:
    """Give what a choice is called in front of readers; None for a value that is no choice."""
    owners = taken.owner.__mro__ if taken.owner else ()
    known = (CHOICES.get(f"{owner.__name__}.{taken.key}", {}) for owner in owners)
    return next(filter(None, (choices.get(chosen) for choices in known)), None)


def explain_kind(kind: str, language: str) -> str:
    """Say what a kind of entity is."""
    return as_markdown(say(meaning(KINDS[kind])).to(language))


def _parts(aim: WordAtCursor, language: str) -> Iterator[str]:
    steps, is_key = aim.standing.steps, aim.standing.is_key
    if steps == ("kind",):
        told = say(about(Entity)["kind"]).to(language)
        yield (
            explain_kind(aim.kind, language)
            if aim.kind and not is_key
            else as_markdown(f"{told}\n\n{one_of(KINDS, language)}")
        )
    elif steps == (ITEMS,):
        told = say("Several small entities of this kind, each with its `id`.").to(language)
        yield as_markdown(told)
    elif is_key:
        yield from (introduce(one, aim.view.book, language) for one in meant_at(aim))
        taken = next((one for one in aim.taken(aim.steps) if one.owner), None)
        if taken and taken.owner:
            yield explain_field(taken.owner, taken.key, language)
    else:
        yield from (introduce(one, aim.view.book, language) for one in meant_at(aim))
        yield from _choices(aim, language)


def _choices(aim: WordAtCursor, language: str) -> Iterator[str]:
    for taken in aim.taken(aim.steps):
        label = choice_label(taken, aim.word)
        if label and taken.owner:
            yield f"**{_inert(label.to(language))}**"
            yield explain_field(taken.owner, taken.key, language)


def _sort(one: Named, book: Handbook, language: str) -> str:
    kind = kind_name(one.entity.kind)
    if not one.sort:
        return f"{kind.to(language)} `{one.id}`"
    name = _inert(book.text(one.entity.name, language))
    around = f"{kind.to(language)} `{one.entity.id}` ({name})"
    return f"{SORTS[one.sort].to(language)} `{one.id}` · {around}"


def _facts(entity: Entity, book: Handbook, language: str) -> str:
    """Say who answers for it, how far it has come and how much is demanded of it."""
    facts = []
    if entity.owner:
        target, _, role = entity.owner.partition("/")
        owner = book.find(Team, target) or book.find(Partner, target)
        named = _inert(book.text(owner.name, language)) if owner else f"`{target}`"
        facts.append((say("Owner"), f"{named} (`{role}`)" if role else named))
    if entity.status:
        facts.append((say("Status"), CHOICES["Entity.status"][entity.status].to(language)))
    level = CHOICES["Entity.level"][book.level_of(entity)].to(language)
    facts.append((say("Level"), level))
    return " · ".join(f"{label.to(language)}: {told}" for label, told in facts)


def _inert(text: str) -> str:
    """Give a text of the handbook as Markdown that shows it word for word."""
    return " ".join(harmless(text).split()).translate(MARKDOWN)
