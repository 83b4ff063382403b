"""The flows of blueprints, each together with the cells at its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import Route
from journeyascode.model import Blueprint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model import Cell, Flow


class Passing(NamedTuple):
    """A flow with both its ends, and where it is written."""

    at: Route
    flow: Flow
    source: Cell
    target: Cell


def passings(book: Handbook) -> Iterator[Passing]:
    """Yield the flows of all blueprints, but those that lead nowhere."""
    for blueprint in book.all(Blueprint):
        yield from passings_of(blueprint)


def passings_of(blueprint: Blueprint) -> Iterator[Passing]:
    """Yield the flows both of whose ends are there."""
    cells = {cell.id: cell for cell in blueprint.cells if cell.id}
    for at, flow in enumerate(blueprint.flows):
        if flow.from_ in cells and flow.to in cells:
            here = Route(*blueprint.key) / "flows" / at
            yield Passing(here, flow, cells[flow.from_], cells[flow.to])
