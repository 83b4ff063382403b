"""Who does the work: teams, systems and partners."""

from __future__ import annotations

from typing import Literal

from journeyascode.model.base import Id, Line, Node, Prose
from journeyascode.model.entity import Entity, TeamId
from journeyascode.model.units import Duration


class Role(Node):
    """A role in a team. Roles, not people: people change."""

    id: Id
    """Lower-case words joined by hyphens."""
    name: Line
    """What readers see."""
    does: Line | None = None
    """What the role does for the customer."""


class Team(Entity):
    """People who work together."""

    kind: Literal["team"] = "team"
    mandate: Prose | None = None
    """What the team may decide on its own."""
    roles: tuple[Role, ...] = ()
    """The roles in it."""
    backup: TeamId | None = None
    """Who steps in."""


class System(Entity):
    """A piece of technology that takes part in the service."""

    kind: Literal["system"] = "system"
    supplier: Line | None = None
    """Who provides it."""
    holds: tuple[Line, ...] = ()
    """The information it keeps."""


class Partner(Entity):
    """A company that takes part in the service."""

    kind: Literal["partner"] = "partner"
    does: Prose | None = None
    """What the partner does for our customers."""
    response_time: Duration | None = None
    """How fast the partner has agreed to answer."""
    roles: tuple[Role, ...] = ()
    """The roles in it."""
