"""What the writer of an id that nothing has may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.model import ByLanguage
from journeyascode.speech.guess import closest, corrected_id, is_sure

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from journeyascode.handbook.handbook import Handbook
    from journeyascode.model import Entity

FEW = 8
"""Up to how many entities of a kind are listed to choose from."""


class MeantId(NamedTuple):
    """What may have been meant, and whether hardly anything else can be."""

    near: Entity
    sure: bool


def meant_by(book: Handbook, kinds: Sequence[str], id_: str) -> MeantId | None:
    """Give the entity of one of `kinds` that is called `id_`, or nearly has it as its id.

    Or the only one in whose name all words of `id_` stand.
    """
    known = [one for one in book if one.kind in kinds]
    ids = [one.id for one in known]
    named = next((one for one in known if id_ in map(corrected_id, _names(one))), None)
    near_id = None if named else closest(id_, ids)
    if near_id and not _is_like(id_, near_id):
        near_id = None
    near = named or next((one for one in known if one.id == near_id), None)
    if near:
        return MeantId(near, is_sure(id_, near.id, ids))
    words = set(id_.split("-"))
    partly = [one for one in known if any(words <= name for name in _words(one))]
    return MeantId(partly[0], sure=False) if len(partly) == 1 else None


def role_meant_by(book: Handbook, kinds: Sequence[str], id_: str) -> str | None:
    """Give the one role that is called `id_`, as owners are written: `care/lead`."""
    found = [
        f"{one.id}/{role.id}"
        for one in book
        for role in (getattr(one, "roles", ()) if one.kind in kinds else ())
        if id_ in (role.id, *map(corrected_id, _texts(role.name)))
    ]
    return found[0] if len(found) == 1 else None


def few(book: Handbook, kinds: Sequence[str]) -> tuple[str, ...]:
    """Give the ids of `kinds`, also of what is not read yet; none if too many to choose from."""
    begun = (id_ for kind, id_ in book.beside.awaited if kind in kinds)
    ids = (*(one.id for one in book if one.kind in kinds), *begun)
    return ids if len(ids) <= FEW else ()


def awaited_by(book: Handbook, kinds: Sequence[str], id_: str) -> tuple[str, bool] | None:
    """Give the id of what is called `id_` and begun in a file that could not be read.

    With it, whether that is surely meant: where the file has the very id, written as one.
    """
    found = (
        (key[1], key[1] == id_ and one.is_id_sure)
        for key, one in book.beside.awaited.items()
        if key[0] in kinds and id_ in (key[1], *one.names)
    )
    return next(found, None)


def _is_like(word: str, near: str) -> bool:
    """Tell whether one may be a slip of the other, or a part of it: no word of it is another."""
    parts, others = corrected_id(word).split("-"), near.split("-")
    if set(parts) <= set(others) or set(others) <= set(parts):
        return True
    if len(parts) != len(others):
        return closest("".join(parts), ["".join(others)]) is not None
    return all(
        one == other or closest(one, [other]) for one, other in zip(parts, others, strict=True)
    )


def _words(entity: Entity) -> Iterable[set[str]]:
    """Give the words of the name in each language."""
    return (set(corrected_id(name).split("-")) for name in _names(entity))


def _names(entity: Entity) -> Iterable[str]:
    """Give the name in each language: people write names where ids belong."""
    return _texts(entity.name)


def _texts(text: str | ByLanguage) -> Iterable[str]:
    return text.root.values() if isinstance(text, ByLanguage) else (text,)
