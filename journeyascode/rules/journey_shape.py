"""JAC374, JAC376 - journeys nobody can read: copied steps, and more of them than fit a map."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from journeyascode.facts.overdue import living
from journeyascode.facts.pains import where_written
from journeyascode.findings import Finding, Route
from journeyascode.model import Blueprint
from journeyascode.rules.queries import roads, route_to
from journeyascode.rules.rule import HINT, rule
from journeyascode.speech import say
from journeyascode.speech.same_words import same_words

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from journeyascode.handbook import Handbook
    from journeyascode.model import Journey, Stop, Text

STAGES, STEPS = 15, 60
"""So many stages and steps a map has at most that is still read as a whole."""
CELLS = 150
"""The same of a blueprint."""


@rule("JAC374", HINT)
def copied_step(book: Handbook) -> Iterator[Finding]:
    """Two steps of a journey are the same in all that is told of them.

    One was copied and never rewritten, or the customer goes through it again: then the step
    leads back to the first one, `next: [{to: …}]`.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - {name: Order, steps: [{name: I fill in the form, does: Types the address twice}]}
          - {name: Change, steps: [{name: I fill in a form, does: Types the address twice}]}

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - {name: Order, steps: [{name: I fill in the form, does: Types the address twice}]}
          - {name: Change, steps: [{name: I change the address, does: Calls and waits}]}
    """
    for journey in roads(book):
        hurts = _pains(journey)
        firsts: dict[Hashable, Stop] = {}
        for stop in _of_one_name(book, journey):
            told = _told(book, stop, hurts)
            first = firsts.setdefault(told, stop) if told else stop
            if first is not stop:
                yield Finding(
                    route_to(journey, stop) / "name",
                    say("the same as step {number}; a copy?", number=first.number),
                    say("tell what is different here, or lead back to that step by `next:`"),
                    ((route_to(journey, first) / "name", say("the first one")),),
                )


def _of_one_name(book: Handbook, journey: Journey) -> Iterator[Stop]:
    """Yield the steps of a journey whose name another one of its steps has, in their order."""
    names = [(stop, _words(book, stop.step.name)) for stop in journey.stops()]
    count = Counter(name for _, name in names)
    return (stop for stop, name in names if count[name] > 1)


def _told(book: Handbook, stop: Stop, hurts: Mapping[Route, list[Text]]) -> tuple[Hashable, ...]:
    """Give all that is told of a step, by its words; empty where that is its name alone."""
    step = stop.step
    spot = Route("", "", ("stages", stop.stage, "steps", stop.index))
    texts = ((step.does,) if step.does else (), step.thinks, step.says, hurts.get(spot, ()))
    words = tuple(tuple(_words(book, text) for text in some) for some in texts)
    if not any(words):
        return ()
    return _words(book, step.name), words, step.touchpoint, step.channel


def _pains(journey: Journey) -> Mapping[Route, list[Text]]:
    """Give the pains of each step, by its way from the top of the journey."""
    found: dict[Route, list[Text]] = {}
    for at, pain in where_written(journey):
        found.setdefault(Route("", "", at.steps[:-2]), []).append(pain.text)
    return found


def _words(book: Handbook, text: Text) -> tuple[str, ...]:
    return same_words(book.text(text, book.languages[0]))


@rule("JAC376", HINT)
def map_nobody_reads(book: Handbook) -> Iterator[Finding]:
    """A journey or a blueprint has more in it than anybody reads.

    A map is read as a whole or not at all. What is told of a part in full makes a journey of its
    own, which a step opens: `sub_journey:`.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - {name: A}
          - {name: B}
          - {name: C}
          - {name: D}
          - {name: E}
          - {name: F}
          - {name: G}
          - {name: H}
          - {name: I}
          - {name: J}
          - {name: K}
          - {name: L}
          - {name: M}
          - {name: N}
          - {name: O}
          - {name: P}

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - {name: Before, steps: [{name: I choose, sub_journey: choose}]}
          - {name: After, steps: [{name: I use it}]}
        ---
        kind: journey
        id: choose
        name: Choosing
        parent: buy
        stages: [{name: Search, steps: [{name: I search}]}]
    """
    for journey in roads(book):
        stages, steps = len(journey.stages), sum(len(stage.steps) for stage in journey.stages)
        if stages > STAGES or steps > STEPS:
            yield Finding(
                Route(*journey.key) / "name",
                say("{stages} stages with {steps} steps: more than anybody reads",
                    stages=stages, steps=steps),
                say("tell parts of it as journeys of their own: `parent:` and `sub_journey:`"),
            )  # fmt: skip
    for blueprint in living(book, Blueprint):
        if len(blueprint.cells) > CELLS:
            yield Finding(
                Route(*blueprint.key) / "name",
                say("{count} cells: more than anybody reads", count=len(blueprint.cells)),
                say("draw the parts that matter, each behind a journey of its own"),
            )
