from __future__ import annotations

import re

import pytest

from journeyascode.drawing import Drawing
from journeyascode.drawing.colours import PAIRS, ROLE_OF
from journeyascode.drawing.matrix.drawing import study_matrix
from journeyascode.drawing.matrix.overview import study_all_touchpoints
from journeyascode.drawing.render import finish
from journeyascode.drawing.text import Font, width
from journeyascode.drawing.voice import Voice
from journeyascode.handbook import Handbook
from tests.drawing.looking import SVG, bare, beyond, inks, links, texts, told, tree, untold
from tests.drawing.reading import book_of, journey_of, link

LONG = "Asiakasneuvontapalvelukokonaisuusseuranta"
BOOK = f"""
kind: journey
id: j
name: {{fi: Apua, en: Help}}
personas: [mia, tapio]
stages:
  - id: try
    name: {{fi: Yritän itse, en: I try}}
    goal: Selviän
    steps:
      - id: notice
        name: Netti katkeaa
        touchpoint: status
        channel: portal
        alternatives: [sms]
        feels: {{score: -1.5, word: hätääntynyt, basis: estimated}}
        next: [{{to: bot, share: 66 %}}, {{to: call, share: 34 %}}]
      - id: bot
        name: Kerron botille
        touchpoint: {LONG.lower()}
        channel: chatbot
        handover: repeated
        feels:
          - {{persona: mia, score: -0.5, word: väsynyt}}
          - {{persona: tapio, score: 0}}
          - {{score: 1, basis: target}}
      - {{name: Kerron taas, touchpoint: {LONG.lower()}, channel: chatbot, handover: broken}}
  - name: Saan ihmisen
    steps:
      - name: Chat vastaa
        touchpoint: chat
        channel: human-chat
        handover: seamless
        feels: {{start: {{score: -1}}, end: {{score: 1.5, word: kiitollinen}}, n: 12}}
      - id: call
        name: Soitan ja jonotan
        touchpoint: call
        channel: phone
        handover: broken
        optional: true
        feels: [{{persona: tapio, score: -2}}, {{persona: tapio, word: unohdettu}}]
      - {{name: Palaan alkuun, touchpoint: status, channel: sms}}
      - {{name: Jään miettimään}}
      - {{name: Kysyn taas, touchpoint: chat, channel: phone}}
---
{{kind: persona, id: mia, name: "Mia, toimistopäällikkö"}}
---
{{kind: persona, id: tapio, name: "Tapio, yrittäjä"}}
---
{{kind: touchpoint, id: status, name: Häiriötiedote, channels: [portal, sms, help]}}
---
{{kind: touchpoint, id: {LONG.lower()}, name: {LONG}, channels: [chatbot]}}
---
{{kind: touchpoint, id: chat, name: Chat-keskustelu, channels: [human-chat]}}
---
{{kind: touchpoint, id: unmet, name: Ei koskaan, channels: [letter]}}
---
{{kind: touchpoint, id: nowhere, name: Ei missään}}
---
{{kind: channel, id: portal, name: Portaali, type: digital}}
---
{{kind: channel, id: chatbot, name: {LONG}, type: digital}}
---
{{kind: channel, id: phone, name: Puhelin, type: human}}
---
{{kind: channel, id: letter, name: Kirje, type: physical}}
---
kind: metric
id: fix
name: Korjausaika
type: duration
unit: h
direction: lower-is-better
target: {{value: 12, by: 2026-12-31}}
baseline: {{value: 26, "on": 2026-01-01}}
measured_at: [status]
measured_in: [portal, help]
observations: [{{period: 2026-09, value: 26.5}}]
---
kind: metric
id: kept
name: Siirrossa säilynyt
type: share
direction: higher-is-better
target: {{value: 60}}
unit: "%"
measured_at: [{LONG.lower()}]
observations: [{{period: 2026-09, value: 61}}]
---
kind: metric
id: seen
name: Näkyvyys
type: count
measured_at: [status]
observations: [{{period: 2026-09, value: 3}}]
---
kind: metric
id: calls
name: Puhelut
type: count
measured_in: [phone]
observations: [{{period: 2026-09, value: 1300}}]
---
{{kind: metric, id: never, name: Ei mitattu, type: count, measured_at: [chat]}}
"""
MORE = "\n".join(
    f"---\n{{kind: metric, id: m{n}, name: Mittari {n}, type: count, measured_at: [chat], "
    f"observations: [{{period: 2026-09, value: {n}}}]}}"
    for n in range(3)
)


def matrix_of(book: Handbook, language: str = "fi") -> Drawing:
    study = study_matrix(Voice(book, language, link), journey_of(book))
    assert study
    return finish(study)


def shelf_of(book: Handbook, language: str = "fi") -> Drawing:
    study = study_all_touchpoints(Voice(book, language, link))
    assert study
    return finish(study)


