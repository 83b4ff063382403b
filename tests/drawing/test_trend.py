"""The chart of a metric: what it says, where it breaks, and that its tables say the same."""

from __future__ import annotations

import re
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest

from journeyascode.drawing import Drawing, Voice, draw
from journeyascode.drawing.trend.facts import TrendFacts, read_trend
from journeyascode.drawing.trend.scale import TrendScale, scale_of
from journeyascode.drawing.trend.spark import SparkTarget, spark
from journeyascode.handbook import Handbook
from journeyascode.model import Metric
from tests.drawing.charting import drawn_only, overlapping, told_only
from tests.drawing.looking import SVG, links, texts, told, tree
from tests.drawing.reading import book_named, book_of, link

BOOK = book_named("mittarit")
SCALE = re.compile(r"[\d\s.,−…]+")
"""Values named on the axis."""
DRAWN = [metric.id for metric in BOOK.all(Metric) if metric.observations]


def voice(language: str = "en") -> Voice:
    return Voice(BOOK, language, link)


def metric(id_: str) -> Metric:
    found = BOOK.find(Metric, id_)
    assert found is not None
    return found


def chart(id_: str, language: str = "en") -> Drawing:
    drawing = draw(voice(language), metric(id_))["trend"]
    assert drawing.problem is None
    return drawing


def facts(id_: str, language: str = "en") -> TrendFacts:
    found = read_trend(voice(language), metric(id_))
    assert found is not None
    return found


def scale(id_: str) -> TrendScale:
    return scale_of(facts(id_), 0)


def drawn(id_: str, language: str = "en") -> str:
    return chart(id_, language).strips[0].svg


def in_class(svg: str, tag: str, name: str) -> list[ET.Element]:
    return [e for e in tree(svg).iter(f"{SVG}{tag}") if name in e.get("class", "").split()]


@pytest.mark.parametrize("language", ["en", "fi"])
@pytest.mark.parametrize("id_", DRAWN)
def test_every_text_of_the_chart_is_in_its_tables(id_: str, language: str) -> None:
    left = drawn_only(chart(id_, language))
    assert [text for text in left if not SCALE.fullmatch(text)] == []


@pytest.mark.parametrize("id_", ["nps", "online", "once", "same", "wait"])
def test_everything_the_first_table_says_is_drawn(id_: str) -> None:
    names = {"Latest value", "Change", "Target", "Baseline", "Which way", "Decided by the board"}
    left = [text for text in told_only(chart(id_)) if text not in names]
    assert [text for text in left if not text.startswith(facts(id_).spots[-1].value)] == []


@pytest.mark.parametrize("id_", DRAWN)
def test_every_reading_is_a_dot_with_everything_in_its_title(id_: str) -> None:
    titles = [e.text or "" for e in tree(drawn(id_)).iter(f"{SVG}title")]
    cells = told(chart(id_))
    for spot in facts(id_).spots:
        assert spot.title in titles
        assert all(part in cells for part in (spot.value, *spot.details) if part)


@pytest.mark.parametrize("id_", ["nps", "online", "once", "same", "wait"])
def test_no_text_stands_on_another(id_: str) -> None:
    assert overlapping(drawn(id_)) == []


def test_the_answer_stands_above_the_chart() -> None:
    assert texts(drawn("nps"))[:5] == [
        "30.5\N{NO-BREAK SPACE}points",
        "Q3 2026",
        "✓ on course",
        "▲ better since Q4 2025: +18.3, between +7.8 and +28.7",
        "= no clear change since Q3 2025: +8.6, between −1.6 and +18.8",
    ]


def test_finnish_readers_see_their_own_decimals_and_days() -> None:
    found = texts(drawn("nps", "fi"))
    assert found[0] == "30,5\N{NO-BREAK SPACE}pistettä"
    assert "31.12.2027 mennessä" in found
    assert "matkaa vielä +9,5\N{NO-BREAK SPACE}pistettä" in found
    assert "2026, 3. neljännes (Q3)" in told(chart("nps", "fi"))


