from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.measures.kano import (
    KANO_CLASSES,
    kano_class,
    kano_coefficients,
    kano_rival,
    read_feature,
)
from journeyascode.model.evidence import KanoAnswers, KanoFeature
from tests.reading import yaml_of

COUNT = st.integers(0, 500)
ANSWERS = st.builds(
    KanoAnswers,
    attractive=COUNT,
    one_dimensional=COUNT,
    must_be=COUNT,
    indifferent=COUNT,
    reverse=COUNT,
    questionable=COUNT,
)


def feature(text: str) -> KanoFeature:
    return KanoFeature.model_validate(yaml_of(text))


def answers(text: str) -> KanoAnswers:
    return KanoAnswers.model_validate(yaml_of(text))


def test_the_coefficients_of_the_worked_example() -> None:
    found = kano_coefficients(
        answers("{attractive: 30, one_dimensional: 25, must_be: 20, indifferent: 15}")
    )

    assert found is not None
    assert (round(found.better, 3), found.worse) == (0.611, -0.5)
    assert found.better_interval.low < found.better < found.better_interval.high
    assert found.missing_interval.low < -found.worse < found.missing_interval.high


def test_reverse_and_contradicting_answers_move_nobody() -> None:
    few = answers("{attractive: 3, indifferent: 1}")
    many = answers("{attractive: 3, indifferent: 1, reverse: 40, questionable: 9}")

    assert kano_coefficients(few) == kano_coefficients(many)


def test_where_nobody_is_pleased_angered_or_indifferent_there_are_no_coefficients() -> None:
    assert kano_coefficients(answers("{reverse: 4}")) is None
    assert kano_coefficients(answers("{}")) is None


@given(ANSWERS)
def test_coefficients_stay_in_their_range(given_: KanoAnswers) -> None:
    found = kano_coefficients(given_)

    assert found is None or (0 <= found.better <= 1 and -1 <= found.worse <= 0)


@given(ANSWERS)
def test_the_class_is_what_nobody_outnumbers(given_: KanoAnswers) -> None:
    counts = given_.model_dump()
    found = kano_class(given_)

    assert (found is None) == (not any(counts.values()))
    assert found is None or counts[found.replace("-", "_")] == max(counts.values())


@pytest.mark.parametrize("at", range(5))
def test_of_equals_the_stricter_wins(at: int) -> None:
    equal = dict.fromkeys((name.replace("-", "_") for name in KANO_CLASSES[at:]), 7)

    assert kano_class(KanoAnswers(**equal)) == KANO_CLASSES[at]


@pytest.mark.parametrize(
    ("text", "category", "known", "n"),
    [
        ("{name: a, answers: {must_be: 4, reverse: 1}}", "must-be", "asked", 5),
        ("{name: a, category: attractive}", "attractive", "written", 0),
        ("{name: a, category: must-be, guessed: true}", "must-be", "guessed", 0),
        ("{name: a, category: must-be, answers: {}}", "must-be", "written", 0),
        ("{name: a}", None, "written", 0),
        ("{name: a, guessed: true, answers: {questionable: 2}}", "questionable", "asked", 2),
    ],
)
def test_a_category_comes_from_answers_else_as_it_is_written(
    text: str, category: str | None, known: str, n: int
) -> None:
    found = read_feature(feature(text))

    assert (found.category, found.known, found.n) == (category, known, n)


def test_a_written_category_that_the_answers_contradict_is_kept_beside_theirs() -> None:
    found = read_feature(feature("{name: a, category: attractive, answers: {must_be: 4}}"))

    assert (found.category, found.contradicts) == ("must-be", "attractive")
    assert read_feature(feature("{name: a, category: must-be, answers: {must_be: 4}}"))[4] is None


@pytest.mark.parametrize(
    ("text", "rival"),
    [
        ("{attractive: 30, one_dimensional: 25, must_be: 20}", "one-dimensional"),
        ("{attractive: 44, one_dimensional: 23}", None),
        ("{must_be: 9, attractive: 9}", "attractive"),
        ("{reverse: 3}", None),
        ("{must_be: 0}", None),
    ],
)
def test_the_second_category_is_a_rival_where_chance_may_have_made_it_so(
    text: str, rival: str | None
) -> None:
    assert kano_rival(answers(text)) == rival
