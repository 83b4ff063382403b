"""Shares of events, and the events the share says nothing about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.measures.statistics import Estimate, percentage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from journeyascode.model import Metric
    from journeyascode.model.metric import Event


class Rest(NamedTuple):
    """The events below the line only: for an online share, the manual contacts."""

    events: tuple[Event, ...]
    total: int


def share_of_events(metric: Metric, counts: Mapping[str, int]) -> Estimate | None:
    """Give the events above the line out of those below it, in per cent.

    Events left out do not count. The interval is None where the upper ones are no part of the
    lower ones. None when a counted event has no number, or nothing is below the line.
    """
    above, below = total(metric.numerator, counts), total(metric.denominator, counts)
    if above is None or not below:
        return None
    return percentage(above, below) or Estimate(100 * above / below, below, None)


def rest(metric: Metric, counts: Mapping[str, int]) -> Rest | None:
    """Give what the share leaves over, as an absolute number.

    A share may improve while this number does not fall. None where the upper events are not named
    among the lower ones too, or one of the lower ones has no number.
    """
    above = {event.id for event in _counted(metric.numerator)}
    below = _counted(metric.denominator)
    if not above < {event.id for event in below}:
        return None
    left = tuple(e for e in below if e.id not in above and not e.not_a_contact)
    together = total(left, counts)
    return None if together is None else Rest(left, together)


def total(events: Iterable[Event], counts: Mapping[str, int]) -> int | None:
    """Sum the counted events; None when one has no number, or there is none to count."""
    found = [counts.get(event.id) for event in _counted(events)]
    known = [count for count in found if count is not None]
    return sum(known) if known and len(known) == len(found) else None


def _counted(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(event for event in events if event.left_out is None)
