"""JAC35x - languages: which are published, and whether the second one says anything."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Route
from journeyascode.rules.rule import HINT, HINT_THEN_WARNING, WARNING, rule
from journeyascode.speech import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook

_NAME = (24, 4)
"""A name, which may be the same in every language, has fewer letters or fewer words."""
_SENTENCE = (10, 2)
"""The same for a summary, and wherever Markdown works: no names stand there."""


@rule("JAC354", WARNING)
def language_without_edition(book: Handbook) -> Iterator[Finding]:
    """The handbook names a language in which no pages are made.

    Our own words, the headings and labels of the pages, are there in some languages
    only. A text in another language is shown where it is told in none of these.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        languages: [fi, et]

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        languages: [fi, en]
    """
    for index, language in enumerate(book.charter.languages if book.charter else ()):
        if language not in LANGUAGES:
            assert book.charter  # noqa: S101 - it has languages
            yield Finding(
                Route(*book.charter.key) / "languages" / index,
                say(
                    "no pages are made in `{language}`: its texts are shown only where there is "
                    "no other",
                    language=language,
                ),
                say(
                    "take it out; pages are made in {languages}",
                    languages=", ".join(f"`{code}`" for code in LANGUAGES),
                ),
            )


@rule("JAC357", HINT)
def same_text_in_two_languages(book: Handbook) -> Iterator[Finding]:
    """A text says the very same in two languages.

    It has been copied and never translated, and the list of what is to be translated does not
    name it any more. Names and other short texts may be the same.

    Wrong:
        kind: segment
        id: small-firms
        name: {fi: Pienet yritykset, en: Small firms}
        summary:
          fi: Alle kymmenen hengen yritykset
          en: Alle kymmenen hengen yritykset

    Right:
        kind: segment
        id: small-firms
        name: {fi: Pienet yritykset, en: Small firms}
        summary:
          fi: Alle kymmenen hengen yritykset
          en: Companies of fewer than ten people
    """
    told = (one for one in book.passages if one.language)
    for _, texts in groupby(told, lambda one: (one.owner, one.steps[:-1])):
        firsts: dict[str, Route] = {}
        for one in texts:
            words = one.text.split()
            bare = " ".join(words).casefold()
            first = firsts.setdefault(bare, one.at)
            letters, least = _SENTENCE if one.rich or one.steps[0] == "summary" else _NAME
            if first != one.at and len(bare) >= letters and len(words) >= least:
                yield Finding(
                    one.at,
                    say("this says the very same in another language"),
                    say("translate it, or take it out until somebody does"),
                    ((first, say("it is said here too")),),
                )


@rule("JAC359", HINT_THEN_WARNING, whole=True)
def language_nobody_writes(book: Handbook) -> Iterator[Finding]:
    """The handbook names a language, and not one text is told in it.

    Its edition is the first language again, under other headings. Told once, whatever the number
    of texts.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        languages: [en, fi]
        ---
        kind: segment
        id: small-firms
        name: Small firms

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        languages: [en, fi]
        ---
        kind: segment
        id: small-firms
        name: {en: Small firms, fi: Pienet yritykset}
    """
    told = {one.language for one in book.passages}
    for index, language in enumerate(book.charter.languages if book.charter else ()):
        if index and language in LANGUAGES and language not in told:
            assert book.charter  # noqa: S101 - it has languages
            yield Finding(
                Route(*book.charter.key) / "languages" / index,
                say("no text is told in `{language}`", language=language),
                say("tell texts in both languages, one below the other, or take this one out"),
            )
