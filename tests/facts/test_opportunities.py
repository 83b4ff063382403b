"""What could be better is told in words or by an opportunity, once."""

from __future__ import annotations

from journeyascode.facts.opportunities import chances, opportunity_ids
from journeyascode.handbook import Handbook
from journeyascode.model import Opportunity, Step


def test_an_opportunity_is_told_by_its_name_unless_the_step_has_words_of_its_own() -> None:
    named = [{"opportunity": "desk"}, {"opportunity": "app", "text": "An app"}, "Tea", "Tea"]
    step = Step.model_validate(
        {"name": "I wait", "opportunities": [*named, {"opportunity": "lost"}]}
    )
    book = Handbook(
        [Opportunity(id="desk", name="A faster desk"), Opportunity(id="app", name="App")]
    )
    assert [*chances(book, step)] == [
        ("A faster desk", "desk"),
        ("An app", "app"),
        ("Tea", None),
        ("lost", "lost"),
    ]
    assert opportunity_ids(step) == ("desk", "app", "lost")
