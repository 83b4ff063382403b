from __future__ import annotations

import re

import pytest

from journeyascode.drawing import Drawing
from journeyascode.drawing.maps_and_blueprints import study_journey
from journeyascode.drawing.render import finish
from journeyascode.drawing.voice import Voice
from journeyascode.handbook import Handbook
from journeyascode.model import Journey
from tests.drawing.looking import bare, links, texts, told, tree, untold
from tests.drawing.reading import book_named, book_of, journey_of, link, map_of


def drawing_of(book: Handbook, language: str = "fi") -> Drawing:
    return map_of(book, journey_of(book), language)


def journey(steps: str, more: str = "") -> Handbook:
    return book_of(
        f"kind: journey\nid: j\nname: J\n{more}stages:\n  - name: S\n    steps:\n{steps}"
    )


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("name", ["sahko", "kirjo"])
def test_everything_drawn_stands_in_the_table(name: str, language: str) -> None:
    drawing = drawing_of(book_named(name), language)
    assert drawing.problem is None
    assert untold(drawing) == []


def test_every_fact_of_the_table_is_drawn_or_shown_by_the_pointer() -> None:
    drawing = drawing_of(book_named("kirjo"))
    shown = bare("".join("".join(tree(strip.svg).itertext()) for strip in drawing.strips))
    cells = (m.text for row in drawing.tables[0].rows for cell in row for m in cell)
    for text in cells:
        for part in re.split(r"^\d+\. |[():,] ?| – ", text):
            assert bare(part) in shown, part


def test_a_lane_that_is_empty_everywhere_is_left_out() -> None:
    drawing = drawing_of(journey("      - {name: A}\n"))
    assert texts(drawing.strips[0].svg) == ["1", "S", "1. A", "Askeleet"]
    assert drawing.tables[0].heads == ("Askeleet", "Vaihe")


def test_a_stage_without_steps_says_so() -> None:
    drawing = drawing_of(book_of("kind: journey\nid: j\nname: J\nstages: [{name: S}]"))
    assert "ei vielä askelia" in texts(drawing.strips[0].svg)
    assert "ei vielä askelia" in told(drawing)


def test_a_map_of_ten_steps_is_one_strip() -> None:
    drawing = drawing_of(journey("      - {name: A}\n" * 10))
    assert [strip.name for strip in drawing.strips] == ["journey-j"]


def test_a_wide_map_begins_with_an_overview_that_leads_to_its_strips() -> None:
    drawing = drawing_of(book_named("sahko"))
    names = [strip.name for strip in drawing.strips]
    assert names == [f"journey-uusi-asiakas{end}" for end in ("-overview", "-1", "-2")]
    assert set(links(drawing.strips[0].svg)) == {f"#{name}" for name in names[1:]}
    for strip in drawing.strips:
        assert tree(strip.svg).get("id") == strip.name


def test_an_overview_without_feelings_has_no_curve() -> None:
    drawing = drawing_of(journey("      - {name: A, critical: {why: x}}\n" * 11))
    assert "<path" not in drawing.strips[0].svg


def test_an_overview_draws_curves_but_no_single_points() -> None:
    steps = "      - {name: A, feels: {score: 1, basis: target}}\n" * 11
    lonely = "      - {name: A, feels: {score: 1}}\n      - {name: B}\n"
    svg = drawing_of(journey(lonely + steps)).strips[0].svg
    assert re.findall(r'<path class="s-([a-z]+)"', svg) == ["chance"]


def test_the_whole_holds_every_text_of_the_strips() -> None:
    drawing = drawing_of(book_named("sahko"))
    strips = {text for strip in drawing.strips[1:] for text in texts(strip.svg)}
    assert set(texts(drawing.full)) == strips


def test_a_stage_cut_between_steps_has_its_head_in_both_strips() -> None:
    drawing = drawing_of(journey("      - {name: A}\n" * 12))
    assert all("S" in texts(strip.svg) for strip in drawing.strips[1:])


def test_the_curve_goes_on_at_the_edge_of_a_strip() -> None:
    steps = "".join(f"      - {{name: A, feels: {{score: {n % 3 - 1}}}}}\n" for n in range(12))
    first, second = drawing_of(journey(steps)).strips[1:]
    ends = [
        re.findall(r'<path class="s-accent"[^>]* d="M([\d.]+),', s.svg) for s in (first, second)
    ]
    assert ends == [["212"], ["124"]]


