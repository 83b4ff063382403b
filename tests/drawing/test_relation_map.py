"""The map of segments, personas, journeys, blueprints and teams."""

from __future__ import annotations

import re
import time

import pytest

from journeyascode.drawing import Drawing, Voice
from journeyascode.drawing.relations.drawing import study_reach, study_relations
from journeyascode.drawing.render import finish
from journeyascode.handbook import Handbook
from journeyascode.model import Persona, Segment
from tests.drawing.looking import SVG, bare, links, texts, tree, untold
from tests.drawing.reading import book_of, link

BOOK = """
{kind: segment, id: pienet, name: Pienet yritykset, size: {share: 46 %}}
---
{kind: segment, id: suuret, name: Suuret}
---
{kind: persona, id: anna, name: Anna, segment: pienet, role: Yrittäjä}
---
{kind: persona, id: orpo, name: Orpo}
---
kind: journey
id: lasku
name: Laskun selvitys
personas: [anna]
segments: [suuret]
stages: [{name: S, feels: {score: -1.5}}]
---
kind: journey
id: muutto
name: Muutto
stages: [{name: S, steps: [{name: A, meets: [palvelu, kuljetus]}]}]
---
kind: blueprint
id: laskutus
name: Laskutus
journey: lasku
columns: [{id: c, name: C}]
cells: [{lane: backstage, step: c, name: Lasketaan, team: talous}]
---
{kind: team, id: palvelu, name: Palvelu}
---
{kind: team, id: talous, name: Talous}
---
{kind: partner, id: kuljetus, name: Kuljetus}
"""


def relations(book: Handbook, language: str = "fi") -> Drawing:
    study = study_relations(Voice(book, language, link))
    assert study
    drawing = finish(study)
    assert drawing.problem is None
    return drawing


def reach(book: Handbook, entity: Segment | Persona) -> Drawing | None:
    study = study_reach(Voice(book, "fi", link), entity)
    return finish(study) if study else None


def undrawn(drawing: Drawing) -> list[str]:
    """Give what the table says and neither the drawing nor what a pointer shows does."""
    words = bare("\n".join(tree(drawing.full).itertext()))
    said = {m.text for table in drawing.tables for row in table.rows for c in row for m in c}
    return sorted(text for text in said if bare(text) not in words)


def row(drawing: Drawing, name: str) -> list[list[str]]:
    [table] = drawing.tables
    found = next(row for row in table.rows if row[0][0].text == name)
    return [[mention.text for mention in cell] for cell in found[1:]]


def arrows(drawing: Drawing) -> set[str]:
    titles = (one.text or "" for one in tree(drawing.full).iter(f"{SVG}title"))
    return {title for title in titles if " → " in title}


def test_drawing_and_table_say_the_same() -> None:
    for language in ("fi", "en"):
        found = relations(book_of(BOOK), language)
        assert untold(found) == []
        past = {"fi": " (suoraan, sarakkeen ohi)", "en": " (directly, past a column)"}[language]
        assert all(text.endswith(past) for text in undrawn(found))


def test_every_arrow_of_the_drawing_stands_in_the_table() -> None:
    found = relations(book_of(BOOK))
    [table] = found.tables
    told = {
        f"{one[0][0].text} → {mention.text.partition(' (')[0]}"
        for one in table.rows
        for mention in one[3]
    }
    assert arrows(found) == told
    assert len(told) == 7


def test_what_is_lacking_is_seen_and_told() -> None:
    found = relations(book_of(BOOK))
    assert row(found, "Suuret")[3] == ["! ei asiakaspersoonaa"]
    assert row(found, "Orpo")[3] == ["! ei segmenttiä", "! ei asiakaspolkua"]
    assert row(found, "Muutto")[3] == ["! ei asiakaspersoonaa", "! ei palvelumallia"]
    assert row(found, "Anna")[3] == []
    assert "! ei segmenttiä" in texts(found.strips[0].svg)


def test_a_card_says_the_one_thing_to_know() -> None:
    found = relations(book_of(BOOK))
    assert row(found, "Pienet yritykset")[1] == ["46\u00a0% asiakkaista"]
    assert row(found, "Anna")[1] == ["Yrittäjä"]
    assert row(found, "Laskun selvitys")[1] == ["tuntuu −1,5"]
    assert row(found, "Laskutus")[1] == ["tekoja: 1"]
    assert row(found, "Muutto")[1] == row(found, "Suuret")[1] == row(found, "Orpo")[1] == []


