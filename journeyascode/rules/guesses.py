"""What the writer of an unknown word may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Origin
from journeyascode.words import say
from journeyascode.words.guess import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeyascode.model import Journey
    from journeyascode.words import Say

SHOWN = 12
"""How many choices a help line lists."""


def guess_among(word: str, known: Sequence[str]) -> Say | None:
    """Give a help line: the nearest of the `known` ids, else some of them; None without any."""
    once = tuple(dict.fromkeys(known))
    guess = did_you_mean(word, once)
    if guess is None and once:
        return say("choose one of {ids}", ids=", ".join(f"`{id_}`" for id_ in once[:SHOWN]))
    return guess


def no_step(journey: str, step: str) -> Origin:
    """Give what all comes from that names a step which a journey does not have."""
    return Origin(f"step {journey} {step}", f"jac refs step {journey} {step}")


def step_ids(journey: Journey) -> tuple[str, ...] | None:
    """Give the ids of the steps of a journey; None where two steps share one.

    Then one of them was meant to have another, which is what seems to be missing elsewhere.
    """
    ids = [stop.step.id for stop in journey.stops() if stop.step.id]
    return tuple(ids) if len(set(ids)) == len(ids) else None
