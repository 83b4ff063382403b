"""What can be said about a handbook, and where it is said.

Three words, from abstract to concrete:

- a `Route` names a spot by meaning (``journey/buy-ticket: stages[2].feels``),
- a `Place` names a spot by ink (``journeys/buy.yaml:14:7``),
- a `Finding` is one thing worth telling, pinned to a route.

Rules know routes only; the loader alone knows places. A `Diagnostic` is a
finding whose place has been looked up, ready to be reported.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.speech import Say, say

if TYPE_CHECKING:
    from pathlib import PurePosixPath

Step = str | int
Steps = tuple[Step, ...]


class Severity(StrEnum):
    """How much a finding weighs: an error fails CI, a warning is shown, a hint is quiet."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def weight(self) -> int:
        """How heavy: 3 for an error, 2 for a warning, 1 for a hint."""
        return {"error": 3, "warning": 2, "hint": 1}[self.value]


SEVERITIES = {
    Severity.ERROR: say("error"),
    Severity.WARNING: say("warning"),
    Severity.HINT: say("hint"),
}
"""What each severity is called."""


class Route(NamedTuple):
    """A spot in the handbook: one entity, then the keys and indexes below it."""

    kind: str
    id: str
    steps: Steps = ()

    def __truediv__(self, step: Step) -> Route:
        """Go one key or index deeper, as with `pathlib`."""
        return Route(self.kind, self.id, (*self.steps, step))

    def __str__(self) -> str:
        """Spell the route for people: ``journey/buy-ticket: stages[2].feels``."""
        below = "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in self.steps)
        return f"{self.kind}/{self.id}" + (f": {below.removeprefix('.')}" if below else "")


class Place(NamedTuple):
    """A spot in a file. Lines and columns count code points from 1; the end is exclusive."""

    path: PurePosixPath
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        """Spell the place the way editors make clickable: ``path:line:column``."""
        return f"{self.path}:{self.line}:{self.column}"


class Edit(NamedTuple):
    """A text to be written over what stands at a place; a place without length only takes it."""

    place: Place
    text: str


class EditIntent(NamedTuple):
    """What an edit means: another name for a key, another value, a key less, or items for one."""

    steps: Steps
    """Where in what the file says, from its top."""
    what: Literal["key", "value", "gone", "items"]
    new: object = None


@dataclass(frozen=True, slots=True)
class Fix:
    """What can be written to mend something: edits of one file, all of them or none.

    A fix that is not `safe` may mean something else than its reader meant. Without `changes` it
    mends the layout of a file that says something else, or nothing, before.
    """

    edits: tuple[Edit, ...]
    message: Say
    safe: bool = False
    changes: tuple[EditIntent, ...] = ()


class Origin(NamedTuple):
    """What several findings come from: those of one code are told as one."""

    what: str
    command: str = ""
    """The command that lists its places, where there is one of its own."""


class NthLink(NamedTuple):
    """One of the links in a text."""

    url: str
    before: int = 0
    """How many links to the same stand before it."""


class NthWords(NamedTuple):
    """Some of the words in a text."""

    words: str
    before: int = 0
    """How often they stand there before."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule has to say, pinned to a route.

    `related` names other spots the reader must see to understand, each with a note. What is
    `secret` is not to be repeated: the line it stands on is left out of every report. What is
    `due` may have come by time alone, without a change of the handbook.
    """

    at: Route
    message: Say
    help: Say | None = None
    related: tuple[tuple[Route, Say], ...] = ()
    secret: bool = False
    due: bool = False
    cause: Origin | None = None
    """What it comes from, where others may come from the same."""
    link: NthLink | None = None
    """The link in the text there that it is about."""
    words: NthWords | None = None
    """The words in it, likewise."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with its code, weight and place: everything a reporter needs.

    `source` is the text of the line the place begins on, without its line break.
    `at` is None for what is wrong with a file before anybody knows what it means. `fix` is there
    where what to write is known. What `blocks` kept something from being read, and with it the
    look at everything: nobody may leave it out of what is told.
    """

    code: str
    severity: Severity
    place: Place
    message: Say
    help: Say | None = None
    related: tuple[tuple[Place, Say], ...] = ()
    source: str = ""
    at: Route | None = None
    fix: Fix | None = None
    blocks: bool = False
    of_folder: bool = False
    """Whether its place is a folder, which nobody can open as a file."""
    cause: Origin | None = None
    """What it comes from, where others may come from the same."""
    due: Severity | None = None
    """What it weighs where time counts; None for what no day has brought, but a change."""

    def __str__(self) -> str:
        """Spell it on one line: ``path:line:column: error JAC201: no team has the id `x```."""
        return f"{self.place}: {self.severity.value} {self.code}: {self.told}"

    @property
    def told(self) -> Say:
        """The message, with a mark where it is due."""
        return say("[due] {message}", message=self.message) if self.due else self.message

    def by_time(self) -> Diagnostic:
        """Give it as what time alone has brought: it is due, and weighs a warning at the most."""
        if self.due:
            return self
        mild = Severity.WARNING if self.severity is Severity.ERROR else self.severity
        return replace(self, severity=mild, due=self.severity)

    def in_full(self) -> Diagnostic:
        """Give it with what it weighs where time counts."""
        return replace(self, severity=self.due) if self.due else self
