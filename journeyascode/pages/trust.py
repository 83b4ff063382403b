"""How far one may trust an entity: who owns it, when it was looked at, what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.claims import evidence_in_parts, footing_of, is_claim
from journeyascode.facts.overdue import (
    follower,
    is_past,
    may_be_late,
    next_review,
)
from journeyascode.handbook import HIDDEN
from journeyascode.model import Evidence
from journeyascode.pages.field_html import facts, facts_of, row
from journeyascode.pages.safe import Safe
from journeyascode.pages.writer import NOTHING
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from journeyascode.model import Entity, Review
    from journeyascode.model.entity import Reviewed
    from journeyascode.pages.writer import PageWriter
    from journeyascode.speech import Say


_GROUNDS: Mapping[tuple[str, bool], Say] = {
    ("told", False): say("Told by customers"),
    ("told", True): say("In parts told by customers"),
    ("measured", False): say("Measured from use"),
    ("measured", True): say("In parts measured from use"),
}


def standing(pen: PageWriter, entity: Entity, *told: str) -> Safe:
    """Give who owns `entity`, its reviews, its evidence; without the fields already `told`."""
    return facts(
        pen,
        entity,
        *({"owner"} - set(told)),
        (pen.t("Last reviewed"), _reviewed(pen, entity)),
        (pen.t("Next review"), due(pen, next_review(pen.book, entity))),
        facts_of(pen, _own_rhythm(pen, entity), "every"),
        (pen.t("Rests on"), _grounds(pen, entity)),
        "tags",
        (pen.t("Outside the handbook"), row(pen.outside(link) for link in entity.links)),
    )


def due(pen: PageWriter, when: date | None) -> Safe:
    """Give a day, marked when it lies before the day the handbook is read as of."""
    if not is_past(when, pen.setting.as_of):
        return pen.day(when)
    words = pen.t("Overdue as of {day}", day=pen.day(pen.setting.as_of))
    return Safe(f'{pen.day(when)} <span class="jac-badge jac-overdue">{words}</span>')


def next_meeting(pen: PageWriter, review: Review) -> Safe:
    """Give the day of the next review: when it was held instead, or that nobody has held it."""
    as_of = pen.setting.as_of
    known = review.next and not pen.book.hides("review")  # one that is not shown may come first
    found = follower(pen.book, review, as_of) if known else None
    if found is None:
        late = may_be_late(pen.book, review, as_of)
        return due(pen, review.next) if late else pen.day(review.next)
    link = pen.to(found, words=pen.day(found.date))
    return pen.t("{day}, held on {link}", day=pen.day(review.next), link=link)


def badges(pen: PageWriter, entity: Entity) -> Safe:
    """Give how far `entity` has come, who may read it, and whether it is an assumption."""
    audience = pen.badge_of(entity, "visibility", pen.book.visibility_of(entity))
    found = [pen.badge(entity, "status"), audience, pen.badge(entity, "level")]
    if pen.book.lacks(entity):
        words = pen.t("Not everything here is for this audience")
        found.append(Safe(f'<span class="jac-badge jac-lacking">{words}</span>'))
    footing = footing_of(pen.book, entity)
    if is_claim(entity) and (footing.in_parts or footing.ground == "assumed"):
        found.append(grounds(pen, entity))
    return Safe(" ".join(filter(None, found)))


def grounds(pen: PageWriter, entity: Entity) -> Safe:
    """Give what `entity` rests on, as a badge: on what was told, what was measured, or neither."""
    found = footing_of(pen.book, entity)
    if found.ground is None:
        return pen.missing(HIDDEN)
    if found.ground == "assumed":
        return Safe(f'<span class="jac-badge jac-assumption">{pen.t("Assumption")}</span>')
    words = pen.plain(_GROUNDS[found.ground, found.in_parts])
    return Safe(f'<span class="jac-badge jac-told">{words}</span>')


def _own_rhythm(pen: PageWriter, entity: Entity) -> Reviewed | None:
    """Give how often it is looked at, unless that is said in the same words for everything."""
    charter, own = pen.book.charter, entity.reviewed
    same = own and charter is entity and own.every == charter.review_every
    return None if same else own


def _reviewed(pen: PageWriter, entity: Entity) -> Safe:
    if entity.reviewed is None:
        return NOTHING
    on = pen.day(entity.reviewed.on)
    who = pen.owner(entity.reviewed.by)
    return pen.t("{day} by {who}", day=on, who=who) if who else on


def _grounds(pen: PageWriter, entity: Entity) -> Safe:
    whole = [_piece(pen, id_) for id_ in entity.evidence]
    footing = footing_of(pen.book, entity)
    if not is_claim(entity) or not (footing.in_parts or footing.ground == "assumed"):
        return row(whole)
    parts = row(_piece(pen, id_) for id_ in evidence_in_parts(entity))
    told = [*whole, pen.t("in parts: {evidence}", evidence=parts)] if parts else whole
    nothing = pen.t("Nothing customers have told: this is an assumption")
    return row(told) or (NOTHING if footing.in_parts else nothing)


def _piece(pen: PageWriter, id_: str) -> Safe:
    found = pen.book.find(Evidence, id_)
    link = pen.link("evidence", id_)
    return Safe(f"{link} ({pen.choice(found, 'basis')})") if found else link
