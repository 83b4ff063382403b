"""The home page: how the handbook stands, and where each number comes from."""

from __future__ import annotations

from datetime import date

from journeyascode.handbook import Handbook, for_audience
from journeyascode.pages.dashboard import metrics_aimed, metrics_tally, promises_tally
from tests.drawing.reading import book_of
from tests.pages.looks import Look, page_html, written

DAY = date(2026, 11, 30)
BOOK = """
kind: handbook
id: handbook
name: Käsikirja
organisation: Oy
languages: [fi]
lifecycle: [{id: ostaa, name: Ostaa}, {id: kayttaa, name: Käyttää}]
---
kind: segment
id: pienet
name: Pienet yritykset
---
kind: metric
id: jono
name: Jonotusaika
type: duration
unit: min
direction: lower-is-better
target: {value: 1}
observations: [{period: 2026-05, value: 15}]
---
kind: metric
id: nps
name: Suositteluhalu
type: nps
target: {value: 40}
observations: [{period: 2026-05, value: 45}]
---
kind: metric
id: outo
name: Mittaamaton
type: custom
target: {value: 1}
---
kind: metric
id: vapaa
name: Tavoitteeton
type: count
observations: [{period: 2026-05, value: 3}]
---
kind: promise
id: heti
name: Vastaamme heti
metric: jono
threshold: {at_most: 1}
---
kind: promise
id: viidessatoista
name: Vastaamme vartissa
metric: jono
threshold: {at_most: 15, at_risk: 10}
---
kind: promise
id: tunnissa
name: Vastaamme tunnissa
metric: jono
threshold: {at_most: 60}
---
kind: promise
id: joskus
name: Vastaamme joskus
---
kind: insight
id: jonotus
name: Jonossa ei tiedä paikkaansa
severity: 4
---
kind: action
id: takaisinsoitto
name: Takaisinsoitto
answers_steps: [{journey: soitto, step: jono}]
---
kind: journey
id: soitto
name: Soitan
segments: [pienet]
stages:
  - name: Kysyn
    phase: ostaa
    steps:
      - {id: jono, name: Jonotan, critical: {why: Tässä luovutetaan}, expects: 4,
         feels: {score: -2}, insights: [jonotus], promises: [heti], handover: repeated}
      - {id: hiljaa, name: Kukaan ei ole kysynyt, critical: {why: Loppu muistetaan}}
"""


def home(book: Handbook, language: str = "fi") -> Look:
    return Look(written(book, language).home.html)


def test_promises_and_metrics_are_counted_by_how_they_stand() -> None:
    book = book_of(BOOK)

    assert promises_tally(book, DAY) == (1, 1, 1, 1)
    assert metrics_tally(book, DAY) == (1, 0, 1, 1)
    assert (promises_tally(book, DAY).all, metrics_tally(book, DAY).all) == (4, 3)


def test_metrics_that_are_not_at_their_target_come_first() -> None:
    assert [metric.id for metric in metrics_aimed(book_of(BOOK), DAY)] == ["outo", "jono", "nps"]


def test_every_number_leads_to_where_it_comes_from() -> None:
    look = home(book_of(BOOK))
    tiles = [link for link in look.links if link.startswith("#")]

    assert tiles[:5] == ["#promises", "#critical", "#targets", "#late", "#coverage"]
    assert "#grounds" in tiles
    assert {link.removeprefix("#") for link in tiles} <= set(look.ids)
    assert "2 / 4 lupausta pitämättä tai vaarassa" in " ".join(look.text.split())
    assert "1 / 2 segmentin ja vaiheen paria kuvaamatta" in " ".join(look.text.split())


def test_a_critical_point_says_why_it_is_ranked_where_it_is() -> None:
    text = home(book_of(BOOK)).text

    assert text.index("Jonotan") < text.index("Kukaan ei ole kysynyt")
    for words in (
        "Tässä luovutetaan", "4/5", "−2", "+3", "kipupiste, vakavuus 4/5",
        "lupausta ei ole pidetty",
        "asia pitää kertoa uudelleen", "Takaisinsoitto", "kukaan ei ole kertonut",
    ):  # fmt: skip
        assert words in text, words


