"""Every text a reader may see has a Finnish twin, and nothing in a catalogue is a leftover."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from string import Formatter

import pytest

from journeyascode.speech import LANGUAGES, say
from journeyascode.speech.catalogues import catalogue, file_of
from tests.texts import Message, everything, for_readers, forms_of, up_to_date

EVERYTHING = everything()
COMPLETE = ("fi",)
"""These languages say all that we say; of the others what is missing is said in English."""

BY_NUMBER = {"{day} {month} {year}", "{day} {month}", "{month}"}
"""A Finnish date gives the month as a number, which is said beside its name."""

UNTOLD = re.compile(r'^msgid ".+"\n(?:msgid_plural ".+"\n)?(?:msgstr.* ""\n)+\n?', re.MULTILINE)
"""What is not translated yet is told to a translator, and to nobody else."""

TRANSLATED = pytest.mark.parametrize("language", LANGUAGES[1:])


def placeholders(template: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in Formatter().parse(template) if name is not None)


def missing(language: str, texts: Iterable[Message]) -> list[Message]:
    known, forms = catalogue(language).keys(), forms_of(language)
    return sorted(text for text in texts if not known >= {*text.keys(forms)})


@pytest.mark.parametrize("language", COMPLETE)
def test_every_text_has_a_twin(language: str) -> None:
    found = missing(language, EVERYTHING)

    assert not found, f"{len(found)} without {language}:\n" + "\n".join(map(repr, found))


@TRANSLATED
def test_a_reader_of_the_handbook_meets_no_english_text_of_ours(language: str) -> None:
    found = missing(language, for_readers())

    assert not found, f"{len(found)} without {language}:\n" + "\n".join(map(repr, found))


@TRANSLATED
def test_nothing_in_a_catalogue_is_a_leftover(language: str) -> None:
    forms = forms_of(language)
    stale = sorted(
        catalogue(language).keys() - {k for text in EVERYTHING for k in text.keys(forms)}
    )

    assert not stale, f"nobody says these {len(stale)}:\n" + "\n".join(map(repr, stale))


@TRANSLATED
def test_a_twin_has_the_same_placeholders(language: str) -> None:
    known, forms = catalogue(language), forms_of(language)
    pairs = [(text, known[key]) for text in EVERYTHING for key in text.keys(forms) if key in known]

    assert [pair for pair in pairs if differ(*pair)] == []


def differ(text: Message, other: str) -> bool:
    """Whether what is filled in differs: one form of `{n} steps` may be `a step`."""
    here, there = ({*placeholders(one)} for one in (text.several or text.text, other))
    said = there | {"n"} if text.several else there
    return here != said and text.text not in BY_NUMBER


@TRANSLATED
def test_a_catalogue_stands_in_its_file_as_make_texts_writes_it(language: str) -> None:
    here, written = file_of(language).read_text("utf-8"), up_to_date(language, EVERYTHING)

    assert UNTOLD.sub("", here) == UNTOLD.sub("", written)


@TRANSLATED
def test_no_twin_is_blank(language: str) -> None:
    assert [english for english, other in catalogue(language).items() if not other.strip()] == []


def test_a_text_without_twin_is_spoken_in_english() -> None:
    assert say("nobody has translated {this}", this=1).to("fi") == "nobody has translated 1"


def test_a_text_inside_a_text_is_spoken_in_the_same_language() -> None:
    inside = say("no {kind} has the id `{id}`", kind=say("persona"), id="anna")

    assert inside.to("fi") == "tuntematon persoona: `anna`"
    assert str(inside) == "no persona has the id `anna`"
