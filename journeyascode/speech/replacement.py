"""A way out that knows what to write."""

from __future__ import annotations

from dataclasses import dataclass

from journeyascode.speech.say import Say


@dataclass(frozen=True, slots=True)
class Replacement(Say):
    """A way out that knows what to write in the place of what stands there."""

    value: object = None
    """What to write: a text, a number, true or false, or a list of such."""
    of: str = ""
    """The word it takes the place of, where that is not plain from where it is told."""
    sure: bool = False
    """Whether hardly anything else can be meant."""


def instead(way_out: Say, value: object, *, of: str = "", sure: bool = False) -> Replacement:
    """Say `way_out`, and know that it means to write `value`."""
    return Replacement(way_out.text, way_out.values, value, of, sure)
