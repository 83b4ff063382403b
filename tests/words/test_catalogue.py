"""Every text a reader may see has a Finnish twin, and nothing in a catalogue is a leftover."""

from __future__ import annotations

from collections import Counter
from string import Formatter

import pytest

from journeyascode.words import LANGUAGES, say
from journeyascode.words.catalogues import catalogue, file_of
from tests.texts import everything, up_to_date

EVERYTHING = everything()
COMPLETE = {"fi"}
"""These languages say all that we say; of the others what is missing is said in English."""

BY_NUMBER = {"{day} {month} {year}"}
"""A Finnish date gives the month as a number, which is said beside its name."""

TRANSLATED = pytest.mark.parametrize("language", LANGUAGES[1:])


def placeholders(template: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in Formatter().parse(template) if name is not None)


@pytest.mark.parametrize("language", sorted(COMPLETE))
def test_every_text_has_a_twin(language: str) -> None:
    missing = sorted(EVERYTHING - catalogue(language).keys())

    assert not missing, f"{len(missing)} without {language}:\n" + "\n".join(map(repr, missing))


@TRANSLATED
def test_nothing_in_a_catalogue_is_a_leftover(language: str) -> None:
    stale = sorted(catalogue(language).keys() - EVERYTHING)

    assert not stale, f"nobody says these {len(stale)}:\n" + "\n".join(map(repr, stale))


@TRANSLATED
def test_a_twin_has_the_same_placeholders(language: str) -> None:
    wrong = [english for english, other in catalogue(language).items() if differ(english, other)]

    assert not wrong, "\n".join(map(repr, wrong))


def differ(english: str, other: str) -> bool:
    same = set(placeholders(english)) == set(placeholders(other))
    return not same and english not in BY_NUMBER


@TRANSLATED
def test_a_catalogue_stands_in_its_file_as_make_texts_writes_it(language: str) -> None:
    assert file_of(language).read_text("utf-8") == up_to_date(language, EVERYTHING)


@TRANSLATED
def test_no_twin_is_blank(language: str) -> None:
    assert [english for english, other in catalogue(language).items() if not other.strip()] == []


def test_a_text_without_twin_is_spoken_in_english() -> None:
    assert say("nobody has translated {this}", this=1).to("fi") == "nobody has translated 1"


def test_a_text_inside_a_text_is_spoken_in_the_same_language() -> None:
    inside = say("no {kind} has the id `{id}`", kind=say("persona"), id="anna")

    assert inside.to("fi") == "tuntematon persoona: `anna`"
    assert str(inside) == "no persona has the id `anna`"
