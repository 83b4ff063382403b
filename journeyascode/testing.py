"""A plugin for pytest, for teams that hold their handbook to rules of their own.

pytest finds it by itself where journeyascode is installed. A test asks for what it needs:

    def test_every_journey_has_an_owner(handbook):
        assert [one.id for one in handbook if one.kind == "journey" and not one.owner] == []

    def test_the_handbook_is_clean(jac_check):
        jac_check(fail_on="warning")

Nothing of journeyascode is imported before a test asks for it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from journeyascode.findings import Diagnostic
    from journeyascode.handbook import Handbook
    from journeyascode.rules import Rule
    from journeyascode.source import Loaded

    JacCheck = Callable[..., tuple[Diagnostic, ...]]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let pytest be told where the handbook is, and for which day it is checked."""
    parser.addini("jac_handbook", "The folder of the handbook.", default="journeys")
    parser.addini("jac_as_of", "The day to check for; today when left out.", default="")


@pytest.fixture(scope="session")
def handbook(_jac_loaded: Loaded) -> Handbook:
    """Give the handbook; the test fails when a file of it cannot be read."""
    _fail_if(_jac_loaded, _jac_loaded.diagnostics, "error")
    return _jac_loaded.handbook


@pytest.fixture(scope="session")
def jac_check(_jac_loaded: Loaded, pytestconfig: pytest.Config) -> JacCheck:
    """Give `jac check` as a function.

    `jac_check()` checks everything, `jac_check(my_rule, …)` only these rules. The test fails with
    the report when something weighs at least `fail_on`: `error` when left out, `hint` for rules
    that are named. What is due fails it only with `due=True`, as `jac check --due` does. What was
    found is given back.
    """

    def check(*rules: Rule, fail_on: str = "", due: bool = False) -> tuple[Diagnostic, ...]:
        from journeyascode.build import check as check_all  # noqa: PLC0415 - see above

        found = check_all(_jac_loaded, _day(pytestconfig), rules)
        codes = {rule.code for rule in rules}
        asked = tuple(one for one in found if not rules or one.code in codes)
        asked = tuple(one.in_full() for one in asked) if due else asked
        counted = (one for one in asked if due or not one.due)
        _fail_if(_jac_loaded, counted, fail_on or ("hint" if rules else "error"))
        return asked

    return check


@pytest.fixture(scope="session")
def _jac_loaded(pytestconfig: pytest.Config) -> Loaded:
    """Read the handbook, once for all tests."""
    from journeyascode.build import load  # noqa: PLC0415 - see above
    from journeyascode.disk import as_typed  # noqa: PLC0415 - see above
    from journeyascode.speech import say  # noqa: PLC0415 - see above

    folder: Path = pytestconfig.rootpath / pytestconfig.getini("jac_handbook")
    if not folder.is_dir():
        missing = say("there is no folder `{folder}`", folder=folder)
        pytest.fail(f"{missing} (jac_handbook)", pytrace=False)
    return load([as_typed(folder)])


def _day(config: pytest.Config) -> date:
    """Give the day that is set for the tests, else the one of the handbook, else today."""
    from journeyascode.site.configuration import find_configuration  # noqa: PLC0415 - see above
    from journeyascode.site.day_and_audience import day_for  # noqa: PLC0415 - see above
    from journeyascode.source.which_handbook import HandbookOnDisk  # noqa: PLC0415 - see above

    asked = config.getini("jac_as_of")
    folder: Path = config.rootpath / config.getini("jac_handbook")
    file = find_configuration(HandbookOnDisk(folder.parent, folder))
    return day_for(date.fromisoformat(asked) if asked else None, file).day


def _fail_if(loaded: Loaded, found: Iterable[Diagnostic], limit: str) -> None:
    """Fail the test with a report of everything that weighs at least `limit`."""
    from journeyascode.findings import Severity  # noqa: PLC0415 - see above
    from journeyascode.reports.text import ReportLanguage, report  # noqa: PLC0415 - see above
    from journeyascode.speech import LANGUAGES  # noqa: PLC0415 - see above

    least = Severity(limit).weight
    grave = [one for one in found if one.severity.weight >= least]
    if grave:
        spoken = (code for code in loaded.handbook.languages if code in LANGUAGES)
        lines = report(grave, ReportLanguage(next(spoken, "en")))
        pytest.fail("\n".join(lines), pytrace=False)
