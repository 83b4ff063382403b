"""The lifecycle and the hierarchy of journeys."""

from __future__ import annotations

import time

import pytest

from journeyascode.drawing import Drawing, Voice
from journeyascode.drawing.canvas import Box, Line
from journeyascode.drawing.lifecycle.drawing import study_hierarchy, study_lifecycle
from journeyascode.drawing.lifecycle.facts import WayPast
from journeyascode.drawing.lifecycle.layout import (
    LoopLane,
    draw_key,
    draw_street,
    read_lifecycle,
    streets,
)
from journeyascode.drawing.render import finish
from journeyascode.handbook import Handbook
from journeyascode.model import Journey
from tests.drawing.looking import bare, links, texts, tree, untold
from tests.drawing.reading import book_of, link

KEY = {
    "osa yläpuolisesta polusta",
    "tämä polku",
    "tuntuu hyvältä, vähintään +0,5",
    "siltä väliltä tai ei tiedossa",
    "tuntuu pahalta, enintään −0,5",
    "a part of the journey above it",
    "this journey",
    "feels good, +0.5 or better",
    "in between, or nobody has told",
    "feels bad, −0.5 or worse",
}
BOOK = """
kind: handbook
id: handbook
name: Käsikirja
organisation: Oy
lifecycle:
  - {id: ostaa, name: Ostaa}
  - {id: kayttaa, name: Käyttää}
  - {id: jatkaa, name: Jatkaa ja suosittelee, returns_to: [kayttaa, ei-ole, ostaa]}
  - {id: poissa, name: Poissa}
---
kind: evidence
id: kysely
name: Kysely
method: survey
basis: customer
---
kind: journey
id: arki
name: Arki palvelussa
evidence: [kysely]
stages:
  - name: Tilaan
    phase: ostaa
    steps:
      - {id: tilaan, name: Tilaan, feels: {score: 1}, next: [{to: lasku, share: 80 %}, {}]}
  - name: Lasku tulee
    phase: kayttaa
    steps:
      - id: lasku
        name: Avaan laskun
        feels: {score: -2}
        drop_off: 12.5 %
        sub_journey: lasku
        next: [{to: tilaan, share: 10 %}, {to: tilaan}, {to: kysyn, share: 30 %}, {to: jatko}]
      - {id: kysyn, name: Kysyn, next: [{journey: apu}]}
  - name: Jatkan
    phase: jatkaa
    steps: [{id: jatko, name: Jatkan, feels: {score: 2}, next: [{to: lasku}]}]
---
kind: journey
id: lasku
name: Laskun selvitys
stages: [{name: Selvitän}, {name: Maksan, phase: poissa-listalta}]
---
kind: journey
id: apu
name: Saan apua
parent: arki
stages: [{name: Kysyn, phase: kayttaa, feels: {score: 0.3}}]
---
kind: journey
id: chat
name: Kirjoitan chatiin
parent: apu
stages: [{name: Kirjoitan}]
---
kind: journey
id: arki-tavoite
name: Arki tavoitteena
state: target
compares_to: arki
stages: [{name: Kaikki sujuu, phase: ostaa, feels: {score: 2}}]
---
kind: journey
id: lasku-tavoite
name: Laskut itse
state: target
parent: arki
compares_to: lasku
stages: [{name: Kaikki sujuu}]
---
kind: journey
id: haave
name: Haave
state: planned
stages:
  - name: Joskus
    steps:
      - name: Unelmoin
        next: [{journey: chat, share: 5 %}, {journey: lasku-tavoite, share: 95 %}]
"""


def lifecycle(book: Handbook, language: str = "fi") -> Drawing:
    study = study_lifecycle(Voice(book, language, link))
    assert study
    return finish(study)


def hierarchy(book: Handbook, id_: str, language: str = "fi") -> Drawing | None:
    journey = book.find(Journey, id_)
    assert journey
    study = study_hierarchy(Voice(book, language, link), journey)
    return finish(study) if study else None


def drawn(drawing: Drawing | None) -> list[str]:
    assert drawing
    assert drawing.problem is None
    return texts(drawing.strips[0].svg)


def unsaid(drawing: Drawing) -> list[str]:
    """Give the texts that the tables do not say and that explain no sign."""
    return [text for text in untold(drawing) if text not in KEY]


