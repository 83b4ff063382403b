"""What is known of contrast, and of the nearest colour that has enough of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from journeyascode.site.brand import (
    Lch,
    blend,
    contrast,
    least_contrast,
    nearest,
    to_hex,
    to_lch,
)

COLOUR = some.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(COLOUR, COLOUR)
def test_contrast_lies_between_1_and_21_and_is_the_same_both_ways(one: str, other: str) -> None:
    assert 1 <= contrast(one, other) <= 21.001
    assert contrast(one, other) == contrast(other, one)


@pytest.mark.parametrize(
    ("one", "other", "known"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#0b57a4", "#ffffff", 7.25)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, known: float) -> None:
    assert contrast(one, other) == pytest.approx(known, abs=0.05)


@given(COLOUR)
def test_a_colour_comes_back_from_oklch_as_it_was(colour: str) -> None:
    assert to_hex(to_lch(colour)) == colour


def test_a_colour_no_screen_shows_keeps_its_lightness_and_hue() -> None:
    asked = Lch(0.7, 0.4, 2.5)
    shown = to_lch(to_hex(asked))
    assert shown.lightness == pytest.approx(asked.lightness, abs=0.01)
    assert shown.hue == pytest.approx(asked.hue, abs=0.03)
    assert shown.chroma < asked.chroma


@given(COLOUR, COLOUR)
def test_the_nearest_colour_passes_and_one_that_passes_is_its_own_nearest(
    colour: str, ground: str
) -> None:
    found = nearest(colour, (ground,), 4.5)
    assert contrast(found, ground) >= 4.5
    assert nearest(found, (ground,), 4.5) == found


def test_where_no_colour_passes_the_better_of_black_and_white_is_given() -> None:
    grounds = ("#000000", "#ffffff", "#eeeeee")
    assert nearest("#ff0000", grounds, 21) in {"#000000", "#ffffff"}
    assert least_contrast("#777777", grounds) < 21


def test_a_blend_goes_from_the_ground_to_the_colour() -> None:
    assert blend("#000000", "#ffffff", 0) == "#ffffff"
    assert blend("#000000", "#ffffff", 1) == "#000000"
    assert blend("#ff0000", "#0000ff", 0.5) == "#800080"
