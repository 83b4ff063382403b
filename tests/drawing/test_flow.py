from __future__ import annotations

import re

import pytest

from journeyascode.drawing import Drawing, draw
from journeyascode.drawing.colours import PAIRS, ROLE_OF
from journeyascode.drawing.flow.drawing import study_flow
from journeyascode.drawing.flow.facts import length_text, read_flow
from journeyascode.drawing.flow.layout import build_graph, key_words, runs
from journeyascode.drawing.render import finish
from journeyascode.drawing.text import Font, width
from journeyascode.drawing.voice import Voice
from journeyascode.facts.times import TimeRange
from journeyascode.handbook import Handbook, for_audience
from tests.drawing.looking import SVG, bare, inks, links, texts, told, tree, untold
from tests.drawing.reading import book_of, journey_of, link

EVERYTHING = """
    kind: journey
    id: kaikki
    name: Kaikki keinot
    trigger: Yhteys katkeaa
    outcome: Yhteys toimii taas
    stages:
      - name: Alku
        goal: Selvitän vian
        steps:
          - {id: a1, name: Huomaan vian, duration: 5 min}
          - {id: a2, name: Luen ohjeen, duration: 10 min, waits: {time: 2 d}}
          - {id: a3, name: Vertailen palveluntarjoajia keskenään huolellisesti, duration: 1-2 h}
          - {id: a4, name: Kysyn naapurilta, meets: [naapuri]}
          - id: a5
            name: Päätän
            critical: {why: Tässä asiakas päättää}
            next:
              - {to: a1, when: epäröi, share: 20 %, after: 3 d}
              - {to: b1, when: tilaa, share: 60 %}
              - {journey: muu, when: kysyy muualta}
      - name: Lentokonesuihkuturbiinimoottoriapumekaanikko
        steps:
          - {id: b1, name: Asentaja tulee, duration: 2 h, channel: kaynti}
          - {id: b2, name: Luen samalla, duration: 30 min, parallel: true, optional: true}
          - {id: b3, name: Kokeilen, optional: true, fail_point: ei toimi, drop_off: 12.5 %}
          - id: b4
            name: Asiakaspalveluhenkilöstökoulutussuunnitelma
            sub_journey: muu
            next:
              - {to: b4, when: yritän uudestaan, share: 30 %}
              - {to: ei-ole, when: siirrytään, share: 20 %}
              - {to: b6, journey: muu, share: 20 %}
              - {when: luovutan, share: 10 %}
          - {id: b5, name: Odotan, waits: {time: 1 h}, meets: [naapuri]}
          - id: b6
            name: Vahvistan
            next: [{to: b1, when: ei kelpaa, share: 25 %}, {when: kelpaa, share: 75 %}]
    ---
    {kind: journey, id: muu, name: Toinen polku, stages: [{name: S}]}
    ---
    {kind: channel, id: kaynti, name: Kotikäynti, type: human}
"""


def journey(steps: str, more: str = "") -> Handbook:
    return book_of(
        f"kind: journey\nid: j\nname: J\n{more}stages:\n  - name: S\n    steps:\n{steps}"
    )


def drawing_of(book: Handbook, language: str = "fi") -> Drawing:
    study = study_flow(Voice(book, language, link), journey_of(book))
    assert study is not None
    return finish(study)


def drawn(steps: str) -> Drawing:
    drawing = drawing_of(journey(steps))
    assert drawing.problem is None
    return drawing


def words_of(drawing: Drawing) -> set[str]:
    return {bare(text) for text in texts(drawing.strips[0].svg)}


def many(count: int) -> Handbook:
    """A journey of long words in which every other step has a loop, a jump and an end."""
    word = "Asiakaspalveluhenkilöstökoulutussuunnitelma"
    steps = "".join(
        f"      - {{id: s{n}, name: {n} {word}, duration: 1 h"
        + (
            f", next: [{{to: s{n + 1}, when: sopii, share: 50 %}}, "
            f"{{to: s{max(0, n - 4)}, when: {word}, after: 1-3 d, share: 20 %}}, "
            f"{{to: s{min(count - 1, n + 6)}}}, {{when: lähtee muualle}}]"
            if n % 2 and n < count - 1
            else ""
        )
        + "}\n"
        for n in range(count)
    )
    return journey(steps)


def test_a_journey_of_one_straight_line_has_no_flow() -> None:
    for steps in ("      - {name: A}\n", "      - {name: A}\n      - {name: B}\n"):
        book = journey(steps)
        assert study_flow(Voice(book, "fi", link), journey_of(book)) is None


