"""The plugin for pytest, tried by tests as a team would write them."""

from __future__ import annotations

import tomllib

import pytest

from tests.fitting.places import ROOT, begin, make_a_mistake

pytest_plugins = ("pytester",)

OWN_RULES = """
from journeyascode.findings import Finding, Route
from journeyascode.rules.rule import WARNING, rule
from journeyascode.speech import say

@rule("OWN001", WARNING)
def step_without_expectation(book):
    \"\"\"A step does not say how much the customer expects of it.\"\"\"
    for journey in book:
        if journey.kind == "journey":
            for stop in journey.stops():
                if stop.step.expects is None:
                    at = Route("journey", journey.id, ("stages", stop.stage, "steps", stop.index))
                    yield Finding(at, say("nothing is expected of this step"))

@rule("OWN002", WARNING)
def journey_without_steps(book):
    \"\"\"A journey has no step at all.\"\"\"
    yield from ()
"""


@pytest.fixture
def team(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A repository with a handbook, nothing set that is set here, and our plugin alone."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    begin(pytester.path)
    pytester.makeini("[pytest]\njac_as_of = 2026-11-22\n")
    return pytester


def run(team: pytest.Pytester, test: str) -> pytest.RunResult:
    team.makepyfile(test_own=f"{OWN_RULES}\n{test}")
    return team.runpytest_subprocess("-p", "journeyascode.testing")


def test_pytest_finds_the_plugin_by_itself() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert project["entry-points"]["pytest11"] == {
        "journeyascode.testing": "journeyascode.testing"
    }
    assert not [one for one in project["dependencies"] if one.startswith("pytest")]
    assert project["optional-dependencies"]["pytest"]


def test_a_test_looks_at_the_handbook(team: pytest.Pytester) -> None:
    ran = run(
        team,
        "def test_it(handbook):\n"
        "    assert [one.id for one in handbook if one.kind == 'persona'] == ['mia']\n",
    )

    ran.assert_outcomes(passed=1)


def test_a_clean_handbook_passes_the_check(team: pytest.Pytester) -> None:
    ran = run(team, "def test_it(jac_check):\n    assert jac_check(fail_on='hint') == ()\n")

    ran.assert_outcomes(passed=1)


def test_a_mistake_fails_the_check_and_is_shown_with_its_line(team: pytest.Pytester) -> None:
    make_a_mistake(team.path / "journeys")

    ran = run(team, "def test_it(jac_check):\n    jac_check()\n")

    ran.assert_outcomes(failed=1)
    ran.stdout.fnmatch_lines(
        [
            "journeys/paths/booking-a-repair.yaml:*: error JAC201: *`phnoe`",
            "*alternatives: [[]phnoe[]]",
            "*did you mean `phone`?",
        ]
    )


def test_a_rule_of_the_team_is_held_and_told_at_its_line(team: pytest.Pytester) -> None:
    ran = run(
        team,
        "def test_broken(jac_check):\n"
        "    jac_check(step_without_expectation)\n"
        "def test_only_told(jac_check):\n"
        "    assert jac_check(step_without_expectation, fail_on='error')[0].place.line > 1\n"
        "def test_kept(jac_check):\n"
        "    assert jac_check(journey_without_steps) == ()\n",
    )

    ran.assert_outcomes(failed=1, passed=2)
    ran.stdout.fnmatch_lines(["*: warning OWN001: nothing is expected of this step"])


def test_a_handbook_that_cannot_be_read_fails_the_test(team: pytest.Pytester) -> None:
    (team.path / "journeys/personas/mia.yaml").write_text("kind: persona\nname: [\n", "utf-8")

    ran = run(team, "def test_it(handbook):\n    pass\n")

    ran.assert_outcomes(errors=1)
    ran.stdout.fnmatch_lines(["journeys/personas/mia.yaml:*: error JAC001: *"])


def test_the_folder_can_be_named_and_must_be_there(team: pytest.Pytester) -> None:
    (team.path / "journeys").rename(team.path / "käsikirja")
    team.makeini("[pytest]\njac_handbook = käsikirja\n")
    passed = run(team, "def test_it(handbook):\n    assert len(handbook)\n")
    team.makeini("[pytest]\n")
    failed = run(team, "def test_it(handbook):\n    pass\n")

    passed.assert_outcomes(passed=1)
    failed.assert_outcomes(errors=1)
    failed.stdout.fnmatch_lines(["*there is no folder `*journeys` (jac_handbook)"])


def test_the_day_is_today_where_none_is_named_and_the_folder_may_lie_elsewhere(
    team: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    team.makeini("[pytest]\n")
    below = team.mkdir("below")
    (below / "test_own.py").write_text("def test_it(jac_check):\n    jac_check()\n", "utf-8")
    monkeypatch.chdir(below)

    ran = team.runpytest_subprocess("-p", "journeyascode.testing", f"--rootdir={team.path}")

    ran.assert_outcomes(passed=1)


def test_until_a_test_asks_nothing_of_ours_is_imported(team: pytest.Pytester) -> None:
    team.makepyfile(
        "import sys\n"
        "def test_it():\n"
        "    loaded = {name for name in sys.modules if name.startswith('journeyascode')}\n"
        "    assert loaded == {'journeyascode', 'journeyascode.testing'}\n"
    )

    team.runpytest_subprocess("-p", "journeyascode.testing").assert_outcomes(passed=1)


def test_what_time_has_broken_fails_only_a_test_that_asks_for_it(team: pytest.Pytester) -> None:
    team.makeini("[pytest]\njac_as_of = 2099-12-31\n")
    action = "kind: action\nid: late\nname: Late\nowner: customer-service\ndue: 2026-12-31\n"
    (team.path / "journeys" / "late.yaml").write_text(action, "utf-8")
    ran = run(
        team,
        "def test_told(jac_check):\n"
        "    assert [one for one in jac_check(fail_on='warning') if one.due]\n"
        "def test_asked(jac_check):\n"
        "    jac_check(fail_on='hint', due=True)\n",
    )

    ran.assert_outcomes(failed=1, passed=1)
    ran.stdout.fnmatch_lines(["*: [[]due[]] *"])
