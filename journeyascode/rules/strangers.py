"""Of an id that nothing has: what was meant, and what could stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Route
from journeyascode.handbook import Link
from journeyascode.handbook.links import links_of
from journeyascode.handbook.meant import few, meant_by, role_meant_by
from journeyascode.words import say
from journeyascode.words.instead import instead
from journeyascode.words.kinds import KIND_NAMES, kind_name, kind_with_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeyascode.handbook import Handbook
    from journeyascode.handbook.meant import Meant
    from journeyascode.model import Entity
    from journeyascode.words import Say


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


def _way_out(link: Link, guess: Meant) -> Say:
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
    unnamed = [one for one in book if one.kind in link.kinds and not book.pointing_at(one)]
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
