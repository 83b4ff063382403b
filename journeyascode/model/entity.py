"""What every entity of the handbook has in common."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from journeyascode.model.base import Id, Level, Line, Node, Prose, RefTo, Visibility
from journeyascode.model.units import Date, Duration, Url

OwnerId = Annotated[
    str,
    RefTo("team", "partner"),
    Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$", max_length=161),
]
"""A team or partner, or one role in it: `customer-success` or `customer-success/lead`."""

SegmentId = Annotated[Id, RefTo("segment")]
PersonaId = Annotated[Id, RefTo("persona")]
ChannelId = Annotated[Id, RefTo("channel")]
TouchpointId = Annotated[Id, RefTo("touchpoint")]
TeamId = Annotated[Id, RefTo("team", "partner")]
SystemId = Annotated[Id, RefTo("system")]
JourneyId = Annotated[Id, RefTo("journey")]
BlueprintId = Annotated[Id, RefTo("blueprint")]
MetricId = Annotated[Id, RefTo("metric")]
EvidenceId = Annotated[Id, RefTo("evidence")]
PromiseId = Annotated[Id, RefTo("promise")]
InsightId = Annotated[Id, RefTo("insight")]
OpportunityId = Annotated[Id, RefTo("opportunity")]
ActionId = Annotated[Id, RefTo("action")]


class WebLink(Node):
    """A page outside the handbook."""

    title: Line
    """What the link is called."""
    url: Url
    """Where it leads; `https:`, `mailto:` or `tel:`."""


class Reviewed(Node):
    """When somebody last looked whether this is still true."""

    on: Date
    """The day of the last review."""
    by: OwnerId | None = None
    """Who reviewed it."""
    every: Duration | None = None
    """How often it must be looked at again; the handbook's own interval when left out."""


class Entity(Node):
    """A thing with a name and a place of its own, at which others may point."""

    kind: str
    """What this file describes."""
    id: Id
    """Lower-case words joined by hyphens; the file's name when left out."""
    name: Line
    """What readers see."""
    summary: Line | None = None
    """One sentence that says what this is."""
    description: Prose | None = None
    """More about it; Markdown works here."""
    owner: OwnerId | None = None
    """The team or role that answers for it."""
    status: Literal["draft", "review", "approved", "retired"] | None = None
    """How far it has come."""
    tags: tuple[Id, ...] = ()
    """Words to find it by."""
    links: tuple[WebLink, ...] = ()
    """Pages outside the handbook."""
    visibility: Visibility | None = None
    """For whom it is published; what the handbook's `default_visibility` says when left out."""
    evidence: tuple[EvidenceId, ...] = ()
    """What it rests on."""
    reviewed: Reviewed | None = None
    """The last look at whether it is still true."""
    level: Level | None = None
    """How much is demanded of it; the handbook's own level when left out."""

    @property
    def key(self) -> tuple[str, str]:
        """Kind and id together: unique in the whole handbook."""
        return self.kind, self.id
