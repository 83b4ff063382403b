"""Every spot at which an entity or a step is called by its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import Route
from journeyascode.handbook.ways import words_asked_for
from journeyascode.model import (
    KINDS,
    Blueprint,
    Journey,
    Metric,
    OwnRule,
    RuleSetting,
    Spot,
    Track,
)
from journeyascode.model.track import TRACK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook.handbook import Handbook, Key
    from journeyascode.handbook.ways import Asked


class Naming(NamedTuple):
    """One spot, and what is written there around the id: a kind before it, a role behind it.

    In a formula the id may stand several times, so that there is a text `between` them.
    """

    at: Route
    before: str = ""
    behind: str = ""
    between: tuple[str, ...] = ()
    is_key: bool = False
    """Whether the id is a key, and not what stands behind one."""
    is_term: bool = False
    """Whether it is one word among others, and what they say would be another thing without it."""

    def spelt(self, id_: str) -> str:
        """Give what stands there with this id."""
        return id_.join((self.before, *self.between, self.behind))


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
    yield from (naming for meant, naming in terms_in(book) if meant == key)


def terms_in(book: Handbook) -> Iterator[tuple[Key, Naming]]:
    """Yield each id that is a word among others: in formulas, and in rules of one's own."""
    for metric in book.all(Metric):
        at = Route(*metric.key) / "formula"
        for name in dict.fromkeys(metric.named_beside_counts):
            first, *between, last = metric.around_in_formula(name)
            yield ("metric", name), Naming(at, first, last, tuple(between), is_term=True)
    for at, own in book.walk(OwnRule):
        for asked in words_asked_for(at, own):
            for key in _meant(book, own, asked):
                naming = Naming(asked.at, behind=asked.word.removeprefix(key[1]), is_term=True)
                yield key, naming


def named_as_term(book: Handbook) -> frozenset[Key]:
    """Give what others name as one word among others, whether it is there or not."""
    return frozenset(key for key, naming in terms_in(book) if naming.at[:2] != key)


def _meant(book: Handbook, own: OwnRule, asked: Asked) -> Iterator[Key]:
    """Yield what a word can only mean that a rule asks for; nothing where it may mean two."""
    id_ = asked.word.partition("/")[0]
    kinds = [kind for kind in asked.kinds if book.get(kind, id_)] or asked.kinds
    if len(kinds) == 1:
        yield kinds[0], id_
    elif own.select in KINDS and asked.key == "id":
        yield own.select, id_


def namings_of_step(book: Handbook, journey: Journey, step: str) -> Iterator[Naming]:
    """Yield where a step is named: in its journey, from outside, and in the blueprints behind."""
    yield from _in_journey(journey, step)
    for spot, node in book.walk(Spot):
        if (node.journey, node.step) == (journey.id, step):
            yield Naming(spot / "step")
    for blueprint in book.all(Blueprint):
        if blueprint.journey == journey.id:
            yield from _in_columns(blueprint, step)


def namings_of_track(book: Handbook, id_: str) -> Iterator[Naming]:
    """Yield where a track is named: where it is declared, and where anything is told on it."""
    for at, track in book.walk(Track):
        if track.id == id_:
            yield Naming(at / "id")
    for link in book.part_links:
        if link.mark == TRACK and link.id == id_:
            yield Naming(link.at, is_key=True)


def mentions_in_rules(book: Handbook, key: Key) -> Iterator[Route]:
    """Yield where a rule of the handbook's own asks for a word that may be this id, or not."""
    for at, own in book.walk(OwnRule):
        for asked in words_asked_for(at, own):
            may_be = not asked.kinds or key[0] in asked.kinds
            if asked.word == key[1] and may_be and key not in _meant(book, own, asked):
                yield asked.at


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