def test_a_line_past_a_column_is_dashed_and_explained() -> None:
    found = relations(book_of(BOOK))
    assert "suoraan, sarakkeen ohi" in texts(found.strips[0].svg)
    assert row(found, "Suuret")[2] == ["Laskun selvitys (suoraan, sarakkeen ohi)"]
    assert row(found, "Anna")[2] == ["Laskun selvitys"]
    dashed = re.findall(r"<title>([^<]*)</title><path[^>]*stroke-dasharray", found.full)
    assert sorted(dashed) == ["Muutto → Kuljetus", "Muutto → Palvelu", "Suuret → Laskun selvitys"]


def test_every_card_leads_to_its_page() -> None:
    found = set(links(relations(book_of(BOOK)).strips[0].svg))
    assert found == {
        *(f"../../segments/{id_}/" for id_ in ("pienet", "suuret")),
        *(f"../../personas/{id_}/" for id_ in ("anna", "orpo")),
        *(f"../../journeys/{id_}/" for id_ in ("lasku", "muutto")),
        "../../blueprints/laskutus/",
        *(f"../../teams/{id_}/" for id_ in ("palvelu", "talous")),
        "../../partners/kuljetus/",
    }


def test_around_a_segment_is_only_what_it_reaches() -> None:
    book = book_of(BOOK)
    found = reach(book, book.all(Segment)[0])
    assert found
    assert found.id == "relations-segment-pienet"
    names = ["Pienet yritykset", "Anna", "Laskun selvitys", "Laskutus", "Talous"]
    assert [one[0][0].text for one in found.tables[0].rows] == names
    assert (untold(found), undrawn(found)) == ([], [])
    assert 'stroke-width="3"' in found.full


def test_around_who_reaches_nothing_there_is_nothing_to_draw() -> None:
    book = book_of(BOOK)
    assert reach(book, book.all(Persona)[1]) is None


@pytest.mark.parametrize("text", ["", "{kind: team, id: a, name: A}"])
def test_a_book_without_customers_has_no_map(text: str) -> None:
    assert study_relations(Voice(book_of(text), "fi", link)) is None


def test_a_journey_alone_is_a_map_of_what_is_lacking() -> None:
    found = relations(book_of("{kind: journey, id: a, name: A, stages: [{name: S}]}"))
    assert texts(found.strips[0].svg) == [
        "Asiakaspolut",
        "A",
        "! ei asiakaspersoonaa",
        "! ei palvelumallia",
    ]


def test_compounds_of_forty_letters_are_broken_into_lines() -> None:
    word = "asiakaspalvelujärjestelmäkokonaisuushanke"
    found = relations(book_of(BOOK.replace("Laskutus", word).replace("Yrittäjä", word)))
    lines = texts(found.strips[0].svg)
    assert word not in lines
    assert [bare(line) for line in lines].count(word) == 2
    assert untold(found) == []


def test_one_that_is_too_much_is_counted_in_the_singular() -> None:
    parts = [f"{{kind: segment, id: s{n}, name: S{n}}}" for n in range(11)]
    svg = relations(book_of("\n---\n".join(parts))).strips[0].svg
    assert "ja 1 muu" in texts(svg)
    assert re.search("<title>ja 1 muu: S[0-9]+</title>", svg)


def test_of_five_hundred_entities_so_many_are_drawn_as_can_be_read() -> None:
    parts = [f"{{kind: segment, id: s{n}, name: S{n}}}" for n in range(60)]
    parts += [f"{{kind: persona, id: p{n}, name: P{n}, segment: s{n % 60}}}" for n in range(120)]
    parts += [
        f"{{kind: journey, id: j{n}, name: J{n}, personas: [p{n % 120}, p{n % 7}, p{n % 11}], "
        f"stages: [{{name: S, steps: [{{name: A, meets: [t{n % 20}]}}]}}]}}"
        for n in range(300)
    ]
    parts += [f"{{kind: team, id: t{n}, name: T{n}}}" for n in range(20)]
    begun = time.process_time()
    found = relations(book_of("\n---\n".join(parts)))
    assert time.process_time() - begun < 30
    drawn = set(texts(found.strips[0].svg))
    assert {"ja 50 muuta", "ja 110 muuta", "ja 290 muuta", "ja 10 muuta"} <= drawn
    assert {"P0", "P1"} <= drawn
    (title,) = re.findall("<title>ja 290 muuta: (.*)</title>", found.strips[0].svg)
    assert len(title.split(", ")) == 21
    assert title.endswith(", …")
    assert len(found.tables[0].rows) == 500
    assert "../../journeys//" in links(found.strips[0].svg)


def test_a_failing_engine_leaves_the_table_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAC_DOT", "/no/such/dot")
    study = study_relations(Voice(book_of(BOOK), "fi", link))
    assert study
    found = finish(study)
    assert found.problem
    assert found.strips == ()
    assert found.tables