BESIDE = """
    kind: journey
    id: j
    name: J
    stages:
      - {name: S, steps: [{id: a, name: I order, channel: web}]}
      - {name: T, steps: [{name: It is installed, channel: visit, handover: repeated}]}
      - {name: U, parallel: true, steps: [{name: I am trained, channel: web}]}
      - {name: V, steps: [{name: I use it, channel: web}]}
"""


ROUND = """      - {id: a, name: A}
      - {id: b, name: B, sub_journey: muu, next: [{to: a, when: again, share: 1 %}, {to: c}]}
      - {id: c, name: C, next: [{to: d, when: so, share: 0 %}, {}]}
      - {id: d, name: D}
"""


def test_a_table_in_which_some_come_round_says_of_whom_each_number_is() -> None:
    table = drawing_of(journey(ROUND), "en").tables[2]
    assert table.heads[-1] == "How many take it"
    told = [row[-1][0].text for row in table.rows if row[-1]]
    assert told == [
        "100 times per 100 customers", "101 times per 100 customers", "once per 100 customers",
        "100 times per 100 customers", "0% of all customers", "100% of all customers",
        "0% of all customers",
    ]  # fmt: skip
    straight = drawing_of(book_of(BESIDE), "en").tables[2]
    assert straight.heads[-1] == "Of all customers"


def test_the_key_explains_every_sign_that_is_drawn_and_no_other() -> None:
    def signs(book: Handbook) -> list[str]:
        facts = read_flow(Voice(book, "en", link), journey_of(book))
        assert facts
        return [sign for sign, _ in key_words(Voice(book, "en", link), facts)]

    assert signs(journey(ROUND)) == ["share", "bar", "back", "dotted", "⤷"]
    assert signs(book_of(BESIDE)) == ["share", "bar"]


def test_stages_at_the_same_time_are_a_fork_and_a_join() -> None:
    book = book_of(BESIDE)
    drawing = drawing_of(book, "en")
    assert bare("‖ at the same time") in words_of(drawing)
    ways = [[[one.text for one in c] for c in row[:2]] for row in drawing.tables[2].rows]
    assert ways == [
        [["the journey begins"], ["→ 1. I order"]],
        [["1. I order"], ["→ 2. It is installed", "‖ 3. I am trained"]],
        [["2. It is installed"], ["→ 4. I use it"]],
        [["3. I am trained"], ["→ 4. I use it"]],
        [["4. I use it"], ["→ the end of the journey"]],
    ]
    facts = read_flow(Voice(book, "en", link), journey_of(book))
    assert facts
    assert [way.flow for way in facts.ways] == [1, 1, 1, 1, 1]


@pytest.mark.parametrize("language", ["fi", "en"])
def test_everything_drawn_stands_in_the_tables_or_explains_a_sign(language: str) -> None:
    book = book_of(EVERYTHING)
    voice = Voice(book, language, link)
    facts = read_flow(voice, journey_of(book))
    assert facts is not None
    key = {voice.say(words) for _, words in key_words(voice, facts)}
    drawing = drawing_of(book, language)
    assert drawing.problem is None
    assert set(untold(drawing)) <= key


@pytest.mark.parametrize("language", ["fi", "en"])
def test_everything_the_tables_say_is_drawn_or_shown_by_the_pointer(language: str) -> None:
    drawing = drawing_of(book_of(EVERYTHING), language)
    shown = bare("".join(tree(drawing.strips[0].svg).itertext()))
    cells = (m.text for table in drawing.tables for row in table.rows for c in row for m in c)
    for text in cells:
        for part in re.split(r"^(?:→ )?\d+\. |[():,] ?| – ", text):
            assert bare(part) in shown, text


def test_every_text_is_read_on_what_lies_beneath_it() -> None:
    for svg in (drawing_of(book_of(EVERYTHING)).strips[0].svg, drawing_of(many(40)).full):
        for ink in inks(svg):
            ground = ROLE_OF[ink.beneath[-1]] if ink.beneath else "page"
            assert (ROLE_OF[ink.colour], ground) in PAIRS, (ink.text, ground)


def test_no_text_is_wider_than_the_box_it_stands_in() -> None:
    for book in (book_of(EVERYTHING), many(12)):
        for group in tree(drawing_of(book).strips[0].svg).iter():
            frame = group.find(f"{SVG}rect")
            if group.tag not in (f"{SVG}a", f"{SVG}g") or frame is None or not group.get("id"):
                continue
            right = float(frame.get("x", "0")) + float(frame.get("width", "0"))
            for text in group.findall(f"{SVG}text"):
                if text.get("text-anchor"):
                    continue
                font = Font(float(text.get("font-size", "0")), text.get("font-weight") == "600")
                for line in text.findall(f"{SVG}tspan") or [text]:
                    words = (line.text or "").strip()
                    assert float(line.get("x", "0")) + width(words, font) <= right + 0.5, words