def journey(steps: str) -> Handbook:
    return book_of(f"kind: journey\nid: j\nname: J\nstages:\n{steps}")


def marathon(steps: int, channels: int) -> Handbook:
    """A journey of stages of ten steps, each in another touchpoint and the next channel."""
    stages = []
    for first in range(0, steps, 10):
        rows = "".join(
            f"      - {{name: Askel {n}, touchpoint: t{n}, channel: c{n * 7 % channels}}}\n"
            for n in range(first, min(first + 10, steps))
        )
        stages.append(f"  - name: {LONG} {first}\n    steps:\n{rows}")
    return journey("".join(stages))


def parts(drawing: Drawing) -> set[str]:
    """Every word of the tables, cut where a drawing says it in pieces."""
    cells = (m.text for table in drawing.tables for row in table.rows for c in row for m in c)
    found = (part for text in cells for part in re.split(r"^\d+\. |[():,;] ?| – | → ", text))
    return {bare(part) for part in found}


def shown(drawing: Drawing) -> str:
    return bare("".join("".join(tree(strip.svg).itertext()) for strip in drawing.strips))


@pytest.mark.parametrize("language", ["fi", "en"])
def test_a_matrix_and_its_tables_hold_the_same_facts(language: str) -> None:
    drawing = matrix_of(book_of(BOOK + MORE), language)
    assert drawing.problem is None
    assert untold(drawing) == []
    everywhere = {"kaikkikanavat", "allchannels"}
    assert {part for part in parts(drawing) if part not in shown(drawing)} <= everywhere


@pytest.mark.parametrize("language", ["fi", "en"])
def test_the_matrix_of_the_handbook_and_its_tables_hold_the_same_facts(language: str) -> None:
    drawing = shelf_of(book_of(BOOK), language)
    assert drawing.problem is None
    assert untold(drawing) == []
    assert {part for part in parts(drawing) if part not in shown(drawing)} == set()


def test_each_way_has_a_line_and_the_steps_keep_their_numbers() -> None:
    drawing = matrix_of(book_of(BOOK))
    titles = {t.text or "" for t in tree(drawing.strips[0].svg).iter(f"{SVG}title")}
    assert f"1 Portaali → 2 {LONG}: ↻ kerrotaan uudelleen (Mia, toimistopäällikkö)" in titles
    assert "1 Portaali → 5 Puhelin: ✕ katkeaa (Tapio, yrittäjä)" in titles
    both = "6 sms → 7 kanavaa ei ole kerrottu (Mia, toimistopäällikkö; Tapio, yrittäjä)"
    assert both in titles
    assert [n for n in "12345678" if n not in texts(drawing.strips[0].svg)] == []


def test_a_handover_inside_one_cell_is_told_in_its_card() -> None:
    drawing = matrix_of(book_of(BOOK))
    words = texts(drawing.strips[0].svg)
    assert words.count("✕ katkeaa") == 2
    assert words.count("↻ kerrotaan uudelleen") == 1


def test_what_is_offered_and_never_used_is_there_and_what_is_used_elsewhere_says_where() -> None:
    drawing = matrix_of(book_of(BOOK))
    found = shown(drawing)
    assert bare("Häiriötiedote × help: tarjolla, ei käytössä tällä polulla") in found
    assert bare("Häiriötiedote × sms: käytössä muualla: 6") in found
    assert bare("Häiriötiedote × portal") not in found


def test_a_touchpoint_with_only_one_way_in_says_so() -> None:
    alone = [row[0] for row in matrix_of(book_of(BOOK)).tables[0].rows if len(row[0]) > 1]
    assert {cell[0].text for cell in alone} == {LONG, "call"}
    assert {cell[1].text for cell in alone} == {"! vain yksi kanava"}


def test_metrics_stand_where_they_are_measured_with_a_sign_and_what_is_aimed_at() -> None:
    words = texts(matrix_of(book_of(BOOK)).strips[0].svg)
    assert "✗ 26,5\u00a0h" in words
    assert "tavoite 12\u00a0h" in words
    assert "✓ 61\u00a0%" in words
    assert "Näkyvyys" in words
    assert "Puhelut" in words
    assert "Ei mitattu" not in words


def test_of_many_metrics_two_are_drawn_and_the_table_has_all() -> None:
    drawing = matrix_of(book_of(BOOK + MORE))
    words = texts(drawing.strips[0].svg)
    assert [name for name in ("Mittari 0", "Mittari 1", "Mittari 2") if name in words] == [
        "Mittari 0",
        "Mittari 1",
    ]
    assert "Mittari 2" in told(drawing)


def test_every_card_leads_to_its_step_and_every_name_to_its_page() -> None:
    found = set(links(matrix_of(book_of(BOOK)).strips[0].svg))
    assert link("journey", "j", "step-bot") in found
    assert link("journey", "j", "stage-try") in found
    assert link("touchpoint", "status") in found
    assert link("channel", "phone") in found


