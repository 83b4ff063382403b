"""What is late is late everywhere, from the day after on."""

from __future__ import annotations

from datetime import date

import pytest

from journeyascode.facts.actions import late_actions
from journeyascode.facts.overdue import follower, late_looks, late_reviews
from journeyascode.handbook import Handbook
from journeyascode.model import KINDS
from journeyascode.pages import Addresses
from tests.pages.looks import Look, page_html
from tests.reading import yaml_of

AS_OF = date(2026, 6, 1)


def look(book: Handbook, uri: str) -> str:
    return " ".join(Look(page_html(book, uri)).text.split())


def book_of(text: str) -> Handbook:
    return Handbook(KINDS[one["kind"]].model_validate(one) for one in yaml_of(text))


LATE = """
- {kind: action, id: act, name: Act, due: DAY, STANDING}
- {kind: team, id: care, name: Care, reviewed: {"on": 2026-01-01, every: DAYS}, STANDING}
- {kind: review, id: spring, name: Spring, date: 2026-03-01, next: DAY, STANDING}
"""


@pytest.mark.parametrize(
    ("day", "days", "standing", "late"),
    [
        ("2026-05-31", "150 d", "status: approved", True),
        ("2026-06-01", "151 d", "status: approved", False),
        ("2026-05-31", "150 d", "status: retired", False),
        ("2026-06-02", "152 d", "status: approved", False),
    ],
)
def test_from_the_day_after_it_is_late_on_its_page_at_home_and_by_the_facts(
    day: str,
    days: str,
    standing: str,
    late: bool,  # noqa: FBT001 - a parameter of the case
) -> None:
    text = LATE.replace("DAYS", days).replace("DAY", day).replace("STANDING", standing)
    book = book_of(text)
    found = late_actions(book, AS_OF), late_looks(book, AS_OF), late_reviews(book, AS_OF)
    assert [bool(one) for one in found] == [late] * 3
    for entity in book:
        page = look(book, Addresses(book).uri(entity))
        assert ("Overdue as of 1 June 2026" in page) is late, entity.kind
    home = look(book, "index.md")
    planned = "retired" not in standing
    assert ("Nothing is overdue" in home) is (planned and not late)
    told = f"{3 if late else 0} reviews and actions overdue"
    assert (told if planned else "none reviews and actions planned") in home


REVIEWS = """
- {kind: journey, id: buy, name: Buy, stages: [{name: A, steps: [{name: B}]}]}
- {kind: journey, id: use, name: Use, stages: [{name: A, steps: [{name: B}]}]}
- {kind: review, id: first, name: First, date: 2026-01-10, next: 2026-05-10, journeys: [buy]}
- {kind: review, id: second, name: Second, date: HELD, journeys: [WHAT]}
"""


@pytest.mark.parametrize(
    ("held", "what", "told"),
    [
        ("2026-05-10", "buy", "10 May 2026, held on 10 May 2026"),
        ("2026-05-08", "", "10 May 2026, held on 8 May 2026"),
        ("2026-05-20", "buy, use", "10 May 2026, held on 20 May 2026"),
        ("2026-05-10", "use", "10 May 2026 Overdue as of 1 June 2026"),
        ("2026-07-01", "buy", "10 May 2026 Overdue as of 1 June 2026"),
    ],
)
def test_the_next_review_is_told_by_when_it_was_held(held: str, what: str, told: str) -> None:
    book = book_of(REVIEWS.replace("HELD", held).replace("WHAT", what))
    html = page_html(book, "reviews/first.md")
    assert told in look(book, "reviews/first.md")
    is_held = "held on" in told
    assert ('<a href="../second/">' in html) is is_held
    assert bool(follower(book, next(r for r in book if r.id == "first"), AS_OF)) is is_held  # type: ignore[arg-type]
    assert bool(late_reviews(book, AS_OF)) is not is_held
    assert told in look(book, "reviews/index.md")


def test_an_aim_is_not_overdue_but_reached_or_not() -> None:
    book = book_of(
        """
        - {kind: handbook, id: handbook, name: H, organisation: O, languages: [en],
           aims: [{name: Faster, metric: time, by: 2026-05-01}, {name: Nicer, by: 2026-05-01}]}
        - {kind: metric, id: time, name: Time, type: nps, target: {value: 10},
           observations: [{period: 2026-04, value: 5}]}
        """
    )
    home = look(book, "index.md")
    assert "1 May 2026 ✗ target missed" in home
    assert "Overdue" not in home
