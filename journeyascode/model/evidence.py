"""What we know from customers, and how we know it."""

from __future__ import annotations

from typing import Literal

from journeyascode.model.base import Line, Node, Prose
from journeyascode.model.entity import Entity, SegmentId
from journeyascode.model.people import Quote
from journeyascode.model.units import Count, Date, Flag, Period, Share

KanoCategory = Literal["must-be", "one-dimensional", "attractive", "indifferent", "reverse"]
"""What a feature means to customers: its presence, its absence, or neither."""


class Sample(Node):
    """Whom it was asked."""

    n: Count
    """How many customers, answers or events."""
    chosen: Line | None = None
    """How they were chosen."""


class Theme(Node):
    """A theme of an interview guide, with its questions."""

    theme: Line
    """What it is about."""
    questions: tuple[Line, ...] = ()
    """What is asked."""
    asked_of: Literal["customers", "staff"] | None = None
    """Who is asked."""


class FeedbackClass(Node):
    """One class of classified feedback."""

    name: Line
    """What these customers say."""
    share: Share | None = None
    """Which part of all feedback."""
    count: Count | None = None
    """How many pieces of feedback."""
    says: tuple[Quote, ...] = ()
    """Some of it, word for word."""


class KanoAnswers(Node):
    """How customers answered about one feature; Kano's categories."""

    attractive: Count = 0
    """Delights when there, not missed when absent."""
    one_dimensional: Count = 0
    """The more the better."""
    must_be: Count = 0
    """Taken for granted; its absence angers."""
    indifferent: Count = 0
    """Makes no difference."""
    reverse: Count = 0
    """Better without it."""
    questionable: Count = 0
    """Answers that contradict themselves."""


class KanoFeature(Node):
    """A feature in a Kano analysis."""

    name: Line
    """The feature."""
    category: KanoCategory | None = None
    """Its category, when no answers are given."""
    guessed: Flag = False
    """Whether the category was guessed from complaints instead of asked."""
    answers: KanoAnswers | None = None
    """How customers answered."""
    note: Line | None = None
    """What to know when reading it."""


class Evidence(Entity):
    """An interview, a survey, an observation: something the handbook rests on."""

    kind: Literal["evidence"] = "evidence"
    method: (
        Literal[
            "interview",
            "survey",
            "analytics",
            "support-log",
            "observation",
            "workshop",
            "document",
        ]
        | None
    ) = None
    """How it was gathered."""
    date: Date | None = None
    """The day, or the last day, it was gathered."""
    period: Period | None = None
    """The period it was gathered in, when the day is not known."""
    basis: Literal["customer", "internal"]
    """Whether customers told it, or we did."""
    sample: Sample | None = None
    """Whom it was asked, and how they were chosen."""
    segments: tuple[SegmentId, ...] = ()
    """The segments it speaks of."""
    depth: Literal["collected", "combined", "analysed", "predicting", "automated"] | None = None
    """How far the material has been worked."""
    findings: tuple[Prose, ...] = ()
    """What it found."""
    quotes: tuple[Quote, ...] = ()
    """Words of customers, with their consent."""
    guide: tuple[Theme, ...] = ()
    """The interview guide."""
    feedback: tuple[FeedbackClass, ...] = ()
    """Classified feedback; the shares make up the whole."""
    kano: tuple[KanoFeature, ...] = ()
    """What is taken for granted, what pleases, what annoys."""
