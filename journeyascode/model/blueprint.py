"""What the company does behind each step of a journey."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from journeyascode.model.base import Id, Line, Node, PartOf, Visibility
from journeyascode.model.entity import Entity, JourneyId, PromiseId, SystemId, TeamId
from journeyascode.model.units import Duration

CellId = Annotated[Id, PartOf("blueprint", "cell")]
"""The id of a cell of the blueprint."""

ColumnId = Annotated[Id, PartOf("blueprint", "column")]
"""The id of a step of the blueprint's journey, or of one of its own columns."""

LaneName = Literal["evidence", "customer", "frontstage", "backstage", "support", "partner"]

LANES: tuple[LaneName, ...] = get_args(LaneName)
"""The lanes from top to bottom. The three lines between them follow from this order."""


class Column(Node):
    """A column of its own, for a blueprint that does not follow its journey step by step."""

    id: Id
    """Lower-case words joined by hyphens."""
    name: Line
    """What readers see."""


class ResponseTime(Node):
    """How fast a colleague or partner must answer, and does."""

    target: Duration | None = None
    """What is agreed."""
    measured: Duration | None = None
    """What really happens."""


class FailPoint(Node):
    """What is likely to break, what that does, and how it is mended."""

    effect: Line
    """What the customer notices."""
    root_cause: Line | None = None
    """Why it breaks."""
    recovery: Line | None = None
    """What is done then."""


class Raci(Node):
    """Who does it, answers for it, is asked and is told."""

    responsible: tuple[TeamId, ...] = ()
    """Who does it; at least one."""
    accountable: tuple[TeamId, ...] = ()
    """Who answers for it; exactly one."""
    consulted: tuple[TeamId, ...] = ()
    """Who is asked."""
    informed: tuple[TeamId, ...] = ()
    """Who is told."""


class Cell(Node):
    """One activity: what is done in one lane at one step."""

    id: Id | None = None
    """Lower-case words joined by hyphens; needed where a flow points at the cell."""
    lane: LaneName
    """Where it happens: seen by the customer, or behind the lines."""
    step: ColumnId
    """The step of the journey it belongs to."""
    name: Line
    """What is done."""
    team: TeamId | None = None
    """Who does it."""
    role: Line | None = None
    """In which role."""
    system: SystemId | None = None
    """With which system."""
    duration: Duration | None = None
    """How long it takes."""
    response_time: ResponseTime | None = None
    """How fast the answer comes."""
    raci: Raci | None = None
    """Who does it, answers for it, is asked and is told."""
    fail_point: FailPoint | None = None
    """What is likely to break here."""
    wait_point: Line | None = None
    """What is waited for here."""
    policy: Line | None = None
    """The rule or regulation it follows."""
    employee_feels: Line | None = None
    """What it feels like to the one who does it."""
    promise: PromiseId | None = None
    """The promise that becomes real here."""
    visibility: Visibility | None = None
    """For whom it is published, when for fewer than what it is a part of."""

    def anchor(self, number: int) -> str:
        """Give the cell's address on its blueprint's page: its id, else its number from 1."""
        return f"cell-{self.id or number}"


class Flow(Node):
    """Something that passes from one cell to another."""

    from_: Annotated[CellId, Field(alias="from")]
    """The cell it leaves."""
    to: CellId
    """The cell it reaches."""
    carries: Line | None = None
    """The information that travels."""
    kind: Literal["flow", "triggers", "needs", "both-ways"] = "flow"
    """Whether it goes on, sets off, needs, or is a dialogue."""


class Blueprint(Entity):
    """The service behind a journey: what is seen, what is not, and who does it."""

    kind: Literal["blueprint"] = "blueprint"
    journey: JourneyId
    """The journey it hangs on."""
    promises: tuple[PromiseId, ...] = ()
    """The promises that become real in it."""
    columns: tuple[Column, ...] = ()
    """Columns of its own; the journey's steps when left out."""
    cells: tuple[Cell, ...] = ()
    """What is done, lane by lane and step by step."""
    flows: tuple[Flow, ...] = ()
    """What passes between the cells."""