def test_where_nobody_has_asked_the_curve_has_a_gap() -> None:
    drawing = drawing_of(
        journey(
            "      - {name: A, feels: {score: 1}}\n"
            "      - {name: B}\n"
            "      - {name: C, feels: {score: 1}}\n"
            "      - {name: D, feels: {score: -1, word: väsynyt}}\n"
            "      - {name: E, feels: {word: pettynyt}}\n"
        )
    )
    svg = drawing.strips[0].svg
    solid = re.findall(r'<path class="s-accent"(?![^>]*dasharray)', svg)
    assert len(solid) == 1
    assert len(re.findall(r'<path class="s-accent"', svg)) == 2  # dashed across the gap
    assert texts(svg).count("ei kysytty") == 1
    assert "pettynyt" in texts(svg)
    assert "väsynyt" in texts(svg)
    assert "ei kysytty" in told(drawing)


def test_each_persona_has_a_curve_and_nobody_gets_the_mean() -> None:
    steps = "      - {name: A, feels: [{persona: a, score: 2}, {persona: b, score: -2}]}\n" * 2
    svg = drawing_of(journey(steps)).strips[0].svg
    assert {"+2", "−2"} <= set(texts(svg))
    assert "0,0" not in texts(svg)
    assert len(re.findall(r'<path class="s-(?:accent|chance)"', svg)) == 4
    assert "f-good-soft" not in svg


def test_two_feelings_of_one_customer_at_one_step_are_two_points() -> None:
    steps = (
        "      - {name: A, feels: [{score: 2}, {score: -1}]}\n"
        "      - {name: B, feels: {score: 1}}\n"
    )
    svg = drawing_of(journey(steps)).strips[0].svg
    assert {"+2", "−1", "+1"} <= set(texts(svg))


def test_a_feeling_that_changes_during_a_step_is_drawn_at_its_start_and_end() -> None:
    svg = (
        drawing_of(
            journey(
                "      - {name: A, feels: {start: {score: -1}, end: {score: 2, word: iloinen}}}\n"
            )
        )
        .strips[0]
        .svg
    )
    assert {"−1", "+2"} <= set(texts(svg))
    assert "+0,5" not in texts(svg)


@pytest.mark.parametrize("state", ["target", "planned"])
def test_feelings_of_a_journey_that_is_not_yet_are_targets(state: str) -> None:
    steps = "      - {name: A, feels: {score: 1, basis: measured, n: 4}}\n" * 2
    drawing = drawing_of(journey(steps, f"state: {state}\n"))
    assert "stroke-dasharray" in drawing.strips[0].svg
    assert "tavoite" in texts(drawing.strips[0].svg)
    assert "mitattu" not in told(drawing)


def test_the_target_of_a_persona_carries_both_names() -> None:
    steps = (
        "      - {name: A, feels: [{persona: a, score: 1, basis: target}, {score: 1}]}\n"
        "      - {name: B, feels: {persona: a, score: 1, basis: target}}\n"
    )
    assert {"a, tavoite", "kaikki"} <= set(texts(drawing_of(journey(steps)).strips[0].svg))


def test_more_facts_than_fit_a_cell_are_in_the_table_and_under_the_pointer() -> None:
    pains = ", ".join(f"kipu {n}" for n in range(15))
    steps = f"      - {{name: A, pains: [{pains}], alternatives: [{pains.replace(' ', '')}]}}\n"
    drawing = drawing_of(journey(steps.replace("kipu0", "k0")))
    svg = drawing.strips[0].svg
    assert texts(svg).count("ja 3 muuta taulukossa") == 2
    assert "kipu 12; kipu 13; kipu 14" in "".join(tree(svg).itertext())
    assert "kipu 14" in told(drawing)


def test_links_lead_where_they_are_told() -> None:
    drawing = drawing_of(book_named("kirjo"))
    found = links(drawing.strips[0].svg)
    assert "../../journeys/kirjo/#step-kysya" in found
    assert "../../journeys/kirjo/#stage-1" in found
    assert "../../channels/verkko/" in found
    assert "../../metrics/nps/" in found


def test_a_drawing_without_pages_has_no_links() -> None:
    book = book_named("kirjo")
    drawing = finish(study_journey(Voice(book, "fi", lambda *_: None), journey_of(book)))
    assert links(drawing.strips[0].svg) == []


