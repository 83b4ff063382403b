"""What the handbook says of customers, claim by claim, and what each of them rests on."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.facts.feelings import all_felt
from journeyascode.facts.overdue import living
from journeyascode.facts.pains import known_of
from journeyascode.handbook import HIDDEN
from journeyascode.model import Entity, Evidence, Journey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model import Feeling, Stop

Ground = Literal["told", "measured", "assumed"]
"""Told by customers, measured from what they do, or neither."""

CLAIMS = ("segment", "persona", "journey", "blueprint", "insight", "opportunity")
"""The kinds that say something about customers, so that it matters who has told it."""
FEELING = "feeling"
"""What a claim about one feeling is called where the kinds are."""
KNOWN = "pain"
"""What a claim about one pain or delight is called there."""
_OF_USE = {"analytics", "observation"}
"""How evidence is gathered for which nobody is asked."""


class Claim(NamedTuple):
    """One thing that is said of customers as they are today."""

    kind: str
    entity: Entity
    stop: Stop | None
    """The step or the stage of which it is said; None for the entity as a whole."""
    ground: Ground


class Footing(NamedTuple):
    """What an entity rests on: as a whole or, where that is nothing, in its best known parts."""

    ground: Ground | None
    """None where readers may not know."""
    in_parts: bool = False
    """Whether only parts of it rest on that."""


class ClaimCounts(NamedTuple):
    """How many claims of a kind there are, and what they rest on."""

    kind: str
    all: int
    told: int
    measured: int

    @property
    def assumed(self) -> int:
        """How many rest on nothing that came from customers."""
        return self.all - self.told - self.measured


def is_claim(entity: Entity) -> bool:
    """Tell whether `entity` says something about customers as they are, not as we want them."""
    return entity.kind in CLAIMS and not (isinstance(entity, Journey) and entity.is_wished)


def claims(book: Handbook) -> tuple[Claim, ...]:
    """Give all that is said of customers: each entity that does, then each feeling and pain.

    A pain or a delight that names what it rests on is a claim of its own, any other one stands or
    falls with its journey.

    Left out is what rests on something that is not for the readers, and what is retired.
    """
    return book.remember(_claims)


def footings(book: Handbook) -> tuple[ClaimCounts, ...]:
    """Give what the claims of each kind rest on, those that have any; kinds of entities first.

    Left out are kinds of which the readers may not see all, and all that it rests on.
    """
    found = []
    for kind in _countable(book):
        grounds = [one.ground for one in claims(book) if one.kind == kind]
        if grounds:
            told, measured = grounds.count("told"), grounds.count("measured")
            found.append(ClaimCounts(kind, len(grounds), told, measured))
    return tuple(found)


def _countable(book: Handbook) -> Iterator[str]:
    for kind in (*CLAIMS, FEELING, KNOWN):
        behind = (kind,) if kind in CLAIMS else ("journey", "persona")
        if not book.hides(*behind, "evidence"):
            yield kind


def assumed(book: Handbook) -> tuple[Claim, ...]:
    """Give what is still assumed: each entity, and each step or stage with a feeling or a pain."""
    found = {
        (one.kind, one.entity.key, one.stop.anchor if one.stop else ""): one
        for one in claims(book)
        if one.ground == "assumed"
    }
    return tuple(found.values())


def known_share(found: Iterable[ClaimCounts]) -> float:
    """Give the part of all claims that customers have told or their use shows, in hundredths."""
    kinds = tuple(found)
    return round(sum(one.told + one.measured for one in kinds) / sum(one.all for one in kinds), 2)


def footing_of(book: Handbook, entity: Entity) -> Footing:
    """Tell what an entity rests on; its parts are asked where nothing is known of the whole."""
    whole = ground_of(book, entity.evidence)
    if whole != "assumed" or not isinstance(entity, Journey) or not is_claim(entity):
        return Footing(whole)
    parts = {ground for _, _, ground in _parts(book, entity)}
    best: Ground | None = "told" if "told" in parts else "measured"
    if best in parts:
        return Footing(best, in_parts=True)
    return Footing(None if None in parts else "assumed")


def evidence_in_parts(entity: Entity) -> tuple[str, ...]:
    """Give the ids of the evidence that parts of an entity name and the entity does not."""
    if not isinstance(entity, Journey):
        return ()
    feelings = (one.evidence for of in all_felt(entity) for one in of.feelings)
    named = chain(*feelings, *(known.evidence for _, known in known_of(entity)))
    return tuple(id_ for id_ in dict.fromkeys(named) if id_ not in entity.evidence)


def ground_of(book: Handbook, evidence: Iterable[str]) -> Ground | None:
    """Tell what rests on evidence with these ids; None where readers may not know."""
    ids = tuple(evidence)
    found = [one for one in (book.find(Evidence, id_) for id_ in ids) if one]
    methods = {one.method for one in found if one.basis == "customer"}
    if methods - _OF_USE:
        return "told"
    return "measured" if methods else None if HIDDEN in ids else "assumed"


def _claims(book: Handbook) -> tuple[Claim, ...]:
    entities = [one for one in living(book, Entity) if is_claim(one)]
    wholes = [(one, *_whole(book, one)) for one in entities]
    journeys = [one for one in entities if isinstance(one, Journey)]
    parts = [(one, *part) for one in journeys for part in _parts(book, one)]
    return tuple(
        Claim(kind, entity, stop, ground)
        for entity, kind, stop, ground in (*wholes, *parts)
        if ground
    )


_Part = tuple[str, "Stop | None", "Ground | None"]
"""The kind of a claim, where it is made, and what it rests on."""


def _whole(book: Handbook, entity: Entity) -> _Part:
    return entity.kind, None, ground_of(book, entity.evidence)


def _parts(book: Handbook, journey: Journey) -> Iterator[_Part]:
    """Yield the feelings of a journey, then its pains and delights that name what they rest on."""
    for one in all_felt(journey):
        for feeling in one.feelings:
            yield FEELING, one.stop, _ground_of_feeling(book, journey, feeling)
    for stop, known in known_of(journey):
        if known.evidence:
            yield KNOWN, stop, ground_of(book, known.evidence)


def _ground_of_feeling(book: Handbook, journey: Journey, feeling: Feeling) -> Ground | None:
    """Tell what a feeling rests on; one that is called measured, at least on what was told."""
    if feeling.basis == "estimated":
        return "assumed"
    evidence = feeling.evidence or (journey.evidence if feeling.basis == "measured" else ())
    found = ground_of(book, evidence)
    is_told = feeling.basis == "measured" or feeling.n is not None
    return "told" if found == "assumed" and is_told else found
