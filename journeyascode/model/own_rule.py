"""Rules that a handbook makes for itself: data, and no code."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from journeyascode.model.base import Id, Line, Node, PlainLine
from journeyascode.model.units import Flag, Number

Way = Annotated[str, Field(pattern=r"^[A-Za-z_-]+(\.[A-Za-z_-]+)*$", max_length=120)]
"""Keys one below the other, joined by full stops: `journey.stages.steps`, `feels.score`."""

Value = Annotated[Flag | Number | PlainLine, Field(union_mode="left_to_right")]
"""A word, a number, `true` or `false`."""


class Condition(Node):
    """What a value must be like; of several conditions all."""

    at_least: Number | None = None
    """A number that is not smaller; of a list how many items there are."""
    at_most: Number | None = None
    """A number that is not larger; of a list how many items there are."""
    matches: PlainLine | None = None
    """Letters that occur in it, whether small or capital; of a list in one of its items."""
    begins_with: PlainLine | None = None
    """Letters it begins with, whether small or capital; of a list one of its items."""
    one_of: tuple[Value, ...] = ()
    """The values to choose from; of a list for every item."""


Expected = Annotated[Condition | Value, Field(union_mode="left_to_right")]
"""A condition, the value itself, or one of the words `present` and `absent`."""

Tests = dict[Way, Expected]


class OwnRule(Node):
    """A rule that this handbook makes for itself."""

    id: Id
    """Lower-case words joined by hyphens; findings are told as `own/` and these words."""
    select: Way
    """What it is about: a kind, or parts below it, as `persona` or `journey.stages.steps`."""
    where: Tests = Field(default_factory=dict)
    """Only where these keys have these values."""
    require: Tests
    """What must hold there: `present`, `absent`, a value, or a condition, for each key."""
    message: Line
    """What to tell where it does not hold."""
    severity: Literal["error", "warning", "hint"] = "warning"
    """How much a finding of it weighs."""
    because: Line
    """Why."""
