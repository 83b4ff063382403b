"""Where customer and company meet: channels and touchpoints."""

from __future__ import annotations

from typing import Literal

from journeyascode.model.base import Line, Node
from journeyascode.model.entity import ChannelId, Entity
from journeyascode.model.units import Flag, Number


class HandsOver(Node):
    """Another channel to which this one passes customers on."""

    channel: ChannelId
    """Where the customer is passed on to."""
    context_kept: Flag
    """Whether the matter continues there without telling it again."""


class Channel(Entity):
    """A way in which customers and company reach each other."""

    kind: Literal["channel"] = "channel"
    type: Literal["digital", "physical", "human", "ambient"] | None = None
    """What sort of channel; ambient is a mental image, a reputation, a brand."""
    self_service: Flag | None = None
    """Whether customers solve their matter alone here."""
    opening_hours: Line | None = None
    """When somebody answers."""
    service_level: Line | None = None
    """What is promised of it."""
    cost_per_contact: Number | None = None
    """What one contact costs us, in euros."""
    hands_over_to: tuple[HandsOver, ...] = ()
    """Channels to which customers are passed on."""


class Touchpoint(Entity):
    """One thing the customer meets: a page, a letter, a call, a counter."""

    kind: Literal["touchpoint"] = "touchpoint"
    channels: tuple[ChannelId, ...] = ()
    """The channels in which it is offered."""
    type: Literal["communication", "action", "wait", "observation"] | None = None
    """What happens there."""
    owned_by: Literal["us", "partner", "third-party", "customer"] | None = None
    """Whose it is."""
