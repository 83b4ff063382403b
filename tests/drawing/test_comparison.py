from __future__ import annotations

import re

import pytest

from journeyascode.drawing import Drawing, Voice
from journeyascode.drawing.canvas import Point
from journeyascode.drawing.comparison.drawing import study_comparison
from journeyascode.drawing.comparison.sheet import gaps
from journeyascode.drawing.curve import monotone
from journeyascode.drawing.render import finish
from journeyascode.handbook import Handbook
from journeyascode.model import Journey
from tests.drawing.looking import bare, links, texts, told, tree, untold
from tests.drawing.reading import book_named, book_of, link

LONG = "Sähköinenmuutosilmoituslomakepalvelusivusto"


def drawing_of(book: Handbook, id_: str = "muutos", language: str = "fi") -> Drawing:
    journey = book.find(Journey, id_)
    assert journey
    study = study_comparison(Voice(book, language, link), journey)
    assert study
    return finish(study)


def states(before: str, after: str, more: str = "") -> Handbook:
    """Two journeys given by their stages, the second aimed at."""
    return book_of(
        f"kind: journey\nid: muutos\nname: Nyt\nstages: {before}\n---\n"
        f"kind: journey\nid: tavoite\nname: Sitten\n{more or 'state: target'}\n"
        f"compares_to: muutos\nstages: {after}"
    )


def steps(*parts: str) -> str:
    return "[{name: S, steps: [" + ", ".join("{" + part + "}" for part in parts) + "]}]"


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("id_", ["muutos", "muutos-tavoite", "muutos-suunnitelma"])
def test_everything_drawn_stands_in_the_tables(id_: str, language: str) -> None:
    drawing = drawing_of(book_named("kaksi-tilaa"), id_, language)
    assert drawing.problem is None
    assert drawing.strips
    assert untold(drawing) == []


def test_every_fact_of_the_tables_is_drawn_or_shown_by_the_pointer() -> None:
    drawing = drawing_of(book_named("kaksi-tilaa"))
    shown = bare("".join("".join(tree(strip.svg).itertext()) for strip in drawing.strips))
    cells = (m.text for table in drawing.tables for row in table.rows for c in row for m in c)
    for text in cells:
        for part in re.split(r"^\w+: |\d+\. |: |[(),] ?| → |^→ ", text):
            assert part in ("pysyy ennallaan", "") or bare(part) in shown, part


def test_a_journey_without_another_state_has_no_comparison() -> None:
    book = book_of("kind: journey\nid: j\nname: J\nstages: [{name: S, steps: [{name: A}]}]")
    assert study_comparison(Voice(book, "fi", link), book.all(Journey)[0]) is None


def test_two_states_without_steps_have_no_comparison() -> None:
    book = states("[{name: S}]", "[{name: S}]")
    assert study_comparison(Voice(book, "fi", link), book.all(Journey)[0]) is None


def test_both_pages_tell_the_same_and_name_the_other_variants() -> None:
    book = book_named("kaksi-tilaa")
    now, aimed = drawing_of(book), drawing_of(book, "muutos-tavoite")
    assert now.tables[1] == aimed.tables[1]
    assert (now.id, aimed.id) == ("comparison-muutos", "comparison-muutos-tavoite")
    assert "verrattavissa myös: Muutos (suunnitelma)" in texts(now.strips[0].svg)
    assert "../../journeys/muutos-suunnitelma/" in links(now.strips[0].svg)
    assert "verrattavissa myös" not in told(aimed)


def test_the_summary_is_one_sentence() -> None:
    book = book_named("kaksi-tilaa")
    assert drawing_of(book).tables[0].caption == (
        "1 askel vähemmän, itsepalveluun siirtyy 1, huonoin hetki nousee −2 → +0,25, "
        "odotus lyhenee 7,1–10\u00a0päivää → 2\u00a0min, "
        "kipupisteisiin vastattu 3/3, "
        "1 uusi kipupiste."
    )
    assert "the worst moment rises from −2 to +0.25" in drawing_of(book, language="en").description


@pytest.mark.parametrize(
    ("now", "aimed", "words", "figure"),
    [
        ("1 h", "2 h", "odotus pitenee 1 h → 2 h", "↑ 1 h → 2 h"),
        ("2 h", "1 h", "odotus lyhenee 2 h → 1 h", "↓ 2 h → 1 h"),
        ("1 h", "60 min", "odotus pysyy: 1 h", "1 h → 1 h"),
    ],
)
def test_a_longer_wait_is_told_as_worse_and_a_shorter_one_as_better(
    now: str, aimed: str, words: str, figure: str
) -> None:
    drawing = drawing_of(
        states(*(steps(f"id: a, name: A, waits: {{time: {time}}}") for time in (now, aimed)))
    )
    assert words in drawing.tables[0].caption.replace("\u00a0", " ").casefold()
    assert figure in told(drawing).replace("\u00a0", " ")
    assert untold(drawing) == []


