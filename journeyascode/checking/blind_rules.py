"""JAC96x - rules of the handbook's own that cannot find anything in this handbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.checking.own_rules import (
    flaws,
    looked_at,
    rules_of_its_own,
    selected,
)
from journeyascode.findings import Finding, Route
from journeyascode.handbook.ways import words_asked_for
from journeyascode.rules.references import guess_among
from journeyascode.rules.rule import HINT_THEN_WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model import OwnRule


@rule("JAC960", whole=True)
def own_rule_of_unknown_id(book: Handbook) -> Iterator[Finding]:
    """A rule of the handbook's own names something that is not in the handbook.

    It would never find anything, or always, and nobody would notice.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        own_rules:
          - id: phone-is-measured
            select: journey.stages.steps
            where: {channel: phnoe}
            require: {metrics: {at_least: 1}}
            message: nothing measures this call
            because: calls are dear
        ---
        kind: channel
        id: phone
        name: Phone
        type: human

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        own_rules:
          - id: phone-is-measured
            select: journey.stages.steps
            where: {channel: phone}
            require: {metrics: {at_least: 1}}
            message: nothing measures this call
            because: calls are dear
        ---
        kind: channel
        id: phone
        name: Phone
        type: human
    """
    for at, own in _sound(book):
        for spot, _, kinds, word in words_asked_for(at, own):
            if kinds and not any(book.get(kind, word.partition("/")[0]) for kind in kinds):
                ids = [one.id for one in book if one.kind in kinds]
                message = say("nothing in the handbook has the id `{id}`", id=word)
                yield Finding(spot, message, guess_among(word, ids))


@rule("JAC961", HINT_THEN_WARNING, whole=True)
def own_rule_looks_at_nothing(book: Handbook) -> Iterator[Finding]:
    """A rule of the handbook's own looks at nothing: it has never been tried.

    There is nothing of that kind, or nothing fits what is asked after `where`. Then it says
    nothing, whether all is well or not.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        own_rules:
          - id: long-steps-wait
            select: journey.stages.steps
            where: {name: {matches: callback}}
            require: {waits: present}
            message: how long is this wait
            because: a callback is a wait
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Ask, steps: [{name: I wait for a call}]}]

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        own_rules:
          - id: long-steps-wait
            select: journey.stages.steps
            where: {name: {matches: wait for a call}}
            require: {waits: present}
            message: how long is this wait
            because: a callback is a wait
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Ask, steps: [{name: I wait for a call, waits: {time: 1 d}}]}]
    """
    for at, own in _sound(book):
        if next(looked_at(own, book), None) is None:
            n = sum(1 for _ in selected(book, own.select.split(".")))
            spot = at / "where" if own.where and n else at / "select"
            yield Finding(
                spot,
                say("this rule looks at none of {n} `{way}`", n=n, way=own.select),
                say("ask for what is there, or delete the rule"),
            )


BLIND = (own_rule_of_unknown_id, own_rule_looks_at_nothing)


def _sound(book: Handbook) -> Iterator[tuple[Route, OwnRule]]:
    """Yield the rules that can be asked at all."""
    for at, own in rules_of_its_own(book):
        if next(flaws(own), None) is None:
            yield at, own
