"""What is wrong with an own rule, so that it cannot be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.judging.conditions import ABSENT, PRESENT
from journeyascode.judging.ways import End, follow
from journeyascode.model import KINDS, Condition
from journeyascode.rules.guesses import guess_among
from journeyascode.source.quotes import short
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Steps
    from journeyascode.model import OwnRule
    from journeyascode.model.own_rule import Expected
    from journeyascode.words import Say


class Flaw(NamedTuple):
    """One thing that is wrong, and where in the rule."""

    about: Literal["way", "value"]
    """A way that leads nowhere, or a value that can never be."""
    steps: Steps
    message: Say
    help: Say | None = None


def flaws(own: OwnRule) -> Iterator[Flaw]:
    """Yield what is wrong with a rule, in the order in which it is written."""
    kind, *keys = own.select.split(".")
    if kind not in KINDS:
        message = say("there is no kind `{kind}`", kind=short(kind))
        yield Flaw("way", ("select",), message, guess_among(kind, tuple(KINDS)))
        return
    end, lost = follow(KINDS[kind], tuple(keys))
    if lost:
        yield _lost(("select",), lost, end)
        return
    if not end.nodes:
        message = say("`{way}` has no keys of its own", way=own.select)
        yield Flaw("way", ("select",), message, say("select what it stands on"))
        return
    for name, tests in (("where", own.where), ("require", own.require)):
        for key, expected in tests.items():
            yield from _flaws_of(end, (name, key), expected)
    if not own.require:
        message = say("this rule requires nothing")
        yield Flaw("value", ("require",), message, say("write what must hold: `owner: present`"))


def _flaws_of(begin: End, steps: tuple[str, str], expected: Expected) -> Iterator[Flaw]:
    way = tuple(steps[1].split("."))
    ends = [follow(node, way) for node in begin.nodes]
    found = [end for end, lost in ends if not lost]
    if not found:
        farthest, lost = min(ends, key=lambda one: len(one[1]))
        yield _lost(steps, lost, farthest)
    elif expected not in (PRESENT, ABSENT):
        yield from _impossible(found[0], steps, expected)


def _impossible(end: End, steps: Steps, expected: Expected) -> Iterator[Flaw]:
    if not isinstance(expected, Condition):
        yield from _not_among(end, steps, expected)
        return
    if not expected.model_fields_set:
        message, help_ = say("this condition says nothing"), say("write one: `at_least: 1`")
        yield Flaw("value", steps, message, help_)
    for number, choice in enumerate(expected.one_of):
        yield from _not_among(end, (*steps, "one_of", number), choice)
    for name in ("at_least", "at_most"):
        if name in expected.model_fields_set and not (end.many or end.is_number):
            message = say("`{key}` is neither a number nor a list", key=steps[1])
            help_ = say("write `present`, a value or another condition")
            yield Flaw("value", (*steps, name), message, help_)


def _not_among(end: End, steps: Steps, word: bool | float | str) -> Iterator[Flaw]:  # noqa: FBT001 - a value, no flag
    if end.nodes:
        message = say("what stands at `{key}` has keys of its own", key=steps[1])
        yield Flaw("value", steps, message, say("go on to one of them: `{key}.…`", key=steps[1]))
    elif end.choices and word not in end.choices:
        message = say("`{word}` is not one of the choices here", word=short(str(word)))
        yield Flaw("value", steps, message, guess_among(str(word), end.choices))


def _lost(steps: Steps, lost: tuple[str, ...], end: End) -> Flaw:
    """Say at which key a way leads nowhere."""
    if not end.keys:
        message = say("nothing can stand below another key here: `{key}`", key=short(lost[0]))
        return Flaw("way", steps, message, say("end the way before it"))
    message = say("`{key}` is not a key here", key=short(lost[0]))
    return Flaw("way", steps, message, guess_among(lost[0], end.keys))
