from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # has no types

from journeyascode.findings import Diagnostic, Place, Severity
from journeyascode.reference.manual import entries
from journeyascode.speech import say
from tests.reports.checking import (
    HOSTILE,
    check_finding,
    check_of_all_weights,
    one_saying,
    told,
)

ESSENTIALS = Draft202012Validator(
    json.loads(Path(__file__).with_name("sarif_essentials.json").read_text("utf-8"))
)
"""Written by hand after the standard, and closed: what it lets through, the standard does too."""


def run_of(*diagnostics: Diagnostic, language: str = "en") -> dict[str, Any]:
    log = json.loads(told("sarif", check_finding(*diagnostics), language))
    assert [error.message for error in ESSENTIALS.iter_errors(log)] == []
    run: dict[str, Any] = log["runs"][0]
    return run


def at(path: str) -> Diagnostic:
    return Diagnostic("JAC001", Severity.ERROR, Place(PurePosixPath(path)), say("no"))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_log_keeps_to_the_standard_whatever_it_says(name: str) -> None:
    assert run_of(one_saying(HOSTILE[name]))["results"]


def test_a_log_of_all_sorts_keeps_to_the_standard() -> None:
    log = json.loads(told("sarif", check_of_all_weights()))

    assert [error.message for error in ESSENTIALS.iter_errors(log)] == []


def test_every_rule_can_be_described_in_every_language() -> None:
    place = Place(PurePosixPath("a.yaml"))
    all_of_them = [Diagnostic(code, Severity.ERROR, place, say("no")) for code in entries()]

    english, finnish = (
        run_of(*all_of_them, language=language)["tool"]["driver"]["rules"]
        for language in ("en", "fi")
    )
    assert [rule["id"] for rule in english] == [*entries()]
    for ours, theirs in zip(english, finnish, strict=True):
        assert ours["help"]["text"] != theirs["help"]["text"]


def test_a_result_points_at_its_rule() -> None:
    run = json.loads(told("sarif", check_of_all_weights()))["runs"][0]

    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("journeys/ää b.yaml", {"uri": "journeys/%C3%A4%C3%A4%20b.yaml"}),
        ("a:b#c?.yaml", {"uri": "a%3Ab%23c%3F.yaml"}),
        ("../x.yaml", {"uri": "../x.yaml"}),
    ],
)
def test_a_path_is_an_address_from_the_root_of_the_source(
    path: str, address: dict[str, str]
) -> None:
    located = run_of(at(path))["results"][0]["locations"][0]["physicalLocation"]

    assert located["artifactLocation"] == {**address, "uriBaseId": "%SRCROOT%"}


def test_a_path_from_the_root_of_the_machine_is_an_address_of_its_own() -> None:
    located = run_of(at("/home/a b.yaml"))["results"][0]["locations"][0]["physicalLocation"]

    assert located["artifactLocation"] == {"uri": "file:///home/a%20b.yaml"}


def test_a_link_in_a_message_is_no_link() -> None:
    said = run_of(one_saying("[click](https://evil.example)"))["results"][0]["message"]["text"]

    assert "\\[click\\](https://evil.example)" in said


def test_a_fix_tells_what_to_write_in_the_place_of_what() -> None:
    first, other, *_ = json.loads(told("sarif", check_of_all_weights()))["runs"][0]["results"]

    (change,) = first["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "journeys/a.yaml", "uriBaseId": "%SRCROOT%"}
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 4, "startColumn": 10, "endLine": 4, "endColumn": 21},
            "insertedContent": {"text": "small-firms"},
        }
    ]
    assert first["fixes"][0]["properties"] == {"safe": True}
    assert "fixes" not in other
