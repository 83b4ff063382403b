"""JAC95x - rules that a handbook makes for itself, and what is wrong with them."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Route, Severity
from journeyascode.judging.conditions import fits
from journeyascode.judging.flaws import flaws
from journeyascode.judging.ways import follow, selected, values
from journeyascode.model import ByLanguage
from journeyascode.rules.rule import Rule, rule
from journeyascode.words import Say, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeyascode.handbook import Handbook
    from journeyascode.judging.flaws import Flaw
    from journeyascode.model import Node, OwnRule, Text
    from journeyascode.model.own_rule import Expected

PREFIX = "own/"


class OwnWords(Say):
    """What the handbook itself says: in the language asked for, or the first there is."""

    __slots__ = ()

    def to(self, language: str) -> str:
        """Speak in `language`; nothing in braces is filled in."""
        return str(self.values.get(language, self.text))

    def is_told_in(self, language: str) -> bool:
        """Tell that it needs no translation of ours."""
        del language
        return True


@rule("JAC950")
def own_rule_of_nothing(book: Handbook) -> Iterator[Finding]:
    """A rule of the handbook's own speaks of a kind or a key that there is not.

    It would never find anything, and nobody would notice; so it is not asked at all.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        own_rules:
          - id: step-has-channel
            select: journey.stages.step
            require: {chanel: present}
            message: this step has no channel
            because: our teams are organised by channels

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        own_rules:
          - id: step-has-channel
            select: journey.stages.steps
            require: {channel: present}
            message: this step has no channel
            because: our teams are organised by channels
    """
    for at, own in rules_of_its_own(book):
        for flaw in flaws(own):
            if flaw.about == "way":
                yield _finding(at, flaw)


@rule("JAC951")
def own_rule_never_fits(book: Handbook) -> Iterator[Finding]:
    """A rule of the handbook's own asks for what can never be, or asks for nothing.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        own_rules:
          - id: approved-persona-has-owner
            select: persona
            where: {status: aproved}
            require: {owner: {at_least: 1}}
            message: nobody answers for this persona
            because: personas without an owner grow old

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        own_rules:
          - id: approved-persona-has-owner
            select: persona
            where: {status: approved}
            require: {owner: present}
            message: nobody answers for this persona
            because: personas without an owner grow old
    """
    for at, own in rules_of_its_own(book):
        for flaw in flaws(own):
            if flaw.about == "value":
                yield _finding(at, flaw)


@rule("JAC952")
def own_rule_defined_twice(book: Handbook) -> Iterator[Finding]:
    """Two rules of the handbook's own have the same id.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        own_rules:
          - id: has-owner
            select: persona
            require: {owner: present}
            message: nobody answers for this persona
            because: personas without an owner grow old
          - id: has-owner
            select: promise
            require: {owner: present}
            message: nobody answers for this promise
            because: promises without an owner are broken

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        own_rules:
          - id: persona-has-owner
            select: persona
            require: {owner: present}
            message: nobody answers for this persona
            because: personas without an owner grow old
          - id: promise-has-owner
            select: promise
            require: {owner: present}
            message: nobody answers for this promise
            because: promises without an owner are broken
    """
    seen: dict[str, Route] = {}
    for at, own in rules_of_its_own(book):
        first = seen.setdefault(own.id, at)
        if first != at:
            message = say("the id `{id}` is used twice", id=own.id)
            here = (first / "id", say("first used here"))
            yield Finding(at / "id", message, say("give one of the two another id"), (here,))


OWN = (own_rule_of_nothing, own_rule_never_fits, own_rule_defined_twice)


def own_rules(book: Handbook) -> tuple[Rule, ...]:
    """Give the rules that `book` makes for itself and that can be asked, each id once."""
    found: dict[str, Rule] = {}
    for _, own in rules_of_its_own(book):
        if next(flaws(own), None) is None:
            found.setdefault(own.id, _rule(own))
    return tuple(found.values())


def looked_at(own: OwnRule, book: Handbook) -> Iterator[tuple[Route, Node]]:
    """Yield everything in `book` that a rule is about."""
    for at, node in selected(book, own.select.split(".")):
        if all(_fits(node, key, expected) for key, expected in own.where.items()):
            yield at, node


def rules_of_its_own(book: Handbook) -> Iterator[tuple[Route, OwnRule]]:
    """Yield each rule that `book` makes for itself, with its route."""
    if book.charter:
        at = Route(*book.charter.key) / "own_rules"
        yield from ((at / index, one) for index, one in enumerate(book.charter.own_rules))


def _finding(at: Route, flaw: Flaw) -> Finding:
    return Finding(at._replace(steps=(*at.steps, *flaw.steps)), flaw.message, flaw.help)


def _rule(own: OwnRule) -> Rule:
    name = f"{PREFIX}{own.id}"
    weights = (Severity(own.severity),) * 3
    why = _said(own.because).text
    return Rule(name, name, weights, whole=False, explanation=why, check=partial(_check, own))


def _check(own: OwnRule, book: Handbook, _: date) -> Iterator[Finding]:
    for at, node in looked_at(own, book):
        failed = (key for key, wanted in own.require.items() if not _fits(node, key, wanted))
        for key in islice(failed, 1):
            steps = (*at.steps, *key.split("."))
            told = say("{message} ({why})", message=_said(own.message), why=_said(own.because))
            yield Finding(at._replace(steps=steps), told)


def _fits(node: Node, key: str, expected: Expected) -> bool:
    way = tuple(key.split("."))
    return fits(tuple(values(node, way)), expected, many=follow(type(node), way)[0].many)


def _said(text: Text) -> OwnWords:
    if isinstance(text, ByLanguage):
        return OwnWords(next(iter(text.root.values())), dict(text.root))
    return OwnWords(text)
