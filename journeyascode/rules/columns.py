"""The columns of a blueprint in the order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.model import Journey

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeyascode.handbook import Handbook
    from journeyascode.model import Blueprint


def moments(book: Handbook, blueprint: Blueprint) -> Mapping[str, int]:
    """Give when each column happens, as a number that grows; parallel steps have the same.

    The columns are the blueprint's own if it has any, else the steps of its journey. Empty while
    the journey is unknown.
    """
    if blueprint.columns:
        return {column.id: at for at, column in enumerate(blueprint.columns)}
    journey = book.find(Journey, blueprint.journey)
    found: dict[str, int] = {}
    moment = 0
    for stop in journey.stops() if journey else ():
        moment += not stop.step.parallel
        if stop.step.id:
            found.setdefault(stop.step.id, moment)
    return found
