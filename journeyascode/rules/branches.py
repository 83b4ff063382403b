"""JAC3xx - ways through a journey: they add up, lead everywhere and come to an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.arrows import branches_at_once
from journeyascode.facts.branches import NOBODY, read_network
from journeyascode.facts.customer_routes import has_ways_for_some, stuck_at, walkers
from journeyascode.facts.shut_out import come_to_by_nobody, shut_out
from journeyascode.findings import Finding
from journeyascode.measures.markov import spots_ahead, spots_with_an_end
from journeyascode.rules.queries import roads, route_to
from journeyascode.rules.references import step_ids
from journeyascode.rules.rule import HINT_THEN_WARNING, WARNING, WARNING_THEN_ERROR, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.facts.branches import Network
    from journeyascode.findings import Route
    from journeyascode.handbook import Handbook
    from journeyascode.model import Journey, Stop

DUST = 1e-9


@rule("JAC319", WARNING_THEN_ERROR)
def shares_not_whole(book: Handbook) -> Iterator[Finding]:
    """The shares of the branches after a step do not make up everybody.

    They make 100 %, alone or together with `drop_off`, give or take rounding. A branch without a
    share takes what the others leave over. Shares below 100 % are fine where the others simply
    go on to the following step, not where that step has a share of its own. What rests on shares
    that do not make the whole is told with ≈ everywhere.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - id: bot
                name: I ask the bot
                next: [{to: human, when: it fails, share: 60 %}, {to: done, share: 30 %}]
              - {id: human, name: I ask a human}
              - {id: done, name: I go on with my day}

    Right:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - id: bot
                name: I ask the bot
                next: [{to: human, when: it fails, share: 60 %}, {to: done, share: 30 %}]
                drop_off: 10 %
              - {id: human, name: I ask a human}
              - {id: done, name: I go on with my day}
    """
    for journey in roads(book):
        network = read_network(journey)
        for at, stop in enumerate(network.stops):
            if stop.step.next:
                yield from _wrong_shares(route_to(journey, stop) / "next", network, at)


@rule("JAC320", WARNING_THEN_ERROR)
def unreachable_step(book: Handbook) -> Iterator[Finding]:
    """No step leads here, or only ways that are for others.

    The step before goes on elsewhere with everybody, and no branch comes back: nobody ever takes
    it, and no number counts it. So it is where each way here is for some, and the step for others.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - {id: bot, name: I ask the bot, next: [{to: done}]}
              - {id: human, name: I ask a human}
              - {id: done, name: I go on with my day}

    Right:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - {id: bot, name: I ask the bot, next: [{to: done, when: it helps}, {to: human}]}
              - {id: human, name: I ask a human}
              - {id: done, name: I go on with my day}
    """
    for journey, network in _forked(book):
        ahead = spots_ahead([way for way in network.ways if way.share > NOBODY])
        leads = {
            way.to
            for way in network.ways
            if way.to is not None and way.start not in ahead and way.start < way.to
        }
        for number, spot in enumerate(network.spots):
            passed = all(network.stops[at].step.left_out for at in spot)
            if number not in ahead and number not in leads and not passed:
                yield Finding(
                    route_to(journey, network.stops[spot[0]]) / "name",
                    say("no step leads here"),
                    say("name it in the `next:` of the step it comes after, or delete it"),
                )
    for journey in roads(book):
        if step_ids(journey) is None or shut_out(book, journey):
            continue  # whoever is named where they do not come is told first
        for stop in come_to_by_nobody(book, journey):
            yield Finding(
                route_to(journey, stop) / "name",
                say("only ways for others lead here, so nobody comes"),
                say("lead somebody here who may take this step, or let others take it"),
            )


@rule("JAC321", WARNING_THEN_ERROR)
def loop_without_exit(book: Handbook) -> Iterator[Finding]:
    """Customers who come here go round for ever.

    Real customers give up at the latest. Say when the loop ends, or who leaves.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - {id: bot, name: I ask the bot}
              - {id: again, name: It does not understand, next: [{to: bot}]}

    Right:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - {id: bot, name: I ask the bot}
              - {id: again, name: It does not understand, next: [{to: bot}], drop_off: 40 %}
    """
    for journey, network in _forked(book):
        ways = [way for way in network.ways if way.share > NOBODY]
        stuck = spots_ahead(ways) - spots_with_an_end(ways) - {-1}
        for at in _ways_back(journey, network, stuck):
            yield Finding(
                at,
                say("from here customers go round for ever"),
                say("give the loop a way out: a second branch, or `drop_off:`"),
            )
            break


@rule("JAC370", WARNING_THEN_ERROR)
def way_to_the_same_time(book: Handbook) -> Iterator[Finding]:
    """A branch leads to a step that happens at the same time, by itself or with its stage.

    What happens at the same time has no order, so nobody goes this way, and no drawing shows it.
    A branch back to the first of such steps is another round.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - {id: queue, name: I wait in the queue, next: [{to: read}]}
              - {id: read, name: I read the instructions, parallel: true}
              - {id: done, name: I go on with my day}

    Right:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - {id: queue, name: I wait in the queue}
              - {id: read, name: I read the instructions, parallel: true}
              - {id: done, name: I go on with my day}
    """
    for journey in roads(book):
        network = read_network(journey)
        for step, branch in branches_at_once(network):
            at = route_to(journey, network.stops[step]) / "next" / branch / "to"
            yield Finding(
                at,
                say(
                    "`{id}` happens at the same time: no way leads there",
                    id=_to(network, step, branch),
                ),
                say("leave this branch out, or take `parallel: true` from what comes later"),
            )


@rule("JAC322", HINT_THEN_WARNING)
def branches_without_condition(book: Handbook) -> Iterator[Finding]:
    """A step has several branches, and who takes which is not told.

    A share says how many, not why. One branch may do without a condition: it is the way of all
    others. A delay (`after`) counts as a condition, and so does who may go that way.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - {id: bot, name: I ask the bot, next: [{to: human}, {to: done}]}
              - {id: human, name: I ask a human}
              - {id: done, name: I go on with my day}

    Right:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - id: bot
                name: I ask the bot
                next: [{to: human, when: it does not understand me}, {to: done}]
              - {id: human, name: I ask a human}
              - {id: done, name: I go on with my day}
    """
    for journey in roads(book):
        for stop in journey.stops():
            branches = stop.step.next
            open_ = [
                at
                for at, one in enumerate(branches)
                if not (one.when or one.after or one.is_for_some)
            ]
            if len(open_) > 1:
                at = route_to(journey, stop) / "next"
                yield Finding(
                    at / open_[0],
                    say("when customers go this way is not told"),
                    say("add `when:`; one branch may do without"),
                    ((at / open_[1], say("nor this way")),),
                )


@rule("JAC398", WARNING)
def persona_without_a_way(book: Handbook) -> Iterator[Finding]:
    """A persona comes to a step from which every way is for others.

    Who is not named in `personas:` or `segments:` of a way does not go that way; where all ways
    are so, this persona's journey stops in the middle.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        personas: [anna, otto]
        stages:
          - name: Ask
            steps:
              - {id: ask, name: I ask, next: [{to: done, personas: [anna], share: 100 %}]}
              - {id: done, name: I go on with my day}
        ---
        kind: persona
        items: [{id: anna, name: Anna}, {id: otto, name: Otto}]

    Right:
        kind: journey
        id: help
        name: Getting help
        personas: [anna, otto]
        stages:
          - name: Ask
            steps:
              - id: ask
                name: I ask
                next: [{to: call, personas: [otto]}, {to: done}]
              - {id: call, name: I call}
              - {id: done, name: I go on with my day}
        ---
        kind: persona
        items: [{id: anna, name: Anna}, {id: otto, name: Otto}]
    """
    for journey in roads(book):
        for persona in walkers(book, journey) if has_ways_for_some(journey) else ():
            for stop in stuck_at(book, journey, persona):
                yield Finding(
                    route_to(journey, stop) / "next",
                    say("no way leads on from here for `{persona}`", persona=persona),
                    say("name `{persona}` in the `personas:` of a way, or add one for everybody",
                        persona=persona),
                )  # fmt: skip


def _to(network: Network, step: int, branch: int) -> str:
    return network.stops[step].step.next[branch].to or ""


def _wrong_shares(at: Route, network: Network, step: int) -> Iterator[Finding]:
    branches = network.stops[step].step.next
    total = sum(branch.share or 0 for branch in branches)
    open_ = [index for index, branch in enumerate(branches) if branch.share is None]
    if step in network.above or step in network.untold:
        yield Finding(
            at,
            say("the shares of these branches make {percent} %", percent=_percent(total)),
            say("make them 100 %, or leave out one share: that branch takes the rest"),
        )
    elif open_ and total >= 1 - DUST:
        yield Finding(
            at / open_[0],
            say("the other branches take everybody"),
            say("give this one a share as well, and them less"),
        )


def _percent(share: float) -> str:
    return f"{round(share * 100, 1):g}"


def _forked(book: Handbook) -> Iterator[tuple[Journey, Network]]:
    """Yield the journeys in which not everybody goes straight on, each as a graph.

    One with a branch to a step that it does not have, or with two steps of one id, is left out
    until that is mended.
    """
    for journey in roads(book):
        if step_ids(journey) is not None and any(
            stop.step.next or stop.step.ends for stop in journey.stops()
        ):
            network = read_network(journey)
            if not any(way.ending == "unknown" for way in network.ways):
                yield journey, network


def _ways_back(journey: Journey, network: Network, stuck: set[int]) -> Iterator[Route]:
    """Yield every branch that leads back from one of the spots."""
    for way in network.ways:
        if way.start in stuck and way.branch and way.to is not None and way.to <= way.start:
            stop: Stop = network.stops[way.step]
            yield route_to(journey, stop) / "next" / stop.step.next.index(way.branch) / "to"
