"""JAC95x - rules that a handbook makes for itself, and what is wrong with them."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.findings import Finding, Route, Severity
from journeyascode.handbook.ways import ABSENT, PRESENT, follow
from journeyascode.model import KINDS, ByLanguage, Condition, Node
from journeyascode.model.base import InWords
from journeyascode.rules.references import guess_among
from journeyascode.rules.rule import Rule, rule
from journeyascode.source.quotes import short
from journeyascode.speech import Say, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from journeyascode.findings import Steps
    from journeyascode.handbook import Handbook
    from journeyascode.handbook.ways import PathEnd
    from journeyascode.model import OwnRule, Text
    from journeyascode.model.own_rule import Expected


def fits(found: Sequence[object], expected: Expected, *, many: bool) -> bool:
    """Tell whether what was `found` is as `expected`; `many` where a list may stand.

    What is not there fits nothing but `absent`, or a list of at most so many items.
    """
    if expected in (PRESENT, ABSENT):
        return bool(found) == (expected == PRESENT)
    if not isinstance(expected, Condition):
        return any(_is(value, expected) for value in found)
    return _is_large_enough(found, expected, many=many) and _reads_like(found, expected)


def _is_large_enough(found: Sequence[object], expected: Condition, *, many: bool) -> bool:
    low, high = expected.at_least, expected.at_most
    if low is None and high is None:
        return True
    sizes = [len(found)] if many else [*_numbers(found)]
    least, most = (-float("inf") if low is None else low), (float("inf") if high is None else high)
    return bool(sizes) and all(least <= size <= most for size in sizes)


def _reads_like(found: Sequence[object], expected: Condition) -> bool:
    texts = [text.casefold() for value in found for text in _texts(value)]
    inside, beginning, choices = expected.matches, expected.begins_with, expected.one_of
    return (
        (inside is None or any(inside.casefold() in text for text in texts))
        and (beginning is None or any(text.startswith(beginning.casefold()) for text in texts))
        and (not choices or (bool(found) and all(_is_among(value, choices) for value in found)))
    )


def _is_among(value: object, choices: Sequence[bool | float | str]) -> bool:
    return any(_is(value, choice) for choice in choices)


def _is(value: object, expected: bool | float | str) -> bool:  # noqa: FBT001 - a value, no flag
    if isinstance(expected, str):
        return expected in _texts(value)
    same_sort = isinstance(value, bool) == isinstance(expected, bool)
    return same_sort and value == expected


def _numbers(found: Sequence[object]) -> Iterator[float]:
    for value in found:
        if isinstance(value, int | float) and not isinstance(value, bool):
            yield value


def _texts(value: object) -> tuple[str, ...]:
    """Give a text in each of its languages, and a day or a length of time as it is written.

    What may be told in a line or in keys, as a pain, is told by its text.
    """
    if isinstance(value, Node):
        return _texts(value.text) if isinstance(value, InWords) and value.text else ()
    if isinstance(value, ByLanguage):
        return tuple(value.root.values())
    return () if isinstance(value, bool | int | float) else (str(value),)


def selected(book: Handbook, way: Sequence[str]) -> Iterator[tuple[Route, Node]]:
    """Yield each entity or part that a way leads to from its kind, with its route."""
    kind, *keys = way
    for entity in book:
        if entity.kind == kind:
            yield from _parts(Route(*entity.key), entity, keys)


def values(node: object, way: Sequence[str]) -> Iterator[object]:
    """Yield what stands at the end of a way below a node; of a list each item."""
    if isinstance(node, tuple):
        for item in node:
            yield from values(item, way)
    elif not way:
        yield from () if node is None else (node,)
    elif isinstance(node, Node) and way[0] in type(node).model_fields:
        yield from values(getattr(node, way[0]), way[1:])


def _parts(at: Route, node: object, keys: Sequence[str]) -> Iterator[tuple[Route, Node]]:
    if isinstance(node, tuple):
        for index, item in enumerate(node):
            yield from _parts(at / index, item, keys)
    elif isinstance(node, Node) and not keys:
        yield at, node
    elif isinstance(node, Node) and keys[0] in type(node).model_fields:
        yield from _parts(at / keys[0], getattr(node, keys[0]), keys[1:])


class OwnRuleFault(NamedTuple):
    """One thing that is wrong, and where in the rule."""

    about: Literal["way", "value"]
    """A way that leads nowhere, or a value that can never be."""
    steps: Steps
    message: Say
    help: Say | None = None


def flaws(own: OwnRule) -> Iterator[OwnRuleFault]:
    """Yield what is wrong with a rule, in the order in which it is written."""
    kind, *keys = own.select.split(".")
    if kind not in KINDS:
        message = say("there is no kind `{kind}`", kind=short(kind))
        yield OwnRuleFault("way", ("select",), message, guess_among(kind, tuple(KINDS)))
        return
    end, lost = follow(KINDS[kind], tuple(keys))
    if lost:
        yield _lost(("select",), lost, end)
        return
    if not end.nodes:
        message = say("`{way}` has no keys of its own", way=own.select)
        yield OwnRuleFault("way", ("select",), message, say("select what it stands on"))
        return
    for name, tests in (("where", own.where), ("require", own.require)):
        for key, expected in tests.items():
            yield from _flaws_of(end, (name, key), expected)
    if not own.require:
        message = say("this rule requires nothing")
        yield OwnRuleFault(
            "value", ("require",), message, say("write what must hold: `owner: present`")
        )


def _flaws_of(
    begin: PathEnd, steps: tuple[str, str], expected: Expected
) -> Iterator[OwnRuleFault]:
    way = tuple(steps[1].split("."))
    ends = [follow(node, way) for node in begin.nodes]
    found = [end for end, lost in ends if not lost]
    if not found:
        farthest, lost = min(ends, key=lambda one: len(one[1]))
        yield _lost(steps, lost, farthest)
    elif expected not in (PRESENT, ABSENT):
        yield from _impossible(found[0], steps, expected)


def _impossible(end: PathEnd, steps: Steps, expected: Expected) -> Iterator[OwnRuleFault]:
    if not isinstance(expected, Condition):
        yield from _not_among(end, steps, expected)
        return
    if not expected.model_fields_set:
        message, help_ = say("this condition says nothing"), say("write one: `at_least: 1`")
        yield OwnRuleFault("value", steps, message, help_)
    for number, choice in enumerate(expected.one_of):
        yield from _not_among(end, (*steps, "one_of", number), choice)
    for name in ("matches", "begins_with"):
        if name in expected.model_fields_set:
            yield from _with_keys(end, (*steps, name))
    for name in ("at_least", "at_most"):
        if name in expected.model_fields_set and not (end.many or end.is_number):
            message = say("`{key}` is neither a number nor a list", key=steps[1])
            help_ = say("write `present`, a value or another condition")
            yield OwnRuleFault("value", (*steps, name), message, help_)


def _not_among(end: PathEnd, steps: Steps, word: bool | float | str) -> Iterator[OwnRuleFault]:  # noqa: FBT001 - a value, no flag
    yield from _with_keys(end, steps)
    if end.choices and word not in end.choices:
        message = say("`{word}` is not one of the choices here", word=short(str(word)))
        yield OwnRuleFault("value", steps, message, guess_among(str(word), end.choices))


def _with_keys(end: PathEnd, steps: Steps) -> Iterator[OwnRuleFault]:
    """Say that only a part stands there, where a text is compared and none says it alone."""
    if not end.values and not all(issubclass(node, InWords) for node in end.nodes):
        message = say("what stands at `{key}` has keys of its own", key=steps[1])
        help_ = say("go on to one of them: `{key}.…`", key=steps[1])
        yield OwnRuleFault("value", steps, message, help_)


def _lost(steps: Steps, lost: tuple[str, ...], end: PathEnd) -> OwnRuleFault:
    """Say at which key a way leads nowhere."""
    if not end.keys:
        message = say("nothing can stand below another key here: `{key}`", key=short(lost[0]))
        return OwnRuleFault("way", steps, message, say("end the way before it"))
    message = say("`{key}` is not a key here", key=short(lost[0]))
    return OwnRuleFault("way", steps, message, guess_among(lost[0], end.keys))


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


def _finding(at: Route, flaw: OwnRuleFault) -> Finding:
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
