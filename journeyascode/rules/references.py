"""JAC2xx - ids, and what they point at."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Origin, Route
from journeyascode.handbook.meant import meant_by
from journeyascode.model import (
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
from journeyascode.rules.strangers import tell_stranger
from journeyascode.words import say
from journeyascode.words.instead import Instead, instead
from journeyascode.words.kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Step
    from journeyascode.handbook import Handbook, Key
    from journeyascode.handbook.links import Link
    from journeyascode.model import Entity, Role

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


@rule("JAC201")
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
    told: dict[tuple[tuple[str, ...], str, Step], Finding] = {}
    lost = [link for link in book.links if _is_lost(book, link)]
    times = Counter((link.kinds, link.target) for link in lost)
    often = {meant for meant, count in times.items() if count > 1}
    for link in lost:
        is_old = (link.kinds, link.target) in often
        meant = (link.kinds, link.id, link.steps[0])
        first = told.get(meant) or tell_stranger(book, link, is_old=is_old)
        told[meant] = first
        what = f"{'/'.join(link.kinds)} {link.target}"
        cause = Origin(what, f"jac refs {link.kinds[0]} {link.target}") if is_old else None
        yield Finding(link.at, first.message, first.help, first.related, cause=cause)


def _is_lost(book: Handbook, link: Link) -> bool:
    """Tell whether a reference leads nowhere; not into a file that cannot be read just now."""
    return not book.resolve(link) and not book.beside.may_hide(link.target)


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
    lost, meant = _lost_and_meant(book)
    for cls in MEANT_FOR_OTHERS:
        unused = [entity for entity in book.all(cls) if not book.pointing_at(entity)]
        for entity in unused:
            # What points at nothing was meant for it, or for the only one: that is told.
            if entity.key not in meant and (len(unused) > 1 or entity.kind not in lost):
                yield Finding(
                    Route(*entity.key) / "id",
                    say(
                        "nothing points at the {kind} `{id}`",
                        kind=kind_name(entity.kind),
                        id=entity.id,
                    ),
                    say("name it where it belongs, or delete it"),
                )


def _lost_and_meant(book: Handbook) -> tuple[set[str], set[Key]]:
    """Look at the ids that are named and that nothing has.

    Give the kinds of those that are no plain slip, and what was probably meant by any.
    """
    lost = {(link.kinds, link.target) for link in book.links if not book.resolve(link)}
    near = {one: meant_by(book, *one) for one in lost}
    open_ = (kinds for (kinds, _), meant in near.items() if not (meant and meant.sure))
    meant_ = {meant.near.key for meant in near.values() if meant}
    return {kind for kinds in open_ for kind in kinds}, meant_


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
                yield Finding(link.at, message, guess, cause=Origin(f"role {link.id}"))
