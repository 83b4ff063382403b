"""JAC34x - names and languages: told apart, and told to every reader."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Route
from journeyascode.model import Blueprint, ByLanguage, Charter, Evidence, Journey, Review
from journeyascode.rules.guesses import guess_among
from journeyascode.rules.rule import HINT, HINT_THEN_WARNING, WARNING, rule
from journeyascode.words import LANGUAGES, say
from journeyascode.words.instead import Instead, instead
from journeyascode.words.kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook, Key
    from journeyascode.model import Entity
    from journeyascode.words import Say


@rule("JAC343", HINT_THEN_WARNING)
def same_name_twice(book: Handbook) -> Iterator[Finding]:
    """Two things of one kind have the same name.

    In a list nobody can tell them apart: either one was written twice, or a word is missing that
    makes the difference. Two states of one journey, evidence of two days and reviews may share a
    name.

    Wrong:
        kind: touchpoint
        items: [{id: invoice, name: Invoice}, {id: bill, name: Invoice}]

    Right:
        kind: touchpoint
        items: [{id: invoice, name: Invoice}, {id: reminder, name: Reminder of an invoice}]
    """
    firsts: dict[tuple[object, ...], Route] = {}
    for entity in book:
        if entity.status == "retired" or isinstance(entity, Review | Charter):
            continue
        for language, spot, name in _names(entity):
            key = (entity.kind, _version(entity), language, name)
            first = firsts.setdefault(key, spot)
            if first is not spot:
                message = say("another {kind} has the same name", kind=kind_name(entity.kind))
                related = ((first, say("the first one is here")),)
                yield Finding(spot, message, _apart(book, entity, first), related)
                break


def _apart(book: Handbook, entity: Entity, first: Route) -> Say:
    """Tell what to do about an entity with the name of another one."""
    other = book.get(first.kind, first.id)
    if other and entity.model_copy(update={"id": other.id}) == other:
        return say("if one is a copy of the other, delete it; else say what is different about it")
    return say("say what is different about it")


@rule("JAC344", HINT, whole=True)
def missing_translation(book: Handbook) -> Iterator[Finding]:
    """A text is told in some languages of the handbook, but not in all.

    Readers of the others see it in a language they may not know. A text without any language,
    such as a name, is meant for everybody. Languages in which no pages are made do not count. One
    line for each thing.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        languages: [fi, en]
        ---
        kind: segment
        id: small-firms
        name: {fi: Pienet yritykset}

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        languages: [fi, en]
        ---
        kind: segment
        id: small-firms
        name: {fi: Pienet yritykset, en: Small firms}
    """
    found: dict[Key, list[tuple[Route, frozenset[str]]]] = {}
    for at, missing in _untranslated(book):
        found.setdefault((at.kind, at.id), []).append((at, missing))
    for texts in found.values():
        first, missing = texts[0]
        keys = [f"`{language}:`" for language in book.languages if language in missing]
        more = say(
            "{count} texts are not in every language of the handbook; this is the first",
            count=len(texts),
        )
        yield Finding(
            first,
            more if len(texts) > 1 else say("this text is not in every language of the handbook"),
            say("add {keys}", keys=", ".join(keys)),
        )


@rule("JAC345", WARNING, whole=True)
def unknown_language(book: Handbook) -> Iterator[Finding]:
    """A text is in a language that the handbook does not have.

    Nobody ever reads it: mostly the code of the language is mistyped. Swedish is `sv`, not `se`.
    One line for each thing and language.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        languages: [fi, sv]
        ---
        kind: segment
        id: small-firms
        name: {fi: Pienet yritykset, sv: Små företag}
        summary: {fi: Alle 10 työntekijää, se: Färre än 10 anställda}

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        languages: [fi, sv]
        ---
        kind: segment
        id: small-firms
        name: {fi: Pienet yritykset, sv: Små företag}
        summary: {fi: Alle 10 työntekijää, sv: Färre än 10 anställda}
    """
    known = frozenset(book.languages)
    told: set[tuple[Key, str]] = set()
    for passage in book.passages if book.charter else ():
        language = passage.language
        key = (passage.owner[:2], language)
        if language and language not in known and key not in told:
            told.add(key)
            yield Finding(
                passage.at,
                say("the handbook has no language `{language}`", language=language),
                _spelt_or_added(language, book.languages),
            )


def _spelt_or_added(language: str, known: tuple[str, ...]) -> Say:
    """Tell which language may be meant, and how the handbook gets this one."""
    guess, every = guess_among(language, known), ", ".join((*known, language))
    if isinstance(guess, Instead):
        told = say(
            "did you mean `{id}`? Else write `languages: [{all}]` in the handbook's own file",
            id=guess.value,
            all=every,
        )
        return instead(told, guess.value, of=guess.of, sure=guess.sure)
    return say(
        "{choice}, or write `languages: [{all}]` in the handbook's own file",
        choice=guess,
        all=every,
    )


def _untranslated(book: Handbook) -> Iterator[tuple[Route, frozenset[str]]]:
    """Yield every text that some published language lacks, with the languages it lacks."""
    wanted = frozenset(book.languages) & frozenset(LANGUAGES)
    told = (one for one in book.passages if one.language) if len(wanted) > 1 else ()
    for (owner, steps), texts in groupby(told, lambda one: (one.owner, one.steps[:-1])):
        missing = wanted - {one.language for one in texts}
        if missing:
            yield owner._replace(steps=(*owner.steps, *steps)), missing


def _names(entity: Entity) -> Iterator[tuple[str, Route, str]]:
    """Yield the name in each language: the language, the place, and the bare letters."""
    at = Route(*entity.key) / "name"
    if isinstance(entity.name, ByLanguage):
        for language, name in entity.name.root.items():
            yield language, at / language, " ".join(name.casefold().split())
    else:
        yield "", at, " ".join(entity.name.casefold().split())


def _version(entity: Entity) -> object:
    """Give what may tell two things of one name apart."""
    match entity:
        case Journey():
            return entity.state
        case Blueprint():
            return entity.journey
        case Evidence():
            return entity.date or entity.period
        case _:
            return None
