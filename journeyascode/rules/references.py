"""JAC2xx - ids: what they point at, and what was meant by one that nothing has."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from journeyascode.facts.uses import used
from journeyascode.findings import Finding, Origin, Route
from journeyascode.handbook import Link
from journeyascode.handbook.links import links_of
from journeyascode.handbook.misspelt_ids import few, meant_by, role_meant_by
from journeyascode.handbook.names import named_as_term
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
from journeyascode.rules.rule import HINT_THEN_WARNING, rule
from journeyascode.speech import say
from journeyascode.speech.guess import did_you_mean
from journeyascode.speech.kinds import KIND_NAMES, kind_name, kind_with_article
from journeyascode.speech.replacement import Replacement, instead

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from journeyascode.findings import Step
    from journeyascode.handbook import Handbook, Key
    from journeyascode.handbook.misspelt_ids import MeantId
    from journeyascode.model import Entity, Journey, Role
    from journeyascode.speech import Say


def _kinds(link: Link, name: Callable[[str], Say] = kind_name) -> Say:
    first, *others = map(name, link.kinds)
    return say("{one} or {other}", one=first, other=others[0]) if others else first


def tell_stranger(book: Handbook, link: Link, *, is_old: bool = False) -> Finding:
    """Tell that nothing has the id of a link, and what was meant, or what there is.

    An `is_old` id was the right one once: several links name it, so it has been changed or taken
    away since.
    """
    wanted = say("no {kind} has the id `{id}`", kind=_kinds(link), id=link.target)
    other = _same_id(book, link)
    guess = None if other else meant_by(book, link.kinds, link.target)
    if guess and (guess.sure or not is_old):
        return Finding(link.at, wanted, _way_out(link, guess), (_here(guess.near),))
    if other is None:
        return Finding(link.at, wanted, _gone(book, link) if is_old else _choice(book, link))
    told = say(
        "`{id}` is {other}, and here {kind} is named",
        id=link.target,
        other=kind_with_article(other.kind),
        kind=_kinds(link, kind_with_article),
    )
    return Finding(link.at, told, _near_by(book, link, other), (_here(other),))


def _here(entity: Entity) -> tuple[Route, Say]:
    return Route(*entity.key) / "id", say("`{id}` is here", id=entity.id)


def _way_out(link: Link, guess: MeantId) -> Say:
    """Ask whether this was meant; a role of a team stays as it is."""
    near = guess.near.id
    value = near + link.id.removeprefix(link.target)
    return instead(say("did you mean `{id}`?", id=near), value, of=link.id, sure=guess.sure)


def _same_id(book: Handbook, link: Link) -> Entity | None:
    """Give what has the id that a link names, but is of a kind that cannot stand there."""
    return next((found for kind in KIND_NAMES if (found := book.get(kind, link.target))), None)


def _gone(book: Handbook, link: Link) -> Say:
    """Ask whether it was renamed or deleted, and name the commands that see to what is left."""
    kind, old = link.kinds[0], link.target
    return _renamed(book, link) or say(
        "deleted, or renamed? `jac remove {gone} --and-references` takes it out everywhere, "
        "`jac rename {gone} NEW` writes the id it has now",
        gone=f"{kind} {old}",
    )


def _renamed(book: Handbook, link: Link) -> Say | None:
    """Ask whether the one entity that nothing points at had the id before; None if several may."""
    named = book.remember(used)
    unnamed = [one for one in book if one.kind in link.kinds and one.key not in named]
    if len(unnamed) != 1:
        return None
    new = unnamed[0].id
    told = say(
        "is it called `{id}` now? Nothing points at that; `jac rename {names}` sees to the rest",
        id=new,
        names=f"{unnamed[0].kind} {link.target} {new}",
    )
    return instead(told, new + link.id.removeprefix(link.target), of=link.id)


def _near_by(book: Handbook, link: Link, other: Entity) -> Say:
    """Tell what could stand in the place of `other`: what it names itself, else what there is."""
    named = (one for one in links_of(Route(*other.key), other) if isinstance(one, Link))
    fitting = (one for one in named if set(one.kinds) <= set(link.kinds) and book.resolve(one))
    ids = tuple(dict.fromkeys(one.target for one in fitting))
    if len(ids) == 1:
        [id_] = ids
        told = say("write its {kind}: `{id}`", kind=_kinds(link), id=id_)
        return instead(told, id_, of=link.id)
    return _choice(book, link, ids)


def _choice(book: Handbook, link: Link, ids: tuple[str, ...] = ()) -> Say:
    """Tell which ids could stand there, and how to begin another."""
    role = role_meant_by(book, link.kinds, link.id) if link.steps[0] == "owner" else None
    if role:
        return instead(say("did you mean `{id}`?", id=role), role, of=link.id)
    kind, ids = link.kinds[0], ids or few(book, link.kinds)
    # Somebody's name may stand there: no team is called after a person.
    id_ = "ID" if kind == "team" and "-" in link.target else link.target
    if ids:
        listed = ", ".join(f"`{one}`" for one in ids)
        choice = say("choose one of {ids}", ids=listed)
        return say(
            "{choice}, or begin a new one: `jac new {new}`", choice=choice, new=f"{kind} {id_}"
        )
    return say("write it: `jac new {kind} {id}`", kind=kind, id=id_)


SHOWN = 12
"""How many choices a help line lists."""


def guess_among(word: str, known: Sequence[str]) -> Say | None:
    """Give a help line: the nearest of the `known` ids, else some of them; None without any."""
    once = tuple(dict.fromkeys(known))
    guess = did_you_mean(word, once)
    if guess is None and once:
        return say("choose one of {ids}", ids=", ".join(f"`{id_}`" for id_ in once[:SHOWN]))
    return guess


def no_step(journey: str, step: str) -> Origin:
    """Give what all comes from that names a step which a journey does not have."""
    return Origin(f"step {journey} {step}", f"jac refs step {journey} {step}")


def step_ids(journey: Journey) -> tuple[str, ...] | None:
    """Give the ids of the steps of a journey; None where two steps share one.

    Then one of them was meant to have another, which is what seems to be missing elsewhere.
    """
    ids = [stop.step.id for stop in journey.stops() if stop.step.id]
    return tuple(ids) if len(set(ids)) == len(ids) else None


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

    What a text or a page links to is pointed at.

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
        unused = [entity for entity in book.all(cls) if entity.key not in book.remember(used)]
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
    words = {
        ((kind,), id_) for kind, id_ in book.remember(named_as_term) if not book.get(kind, id_)
    }
    near = {one: meant_by(book, *one) for one in lost | words}
    open_ = (kinds for kinds, id_ in lost if not ((meant := near[kinds, id_]) and meant.sure))
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
                if isinstance(guess, Replacement):
                    value = f"{link.target}/{guess.value}"
                    guess = instead(guess, value, of=link.id, sure=guess.sure)
                yield Finding(link.at, message, guess, cause=Origin(f"role {link.id}"))