def test_the_same_handbook_gives_the_same_bytes() -> None:
    assert drawing_of(book_named("kirjo")) == drawing_of(book_named("kirjo"))


def test_numbers_are_written_in_the_language_of_the_reader() -> None:
    book = book_named("kirjo")
    finnish, english = (set(texts(drawing_of(book, code).strips[0].svg)) for code in ("fi", "en"))
    assert {
        "−12,5",
        "12,25\u00a0min",
        "kesto: 7–10\u00a0päivää",
        "odotus: 1,5\u00a0h",
    } <= finnish
    assert {"−12.5", "12.25\u00a0min", "takes: 7–10\u00a0days", "wait: 1.5\u00a0h"} <= english
    assert "12,5\u00a0% lähtee tässä" in finnish
    assert "12.5% leave here" in english


def test_a_control_character_is_a_problem_of_its_drawing_alone() -> None:
    name = Journey.model_construct(
        id="j", name="J\x07", stages=journey_of(journey("      - {name: A}\n")).stages
    )
    drawing = map_of(Handbook(), name)
    assert drawing.strips == ()
    assert drawing.full == ""
    assert str(drawing.problem) == "a text holds the control character U+0007"
    assert drawing.tables[0].rows


def test_a_map_of_hundreds_of_steps_is_drawn_in_several_runs() -> None:
    steps = "      - {name: A, channel: a, thinks: b, pains: [c, d], feels: {score: 1}}\n" * 60
    drawing = drawing_of(journey(steps))
    assert drawing.problem is None
    assert len(drawing.strips) == 7


def test_one_strip_too_full_for_one_run_is_drawn_in_layers() -> None:
    pains = ", ".join(f"kipu {n}" for n in range(6))
    many = f"pains: [{pains}], delights: [{pains}], opportunities: [{pains}]"
    drawing = drawing_of(
        journey(f"      - {{name: A, {many}, alternatives: [a, b, c, d, e, f]}}\n" * 10)
    )
    assert drawing.problem is None
    assert len(drawing.strips) == 1
    assert texts(drawing.strips[0].svg).count("kipu 5") == 30


def test_a_map_beyond_all_measure_is_told_and_still_has_its_table() -> None:
    pains = ", ".join(f"kipu {n}" for n in range(6))
    drawing = drawing_of(journey(f"      - {{name: A, pains: [{pains}]}}\n" * 1600))
    assert "at most 12000 can be drawn" in str(drawing.problem)
    assert len(drawing.tables[0].rows) == 1600


def test_no_engine_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = drawing_of(book_named("kirjo"))
    monkeypatch.setenv("JAC_DOT", "/no/such/dot")
    assert drawing_of(book_named("kirjo")) == drawn


def test_branches_without_a_known_step_are_named_as_they_are() -> None:
    steps = (
        "      - id: a\n        name: A\n        next:\n"
        "          - {to: b}\n          - {to: ei-ole, when: x}\n          - {journey: toinen}\n"
        "          - {to: a, share: 5 %}\n"
        "      - {id: b, name: B, handover: repeated}\n"
    )
    found = set(texts(drawing_of(journey(steps)).strips[0].svg))
    assert {"→ ei-ole: x", "→ toinen", "5\u00a0% ↩ 1. A"} <= found
    assert "→ B" not in found


def test_a_metric_is_coloured_only_where_a_better_way_is_known() -> None:
    book = book_of("""
        kind: metric
        id: hyva
        name: Hyvä
        type: csat
        direction: higher-is-better
        observations: [{period: 2026-10, value: 4.5}]
        target: {value: 4}
        ---
        kind: metric
        id: alas
        name: Alas
        type: ces
        direction: lower-is-better
        baseline: {value: 4.5, "on": 2026-01-01}
        observations: [{period: 2026-10, value: 4.5}]
        target: {value: 4, by: 2026-12-31}
        ---
        kind: metric
        id: uusi
        name: Uusi
        type: custom
        unit: kilometriä tunnissa keskimäärin
        observations: [{period: 2026-10, value: 0}]
        target: {value: 4}
        ---
        kind: metric
        id: tavoite
        name: Tavoite
        type: custom
        target: {value: 4}
        ---
        kind: journey
        id: j
        name: J
        stages: [{name: S, steps: [{name: A, metrics: [hyva, alas, uusi, tavoite, puuttuu]}]}]
    """)
    svg = drawing_of(book).strips[0].svg
    assert re.findall(r'class="f-(good|bad|ink)"[^>]*font-size="13"', svg) == [
        "good",
        "bad",
        "ink",
    ]
    assert "puuttuu" in texts(svg)


