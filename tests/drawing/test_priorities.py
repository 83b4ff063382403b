"""The matrix of priorities: every opportunity and action has its place, or none and says so."""

from __future__ import annotations

from datetime import date

import pytest

from journeyascode.drawing import Drawing
from journeyascode.drawing.priorities.drawing import study_actions, study_opportunities
from journeyascode.drawing.render import finish
from journeyascode.drawing.voice import Voice
from tests.drawing.charting import drawn_only, out_of_sight, overlapping, told_only, unreadable
from tests.drawing.looking import links, texts
from tests.drawing.reading import book_of, link

LONG = "Lentokonesuihkuturbiinimoottoriapumekaanikko"
BOOK = f"""
{{kind: opportunity, id: haku, name: Haku {LONG}, impact: 5, effort: 1}}
---
{{kind: opportunity, id: lasku, name: Lasku, impact: 1, effort: 5}}
---
{{kind: opportunity, id: chat, name: Chat, impact: 3, effort: 5}}
---
{{kind: opportunity, id: outo, name: Outo, impact: 3}}
---
kind: action
id: sanat
name: Sanat
due: 2026-05-31
answers_opportunities: [haku, missing]
---
kind: action
id: valmis
name: Valmis
progress: done
done_on: 2026-01-31
answers_opportunities: [haku]
---
kind: action
id: luovuttu
name: Luovuttu
due: 2026-01-01
progress: dropped
answers_opportunities: [lasku]
---
{{kind: action, id: irti, name: Irti}}
"""
CROWD = "\n---\n".join(
    f"{{kind: opportunity, id: a{n}, name: {LONG} {n}, impact: 4, effort: 2}}" for n in range(40)
)
UNPLACED = "\n---\n".join(
    f"{{kind: opportunity, id: a{n}, name: {LONG} {n}, effort: 2}}" for n in range(40)
)
ONE = "{kind: opportunity, id: a, name: Yksi, impact: 1, effort: 1}"
BOOKS = [BOOK, CROWD, UNPLACED, ONE]


def opportunities(text: str, language: str = "fi", as_of: date = date.min) -> Drawing:
    study = study_opportunities(Voice(book_of(text), language, link, as_of))
    assert study is not None
    return finish(study)


def actions(text: str, language: str = "fi", as_of: date = date.min) -> Drawing:
    study = study_actions(Voice(book_of(text), language, link, as_of))
    assert study is not None
    return finish(study)


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("text", BOOKS)
def test_drawing_and_table_hold_the_same_facts(text: str, language: str) -> None:
    drawing = opportunities(text, language)

    assert drawn_only(drawing) == []
    assert told_only(drawing) == []


@pytest.mark.parametrize("language", ["fi", "en"])
def test_drawing_and_table_hold_the_same_facts_of_actions(language: str) -> None:
    drawing = actions(BOOK, language, date(2026, 6, 1))

    assert drawn_only(drawing) == []
    assert told_only(drawing) == []


@pytest.mark.parametrize("text", BOOKS)
def test_no_text_stands_on_another_or_beyond_the_sheet(text: str) -> None:
    svg = opportunities(text).strips[0].svg

    assert overlapping(svg) == []
    assert out_of_sight(svg) == []
    assert unreadable(svg) == []


def test_the_order_is_impact_then_effort_and_no_estimate_last() -> None:
    rows = opportunities(BOOK, "en").tables[0].rows

    assert [row[0][0].text for row in rows] == [f"Haku {LONG}", "Chat", "Lasku", "Outo"]
    assert [row[3][0].text for row in rows] == [
        "Quick wins",
        "In between",
        "Thankless",
        "Not estimated yet",
    ]


def test_a_card_tells_how_many_actions_take_it_and_leads_to_it() -> None:
    drawing = opportunities(BOOK, "en", date(2026, 6, 1))
    feet = {row[0][0].text: row[4][0].text for row in drawing.tables[0].rows}

    assert feet[f"Haku {LONG}"] == "1 open · 1 done · 1 overdue"
    assert feet["Lasku"] == "no action yet"
    assert links(drawing.strips[0].svg)[0] == "../../opportunitys/haku/"


def test_nothing_is_overdue_on_the_day_it_is_due() -> None:
    drawing = opportunities(BOOK, "en", date(2026, 5, 31))

    assert drawing.tables[0].rows[0][4][0].text == "1 open · 1 done"


def test_an_action_stands_where_the_opportunities_it_takes_stand() -> None:
    drawing = actions(BOOK, "en", date(2026, 6, 1))
    rows = {
        row[0][0].text: [m.text for cell in row for m in cell] for row in drawing.tables[0].rows
    }

    assert rows["Sanat"][1:5] == ["5", "1", "Quick wins", "Overdue · 31 May 2026"]
    assert rows["Valmis"][4] == "Done · 31 January 2026"
    assert rows["Luovuttu"][4] == "Dropped"
    assert rows["Irti"][1:] == ["–", "–", "Not estimated yet", "Planned"]


def test_a_crowd_in_one_cell_shows_six_and_tells_of_the_rest() -> None:
    assert "ja 34 muuta taulukossa" in texts(opportunities(CROWD).strips[0].svg)
    assert "ja 28 muuta taulukossa" in texts(opportunities(UNPLACED).strips[0].svg)


def test_without_opportunities_and_actions_there_is_nothing_to_draw() -> None:
    voice = Voice(book_of("{kind: team, id: a, name: A}"), "fi", link)

    assert study_opportunities(voice) is None
    assert study_actions(voice) is None


def test_the_places_count_every_card() -> None:
    study = study_opportunities(Voice(book_of(BOOK), "en", link))
    assert study is not None
    places = {row[0][0].text: int(row[2][0].text) for row in study.tables[1].rows}
    assert sum(places.values()) == len(study.tables[0].rows)
    assert places["Not estimated yet"] == 1
