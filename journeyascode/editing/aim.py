"""What the cursor is at: a key or a value, in which entity, and what the model takes there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.editing.salvage import written
from journeyascode.model import KINDS
from journeyascode.source.spots import standing_at, taken_at

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from journeyascode.editing.view import View
    from journeyascode.findings import Steps
    from journeyascode.handbook import Key
    from journeyascode.model import Entity
    from journeyascode.source.paper import Paper
    from journeyascode.source.refusal import Spot
    from journeyascode.source.spots import Standing, Taken

ITEMS = "items"
"""The key below which several entities of a kind stand in one file."""


class Aim(NamedTuple):
    """A word in a file, and the entity around it."""

    view: View
    paper: Paper
    standing: Standing
    kind: str
    """What the file says it describes; empty when that is no kind."""
    above: Steps
    """The steps from the top of the file to the entity."""

    @property
    def path(self) -> PurePosixPath:
        """The file."""
        return self.paper.path

    @property
    def steps(self) -> Steps:
        """The steps from the entity to the word."""
        return self.standing.steps[len(self.above) :]

    @property
    def cls(self) -> type[Entity] | None:
        """The class of the entity."""
        return KINDS.get(self.kind)

    @property
    def word(self) -> str:
        """The key, or the value when it is a text."""
        steps = self.standing.steps
        return str(steps[-1]) if self.standing.is_key else word_at(self.paper, steps)

    @property
    def key(self) -> Key:
        """The kind and id of the entity, as they are written or told by the name of the file."""
        return self.kind, self.beside("id", ()) or self.path.stem

    def beside(self, key: str, steps: Steps) -> str:
        """Give the word at a key of what is at `steps` of the entity; empty where none stands."""
        return word_at(self.paper, (*self.above, *steps, key))

    def taken(self, steps: Steps) -> tuple[Taken, ...]:
        """Give all that the model takes at `steps` of the entity."""
        return taken_at(self.cls, steps) if self.cls else ()


def aim_at(view: View, path: PurePosixPath, spot: Spot) -> Aim | None:
    """Give what a spot is in or just behind; None where nothing is written."""
    return aim_in(view, view.paper(path), spot) if path in view.files else None


def aim_in(view: View, paper: Paper, spot: Spot) -> Aim | None:
    """Give the same for a file that need not be what `view` was read from."""
    standing = standing_at(paper.ink, spot)
    if standing is None:
        return None
    steps = standing.steps
    above = steps[:2] if steps[:1] == (ITEMS,) and len(steps) > 1 else ()
    kind = word_at(paper, ("kind",))
    return Aim(view, paper, standing, kind if kind in KINDS else "", above)


def word_at(paper: Paper, steps: Steps) -> str:
    """Give the text that stands at `steps` of a file; empty where none does."""
    found = paper.find(steps)
    if found.rest or found.ink.below is not None:
        return ""
    value = written(found.ink, paper.lines)
    return value if isinstance(value, str) else ""
