"""Whatever is silenced in any way: of what is left without an error, pages can be written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from journeyascode.build import check, severe, write
from journeyascode.checking import RULES
from journeyascode.findings import Diagnostic
from journeyascode.reports.baseline import spell_baseline, tell_new
from journeyascode.reports.checked import Checked
from journeyascode.rules import Rule
from journeyascode.source import Loaded, load_texts
from journeyascode.source.files import SourceFile
from tests.expectations import DAY, examples, files_of

Judged = tuple[Loaded, tuple[Diagnostic, ...]]
CHARTER = "kind: handbook\nid: h\nname: H\norganisation: O\n"
TWICE = """
kind: journey
id: buy
name: Buying
stages:
  - {id: look, name: Look, steps: [{id: look, name: I look}, {id: look, name: I look again}]}
  - {id: look, name: Look, steps: [{id: pay, name: I pay, next: [{to: nowhere}]}]}
"""
"""Things that pages rely on, all at once."""


def judged(text: str) -> Judged:
    loaded = load_texts(files_of(text))
    return loaded, check(loaded, DAY)


def by_comment(text: str, rule: Rule) -> Judged:
    asked = f"# jac: ignore[{rule.code}] we know\n"
    return judged(asked + text.replace("---\n", f"---\n{asked}"))


def by_setting(text: str, rule: Rule, severity: str = "off") -> Judged:
    setting = f'rules: [{{rule: {rule.code}, severity: "{severity}", because: we know}}]\n'
    has_one = "kind: handbook" in text
    return judged(text if has_one else f"{text}\n---\n{CHARTER}{setting}")


def by_softening(text: str, rule: Rule) -> Judged:
    return by_setting(text, rule, "hint")


def by_baseline(text: str, _: Rule) -> Judged:
    loaded, found = judged(text)
    checked = Checked(loaded.handbook, DAY, found, found)
    path = PurePosixPath(".jac-baseline.json")
    known = SourceFile(path, spell_baseline(checked, path).encode())
    return loaded, tell_new(checked, known)


WAYS = {"comment": by_comment, "off": by_setting, "hint": by_softening, "baseline": by_baseline}
WRONG = {one.code: examples(one.explanation)["Wrong"] for one in RULES}


@pytest.mark.parametrize("silence", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_of_what_is_silenced_pages_can_be_written(
    rule: Rule, silence: Callable[[str, Rule], Judged]
) -> None:
    loaded, found = silence(WRONG[rule.code], rule)
    if not severe(found):
        write(loaded, "en", DAY, "folders")


@pytest.mark.parametrize("silence", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("rule", [one for one in RULES if one.firm], ids=lambda rule: rule.name)
def test_what_pages_rely_on_cannot_be_silenced(
    rule: Rule, silence: Callable[[str, Rule], Judged]
) -> None:
    assert severe([one for one in silence(WRONG[rule.code], rule)[1] if one.code == rule.code])


@pytest.mark.parametrize("silence", WAYS.values(), ids=WAYS)
def test_what_is_there_twice_stays_an_error(silence: Callable[[str, Rule], Judged]) -> None:
    firm = next(one for one in RULES if one.code == "JAC206")
    found = [one for one in silence(TWICE, firm)[1] if one.code == firm.code]
    assert len(found) == 2
    assert severe(found)


@pytest.mark.parametrize("name", ["JAC206", "part-defined-twice"])
def test_who_tries_is_told(name: str) -> None:
    setting = f'rules: [{{rule: {name}, severity: "off", because: we know}}]\n'
    assert [str(one.message) for one in judged(CHARTER + setting)[1] if one.code == "JAC910"] == [
        f"what `{name}` finds is always told in full weight"
    ]
    comment = f"{CHARTER.strip()}  # jac: ignore[{name}] we know\n"
    assert [str(one.message) for one in judged(comment)[1] if one.code == "JAC904"] == [
        f"no rule that can be ignored is called `{name}`"
    ]
