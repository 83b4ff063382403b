"""Where we act before the customer has to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeyascode.model import Journey, Stop


def proactive_stops(journey: Journey) -> tuple[Stop, ...]:
    """Give the steps of a journey at which we act before the customer has to ask."""
    return tuple(stop for stop in journey.stops() if stop.step.proactive)
