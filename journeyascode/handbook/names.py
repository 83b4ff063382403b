"""Every spot at which an entity or a step is called by its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import Route
from journeyascode.model import Blueprint, Condition, Journey, OwnRule, RuleSetting, Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook.handbook import Handbook, Key


class Naming(NamedTuple):
    """One spot, and what is written there around the id: a kind before it, a role behind it."""

    at: Route
    before: str = ""
    behind: str = ""

    def spelt(self, id_: str) -> str:
        """Give what stands there with this id."""
        return f"{self.before}{id_}{self.behind}"


def namings_of(book: Handbook, key: Key) -> Iterator[Naming]:
    """Yield where the entity at `key` is named: where it is defined, and where referred to."""
    if key in book.entities:
        yield Naming(Route(*key, ("id",)))
    yield from references_to(book, key)


def references_to(book: Handbook, key: Key) -> Iterator[Naming]:
    """Yield where the entity at `key` is referred to, even where there is none any more."""
    kind, id_ = key
    lost = (
        link
        for link in book.links
        if link.target == id_ and kind in link.kinds and not book.resolve(link)
    )
    for link in book.links_to.get(key, ()) if key in book.entities else lost:
        yield Naming(link.at, behind=link.id.removeprefix(link.target))
    spelt = "/".join(key)
    for at, setting in book.walk(RuleSetting):
        for index, target in enumerate(setting.of):
            if target == spelt:
                yield Naming(at / "of" / index, before=f"{key[0]}/")


def namings_of_step(book: Handbook, journey: Journey, step: str) -> Iterator[Naming]:
    """Yield where a step is named: in its journey, from outside, and in the blueprints behind."""
    yield from _in_journey(journey, step)
    for spot, node in book.walk(Spot):
        if (node.journey, node.step) == (journey.id, step):
            yield Naming(spot / "step")
    for blueprint in book.all(Blueprint):
        if blueprint.journey == journey.id:
            yield from _in_columns(blueprint, step)


def mentions_in_rules(book: Handbook, id_: str) -> Iterator[Route]:
    """Yield where a rule of the handbook's own asks for a word that is an id."""
    for at, own in book.walk(OwnRule):
        for key, tests in (("where", own.where), ("require", own.require)):
            for way, expected in tests.items():
                if expected == id_:
                    yield at / key / way
                elif isinstance(expected, Condition) and id_ in expected.one_of:
                    yield at / key / way / "one_of" / expected.one_of.index(id_)


def _in_journey(journey: Journey, step: str) -> Iterator[Naming]:
    for stop in journey.stops():
        here = Route(*journey.key) / "stages" / stop.stage / "steps" / stop.index
        if stop.step.id == step:
            yield Naming(here / "id")
        for number, branch in enumerate(stop.step.next):
            if branch.to == step and branch.journey in (None, journey.id):
                yield Naming(here / "next" / number / "to")


def _in_columns(blueprint: Blueprint, step: str) -> Iterator[Naming]:
    """Yield the cells at a step; a blueprint with columns of its own has none there."""
    if blueprint.columns:
        return
    for index, cell in enumerate(blueprint.cells):
        if cell.step == step:
            yield Naming(Route(*blueprint.key) / "cells" / index / "step")
