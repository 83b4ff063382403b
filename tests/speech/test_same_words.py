"""Two names of the same words are one name, however they are spelt."""

from __future__ import annotations

import pytest

from journeyascode.speech.same_words import same_name, same_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tariff Guide", "The tariff-guides"),
        ("Tariff Guide", "TariffGuide"),
        ("Colour centre", "Color centers"),
        ("E-mail", "email"),
        ("Category", "Categories"),
        ("Address", "Addresses"),
        ("Organisation", "organization"),
        ("Catalogue", "catalog"),
        ("Web shop", "Webshop"),
        ("Laskut", "Lasku"),
        ("Kaupat", "Kauppa"),
        ("Tilauslomakkeet", "Tilauslomake"),
        ("Mobiilisovellukset", "Mobiilisovellus"),
        ("Verkko-kauppa", "Verkkokauppa"),
        ("Portalen", "portal"),
        ("The form asks twice.", "Form asks twice"),
        ("The", "the"),
    ],
)
def test_what_does_not_count_makes_no_difference(one: str, other: str) -> None:
    assert same_name(one) == same_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Step 1", "Step 2"),
        ("A", "B"),
        ("Form", "Farm"),
        ("Chat", "Chatbot"),
        ("Help", "Helper"),
        ("Buying", "Buyer"),
        ("Status", "Stats"),
        ("Tuki", "Tuote"),
        ("Human chat", "Chat"),
        ("🙂", "🙁"),
        ("Clear 👍", "Clear 👎"),
        ("20 %", "20 €"),
        ("C++", "C"),
        ("日本", "中国"),
    ],
)
def test_what_counts_does(one: str, other: str) -> None:
    assert same_name(one) != same_name(other)


def test_own_words_do_not_count_unless_nothing_else_is_there() -> None:
    own = frozenset(same_words("Revonlanka Oy"))
    assert same_name("Revonlanka portal", own) == same_name("Portal", own)
    assert same_name("Revonlanka", own) == same_name("Revonlanka")