def test_each_change_is_drawn_with_its_sign_and_its_word() -> None:
    found = set(texts(drawing_of(book_named("kaksi-tilaa")).full))
    assert {"▲ +2,5", "▲ +2", "▼ −0,75", "⇄", "+", "−", "✓", "!", "↪", "↓", "↑"} <= found
    assert texts(drawing_of(book_named("kaksi-tilaa")).full).count("siirtyy: 4 → 3") == 2
    assert {"kanava: Puhelin → Portaali", "poistuu", "uusi askel", "siirtyy: 4 → 3"} <= found
    assert "hidastuu: 1\u00a0min → 2\u00a0min" in found
    assert "tuntuu huonommalta" in " ".join(found)


def test_a_voice_that_gains_and_one_that_loses_are_told_apart() -> None:
    drawing = drawing_of(
        states(
            steps("id: a, name: A, feels: [{persona: p, score: 0}, {persona: q, score: 0}]"),
            steps("id: a, name: A, feels: [{persona: p, score: 1}, {persona: q, score: -1}]"),
        )
    )
    words = told(drawing)
    assert "▲ +1 tuntuu paremmalta (p)" in words
    assert "▼ −1 tuntuu huonommalta (q)" in words
    assert untold(drawing) == []


def test_the_ground_between_the_curves_tells_better_from_worse() -> None:
    svg = drawing_of(
        states(
            steps(*(f"id: s{n}, name: A, feels: {{score: {n - 1}}}" for n in range(3))),
            steps(*(f"id: s{n}, name: A, feels: {{score: {1 - n}}}" for n in range(3))),
        )
    ).full
    assert svg.index("f-good-soft") < svg.index("f-bad-area")
    assert "stroke-dasharray" in svg


def test_identical_journeys_stay_as_they_are() -> None:
    one = steps("name: A, feels: {score: 1}", "name: B, channel: c")
    drawing = drawing_of(states(one, one, "state: current"))
    assert drawing.tables[0].heads[1] == "Nyt → Sitten"
    assert told(drawing).count("pysyy ennallaan") == 2
    assert drawing.tables[0].caption.startswith("Askelia yhtä monta, huonoin hetki pysyy arvossa")
    assert "▲" not in "".join(texts(drawing.full))


def test_journeys_that_have_nothing_in_common_are_removed_and_added() -> None:
    drawing = drawing_of(
        states(steps("id: a, name: A", "id: b, name: B"), steps("id: c, name: C")),
    )
    found = texts(drawing.full)
    assert (found.count("poistuu"), found.count("uusi askel")) == (2, 1)
    assert drawing.problem is None


def test_one_step_and_long_compounds_stay_inside_the_sheet() -> None:
    step = f"name: {LONG}, channel: {LONG.lower()}, pains: [{LONG}], feels: {{score: 2}}"
    drawing = drawing_of(
        states(steps(step.replace("ä", "a").replace("ö", "o")), f"[{{name: {LONG}, steps: []}}]")
    )
    root = tree(drawing.full)
    assert float(root.get("width", "0")) >= 300
    assert untold(drawing) == []


def test_a_wide_comparison_is_cut_into_strips_between_stages() -> None:
    stages = ", ".join(
        f"{{name: S{at}, steps: [{', '.join(['{name: A, feels: {score: 1}}'] * 4)}]}}"
        for at in range(12)
    )
    drawing = drawing_of(states(f"[{stages}]", f"[{stages}]"))
    assert drawing.problem is None
    assert [strip.name for strip in drawing.strips] == [
        f"comparison-muutos-{n}" for n in range(1, 7)
    ]
    assert all(float(tree(strip.svg).get("width", "0")) <= 1450 for strip in drawing.strips)
    assert len(drawing.tables[1].rows) == 48


def test_a_comparison_beyond_all_measure_is_told_and_still_has_its_tables() -> None:
    stage = f"[{{name: S, steps: [{', '.join(['{name: A, channel: c}'] * 2000)}]}}]"
    drawing = drawing_of(states(stage, stage))
    assert "at most 12000 can be drawn" in str(drawing.problem)
    assert len(drawing.tables[1].rows) == 2000


def test_where_nobody_has_asked_the_lane_says_so() -> None:
    drawing = drawing_of(
        states(steps("name: A, feels: {score: 1}", "name: B"), steps("name: A", "name: B"))
    )
    assert texts(drawing.full).count("ei kysytty") == 1
    assert "+1 → ei kysytty" in told(drawing)
    assert "–" in told(drawing)


def test_more_than_five_voices_are_in_the_table_alone() -> None:
    feels = ", ".join(f"{{persona: p{n}, score: {n / 4}}}" for n in range(6))
    one = steps(f"id: a, name: A, feels: [{feels}]")
    drawing = drawing_of(states(one, one))
    assert "p4" in texts(drawing.full)
    assert "p5" not in texts(drawing.full)
    assert "ja 1 muu taulukossa" in texts(drawing.full)
    assert "p5: +1,25" in told(drawing)


