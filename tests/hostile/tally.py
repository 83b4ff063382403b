"""Counts what withstood, over all tests, and prints it at the end of the run.

A test says what it has shown by `held(...)`; the numbers of a failed test do not count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

PROPERTY = "held"
Held = Callable[[str, int], None]
"""Takes what was shown, as `hostile rows`, and how many."""

_HELD: Counter[str] = Counter()


@pytest.fixture
def held(record_property: Callable[[str, object], None]) -> Held:
    """Say what this test has shown, once it passes."""
    return lambda what, count: record_property(PROPERTY, [what, count])


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.when != "call" or not report.passed:
        return
    for name, value in report.user_properties:
        if name == PROPERTY and isinstance(value, list | tuple):
            _HELD[str(value[0])] += int(value[1])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for what, count in sorted(_HELD.items()):
        terminalreporter.write_line(f"{count:,} {what} held")
