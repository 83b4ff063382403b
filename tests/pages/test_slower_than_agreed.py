"""Whether an answer is slower than agreed is the same wherever a reader meets it."""

from __future__ import annotations

import pytest

from journeyascode.facts.handovers import passings
from journeyascode.handbook import Handbook
from journeyascode.model import Blueprint
from journeyascode.rules.response_times import slow_answer_unexplained
from tests.pages.looks import DAY, page_html
from tests.reading import yaml_of


@pytest.mark.parametrize(
    ("agreed", "measured", "slower"),
    [("2 h", "3 h", True), ("2 h", "1–5 h", False), ("1–2 h", "2 h", False)],
)
def test_an_answer_is_slower_than_agreed_everywhere_or_nowhere(
    agreed: str, measured: str, *, slower: bool
) -> None:
    service = Blueprint.model_validate(
        yaml_of(
            f"""
            id: paying
            name: Paying
            journey: buy
            cells:
              - {{id: pays, lane: customer, step: card, name: Pays}}
              - id: books
                lane: backstage
                step: card
                name: Books it
                response_time: {{target: {agreed}, measured: {measured}}}
            flows: [{{from: pays, to: books}}]
            """
        )
    )
    book = Handbook([service])
    assert ("Slower than agreed" in page_html(book, "blueprints/paying.md")) == slower
    assert [one.late for one in passings(book)] == [slower]
    assert bool([*slow_answer_unexplained.check(book, DAY)]) == slower
