"""What we promise, and how it is seen whether we keep it."""

from __future__ import annotations

from typing import Literal

from journeyascode.model.base import Line, Node
from journeyascode.model.entity import ChannelId, Entity, MetricId, SegmentId, TouchpointId
from journeyascode.model.units import Date, Number, Statistic


class Threshold(Node):
    """The value at which a promise counts as kept."""

    at_most: Number | None = None
    """The metric may not be higher."""
    at_least: Number | None = None
    """The metric may not be lower."""
    at: Statistic | None = None
    """Which of many values it is about: 90 % of customers are within it at `p90`."""
    at_risk: Number | None = None
    """Where the promise begins to be at risk."""


class Promise(Entity):
    """A promise made to customers."""

    kind: Literal["promise"] = "promise"
    says: Line | None = None
    """The promise in the customer's words; the name when left out."""
    to: tuple[SegmentId, ...] = ()
    """To whom; to everybody when left out."""
    touchpoints: tuple[TouchpointId, ...] = ()
    """Where it is made."""
    channels: tuple[ChannelId, ...] = ()
    """The channels it is kept in."""
    metric: MetricId | None = None
    """What shows whether it is kept."""
    threshold: Threshold | None = None
    """The value at which it counts as kept."""
    since: Date | None = None
    """From when it holds."""
