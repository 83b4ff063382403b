from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from journeyascode.findings import Severity
from journeyascode.reports.checked import Checked
from tests.reports.checking import (
    DAY,
    HOSTILE,
    check_finding,
    check_of_all_weights,
    one_saying,
    told,
)


def suites(report: str) -> ET.Element:
    return ET.fromstring(report)  # noqa: S314 - our own


@pytest.mark.parametrize("name", HOSTILE)
def test_a_report_is_xml_whatever_it_says(name: str) -> None:
    root = suites(told("junit", check_finding(one_saying(HOSTILE[name]))))

    assert {element.tag for element in root.iter()} == {
        "testsuites", "testsuite", "testcase", "failure",
    }  # fmt: skip


def test_only_what_makes_the_check_fail_has_failed() -> None:
    checked = check_of_all_weights()
    strict = Checked(checked.book, DAY, checked.found, checked.asked, Severity.HINT)

    assert suites(told("junit", checked)).get("failures") == "2"
    assert suites(told("junit", strict)).get("failures") == "4"
    assert len(suites(told("junit", checked)).findall(".//system-out")) == 2


def test_a_clean_check_is_one_test_that_passed() -> None:
    root = suites(told("junit", check_finding()))

    assert root.get("tests") == "1"
    assert len(root.findall("testsuite/testcase")) == 1
    assert root.get("failures") == "0"


def test_each_file_is_a_suite_with_its_own_sums() -> None:
    root = suites(told("junit", check_of_all_weights()))

    assert [(one.get("name"), one.get("tests")) for one in root] == [
        ("journeys/a.yaml", "1"),
        ("journeys/f.yaml", "1"),
        ("journeys/x.doc", "1"),
        ("journeys/ää b.yaml", "2"),
    ]