def undrawn(drawing: Drawing) -> list[str]:
    """Give what the tables say and neither the drawing nor what a pointer shows does."""
    words = bare("\n".join(tree(drawing.full).itertext()))
    said = [m.text for table in drawing.tables for row in table.rows for c in row for m in c]
    pieces = [piece for text in said for piece in text.split(" · ")]
    return [piece for piece in pieces if bare(piece) not in words]


def told(drawing: Drawing, name: str) -> str:
    """Give the row of a table that is called so, in one line."""
    rows = [row for table in drawing.tables for row in table.rows]
    row = next(row for row in rows if row[0][0].text == name)
    return "; ".join(mention.text for cell in row[1:] for mention in cell)


def test_drawing_and_table_say_the_same() -> None:
    for language in ("fi", "en"):
        book = book_of(BOOK)
        for found in (lifecycle(book, language), hierarchy(book, "arki", language)):
            assert found
            assert unsaid(found) == []
            assert undrawn(found) == []


def test_a_phase_says_what_is_walked_in_it_and_where_it_leads_back() -> None:
    found = lifecycle(book_of(BOOK))
    assert told(found, "Käyttää") == "polkuja: 2; tuntuu −0,85, pahin\N{NO-BREAK SPACE}−2"
    assert told(found, "Poissa") == "! ei vielä polkua"
    back = told(found, "Jatkaa ja suosittelee")
    assert back.endswith("takaisin: Käyttää; takaisin: Ostaa")


def test_a_part_stands_in_the_phase_of_the_stage_that_opens_it() -> None:
    found = lifecycle(book_of(BOOK))
    assert told(found, "⤷ Laskun selvitys").endswith("Käyttää")
    assert told(found, "⤷ ⤷ Kirjoitan chatiin").endswith("Käyttää")
    assert told(found, "Haave").endswith("ei missään elinkaaren vaiheessa")


def test_shares_and_assumptions_are_told() -> None:
    found = lifecycle(book_of(BOOK))
    assert "tulee tänne (polun asiakkaista: Arki palvelussa" in told(found, "⤷ Laskun selvitys")
    assert told(found, "⤷ Laskun selvitys").startswith("80\u00a0% tulee tänne")
    assert told(found, "⤷ Saan apua").startswith("osa tulee tänne")
    assert "osa osuuksista on oletettu)" in told(found, "⤷ Saan apua")
    assert "◇ oletus" in told(found, "⤷ Laskun selvitys")
    assert "◇ oletus" not in told(found, "Arki palvelussa")
    assert "12,5\u00a0% lähtee: Avaan laskun" in told(found, "Arki palvelussa")
    assert "suunniteltu" in told(found, "Haave")
    assert "5\u00a0% tulee polulta: Haave" in told(found, "⤷ ⤷ Kirjoitan chatiin")


def test_a_target_state_is_a_sign_on_the_journey_as_it_is() -> None:
    found = lifecycle(book_of(BOOK))
    assert "◎ tavoitetila" in drawn(found)
    assert "../../journeys/arki-tavoite/" in links(found.strips[0].svg)
    assert "Arki tavoitteena" not in drawn(found)


def test_every_box_of_a_thing_leads_to_it() -> None:
    found = lifecycle(book_of(BOOK))
    there = set(links(found.strips[0].svg))
    assert {"../../handbooks/handbook/#lifecycle", "../../journeys/arki/#stage-2"} <= there
    assert {f"../../journeys/{id_}/" for id_ in ("arki", "lasku", "apu", "chat", "haave")} <= there


def test_a_hierarchy_hangs_parts_under_the_stage_that_opens_them() -> None:
    found = hierarchy(book_of(BOOK), "arki")
    assert found
    assert told(found, "Laskun selvitys").endswith("2. Lasku tulee")
    assert told(found, "2. Lasku tulee").endswith("10\u00a0% takaisin: Tilaan")
    assert told(found, "3. Jatkan").endswith("takaisin: Lasku tulee")
    assert "12,5\u00a0% lähtee: Avaan laskun" in told(found, "2. Lasku tulee")


def test_the_page_of_a_part_shows_its_main_journey_and_where_it_is() -> None:
    found = hierarchy(book_of(BOOK), "chat")
    assert found
    assert found.id == "hierarchy-chat"
    assert found.title == "Arki palvelussa: alimatkat"
    assert "● tämä sivu" in told(found, "⤷ Kirjoitan chatiin")
    assert "● tämä sivu" in drawn(found)


