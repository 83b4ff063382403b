"""What only follows from an unreadable or unknown reference is not told beside it."""

from __future__ import annotations

import pytest

from journeyascode.source import load_texts
from tests.expectations import diagnosed, files_of

ROAD = """\
kind: journey
id: j
name: J
level: governed
stages:
  - {name: S, steps: [{id: a, name: I come, channel: WHAT}]}
  - {name: T, steps: [{id: b, name: I pay, channel: web}], metrics: [nps]}
---
kind: channel
items: [{id: web, name: Web}, {id: mail, name: Mail}]
---
kind: metric
id: nps
name: N
type: nps
"""


def codes(text: str) -> set[str]:
    return {one.code for one in diagnosed(text)}


def test_an_unknown_channel_may_be_one_nobody_measures() -> None:
    assert "JAC812" in codes(ROAD.replace("WHAT", "mail"))
    assert "JAC201" in codes(ROAD.replace("WHAT", "nowhere"))
    assert "JAC812" not in codes(ROAD.replace("WHAT", "nowhere"))


def test_what_was_probably_meant_is_not_told_to_be_unused() -> None:
    both = "{id: web, name: Web}, {id: mail, name: Mail}"
    text = ROAD.replace("WHAT", "web").replace(both, "{id: webb, name: W}, {id: mail, name: M}")

    assert {one.code for one in diagnosed(text)} >= {"JAC201", "JAC204"}
    assert not any("`webb`" in str(one.message) for one in diagnosed(text))


@pytest.mark.parametrize("id_", ["a", "b"])
def test_a_copied_step_with_its_old_id_is_one_finding(id_: str) -> None:
    steps = f"{{id: a, name: A, next: [{{to: b}}]}}, {{id: b, name: B}}, {{id: {id_}, name: C}}"
    found = codes(f"kind: journey\nid: j\nname: J\nstages: [{{name: S, steps: [{steps}]}}]\n")

    assert "JAC206" in found
    assert "JAC320" not in found


def test_curly_quotes_round_an_id_are_told_once() -> None:
    text = "kind: persona\nid: p\nname: P\nchannels: [“web”]\n"

    (one,) = load_texts(files_of(text)).diagnostics
    assert one.code == "JAC106"


def causes(text: str, code: str) -> set[str]:
    return {one.cause.what if one.cause else "" for one in diagnosed(text) if one.code == code}


def test_what_lacks_in_every_step_lacks_for_one_cause_in_each_journey() -> None:
    steps = ", ".join(f"{{name: Step {number}}}" for number in range(20))
    journeys = "".join(
        f"---\nkind: journey\nid: {id_}\nname: {id_}\nstages: [{{name: S, steps: [{steps}]}}]\n"
        for id_ in ("buy", "use")
    ).removeprefix("---\n")

    assert causes(journeys, "JAC302") == {"journey buy", "journey use"}


def test_metrics_that_nobody_measures_are_told_together_but_not_those_with_a_baseline() -> None:
    metrics = (
        "kind: metric\nlevel: reviewed\nitems: [{id: a, name: A, type: nps, level: reviewed}, "
        "{id: b, name: B, type: nps, level: reviewed}, "
        "{id: c, name: C, type: nps, level: reviewed, baseline: {value: 9}}]\n"
    ).replace("level: reviewed\nitems", "items")

    assert causes(metrics, "JAC509") == {"metric", "baseline"}
    told = {str(one.message) for one in diagnosed(metrics) if one.code == "JAC509"}
    assert any(words.startswith("only the baseline is known") for words in told)


MOMENT = """\
kind: journey
id: j
name: J
stages:
  - {name: S, steps: [{id: a, name: I pay, critical: {why: x}, metrics: [m]}, {id: b, name: B}]}
---
kind: metric
id: m
name: M
type: nps
scope: SCOPE
"""


@pytest.mark.parametrize(
    ("scope", "blind"), [("touchpoint", False), ("stage", False), ("relationship", True)]
)
def test_a_metric_of_the_whole_measures_no_moment_wherever_it_stands(
    scope: str, *, blind: bool
) -> None:
    found = {one.code for one in diagnosed(MOMENT.replace("SCOPE", scope))}
    assert ("JAC306" in found) is blind


PROMISE = """\
kind: promise
id: p
name: P
metric: m
threshold: {at_most: 60}
---
kind: metric
id: m
name: M
type: duration
unit: s
observations:
  - {period: 2026-07, value: 50}
  - {period: 2026-08, value: 70}
  - {period: 2026-09, value: 80}
"""


def test_a_broken_promise_is_told_with_the_observation_since_which_it_is() -> None:
    (one,) = (one for one in diagnosed(PROMISE) if one.code == "JAC526")
    assert [(place.line, str(note)) for place, note in one.related] == [
        (8, "broken since 2026-08")
    ]
    recent = PROMISE.replace("value: 70", "value: 55")
    (one,) = (one for one in diagnosed(recent) if one.code == "JAC526")
    assert one.related == ()


def test_one_thing_that_is_published_for_fewer_is_one_cause_wherever_it_is_needed() -> None:
    hidden = "kind: metric\nid: m\nname: M\ntype: duration\n"
    promises = "".join(
        f"---\nkind: promise\nid: p{n}\nname: P\nvisibility: public\nmetric: m\n" for n in range(9)
    )
    assert causes(hidden + promises, "JAC940") == {"metric m public"}


METRICS = """\
kind: metric
items:
  - {id: won, name: Won, type: ratio}
  - {id: asked, name: Asked, type: ratio}
  - {id: rate, name: Rate, type: ratio, formula: FORMULA}
---
kind: journey
id: j
name: J
stages: [{name: S, metrics: [rate]}]
"""


def told(text: str, code: str) -> list[str]:
    return [f"{one.message} ({one.help})" for one in diagnosed(text) if one.code == code]


@pytest.mark.parametrize(
    ("formula", "told_so"),
    [
        ("won / asked", None),
        ("won / askd", "did you mean `asked`?"),
        ("won / offered", "is called `offered`"),
        ("won-asked", "put spaces around the minus: `won - asked`"),
        ("(won-asked)/asked", "put spaces around the minus: `won - asked`"),
        ("won-asked-won", "put spaces around the minus: `won - asked - won`"),
        ("yes / no", None),
    ],
)
def test_a_formula_over_metrics_tells_what_nothing_has(formula: str, told_so: str | None) -> None:
    found = told(METRICS.replace("FORMULA", formula), "JAC537")

    assert len(found) == (told_so is not None)
    assert not told_so or told_so in found[0]


def test_what_a_formula_names_is_used() -> None:
    assert not told(METRICS.replace("FORMULA", "won / asked"), "JAC204")
    assert len(told(METRICS.replace("FORMULA", "yes / no"), "JAC204")) == 2
    assert not told(METRICS.replace("FORMULA", "won / askd"), "JAC204")


@pytest.mark.parametrize(
    "felt",
    ["feels: {persona: otto, score: 1}", "pains: [{text: I wait, persona: [otto]}]"],
)
def test_an_unknown_persona_is_not_told_to_walk_elsewhere(felt: str) -> None:
    text = f"""\
kind: journey
id: j
name: J
personas: [anna]
stages: [{{name: S, steps: [{{name: I pay, {felt}}}]}}]
---
kind: persona
items: [{{id: anna, name: Anna}}]
"""
    assert told(text, "JAC201")
    assert not told(text, "JAC318")
    assert told(text.replace("Anna}", "Anna}, {id: otto, name: Otto}"), "JAC318")
