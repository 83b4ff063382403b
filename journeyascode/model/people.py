"""Who the customers are: segments, and the personas that represent them."""

from __future__ import annotations

from typing import Literal

from journeyascode.model.base import Line, Node, Prose, Visibility
from journeyascode.model.entity import ChannelId, Entity, MetricId, SegmentId
from journeyascode.model.units import Count, Date, Flag, Points, Share


class Size(Node):
    """How many customers."""

    customers: Count | None = None
    """How many."""
    share: Share | None = None
    """Which part of all customers."""
    on: Date | None = None
    """The day of the count."""


class Segment(Entity):
    """A group of customers who are alike in what matters here."""

    kind: Literal["segment"] = "segment"
    criteria: tuple[Line, ...] = ()
    """What makes a customer belong to it."""
    size: Size | None = None
    """How many customers belong to it."""
    digital_maturity: Points | None = None
    """How readily they use digital services, from 1 (never has) to 5 (expects nothing else)."""
    priority: Literal["invest", "maintain", "tolerate"] | None = None
    """What we have decided: invest in them, maintain, or tolerate their dissatisfaction."""
    priority_because: Line | None = None
    """Why."""
    target_experience: Prose | None = None
    """The experience we want them to have."""
    accepted_dissatisfaction: Prose | None = None
    """What we knowingly do not do for them."""
    forced_measures: Prose | None = None
    """What forcing them into another channel would do to them."""
    aims: tuple[Line, ...] = ()
    """Goals of development."""
    value: Line | None = None
    """What a customer of this segment is worth over the relationship."""
    channels: tuple[ChannelId, ...] = ()
    """The channels they use."""
    metrics: tuple[MetricId, ...] = ()
    """What we measure of them."""


class Job(Node):
    """A job the customer wants done: when …, I want …, so I can …."""

    when: Line
    """The situation."""
    want: Line
    """What the customer wants."""
    so: Line | None = None
    """What for."""


class Quote(Node):
    """Words of a real customer."""

    text: Line
    """What was said, word for word."""
    by: Line | None = None
    """Who said it: a role, never a name."""
    consent: Flag = False
    """Whether the speaker agreed to be quoted."""
    visibility: Visibility | None = None
    """For whom it is published, when for fewer than what it is a part of."""


class EmpathyMap(Node):
    """What the persona says, thinks, does and feels."""

    says: tuple[Line, ...] = ()
    """What we hear."""
    thinks: tuple[Line, ...] = ()
    """What is left unsaid."""
    does: tuple[Line, ...] = ()
    """What we see."""
    feels: tuple[Line, ...] = ()
    """What it feels like."""


class Persona(Entity):
    """One customer who stands for a segment."""

    kind: Literal["persona"] = "persona"
    segment: SegmentId | None = None
    """The segment this persona represents."""
    role: Line | None = None
    """What the persona does for a living."""
    company: Line | None = None
    """What kind of company the persona works in."""
    buying_role: Literal["user", "buyer", "decider", "influencer"] | None = None
    """The part the persona plays when something is bought."""
    technology: Prose | None = None
    """How the persona gets on with technology."""
    goals: tuple[Line, ...] = ()
    """What the persona wants to achieve."""
    jobs: tuple[Job, ...] = ()
    """Jobs the persona wants done."""
    needs: tuple[Line, ...] = ()
    """What the persona needs from us."""
    expectations: tuple[Line, ...] = ()
    """What the persona takes for granted."""
    delights: tuple[Line, ...] = ()
    """What makes the persona's day."""
    frustrations: tuple[Line, ...] = ()
    """What spoils it."""
    channels: tuple[ChannelId, ...] = ()
    """Favourite channels, the dearest first."""
    quotes: tuple[Quote, ...] = ()
    """Words of real customers like this one."""
    empathy: EmpathyMap | None = None
    """What the persona says, thinks, does and feels."""
