"""JAC358 - a text that is the id of something: readers would see the id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Route
from journeyascode.model import Insight, Opportunity, Stage, Step
from journeyascode.rules.rule import WARNING, rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.handbook import Handbook
    from journeyascode.model import Entity

_KEYS = ("pains", "delights", "opportunities")
"""Keys of texts about things that may also have an entity of their own."""


@rule("JAC358", WARNING)
def id_for_a_text(book: Handbook) -> Iterator[Finding]:
    """A pain, a delight or an opportunity is told by an id, where a text belongs.

    Readers would see the id as it is written, without a link. Insights are named under
    `insights`; an opportunity names the insights it answers, and so it is found from the step.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{name: I wait, pains: [long-queue]}]}]
        ---
        kind: insight
        id: long-queue
        name: Long queue
        type: pain

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{name: I wait, insights: [long-queue]}]}]
        ---
        kind: insight
        id: long-queue
        name: Long queue
        type: pain
    """
    known = {one.id: one for cls in (Insight, Opportunity) for one in book.all(cls)}
    for cls in (Step, Stage):
        for at, node in book.walk(cls):
            for key in _KEYS:
                yield from _ids(at / key, getattr(node, key), known)


def _ids(at: Route, texts: tuple[object, ...], known: Mapping[str, Entity]) -> Iterator[Finding]:
    for index, text in enumerate(texts):
        found = known.get(text) if isinstance(text, str) else None
        if found:
            way_out = say("name it under `insights:` of a step: `insights: [{id}]`", id=found.id)
            if isinstance(found, Opportunity):
                way_out = say(
                    "write here in words what could be better; the opportunity itself names the "
                    "insights it answers under `answers:`"
                )
            yield Finding(
                at / index,
                say("`{id}` is an id, and readers would see it as it is", id=found.id),
                way_out,
                ((Route(*found.key) / "id", say("`{id}` is here", id=found.id)),),
            )
