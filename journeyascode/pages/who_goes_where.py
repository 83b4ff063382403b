"""Which persona comes to which step of a journey, in words of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.customer_routes import comes_to, has_ways_for_some, walkers
from journeyascode.handbook import HIDDEN
from journeyascode.speech import say

if TYPE_CHECKING:
    from journeyascode.model import Journey, Stop
    from journeyascode.pages.safe import Safe
    from journeyascode.pages.writer import PageWriter


class Comers(NamedTuple):
    """A row of the table: a step, and whether each persona comes to it."""

    stop: Stop
    come: tuple[bool, ...]


class WhoGoesWhere(NamedTuple):
    """The heads of the table, with a persona in each but the first, and a row for each step."""

    heads: tuple[Safe, ...]
    rows: tuple[Comers, ...]


def who_goes_where(pen: PageWriter, journey: Journey) -> WhoGoesWhere | None:
    """Give who may come to each step; None without a persona, and where all is everybody's."""
    personas = [id_ for id_ in walkers(pen.book, journey) if id_ != HIDDEN]
    some = has_ways_for_some(journey) or any(stop.step.personas for stop in journey.stops())
    if not personas or not some:
        return None
    comes = [comes_to(pen.book, journey, persona) for persona in personas]
    rows = (Comers(s, tuple(s.number in one for one in comes)) for s in journey.stops())
    heads = (pen.plain(say("Step")), *(pen.link("persona", id_) for id_ in personas))
    return WhoGoesWhere(heads, tuple(rows))
