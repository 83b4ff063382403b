from __future__ import annotations

from pathlib import PurePosixPath

from journeyascode.handbook import Handbook
from journeyascode.source import load_texts
from tests.expectations import files_of
from tests.hostile.specimens import handbook, texts_in

TWO_LANGUAGES = """\
kind: persona
id: anna
name: {fi: Anna, en: Ann}
role: Buyer
goals: [To buy, {fi: Palata, en: To return}]
links: [{title: Her page, url: "https://example.com/"}]
empathy: {says: [Well]}
"""


def book() -> Handbook:
    return load_texts(files_of(TWO_LANGUAGES)).handbook


def test_every_text_has_its_spot_and_its_language() -> None:
    found = {str(one.at): (one.text, one.language) for one in book().passages}

    assert found == {
        "persona/anna: name.fi": ("Anna", "fi"),
        "persona/anna: name.en": ("Ann", "en"),
        "persona/anna: role": ("Buyer", ""),
        "persona/anna: goals[0]": ("To buy", ""),
        "persona/anna: goals[1].fi": ("Palata", "fi"),
        "persona/anna: goals[1].en": ("To return", "en"),
        "persona/anna: links[0].title": ("Her page", ""),
        "persona/anna: empathy.says[0]": ("Well", ""),
    }


def test_no_text_of_the_model_is_passed_over() -> None:
    written = handbook(lambda slot, number: f"{'-'.join(slot.way)} {number}")
    full = load_texts((PurePosixPath(path), content) for path, content in written.items())

    assert sorted(one.text for one in full.handbook.passages) == sorted(texts_in(full.handbook))


def test_a_book_without_entities_has_no_text() -> None:
    assert Handbook().passages == ()
