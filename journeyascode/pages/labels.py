"""What kinds and choices are called in front of readers.

A test names every kind, field and choice for which a Finnish word is missing.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from journeyascode.speech import say
from journeyascode.speech.choices import CHOICES

if TYPE_CHECKING:
    from journeyascode.model import Node
    from journeyascode.speech import Say

KINDS: dict[str, tuple[Say, Say]] = {
    "handbook": (say("Handbook"), say("Handbooks")),
    "segment": (say("Segment"), say("Segments")),
    "persona": (say("Persona"), say("Personas")),
    "journey": (say("Journey"), say("Journeys")),
    "blueprint": (say("Service blueprint"), say("Service blueprints")),
    "channel": (say("Channel"), say("Channels")),
    "touchpoint": (say("Touchpoint"), say("Touchpoints")),
    "promise": (say("Promise"), say("Promises")),
    "metric": (say("Metric"), say("Metrics")),
    "evidence": (say("Piece of evidence"), say("Evidence")),
    "insight": (say("Insight"), say("Insights")),
    "opportunity": (say("Opportunity"), say("Opportunities")),
    "action": (say("Action"), say("Actions")),
    "review": (say("Review"), say("Reviews")),
    "team": (say("Team"), say("Teams")),
    "system": (say("System"), say("Systems")),
    "partner": (say("Partner"), say("Partners")),
}
"""What one entity of a kind is called, and what several are."""


def name_of(kind: str) -> Say:
    """Give what one entity of `kind` is called."""
    return KINDS[kind][0]


def names_of(kind: str) -> Say:
    """Give what several entities of `kind` are called."""
    return KINDS[kind][1]


@cache
def choice_label(cls: type[Node], field: str, chosen: str) -> Say:
    """Give what a choice of a field is called."""
    owner = next(c for c in cls.__mro__ if f"{c.__name__}.{field}" in CHOICES)
    return CHOICES[f"{owner.__name__}.{field}"][chosen]
