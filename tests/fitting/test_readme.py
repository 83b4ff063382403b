"""What README shows is what works: its YAML in a new handbook, its files for other tools."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
import yaml

from tests.fitting.places import ROOT, begin, run

README = (ROOT / "README.md").read_text("utf-8")
[PROGRAM] = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
EXAMPLES: list[str] = re.findall(r"^```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
WORDS = {"wrong use", "our own fault", "let alone", "told of this file"}


def example(beginning: str) -> str:
    [found] = [one for one in EXAMPLES if one.startswith(beginning)]
    return found


def check(folder: Path) -> tuple[int, str]:
    told = run((sys.executable, "-m", "journeyascode", "check", "--lang", "en"), folder, {})
    return told.code, told.out + told.err


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A new handbook in two languages."""
    folder = begin(tmp_path)
    path = folder / "handbook.yaml"
    path.write_text(path.read_text("utf-8").replace("[en]", "[en, fi]"), "utf-8")
    return folder


def test_the_first_example_is_a_journey_of_a_new_handbook(book: Path) -> None:
    (book / "paths/first-login.yaml").write_text(example("kind: journey"), "utf-8")
    assert check(book.parent)[0] == 0


def test_a_persona_and_what_is_in_it_is_for_the_readers_it_says(book: Path) -> None:
    (book / "personas/mia.yaml").write_text(example("kind: persona"), "utf-8")
    assert check(book.parent)[0] == 0
    command = (sys.executable, "-m", "journeyascode", "render", "out", "--audience", "public")
    assert run(command, book.parent, {}).code == 0
    page = (book.parent / "out/personas/mia.md").read_text("utf-8")
    assert "Mia" in page
    assert "I need to know when" not in page


def test_the_program_shown_works_in_a_new_handbook(book: Path) -> None:
    (book / "paths/first-login.yaml").write_text(example("kind: journey"), "utf-8")
    told = run(
        (sys.executable, "-c", f"{PROGRAM}print(drawings['journey'].full)"), book.parent, {}
    )
    assert told.code == 0, told.err
    assert "first-login ['invited', 'reminded', 'logs-in']" in told.out
    assert "<svg" in told.out
    assert (book.parent / "pages/index.md").is_file()


def test_the_rules_shown_are_rules_of_a_new_handbook(book: Path) -> None:
    path = book / "handbook.yaml"
    path.write_text(path.read_text("utf-8") + example("rules:"), "utf-8")
    assert check(book.parent)[0] == 0
    make_a_call(book)
    _, told = check(book.parent)
    assert "own/phone-step-has-metric" in told


def make_a_call(book: Path) -> None:
    """Let one step of the new handbook happen on the phone, which the rules shown ask about."""
    path = book / "paths/booking-a-repair.yaml"
    path.write_text(path.read_text("utf-8").replace("channel: web", "channel: phone", 1), "utf-8")


@pytest.mark.parametrize("text", [one for one in EXAMPLES if not one.startswith("kind:")])
def test_every_example_is_yaml(text: str) -> None:
    assert yaml.safe_load(text)


def test_the_hooks_shown_are_there() -> None:
    [shown] = yaml.safe_load(example("repos:"))["repos"]
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {one["id"] for one in shown["hooks"]} == {one["id"] for one in hooks}


def test_nothing_shown_installs_the_package_by_its_name_alone() -> None:
    shown = "".join(re.findall(r"^```\w*\n(.*?)^```$", README, re.MULTILINE | re.DOTALL))
    assert not re.search(r"pip install (?:-\S+ )*'?journeyascode(?! @)", shown)


def test_readme_is_in_plain_words() -> None:
    assert not [one for one in WORDS if one in README]
