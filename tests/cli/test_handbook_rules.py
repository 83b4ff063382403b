"""Rules of a handbook's own and of installed packages, as the commands ask them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calling import Call, Called
from tests.shelf import BEGINNING, Shelf, rule

HANDBOOK = """\
kind: handbook
name: Handbook
organisation: Company
own_rules:
  - id: team-has-owner
    select: team
    require: {owner: present}
    message: nobody answers for this team
    because: a team without an owner drifts
"""


@pytest.fixture
def shelf(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    return Shelf(tmp_path_factory.mktemp("shelf"), monkeypatch)


@pytest.fixture(autouse=True)
def _book(tmp_path: Path) -> None:
    folder = tmp_path / "journeys"
    folder.mkdir()
    (folder / "handbook.yaml").write_text(HANDBOOK, "utf-8")
    (folder / "care.yaml").write_text("kind: team\nname: Care\n", "utf-8")


def check(jac: Call, *arguments: str) -> Called:
    return jac("check", "--as-of", "2026-11-22", "-o", "concise", *arguments)


def test_own_rules_are_chosen_by_their_code(jac: Call) -> None:
    told = check(jac, "--select", "own/team-has-owner")

    assert told.out == (
        "journeys/care.yaml:1:1: warning own/team-has-owner: nobody answers for this team"
        " (a team without an owner drifts)\n"
    )
    assert check(jac, "--select", "own/,JAC201").out == told.out
    assert "own/" not in check(jac, "--ignore", "own/").out


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("own/team-has-oner", "own/team-has-owner"),
        ("acme/no-mottos", "acme/no-motto"),
        ("no-moto", "no-motto"),
        ("acmee/no-motto", "acme/no-motto"),
        ("unused-entty", "unused-entity"),
    ],
)
def test_a_rule_that_nobody_has_is_told_with_the_nearest(
    typed: str, near: str, jac: Call, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.install("acme", BEGINNING + rule())
    with shelf.installed(monkeypatch):
        told = check(jac, "--select", typed)

    assert told.code == 2
    assert f"there is no code and no name `{typed}`; did you mean `{near}`?" in told.err


@pytest.mark.parametrize("word", ["acme", "ACME/", "no-motto", "acme/no"])
def test_rules_of_a_package_are_chosen_by_its_word_or_by_their_names(
    word: str, jac: Call, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.install("acme", BEGINNING + rule())
    with shelf.installed(monkeypatch):
        assert "acme/no-motto" in check(jac, "--select", word).out
        assert "acme/no-motto" not in check(jac, "--ignore", word).out


def test_own_rules_may_be_chosen_while_nobody_can_read_which_there_are(
    jac: Call, tmp_path: Path
) -> None:
    (tmp_path / "journeys/handbook.yaml").write_text("kind: [\n", "utf-8")

    assert check(jac, "--select", "own/team-has-owner,JAC001").code == 1


def test_own_rules_have_a_page_in_the_manual(jac: Call) -> None:
    told = jac("explain", "own/team-has-owner")

    assert told.code == 0
    assert "own/team-has-owner" in told.out
    assert "a team without an owner drifts" in told.out
    told = jac("explain", "own/team-has-oner")
    assert told.code == 2
    assert "did you mean `own/team-has-owner`?" in told.err


def test_rules_of_installed_packages_are_asked(
    jac: Call, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.install("acme", BEGINNING + rule())
    with shelf.installed(monkeypatch):
        told = check(jac, "--select", "acme/")
        page = jac("explain", "acme/no-motto")

    assert "journeys/care.yaml:2:7: hint acme/no-motto: no motto" in told.out
    assert "Every team has a motto." in page.out


@pytest.mark.parametrize("command", [("check",), ("render", "out"), ("explain", "acme/no-motto")])
def test_a_package_whose_rules_fail_is_named(
    command: tuple[str, ...], jac: Call, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.install("acme", "raise RuntimeError('no luck today')")
    with shelf.installed(monkeypatch):
        told = jac(*command)

    assert told.code == 2
    assert "the rules of `acme` fail: RuntimeError: no luck today" in told.err


def test_rules_of_installed_packages_are_not_asked_about_what_is_not_trusted(
    jac: Call, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.install("acme", "raise RuntimeError('no luck today')")
    with shelf.installed(monkeypatch):
        assert jac("build", "--untrusted", "--out", "site").code == 0
        assert jac("build", "--out", "site").code == 2
