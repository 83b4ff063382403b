from __future__ import annotations

import re

import pytest

from journeyascode.drawing import Drawing
from journeyascode.drawing.colours import PAIRS, ROLE_OF
from journeyascode.drawing.handovers.channels import study_channel_handovers
from journeyascode.drawing.handovers.teams import study_team_handovers
from journeyascode.drawing.render import finish
from journeyascode.drawing.voice import Voice
from journeyascode.handbook import Handbook
from tests.drawing.looking import SVG, bare, inks, links, texts, tree, untold
from tests.drawing.reading import book_of, link

LONG = "Asiakasneuvontapalvelukokonaisuusseuranta"
CHANNELS = f"""
kind: journey
id: j
name: Apua
stages:
  - name: S
    steps:
      - {{name: A, channel: web}}
      - {{id: b, name: B, channel: bot, handover: repeated}}
      - {{name: C, channel: web, handover: seamless}}
      - {{name: D, channel: bot, handover: broken}}
      - {{name: E, channel: phone}}
---
kind: channel
id: web
name: {LONG}
hands_over_to: [{{channel: bot, context_kept: true}}, {{channel: phone, context_kept: true}}]
---
{{kind: channel, id: bot, name: Botti, hands_over_to: [{{channel: web, context_kept: false}}]}}
"""
TEAMS = f"""
kind: blueprint
id: b
name: Korjaus
journey: j
cells:
  - {{id: one, lane: frontstage, step: s, name: Ottaa vastaan, team: shop}}
  - id: two
    lane: backstage
    step: s
    name: Tutkii
    team: stock
    response_time: {{target: 1 h, measured: 2–3 h}}
  - id: three
    lane: partner
    step: s
    name: Ajaa
    team: carrier
    response_time: {{target: 2 d, measured: 1 d}}
flows:
  - {{from: one, to: two, carries: Vikakuvaus}}
  - {{from: two, to: one}}
  - {{from: two, to: three, carries: Osoite}}
---
{{kind: team, id: shop, name: {LONG}}}
---
{{kind: team, id: stock, name: Varasto}}
---
{{kind: partner, id: carrier, name: Kuljettaja}}
"""


def channels_of(book: Handbook, language: str = "fi") -> Drawing:
    study = study_channel_handovers(Voice(book, language, link))
    assert study
    return finish(study)


def teams_of(book: Handbook, language: str = "fi") -> Drawing:
    study = study_team_handovers(Voice(book, language, link))
    assert study
    return finish(study)


def missing(drawing: Drawing) -> set[str]:
    """What the tables say and the drawing does not, not even to the pointer."""
    shown = bare("".join("".join(tree(strip.svg).itertext()) for strip in drawing.strips))
    cells = (m.text for table in drawing.tables for row in table.rows for c in row for m in c)
    parts = (part for text in cells for part in re.split(r"^\d+\. |[():,;] ?| → ", text))
    return {part for part in parts if bare(part) not in shown}


@pytest.mark.parametrize("language", ["fi", "en"])
def test_the_ledger_and_its_grid_hold_the_same_facts(language: str) -> None:
    for drawing in (
        channels_of(book_of(CHANNELS), language),
        teams_of(book_of(TEAMS), language),
    ):
        assert drawing.problem is None
        assert untold(drawing) == []
        assert missing(drawing) == set()


def test_a_cell_counts_what_happens_and_says_what_is_meant() -> None:
    words = texts(channels_of(book_of(CHANNELS)).strips[0].svg)
    assert "✕ 1" in words
    assert "↻ 1" in words
    assert "✓ 1" in words
    assert "? 1" in words
    assert "≠ säilyy" in words
    assert words.count("säilyy") == 2
    assert words.count("ei säily") == 2


