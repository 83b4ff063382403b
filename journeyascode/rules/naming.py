"""JAC34x - names, words and languages: one thing, one word, told to every reader."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import Finding, Route
from journeyascode.model import (
    Blueprint,
    ByLanguage,
    Charter,
    Evidence,
    Journey,
    Persona,
    Review,
)
from journeyascode.model.charter import Term
from journeyascode.rules.references import guess_among
from journeyascode.rules.rule import HINT, HINT_THEN_WARNING, WARNING, rule
from journeyascode.speech import LANGUAGES, say
from journeyascode.speech.inflection import pattern_of, root_of
from journeyascode.speech.kinds import kind_name
from journeyascode.speech.replacement import Replacement, instead
from journeyascode.speech.same_words import same_name, same_words

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from journeyascode.handbook import Handbook, Key, Passage
    from journeyascode.model import Entity, Text
    from journeyascode.speech import Say


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


@rule("JAC347", HINT)
def nearly_the_same_name(book: Handbook) -> Iterator[Finding]:
    """Two things of one kind have names that differ by an article, a hyphen or an ending only.

    Most likely they are one thing, written by two people. The words of the organisation's own name
    make no difference either. Names of personas may be alike.

    Wrong:
        kind: touchpoint
        items: [{id: tariffs, name: Tariff guide}, {id: guide, name: The tariff-guides}]

    Right:
        kind: touchpoint
        items: [{id: tariffs, name: Tariff guide}, {id: prices, name: Price list}]
    """
    firsts: dict[tuple[object, ...], tuple[Route, str]] = {}
    own = frozenset(same_words(book.charter.organisation)) if book.charter else frozenset()
    for entity in book:
        if entity.status == "retired" or isinstance(entity, Review | Charter | Persona):
            continue
        for language, spot, name in _names(entity):
            key = (entity.kind, _version(entity), language, same_name(name, own))
            first, other = firsts.setdefault(key, (spot, name))
            if other != name:
                yield Finding(
                    spot,
                    say("another {kind} has nearly the same name", kind=kind_name(entity.kind)),
                    say("if both are one thing, keep one; else say what is different about it"),
                    ((first, say("the first one is here")),),
                )
                break


_MAY_REPEAT = frozenset({"thinks", "says", "quotes", "steps", "cells", "next", "questions"})
"""Lists in which the same words may well come again."""


@rule("JAC348", HINT)
def listed_twice(book: Handbook) -> Iterator[Finding]:
    """One list says the same thing twice, in other letters at the most.

    Articles, hyphens and endings make no difference. Readers look for what is different, and it is
    counted twice.

    Wrong:
        kind: segment
        id: small-firms
        name: Small firms
        criteria: [Fewer than ten people, Fewer than ten people.]

    Right:
        kind: segment
        id: small-firms
        name: Small firms
        criteria: [Fewer than ten people, One office]
    """
    firsts: dict[tuple[object, ...], Route] = {}
    for passage in book.passages:
        listed = _list_of(passage)
        if listed is None:
            continue
        first = firsts.setdefault(
            (*listed, passage.language, same_words(passage.text)), passage.at
        )
        if first != passage.at:
            yield Finding(
                passage.at,
                say("this list says so already"),
                say("keep one, or say what is different"),
                ((first, say("the first one")),),
            )


def _list_of(passage: Passage) -> tuple[object, ...] | None:
    """Give the list that a text, or the thing that it names, is an item of; None for none."""
    owner, steps = passage.owner, passage.steps
    if len(steps) > 1 and isinstance(steps[1], int):
        return None if steps[0] in _MAY_REPEAT else (owner, steps[0])
    named = steps[0] in ("name", "term", "theme") and owner.steps
    if not named or not isinstance(owner.steps[-1], int) or owner.steps[-2] in _MAY_REPEAT:
        return None
    return owner.kind, owner.id, owner.steps[:-1]


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
    known = frozenset(("", *book.languages))
    odd = [one for one in book.passages if one.language not in known] if book.charter else []
    spots = Counter((one.owner, one.steps[:-1]) for one in book.passages if odd)
    first: dict[tuple[Key, str], Passage] = {}
    for one in odd:
        first.setdefault((one.owner[:2], one.language), one)
    for (_, language), passage in first.items():
        help_ = _spelt_or_added(language, book.languages)
        alone = spots[passage.owner, passage.steps[:-1]] == 1
        yield Finding(
            passage.at,
            say("the handbook has no language `{language}`", language=language),
            _without(language, help_) if alone and not isinstance(help_, Replacement) else help_,
        )


def _without(language: str, help_: Say) -> Say:
    """Tell, of a text with one key, that it may be written without it: it may be no language."""
    return say(
        "write the text without `{language}:` if that is no language; {help}",
        language=language,
        help=help_,
    )


def _spelt_or_added(language: str, known: tuple[str, ...]) -> Say:
    """Tell which language may be meant, and how the handbook gets this one."""
    guess, every = guess_among(language, known), ", ".join((*known, language))
    if isinstance(guess, Replacement):
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


_NOT_OURS = frozenset(
    {"empathy", "feedback", "glossary", "guide", "links", "quotes", "says", "thinks"}
)
"""Keys below which texts are somebody else's words, or are about words."""


