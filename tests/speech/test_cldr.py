"""What a catalogue says of its language is what the Unicode Consortium knows of it."""

from __future__ import annotations

import pytest
from babel import Locale
from babel.dates import get_month_names
from babel.numbers import format_decimal, format_percent

from journeyascode.site.language_build import name_of
from journeyascode.speech import LANGUAGES
from journeyascode.speech.catalogues import form_of
from journeyascode.speech.voice import number, percent, period

EVERY = pytest.mark.parametrize("language", LANGUAGES)


@EVERY
@pytest.mark.parametrize("value", [0.5, 12, 1234.5, 9876543.21])
def test_numbers_have_the_signs_of_their_language(language: str, value: float) -> None:
    assert number(value, language) == format_decimal(value, locale=language)


@EVERY
def test_shares_are_written_as_in_their_language(language: str) -> None:
    assert percent(0.36, language) == format_percent(0.36, locale=language)


@EVERY
def test_months_are_called_as_in_their_language(language: str) -> None:
    known = get_month_names("wide", context="stand-alone", locale=language)

    for month, name in known.items():
        assert period(f"2026-{month:02}", language) == f"{name} 2026"


@EVERY
def test_a_language_calls_itself_by_its_name(language: str) -> None:
    known = Locale.parse(language).get_language_name(language) or ""

    assert name_of(language).casefold() == known.casefold()


@EVERY
def test_a_number_chooses_the_form_that_its_language_has_for_it(language: str) -> None:
    rule, form = Locale.parse(language).plural_form, form_of(language)
    forms: dict[str, int] = {}

    for n in range(200):
        assert form(n) == forms.setdefault(rule(n), form(n))
    assert len({*forms.values()}) == len(forms)
