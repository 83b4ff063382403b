"""From finding to decision: insights, opportunities, actions and reviews."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from journeyascode.model.base import Id, Line, Node, PartOf, Prose
from journeyascode.model.entity import (
    ActionId,
    BlueprintId,
    ChannelId,
    Entity,
    EvidenceId,
    InsightId,
    JourneyId,
    MetricId,
    OpportunityId,
    PersonaId,
    SegmentId,
    TouchpointId,
)
from journeyascode.model.evidence import KanoCategory
from journeyascode.model.units import Date, Number, Points, Url


class Spot(Node):
    """A step of a journey, named from outside."""

    journey: JourneyId
    """The journey."""
    step: Annotated[Id, PartOf("journey", "step")] | None = None
    """The step in it; the whole journey when left out."""


class Cause(Node):
    """A root cause, found in a blueprint."""

    blueprint: BlueprintId
    """The blueprint."""
    cell: Annotated[Id, PartOf("blueprint", "cell")] | None = None
    """The cell in it."""
    why: Line | None = None
    """What goes wrong there."""


class Insight(Entity):
    """Something we have understood about customers: a pain or a delight."""

    kind: Literal["insight"] = "insight"
    type: Literal["pain", "delight", "need"] = "pain"
    """Whether it hurts, pleases or is missed."""
    severity: Points | None = None
    """How much it matters to the customer, from 1 to 5."""
    rank: Annotated[int, Field(strict=True, ge=1)] | None = None
    """Its place in an order of importance, from 1."""
    frequency: Line | None = None
    """How often it happens."""
    personas: tuple[PersonaId, ...] = ()
    """Whom it hits."""
    segments: tuple[SegmentId, ...] = ()
    """The segments it hits."""
    channels: tuple[ChannelId, ...] = ()
    """The channels it happens in."""
    touchpoints: tuple[TouchpointId, ...] = ()
    """The touchpoints it happens at."""
    root_cause: Cause | None = None
    """Where it comes from."""
    kano: KanoCategory | None = None
    """What it means to customers, in Kano's categories."""


class Opportunity(Entity):
    """Something that could be made better."""

    kind: Literal["opportunity"] = "opportunity"
    answers: tuple[InsightId, ...] = ()
    """The insights it answers."""
    impact: Points | None = None
    """How much it would do for customers, from 1 to 5."""
    effort: Points | None = None
    """How much work it is, from 1 to 5."""


class Change(Node):
    """A change of a metric, expected or measured."""

    metric: MetricId
    """The metric."""
    before: Number | None = None
    """Its value before."""
    after: Number | None = None
    """Its value after."""
    by: Date | None = None
    """The day by which, or on which."""


class Action(Entity):
    """Something somebody has decided to do by a day."""

    kind: Literal["action"] = "action"
    due: Date | None = None
    """The day it is to be done."""
    progress: Literal["planned", "doing", "done", "dropped"] = "planned"
    """How far it is."""
    done_on: Date | None = None
    """The day it was done."""
    answers_insights: tuple[InsightId, ...] = ()
    """The insights it answers."""
    answers_opportunities: tuple[OpportunityId, ...] = ()
    """The opportunities it takes."""
    answers_steps: tuple[Spot, ...] = ()
    """The moments of truth it is about."""
    expects: tuple[Change, ...] = ()
    """The change it is expected to bring."""
    measured: tuple[Change, ...] = ()
    """The change it brought."""
    ticket: Url | None = None
    """Where the work is followed."""


class Review(Entity):
    """A meeting that looked at customers' feedback and decided."""

    kind: Literal["review"] = "review"
    date: Date
    """The day it was held."""
    scope: Line | None = None
    """What it was about."""
    participants: tuple[Line, ...] = ()
    """The roles that took part."""
    journeys: tuple[JourneyId, ...] = ()
    """The journeys looked at."""
    metrics: tuple[MetricId, ...] = ()
    """The metrics looked at."""
    looked_at: tuple[EvidenceId, ...] = ()
    """The evidence looked at."""
    decisions: tuple[Prose, ...] = ()
    """What was decided."""
    actions: tuple[ActionId, ...] = ()
    """Its two or three actions."""
    next: Date | None = None
    """The day of the next one."""
