"""What mkdocs.yml says of the readers is obeyed, or told: by the check and the build alike."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError

from tests.cli.calling import Call

HEAD = "site_name: T\ndocs_dir: journeys\ntheme: material\n"
BOOK = "kind: handbook\nid: handbook\nname: H\norganisation: O\n"
OURS = "plugins:\n  - search\n  - journeyascode"
WRONG = {
    "nothing": (f"{OURS}:\n      audience:\n", "mkdocs.yml:7:16", "`audience` says nothing"),
    "no word of ours": (f"{OURS}:\n      audience: intern\n", "mkdocs.yml:7:17", "`internal`?"),
    "a capital letter": (f"{OURS}: {{audience: Public}}\n", "mkdocs.yml:6:31", "`public`?"),
    "an empty text": (f'{OURS}: {{audience: ""}}\n', "mkdocs.yml:6:31", "one word"),
    "a list": (f"{OURS}: {{audience: [public]}}\n", "mkdocs.yml:6:31", "one word"),
    "beside the plugin": (f"{OURS}:\n    audience: public\n", "mkdocs.yml:7:5", "two more spaces"),
    "another plugin": (f"{OURS}\n  - audience: public\n", "mkdocs.yml:7:5", "two more spaces"),
    "in a mapping": (
        "plugins:\n  journeyascode:\n  audience: public\n",
        "mkdocs.yml:6:3",
        "two more spaces",
    ),
    "at the top": (f"{OURS}\naudience: public\n", "mkdocs.yml:7:1", "does nothing here"),
}
MILD = {
    "a variable": (
        f"{OURS}: {{audience: !ENV NOT_SET_HERE}}\n",
        "mkdocs.yml:6:31",
        "is not set here",
    ),
    "extra": (f"{OURS}\nextra: {{audience: public}}\n", "mkdocs.yml:7:9", "does nothing here"),
    "deep in extra": (
        f"{OURS}\nextra: {{a: [{{visibility: x}}]}}\n",
        "mkdocs.yml:7:14",
        "nothing",
    ),
}
FINE = (
    OURS,
    f"{OURS}: {{audience: public}}",
    f"{OURS}: {{enabled: true, nav: , look: false, exclude: drafts, language: !ENV [NONE, sv]}}",
    f"{OURS}: {{audience: !ENV [NOBODY_SETS_THIS, public]}}",
    f"{OURS}\nextra: &a {{b: {{c: 1}}}}",
    f"{OURS}\nnav: [{{audience: handbook.md}}]",
)

OPTIONS = {
    "another word": (f"{OURS}: {{nav: ful}}\n", "6:26: error JAC971", "`full`"),
    "no word": (f"{OURS}: {{nav: [hub]}}\n", "6:26: error JAC971", "is one word"),
    "a language": (f"{OURS}: {{language: sve}}\n", "6:31: error JAC971", "choose `en`"),
    "no switch": (f"{OURS}: {{editors: 1}}\n", "6:30: error JAC971", "a switch"),
    "no text": (f"{OURS}: {{target: 2026}}\n", "6:29: error JAC971", "in quotes"),
    "no colours": (f"{OURS}: {{brand: red}}\n", "6:28: error JAC971", "`accent`"),
    "no pattern": (f"{OURS}: {{exclude: 1}}\n", "6:30: error JAC971", "a pattern"),
    "no audience": (f"{OURS}: {{audience: 3}}\n", "6:31: error JAC970", "is no audience"),
    "no option": (
        f"{OURS}: {{audienc: public}}\n",
        "6:21: error JAC971",
        "did you mean `audience`?",
    ),
    "an option twice": (
        f"{OURS}: {{nav: hub, nav: hub}}\n",
        "6:31: error JAC971",
        "is written again",
    ),
    "two plugins": (f"{OURS}\n  - journeyascode\n", "7:5: error JAC971", "is named again"),
}
"""What is asked of the plugin that nobody understands."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys/handbook.yaml").write_text(BOOK, "utf-8")
    return tmp_path


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("command", ["check", "build", "draw", "render"])
def test_an_audience_that_nobody_obeys_stops_everybody(
    wrong: str, command: str, folder: Path, jac: Call
) -> None:
    text, place, told = WRONG[wrong]
    (folder / "mkdocs.yml").write_text(HEAD + text, "utf-8")
    words = {"draw": ["journey"], "render": ["out"]}.get(command, [])
    done = jac(command, *words)
    assert done.code in (1, 2)
    assert f"{place}: " in done.out + done.err
    assert told in done.out + done.err
    assert "JAC970" in done.out or command != "check"
    assert not (folder / "site").exists()


