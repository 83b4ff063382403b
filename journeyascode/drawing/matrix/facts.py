"""What the matrix of one journey says, before it has a place on any sheet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeyascode.drawing.voice import Fact
    from journeyascode.facts.feelings import Score
    from journeyascode.facts.handovers import Manner
    from journeyascode.model import Journey, Stop
    from journeyascode.speech import Say

ONE_WAY: Say = say("only one way in")

MANNER_NAMES: Mapping[Manner, Say] = {
    "broken": say("breaks off"),
    "repeated": say("told again"),
    "seamless": say("seamless"),
}
"""How a change of channel goes."""

TYPES: Mapping[str, Say] = {
    "digital": say("digital"),
    "physical": say("physical"),
    "human": say("human"),
    "ambient": say("ambient"),
}


class MatrixFeeling(NamedTuple):
    """One feeling at a step: whose, how good from −2 to +2, in which word, and how it is known."""

    whose: str
    score: float | None
    fact: Fact
    guessed: bool

    @property
    def value(self) -> str:
        """The score with its sign; `≈` before one that is only estimated."""
        return self.fact.text

    @property
    def word(self) -> str:
        """The word for it; before it the first name of the one who feels it."""
        first = self.whose.partition(",")[0]
        return ", ".join(part for part in (first, self.fact.value) if part)


class StepFacts(NamedTuple):
    """A step in its cell."""

    stop: Stop
    name: Fact
    felt: tuple[MatrixFeeling, ...]
    worst: Score | None
    """The lowest score somebody felt; None where nobody has told."""
    routes: tuple[int, ...]
    """Indexes of the routes that come by."""
    main: bool
    """Whether this is the step's main place, through which its ways lead."""

    @property
    def full(self) -> str:
        """Everything about it in lines."""
        named = f"{self.stop.number}. {self.name.text}"
        return "\n".join([named, *(told(felt).full for felt in self.felt)])


class MatrixCell(NamedTuple):
    """Where a touchpoint and a channel meet.

    A cell without steps tells that the touchpoint is offered in a channel in which no step of its
    stage meets it.
    """

    steps: tuple[StepFacts, ...]
    metrics: tuple[Fact, ...]
    elsewhere: tuple[int, ...]
    """Numbers of the steps in which they meet in another stage, where there are none in this."""

    @property
    def state(self) -> Literal["used", "offered", "elsewhere"]:
        """Whether they meet here, on this journey never, or only in another stage."""
        if self.steps:
            return "used"
        return "elsewhere" if self.elsewhere else "offered"


class RowFacts(NamedTuple):
    """A touchpoint in a stage, by the index of the stage."""

    stage: int
    name: Fact
    alone: bool
    """Whether there is only one way in."""
    metrics: tuple[Fact, ...]


class ColumnFacts(NamedTuple):
    """A channel, and whether any step uses it."""

    name: Fact
    type: str
    used: bool
    metrics: tuple[Fact, ...]


class RouteFacts(NamedTuple):
    """Somebody's way through the matrix: the names of those who go it."""

    names: str


class Leg(NamedTuple):
    """From one stop to the next: the indexes of the routes that take it, and how it goes."""

    tail: Stop
    head: Stop
    routes: tuple[int, ...]
    manner: Manner | None


@dataclass(frozen=True, slots=True)
class MatrixFacts:
    """Everything a matrix and its tables say."""

    journey: Journey
    rows: tuple[RowFacts, ...]
    columns: tuple[ColumnFacts, ...]
    cells: Mapping[tuple[int, int], MatrixCell]
    routes: tuple[RouteFacts, ...]
    legs: tuple[Leg, ...]
    places: Mapping[int, tuple[int, int]]
    """Row and column of each step, by its number."""
    channels: Mapping[int, str]
    """The name of each step's channel, by its number."""
    wholes: Mapping[int, tuple[Fact, ...]]
    """What is felt of a stage as a whole, by its index; nothing where nothing is told."""

    def narrowed(self, first: int, end: int) -> MatrixFacts:
        """Leave out the columns that are empty from row `first` to the one before `end`.

        The column of a step in another row means nothing then.
        """
        there = {column for row, column in self.cells if first <= row < end}
        at = {column: n for n, column in enumerate(sorted(there))}
        cells = {(row, at[c]): cell for (row, c), cell in self.cells.items() if c in at}
        places = {number: (row, at.get(c, 0)) for number, (row, c) in self.places.items()}
        columns = tuple(self.columns[column] for column in at)
        return replace(self, columns=columns, cells=cells, places=places)


def told(felt: MatrixFeeling) -> Fact:
    """Give a feeling with whose it is."""
    more = felt.whose if "," in felt.whose else ""
    hint = ", ".join(part for part in (more, felt.fact.hint) if part)
    return felt.fact._replace(text=felt.value, value=felt.word, hint=hint)