def test_nothing_lies_outside_the_picture() -> None:
    svg = drawing_of(many(12)).strips[0].svg
    wide = float(tree(svg).get("width", "0"))
    for rect in tree(svg).iter(f"{SVG}rect"):
        left = float(rect.get("x", "0"))
        assert left >= 0
        assert left + float(rect.get("width", "0")) <= wide + 0.5


def test_steps_lead_to_their_place_and_ends_to_the_other_journey() -> None:
    found = links(drawing_of(book_of(EVERYTHING)).strips[0].svg)
    steps = [f"../../journeys/kaikki/#step-{at}" for at in ("a1", "a2", "a3", "a4", "a5", "b6")]
    assert set(steps) <= set(found)
    assert found.count("../../journeys/muu/") == 3
    assert "../../journeys/kaikki/#stage-1" in found


def test_ids_of_a_flow_are_its_own() -> None:
    svg = drawing_of(book_of(EVERYTHING)).strips[0].svg
    ids = [element.get("id", "") for element in tree(svg).iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {"flow-kaikki", "flow-kaikki-step-a1", "flow-kaikki-stage-1"} <= set(ids)


def test_a_straight_run_of_three_is_one_box_in_which_each_step_is_a_link() -> None:
    book = book_of(EVERYTHING)
    facts = read_flow(Voice(book, "fi", link), journey_of(book))
    assert facts is not None
    assert list(runs(facts)) == [(0,), (1, 2, 3), (4,), (5,), (6,), (7,), (8,), (9,)]


def test_a_run_ends_where_its_stage_ends() -> None:
    book = book_of("""
        kind: journey
        id: j
        name: J
        stages:
          - {name: S, steps: [{name: A}, {name: B}]}
          - {name: T, steps: [{name: C}, {name: D, drop_off: 1 %}]}
    """)
    facts = read_flow(Voice(book, "fi", link), journey_of(book))
    assert facts is not None
    assert list(runs(facts)) == [(0,), (1,), (2,), (3,)]


def test_a_stage_without_steps_has_no_band() -> None:
    book = book_of("""
        kind: journey
        id: j
        name: J
        stages: [{name: Tyhjä}, {name: S, steps: [{name: D, drop_off: 1 %}]}]
    """)
    assert bare("Tyhjä") not in words_of(drawing_of(book))


def test_later_stages_stand_below_earlier_ones() -> None:
    book = book_of(EVERYTHING)
    voice = Voice(book, "fi", link)
    facts = read_flow(voice, journey_of(book))
    assert facts is not None
    pieces = build_graph(voice, facts).pieces
    for before in pieces:
        for after in pieces:
            assert before.stage >= after.stage or before.rank < after.rank


def test_one_step_that_some_leave_is_a_flow() -> None:
    drawing = drawn("      - {name: A, drop_off: 12.5 %}\n")
    assert {"12,5%", "lähtee", "87,5%"} <= words_of(drawing)


def test_a_loop_without_an_exit_is_drawn_and_says_that_nothing_can_be_reckoned() -> None:
    drawing = drawn(
        "      - {id: a, name: A, duration: 1 h}\n"
        "      - {name: B, next: [{to: a}]}\n"
        "      - {name: C}\n"
    )
    assert "(askeleissa 1, 2)" in told(drawing)
    assert "Mitään ei voi laskea" in "".join(texts(drawing.strips[0].svg))
    assert "%" not in "".join(texts(drawing.strips[0].svg))


def test_a_branch_to_a_step_nobody_has_written_ends_there() -> None:
    drawing = drawn("      - {name: A, next: [{to: ei-ole, when: x}]}\n")
    assert "→eiole" in words_of(drawing)
    assert "jatkaa askeleeseen, jota ei näytetä" in told(drawing)
    assert bare("polun loppu") not in words_of(drawing)


def test_shares_that_are_more_than_the_whole_are_told() -> None:
    drawing = drawn(
        "      - {name: A, next: [{to: b, share: 80 %}, {share: 80 %}]}\n"
        "      - {id: b, name: B}\n"
    )
    assert (
        "Osuuksia on yhteensä yli 100 % (askeleessa 1): ≈ on osuuksien suhteessa laskettu."
        in told(drawing)
    )
    assert {"≈50%", "kirjoitettu80%"} <= words_of(drawing)


def test_shares_nobody_has_told_are_marked() -> None:
    row = "{name: B, duration: 1 h, optional: true}"
    drawing = drawn(f"      - {{name: A}}\n      - {row}\n      - {{name: C}}\n")
    assert {"osa", "valinnainen"} <= words_of(drawing)
    assert "(askeleessa 1)" in told(drawing)
    assert "50" not in told(drawing)


def test_the_rest_goes_on_to_the_following_step() -> None:
    drawing = drawn(
        "      - {id: a, name: A, next: [{to: a, when: uudestaan, share: 25 %}]}\n"
        "      - {name: B}\n"
    )
    assert {"25%", "75%", bare("kaikki muut"), "↩1.a"} <= words_of(drawing)
    assert "× 1,3" in told(drawing)


def test_shares_of_those_who_stay_are_shown_as_they_were_told() -> None:
    drawing = drawn(
        "      - {name: A, drop_off: 20 %, "
        "next: [{to: b, when: x, share: 75 %}, {to: c, when: y, share: 25 %}]}\n"
        "      - {id: b, name: B}\n"
        "      - {id: c, name: C}\n"
    )
    assert {"75%", "25%", "20%", "jatkavista"} <= words_of(drawing)
    assert "60\u00a0%" in told(drawing)


def test_shares_that_make_the_whole_with_who_leaves_are_of_everybody() -> None:
    drawing = drawn(
        "      - {name: A, drop_off: 20 %, "
        "next: [{to: b, when: x, share: 60 %}, {to: c, when: y, share: 20 %}]}\n"
        "      - {id: b, name: B}\n"
        "      - {id: c, name: C}\n"
    )
    assert "60%" in words_of(drawing)
    assert "jatkavista" not in words_of(drawing)


def test_a_step_that_everybody_leaves_is_drawn() -> None:
    drawing = drawn(
        "      - {name: A, drop_off: 100 %, next: [{to: b, share: 50 %}]}\n"
        "      - {id: b, name: B}\n"
    )
    assert "100%" in words_of(drawing)


@pytest.mark.parametrize("language", ["fi", "en"])
def test_those_of_whom_nothing_is_told_end_in_a_chip_and_not_at_a_step(language: str) -> None:
    drawing = drawing_of(
        journey(
            "      - {name: A, "
            "next: [{to: b, when: x, share: 60 %}, {to: c, when: y, share: 30 %}]}\n"
            "      - {id: b, name: B}\n"
            "      - {id: c, name: C}\n"
        ),
        language,
    )
    said = "kertomatta minne" if language == "fi" else "where to is not told"
    assert {bare(said), "10%"} <= words_of(drawing)
    assert ("(askeleessa 1)" if language == "fi" else "at step 1") in told(drawing)
    assert len([row for row in drawing.tables[2].rows if said in row[1][0].text]) == 1


def test_a_way_nobody_takes_is_dotted() -> None:
    drawing = drawn(
        "      - {id: a, name: A, next: [{to: b, share: 0}, {to: a, share: 0}, {to: c}]}\n"
        "      - {id: b, name: B}\n      - {id: c, name: C}\n"
    )
    svg = drawing.strips[0].svg
    assert "0%" in words_of(drawing)
    assert 'class="s-chance" fill="none" stroke=' in svg
    assert 'stroke-dasharray="1,5"' in svg


def test_a_wide_way_is_a_wide_ribbon() -> None:
    svg = (
        drawn(
            "      - {name: A, next: [{to: b, share: 90 %}, {to: c, share: 10 %}]}\n"
            "      - {id: b, name: B, next: [{}]}\n      - {id: c, name: C}\n"
        )
        .strips[0]
        .svg
    )
    assert '<path class="f-line"' in svg


def test_a_long_delay_stands_below_the_share() -> None:
    drawing = drawn(
        "      - {name: A, next: [{to: b, share: 33.3 %, after: 100000-200000 min}, {}]}\n"
        "      - {id: b, name: B}\n"
    )
    assert bare("viive 100000–200000 min") in words_of(drawing)


def test_forty_steps_with_long_words_and_many_branches_are_drawn() -> None:
    drawing = drawing_of(many(40))
    assert drawing.problem is None
    assert len([one for one in links(drawing.strips[0].svg) if "#step-" in one]) == 40


def test_a_flow_too_large_to_be_laid_out_is_told_and_has_its_tables() -> None:
    drawing = drawing_of(many(140))
    assert "at most 300" in str(drawing.problem)
    assert len(drawing.tables[1].rows) == 140


def test_an_engine_that_fails_is_a_problem_of_the_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAC_DOT", "/no/such/dot")
    drawing = drawing_of(book_of(EVERYTHING))
    assert "JAC_DOT" in str(drawing.problem)
    assert drawing.strips == ()


def test_the_same_journey_gives_the_same_bytes() -> None:
    assert drawing_of(book_of(EVERYTHING)) == drawing_of(book_of(EVERYTHING))


def test_a_flow_says_what_it_is() -> None:
    drawing = drawing_of(book_of(EVERYTHING))
    assert (drawing.id, drawing.kind, drawing.title) == (
        "flow-kaikki", "flow", "Kaikki keinot: kulku"
    )  # fmt: skip
    assert drawing.description.startswith("Polun kulku: askelia 11, haaroja ")


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (5, 5, "5\u00a0s"),
        (0.5, 0.5, "0,5\u00a0s"),
        (60, 90, "1–1,5\u00a0min"),
        (7200, 7200, "2\u00a0h"),
        (86_400, 300_000, "1–3,5\u00a0päivää"),
        (90 * 86_400, 93 * 86_400, "3–3,1\u00a0kuukautta"),
        (0, 3 * 365 * 86_400, "0–3\u00a0vuotta"),
    ],
)
def test_a_reckoned_time_is_told_in_the_unit_that_suits_it(
    low: float, high: float, text: str
) -> None:
    assert length_text(Voice(Handbook(), "fi", link), TimeRange(low, high)) == text