WHOLE = """\
kind: journey
id: j
name: J
stages:
  - name: S
    when: In spring
    duration: 30 min
    metrics: [calls]
    steps: [{id: a, name: A, touchpoint: test}, {id: b, name: B, fail_point: Bad}, {name: C}]
---
kind: metric
id: calls
name: Calls
type: count
direction: lower-is-better
target: {value: 5, by: 2027-01-01}
observations: [{period: 2026-09, value: 4}]
---
kind: touchpoint
id: test
name: Test of others
owned_by: third-party
---
kind: blueprint
id: p
name: P
journey: j
cells:
  - {lane: frontstage, step: a, name: Answers, fail_point: {effect: Nobody answers}}
  - {lane: frontstage, step: b, name: Waits, fail_point: {effect: Bad}}
"""


def test_what_is_told_of_a_whole_stage_stands_across_its_steps() -> None:
    drawing = drawing_of(book_of(WHOLE), "en")

    drawn = texts(drawing.strips[0].svg)
    heads = ("In spring", "takes: 30 min", "Calls", "✓ 4", "target 5")
    assert {bare(head) for head in heads} <= {bare(one) for one in drawn}
    assert "✓" in drawn  # in the legend
    assert untold(drawing) == []


def test_what_may_fail_behind_a_step_is_marked_at_the_step_once() -> None:
    drawing = drawing_of(book_of(WHOLE), "en")

    steps = [[mention.text for mention in row[0]] for row in drawing.tables[0].rows]
    assert steps == [
        ["the whole stage"],
        ["1. A", "F (fail point: Nobody answers)"],
        ["2. B", "F (fail point: Bad)"],
        ["3. C"],
    ]
    assert texts(drawing.strips[0].svg).count("F") == 3  # at two steps, and in the legend


@pytest.mark.parametrize(
    ("owner", "words"),
    [
        ("third-party", "Test of others (a third party's)"),
        ("partner", "Test of others (a partner's)"),
        ("customer", "Test of others (the customer's own)"),
        ("us", "Test of others"),
    ],
)
def test_a_touchpoint_of_somebody_else_says_whose_it_is(owner: str, words: str) -> None:
    book = book_of(WHOLE.replace("third-party", owner))

    assert Voice(book, "en", link).fact("test", "touchpoint").text == words
    cells = [m.text for row in drawing_of(book, "en").tables[0].rows for cell in row for m in cell]
    assert words in cells


def test_every_stage_keeps_its_name_in_the_overview_and_every_feeling_its_point() -> None:
    many = ", ".join("{name: A, feels: {score: 1}}" for _ in range(30))
    one = "{name: Kysyn, steps: [{name: B}, {name: C, feels: {score: -2}}, {name: D}]}"
    stages = f"[{{name: Etsin, steps: [{many}]}}, {one}, {{name: Ostan, steps: [{{name: E}}]}}]"
    drawing = drawing_of(book_of(f"kind: journey\nid: j\nname: J\nstages: {stages}"))
    over = drawing.strips[0].svg

    assert {"1 Etsin", "2 Kysyn", "3 Ostan"} <= set(texts(over))
    assert len(re.findall("<circle", over)) == 31
    assert "stroke-dasharray" in over  # across what nobody was asked


def test_a_strip_has_no_row_in_which_it_tells_nothing() -> None:
    first = ", ".join("{name: A, pains: [Kipu], thinks: Mitä}" for _ in range(9))
    second = ", ".join("{name: B, does: Tekee}" for _ in range(9))
    stages = f"[{{name: S, steps: [{first}]}}, {{name: T, steps: [{second}]}}]"
    drawing = drawing_of(book_of(f"kind: journey\nid: j\nname: J\nstages: {stages}"))
    _, one, other = (set(texts(strip.svg)) for strip in drawing.strips)

    assert {"Kipupisteet", "Ajatukset"} <= one
    assert "Tekeminen" not in one
    assert "Tekeminen" in other
    assert not {"Kipupisteet", "Ajatukset"} & other
    assert {"Kipupisteet", "Ajatukset", "Tekeminen"} <= set(texts(drawing.full))
