"""The handbook itself: whose it is, what it aims at and how strict it is."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from journeyascode.model.base import Id, LanguageCode, Level, Line, Node, Prose, Visibility, listed
from journeyascode.model.entity import Entity, MetricId, OwnerId
from journeyascode.model.own_rule import OwnRule
from journeyascode.model.track import Track
from journeyascode.model.units import Date, Duration, Flag


class Aim(Node):
    """A measurable aim."""

    name: Line
    """What is to be achieved."""
    metric: MetricId | None = None
    """The metric that shows it."""
    current: Line | None = None
    """Where we are."""
    target: Line | None = None
    """Where we want to be."""
    by: Date | None = None
    """The day by which."""


class Phase(Node):
    """A phase of the customer's whole life with us."""

    id: Id
    """Lower-case words joined by hyphens."""
    name: Line
    """What readers see."""
    description: Prose | None = None
    """What happens in it."""
    returns_to: tuple[Id, ...] = ()
    """Earlier phases to which the right action brings the customer back."""


class Term(Node):
    """A word the handbook uses in one meaning."""

    term: Line
    """The word."""
    means: Prose
    """What it means here."""
    instead_of: tuple[Line, ...] = ()
    """Words not to use for it."""


class ProgrammeItem(Node):
    """One point of the programme's check-list."""

    name: Line
    """What is to be in place."""
    done: Flag = False
    """Whether it is."""
    owner: OwnerId | None = None
    """Who sees to it."""
    note: Line | None = None
    """What is still missing, or where to find it."""


class Programme(Node):
    """The check-list of the customer experience programme."""

    strategy: tuple[ProgrammeItem, ...] = ()
    """Current state, measurable goals, vision, commitment of the management."""
    programme: tuple[ProgrammeItem, ...] = ()
    """Owner, organisation, chosen journeys, maps, key figures."""
    change: tuple[ProgrammeItem, ...] = ()
    """Readiness, the right people, communication."""
    technology: tuple[ProgrammeItem, ...] = ()
    """Channels measured, method, key figures, who sees the results."""


RuleName = Annotated[str, Field(pattern=r"^[A-Za-z0-9-]+(/[a-z0-9-]+)?$", max_length=161)]
"""A rule by its code or its name: `JAC304`, `unused-entity`, `own/step-has-owner`."""

Target = Annotated[str, Field(pattern=r"^[a-z]+(/[a-z0-9-]+)?$", max_length=161)]
"""A kind, or one entity: `persona`, `persona/anna`."""

Targets = Annotated[
    tuple[Target, ...],
    BeforeValidator(listed, json_schema_input_type=Target | tuple[Target, ...]),
]


class RuleSetting(Node):
    """A rule made stricter or milder than its level says."""

    rule: RuleName
    """Code or name of the rule."""
    of: Targets = ()
    """For which entities, as `persona/anna`, or kinds; for everything when left out."""
    severity: Literal["error", "warning", "hint", "off"]
    """How much a finding of it weighs."""
    because: Line
    """Why."""


class Charter(Entity):
    """The handbook itself. There is exactly one."""

    kind: Literal["handbook"] = "handbook"
    organisation: Line
    """The company whose handbook this is."""
    languages: Annotated[tuple[LanguageCode, ...], Field(min_length=1)] = ("en",)
    """Languages of the content, the first one being the one to fall back to."""
    experience_statement: Prose | None = None
    """The experience and outcome we want, told from the customer's side."""
    target_emotions: tuple[Line, ...] = ()
    """The two or three emotions we design for."""
    vision: Prose | None = None
    """Where we want to be."""
    aims: tuple[Aim, ...] = ()
    """What we want to reach, in numbers."""
    lifecycle: tuple[Phase, ...] = ()
    """The phases of a customer's life with us, in order."""
    tracks: Annotated[tuple[Track, ...], Field(max_length=50)] = ()
    """Rows of your own in every journey, as ease or effort, each with its scale."""
    maturity: Level = "sketch"
    """How much the handbook demands of itself: the higher, the more rules speak up."""
    default_visibility: Visibility | None = None
    """For whom everything is published that does not say so itself; `internal` when left out."""
    review_every: Duration | None = None
    """How often everything is looked at again, unless it says otherwise itself."""
    rules: tuple[RuleSetting, ...] = ()
    """Rules made stricter or milder, each with the reason."""
    own_rules: Annotated[tuple[OwnRule, ...], Field(max_length=200)] = ()
    """Rules of this handbook, beside those that come with the tool."""
    glossary: tuple[Term, ...] = ()
    """Words used in one meaning."""
    programme: Programme | None = None
    """The check-list of the customer experience programme."""
