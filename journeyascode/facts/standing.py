"""How an entity stands: when it must be looked at again, and whether customers have told it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from journeyascode.handbook.audience import HIDDEN
from journeyascode.model import Evidence

if TYPE_CHECKING:
    from journeyascode.handbook.handbook import Handbook
    from journeyascode.model import Entity


def next_review(book: Handbook, entity: Entity) -> date | None:
    """Give the day by which `entity` must be looked at again; None when nobody has said."""
    if entity.reviewed is None:
        return None
    every = entity.reviewed.every or (book.charter.review_every if book.charter else None)
    if every is None:
        return None
    left = (date.max - entity.reviewed.on).days
    return entity.reviewed.on + timedelta(days=min(every.high // 86_400, left))


def is_told(book: Handbook, entity: Entity) -> bool:
    """Tell whether something customers have told stands behind `entity`."""
    found = (book.find(Evidence, id_) for id_ in entity.evidence)
    return any(evidence.basis == "customer" for evidence in found if evidence)


def is_assumption(book: Handbook, entity: Entity) -> bool:
    """Tell whether nothing customers have told stands behind `entity`.

    Of what stands on something that is not for the readers, nobody can tell them.
    """
    return not is_told(book, entity) and HIDDEN not in entity.evidence
