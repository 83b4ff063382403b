"""Twelve examples as textbooks have them, each with the mistake that is made most."""

from __future__ import annotations

import pytest

from tests.expectations import diagnosed

SAYS = """\
kind: metric
id: m
name: M
"""
EXAMPLES = {
    "an NPS that leaves the passives out of the answers": (
        (
            "type: nps\nobservations: [{period: 2026-Q3, value: 49.3,"
            " counts: {promoters: 50, passives: 33, detractors: 17}}]"
        ),
        {"JAC501": "`49.3` is written, but the counts make 33"},
    ),
    "an NPS that is the mean of the answers": (
        "type: nps\nscale: 0–10\nmethod: mean\nobservations: [{period: 2026-Q3, value: 7.2}]",
        {"JAC535": "`method: mean` contradicts `type: nps`"},
    ),
    "an NPS of promoters from 8 on": (
        (
            "type: nps\nobservations: [{period: 2026-Q3, value: 50,"
            ' counts: {"10": 30, "9": 20, "8": 20, "7": 10, "5": 20}}]'
        ),
        {"JAC501": "`50` is written, but the counts make 30"},
    ),
    "a top-2 box of the top 3": (
        (
            'type: csat\nscale: 1–5\nunit: "%"\nmethod: top-2 box\nobservations:'
            ' [{period: 2026-Q3, value: 75, counts: {"2": 50, "3": 30, "4": 70, "5": 50}}]'
        ),
        {"JAC501": "`75` is written, but the counts make 60%"},
    ),
    "answers that are less than those who were asked": (
        (
            "type: csat\nscale: 1–5\nmethod: mean\nobservations:"
            ' [{period: 2026-Q3, n: 250, counts: {"3": 50, "4": 100, "5": 50}}]'
        ),
        {"JAC533": "`n` is 250, but the counts make only 200"},
    ),
    "a CES 1.0 where more effort is better": (
        'type: ces\nversion: "1.0"\nscale: 1–5\nmethod: mean\ndirection: higher-is-better',
        {"JAC535": "`direction: higher-is-better` contradicts `version: 1.0`"},
    ),
    "a CES of the old scale": (
        (
            'type: ces\nversion: "2.0"\nscale: 1–5\nmethod: mean\ndirection: higher-is-better\n'
            'observations: [{period: 2026-Q3, counts: {"5": 3, "7": 2}}]'
        ),
        {"JAC532": "`7` is no grade of the scale"},
    ),
    "a churn of those at the end": (
        (
            "type: churn\ncounts_of: customers\nobservations:"
            " [{period: 2026-Q3, value: 5.3, counts: {at-start: 400, lost: 20}}]"
        ),
        {"JAC501": "`5.3` is written, but the counts make 5%"},
    ),
    "a churn of money taken for customers": (
        (
            "type: churn\ndefinition: x\nobservations:"
            " [{period: 2026-Q3, n: 800, counts: {at-start: 90000, lost: 3600}}]"
        ),
        {"JAC502": "90,000 are counted, but there were only 800"},
    ),
    "a discount of eight hundred per cent": (
        "type: clv\nclv: {margin: 120, retention: 75 %, discount: 8}",
        {"JAC108": "`8` is too large"},
    ),
    "a median held against a service level": (
        (
            "type: duration\nunit: min\nmethod: median\ndirection: lower-is-better\n"
            "target: {value: 30, by: 2027-06-30, note: 90 % within 30 minutes}"
        ),
        {"JAC536": "this is the percentile 90, and the metric `m` tells the median"},
    ),
    "a share of more than all": (
        'type: share\ndefinition: x\nunit: "%"\nobservations: [{period: 2026-Q3, value: 130}]',
        {"JAC503": "`130` is above 100%, the most this metric can be"},
    ),
}
"""What is written, and the one error it must show."""


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_mistake_of_a_textbook_is_told(example: str) -> None:
    written, told = EXAMPLES[example]
    found = diagnosed(SAYS + written + "\n")

    assert {one.code: str(one.message) for one in found if one.severity == "error"} == told


def test_there_are_twelve() -> None:
    assert len(EXAMPLES) == 12
