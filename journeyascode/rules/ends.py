"""JAC3xx - how a journey ends, and what happened in one real case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.branches import read_network
from journeyascode.facts.paths import end_place, is_open_end
from journeyascode.findings import Finding
from journeyascode.rules.queries import roads, route_to
from journeyascode.rules.rule import (
    HINT_THEN_WARNING,
    SILENCE_THEN_WARNING,
    WARNING_THEN_ERROR,
    rule,
)
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.facts.branches import Network
    from journeyascode.findings import Route
    from journeyascode.handbook import Handbook
    from journeyascode.measures.markov import Transition
    from journeyascode.model import Journey


@rule("JAC391", SILENCE_THEN_WARNING)
def end_without_class(book: Handbook) -> Iterator[Finding]:
    """A journey has several ends, and which of them is the good one is not told.

    The last step of a file is not what the journey is for. Say how each end goes: `success`,
    `failure`, `given-up` or `neutral`; then it can be told how many reach the outcome.

    Wrong:
        kind: journey
        id: parcel
        name: Getting a parcel
        level: reviewed
        stages:
          - name: Wait
            steps:
              - {id: ask, name: I ask, next: [{to: got, share: 60 %}, {to: quit, share: 40 %}]}
              - {id: got, name: I get it, next: [{when: it is here}]}
              - {id: quit, name: I give up}

    Right:
        kind: journey
        id: parcel
        name: Getting a parcel
        level: reviewed
        stages:
          - name: Wait
            steps:
              - {id: ask, name: I ask, next: [{to: got, share: 60 %}, {to: quit, share: 40 %}]}
              - {id: got, name: I get it, ends: success}
              - {id: quit, name: I give up, ends: given-up}
    """
    for journey in roads(book):
        network = read_network(journey)
        ends = [way for way in network.ways if way.ending in ("done", "early")]
        open_ = {end_place(network, way): way for way in ends[::-1] if is_open_end(way)}
        if len({end_place(network, way) for way in ends}) > 1:
            for way in (open_[place] for place in sorted(open_)):
                yield Finding(
                    _at(journey, network, way),
                    say("the journey has several ends, and how this one goes is not told"),
                    say("add `ends: success`, or `failure`, `given-up` or `neutral`"),
                )


@rule("JAC395", WARNING_THEN_ERROR)
def end_at_the_same_time(book: Handbook) -> Iterator[Finding]:
    """The journey ends inside what happens at once.

    Steps at the same time go on or end together, so only the last of them tells where to.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - {id: queue, name: I wait in the queue, ends: given-up}
              - {id: read, name: I read the instructions, parallel: true}
              - {id: done, name: I go on with my day, ends: success}

    Right:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - {id: queue, name: I wait in the queue}
              - id: read
                name: I read the instructions
                parallel: true
                next: [{to: done, when: it helps}, {when: it takes too long, ends: given-up}]
              - {id: done, name: I go on with my day, ends: success}
    """
    for journey in roads(book):
        network = read_network(journey)
        for at, last in ((at, spot[-1]) for spot in network.spots for at in spot[:-1]):
            stop = network.stops[at]
            leaving = (n for n, one in enumerate(stop.step.next) if not (one.to or one.journey))
            spots: list[tuple[str | int, ...]] = [("next", number) for number in leaving]
            for spot in [*spots, ("ends",)] if stop.step.ends else spots:
                route = route_to(journey, stop)
                yield Finding(
                    route._replace(steps=(*route.steps, *spot)),
                    say("an end inside what happens at once"),
                    say("tell it at the last of these steps, or take `parallel: true` from it"),
                    ((route_to(journey, network.stops[last]), say("the last of them")),),
                )


@rule("JAC392", HINT_THEN_WARNING)
def branch_that_falls_through(book: Handbook) -> Iterator[Finding]:
    """Customers of one branch go on into another stage only because nobody says otherwise.

    Other customers come to an end before that stage, so it may be none of theirs either. Say
    where they go on, or how the journey ends for them; until then every figure on it is assumed.

    Wrong:
        kind: journey
        id: contract
        name: Contract
        stages:
          - name: Deciding
            steps:
              - {id: ask, name: I decide, next: [{to: stay, share: 70 %}, {to: bye, share: 30 %}]}
              - {id: stay, name: I renew, next: [{when: renewed}]}
              - {id: bye, name: I cancel}
          - name: Coming back
            steps: [{id: back, name: I come back}]

    Right:
        kind: journey
        id: contract
        name: Contract
        stages:
          - name: Deciding
            steps:
              - {id: ask, name: I decide, next: [{to: stay, share: 70 %}, {to: bye, share: 30 %}]}
              - {id: stay, name: I renew, ends: success}
              - {id: bye, name: I cancel, next: [{to: back, share: 12 %}, {ends: failure}]}
          - name: Coming back
            steps: [{id: back, name: I come back, ends: success}]
    """
    for journey in roads(book):
        network = read_network(journey)
        for at in network.through:
            yield Finding(
                route_to(journey, network.stops[at]) / "name",
                say("whether customers go on from here into the next stage is not told"),
                say("add `next:` with the step they come to, or `ends:`"),
            )


@rule("JAC393", WARNING_THEN_ERROR)
def end_that_goes_on(book: Handbook) -> Iterator[Finding]:
    """A branch leads to a step and says that the journey ends.

    So does a step that ends the journey for those whom its branches do not lead on, while they
    take everybody.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - {id: bot, name: I ask the bot, next: [{to: done, ends: success}]}
              - {id: done, name: I go on with my day}

    Right:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - {id: bot, name: I ask the bot, next: [{to: done}]}
              - {id: done, name: I go on with my day, ends: success}
    """
    for journey in roads(book):
        network = read_network(journey)
        ending = {way.step for way in network.ways if way.outcome and not way.branch}
        for at, stop in enumerate(network.stops):
            here = route_to(journey, stop)
            for number, branch in enumerate(stop.step.next):
                if branch.ends and branch.to:
                    yield Finding(
                        here / "next" / number / "ends",
                        say("this branch goes on to `{id}`, so nothing ends here", id=branch.to),
                        say("leave out `to:`, or write `ends:` where the journey ends"),
                    )
            if stop.step.ends and stop.step.next and at not in ending:
                yield Finding(
                    here / "ends",
                    say("the branches take everybody, so nothing ends here"),
                    say("leave this out, or give a branch a smaller share"),
                )


def _at(journey: Journey, network: Network, way: Transition) -> Route:
    """Give where an end is written; the name of its step where nobody has written it."""
    stop = network.stops[end_place(network, way)]
    at = route_to(journey, stop)
    return at / "next" / stop.step.next.index(way.branch) if way.branch else at / "name"


@rule("JAC394", WARNING_THEN_ERROR)
def happened_in_no_real_case(book: Handbook) -> Iterator[Finding]:
    """A step tells what happened, but its journey is not one real case.

    Only a journey with `state: actual` tells of one case; elsewhere say what may break in
    `fail_point`, and how many leave in `drop_off`.

    Wrong:
        kind: journey
        id: fitting
        name: The fitting
        stages: [{name: Fit, steps: [{name: It is fitted, happened: failed}]}]

    Right:
        kind: journey
        id: fitting
        name: The fitting of one customer
        state: actual
        stages: [{name: Fit, steps: [{name: It is fitted, happened: failed}]}]
    """
    for journey in roads(book):
        for stop in journey.stops() if journey.state != "actual" else ():
            if stop.step.happened:
                yield Finding(
                    route_to(journey, stop) / "happened",
                    say("this journey is not one real case"),
                    say("write `state: actual` for the journey, or leave this out"),
                )