def rows_of(steps: str, more: str = "") -> list[list[str]]:
    study = study_flow(Voice(journey(steps, more), "en", link), journey_of(journey(steps, more)))
    assert study is not None
    return [[", ".join(one.text for one in cell) for cell in row] for row in study.tables[2].rows]


def test_a_way_leaves_all_steps_that_happen_at_the_same_time() -> None:
    found = rows_of("""
      - {name: A}
      - {name: B, parallel: true, drop_off: 10 %}
      - {name: C}
    """)
    assert [row[:2] for row in found[1:3]] == [
        ["1. A, 2. B", "→ 3. C"],
        ["2. B", "→ leaves"],
    ]


def test_a_share_that_we_spread_over_ways_is_some_also_where_it_falls_through() -> None:
    found = rows_of("""
      - {id: a, name: A, next: [{to: stay, share: 70 %}, {to: bye, share: 30 %}]}
      - {id: stay, name: B, next: [{when: renewed}]}
      - {id: bye, name: C}
      - {id: says, name: D, optional: true}
  - name: Back
    steps:
      - {id: back, name: E}
    """)
    onward = [row[3] for row in found if row[0] == "3. C"]
    assert len(onward) == 2
    assert all("50" not in share for share in onward)
    assert all(share.startswith("some") for share in onward)


