"""Examples of how something is written with its keys."""

from __future__ import annotations

from typing import Any

import pytest

from journeyascode.model.schema import Shape, keys_of
from journeyascode.source import load_texts
from journeyascode.source.example_values import example_of
from journeyascode.source.known_keys import models
from journeyascode.source.yaml_reader import read
from tests.expectations import files_of

KINDS = {
    "feels: happy": "{score: …, word: happy}",
    "feels: 'happy, and well'": '{score: …, word: "happy, and well"}',
    "critical: We lose half": "critical: {why: We lose half}",
    "next: [{to: a}, Pay by card]": "{to: …, when: Pay by card}",
    f"critical: {'a' * 90}": "critical: {why: …}",
    "critical: []": None,
    "critical: 3": "critical: {why: …}",
}


def help_of(text: str) -> str:
    (problem,) = load_texts(files_of(text)).diagnostics
    assert problem.code == "JAC104"
    return str(problem.help)


@pytest.mark.parametrize(("written", "example"), KINDS.items())
def test_a_text_without_keys_is_shown_with_them(written: str, example: str | None) -> None:
    step = (
        f"kind: journey\nname: Buy\nstages: [{{name: Pay, steps: [{{name: Pay, {written}}}]}}]\n"
    )

    told = help_of(step)

    assert told == (
        f"write it with its keys: `{example}`"
        if example
        else "only one of these may stand here: write it without `- `"
    )


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("kind: metric\nname: N\ntype: nps\ntarget: 40\n", "target: {value: 40}"),
        (
            "kind: metric\nname: N\ntype: nps\nbaseline: 2026-01-01\n",
            "baseline: {value: …, on: 2026-01-01}",
        ),
        ("kind: persona\nname: A\nempathy: Glad\n", "empathy: {says: [Glad]}"),
        ("kind: team\nname: A\nroles: [Lead]\n", "{id: …, name: Lead}"),
        ("kind: team\nname: A\nroles: [lead]\n", "{id: lead, name: …}"),
        (
            "kind: blueprint\nname: A\njourney: a\ncells: [Takes the card]\n",
            "{lane: evidence, step: …, name: Takes the card}",
        ),
        (
            "kind: channel\nname: A\nhands_over_to: [web]\n",
            "{channel: web, context_kept: true}",
        ),
    ],
)
def test_what_only_the_writer_knows_is_left_open(text: str, example: str) -> None:
    assert help_of(text) == f"write it with its keys: `{example}`"


@pytest.mark.parametrize("word", ["satisfaction", "tyytyväisyys", "nöjdhet", "emotion"])
def test_a_number_of_another_scale_is_put_under_no_other_key_that_takes_it(word: str) -> None:
    step = f"stages: [{{name: Pay, steps: [{{name: Pay, {word}: 4}}]}}]\n"
    (told,) = load_texts(files_of(f"kind: journey\nname: Buy\n{step}")).diagnostics

    assert str(told.help) == "did you mean `feels`? Write `feels: {score: …}`"


@pytest.mark.parametrize("key", ["tasks", "job", "tehtävät", "uppgifter"])
def test_a_job_alone_is_what_the_customer_wants(key: str) -> None:
    (told,) = load_texts(files_of(f"kind: persona\nname: A\n{key}: x\n")).diagnostics

    assert str(told.help) == "did you mean `jobs`? Write `jobs: [{when: …, want: x}]`"


def test_one_thing_with_keys_is_offered_as_a_list_that_holds_it() -> None:
    told = help_of("kind: persona\nname: A\njobs: x\n")

    assert told == "write it as a list: `[{when: …, want: x}]`"


@pytest.mark.parametrize("word", ["present", "exists", "absent"])
def test_of_a_condition_its_own_keys_are_told(word: str) -> None:
    rule = (
        f"{{id: a, select: persona, require: {{role: {{{word}: true}}}}, message: x, because: y}}"
    )
    text = f"kind: handbook\nname: H\norganisation: O\nlanguages: [en]\nown_rules: [{rule}]\n"
    (told,) = load_texts(files_of(text)).diagnostics

    assert str(told.help) == (
        "keys that may stand here: `at_least`, `at_most`, `matches`, `begins_with`, `one_of`; "
        "or write `present` or `absent` without braces"
    )


@pytest.mark.parametrize("value", ["Hei", "muutto-paiva", 4, 4.5, "4,5", "3.12.2026", ["a"]])
def test_every_example_stands_where_it_is_shown_for(value: object) -> None:
    shown = [
        (f"{model.__name__}.{key}", shape, text)
        for model in models()
        for key, shape in keys_of(model).items()
        if (text := example_of(shape, value))
    ]

    wrong = [(name, text) for name, shape, text in shown if not _stands(shape, text)]

    assert shown
    assert wrong == []


def _stands(shape: Shape, text: str) -> bool:
    told: Any = read(f"a: {text}".encode())
    return shape.holds(told["a"]) if "…" in text else shape.accepts(told["a"])


def test_a_number_and_a_day_are_shown_as_they_are_read() -> None:
    metric, persona = "kind: metric\nname: N\ntype: ces\n", "kind: persona\nname: A\n"

    assert help_of(f"{metric}target: 4,5\n").endswith("`target: {value: 4.5}`")
    assert help_of(f"{persona}reviewed: 3.12.2026\n").endswith("`reviewed: {on: 2026-12-03}`")