class Avoided(NamedTuple):
    """A word that the glossary asks not to use."""

    language: str
    """Empty where none was said: then it is looked for in texts of all."""
    term: Term
    at: Route
    root: str
    pattern: re.Pattern[str]

    def is_said_in(self, passage: Passage) -> bool:
        """Tell whether a passage may be in the language of the word."""
        return not self.language or passage.language in ("", self.language)


@rule("JAC340", HINT_THEN_WARNING)
def word_to_avoid(book: Handbook) -> Iterator[Finding]:
    """A text uses a word that the glossary asks not to use.

    One thing under two names is two things to a reader, and is found by neither search. What
    customers say or think stays in their own words, and so do quotes and the names of systems and
    partners. Inflected forms are found, compounds are not.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        glossary: [{term: Portal, means: Our self-service, instead_of: [extranet]}]
        ---
        kind: segment
        id: small-firms
        name: Small firms
        criteria: [Use the extranet every week]

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        glossary: [{term: Portal, means: Our self-service, instead_of: [extranet]}]
        ---
        kind: segment
        id: small-firms
        name: Small firms
        criteria: [Use the portal every week]
    """
    avoided = tuple(_avoided(book))
    for passage in book.passages if avoided else ():
        small = passage.text.lower()
        for one in avoided:
            if one.root in small and one.is_said_in(passage) and _is_ours(passage):
                yield from _misused(book, one, passage)


@rule("JAC341", WARNING)
def term_defined_twice(book: Handbook) -> Iterator[Finding]:
    """The glossary defines a word twice.

    Readers find whichever comes first, and believe it.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        glossary:
          - {term: Contact, means: A customer reaches out to get something done}
          - {term: contact, means: A person at a customer}

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        glossary:
          - {term: Contact, means: A customer reaches out to get something done}
          - {term: Contact person, means: A person at a customer}
    """
    firsts: dict[tuple[str, str], Route] = {}
    for at, term in book.walk(Term):
        known = dict(firsts)
        for key, spot in _spots(at / "term", term.term, book.languages[0]).items():
            first = known.get(key)
            firsts.setdefault(key, spot)
            if first:
                yield Finding(
                    spot,
                    say("this word is defined twice"),
                    say("keep one, or tell them apart by their words"),
                    ((first, say("first defined here")),),
                )
                break


@rule("JAC342", WARNING)
def term_to_avoid(book: Handbook) -> Iterator[Finding]:
    """The glossary asks not to use a word that it defines itself.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        glossary:
          - {term: Contact, means: A customer reaches out, instead_of: [ticket]}
          - {term: Ticket, means: A contact that waits for an answer}

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        glossary:
          - {term: Contact, means: A customer reaches out, instead_of: [case]}
          - {term: Ticket, means: A contact that waits for an answer}
    """
    language = book.languages[0]
    terms = [(at, term) for at, term in book.walk(Term)]
    defined: dict[tuple[str, str], Route] = {}
    for at, term in terms:
        for key, spot in _spots(at / "term", term.term, language).items():
            defined.setdefault(key, spot)
    for at, term in terms:
        for index, word in enumerate(term.instead_of):
            for key, spot in _spots(at / "instead_of" / index, word, language).items():
                if key in defined:
                    yield Finding(
                        spot,
                        say("this word is a term of the glossary itself"),
                        say("take it out here, or do not define it"),
                        ((defined[key], say("it is defined here")),),
                    )


def _misused(book: Handbook, one: Avoided, passage: Passage) -> Iterator[Finding]:
    found = one.pattern.search(passage.text)
    if found:
        term = book.text(one.term.term, passage.language or one.language)
        yield Finding(
            passage.at,
            say("the glossary says `{term}`, not `{word}`", term=term, word=found[0]),
            say("write `{term}`", term=term),
            ((one.at, say("the glossary says so here")),),
        )


def _is_ours(passage: Passage) -> bool:
    owner, steps = passage.owner, passage.steps
    if not _NOT_OURS.isdisjoint((*owner.steps, steps[0])):
        return False
    return owner.steps != () or steps[0] != "name" or owner.kind not in ("system", "partner")


def _avoided(book: Handbook) -> Iterator[Avoided]:
    for at, term in book.walk(Term):
        for index, text in enumerate(term.instead_of):
            spot = at / "instead_of" / index
            for language, word in _by_language(text).items():
                yield Avoided(language, term, spot, root_of(word), pattern_of(word, language))


def _by_language(text: Text) -> Mapping[str, str]:
    return text.root if isinstance(text, ByLanguage) else {"": text}


def _spots(at: Route, text: Text, first: str) -> dict[tuple[str, str], Route]:
    """Give the places of a word by its language (`first` if none is said) and its letters."""
    return {
        (language or first, same_name(word)): at / language if language else at
        for language, word in _by_language(text).items()
    }