def test_one_step_only_has_no_lines() -> None:
    step = "{name: A, touchpoint: t, channel: c}"
    drawing = matrix_of(journey(f"  - {{name: S, steps: [{step}]}}\n"))
    assert texts(drawing.strips[0].svg) == ["c", "1 S", "t", "! vain yksi kanava", "1", "A"]
    assert untold(drawing) == []
    assert len(drawing.tables) == 2
    assert tree(drawing.strips[0].svg).get("width") == "560"


def test_a_journey_whose_steps_name_no_place_has_no_matrix() -> None:
    book = journey("  - {name: S, steps: [{name: A}]}\n")
    assert study_matrix(Voice(book, "fi", link), journey_of(book)) is None
    assert study_all_touchpoints(Voice(book, "fi", link)) is None


def test_a_step_of_several_touchpoints_and_channels_stands_in_each_of_its_cells() -> None:
    step = "{id: a, name: Asioin, touchpoint: [form, counter], channel: [web, desk]}"
    drawing = matrix_of(journey(f"  - {{name: S, steps: [{step}, {{name: B, channel: desk}}]}}\n"))
    cells, legs, _ = drawing.tables
    where = [
        (row[0][0].text, row[2][0].text) for row in cells.rows if "1. Asioin" in row[3][0].text
    ]
    assert where == [("form", "web"), ("form", "desk"), ("counter", "web"), ("counter", "desk")]
    assert [row[3] for row in legs.rows] == [()], "both steps share the desk"
    ids = re.findall(r'\bid="([^"]+)"', "".join(strip.svg for strip in drawing.strips))
    assert len(ids) == len(set(ids))


def test_steps_that_name_a_channel_only_stand_in_a_row_of_no_touchpoint() -> None:
    drawing = matrix_of(journey("  - {name: S, steps: [{name: A, channel: web}]}\n"))
    assert "kosketuspistettä ei ole kerrottu" in texts(drawing.strips[0].svg)


def test_a_long_journey_comes_in_strips_that_say_where_its_lines_go_on() -> None:
    drawing = matrix_of(marathon(40, 17))
    assert drawing.problem is None
    assert [strip.title[-3:] for strip in drawing.strips] == ["1/4", "2/4", "3/4", "4/4"]
    assert untold(drawing) == []
    assert any("→ 11" in texts(strip.svg) for strip in drawing.strips)
    assert any("10 →" in texts(strip.svg) for strip in drawing.strips)
    assert len(re.findall(r">Askel \d+<", drawing.full)) == 40


def test_the_strips_and_the_whole_are_never_clipped() -> None:
    for drawing in (
        matrix_of(marathon(40, 17)),
        matrix_of(book_of(BOOK)),
        shelf_of(book_of(BOOK)),
    ):
        for svg in (*(strip.svg for strip in drawing.strips), drawing.full):
            root = tree(svg)
            wide, high = float(root.get("width", "0")), float(root.get("height", "0"))
            for box in root.iter(f"{SVG}rect"):
                x, y = float(box.get("x", "0")), float(box.get("y", "0"))
                assert x >= -0.5
                assert y >= -0.5
                assert x + float(box.get("width", "0")) <= wide + 0.5
                assert y + float(box.get("height", "0")) <= high + 0.5


def test_no_text_of_a_card_is_wider_than_the_card() -> None:
    for drawing in (matrix_of(book_of(BOOK + MORE)), matrix_of(marathon(40, 17))):
        for card in tree(drawing.strips[0].svg).iter(f"{SVG}a"):
            frame = card.find(f"{SVG}rect")
            if frame is None:
                continue
            right = float(frame.get("x", "0")) + float(frame.get("width", "0"))
            for text in card.findall(f"{SVG}text"):
                if text.get("text-anchor"):
                    continue
                font = Font(float(text.get("font-size", "0")), text.get("font-weight") == "600")
                for line in text.findall(f"{SVG}tspan") or [text]:
                    words = (line.text or "").strip()
                    assert float(line.get("x", "0")) + width(words, font) <= right + 0.5, words


def test_every_text_is_read_on_what_lies_beneath_it() -> None:
    book = book_of(BOOK + MORE)
    for drawing in (matrix_of(book), shelf_of(book)):
        for ink in inks(drawing.strips[0].svg):
            ground = ROLE_OF[ink.beneath[-1]] if ink.beneath else "page"
            assert (ROLE_OF[ink.colour], ground) in PAIRS, (ink.text, ground)


