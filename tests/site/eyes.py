"""How colours look to those who see fewer of them, and how far apart they look then.

Source of the matrices: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
Simulation of Color Vision Deficiency", IEEE TVCG 2009, severity 1.0; they work on linear light.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, dist, sin

from journeyascode.site.brand import to_lch

Rows = tuple[tuple[float, float, float], ...]

EYES: Mapping[str, Rows] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def seen(colour: str, eye: Rows) -> str:
    """Give the colour an eye sees in place of `colour`."""
    light = [linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5)]
    mixed = (sum(a * b for a, b in zip(row, light, strict=True)) for row in eye)
    return "#" + "".join(f"{round(255 * curved(min(1, max(0, part)))):02x}" for part in mixed)


def apart(one: str, other: str) -> float:
    """Give the distance of two colours in Oklab, as the eye that tells them least apart sees it.

    Black and white are 1 apart; 0.02 is hardly seen.
    """
    return min(dist(lab(seen(one, eye)), lab(seen(other, eye))) for eye in EYES.values())


def lab(colour: str) -> tuple[float, float, float]:
    light, chroma, hue = to_lch(colour)
    return light, chroma * cos(hue), chroma * sin(hue)


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def curved(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)
