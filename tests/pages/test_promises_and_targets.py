"""How promises and metrics stand on their pages, and where each number comes from."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

from journeyascode.drawing import Voice
from journeyascode.drawing.matrix.quality import metric_fact
from journeyascode.handbook import Handbook
from journeyascode.model import Evidence, Metric, Promise
from tests.drawing.reading import book_of, link
from tests.pages.looks import DAY, Look, page_html, written

LOG = Evidence(id="log", name="Queue log", basis="internal")


def wait(value: float | None = 50, **fields: Any) -> Metric:  # noqa: ANN401 - YAML
    seen = [{"period": "2026-03", "value": value, "n": 1200, "source": "log"}]
    return Metric.model_validate(
        {"id": "wait", "name": "Waiting", "type": "duration", "unit": "s",
         "observations": [] if value is None else seen, **fields}
    )  # fmt: skip


def promise(**fields: Any) -> Promise:  # noqa: ANN401 - YAML
    return Promise.model_validate(
        {"id": "quick", "name": "Quick", "metric": "wait", "threshold": {"at_most": 60}, **fields}
    )


def page(found: Promise, metric: Metric, uri: str, language: str = "en") -> Look:
    return Look(page_html(Handbook([found, metric, LOG]), uri, language))


@pytest.mark.parametrize(
    ("value", "said", "name"),
    [
        (44, "✓ kept", "kept"),
        (50, "! at risk", "at-risk"),
        (61, "✗ broken", "broken"),
        (None, "? unmeasured", "unmeasured"),
    ],
)
def test_a_promise_shows_a_sign_and_a_word(value: float | None, said: str, name: str) -> None:
    found = promise(threshold={"at_most": 60, "at_risk": 45})
    for uri in ("promises/quick.md", "promises/index.md"):
        look = page(found, wait(value), uri)
        assert said in look.text
        assert any(f"jac-promise-{name}" in tag.get("class").split() for tag in look.tags)


def test_a_promise_leads_to_its_readings_and_their_evidence() -> None:
    look = page(promise(), wait(), "promises/quick.md")
    assert {"../../metrics/wait/#observations", "../../evidence/log/"} <= set(look.links)
    assert "50\N{NO-BREAK SPACE}s (March 2026)" in look.text
    assert "n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}1,200" in look.text


def test_a_reading_from_before_the_promise_says_so() -> None:
    look = page(promise(since="2026-05-01"), wait(), "promises/quick.md")
    assert "? unmeasured" in look.text
    assert "before the promise was given" in look.text


@pytest.mark.parametrize(("n", "open_"), [(476, True), (47_600, False)])
def test_a_promise_says_where_chance_may_decide(n: int, *, open_: bool) -> None:
    seen = [{"period": "2026-Q1", "value": 96.8, "n": n}]
    metric = wait(type="share", unit="%", observations=seen)
    look = page(promise(threshold={"at_least": 95}), metric, "promises/quick.md")
    assert ("its 95% interval reaches over the limit" in look.text) is open_


def test_a_promise_without_a_metric_is_unmeasured() -> None:
    look = page(promise(metric=None, threshold=None), wait(), "promises/quick.md")
    assert "? unmeasured" in look.text
    assert not [tag for tag in look.tags if tag.name == "svg"]


def test_broken_promises_come_first() -> None:
    names = {"Honoured": 60, "Broken": 40, "Unlimited": None}
    promises = [
        Promise.model_validate(
            {"id": name.lower(), "name": name, "metric": "wait",
             "threshold": {"at_most": most} if most else None}
        )
        for name, most in names.items()
    ]  # fmt: skip
    text = Look(page_html(Handbook([*promises, wait()]), "promises/index.md")).text
    assert text.index("Broken") < text.index("Unlimited") < text.index("Honoured")


@pytest.mark.parametrize(
    ("target", "said"), [(60, "✓ target reached"), (40, "? course unknown"), (None, "")]
)
def test_a_metric_shows_whether_its_target_is_reached(target: float | None, said: str) -> None:
    aim = {"value": target} if target else None
    metric = wait(direction="lower-is-better", target=aim)
    look = page(promise(), metric, "metrics/wait.md")
    assert said in look.text
    badges = [tag for tag in look.tags if "jac-target-" in (tag.get("class") or "")]
    assert bool(badges) is bool(said)


def test_a_metric_that_has_only_a_baseline_shows_it_wherever_its_value_stands() -> None:
    metric = wait(None, baseline={"value": 90, "on": "2026-09-01"})
    for uri in ("metrics/index.md", "metrics/wait.md", "promises/quick.md"):
        assert "baseline only: 90\N{NO-BREAK SPACE}s" in page(promise(), metric, uri).text
    late = page(promise(since="2026-10-01"), metric, "promises/quick.md").text
    assert "before the promise was given" not in late


def test_a_metric_shows_how_it_changed_in_the_language_of_its_readers() -> None:
    seen = [{"period": f"2026-0{month}", "value": 50.5 + month} for month in (1, 2, 3)]
    look = page(promise(), wait(observations=seen), "metrics/wait.md", "fi")
    assert "verrattuna jaksoon helmikuu 2026: +1" in look.text
    assert "verrattuna jaksoon tammikuu 2026: +2" in look.text
    assert "53,5" in look.text


def test_a_table_of_metrics_has_a_tiny_chart_that_says_what_it_shows() -> None:
    look = page(promise(), wait(), "metrics/index.md")
    chart = next(tag for tag in look.tags if tag.name == "svg")
    assert chart.get("role") == "img"
    assert chart.get("aria-label").startswith("Waiting: 50")


@pytest.mark.parametrize(
    ("language", "said"), [("en", "41.5%"), ("fi", "41,5\N{NO-BREAK SPACE}%")]
)
def test_a_share_without_a_unit_is_in_per_cent_wherever_it_stands(
    language: str, said: str
) -> None:
    share = Metric.model_validate(
        {"id": "wait", "name": "Online", "type": "share", "target": {"value": 41.5},
         "observations": [{"period": "2026-03", "value": 41.5, "n": 200}]}
    )  # fmt: skip
    book = Handbook([share, promise(threshold={"at_least": 41.5})])
    voice = Voice(book, language, link)

    pages = written(book, language)
    every = (pages.home, *(page for section in pages.sections for page in section.pages))
    told = (*(unescape(page.html) for page in every), *map(str, metric_fact(voice, "wait")))
    found = [
        text[at.start() : at.start() + len(said)]
        for text in told
        for at in re.finditer(r"41[.,]5", text)
    ]
    assert len(found) > len(every) / 2
    assert set(found) == {said}


def test_a_promise_that_is_not_given_yet_is_nowhere_called_otherwise() -> None:
    found = promise(since="2999-01-01")
    for uri in ("promises/quick.md", "promises/index.md"):
        html = page_html(Handbook([found, wait(), LOG]), uri)
        assert "not yet in force" in html
        assert "? unmeasured" not in html


@pytest.mark.parametrize(
    ("method", "said"),
    [
        ("80th percentile", "at most 60 s, percentile 80"),
        ("median", "at most 60 s, median"),
        ("Mean", "at most 60 s, mean"),
        ("Share of calls", "at most 60 s"),
        (None, "at most 60 s"),
    ],
)
def test_a_limit_says_which_of_many_times_it_is_held_against(
    method: str | None, said: str
) -> None:
    metric = wait(method=method, target={"value": 30}) if method else wait(target={"value": 30})
    for uri in ("promises/quick.md", "promises/index.md"):
        cells = {
            one.strip().replace("\N{NO-BREAK SPACE}", " ")
            for one in page(promise(), metric, uri).texts
        }
        assert said in cells


@pytest.mark.parametrize(("since", "later"), [("2999-01-01", True), ("2020-01-01", False)])
def test_a_promise_that_is_yet_to_come_is_so_wherever_it_is_named(
    since: str, *, later: bool
) -> None:
    book = Handbook(
        [
            promise(since=since, says="You are helped at once"),
            wait(),
            LOG,
            *book_of(
                "{kind: journey, id: j, name: J, stages: [{name: S, steps: "
                "[{id: a, name: A, promises: [quick]}]}]}\n---\n"
                "{kind: blueprint, id: b, name: B, journey: j, cells: "
                "[{id: c, lane: frontstage, step: a, name: C, promise: quick}]}"
            ),
        ]
    )
    for uri in ("journeys/j.md", "blueprints/b.md"):
        assert ("(not yet in force)" in Look(page_html(book, uri)).text) is later
    voice = Voice(book, "en", link, DAY)
    said = [voice.fact("quick", "promise").text, voice.promised(book.all(Promise)[0], "At once")]
    assert [one.endswith(" (not yet in force)") for one in said] == [later, later]
