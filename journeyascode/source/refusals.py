"""Why a file is refused, and where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.source.codes import MORE_PROBLEMS
from journeyascode.speech import Say, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from journeyascode.source.codes import Code

Spot = tuple[int, int]
"""Line and column, both from 0; columns count code points, a byte order mark not among them."""

MAX_REFUSALS = 100
"""How many problems of one file are told; a file with more needs another remedy first."""


class Rewrite(NamedTuple):
    """What to write from one spot to another, and whether hardly anything else can be meant."""

    start: Spot
    end: Spot
    text: str
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason to refuse a file, with the ink it is about; `end` is exclusive."""

    code: Code
    message: Say
    start: Spot
    end: Spot
    help: Say | None = None
    first: tuple[Spot, Spot] | None = None
    """Where a key was written the first time, when it is written twice."""
    write: Rewrite | None = None
    """What mends it, where the one who refuses knows."""
    may_go: bool = False
    """Whether a key that is written twice may be deleted where it says the same as the first."""


class YamlError(Exception):
    """A file that is refused, with every reason that was found, in the order of the file."""

    def __init__(self, find: Callable[[], tuple[Refusal, ...]]) -> None:
        """Look for the reasons when they are asked for; there is at least one."""
        super().__init__()
        self._find = find

    @cached_property
    def refusals(self) -> tuple[Refusal, ...]:
        """The reasons. Many who only try whether a text can be read never ask."""
        return self._find()

    def __str__(self) -> str:
        """Tell the reasons in one line."""
        return "; ".join(f"{one.code.code} {one.message}" for one in self.refusals)


def refused(*refusals: Refusal) -> YamlError:
    """Give the error of a file whose reasons are known."""
    return YamlError(lambda: refusals)


def only_first(found: Iterable[Refusal]) -> tuple[Refusal, ...]:
    """Give the first hundred refusals, and one more that says so when there are others."""
    first = tuple(islice(found, MAX_REFUSALS + 1))
    if len(first) <= MAX_REFUSALS:
        return first
    last = first[-1]
    return (*first[:-1], Refusal(MORE_PROBLEMS, say_more(), last.start, last.end))


def say_more() -> Say:
    """Say that not every problem is shown."""
    return say("only the first {count} problems of this file are shown", count=MAX_REFUSALS)
