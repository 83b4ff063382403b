from __future__ import annotations

import pytest

from journeyascode.facts.response_times import (
    AnswerChain,
    counts_time,
    seconds_in_unit,
    slowest_chain,
)
from journeyascode.model import Blueprint, Metric
from tests.reading import yaml_of

HOUR = 3600


def chain(flows: str, moments: dict[str, int], end: str = "tells") -> AnswerChain | None:
    """The slowest chain to a cell of a service in which a customer asks and, later, asks again."""
    blueprint = Blueprint.model_validate(
        yaml_of(
            f"""
            id: complaint
            name: Complaint
            journey: complain
            cells:
              - {{id: asks, lane: customer, step: ask, name: Asks}}
              - {{id: again, lane: customer, step: wait, name: Asks again}}
              - id: reads
                lane: frontstage
                step: ask
                name: Reads
                response_time: {{target: 1 h}}
              - id: finds
                lane: backstage
                step: ask
                name: Finds
                response_time: {{target: 2–9 h}}
              - {{id: tells, lane: frontstage, step: ask, name: Tells}}
            flows: {flows}
            """
        )
    )
    [cell] = (cell for cell in blueprint.cells if cell.id == end)
    return slowest_chain(blueprint, cell, moments)


def told(found: AnswerChain | None) -> tuple[list[str | None], float] | None:
    return found and ([cell.id for cell in found.cells], found.seconds)


BOTH = """[
  {from: asks, to: reads}, {from: reads, to: finds}, {from: reads, to: tells},
  {from: finds, to: tells}
]"""


def test_of_two_ways_the_slower_one_counts_at_the_lower_end_of_its_ranges() -> None:
    assert told(chain(BOTH, {"ask": 0})) == (["reads", "finds"], 3 * HOUR)


def test_the_customer_who_asks_last_sets_it_off() -> None:
    flows = BOTH.replace("]", ", {from: again, to: tells}]")

    assert told(chain(flows, {"ask": 0, "wait": 1})) == ([], 0)
    assert told(chain(flows, {"ask": 0})) == (["reads", "finds"], 3 * HOUR)


@pytest.mark.parametrize(
    "flows",
    [
        "[]",
        "[{from: reads, to: tells}]",
        "[{from: asks, to: tells, kind: needs}]",
        "[{from: gone, to: tells}]",
        "[{from: asks, to: tells}, {from: tells, to: reads}, {from: reads, to: tells}]",
    ],
    ids=["no flows", "nobody asks", "only needed", "from nowhere", "in a circle"],
)
def test_without_a_customer_or_in_a_circle_there_is_no_slowest_way(flows: str) -> None:
    assert chain(flows, {"ask": 0}) is None


def test_a_column_whose_time_is_unknown_starts_nothing() -> None:
    assert chain(BOTH, {}) is None


@pytest.mark.parametrize(
    ("unit", "seconds"),
    [
        ("s", 1),
        ("Min.", 60),
        ("{fi: tuntia, en: hours}", HOUR),
        ("vrk", 86_400),
        ("viikkoa", 604_800),
        ("{fi: h, en: days}", None),
        ("points", None),
        ("null", None),
    ],
)
def test_a_unit_of_time_has_its_seconds(unit: str, seconds: int | None) -> None:
    text = f"{{id: wait, name: Wait, type: duration, unit: {unit}}}"

    assert seconds_in_unit(Metric.model_validate(yaml_of(text))) == seconds


@pytest.mark.parametrize(
    "unit",
    ["s", "Min.", "h", "d", "pv", "vrk", "kk", "minuuttia", "hours", "sekunteina", "arkipäivää",
     "working days", "h / case", "kuukautta", "years", "työviikkoa"],
)  # fmt: skip
def test_a_unit_that_counts_time_does(unit: str) -> None:
    assert counts_time(unit)


@pytest.mark.parametrize("unit", ["points", "%", "kpl", "€", "pts", "pistettä", "customers", ""])
def test_a_unit_that_counts_anything_else_counts_no_time(unit: str) -> None:
    assert not counts_time(unit)