def test_all_touchpoints_stand_in_the_phase_they_are_first_met_in() -> None:
    charter = """
---
kind: handbook
id: handbook
name: H
organisation: O
lifecycle: [{id: early, name: Alku}, {id: late, name: Loppu}]
"""
    book = book_of(BOOK.replace("    goal: Selviän\n", "    phase: late\n") + charter)
    drawing = shelf_of(book)
    groups = {row[0][0].text: row[1][0].text for row in drawing.tables[0].rows}
    assert groups == {
        "Häiriötiedote": "Loppu",
        LONG: "Loppu",
        "Chat-keskustelu": "ei missään elinkaaren vaiheessa",
        "call": "ei missään elinkaaren vaiheessa",
        "Ei koskaan": "ei millään polulla",
        "Ei missään": "ei millään polulla",
    }
    assert untold(drawing) == []


def test_a_large_handbook_comes_in_strips() -> None:
    items = "".join(
        f"---\n{{kind: touchpoint, id: t{n}, name: Kosketus {n}, channels: [c{n % 30}]}}\n"
        for n in range(60)
    )
    drawing = shelf_of(book_of(items))
    assert drawing.problem is None
    assert len(drawing.strips) == 4
    assert untold(drawing) == []


def test_a_text_with_a_control_character_leaves_the_tables() -> None:
    step = '{name: "A\\x01", touchpoint: t, channel: c}'
    drawing = matrix_of(journey(f"  - {{name: S, steps: [{step}]}}\n"))
    assert drawing.problem is not None
    assert drawing.tables


def test_the_same_matrix_has_the_same_bytes() -> None:
    assert matrix_of(book_of(BOOK)).full == matrix_of(book_of(BOOK)).full


def test_a_narrow_matrix_has_room_for_what_explains_its_signs() -> None:
    names = "".join(f"---\n{{kind: persona, id: p{n}, name: {LONG} {n}}}\n" for n in range(9))
    steps = "[{name: A, touchpoint: t, channel: c}, {name: B, optional: true}]"
    names += "---\n{kind: touchpoint, id: t, name: T, channels: [c, d]}\n"
    head = "kind: journey\nid: j\nname: J\npersonas: [p0, p1, p2, p3, p4, p5, p6, p7, p8]\n"
    drawing = matrix_of(book_of(f"{head}stages: [{{name: S, steps: {steps}}}]\n{names}"))
    svg = drawing.strips[0].svg
    places = [float(box.get("y", "0")) for box in tree(svg).iter(f"{SVG}text")]
    assert places[-1] > places[-2]
    assert float(tree(svg).get("width", "0")) == 650
    assert untold(drawing) == []


def test_a_handbook_whose_touchpoints_are_used_wherever_they_are_offered() -> None:
    steps = "[{name: A, touchpoint: t, channel: c}, {name: B, touchpoint: t, channel: d}]"
    drawing = shelf_of(journey(f"  - {{name: S, steps: {steps}}}\n"))
    assert "tarjolla, ei käytössä millään polulla" not in texts(drawing.strips[0].svg)
    assert "vain yksi kanava" not in texts(drawing.strips[0].svg)
    assert untold(drawing) == []


def test_the_signs_of_a_narrow_shelf_are_explained_line_by_line() -> None:
    steps = "[{name: A, touchpoint: t, channel: c}, {name: B, touchpoint: u}]"
    head = "kind: journey\nid: j\nname: J\n"
    items = "---\n{kind: touchpoint, id: never, name: N, channels: [c]}\n"
    book = book_of(f"{head}stages: [{{name: S, steps: {steps}}}]\n{items}")
    drawing = shelf_of(book, "en")
    root = tree(drawing.strips[0].svg)
    lows = {"".join(box.itertext()): float(box.get("y", "0")) for box in root.iter(f"{SVG}text")}
    assert lows["only one way in"] > lows["steps; beside it the worst feeling at any of them"]
    assert untold(drawing) == []


def test_many_steps_of_one_channel_stand_across_and_not_below_each_other() -> None:
    steps = ", ".join(
        f"{{id: s{n}, name: Askel {n}, channel: web, touchpoint: sivu, feels: {{score: -1}}}}"
        for n in range(1, 31)
    )
    stages = f"[{{name: S, feels: {{score: 1, word: hyvä}}, steps: [{steps}]}}]"
    book = book_of(
        f"kind: journey\nid: j\nname: J\nstages: {stages}\n"
        "---\nkind: channel\nid: web\nname: Verkko\n"
        "---\nkind: touchpoint\nid: sivu\nname: Sivu\nchannels: [web]\n"
    )
    drawing = matrix_of(book)
    [strip] = drawing.strips
    root = tree(strip.svg)
    said = ["".join(element.itertext()) for element in root.iter(f"{SVG}title")]

    assert float(root.get("height", "")) < 400
    assert all(any(title.startswith(f"{n}. Askel {n}\n") for title in said) for n in range(1, 31))
    assert any("+1 hyvä" in title for title in said)
    assert untold(drawing) == []
    assert beyond(strip.svg) == []