def test_a_journey_that_stands_alone_has_no_hierarchy() -> None:
    assert hierarchy(book_of(BOOK), "haave") is None


def test_a_part_that_another_journey_lends_says_so_and_one_nothing_opens_too() -> None:
    found = hierarchy(
        book_of("""
        kind: journey
        id: a
        name: A
        stages: [{name: Alku, phase: x, steps: [{name: Avaan, sub_journey: c}]}]
        ---
        {kind: journey, id: b, name: B, stages: [{name: S}]}
        ---
        {kind: journey, id: c, name: C, parent: b, stages: [{name: S}]}
        ---
        {kind: journey, id: d, name: D, parent: a, stages: [{name: S}]}
        ---
        {kind: journey, id: e, name: E, parent: a, stages: [{name: S, phase: x}]}
        """),
        "a",
    )
    assert found
    assert "osa polusta: B" in told(found, "C")
    assert told(found, "D").endswith("ei missään vaiheessa")
    assert told(found, "E").endswith("1. Alku")
    assert (unsaid(found), undrawn(found)) == ([], [])


def test_a_note_that_takes_two_lines_has_them_to_itself() -> None:
    long = "Haave, jonka nimi on niin pitkä, ettei se mahdu mihinkään yhdelle riville"
    text = BOOK.replace("name: Haave", f"name: '{long}'").replace(
        "name: Kirjoitan chatiin", "name: Kirjoitan\nstate: actual"
    )
    found = lifecycle(book_of(text))
    assert "yksi tapaus" in told(found, "⤷ ⤷ Kirjoitan")
    assert unsaid(found) == []


def test_a_lent_part_of_a_circle_belongs_to_nobody_else() -> None:
    found = hierarchy(
        book_of("""
        {kind: journey, id: x, name: X, parent: y, stages: [{name: S}]}
        ---
        {kind: journey, id: y, name: Y, parent: x, stages: [{name: S}]}
        ---
        kind: journey
        id: a
        name: A
        stages: [{name: Alku, steps: [{name: Avaan, sub_journey: x}]}]
        """),
        "a",
    )
    assert found
    assert "osa polusta" not in told(found, "X")


def test_an_empty_book_and_one_without_phases_have_no_lifecycle() -> None:
    for text in ("", "{kind: handbook, id: h, name: K, organisation: O}"):
        assert study_lifecycle(Voice(book_of(text), "fi", link)) is None


def test_a_lifecycle_without_journeys_shows_its_blind_spots() -> None:
    found = lifecycle(
        book_of("{kind: handbook, id: h, name: K, organisation: O, lifecycle: [{id: a, name: A}]}")
    )
    assert drawn(found) == ["A", "! ei vielä polkua"]
    assert len(found.tables) == 1


def test_journeys_in_a_circle_are_drawn_and_said_to_be_one() -> None:
    book = book_of("""
    kind: handbook
    id: handbook
    name: K
    organisation: O
    lifecycle: [{id: x, name: X, returns_to: [x]}]
    ---
    {kind: journey, id: a, name: A, parent: b, stages: [{name: S, phase: x}]}
    ---
    {kind: journey, id: b, name: B, parent: a, stages: [{name: S, phase: x}]}
    ---
    kind: journey
    id: itse
    name: Itse
    parent: itse
    stages: [{name: S, phase: x, steps: [{name: T, sub_journey: itse}]}]
    """)
    found = lifecycle(book)
    assert "! osa itseään" in told(found, "A")
    assert told(found, "⤷ B")
    assert "takaisin: X" in drawn(found)
    assert hierarchy(book, "b")
    assert hierarchy(book, "itse") is None


def test_compounds_of_forty_letters_are_broken_into_lines() -> None:
    word = "asiakaspalvelujärjestelmäkokonaisuushanke"
    found = lifecycle(book_of(BOOK.replace("Laskun selvitys", word).replace("Poissa", word)))
    lines = drawn(found)
    assert word not in lines
    assert any(bare(line) == word for line in lines)
    assert unsaid(found) == []