def test_a_target_whose_day_has_passed_was_missed() -> None:
    last, nps = date(2026, 12, 31), metric("nps")
    assert nps.target
    aimed = nps.model_copy(update={"target": nps.target.model_copy(update={"by": last})})
    on_it, after = (
        read_trend(Voice(BOOK, "en", link, day), aimed) for day in (last, last + timedelta(days=1))
    )
    assert on_it
    assert on_it.target
    assert on_it.target.to_go == "+9.5\N{NO-BREAK SPACE}points to go"
    assert after
    assert after.target
    assert after.target.to_go == "missed by 9.5\N{NO-BREAK SPACE}points"


def test_the_line_is_broken_where_periods_are_missing() -> None:
    svg = drawn("nps")
    assert "nothing measured" in texts(svg)
    thick = [e for e in in_class(svg, "path", "s-accent") if e.get("stroke-width") == "2"]
    assert len(thick) == 1
    rows = [row[0][0].text for row in chart("nps").tables[1].rows]
    assert rows == ["Q3 2025", "Q4 2025", "…", "Q3 2026"]


def test_a_reading_alone_shows_its_interval_as_a_line_with_two_ends() -> None:
    whiskers = [
        e for e in in_class(drawn("once"), "path", "s-accent") if e.get("stroke-width") == "1.5"
    ]
    assert len(whiskers) == 3
    assert facts("once").changes == ("one reading only: no trend yet",)


def test_readings_that_never_differ_have_a_chart_without_interval() -> None:
    svg = drawn("same")
    assert in_class(svg, "path", "f-accent-soft") == []
    assert "none: too few answers, or all the same" in told(chart("same"))
    assert "✓ target reached" in texts(svg)
    assert facts("same").changes[0].startswith("?")


def test_without_a_target_nothing_is_judged() -> None:
    found = facts("online")
    assert (found.target, found.course) == (None, "")
    assert in_class(drawn("online"), "path", "s-warn") == []


def test_a_share_that_improves_alone_is_warned_about() -> None:
    assert "! the share got better, but what it leaves over has not clearly fallen" in texts(
        drawn("online")
    )
    assert "7,000" in texts(drawn("online"))
    assert "Calls" in chart("online").tables[1].heads


def test_a_written_value_that_differs_is_told_beside_the_counted_one() -> None:
    assert "its counts; written was 50%" in told(chart("online"))


def test_a_change_says_whether_it_is_for_the_better_only_where_that_is_known() -> None:
    assert facts("fallen").changes[0].startswith("▼ worse since 2025: −40")
    assert facts("turned").changes[0].startswith("▼ changed since half-year 1, 2025: −40")


def test_a_narrow_gap_is_seen_although_its_words_have_no_room() -> None:
    assert "nothing measured" not in texts(drawn("monthly"))
    assert "nothing measured" in told(chart("monthly"))
    assert len(in_class(drawn("monthly"), "rect", "f-band")) == 1


def test_crowded_bars_leave_out_numbers_and_never_stand_on_each_other() -> None:
    assert overlapping(drawn("monthly")) == []


def test_a_dot_leads_to_its_evidence() -> None:
    assert links(drawn("nps")) == ["../../evidences/survey/"]


def test_time_runs_by_the_days_of_the_calendar() -> None:
    places = [scale("nps").x(spot.day) for spot in facts("nps").spots]
    assert places[2] - places[1] > 2.5 * (places[1] - places[0])


def test_a_target_far_away_does_not_squeeze_what_was_measured() -> None:
    near = scale("wait")
    assert near.last.year < 2028
    assert near.first.year > 2024
    assert near.x(facts("wait").spots[-1].day) > 150


def test_a_day_beyond_the_axis_has_no_mark_on_it() -> None:
    marks = {id_: len(in_class(drawn(id_), "path", "f-warn")) for id_ in ("nps", "wait", "dense")}
    assert marks == {"nps": 1, "wait": 0, "dense": 0}


def test_years_are_named_by_the_days_they_hold() -> None:
    assert "2026" in texts(drawn("dense"))
    assert "2027" not in texts(drawn("dense"))
    assert {"2025", "2026", "2027"} <= set(texts(drawn("nps")))


def test_many_readings_leave_out_texts_and_never_the_last() -> None:
    found = texts(drawn("dense"))
    assert "15" in found
    assert "14 Jan" in found
    assert "13 Jan" not in found
    assert [note for note in ("yksi", "kaksi", "kolme", "neljä") if note in found] != []


