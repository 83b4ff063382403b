"""What a code is: the number and the manual page of one kind of problem with a file."""

from __future__ import annotations

from inspect import cleandoc
from typing import NamedTuple

from journeyascode.findings import Severity


class Code(NamedTuple):
    """One kind of problem: its number, its name, its manual page, and how much it weighs."""

    code: str
    name: str
    explanation: str
    """One sentence that says what it is, the reason, and the examples `Wrong` and `Right`."""
    severity: Severity

    @property
    def summary(self) -> str:
        """The sentence that says what it is."""
        return self.explanation.partition("\n")[0]


def code(number: str, name: str, page: str, severity: Severity = Severity.ERROR) -> Code:
    """Write a code down, its manual page in the way of a docstring."""
    return Code(number, name, cleandoc(page), severity)
