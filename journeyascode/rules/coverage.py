"""JAC80x - coverage: whose road through which phase nobody has described."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.coverage import untold
from journeyascode.facts.overdue import living
from journeyascode.findings import Finding, Route
from journeyascode.model import Feeling, Journey, Stage
from journeyascode.rules.rule import SILENCE_THEN_HINT, SILENCE_THEN_WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook


@rule("JAC801", SILENCE_THEN_WARNING, whole=True)
def segment_with_blind_spots(book: Handbook) -> Iterator[Finding]:
    """A segment walks through a phase of its life with us, and no journey tells how.

    Others are described there, these customers are not. Asked of segments to invest in and of
    those whose priority is open; of one we maintain or tolerate we have decided to know less.
    A journey as we wish it counts too.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        lifecycle: [{id: buying, name: Buying}]
        ---
        kind: segment
        items:
          - {id: small-firms, name: Small firms}
          - {id: large-firms, name: Large firms, level: reviewed}
        ---
        kind: journey
        id: buy
        name: Buying
        segments: [small-firms]
        stages: [{name: Search, phase: buying}]

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        lifecycle: [{id: buying, name: Buying}]
        ---
        kind: segment
        items:
          - {id: small-firms, name: Small firms}
          - {id: large-firms, name: Large firms, level: reviewed}
        ---
        kind: journey
        id: buy
        name: Buying
        segments: [small-firms, large-firms]
        stages: [{name: Search, phase: buying}]
    """
    for segment, phases in untold(book):
        if segment.priority in {None, "invest"} and segment.status != "retired":
            yield Finding(
                Route(*segment.key) / "name",
                say(
                    "no journey tells of this segment in {phases}",
                    phases=", ".join(f"`{phase.id}`" for phase in phases),
                ),
                say(
                    "write the journey, or name the segment in one: `segments: [{id}]`",
                    id=segment.id,
                ),
            )


@rule("JAC802", SILENCE_THEN_HINT, whole=True)
def phase_without_journey(book: Handbook) -> Iterator[Finding]:
    """No journey touches a phase of the lifecycle.

    Customers live through it all the same. Asked once stages say which phase they belong to.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        maturity: governed
        lifecycle: [{id: buying, name: Buying}, {id: leaving, name: Leaving}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, phase: buying}]

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        lifecycle: [{id: buying, name: Buying}, {id: leaving, name: Leaving}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, phase: buying}, {name: Part, phase: leaving}]
    """
    touched = {stage.phase for _, stage in book.walk(Stage) if stage.phase}
    for index, phase in enumerate(book.charter.lifecycle if book.charter and touched else ()):
        if book.charter and phase.id not in touched:
            yield Finding(
                Route(*book.charter.key) / "lifecycle" / index / "id",
                say("no journey touches the phase `{id}`", id=phase.id),
                say(
                    "write what customers go through in it, or `phase: {id}` in a stage",
                    id=phase.id,
                ),
            )


@rule("JAC803", SILENCE_THEN_WARNING)
def persona_without_feeling(book: Handbook) -> Iterator[Finding]:
    """A persona walks a journey on which only others feel anything.

    Feelings are told persona by persona here, so this persona's curve is empty, and readers take
    it for calm.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        personas: [anna, mia]
        stages:
          - name: Search
            steps: [{name: I look for it, feels: {persona: anna, score: 1}}]

    Right:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        personas: [anna, mia]
        stages:
          - name: Search
            steps:
              - name: I look for it
                channel: web
                feels: [{persona: anna, score: 1}, {persona: mia, score: -1}]
        ---
        kind: persona
        items: [{id: anna, name: Anna}, {id: mia, name: Mia}]
        ---
        kind: channel
        id: web
        name: Web
    """
    feeling: dict[str, set[str | None]] = {}
    for at, felt in book.walk(Feeling):
        feeling.setdefault(at.id, set()).add(felt.persona)
    for journey in living(book, Journey):
        felt_by = feeling.get(journey.id, {None})
        for index, id_ in enumerate(journey.personas if None not in felt_by else ()):
            if id_ not in felt_by:
                yield Finding(
                    Route(*journey.key) / "personas" / index,
                    say("`{id}` feels nothing on this journey, though others do", id=id_),
                    say("tell it where it differs: `persona: {id}` under `feels:`", id=id_),
                )
