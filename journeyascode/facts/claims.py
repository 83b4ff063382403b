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
    feelings = (_felt(book, one) for one in entities if isinstance(one, Journey))
    known = (_known(book, one) for one in entities if isinstance(one, Journey))
    return (*_wholes(book, entities), *chain.from_iterable((*feelings, *known)))


def _wholes(book: Handbook, entities: Iterable[Entity]) -> Iterator[Claim]:
    for one in entities:
        ground = ground_of(book, one.evidence)
        if ground:
            yield Claim(one.kind, one, None, ground)


def _felt(book: Handbook, journey: Journey) -> Iterator[Claim]:
    for one in all_felt(journey):
        for feeling in one.feelings:
            ground = _ground_of_feeling(book, journey, feeling)
            if ground:
                yield Claim(FEELING, journey, one.stop, ground)


def _known(book: Handbook, journey: Journey) -> Iterator[Claim]:
    for stop, known in known_of(journey):
        ground = ground_of(book, known.evidence) if known.evidence else None
        if ground:
            yield Claim(KNOWN, journey, stop, ground)


def _ground_of_feeling(book: Handbook, journey: Journey, feeling: Feeling) -> Ground | None:
    """Tell what a feeling rests on; one that is called measured, at least on what was told."""
    if feeling.basis == "estimated":
        return "assumed"
    evidence = feeling.evidence or (journey.evidence if feeling.basis == "measured" else ())
    found = ground_of(book, evidence)
    is_told = feeling.basis == "measured" or feeling.n is not None
    return "told" if found == "assumed" and is_told else found