def test_a_pair_of_segment_and_phase_nobody_has_described_is_a_blind_spot() -> None:
    html = written(book_of(BOOK), "fi").home.html

    assert html.count('class="jac-blind"') == 1
    assert "katvealue" in html


def test_more_than_ten_critical_points_are_counted_and_lead_to_the_whole_ranking() -> None:
    steps = "".join(f"      - {{name: Hetki {n}, critical: {{why: Syy}}}}\n" for n in range(12))
    book = book_of(f"kind: journey\nid: j\nname: J\nstages:\n  - name: S\n    steps:\n{steps}")

    look = home(book)
    assert "Hetki 9" in look.text
    assert "Hetki 10" not in look.text
    assert "ja 2 muuta: koko järjestys" in look.text
    assert look.links.count("journeys/#critical") == 2
    ranking = Look(page_html(book, "journeys/index.md", "fi"))
    assert "critical" in ranking.ids
    assert "Hetki 11" in ranking.text


def test_a_critical_point_at_which_its_stage_hurts_names_what_is_being_done_too() -> None:
    told = BOOK.replace(
        "    phase: ostaa\n", "    phase: ostaa\n    pains: [Kestää liian kauan]\n"
    )
    assert "Takaisinsoitto" in home(book_of(told)).text


def test_a_handbook_that_is_empty_for_its_readers_says_so_and_praises_nothing() -> None:
    look = home(Handbook(), "en")

    assert [link for link in look.links if link.startswith("#")] == []
    assert "There is nothing in this handbook for its readers yet" in look.text
    assert "Nothing is overdue" not in look.text


def test_where_nothing_is_planned_nothing_is_praised_for_being_on_time() -> None:
    look = home(book_of("{kind: journey, id: j, name: J, stages: [{name: S}]}"), "en")

    assert "Nothing is overdue" not in look.text
    assert "No review and no action is planned" in look.text
    tiles = [tag.get("class") for tag in look.tags if "jac-tile-" in tag.get("class")]
    assert not [tone for tone in tiles if tone.endswith("good")]


def test_promises_that_nobody_measures_are_no_good_news() -> None:
    look = home(book_of("{kind: promise, id: p, name: P}"), "en")

    tiles = [tag.get("class") for tag in look.tags if "jac-tile-" in tag.get("class")]
    assert not [tone for tone in tiles if tone.endswith("good")]


def test_a_promise_given_from_a_later_day_on_is_not_yet_counted() -> None:
    book = book_of(BOOK.replace("kind: promise\n", "kind: promise\nsince: 2999-01-01\n", 1))
    assert sum(promises_tally(book, DAY)) == 3


def test_what_may_be_a_critical_point_is_told_as_an_open_question_below_them() -> None:
    book = book_of(
        "{kind: journey, id: j, name: J, stages: [{name: S, steps:"
        " [{id: a, name: I pay, critical: undecided}]}]}"
    )

    for look in (home(book, "en"), Look(page_html(book, "journeys/index.md", "en"))):
        assert "Open question: is it a critical point?" in look.text
        assert "1. I pay" in look.text
        assert any(link.endswith("#step-a") for link in look.links)
    own = Look(page_html(book, "journeys/j.md", "en")).text
    assert "A critical point or not: not decided yet" in own


def test_of_a_part_it_is_said_that_nothing_of_it_is_overdue() -> None:
    book = book_of(
        "{kind: action, id: a, name: A, visibility: restricted}\n---\n"
        "{kind: action, id: b, name: B, due: 2999-01-01, visibility: public}"
    )
    text = home(for_audience(book, "public"), "en").text
    assert "Nothing of what is shown here is overdue." in text
    assert "Nothing is overdue." not in text