def test_values_beyond_all_measure_are_drawn_at_the_ends() -> None:
    axis = scale("huge")
    assert all(
        axis.top <= axis.y(spot.reading.value) <= axis.bottom for spot in facts("huge").spots
    )
    assert "nan" not in drawn("huge")
    assert "inf" not in re.sub(r"<(title|desc|text).*?</\1>", "", drawn("huge"))


def test_a_metric_never_measured_has_no_chart() -> None:
    assert draw(voice(), metric("never")) == {}
    assert spark(voice(), metric("never")) == ""


def test_the_axis_stays_within_what_can_be() -> None:
    assert (scale("once").low, scale("once").high) >= (1, 4)
    assert scale("same").high <= 5


def test_a_tiny_chart_says_all_in_its_title() -> None:
    svg = spark(voice(), metric("nps"))
    title = (
        "Would they recommend us: 21.8\N{NO-BREAK SPACE}points (Q3 2025) → "
        "30.5\N{NO-BREAK SPACE}points (Q3 2026); ✓ on course; "
        "▲ better since Q4 2025: +18.3, between +7.8 and +28.7"
    )
    assert tree(svg).findtext(f"{SVG}title") == title
    assert tree(svg).get("aria-label") == title
    assert " id=" not in svg


def test_a_tiny_chart_breaks_and_ends_in_a_sign() -> None:
    course = in_class(spark(voice(), metric("nps")), "path", "s-accent")[0].get("d", "")
    assert (course.count("M"), course.count("L")) == (2, 1)
    assert len(in_class(spark(voice(), metric("nps")), "circle", "f-good")) == 1
    late, nps = Voice(BOOK, "en", link, date(2028, 1, 1)), metric("nps")
    assert nps.target
    due = nps.target.model_copy(update={"by": date(2026, 12, 31)})
    missed = nps.model_copy(update={"target": due})
    assert len(in_class(spark(late, missed), "path", "f-bad")) == 1
    assert len(in_class(spark(late, nps), "path", "f-bad")) == 0
    assert len(in_class(spark(voice(), metric("same")), "circle", "f-good")) == 1
    risky = spark(voice(), metric("nps"), SparkTarget(30, "warn", "! at risk"))
    assert len(in_class(risky, "circle", "s-warn")) == 1
    assert "! at risk" in risky
    assert in_class(spark(voice(), metric("once")), "path", "s-accent") == []


def test_a_tiny_chart_shows_a_reading_that_stands_alone() -> None:
    months = ("01", "02", "03", "07", "11", "12")
    seen = [{"period": f"2026-{month}", "value": 1} for month in months]
    lonely = Metric.model_validate({"id": "a", "name": "A", "type": "count", "observations": seen})
    assert len(in_class(spark(voice(), lonely), "circle", "f-accent")) == 2


def test_a_name_that_cannot_be_shown_has_no_tiny_chart_and_says_why_not() -> None:
    strange = Metric.model_validate(
        {"id": "a", "name": "A\x07", "type": "count", "unit": "\x07",
         "observations": [{"period": "2026", "value": 1}]}
    )  # fmt: skip
    assert spark(voice(), strange) == ""
    drawing = draw(Voice(Handbook([strange]), "en", link), strange)["trend"]
    assert drawing.problem is not None
    assert drawing.tables


@pytest.mark.parametrize(
    ("terms", "told_", "words"),
    [
        ("type: nps", "n: 200", "the key counts: is missing"),
        ("type: share, unit: '%'", "", "the key n: is missing"),
        ("type: duration, unit: h", "n: 200", "whether that is chance cannot be told"),
        ("type: nps", "counts: {'0': 1, '10': 1}", "too few answers"),
    ],
)
def test_why_nobody_can_tell_whether_a_change_is_chance(
    terms: str, told_: str, words: str
) -> None:
    seen = ", ".join(
        f"{{period: {year}, value: {value}, {told_}}}" for year, value in ((2025, 0), (2026, 0))
    )
    book = book_of(f"{{kind: metric, id: m, name: M, {terms}, observations: [{seen}]}}")
    found = book.find(Metric, "m")
    assert found
    assert words in told(draw(Voice(book, "en", link), found)["trend"])
