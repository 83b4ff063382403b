"""What time has broken: told always, marked, and failing nothing unless somebody asks."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from journeyascode.reports.formats import FORMATS
from tests.cli.calling import Call

BOOK = """\
kind: handbook
id: handbook
name: Handbook
organisation: Company
maturity: governed
---
kind: team
id: care
name: Care
---
kind: review
id: spring
name: Spring review
date: 2026-05-12
next: 2026-09-15
participants: [Head of service]
decisions: [One more shift]
actions: [call-back, wider]
---
kind: action
id: call-back
name: Call back
owner: care
due: 2026-12-24
expects: [{metric: nps, before: 3, after: 4, by: 2026-12-31}]
---
kind: action
id: wider
name: A wider mandate
owner: care
due: 2026-12-31
expects: [{metric: nps, before: 3, after: 4, by: 2026-12-31}]
"""
DUE = ("--select", "JAC703,JAC723")
BEFORE = ("--as-of", "2026-12-24", "--ignore", "JAC723", *DUE)
AFTER = ("--as-of", "2031-01-01", *DUE)
"""Two actions and one review are overdue: two errors and a warning, if days are asked."""

SIGNS = {
    "full": ": error JAC703: [due] this was due",
    "concise": ": error JAC703: [due] this was due",
    "json": '"severity": "error"',
    "jsonl": '"severity": "error"',
    "sarif": '"level": "error"',
    "github": "::error ",
    "gitlab": '"severity": "major"',
    "junit": "<failure",
    "markdown": "❌ error",
}
"""How each format says that something is an error."""


@pytest.fixture(autouse=True)
def _book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "journeys").mkdir()
    for number, text in enumerate(BOOK.split("---\n")):
        (tmp_path / "journeys" / f"{number}.yaml").write_text(text, "utf-8")


@pytest.mark.parametrize(
    "asked",
    [(), ("--fail-on", "warning"), ("--fail-on", "hint"), ("--max-warnings", "0")],
    ids=" ".join,
)
def test_what_is_due_fails_only_a_check_that_asks_for_it(
    asked: tuple[str, ...], jac: Call
) -> None:
    assert jac("check", *BEFORE, *asked).code == 0
    assert jac("check", *AFTER, *asked).code == 0
    assert jac("check", *AFTER, *asked, "--due").code == 1


def test_what_is_due_counts_by_its_weight(jac: Call) -> None:
    mild = ("--as-of", "2031-01-01", "--select", "JAC723", "--due")

    assert jac("check", *mild).code == 0
    assert jac("check", *mild, "--max-warnings", "1").code == 0
    assert jac("check", *mild, "--max-warnings", "0").code == 1
    assert jac("check", *mild, "--fail-on", "warning").code == 1


def test_the_sums_say_how_much_is_due(jac: Call) -> None:
    mild, full = jac("check", *AFTER).err, jac("check", *AFTER, "--due").err

    assert "errors: 0, warnings: 3, hints: 0, of these due: 3; " in mild
    assert "what is due fails nothing; `--due` makes it count as the rest does: 3" in mild
    assert "errors: 2, warnings: 1, hints: 0, of these due: 3; " in full
    assert "fails nothing" not in full
    assert "due" not in jac("check", *BEFORE).err


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_marks_what_is_due_and_calls_it_no_error(form: str, jac: Call) -> None:
    told = jac("check", *AFTER, "-o", form)
    marked = {"json": '"due": true', "jsonl": '"due": true'}.get(form, "due")

    assert told.out.replace("&#91;", "[").replace("&#93;", "]").count(marked) >= 3
    assert SIGNS[form] not in told.out


def test_every_format_tells_the_whole_weight_to_those_who_ask(jac: Call) -> None:
    for form in FORMATS:
        told = jac("check", *AFTER, "--due", "-o", form)
        assert told.out.count(SIGNS[form]) == 2, form


def test_programs_are_told_how_much_is_due(jac: Call) -> None:
    document = json.loads(jac("check", *AFTER, "-o", "json").out)
    (run,) = json.loads(jac("check", *AFTER, "-o", "sarif").out)["runs"]
    tests = ET.fromstring(jac("check", *AFTER, "-o", "junit").out)  # noqa: S314 - our own

    assert (document["due"], document["counts"]) == (3, {"error": 0, "warning": 3, "hint": 0})
    assert [one["properties"]["due"] for one in run["results"]] == [True] * 3
    assert {one["level"] for one in run["results"]} == {"warning"}
    assert tests.get("failures") == "0"


def test_finnish_marks_it_in_finnish(jac: Call) -> None:
    told = jac("check", *AFTER, "--lang", "fi")

    assert told.out.count("[erääntynyt] ") == 3
    assert "näistä erääntyneitä 3" in told.err


def test_what_is_known_to_be_due_is_not_told_again(jac: Call) -> None:
    assert jac("check", *AFTER, "--due", "--write-baseline", "known.json").code == 0
    assert jac("check", *AFTER, "--due", "--baseline", "known.json").code == 0


@pytest.mark.parametrize("due", [(), ("--due",)], ids=["asked nothing", "asked"])
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_there_is_an_answer_on_the_first_day_and_on_the_last(
    day: str, due: tuple[str, ...], jac: Call
) -> None:
    told = jac("check", "--as-of", day, *due)

    assert told.code in {0, 1}
    assert day in told.err


COMMANDS = (("check",), ("build", "--out", "site"), ("render", "pages"))
"""Every command that gives a result of one day."""


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_day_in_the_settings_counts_unless_another_is_asked_for(
    command: tuple[str, ...], jac: Call, tmp_path: Path
) -> None:
    plugin = "plugins: [{journeyascode: {as_of: 2031-01-01}}]\n"
    config = f"site_name: Book\ndocs_dir: journeys\ntheme: material\n{plugin}"
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    (tmp_path / "journeys" / "2.yaml").unlink()  # without the review all findings are mild
    said = "`as_of` in `mkdocs.yml` sets the day: 2031-01-01"

    as_set = jac(*command)
    asked = jac(*command, "--as-of", "2026-12-24")
    assert (said in as_set.err, as_set.err.count("as of 2031-01-01")) == (True, 1)
    assert (said in asked.err, asked.err.count("as of 2026-12-24")) == (False, 1)
    assert "[due]" in as_set.out
    assert "[due]" not in asked.out


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_setting_that_is_no_day_is_told_in_one_line(
    command: tuple[str, ...], jac: Call, tmp_path: Path
) -> None:
    (tmp_path / "mkdocs.yml").write_text("plugins: [{journeyascode: {as_of: soon}}]\n", "utf-8")

    told = jac(*command)
    assert told.code == 2
    assert "mkdocs.yml`: `soon` is not a day" in told.err
    assert len(told.err.splitlines()) == 1


def test_whoever_trusts_nothing_is_told_the_day_all_the_same(jac: Call, tmp_path: Path) -> None:
    plugin = "plugins: [{journeyascode: {as_of: 2026-12-24}}]\n"
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Book\n{plugin}", "utf-8")

    told = jac("build", "--untrusted")
    assert "as of 2026-12-24" not in told.err
    assert ", as of 20" in told.err
