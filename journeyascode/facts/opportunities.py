"""What could be better at a step, in plain words or as an opportunity of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.alignment import text_key
from journeyascode.model import Opportunity

if TYPE_CHECKING:
    from journeyascode.handbook import Handbook
    from journeyascode.model import Stage, Step, Text


class Chance(NamedTuple):
    """What could be better: words written at a step, or the name of an opportunity."""

    text: Text
    """The id of an opportunity that nobody has written yet."""
    opportunity: str | None
    """The id of the opportunity; None for words of the step alone."""


def chances(book: Handbook, node: Step | Stage) -> tuple[Chance, ...]:
    """Give what could be better at a step or in a stage, each once and as it is written.

    Words that stand beside the id of an opportunity are told in place of its name.
    """
    found: dict[object, Chance] = {}
    for one in node.opportunities:
        known = book.find(Opportunity, one.opportunity)
        text = one.text or (known.name if known else one.opportunity or "")
        found.setdefault(one.opportunity or text_key(text), Chance(text, one.opportunity))
    return tuple(found.values())


def opportunity_ids(node: Step | Stage) -> tuple[str, ...]:
    """Give the ids of the opportunities that a step or a stage names."""
    return tuple(one.opportunity for one in node.opportunities if one.opportunity)