def test_where_customers_come_round_an_arrow_tells_times_and_no_share_of_them() -> None:
    steps = (
        "      - {id: a, name: A}\n"
        "      - {id: b, name: B, next: [{to: a, share: 75 %}, {to: c}]}\n"
        "      - {id: c, name: C}\n"
    )
    said = [row[5][0].text for row in drawn(steps).tables[2].rows]
    assert said.count("400 kertaa sataa asiakasta kohti") == 1
    assert said.count("300 kertaa sataa asiakasta kohti") == 1
    assert not any(text.startswith(("300", "400")) and "%" in text for text in said)


@pytest.mark.parametrize("happened", ["done", "failed", "skipped"])
def test_a_case_that_did_not_come_through_its_last_step_has_not_got_its_outcome(
    happened: str,
) -> None:
    book = book_of(f"""
kind: journey
id: j
name: J
state: actual
outcome: The parcel is mine
stages:
  - name: S
    steps:
      - {{id: a, name: A, next: [{{to: c, when: It is late}}]}}
      - {{id: b, name: B}}
      - {{id: c, name: C, happened: {happened}}}
""")
    drawings = draw(Voice(book, "en", link), journey_of(book))
    flow = str(drawings["flow"].tables)
    assert ("The parcel is mine" in flow) == (happened == "done")
    drawn = " ".join(texts(drawings["flow"].strips[0].svg))
    assert ("The parcel is mine" in drawn) == (happened == "done")
    remarked = {"done": "C", "failed": "✕ failed", "skipped": "left out"}[happened]
    assert remarked in str(drawings["journey"].tables)


def test_a_share_of_what_is_not_shown_is_no_number_where_nobody_has_told_it() -> None:
    book = book_of("""
        kind: journey
        id: j
        name: J
        stages:
          - name: S
            steps:
              - {name: A}
              - {name: B, optional: true}
              - {name: C, visibility: restricted}
    """)
    shown = for_audience(book, "internal")
    rows = drawing_of(shown, "en").tables[1].rows
    assert "50%" not in str(rows)
