"""What a rule is, and how one is written.

A rule is a generator function: it takes the handbook and yields findings. Its
docstring is its page in the manual, so it holds the reason and two examples,
``Wrong`` and ``Right``; the tests run both. In an example a line of ``---``
begins the next file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from inspect import getdoc
from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Origin, Severity
from journeyascode.handbook import Handbook
from journeyascode.model import LEVELS

if TYPE_CHECKING:
    from types import ModuleType

    from journeyascode.model import Level

Check = Callable[[Handbook], Iterator[Finding]]
DatedCheck = Callable[[Handbook, date], Iterator[Finding]]
Weights = tuple[Severity | None, Severity | None, Severity | None]
"""How much a finding weighs in a sketch, a reviewed and a governed handbook; None is silence."""

ERROR: Weights = (Severity.ERROR, Severity.ERROR, Severity.ERROR)
WARNING: Weights = (Severity.WARNING, Severity.WARNING, Severity.WARNING)
WARNING_THEN_ERROR: Weights = (Severity.WARNING, Severity.WARNING, Severity.ERROR)
HINT_THEN_ERROR: Weights = (Severity.HINT, Severity.WARNING, Severity.ERROR)
HINT_THEN_WARNING: Weights = (Severity.HINT, Severity.WARNING, Severity.WARNING)
HINT: Weights = (Severity.HINT, Severity.HINT, Severity.HINT)
SILENCE_THEN_HINT: Weights = (None, None, Severity.HINT)
SILENCE_THEN_WARNING: Weights = (None, Severity.HINT, Severity.WARNING)
SILENCE_THEN_ERROR: Weights = (None, Severity.WARNING, Severity.ERROR)


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its code, name, weights and manual page.

    A `whole` rule concludes from what is absent, so it only runs when every
    file could be read; a broken file must not accuse its neighbours.
    """

    code: str
    name: str
    weights: Weights
    whole: bool
    explanation: str
    check: DatedCheck
    dated: bool = False
    """Whether what it finds depends on the day."""
    due: bool = False
    """Whether time alone can bring all that it finds."""
    firm: bool = False
    """Whether pages rely on it: then it always weighs as much, and nothing silences it."""

    def severity(self, level: Level) -> Severity | None:
        """How much a finding weighs at `level`; None when the rule keeps silent."""
        return self.weights[LEVELS.index(level)]


def rule(
    code: str,
    weights: Weights = ERROR,
    *,
    whole: bool = False,
    firm: bool = False,
    together: bool = False,
) -> Callable[[Check], Rule]:
    """Turn a check into a rule. The name is the function's, with hyphens.

    What lacks in every step of one journey lacks for one cause: such findings of one entity are
    told `together`, and so are those that entities of one kind have as a whole.
    """

    def wrap(check: Check) -> Rule:
        manual, name = getdoc(check) or "", _name(check)

        def found(book: Handbook, _: date) -> Iterator[Finding]:
            return map(_as_one, check(book)) if together else check(book)

        return Rule(code, name, weights, whole, manual, found, firm=firm)

    return wrap


def _as_one(finding: Finding) -> Finding:
    """Give a finding the cause that it shares with all like it in its entity, or in its kind."""
    at = finding.at
    shared = f"{at.kind} {at.id}" if len(at.steps) > 1 else at.kind
    return finding if finding.cause else replace(finding, cause=Origin(shared))


def dated_rule(
    code: str, weights: Weights = ERROR, *, whole: bool = False, due: bool = True
) -> Callable[[DatedCheck], Rule]:
    """Turn a check that needs to know the day into a rule.

    What it finds is due: it fails nothing before somebody asks for that. Only a rule whose
    findings never come by time alone, but at the most go, is not `due`; a rule that finds both
    says so of each finding.
    """

    def wrap(check: DatedCheck) -> Rule:
        manual = getdoc(check) or ""
        return Rule(code, _name(check), weights, whole, manual, check, dated=True, due=due)

    return wrap


def rules_in(*families: ModuleType) -> tuple[Rule, ...]:
    """Collect the rules of these modules, sorted by code."""
    found = [r for family in families for r in vars(family).values() if isinstance(r, Rule)]
    return tuple(sorted(found, key=lambda r: r.code))


def _name(check: Check | DatedCheck) -> str:
    return check.__name__.replace("_", "-")