def test_what_is_too_much_to_read_is_counted_and_stands_in_the_table() -> None:
    phases = ", ".join(f"{{id: p{n}, name: Vaihe {n}}}" for n in range(3))
    stages = ", ".join(f"{{name: S{n}, phase: p1}}" for n in range(10))
    parts = (
        f"{{kind: journey, id: j{n}, name: J{n}, {'parent: j0, ' if 0 < n < 15 else ''}"
        f"stages: [{stages}]}}"
        for n in range(500)
    )
    start = f"{{kind: handbook, id: h, name: K, organisation: O, lifecycle: [{phases}]}}"
    begun = time.process_time()
    found = lifecycle(book_of("\n---\n".join((start, *parts))))
    assert time.process_time() - begun < 30
    assert {"ja 462 muuta polkua", "ja 2 muuta polkua", "ja 2 muuta vaihetta"} <= set(drawn(found))
    assert len(found.tables[1].rows) == 500
    assert all(text.startswith("ja ") for text in unsaid(found))
    assert "../../journeys//" in links(found.strips[0].svg)


def test_the_key_explains_what_is_drawn_and_breaks_where_it_must() -> None:
    found = lifecycle(book_of(BOOK), "en")
    drawn_ = set(drawn(found))
    assert {"feels good, +0.5 or better", "feels bad, −0.5 or worse"} <= drawn_
    road = read_lifecycle(Voice(book_of(BOOK), "fi", link))
    assert road
    _, flat = draw_key(Voice(book_of(BOOK), "fi", link), road, 2000)
    _, high = draw_key(Voice(book_of(BOOK), "fi", link), road, 200)
    assert high > flat > 0
    assert draw_key(Voice(book_of(BOOK), "fi", link), road._replace(groups=()), 200) == ((), 0)


def test_one_that_is_too_much_is_counted_in_the_singular() -> None:
    stages = ", ".join(f"{{name: S{n}, phase: p}}" for n in range(9))
    parts = (
        f"{{kind: journey, id: j{n}, name: J{n}, {'parent: j0, ' if 0 < n < 14 else ''}"
        f"stages: [{stages}]}}"
        for n in range(39)
    )
    start = "{kind: handbook, id: h, name: K, organisation: O, lifecycle: [{id: p, name: V}]}"
    lines = set(drawn(lifecycle(book_of("\n---\n".join((start, *parts))))))
    assert {"ja 1 muu polku", "ja 1 muu vaihe"} <= lines


def test_three_hundred_phases_are_drawn() -> None:
    phases = ", ".join(f"{{id: p{n}, name: P}}" for n in range(301))
    found = lifecycle(
        book_of(f"{{kind: handbook, id: h, name: K, organisation: O, lifecycle: [{phases}]}}")
    )
    assert found.problem is None
    assert len(found.tables[0].rows) == 301


def test_streets_that_share_a_stretch_have_lanes_of_their_own() -> None:
    ends = ((3, 0), (2, 1), (5, 4), (4, 2), (6, 6))
    found = streets([WayPast(tail, head, "") for tail, head in ends])
    lanes = {(street.loop.tail, street.loop.head): street.lane for street in found}
    assert lanes == {(6, 6): 0, (2, 1): 0, (5, 4): 0, (4, 2): 1, (3, 0): 2}


def test_the_label_of_a_street_stands_clear_of_streets_above_it() -> None:
    lefts, wide = [at * 200.0 for at in range(4)], 180.0
    loops = (WayPast(3, 1, "ylempi"), WayPast(2, 0, "alempi"))
    all_ = streets(loops)
    for street in all_:
        line, label = draw_street(street, all_, (lefts, wide), 60)
        assert isinstance(line, Line)
        assert isinstance(label, Box)
        crossing = [
            end
            for other in all_
            if other.lane > street.lane
            for end in (lefts[other.loop.tail] + wide * 0.66, lefts[other.loop.head] + wide * 0.34)
        ]
        assert not any(label.x < x < label.x + label.width for x in crossing)
        assert label.y > 0 or street.lane


def test_a_label_with_no_clear_place_stands_in_the_middle_and_is_cut() -> None:
    street = LoopLane(WayPast(1, 0, "takaisin hyvin pitkän nimen saaneeseen vaiheeseen"), 0)
    line, label = draw_street(street, (street,), ([0.0, 100.0], 80.0), 60)
    assert isinstance(line, Line)
    assert isinstance(label, Box)
    assert label.lines[0].endswith("…")
    assert label.title == street.loop.label
    assert label.x + label.width / 2 == pytest.approx((line.points[0].x + line.points[-1].x) / 2)