def test_every_handover_is_a_row_the_worst_of_a_pair_first() -> None:
    rows = channels_of(book_of(CHANNELS)).tables[0].rows
    assert [(row[0][0].text, row[1][0].text, row[2][0].text) for row in rows] == [
        (LONG, "Botti", "✕ katkeaa"),
        (LONG, "Botti", "↻ kerrotaan uudelleen"),
        (LONG, "phone", "ei millään polulla"),
        ("Botti", LONG, "✓ saumaton"),
        ("Botti", "phone", "? sujumista ei ole kerrottu"),
    ]
    assert rows[1][5][0].link == link("journey", "j", "step-b")


def test_a_cell_leads_to_its_worst_step_or_to_the_channel() -> None:
    found = links(channels_of(book_of(CHANNELS)).strips[0].svg)
    assert link("journey", "j", "step-4") in found
    assert link("channel", "web") in found


def test_a_late_answer_is_marked_and_its_row_leads_to_both_activities() -> None:
    drawing = teams_of(book_of(TEAMS))
    words = texts(drawing.strips[0].svg)
    assert [sign for sign in ("✗ 1", "myöhässä", "✓ 1", "ajallaan") if sign not in words] == []
    first = drawing.tables[0].rows[0]
    assert [cell[0].text for cell in first[:4]] == [
        LONG,
        "Varasto",
        "Vikakuvaus",
        "vastaus 2–3\u00a0h, sovittu 1\u00a0h",
    ]
    assert first[5][0].link == link("blueprint", "b", "cell-one")
    assert first[6][0].link == link("blueprint", "b", "cell-two")


def test_an_answer_that_is_only_agreed_or_only_measured_says_what_is_known() -> None:
    agreed = TEAMS.replace("{target: 1 h, measured: 2–3 h}", "{target: 1 h}")
    assert teams_of(book_of(agreed)).tables[0].rows[0][3][0].text == "sovittu 1\u00a0h"
    measured = TEAMS.replace("{target: 1 h, measured: 2–3 h}", "{measured: 2–3 h}")
    assert teams_of(book_of(measured)).tables[0].rows[0][3][0].text == "vastaus 2–3\u00a0h"


def test_where_nothing_passes_there_is_no_ledger() -> None:
    book = book_of("{kind: channel, id: web, name: Web}")
    assert study_channel_handovers(Voice(book, "fi", link)) is None
    assert study_team_handovers(Voice(book, "fi", link)) is None


def test_many_channels_come_in_strips() -> None:
    chain = "".join(
        f"---\nkind: channel\nid: c{n:02}\nname: Kanava {n}\n"
        f"hands_over_to: [{{channel: c{(n + 1) % 24:02}, context_kept: true}}]\n"
        for n in range(24)
    )
    drawing = channels_of(book_of(chain))
    assert drawing.problem is None
    assert len(drawing.strips) == 4
    assert untold(drawing) == []


def test_every_text_is_read_on_what_lies_beneath_it() -> None:
    for drawing in (channels_of(book_of(CHANNELS)), teams_of(book_of(TEAMS))):
        for ink in inks(drawing.strips[0].svg):
            ground = ROLE_OF[ink.beneath[-1]] if ink.beneath else "page"
            assert (ROLE_OF[ink.colour], ground) in PAIRS, (ink.text, ground)


def test_no_text_leaves_the_sheet() -> None:
    for drawing in (channels_of(book_of(CHANNELS)), teams_of(book_of(TEAMS))):
        root = tree(drawing.strips[0].svg)
        wide = float(root.get("width", "0"))
        assert all(float(box.get("x", "0")) >= 0 for box in root.iter(f"{SVG}rect"))
        ends = (
            float(box.get("x", "0")) + float(box.get("width", "0"))
            for box in root.iter(f"{SVG}rect")
        )
        assert max(ends) <= wide + 0.5


def test_only_the_signs_that_are_there_are_explained() -> None:
    plain = CHANNELS.split("---", maxsplit=1)[0]
    words = texts(channels_of(book_of(plain)).strips[0].svg)
    assert not {"säilyy", "ei säily", "≠"} & set(words)
    untimed = TEAMS.replace("    response_time: {target: 2 d, measured: 1 d}\n", "")
    assert "✓" not in texts(teams_of(book_of(untimed)).strips[0].svg)
