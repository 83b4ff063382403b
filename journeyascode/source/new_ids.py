"""Whether an id may be given to an entity: its spelling, and whether it is free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.speech import say
from journeyascode.speech.guess import corrected_id
from journeyascode.speech.kinds import kind_name

if TYPE_CHECKING:
    from journeyascode.model import Entity
    from journeyascode.source.load import Loaded
    from journeyascode.speech import Say


def why_misspelt(id_: str) -> Say | None:
    """Say that `id_` is none, and which one is near; None where it is one."""
    better = corrected_id(id_)
    if id_ and better == id_:
        return None
    wrong = say("`{id}` is not lower-case words joined by hyphens", id=id_)
    return say("{wrong}; how about `{id}`?", wrong=wrong, id=better) if better else wrong


def why_taken(loaded: Loaded, kind: str, id_: str) -> Say | None:
    """Say who has an id already, also of a kind that references name in the same breath."""
    book, awaited = loaded.handbook, loaded.handbook.beside.awaited
    together = {kind}.union(*(link.kinds for link in book.links if kind in link.kinds))
    found = (book.get(other, id_) for other in sorted(together))
    one = next(filter(None, found), None)
    if one:
        return is_there(loaded, one)
    begun = next((key for other in sorted(together) if (key := (other, id_)) in awaited), None)
    return begun and say(
        "the {kind} `{id}` is begun already, and cannot be read yet: mend {path}, as `jac check` "
        "tells",
        kind=kind_name(begun[0]),
        id=id_,
        path=awaited[begun].path,
    )


def is_there(loaded: Loaded, one: Entity) -> Say:
    """Say that an entity is there already, and where."""
    return say(
        "the {kind} `{id}` is there already: {place}",
        kind=kind_name(one.kind),
        id=one.id,
        place=loaded.place_of(one),
    )