def test_more_changes_than_fit_are_in_the_table_and_under_the_pointer() -> None:
    pains = ", ".join(f"kipu {n}" for n in range(12))
    drawing = drawing_of(
        states(steps(f"id: a, name: A, pains: [{pains}]"), steps("id: a, name: A"))
    )
    assert "…" in texts(drawing.full)
    assert "kipu 11" in "".join(tree(drawing.strips[0].svg).itertext())
    assert "kipu 11" in told(drawing)


def test_what_is_comes_before_what_is_wanted_whoever_names_whom() -> None:
    drawing = drawing_of(
        book_of(
            "kind: journey\nid: muutos\nname: M\nstate: target\nstages: [{name: S, steps: []}]\n"
            "---\nkind: journey\nid: nyt\nname: N\nstate: current\ncompares_to: muutos\n"
            "stages: [{name: S, steps: [{name: A}, {name: B}]}]"
        )
    )
    assert drawing.tables[0].heads[1:] == ("Nykytila → Tavoitetila",)
    assert drawing.tables[0].caption == "2 askelta vähemmän."


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (1, 2, "1 askel enemmän."),
        (1, 3, "2 askelta enemmän."),
    ],
)
def test_more_steps_are_counted_in_words(before: int, after: int, sentence: str) -> None:
    book = states(steps(*["name: A"] * before), steps(*["name: A"] * after))
    assert drawing_of(book).tables[0].caption == sentence


def test_a_worse_target_is_told_as_it_is() -> None:
    book = states(
        steps("name: A, feels: {score: 1}, duration: 1 min, waits: {time: 1 min}"),
        steps("name: A, feels: {score: -1}, duration: 2 min, waits: {time: 3 min}, pains: [a, b]"),
    )
    drawing = drawing_of(book, language="en")
    assert "the worst moment falls from +1 to −1" in drawing.description
    assert "▼ −2" in texts(drawing.full)
    assert "2 new pains" in drawing.description
    assert "longer wait: 1\u00a0min → 3\u00a0min" in told(drawing)


def test_a_touchpoint_that_is_new_to_a_step_stands_behind_a_dash() -> None:
    book = states(steps("name: A"), steps("name: A, touchpoint: sivu"))
    assert "kosketuspiste: – → sivu" in told(drawing_of(book))


def test_both_states_tell_a_time_as_a_range_in_the_unit_of_the_longer_one() -> None:
    book = states(steps("name: A, waits: {time: 2-4 h}"), steps("name: A, waits: {time: 100 min}"))
    assert "↓ 2–4\u00a0h → 1,7\u00a0h" in told(drawing_of(book))


def test_the_same_handbook_gives_the_same_bytes() -> None:
    book = book_named("kaksi-tilaa")
    assert drawing_of(book) == drawing_of(book)


def test_curves_that_do_not_lie_above_each_other_have_nothing_between_them() -> None:
    left = monotone([Point(0, 0), Point(10, 0)])
    right = monotone([Point(20, 0), Point(30, 0)])
    assert list(gaps(left, right)) == []
    assert list(gaps(left, ())) == []
    assert list(gaps(left, left)) == []


TRACKS = """
---
kind: handbook
id: our
name: Our
organisation: We
tracks:
  - {id: ease, name: Ease, scale: {from: 1, to: 5, words: [hard, easy]}, direction: higher-is-better}
  - {id: effort, name: Effort, scale: {words: [low, high]}, direction: lower-is-better}
"""  # noqa: E501 - a line for each


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("ease: 2", "ease: 5", "▲ Ease: 2 → 5 easy"),
        ("effort: low", "effort: high", "▼ Effort: low → high"),
        ("ease: 2", "ease: unknown", "↪ Ease: 2 → not known"),
        ("ease: 2", "effort: low", "↪ Ease: 2 → –"),
        ("ease: 3", "ease: 3", ""),
    ],
)
@pytest.mark.parametrize("of_stage", [True, False])
def test_tracks_of_both_states_are_shown(
    before: str,
    after: str,
    change: str,
    of_stage: bool,  # noqa: FBT001 - a parameter of the case
) -> None:
    form = "[{{name: S, tracks: {{{}}}, steps: [{{name: A}}]}}]"
    form = form if of_stage else "[{{name: S, steps: [{{name: A, tracks: {{{}}}}}]}}]"
    one, other = (form.format(told) for told in (before, after))
    first, *rest = states(one, other)
    book = Handbook([first, *rest, *book_of(TRACKS)])
    drawing = drawing_of(book, language="en")
    words = change or "Ease: 3"
    assert words in told(drawing)
    assert {*words.split()} <= {*" ".join(texts(drawing.strips[0].svg)).split()}
