"""What a track tells is read on its own scale, in numbers or in words of any language."""

from __future__ import annotations

import pytest

from journeyascode.facts.tracks import TrackReading, height, reading, words
from journeyascode.model import Track

EASE = {"from": 1, "to": 5, "words": [{"en": "hard", "fi": "vaikeaa"}, "easy"]}
MOOD = {"from": -1, "to": 1, "words": ["bad", "so-so", "good"]}
RELEVANCE = {"words": ["low", "medium", "high"]}


def track(scale: dict[str, object]) -> Track:
    return Track.model_validate({"id": "t", "name": "T", "scale": scale})


@pytest.mark.parametrize(
    ("scale", "told", "value", "word"),
    [
        (EASE, 3, 3, None),
        (EASE, 5, 5, "easy"),
        (EASE, "easy", 5, "easy"),
        (EASE, "Easy", 5, "easy"),
        (MOOD, "so-so", 0, "so-so"),
        (MOOD, 0.5, 0.5, None),
        (RELEVANCE, "medium", 2, "medium"),
    ],
)
def test_a_value_is_on_the_scale_with_the_word_for_it(
    scale: dict[str, object], told: float | str, value: float, word: str | None
) -> None:
    assert reading(track(scale), told) == TrackReading(value, word)


def test_a_word_is_known_in_every_language_it_is_written_in() -> None:
    found = reading(track(EASE), "vaikeaa")
    assert found is not None
    assert found.value == 1


@pytest.mark.parametrize(
    ("scale", "told"),
    [(EASE, 0), (EASE, 5.5), (EASE, "so-so"), (RELEVANCE, 2), (RELEVANCE, "none")],
)
def test_what_is_not_on_the_scale_is_no_reading(
    scale: dict[str, object], told: float | str
) -> None:
    assert reading(track(scale), told) is None


def test_what_nobody_knows_is_known_to_be_so_and_has_no_value() -> None:
    assert reading(track(EASE), "unknown") == TrackReading(None)


def test_words_that_fit_no_scale_name_nothing() -> None:
    assert words(track({"from": 1, "to": 5, "words": ["a", "b", "c"]})) == {}


def test_the_ends_of_a_scale_are_as_low_and_as_high_as_can_be() -> None:
    assert [height(track(MOOD), value) for value in (-1, 0, 1)] == [0, 0.5, 1]
    assert height(track({"from": 2, "to": 2}), 2) == 0
