from __future__ import annotations

import pytest

from journeyascode.drawing.colours import COLOURS, PAIRS, ROLE_OF, Role, own_css, token_css


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, relative luminance and contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(value: str) -> float:
    parts = [int(value[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_text_is_read_on_its_ground(ink: Role, ground: Role, scheme: int) -> None:
    assert contrast(COLOURS[ink][scheme], COLOURS[ground][scheme]) >= 4.5


def test_a_light_value_plays_one_part_only() -> None:
    assert len(ROLE_OF) == len(COLOURS)


def test_the_page_carries_every_colour_in_light_and_dark() -> None:
    css = token_css()
    for role, (light, dark) in COLOURS.items():
        assert f"--jac-{role}:{light}" in css
        assert f"--jac-{role}:{dark}" in css
        assert f".f-{role}{{fill:var(--jac-{role},{light})}}" in css


def test_the_variables_of_a_page_stand_on_the_figure() -> None:
    assert ":root" not in token_css()
    assert token_css().startswith(".jac-figure,.jac-spark{")


def test_a_file_of_its_own_carries_only_the_colours_it_uses() -> None:
    css = own_css({"ink"})
    assert "--jac-ink" in css
    assert "--jac-partner" not in css
