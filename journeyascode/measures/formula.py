"""A formula over named numbers: + − × ÷ and parentheses, read by a grammar that knows no more."""

from __future__ import annotations

import re
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:[.,]\d+)?)(?![\w-])|(?P<name>[a-z0-9]+(?:[-_][a-z0-9]+)*)|(?P<sign>\S))"
)
_SIGNS = {"−": "-", "–": "-", "×": "*", "·": "*", "÷": "/", ":": "/"}
_RANK = {"+": 1, "-": 1, "*": 2, "/": 2, "negative": 3}
_HUNDRED = 100


class Operand(NamedTuple):
    """A number, and how many times it is told out of a hundred: 25 of 25 %, or 100 itself."""

    value: float
    hundreds: int = 0


class Token(NamedTuple):
    """One word of a formula: a name, a number, or a sign."""

    text: str
    is_name: bool = False
    number: float | None = None


class Formula(NamedTuple):
    """What a formula says, in its order and in that of its reckoning."""

    tokens: tuple[Token, ...]
    steps: tuple[Token, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names in it, each once."""
        return tuple(dict.fromkeys(token.text for token in self.tokens if token.is_name))


class FormulaFault(NamedTuple):
    """Where a formula cannot be read: the word that does not fit there; empty at its end."""

    word: str


def read_formula(text: str) -> Formula | FormulaFault:
    """Read a formula, or give the word at which that cannot be done."""
    tokens = tuple(_token(found) for found in _TOKEN.finditer(text))
    steps: list[Token] = []
    waiting: list[Token] = []
    value_next = True
    for token in tokens:
        if not _fits(token, waiting, value_next=value_next):
            return FormulaFault(token.text)
        value_next = _placed(token, steps, waiting, value_next=value_next)
    if value_next or any(token.text == "(" for token in waiting):
        return FormulaFault("")
    return Formula(tokens, (*steps, *reversed(waiting)))


def reckon(formula: Formula, known: Mapping[str, Operand]) -> Operand | None:
    """Give what a formula makes of the numbers behind its names.

    None where one is not known, where it divides by nothing, and beyond what numbers reach.
    """
    stack: list[Operand] = []
    for step in formula.steps:
        if step.is_name:
            found = known.get(step.text)
        elif step.number is not None:
            found = Operand(step.number, int(step.number == _HUNDRED))
        elif step.text == "negative":
            found = _joined("-", Operand(0), stack.pop())
        else:
            right = stack.pop()
            found = _joined(step.text, stack.pop(), right)
        if found is None or not isfinite(found.value):
            return None
        stack.append(found)
    return stack.pop()


def _token(found: re.Match[str]) -> Token:
    if found["number"]:
        return Token(found["number"], number=float(found["number"].replace(",", ".")))
    if found["name"]:
        return Token(found["name"], is_name=True)
    return Token(_SIGNS.get(found["sign"], found["sign"]))


def _fits(token: Token, waiting: list[Token], *, value_next: bool) -> bool:
    """Tell whether a word may stand where it does."""
    if token.is_name or token.number is not None or token.text == "(":
        return value_next
    if token.text == ")":
        return not value_next and any(one.text == "(" for one in waiting)
    return token.text == "-" or (token.text in _RANK and not value_next)


def _placed(token: Token, steps: list[Token], waiting: list[Token], *, value_next: bool) -> bool:
    """Put a word where it is reckoned, and tell whether a number must follow it.

    Source: Dijkstra, "ALGOL-60 translation", 1961 (the shunting-yard).
    """
    if token.is_name or token.number is not None:
        steps.append(token)
        return False
    if token.text == "(":
        waiting.append(token)
        return True
    if token.text == ")":
        while waiting[-1].text != "(":
            steps.append(waiting.pop())
        waiting.pop()
        return False
    sign = Token("negative") if value_next else token
    while not value_next and waiting and _RANK.get(waiting[-1].text, 0) >= _RANK[sign.text]:
        steps.append(waiting.pop())
    waiting.append(sign)
    return True


def _joined(sign: str, left: Operand, right: Operand) -> Operand | None:
    if sign == "/":
        if right.value == 0:
            return None
        return Operand(left.value / right.value, left.hundreds - right.hundreds)
    if sign == "*":
        return Operand(left.value * right.value, left.hundreds + right.hundreds)
    value = left.value + right.value if sign == "+" else left.value - right.value
    return Operand(value, max(left.hundreds, right.hundreds))
