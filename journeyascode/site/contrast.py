"""How well two colours are told apart, and the nearest colour that is read on others.

Colours are `#rrggbb`. Lightness, chroma and hue are those of Oklch (Björn Ottosson, 2020), in
which a step of lightness looks the same in every hue.
"""

from __future__ import annotations

from math import atan2, cos, hypot, sin
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXT = 4.5
"""The least contrast of words with what lies beneath them (WCAG 2.2, 1.4.3)."""
SHAPE = 3.0
"""The least contrast of a shape that says something (WCAG 2.2, 1.4.11)."""

_STEPS = 400
_CLOSER = 18
"""So many halvings find how colourful a lightness may be."""
_ROUNDING = 0.0005
_KNEE_SRGB, _KNEE_LINEAR = 0.04045, 0.0031308
"""Below these the curve of sRGB is a straight line (IEC 61966-2-1)."""

Triple = tuple[float, float, float]


class Lch(NamedTuple):
    """A colour by lightness from 0 to 1, chroma from 0, and hue in radians."""

    lightness: float
    chroma: float
    hue: float


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21.

    Source: WCAG 2.2, definitions of relative luminance and of contrast ratio.
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def least_contrast(colour: str, grounds: Iterable[str]) -> float:
    """Give the contrast of `colour` with that of `grounds` it is least told apart from."""
    return min(contrast(colour, ground) for ground in grounds)


def nearest(colour: str, grounds: tuple[str, ...], least: float) -> str:
    """Give the colour nearest in lightness to `colour` that has `least` contrast with `grounds`.

    Its hue is kept, and its chroma as far as a screen shows it; `colour` itself where that
    passes. Black or white where nothing else does.
    """
    if least_contrast(colour, grounds) >= least:
        return colour
    light, chroma, hue = to_lch(colour)
    tried = sorted((step / _STEPS for step in range(_STEPS + 1)), key=lambda at: abs(at - light))
    shades = (to_hex(Lch(at, chroma, hue)) for at in tried)
    passing = (shade for shade in shades if least_contrast(shade, grounds) >= least)
    return next(passing, max(("#000000", "#ffffff"), key=lambda c: least_contrast(c, grounds)))


def blend(colour: str, ground: str, share: float) -> str:
    """Give `ground` with a `share` of `colour` in it, from 0 to 1, mixed as browsers do."""
    pairs = zip(_parts(colour), _parts(ground), strict=True)
    return _spelled(tuple(share * one + (1 - share) * other for one, other in pairs))


def to_lch(colour: str) -> Lch:
    """Give a colour in Oklch."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    light = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    return Lch(light, hypot(a, b), atan2(b, a))


def to_hex(lch: Lch) -> str:
    """Give the colour of a screen: where none is that colourful, with as much chroma as can be."""
    parts = _srgb(lch)
    if _shown(parts):
        return _spelled(parts)
    low, high = 0.0, lch.chroma
    for _ in range(_CLOSER):
        middle = (low + high) / 2
        low, high = (middle, high) if _shown(_srgb(lch._replace(chroma=middle))) else (low, middle)
    return _spelled(_srgb(lch._replace(chroma=low)))


def _srgb(lch: Lch) -> tuple[float, ...]:
    light, a, b = lch.lightness, lch.chroma * cos(lch.hue), lch.chroma * sin(lch.hue)
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    return tuple(_curved(part) for part in linear)


def _shown(parts: tuple[float, ...]) -> bool:
    return all(-_ROUNDING <= part <= 1 + _ROUNDING for part in parts)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> Triple:
    return (int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255)


def _spelled(parts: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(255 * min(1, max(0, part))):02x}" for part in parts)


def _linear(part: float) -> float:
    return part / 12.92 if part <= _KNEE_SRGB else float(((part + 0.055) / 1.055) ** 2.4)


def _curved(part: float) -> float:
    return 12.92 * part if part <= _KNEE_LINEAR else float(1.055 * part ** (1 / 2.4) - 0.055)
