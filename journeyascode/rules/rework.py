"""JAC4xx - work that is done twice, and work that is asked for too late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.alignment import text_key
from journeyascode.facts.handovers import passings, passings_of
from journeyascode.facts.response_times import moments
from journeyascode.findings import Finding
from journeyascode.model import Blueprint, Journey
from journeyascode.rules.rule import HINT_THEN_WARNING, SILENCE_THEN_WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping

    from journeyascode.facts.handovers import BlueprintHandover
    from journeyascode.handbook import Handbook

_ONWARD = frozenset({"flow", "triggers"})
_STANDING = frozenset({"support", "partner"})
"""Where work goes on for all customers, so that what one of them taught helps the next."""


@rule("JAC414", SILENCE_THEN_WARNING)
def entered_twice(book: Handbook) -> Iterator[Finding]:
    """A team enters the same information into two systems in one step.

    Double work for the team, and one of the two is wrong sooner or later.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{id: card, name: I pay by card}]}]
        ---
        kind: blueprint
        id: paying
        name: Paying
        journey: buy
        level: reviewed
        cells:
          - {id: pays, lane: frontstage, step: card, name: Takes the card}
          - {id: books, lane: backstage, step: card, name: Books, team: accounts, system: erp}
          - {id: notes, lane: backstage, step: card, name: Notes, team: accounts, system: crm}
        flows:
          - {from: pays, to: books, carries: The customer's number}
          - {from: pays, to: notes, carries: The customer's number}
        ---
        kind: team
        id: accounts
        name: Accounts
        ---
        kind: system
        items: [{id: erp, name: ERP}, {id: crm, name: CRM}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{id: card, name: I pay by card}]}]
        ---
        kind: blueprint
        id: paying
        name: Paying
        journey: buy
        level: reviewed
        cells:
          - {id: pays, lane: frontstage, step: card, name: Takes the card}
          - {id: books, lane: backstage, step: card, name: Books, team: accounts, system: erp}
          - {id: copies, lane: support, step: card, name: Copies, system: crm}
        flows:
          - {from: pays, to: books, carries: The customer's number}
          - {from: books, to: copies, carries: The customer's number}
        ---
        kind: team
        id: accounts
        name: Accounts
        ---
        kind: system
        items: [{id: erp, name: ERP}, {id: crm, name: CRM}]
    """
    firsts: dict[Hashable, BlueprintHandover] = {}
    for one in passings(book):
        cell, told = one.target, one.flow.carries
        if told is None or cell.team is None or cell.system is None or one.flow.kind == "needs":
            continue
        entry = (one.at.id, cell.step, cell.team, text_key(told))
        first = firsts.setdefault(entry, one)
        if first.target.system != cell.system:
            yield Finding(
                one.at / "carries",
                say(
                    "`{team}` gets this for `{one}` and for `{other}` in one step",
                    team=cell.team,
                    one=first.target.system,
                    other=cell.system,
                ),
                say("let one system hand it to the other, and draw that flow"),
                ((first.at / "carries", say("the first time")),),
            )


@rule("JAC415", HINT_THEN_WARNING)
def flow_against_time(book: Handbook) -> Iterator[Finding]:
    """A flow goes back to an earlier step of the journey.

    What happens later cannot start what has happened. Where the journey itself goes back, as a
    step with `next` may do, the flow goes with it; what is learnt for the next customer goes to a
    cell in the lane `support` or `partner`.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{id: card, name: I pay}, {id: bag, name: I pack}]}]
        ---
        kind: blueprint
        id: paying
        name: Paying
        journey: buy
        cells:
          - {id: takes, lane: frontstage, step: card, name: Takes the card}
          - {id: packs, lane: frontstage, step: bag, name: Packs}
        flows: [{from: packs, to: takes}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{id: card, name: I pay}, {id: bag, name: I pack}]}]
        ---
        kind: blueprint
        id: paying
        name: Paying
        journey: buy
        cells:
          - {id: takes, lane: frontstage, step: card, name: Takes the card}
          - {id: packs, lane: frontstage, step: bag, name: Packs}
        flows: [{from: takes, to: packs}]
    """
    for blueprint in book.all(Blueprint):
        when = moments(book, blueprint)
        back = tuple(_ways_back(book, blueprint, when))
        for one in passings_of(blueprint):
            if _is_against_time(one, when, back):
                yield Finding(
                    one.at,
                    say(
                        "this goes back from the step `{start}` to `{end}`",
                        start=one.source.step,
                        end=one.target.step,
                    ),
                    say("turn it round, or write `kind: needs` or `kind: both-ways`"),
                )


def _is_against_time(
    one: BlueprintHandover, when: Mapping[str, int], back: Iterable[tuple[int, int]]
) -> bool:
    """Tell whether a flow goes back where the customer does not; false where a step is unknown."""
    start, end = when.get(one.source.step), when.get(one.target.step)
    if one.flow.kind not in _ONWARD or one.target.lane in _STANDING:
        return False
    if start is None or end is None or end >= start:
        return False
    return not any(start <= late and early <= end for late, early in back)


def _ways_back(
    book: Handbook, blueprint: Blueprint, when: Mapping[str, int]
) -> Iterator[tuple[int, int]]:
    """Yield where customers go back: from which moment of the journey to which earlier one."""
    journey = book.find(Journey, blueprint.journey)
    for stop in journey.stops() if journey else ():
        late = when.get(stop.step.id or "")
        for branch in stop.step.next:
            early = when.get(branch.to or "")
            if late is not None and early is not None and early < late:
                yield late, early
