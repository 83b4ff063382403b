from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.speech.inflection import pattern_of, root_of

FOUND = [
    ("extranet", "fi", "Kirjaudu extranetiin"),
    ("extranet", "fi", "extranetissämme on vikaa"),
    ("extranet", "fi", "extranetin kautta"),
    ("extranet", "fi", "EXTRANET"),
    ("CRM", "fi", "tieto on CRM:ssä"),
    ("verkkopalvelu", "fi", "verkkopalveluissakin"),
    ("verkkopalvelu", "fi", "verkkopalveluun,"),
    ("kontakti", "fi", "kontakteja"),
    ("kontakti", "fi", "kontaktien määrä"),
    ("luukku", "fi", "luukulla"),
    ("luukku", "fi", "luukkuihin"),
    ("hanke", "fi", "hanke"),
    ("koppi", "fi", "kopissa"),
    ("tupa", "fi", "tuvassa"),
    ("kunta", "fi", "kunnille"),
    ("asiamies", "fi", "asiamies"),
    ("nainen", "fi", "naisilla"),
    ("tilaus", "fi", "tilauksia"),
    ("tilaus", "fi", "tilaustako"),
    ("puhelin", "fi", "puhelinten"),
    ("asiakkuus", "fi", "asiakkuuden"),
    ("puhelin", "fi", "puhelimella"),
    ("myyjä", "fi", "myyjiä"),
    ("myyjä", "fi", "myyjien"),
    ("manuaalinen kontakti", "fi", "manuaalisten\n  kontaktien"),
    ("nainen", "fi", "naista"),
    ("online service", "en", "our Online Services"),
    ("touch", "en", "a touch’s"),
    ("asiakas", "sv", "asiakas"),
    ("kontakti", "", "kontaktit"),
    ("ticket", "", "tickets"),
]
"""A term, its language, and a text that uses a form of it."""

NOT_FOUND = [
    ("extranet", "fi", "extranet-tunnus"),
    ("extranet", "fi", "https://extranet.example.org/"),
    ("extranet", "fi", "tuki@extranet.example.org"),
    ("verkkopalvelu", "fi", "verkkopalvelusopimus"),
    ("verkkopalvelu", "fi", "puhelinverkkopalvelu"),
    ("kontakti", "fi", "kontaktoida"),
    ("auto", "fi", "autio"),
    ("luukku", "fi", "lukko"),
    ("touch", "en", "touchpoint"),
    ("touch", "en", "touching"),
    ("online service", "en", "service online"),
    ("asiakas", "sv", "asiakkaat"),
]


@pytest.mark.parametrize(("term", "language", "text"), FOUND)
def test_a_form_is_found(term: str, language: str, text: str) -> None:
    assert pattern_of(term, language).search(text)
    assert root_of(term) in text.lower()


@pytest.mark.parametrize(("term", "language", "text"), NOT_FOUND)
def test_another_word_is_not_taken_for_a_form(term: str, language: str, text: str) -> None:
    assert not pattern_of(term, language).search(text)


@given(st.text(st.characters(categories=["L"]), min_size=1, max_size=20))
def test_every_word_is_found_as_it_is(word: str) -> None:
    for language in ("fi", "en", "sv", ""):
        assert pattern_of(word.lower(), language).search(f"({word.lower()})")


@given(st.text(min_size=1, max_size=20).filter(str.strip))
def test_any_term_makes_a_pattern(term: str) -> None:
    assert root_of(term) is not None
    for language in ("fi", "en", "sv", ""):
        pattern_of(term, language)
