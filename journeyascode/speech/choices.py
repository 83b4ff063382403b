"""The choices of every field that has some, as readers see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.speech.say import say

if TYPE_CHECKING:
    from journeyascode.speech.say import Say

_WEIGHT = {"error": say("Error"), "warning": say("Warning"), "hint": say("Hint")}
_LEVEL = {
    "sketch": say("Sketch"),
    "reviewed": say("Reviewed"),
    "governed": say("Governed"),
}
_KANO = {
    "must-be": say("Must-be"),
    "one-dimensional": say("The more the better"),
    "attractive": say("Delighter"),
    "indifferent": say("Indifferent"),
    "reverse": say("Better without"),
}

_VISIBILITY = {
    "public": say("Public"),
    "internal": say("Internal"),
    "restricted": say("Restricted"),
}

_ENDS = {
    "success": say("Success"),
    "failure": say("Failure"),
    "given-up": say("Given up"),
    "neutral": say("Neutral"),
}

CHOICES: dict[str, dict[str, Say]] = {
    "Entity.status": {
        "draft": say("Draft"),
        "review": say("In review"),
        "approved": say("Approved"),
        "retired": say("Retired"),
    },
    "Entity.visibility": _VISIBILITY,
    "Stage.visibility": _VISIBILITY,
    "Step.visibility": _VISIBILITY,
    "Cell.visibility": _VISIBILITY,
    "Quote.visibility": _VISIBILITY,
    "Charter.default_visibility": _VISIBILITY,
    "Entity.level": _LEVEL,
    "Charter.maturity": _LEVEL,
    "OwnRule.severity": _WEIGHT,
    "RuleSetting.severity": {**_WEIGHT, "off": say("Off")},
    "Segment.priority": {
        "invest": say("Invest"),
        "maintain": say("Maintain"),
        "tolerate": say("Tolerate dissatisfaction"),
    },
    "Persona.buying_role": {
        "user": say("User"),
        "buyer": say("Buyer"),
        "decider": say("Decider"),
        "influencer": say("Influencer"),
    },
    "Stage.process": {
        "linear": say("From a beginning to an end"),
        "ongoing": say("Goes on and on"),
        "bounded": say("Bound to a time"),
    },
    "Journey.state": {
        "current": say("Current state"),
        "target": say("Target state"),
        "planned": say("Planned"),
        "actual": say("One real case"),
    },
    "Feeling.basis": {
        "measured": say("Told by customers"),
        "estimated": say("Our estimate"),
        "target": say("What we aim at"),
    },
    "Branch.ends": _ENDS,
    "Step.ends": _ENDS,
    "Step.critical": {"undecided": say("A critical point or not: not decided yet")},
    "Step.happened": {
        "done": say("Done"),
        "failed": say("Failed"),
        "skipped": say("Left out"),
    },
    "Step.initiated_by": {
        "customer": say("The customer begins"),
        "us": say("We begin"),
        "system": say("A system begins by itself"),
    },
    "Step.controlled_by": {
        "us": say("We control it"),
        "customer": say("The customer controls it"),
        "partner": say("A partner controls it"),
    },
    "Step.handover": {
        "seamless": say("Seamless"),
        "repeated": say("Told again"),
        "broken": say("Broken"),
    },
    "Cell.lane": {
        "evidence": say("Physical evidence"),
        "customer": say("Customer actions"),
        "frontstage": say("Frontstage"),
        "backstage": say("Backstage"),
        "support": say("Support processes"),
        "partner": say("Partners"),
    },
    "Flow.kind": {
        "flow": say("Goes on to"),
        "triggers": say("Sets off"),
        "needs": say("Requires"),
        "both-ways": say("Dialogue"),
    },
    "Channel.type": {
        "digital": say("Digital"),
        "physical": say("Physical"),
        "human": say("Human"),
        "ambient": say("Mental image"),
    },
    "Touchpoint.type": {
        "communication": say("Communication"),
        "action": say("Customer’s act"),
        "wait": say("Wait"),
        "observation": say("Observation"),
    },
    "Touchpoint.owned_by": {
        "us": say("Us"),
        "partner": say("A partner"),
        "third-party": say("A third party"),
        "customer": say("The customer"),
    },
    "Metric.type": {
        "nps": say("Net Promoter Score (NPS)"),
        "csat": say("Customer satisfaction (CSAT)"),
        "ces": say("Customer effort (CES)"),
        "churn": say("Churn"),
        "clv": say("Customer lifetime value (CLV)"),
        "share": say("Share"),
        "ratio": say("Ratio"),
        "count": say("Count"),
        "duration": say("Duration"),
        "custom": say("Own measure"),
    },
    "Metric.tier": {
        "tactical": say("Tactical"),
        "operational": say("Operational"),
        "strategic": say("Strategic"),
    },
    "Metric.scope": {
        "journey": say("The whole journey"),
        "stage": say("One stage"),
        "touchpoint": say("One touchpoint"),
        "channel": say("One channel"),
        "segment": say("One segment"),
        "relationship": say("The relationship"),
    },
    "Metric.direction": {
        "higher-is-better": say("Higher is better"),
        "lower-is-better": say("Lower is better"),
    },
    "Track.direction": {
        "higher-is-better": say("Higher is better"),
        "lower-is-better": say("Lower is better"),
    },
    "Metric.counts_of": {
        "customers": say("Customers"),
        "revenue": say("Revenue"),
    },
    "ClvTerms.timing": {
        "now": say("Now"),
        "end-of-year": say("At the end of the first year"),
    },
    "Evidence.method": {
        "interview": say("Interview"),
        "survey": say("Survey"),
        "analytics": say("Usage statistics"),
        "support-log": say("Support log"),
        "observation": say("Observation"),
        "workshop": say("Workshop"),
        "document": say("Document"),
    },
    "Evidence.basis": {
        "customer": say("Customers"),
        "internal": say("Ourselves"),
    },
    "Evidence.depth": {
        "collected": say("Collected"),
        "combined": say("Combined"),
        "analysed": say("Analysed"),
        "predicting": say("Predicting"),
        "automated": say("Automated"),
    },
    "Theme.asked_of": {
        "customers": say("Asked of customers"),
        "staff": say("Asked of staff"),
    },
    "KanoFeature.category": _KANO,
    "Insight.kano": _KANO,
    "Insight.type": {
        "pain": say("Pain"),
        "delight": say("Delight"),
        "need": say("Need"),
    },
    "Action.progress": {
        "planned": say("Planned"),
        "doing": say("In progress"),
        "done": say("Done"),
        "dropped": say("Dropped"),
    },
}
"""By class and field: each value as it is written, and what readers see."""
