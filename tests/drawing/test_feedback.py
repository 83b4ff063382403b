"""The chart of feedback classes: shares as they are known, and only words we may quote."""

from __future__ import annotations

import pytest

from journeyascode.drawing import Drawing
from journeyascode.drawing.feedback.drawing import study_feedback
from journeyascode.drawing.render import finish
from journeyascode.drawing.voice import Voice
from journeyascode.model import Evidence
from tests.drawing.charting import drawn_only, out_of_sight, overlapping, told_only, unreadable
from tests.drawing.looking import texts, told
from tests.drawing.reading import book_of, link

LONG = "Lentokonesuihkuturbiinimoottoriapumekaanikko"
HEAD = "kind: evidence\nid: palaute\nname: Palaute\nbasis: customer\n"
COUNTED = f"""{HEAD}sample: {{n: 57}}
feedback:
  - {{name: Kiitos, count: 7}}
  - name: {LONG} on myöhässä
    count: 30
    says:
      - {{text: Salaisuus}}
      - {{text: Taas myöhässä, by: Ostaja, consent: true}}
      - {{text: {LONG} {LONG} {LONG} {LONG}, consent: true}}
      - {{text: Kolmas, consent: true}}
"""
OVERLAPPING = f"{HEAD}feedback: [{{name: A, share: 80 %}}, {{name: B, share: 70 %}}]"
UNKNOWN = f"{HEAD}feedback: [{{name: A, share: 8 %}}, {{name: B}}, {{name: C, count: 3}}]"
ONE = f"{HEAD}feedback: [{{name: A, share: 100 %, count: 4}}]"
NOTHING = f"{HEAD}feedback: [{{name: A, share: 0 %}}]"
BOOKS = [COUNTED, OVERLAPPING, UNKNOWN, ONE, NOTHING]


def drawing_of(text: str, language: str = "fi") -> Drawing:
    book = book_of(text)
    study = study_feedback(Voice(book, language, link), book.all(Evidence)[0])
    assert study is not None
    return finish(study)


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("text", BOOKS)
def test_drawing_and_table_hold_the_same_facts(text: str, language: str) -> None:
    drawing = drawing_of(text, language)

    assert drawn_only(drawing) == []
    assert told_only(drawing) == []


@pytest.mark.parametrize("text", BOOKS)
def test_no_text_stands_on_another_or_beyond_the_sheet(text: str) -> None:
    svg = drawing_of(text).strips[0].svg

    assert overlapping(svg) == []
    assert out_of_sight(svg) == []
    assert unreadable(svg) == []


def test_the_largest_class_comes_first_and_the_rest_last() -> None:
    rows = drawing_of(COUNTED).tables[0].rows

    assert [row[0][0].text for row in rows] == [
        f"{LONG} on myöhässä",
        "Kiitos",
        "Ei missään luokassa",
    ]
    assert rows[0][2][0].text == "30/57"


def test_words_without_consent_are_nowhere() -> None:
    drawing = drawing_of(COUNTED)

    assert "Salaisuus" not in drawing.full + drawing.strips[0].svg + told(drawing)
    assert "ja 1 muu taulukossa" in texts(drawing.strips[0].svg)


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        (COUNTED, "35.1% in no class"),
        (OVERLAPPING, "the classes overlap: together 150%"),
        (OVERLAPPING, "n not known"),
        (UNKNOWN, "classes without a share: 2"),
        (ONE, "the thin line is the 95% interval"),
    ],
)
def test_what_the_shares_lack_is_said(text: str, remark: str) -> None:
    drawing = drawing_of(text, "en")

    assert remark in drawing.tables[0].caption
    assert remark in texts(drawing.strips[0].svg)[-1]


def test_without_classes_there_is_nothing_to_draw() -> None:
    book = book_of(HEAD)

    assert study_feedback(Voice(book, "fi", link), book.all(Evidence)[0]) is None
