"""JAC34x - words: one thing, one word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import Finding
from journeyascode.model import ByLanguage
from journeyascode.model.charter import Term
from journeyascode.rules.rule import HINT_THEN_WARNING, WARNING, rule
from journeyascode.words import say
from journeyascode.words.inflection import pattern_of, root_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from journeyascode.findings import Route
    from journeyascode.handbook import Handbook, Passage
    from journeyascode.model import Text

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
        (language or first, " ".join(word.casefold().split())): at / language if language else at
        for language, word in _by_language(text).items()
    }
