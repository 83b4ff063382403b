"""JAC71x - insights: what they rest on, which are one pain, and what answers them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from journeyascode.facts.overdue import living
from journeyascode.facts.pains import where_written
from journeyascode.findings import Finding, Route
from journeyascode.model import Action, Blueprint, Insight, Journey, Opportunity
from journeyascode.rules.queries import route_to
from journeyascode.rules.rule import (
    HINT,
    HINT_THEN_WARNING,
    SILENCE_THEN_HINT,
    SILENCE_THEN_WARNING,
    rule,
)
from journeyascode.speech import say
from journeyascode.speech.same_words import same_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.handbook import Handbook
    from journeyascode.model import Text


SEVEREST = 5
"""How much a pain matters, of 1 to 5, before its cause must be known."""
WORDS = 3
"""Fewer words than these may be said of many things."""


@rule("JAC713", SILENCE_THEN_WARNING, together=True)
def insight_without_evidence(book: Handbook) -> Iterator[Finding]:
    """An insight rests on nothing.

    Without evidence it is an opinion, and opinions are answered with other opinions.

    Wrong:
        kind: insight
        id: long-queue
        name: The queue is long
        level: reviewed

    Right:
        kind: insight
        id: long-queue
        name: The queue is long
        level: reviewed
        evidence: [calls]
        ---
        kind: evidence
        id: calls
        name: Calls
        basis: customer
    """
    for insight in living(book, Insight):
        if not insight.evidence and insight.status != "approved":
            yield Finding(
                Route(*insight.key) / "name",
                say("this insight rests on nothing"),
                say("name what it was learnt from: `evidence:`"),
            )


@rule("JAC714", SILENCE_THEN_HINT)
def severest_pain_without_cause(book: Handbook) -> Iterator[Finding]:
    """A pain of severity 5 has no root cause, although the handbook has blueprints.

    What is mended on the surface comes back. The cause of the worst pains is worth a walk behind
    the scenes.

    Wrong:
        kind: insight
        id: long-queue
        name: The queue is long
        level: governed
        severity: 5
        ---
        kind: blueprint
        id: calls
        name: Calls
        journey: help
        cells: []

    Right:
        kind: insight
        id: long-queue
        name: The queue is long
        level: governed
        severity: 5
        root_cause: {blueprint: calls, why: Two agents serve the whole afternoon}
        ---
        kind: blueprint
        id: calls
        name: Calls
        journey: help
        cells: []
        ---
        kind: journey
        id: help
        name: Getting help
        stages: [{name: Call, steps: [{name: I call, channel: phone}]}]
        ---
        kind: channel
        id: phone
        name: Telephone
    """
    for insight in living(book, Insight) if book.all(Blueprint) else ():
        if insight.type == "pain" and insight.severity == SEVEREST and not insight.root_cause:
            yield Finding(
                Route(*insight.key) / "severity",
                say("the root cause of a pain of severity 5 is not said"),
                say("find it in a blueprint: `root_cause:`"),
            )


@rule("JAC716", HINT)
def pain_told_twice(book: Handbook) -> Iterator[Finding]:
    """The same pain is written on two journeys, in the same words.

    Articles, signs and endings make no difference. It is one thing to mend. As an insight of its
    own it is counted, answered and mended once.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, pains: [I do not know what it will cost]}]
        ---
        kind: journey
        id: renew
        name: Renewing
        stages: [{name: Renew, pains: [I do not know what it will cost]}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{name: I pay, channel: web, insights: [cost-unknown]}]}]
        ---
        kind: journey
        id: renew
        name: Renewing
        stages: [{name: Renew, steps: [{name: I renew, channel: web, insights: [cost-unknown]}]}]
        ---
        kind: insight
        id: cost-unknown
        name: I do not know what it will cost
        ---
        kind: channel
        id: web
        name: Web
    """
    for told in _pains(book).values():
        at, *others = told.values()
        if others:
            yield Finding(
                at,
                say("the same pain is written on {count} journeys", count=len(told)),
                say("make it an insight of its own and name it there: `insights:`"),
                tuple((other, say("here too")) for other in others),
            )


def _pains(book: Handbook) -> Mapping[str, Mapping[str, Route]]:
    """Give the first place of each pain on every journey as it is, by its words."""
    found: dict[str, dict[str, Route]] = defaultdict(dict)
    for journey in living(book, Journey):
        if not journey.is_wished:
            for at, pain in where_written(journey):
                found[_in_words(book, pain.text)].setdefault(journey.id, at)
    return {words: told for words, told in found.items() if len(words.split()) >= WORDS}


def _in_words(book: Handbook, text: Text) -> str:
    return " ".join(same_words(book.text(text, book.languages[0])))


SEVERE = 4
"""How much a pain matters, of 1 to 5, before it must be answered."""


@rule("JAC710", SILENCE_THEN_WARNING)
def action_that_answers_nothing(book: Handbook) -> Iterator[Finding]:
    """An action answers no insight, no opportunity and no step.

    What no customer has asked for may be worth doing, but not in the name of customers.

    Wrong:
        kind: action
        id: call-back
        name: Call back within the day
        level: reviewed

    Right:
        kind: action
        id: call-back
        name: Call back within the day
        level: reviewed
        answers_insights: [long-queue]
        ---
        kind: insight
        id: long-queue
        name: The queue is long
    """
    for action in living(book, Action):
        answered = action.answers_insights or action.answers_opportunities or action.answers_steps
        if action.progress != "dropped" and not answered:
            yield Finding(
                Route(*action.key) / "name",
                say("this action answers nothing that customers have told"),
                say("add `answers_insights:`, `answers_opportunities:` or `answers_steps:`"),
            )


@rule("JAC711", SILENCE_THEN_WARNING, whole=True)
def severe_pain_without_answer(book: Handbook) -> Iterator[Finding]:
    """A pain of severity 4 or 5 has neither an opportunity nor an action.

    We know that it hurts, and do nothing. Decide: write what could be done, or what is done.
    Dropped actions answer nothing.

    Wrong:
        kind: insight
        id: long-queue
        name: The queue is long
        level: reviewed
        type: pain
        severity: 5

    Right:
        kind: insight
        id: long-queue
        name: The queue is long
        level: reviewed
        type: pain
        severity: 5
        ---
        kind: opportunity
        id: call-back
        name: A call back instead of a queue
        answers: [long-queue]
    """
    answered = {id_ for one in living(book, Opportunity) for id_ in one.answers}
    actions = (one for one in living(book, Action) if one.progress != "dropped")
    answered.update(id_ for action in actions for id_ in action.answers_insights)
    for insight in living(book, Insight):
        severe = insight.type == "pain" and (insight.severity or 0) >= SEVERE
        if severe and insight.id not in answered:
            yield Finding(
                Route(*insight.key) / "severity",
                say(
                    "a pain of severity {severity}, and nothing answers it",
                    severity=insight.severity,
                ),
                say(
                    "name it in an opportunity or an action: `answers_insights: [{id}]`",
                    id=insight.id,
                ),
            )


@rule("JAC712", SILENCE_THEN_WARNING, together=True)
def opportunity_without_estimate(book: Handbook) -> Iterator[Finding]:
    """An opportunity has no impact or no effort, so it cannot be compared with others.

    What is not estimated is chosen by the loudest voice. A rough number from 1 to 5 is enough.

    Wrong:
        kind: opportunity
        id: call-back
        name: A call back instead of a queue
        level: reviewed
        impact: 4

    Right:
        kind: opportunity
        id: call-back
        name: A call back instead of a queue
        level: reviewed
        impact: 4
        effort: 2
    """
    for one in living(book, Opportunity):
        missing = [key for key in ("impact", "effort") if getattr(one, key) is None]
        if missing:
            yield Finding(
                Route(*one.key) / "name",
                say("nobody has estimated {keys}", keys=", ".join(f"`{key}`" for key in missing)),
                say("add a number from 1 to 5: `{key}: 3`", key=missing[0]),
            )


FIRST, _PART = 5, 0.4
"""So many pains of severity 5 can be the worst ones; more are a list, as a part of all pains."""


@rule("JAC734", HINT_THEN_WARNING)
def too_many_worst_pains(book: Handbook) -> Iterator[Finding]:
    """More pains have severity 5 than can be mended first.

    Each of them asks for its cause and its action. Where all things come first, none does.

    Wrong:
        kind: insight
        items:
          - {id: a, name: Nobody answers, severity: 5}
          - {id: b, name: Nobody calls back, severity: 5}
          - {id: c, name: The form is lost, severity: 5}
          - {id: d, name: The price changes, severity: 5}
          - {id: e, name: The parcel is late, severity: 5}
          - {id: f, name: The parcel is lost, severity: 5}

    Right:
        kind: insight
        items:
          - {id: a, name: Nobody answers, severity: 5}
          - {id: b, name: Nobody calls back, severity: 5}
          - {id: c, name: The form is lost, severity: 4}
          - {id: d, name: The price changes, severity: 4}
          - {id: e, name: The parcel is late, severity: 3}
          - {id: f, name: The parcel is lost, severity: 5}
    """
    pains = [one for one in living(book, Insight) if one.type == "pain"]
    first = [one for one in pains if one.severity == SEVEREST]
    rated = sum(one.severity is not None for one in pains)
    if len(first) > FIRST and len(first) > _PART * rated:
        yield Finding(
            Route(*first[FIRST].key) / "severity",
            say("{count} pains have severity 5", count=len(first)),
            say("put them in order: keep 5 for the few that are to be mended first"),
            tuple((Route(*one.key) / "severity", say("here too")) for one in first[:FIRST]),
        )


@rule("JAC735", SILENCE_THEN_WARNING)
def opportunity_for_nothing(book: Handbook) -> Iterator[Finding]:
    """An opportunity answers no insight and rests on no evidence.

    Nobody knows whom it would help. An idea without a need is somebody's pet.

    Wrong:
        kind: opportunity
        id: app
        name: An app of our own
        level: reviewed

    Right:
        kind: opportunity
        id: app
        name: An app of our own
        level: reviewed
        answers: [long-queue]
        ---
        kind: insight
        id: long-queue
        name: The queue is long
    """
    for one in living(book, Opportunity):
        if not one.answers and not one.evidence:
            yield Finding(
                Route(*one.key) / "name",
                say("this opportunity answers no insight"),
                say("name the pains it would mend: `answers:`; or what it rests on: `evidence:`"),
            )


@rule("JAC736", HINT)
def pain_that_is_an_insight(book: Handbook) -> Iterator[Finding]:
    """A journey writes a pain in the words of an insight that the handbook has.

    So it is one pain on the map and another one in the list, and what is done about the one is
    not seen at the other. A step that names the insight too may say it in its own words.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, pains: [I do not know what it will cost.]}]
        ---
        kind: insight
        id: cost-unknown
        name: I do not know what it will cost

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{name: I pay, insights: [cost-unknown]}]}]
        ---
        kind: insight
        id: cost-unknown
        name: I do not know what it will cost
    """
    known = {_in_words(book, one.name): one for one in living(book, Insight)}
    for journey in living(book, Journey) if known else ():
        named = {route_to(journey, stop): stop.step.insights for stop in journey.stops()}
        for at, pain in where_written(journey):
            found = known.get(_in_words(book, pain.text))
            if found and found.id not in named.get(at._replace(steps=at.steps[:-2]), ()):
                yield Finding(
                    at,
                    say("the insight `{id}` says the same", id=found.id),
                    say("name it instead: `insights: [{id}]`", id=found.id),
                    ((Route(*found.key) / "name", say("it is said here too")),),
                )


@rule("JAC737", HINT_THEN_WARNING)
def rank_given_twice(book: Handbook) -> Iterator[Finding]:
    """Two insights have the same place in the order of importance.

    Wrong:
        kind: insight
        items: [{id: a, name: Nobody answers, rank: 1}, {id: b, name: It is late, rank: 1}]

    Right:
        kind: insight
        items: [{id: a, name: Nobody answers, rank: 1}, {id: b, name: It is late, rank: 2}]
    """
    firsts: dict[tuple[str, int], Insight] = {}
    for one in living(book, Insight):
        first = firsts.setdefault((one.type, one.rank), one) if one.rank else one
        if first is not one:
            yield Finding(
                Route(*one.key) / "rank",
                say("`{id}` has the rank {rank} already", id=first.id, rank=one.rank),
                say("give each its own place"),
                ((Route(*first.key) / "rank", say("the first one")),),
            )
