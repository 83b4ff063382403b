from __future__ import annotations

from pathlib import Path

import pytest

from journeyascode.checking import RULES, known_finding_gone
from journeyascode.rules import RULES as OF_THE_HANDBOOK
from journeyascode.rules import Rule
from tests.expectations import diagnosed, examples, expected, reported

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
OURS = [one for one in RULES if one not in (*OF_THE_HANDBOOK, known_finding_gone)]


def is_matter(code: str) -> bool:
    """Tell whether a code is about judging, or the one that is judged in every case."""
    return code.startswith(("JAC350", "JAC351", "JAC352", "JAC9", "JAC201", "own/"))


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_case_reports_what_its_comments_say(path: Path) -> None:
    text = path.read_text("utf-8")

    assert {one for one in reported(text) if is_matter(one[2])} == expected(text)


@pytest.mark.parametrize("rule", OURS, ids=lambda r: r.name)
def test_manual_page_tells_the_truth(rule: Rule) -> None:
    found = examples(rule.explanation)

    assert rule.code in {code for _, _, code in reported(found["Wrong"])}
    assert rule.code not in {code for _, _, code in reported(found["Right"])}


@pytest.mark.parametrize("rule", OURS, ids=lambda r: r.name)
def test_right_example_is_free_of_errors(rule: Rule) -> None:
    wrong = [d for d in diagnosed(examples(rule.explanation)["Right"]) if d.severity == "error"]

    assert not wrong


def test_codes_and_names_are_unique() -> None:
    assert len({r.code for r in RULES}) == len({r.name for r in RULES}) == len(RULES)


def test_every_rule_is_in_a_case() -> None:
    seen = {code for path in CASES for _, _, code in expected(path.read_text("utf-8"))}

    assert {r.code for r in OURS} <= seen
