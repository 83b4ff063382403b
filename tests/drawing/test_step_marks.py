"""One word and one letter a language for fail points and wait points, whatever shows them."""

from __future__ import annotations

import pytest

from journeyascode.drawing import Voice, draw
from journeyascode.handbook import Handbook
from journeyascode.model import KINDS, Journey
from tests.drawing.looking import texts
from tests.reading import yaml_of

BOOK = """
- kind: journey
  id: buy
  name: Buy
  stages:
    - name: S
      steps:
        - {id: a, name: A, fail_point: Nobody answers, next: [{to: a, share: 10 %}, {to: b}]}
        - {id: b, name: B}
- kind: blueprint
  id: buying
  name: Buying
  journey: buy
  cells:
    - {id: c, lane: backstage, step: b, name: C, wait_point: A queue, fail_point: {effect: Lost}}
"""


@pytest.mark.parametrize(
    ("language", "fail", "wait"),
    [
        ("en", ("F", "fail point"), ("W", "wait point")),
        ("fi", ("R", "riskikohta"), ("O", "odotuskohta")),
    ],
)
def test_a_sign_is_the_first_letter_of_its_name_in_every_drawing(
    language: str, fail: tuple[str, str], wait: tuple[str, str]
) -> None:
    book = Handbook(KINDS[one["kind"]].model_validate(one) for one in yaml_of(BOOK))
    voice = Voice(book, language, lambda *_: None)
    drawn = [one for entity in book for one in draw(voice, entity).values()]
    marked = [one for one in drawn if one.kind in ("journey", "flow", "blueprint")]
    assert len(marked) == 3
    for one in marked:
        written = texts(one.full)
        assert fail[0] in written, one.kind
        assert fail[1] in written, one.kind
        told = [
            mention.text
            for table in one.tables
            for row in table.rows
            for c in row
            for mention in c
        ]
        assert any(text.startswith((f"{fail[0]} (", f"{fail[0]}:")) for text in told), one.kind
    assert {*wait} <= set(texts(marked[-1].full))


def test_a_flow_says_who_begins_a_step_on_its_card_and_in_its_table() -> None:
    told = BOOK.replace("{id: b, name: B}", "{id: b, name: B, initiated_by: us}")
    book = Handbook(KINDS[one["kind"]].model_validate(one) for one in yaml_of(told))
    flow = draw(Voice(book, "en", lambda *_: None), book.all(Journey)[0])["flow"]

    assert "We begin" in texts(flow.full)
    assert "We begin" in [
        mention.text for row in flow.tables[1].rows for c in row for mention in c
    ]


def test_an_undecided_critical_point_has_a_sign_that_the_legend_explains() -> None:
    told = BOOK.replace("fail_point: Nobody answers", "critical: undecided")
    book = Handbook(KINDS[one["kind"]].model_validate(one) for one in yaml_of(told))
    voice = Voice(book, "en", lambda *_: None)
    drawn = [one for entity in book for one in draw(voice, entity).values()]
    marked = [one for one in drawn if one.kind in ("journey", "flow")]
    assert len(marked) == 2
    for drawing in marked:
        assert {"?", "a critical point or not: not decided yet"} <= set(texts(drawing.full))
        assert "!" not in texts(drawing.full)
