"""What fields are called in front of readers, and which field is meant by what it is called.

A field is called by its name with a capital letter unless a better one stands here.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from journeyascode.speech.catalogues import LANGUAGES
from journeyascode.speech.say import say
from journeyascode.speech.trade_words import squeezed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeyascode.speech.say import Say

_FIELDS = {
    "Action.answers_insights": "Answers insights",
    "Action.answers_opportunities": "Takes opportunities",
    "Action.answers_steps": "Answers steps",
    "Action.done_on": "Done on",
    "Action.expects": "Expected change",
    "Action.measured": "Measured change",
    "Aim.current": "Now",
    "Blueprint.journey": "Journey behind which it stands",
    "Branch.personas": "Only walked by",
    "Branch.to": "Goes on to",
    "Cell.employee_feels": "What it feels like to do",
    "Cell.team": "Does it",
    "Cell.wait_point": "Waiting for",
    "Change.after": "After",
    "Change.before": "Before",
    "Channel.cost_per_contact": "Cost of one contact",
    "Channel.self_service": "Self-service",
    "Channel.hands_over_to": "Hands over to",
    "Charter.review_every": "Everything reviewed every",
    "Checkpoint.at": "When it is looked at",
    "Cause.cell": "Activity",
    "ClvTerms.margin": "Yearly margin",
    "ClvTerms.retention": "Share of customers who stay",
    "ClvTerms.discount": "Yearly discount rate",
    "ClvTerms.timing": "First margin",
    "Event.double_counted_in": "Counted twice in",
    "Event.left_out": "Left out because",
    "Event.not_a_contact": "Not a contact",
    "Event.not_resolved": "May leave the matter unsolved",
    "Evidence.basis": "Told by",
    "Evidence.depth": "How far it is worked",
    "Evidence.guide": "Interview guide",
    "Evidence.kano": "Kano analysis",
    "Feeling.basis": "How we know",
    "Figure.at": "Of many values",
    "Figure.on": "True on",
    "Insight.kano": "Kano category",
    "Insight.personas": "Whom it hits",
    "Insight.segments": "Segments it hits",
    "Journey.compares_to": "Compared with",
    "Journey.events": "May happen at any time",
    "Journey.outcome": "How it ends",
    "Journey.parent": "Main journey",
    "Journey.personas": "Who walks it",
    "Journey.success": "Success",
    "Journey.trigger": "What sets it off",
    "KanoAnswers.attractive": "Delighter",
    "KanoAnswers.must_be": "Must-be",
    "KanoAnswers.one_dimensional": "The more the better",
    "KanoAnswers.reverse": "Better without",
    "KanoFeature.name": "Feature",
    "Metric.asks": "The question",
    "Metric.audience": "Reported to",
    "Metric.counts_of": "What is counted",
    "Metric.good": "Grades that count",
    "Metric.parts": "Pooled from",
    "Metric.when": "When it is measured",
    "Metric.scope": "Measured of",
    "Opportunity.answers": "Answers insights",
    "Experience.persona": "Whom it concerns",
    "Partner.does": "What it does for our customers",
    "Partner.response_time": "Agreed response time",
    "Persona.jobs": "Jobs to be done",
    "Promise.says": "In the customer's words",
    "Promise.since": "Holds since",
    "Promise.to": "Made to",
    "Promise.touchpoints": "Made at",
    "Promise.channels": "Kept in",
    "ResponseTime.measured": "Measured response time",
    "ResponseTime.target": "Agreed response time",
    "Quote.by": "Said by",
    "Reviewed.by": "Reviewed by",
    "Reviewed.every": "Reviewed every",
    "Reviewed.on": "Last reviewed",
    "Review.next": "Next review",
    "Sample.chosen": "How they were chosen",
    "Segment.accepted_dissatisfaction": "What we knowingly do not do",
    "Segment.digital_maturity": "Digital maturity",
    "Segment.forced_measures": "What force would do",
    "Segment.priority_because": "Why this priority",
    "Segment.value": "Value of a customer",
    "Size.on": "Counted on",
    "Stage.personas": "Only walked by",
    "Stage.phase": "Phase of the lifecycle",
    "Stage.process": "Kind of process",
    "Step.alternatives": "Also offered in",
    "Step.controlled_by": "Who controls it",
    "Step.critical": "Critical point",
    "Step.does": "Does",
    "Step.drop_off": "Leave here",
    "Step.ends": "The journey ends here",
    "Step.expects": "How much is expected",
    "Step.feels": "Feels",
    "Step.happened": "In this case",
    "Step.initiated_by": "Who begins",
    "Step.meets": "Meets",
    "Step.personas": "Only walked by",
    "Step.next": "Goes on",
    "Step.sub_journey": "Told in full in",
    "TrackScale.from_": "Lowest number",
    "TrackScale.to": "Highest number",
    "Threshold.at": "Of many values",
    "Threshold.at_least": "At least",
    "Threshold.at_most": "At most",
    "Threshold.at_risk": "At risk from",
}
"""Labels by class and field, where the field's name alone would not tell readers enough."""


@cache
def field_label(cls: type, field: str) -> Say:
    """Give what a field is called."""
    for owner in cls.__mro__:
        if label := _FIELDS.get(f"{owner.__name__}.{field}"):
            return say(label)
    return say(field.removesuffix("_").replace("_", " ").capitalize())


def fields_called(word: str, cls: type, fields: tuple[str, ...]) -> tuple[str, ...]:
    """Give those of the fields of a class that are called `word` in any language."""
    return _called(cls, fields).get(squeezed(word[:80]), ())


@cache
def _called(cls: type, fields: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for field in fields:
        for language in LANGUAGES:
            found.setdefault(squeezed(field_label(cls, field).to(language)), {})[field] = None
    return {label: tuple(meant) for label, meant in found.items()}
