"""What is measured, how, and what came out."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field

from journeyascode.model.base import Id, Line, Node, Prose
from journeyascode.model.entity import (
    ChannelId,
    Entity,
    EvidenceId,
    MetricId,
    PersonaId,
    SegmentId,
    TouchpointId,
)
from journeyascode.model.units import (
    Count,
    Date,
    Flag,
    Formula,
    Grade,
    Number,
    Part,
    Period,
    Statistic,
)


class Figure(Node):
    """A value aimed at or started from."""

    value: Number | None = None
    """In the metric's unit; left out when only a range is known."""
    low: Number | None = None
    """Lower end, when only a range is known."""
    high: Number | None = None
    """Upper end, when only a range is known."""
    at: Statistic | None = None
    """Which of many values it is about, where that is one: 90 % are within it at `p90`."""
    on: Date | None = None
    """The day it was true."""
    by: Date | None = None
    """The day by which it is to be reached."""
    note: Line | None = None
    """What to know when reading it."""

    @property
    def middle(self) -> float | None:
        """The value, else the middle of the range, in the metric's unit; None without either."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return self.value if self.value is not None or not ends else sum(ends) / len(ends)


class Event(Node):
    """A kind of event that a share is counted from."""

    id: Id
    """Lower-case words joined by hyphens; the same id in two definitions is the same event."""
    name: Line
    """What readers see."""
    double_counted_in: Line | None = None
    """Where the same event is counted a second time."""
    not_a_contact: Flag = False
    """Whether it is no contact at all, as a visit to a page."""
    not_resolved: Flag = False
    """Whether it may leave the customer's matter unsolved."""
    left_out: Line | None = None
    """Why it is left out of the count."""


GROUPED_BY = ("segment", "persona", "channel")
"""The keys that say of whom an observation is."""


class Observation(Node):
    """What was measured in one period."""

    period: Period
    """The year, quarter, month, week or day."""
    value: Number | None = None
    """The value, in the metric's unit; computed when counts are given."""
    n: Count | None = None
    """How many answers, customers or events it rests on."""
    counts: dict[
        Annotated[str, Field(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$", max_length=80)], Count
    ] = Field(default_factory=dict)
    """The counts behind the value: `promoters`, answers by grade, events by id."""
    segment: SegmentId | None = None
    """The segment it was measured of, where it is not of all."""
    persona: PersonaId | None = None
    """The persona it was measured of, where it is not of all."""
    channel: ChannelId | None = None
    """The channel it was measured in, where it is not of all."""
    source: EvidenceId | None = None
    """The evidence it comes from."""
    note: Line | None = None
    """What to know when reading it."""

    @property
    def group(self) -> str:
        """By what it is told apart: a segment, a persona, a channel; empty where it is of all."""
        return ", ".join(name for name in GROUPED_BY if getattr(self, name) is not None)


class Pooled(Observation):
    """What the parts of a metric make of a period; nobody writes it."""

    made: Number | None = None
    """The value, where it is not made of counts."""

    @property
    def own(self) -> Observation | None:
        """What somebody wrote of the period, as far as that can be told; None where nothing."""
        counts = {} if self.made is None else self.counts
        if self.value is None and not counts:
            return None
        kept = {name: getattr(self, name) for name in Observation.model_fields}
        return Observation.model_construct(**{**kept, "counts": counts, "n": None})


class ClvTerms(Node):
    """The terms of a customer lifetime value."""

    margin: Number
    """Yearly margin of one customer (not revenue)."""
    retention: Part
    """Share of customers who stay from one year to the next."""
    discount: Part = 0
    """Yearly discount rate."""
    timing: Literal["now", "end-of-year"] = "now"
    """Whether the first margin comes now or after one period."""


_NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


class Metric(Entity):
    """Something we follow in numbers."""

    kind: Literal["metric"] = "metric"
    type: Literal[
        "nps", "csat", "ces", "churn", "clv", "share", "ratio", "count", "duration", "custom"
    ]
    """What is computed."""
    tier: Literal["tactical", "operational", "strategic"] | None = None
    """What it steers: single events, the daily service, or the relationship."""
    scope: (
        Literal["journey", "stage", "touchpoint", "channel", "segment", "relationship"] | None
    ) = None
    """What it is measured of."""
    asks: Line | None = None
    """The question put to customers, word for word."""
    definition: Prose | None = None
    """Exactly what is counted, and what is not."""
    scale: Line | None = None
    """The scale of the answers: `0–10`, `1–5`."""
    version: Line | None = None
    """Which version of a method that has several, as `2.0` of CES."""
    direction: Literal["higher-is-better", "lower-is-better"] | None = None
    """Which way is better."""
    unit: Line | None = None
    """What the value is counted in: `%`, `points`, `min`."""
    method: Line | None = None
    """How the value is computed from the answers: top-2 share, mean, percentile."""
    good: tuple[Grade, ...] = ()
    """The grades whose share it is, as `[4, 5]`, where answers are counted by grade."""
    counts_of: Literal["customers", "revenue"] | None = None
    """What the counts of a churn are: customers, or the money they bring."""
    formula: Formula | None = None
    """How the counts make the value, by their names, as `(won - lost) / asked`."""
    parts: tuple[MetricId, ...] = ()
    """The metrics it is pooled from: their answers together, never the mean of their values."""
    when: Line | None = None
    """When it is measured."""
    measured_in: tuple[ChannelId, ...] = ()
    """The channels in which it is measured."""
    measured_at: tuple[TouchpointId, ...] = ()
    """The touchpoints at which it is measured."""
    segments: tuple[SegmentId, ...] = ()
    """The segments it is reported for."""
    audience: tuple[Line, ...] = ()
    """The roles it is reported to; to let fewer read it, set its `visibility`."""
    baseline: Figure | None = None
    """Where we started."""
    target: Figure | None = None
    """Where we want to be, and by when."""
    numerator: tuple[Event, ...] = ()
    """The events above the line of a share."""
    denominator: tuple[Event, ...] = ()
    """The events below the line of a share."""
    clv: ClvTerms | None = None
    """The terms of a customer lifetime value."""
    observations: tuple[Observation, ...] = ()
    """What was measured, period by period."""

    @property
    def named_in_formula(self) -> tuple[str, ...]:
        """The words in its formula, whether it can be read or not: names of counts, and ids."""
        return tuple(_NAME.findall(self.formula or ""))

    @property
    def named_beside_counts(self) -> tuple[str, ...]:
        """The words in its formula under which nothing is counted: ids of metrics, or slips."""
        counted = {key for seen in self.observations for key in seen.counts}
        return tuple(name for name in self.named_in_formula if name not in counted)

    def around_in_formula(self, name: str) -> tuple[str, ...]:
        """Give what stands in its formula before, between and behind a word."""
        text, at = self.formula or "", 0
        parts = []
        for found in _NAME.finditer(text):
            if found[0] == name:
                parts.append(text[at : found.start()])
                at = found.end()
        return (*parts, text[at:])
