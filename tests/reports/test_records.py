from __future__ import annotations

import json

import pytest

from journeyascode.reports.records import spell_json
from tests.reports.checking import HOSTILE, check_finding, check_of_all_weights, one_saying, told


@pytest.mark.parametrize("name", HOSTILE)
def test_json_says_what_was_said(name: str) -> None:
    assert json.loads(spell_json([HOSTILE[name]])) == [HOSTILE[name]]


def test_letters_and_emoji_stay_letters_and_emoji() -> None:
    assert spell_json("äö 日本 👩‍🚀 – “x”") == '"äö 日本 👩‍🚀 – “x”"'


def test_one_line_tells_one_finding_in_the_same_words_as_the_document() -> None:
    checked = check_of_all_weights()

    lines = [json.loads(line) for line in told("jsonl", checked).splitlines()]
    document = json.loads(told("json", checked))
    dated = {"format": 1, "as_of": "2026-11-22"}
    assert [{**dated, **record} for record in document["findings"]] == lines
    assert document["counts"] == {"error": 3, "warning": 1, "hint": 1}


def test_a_finding_names_its_entity_and_the_way_to_the_spot() -> None:
    first, *_ = json.loads(told("json", check_of_all_weights()))["findings"]

    assert first["entity"] == "persona/anna"
    assert first["steps"] == ["segment"]
    assert first["related"][0]["path"] == "journeys/f.yaml"


def test_a_finding_tells_what_to_write_over_what_where_that_is_known() -> None:
    first, other, *_ = json.loads(told("json", check_of_all_weights(), "fi"))["findings"]

    assert first["fix"] == {
        "message": "muuta muotoon `small-firms`",
        "safe": True,
        "edits": [
            {
                "path": "journeys/a.yaml",
                "line": 4,
                "column": 10,
                "end_line": 4,
                "end_column": 21,
                "text": "small-firms",
            }
        ],
    }
    assert other["fix"] is None


def test_gitlab_gets_a_fingerprint_of_its_own_for_each_of_two_equal_findings() -> None:
    report = json.loads(told("gitlab", check_finding(one_saying("x"), one_saying("x"))))

    assert len({entry["fingerprint"] for entry in report}) == 2
    assert {entry["severity"] for entry in report} == {"major"}