@pytest.mark.parametrize(("text", "place", "told"), MILD.values(), ids=MILD)
def test_an_audience_for_somebody_else_is_told(
    text: str, place: str, told: str, folder: Path, jac: Call
) -> None:
    (folder / "mkdocs.yml").write_text(HEAD + text, "utf-8")
    done = jac("check")
    assert done.code == 0
    assert f"{place}: warning JAC970" in done.out
    assert told in done.out


@pytest.mark.parametrize("text", FINE)
def test_what_is_obeyed_is_not_told(text: str, folder: Path, jac: Call) -> None:
    (folder / "mkdocs.yml").write_text(f"{HEAD}{text}\n", "utf-8")
    assert "JAC97" not in jac("check").out
    assert load_config(str(folder / "mkdocs.yml")).site_name == "T"


@pytest.mark.parametrize(("text", "place", "told"), OPTIONS.values(), ids=OPTIONS)
def test_what_the_plugin_cannot_do_is_told_alike_by_the_check_the_build_and_mkdocs(
    text: str, place: str, told: str, folder: Path, jac: Call
) -> None:
    (folder / "mkdocs.yml").write_text(HEAD + text, "utf-8")
    for command in ("check", "build"):
        done = jac(command)
        assert done.code in (1, 2)
        assert place in done.out + done.err
        assert told in done.out + done.err
    with pytest.raises(PluginError, match=re.escape(told)) as raised:
        load_config(str(folder / "mkdocs.yml"))
    assert place in str(raised.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{as_of: '2026-02-30'}", "kalenterissa ei ole"),
        ("{source: nowhere}", "kansiota"),
        ("{target: .x}", "ei voi olla"),
        ("{nav: ful}", "ei voi olla `ful`"),
        ("{brand: {colour: 1}}", "lainausmerkkeihin"),
    ],
)
def test_mkdocs_stops_in_the_language_of_the_handbook(
    text: str, told: str, folder: Path, jac: Call, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "journeys/handbook.yaml").write_text(f"{BOOK}languages: [fi]\n", "utf-8")
    (folder / "mkdocs.yml").write_text(f"{HEAD}{OURS}: {text}\n", "utf-8")

    with pytest.raises((PluginError, Abort)) as raised:
        build(load_config(str(folder / "mkdocs.yml")))
    assert told in caplog.text + str(raised.value)
    done = jac("build", "--lang", "en")
    assert told not in done.out + done.err
    assert done.code in (1, 2)


@pytest.mark.parametrize(
    ("above", "own", "code"),
    [
        ("public", "plugins: [search, journeyascode]", 1),
        ("public", "plugins: [journeyascode: {audience: internal}]", 1),
        ("internal", "plugins: [search, journeyascode]", 0),
        ("restricted", "plugins: [search, journeyascode]", 0),
        ("public", "plugins: {journeyascode: {nav: hub}}", 0),
        ("public", "plugins: [journeyascode: {audience: public}]", 0),
        ("public", "copyright: us", 0),
    ],
)
def test_an_audience_that_is_inherited_is_obeyed_or_told(
    above: str, own: str, code: int, folder: Path, jac: Call
) -> None:
    base = f"{HEAD}plugins: {{search: {{}}, journeyascode: {{audience: {above}}}}}\n"
    (folder / "base.yml").write_text(base, "utf-8")
    (folder / "mkdocs.yml").write_text(f"INHERIT: base.yml\n{own}\n", "utf-8")
    done = jac("check")
    assert ("JAC970: `base.yml` says `audience: public`" in done.out) is bool(code)
    assert done.code == code


def test_of_two_configurations_it_is_told_which_one_counts(folder: Path, jac: Call) -> None:
    (folder / "mkdocs.yml").write_text(f"{HEAD}{OURS}\n", "utf-8")
    (folder / "mkdocs.yaml").write_text(f"{HEAD}{OURS}: {{audience: public}}\n", "utf-8")
    told = "mkdocs.yaml:1:1: warning JAC970: `mkdocs.yaml` is not read: `mkdocs.yml` beside it"
    assert told in jac("check").out


def test_a_configuration_that_holds_itself_ends_the_search(folder: Path, jac: Call) -> None:
    text = f"{HEAD}{OURS}\nextra: &a\n  audience: x\n  again: *a\n"
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    assert jac("check").out.count("JAC970") == 1
