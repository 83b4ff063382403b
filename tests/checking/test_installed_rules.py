from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from journeyascode.build import check
from journeyascode.checking.installed_rules import PackageError, installed_rules, rules_in_packages
from journeyascode.source import load_texts
from tests.expectations import DAY, files_of
from tests.shelf import BEGINNING, Shelf, rule

TEXT = "kind: team\nid: care\nname: Care\n"


@pytest.fixture
def shelf(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    return Shelf(tmp_path_factory.mktemp("shelf"), monkeypatch)


def told(shelf: Shelf) -> list[tuple[str, str]]:
    found = check(load_texts(files_of(TEXT)), DAY, rules_in_packages([str(shelf.folder)]))
    return [(d.code, str(d.message)) for d in found if "/" in d.code]


@pytest.mark.parametrize("value", ["", ":no_motto", ":ALL"])
def test_a_module_a_rule_or_several_are_asked(shelf: Shelf, value: str) -> None:
    shelf.install("acme", f"{BEGINNING}{rule()}\nALL = [no_motto]\n", value)

    assert told(shelf) == [("acme/no-motto", "no motto")]


def test_rules_of_several_packages_come_sorted_by_code(shelf: Shelf) -> None:
    shelf.install("zoo", BEGINNING + rule("aaa/one"))
    shelf.install("acme", BEGINNING + rule("zoo/two"))

    assert [one.code for one in rules_in_packages([str(shelf.folder)])] == ["aaa/one", "zoo/two"]


@pytest.mark.parametrize(
    ("code", "value", "words"),
    [
        ("import nothing_like_this", "", "ModuleNotFoundError: No module named"),
        ("x = 1", ":y", "AttributeError: "),
        ("x = 1", ":x", "is no rule"),
        ("x = ['a']", ":x", "is no rule"),
        (BEGINNING + rule("ACME1"), "", "`ACME1` is no code: write `company/what-is-wrong`"),
        (BEGINNING + rule("own/x"), "", "`own/x` is no code"),
        (BEGINNING + rule() + rule(name="again"), "", "there are two rules `acme/no-motto`"),
        (BEGINNING + rule(body="yield 1 / 0"), "", "acme/no-motto: ZeroDivisionError: "),
        (BEGINNING + rule(body="yield 1"), "", "gives something else than findings"),
        (BEGINNING + rule(body="yield Finding(Route('a', 'b'), say('x'))"), "", "something else"),
        (BEGINNING + rule(body="yield Finding(Route(*team.key), 'x')"), "", "something else"),
    ],
)
def test_a_package_whose_rules_fail_is_named(
    shelf: Shelf, code: str, value: str, words: str
) -> None:
    shelf.install("acme", code, value)

    with pytest.raises(PackageError) as failed:
        told(shelf)
    assert str(failed.value.told).startswith("the rules of `acme` fail: ")
    assert words in str(failed.value.told)


def test_only_installed_packages_are_asked_and_only_once(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.install("acme", BEGINNING + rule())
    monkeypatch.chdir(shelf.folder)

    assert "acme/no-motto" not in [one.code for one in installed_rules()]
    with shelf.installed(monkeypatch):
        assert "acme/no-motto" in [one.code for one in installed_rules()]
        assert installed_rules() is installed_rules()
    monkeypatch.setattr("site.ENABLE_USER_SITE", True)
    with shelf.installed(monkeypatch):
        assert "acme/no-motto" in [one.code for one in installed_rules()]


def test_only_packages_that_bring_rules_are_asked_who_they_are(shelf: Shelf) -> None:
    shelf.install("acme", BEGINNING + rule())
    silent = shelf.folder / "nameless-1.0.dist-info"
    silent.mkdir()
    (silent / "entry_points.txt").write_text("[console_scripts]\nx = x:x\n")
    assert [one.code for one in rules_in_packages([str(shelf.folder)])] == ["acme/no-motto"]


def test_a_package_that_hides_another_of_its_name_brings_its_own_rules_only(
    shelf: Shelf, tmp_path: Path
) -> None:
    shelf.install("acme", BEGINNING + rule())
    front = tmp_path / "front"
    (front / "acme-2.0.dist-info").mkdir(parents=True)
    (front / "acme-2.0.dist-info" / "METADATA").write_text("Name: acme\nVersion: 2.0\n")
    assert rules_in_packages([str(front), str(shelf.folder)]) == ()


def test_a_folder_that_is_packed_or_is_not_there_is_left_to_python(tmp_path: Path) -> None:
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("acme-1.0.dist-info/METADATA", "Name: acme\nVersion: 1.0\n")
        named = "[journeyascode.rules]\nrules = a_module_that_is_not_there\n"
        file.writestr("acme-1.0.dist-info/entry_points.txt", named)

    assert rules_in_packages([str(tmp_path / "nothing")]) == ()
    with pytest.raises(PackageError, match="acme"):
        rules_in_packages([str(packed)])
