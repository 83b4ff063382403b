"""JAC2xx - ids, and what they point at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Route
from journeyascode.model import (
    ByLanguage,
    Channel,
    Evidence,
    Insight,
    Metric,
    Partner,
    Persona,
    Promise,
    Segment,
    System,
    Team,
    Touchpoint,
)
from journeyascode.rules.guesses import guess_among
from journeyascode.rules.rule import HINT_THEN_WARNING, rule
from journeyascode.words import say
from journeyascode.words.guess import closest, corrected_id, is_sure
from journeyascode.words.instead import Instead, instead
from journeyascode.words.kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.handbook import Handbook, Link
    from journeyascode.model import Entity, Role
    from journeyascode.words import Say

MEANT_FOR_OTHERS: tuple[type[Entity], ...] = (
    Segment,
    Persona,
    Channel,
    Touchpoint,
    Promise,
    Metric,
    Evidence,
    Insight,
    Team,
    System,
    Partner,
)
"""Kinds that exist to be pointed at: one that nothing points at is a leftover or a gap."""


@rule("JAC201", whole=True)
def unknown_reference(book: Handbook) -> Iterator[Finding]:
    """An id names something that is not in the handbook.

    A reader who follows the link would reach nothing.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        segment: small-firm

    Right:
        kind: persona
        id: anna
        name: Anna
        segment: small-firms
        ---
        kind: segment
        id: small-firms
        name: Small firms
    """
    for link in book.links:
        if book.resolve(link):
            continue
        wanted = say("no {kind} has the id `{id}`", kind=_kinds(link), id=link.target)
        near = _nearest(book, link)
        if near is None:
            yield Finding(link.at, wanted, _how_to_add(link))
        else:
            here = (Route(*near.key) / "id", say("`{id}` is here", id=near.id))
            yield Finding(link.at, wanted, _guess(book, link, near), (here,))


@rule("JAC202")
def ambiguous_reference(book: Handbook) -> Iterator[Finding]:
    """An id fits two things of different kinds.

    Where a team or a partner may stand, both are looked up by the same id: give one another id.

    Wrong:
        kind: team
        id: logistics
        name: Our logistics
        ---
        kind: partner
        id: logistics
        name: Parcel Oy
        ---
        kind: persona
        id: anna
        name: Anna
        owner: logistics

    Right:
        kind: team
        id: logistics
        name: Our logistics
        ---
        kind: partner
        id: parcel-carrier
        name: Parcel Oy
        ---
        kind: persona
        id: anna
        name: Anna
        owner: logistics
    """
    for link in book.links:
        found = book.resolve(link)
        if len(found) > 1:
            both = tuple(
                (Route(*one.key) / "id", say("this {kind}", kind=kind_name(one.kind)))
                for one in found
            )
            message = say("`{id}` may mean two things", id=link.target)
            yield Finding(link.at, message, say("give one of the two another id"), both)


@rule("JAC204", HINT_THEN_WARNING, whole=True)
def unused_entity(book: Handbook) -> Iterator[Finding]:
    """Nothing points at this.

    A persona that walks no journey, a metric that nobody follows: either the journey is not
    written yet, or it is a leftover that readers will wonder about.

    Wrong:
        kind: persona
        id: anna
        name: Anna

    Right:
        kind: persona
        id: anna
        name: Anna
        ---
        kind: journey
        id: buy
        name: Buying
        personas: [anna]
        stages: [{name: Search}]
    """
    for cls in MEANT_FOR_OTHERS:
        for entity in book.all(cls):
            if not book.pointing_at(entity):
                yield Finding(
                    Route(*entity.key) / "id",
                    say(
                        "nothing points at the {kind} `{id}`",
                        kind=kind_name(entity.kind),
                        id=entity.id,
                    ),
                    say("name it where it belongs, or delete it"),
                )


@rule("JAC208")
def unknown_role(book: Handbook) -> Iterator[Finding]:
    """An owner is a role that the team does not have.

    Wrong:
        kind: team
        id: care
        name: Customer care
        roles: [{id: lead, name: Team lead}]
        ---
        kind: persona
        id: anna
        name: Anna
        owner: care/boss

    Right:
        kind: team
        id: care
        name: Customer care
        roles: [{id: lead, name: Team lead}]
        ---
        kind: persona
        id: anna
        name: Anna
        owner: care/lead
    """
    for link in book.links:
        for entity in book.resolve(link) if link.role else ():
            roles: tuple[Role, ...] = getattr(entity, "roles", ())
            names = [role.id for role in roles]
            if link.role not in names:
                message = say("`{team}` has no role `{role}`", team=link.target, role=link.role)
                guess = guess_among(link.role, names)
                if isinstance(guess, Instead):
                    value = f"{link.target}/{guess.value}"
                    guess = instead(guess, value, of=link.id, sure=guess.sure)
                yield Finding(link.at, message, guess)


def _kinds(link: Link) -> Say:
    first, *others = (kind_name(kind) for kind in link.kinds)
    return say("{one} or {other}", one=first, other=others[0]) if others else first


def _nearest(book: Handbook, link: Link) -> Entity | None:
    known = [one for one in book if one.kind in link.kinds]
    named = (one for one in known if link.target in map(corrected_id, _names(one)))
    near = closest(link.target, [one.id for one in known])
    return next(named, None) or next((one for one in known if one.id == near), None)


def _guess(book: Handbook, link: Link, near: Entity) -> Say:
    """Ask whether `near` was meant; a role of a team stays as it is."""
    known = [one.id for one in book if one.kind in link.kinds]
    sure = is_sure(link.target, near.id, known)
    value = near.id + link.id.removeprefix(link.target)
    return instead(say("did you mean `{id}`?", id=near.id), value, of=link.id, sure=sure)


def _names(entity: Entity) -> Iterable[str]:
    """Give the name in each language: people write names where ids belong."""
    return entity.name.root.values() if isinstance(entity.name, ByLanguage) else (entity.name,)


def _how_to_add(link: Link) -> Say:
    return say("write it: `jac new {kind} {id}`", kind=link.kinds[0], id=link.target)
