"""One cause, one message: however a report is written and whatever is left out of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journeyascode.reports.formats import FORMATS
from tests.cli.calling import Call

BOOK = {
    "handbook.yaml": "kind: handbook\nname: A\norganisation: B\n",
    "p.yaml": "kind: persona\nid: finance-manager\nname: F\n",
    **{
        f"j{number}.yaml": (
            f"kind: journey\nname: J {number}\npersonas: [finance-manager, office-manager]\n"
            "stages: [{name: A, steps: [{name: B, feels: {persona: office-manager, score: 1}}]}]\n"
        )
        for number in range(3)
    },
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "journeys").mkdir()
    for name, text in BOOK.items():
        (tmp_path / "journeys" / name).write_text(text, "utf-8")
    return tmp_path / "journeys"


def told(jac: Call, *options: str) -> list[dict[str, object]]:
    lines = jac("check", "--select", "JAC201", "--format", "jsonl", *options).out.splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", [one for one in FORMATS if one != "badge"])
def test_every_format_tells_one_and_names_all_places(form: str, jac: Call) -> None:
    out = jac("check", "--select", "JAC201", "--format", form).out

    assert out.count("6 places") == out.count("no persona has the id") > 0
    for number in range(3):
        assert f"j{number}.yaml" in out
    assert "finance-manager" not in out.replace("[finance-manager, office-manager]", "")


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_asked_about_tells_its_own_places(jac: Call) -> None:
    (one,) = told(jac, "--only", "journeys/j2.yaml")

    assert (one["path"], one["line"]) == ("journeys/j2.yaml", 3)
    assert one["message"] == "no persona has the id `office-manager` (2 places)"
    assert jac("check", "--only", "journeys/j2.yaml").code == 1


def test_a_place_that_is_ignored_is_not_told_and_the_others_are(jac: Call, folder: Path) -> None:
    path = folder / "j0.yaml"
    text = path.read_text("utf-8").splitlines()
    lines = [f"{line} # jac: ignore[JAC201] later" if "mana" in line else line for line in text]
    path.write_text("\n".join(lines), "utf-8")

    (one,) = told(jac)
    assert (one["path"], one["message"]) == (
        "journeys/j1.yaml",
        "no persona has the id `office-manager` (4 places)",
    )


def test_a_new_place_is_told_though_the_others_are_known(jac: Call, folder: Path) -> None:
    jac("check", "--write-baseline", ".jac-baseline.json")
    assert told(jac, "--baseline", ".jac-baseline.json") == []

    new = BOOK["j0.yaml"].replace("J 0", "J new")
    (folder / "new.yaml").write_text(new, "utf-8")

    (one,) = told(jac, "--baseline", ".jac-baseline.json")
    assert (one["path"], one["message"]) == (
        "journeys/new.yaml",
        "no persona has the id `office-manager` (2 places)",
    )


@pytest.mark.usefixtures("folder")
def test_one_place_alone_is_told_as_ever(jac: Call, folder: Path) -> None:
    for name in ("j1.yaml", "j2.yaml"):
        (folder / name).unlink()
    path = folder / "j0.yaml"
    path.write_text(path.read_text("utf-8").replace(", office-manager]", "]"), "utf-8")

    (one,) = told(jac)
    assert one["message"] == "no persona has the id `office-manager`"


@pytest.fixture
def crowd(folder: Path) -> Path:
    for number in range(3, 9):
        (folder / f"j{number}.yaml").write_text(BOOK["j0.yaml"].replace("J 0", f"J {number}"))
    return folder


PEOPLE = [one for one in FORMATS if one not in ("badge", "json", "jsonl", "sarif")]


@pytest.mark.usefixtures("crowd")
@pytest.mark.parametrize("form", PEOPLE)
def test_people_are_told_a_few_places_and_the_command_that_lists_all(form: str, jac: Call) -> None:
    out = jac("check", "--select", "JAC201", "--format", form).out

    assert "18 places" in out
    assert "and 12 more" in out
    assert "jac refs persona office-manager" in out
    assert "j8.yaml" not in out
    assert "places: 18" in jac("refs", "persona", "office-manager").err


@pytest.mark.usefixtures("crowd")
@pytest.mark.parametrize("form", ["json", "sarif"])
def test_programs_are_told_every_place(form: str, jac: Call) -> None:
    out = jac("check", "--select", "JAC201", "--format", form).out

    assert out.count('"and here"') == 17


STEP = "{id: a, name: A, next: [{to: gone}]}, {id: b, name: B, next: [{to: gone}]}"
ALIKE = {
    "role": ("JAC208", "owner: t/boss\n", "owner: t/boss\n"),
    "step": (
        "JAC207",
        "kind: action\nname: A\nanswers_steps: [{journey: j, step: gone}]\n",
        "kind: action\nname: B\nanswers_steps: [{journey: j, step: gone}]\n",
    ),
    "phase": (
        "JAC209",
        "kind: journey\nname: X\nstages: [{name: A, phase: byuing}]\n",
        "kind: journey\nname: Y\nstages: [{name: A, phase: byuing}]\n",
    ),
    "choice": (
        "JAC105",
        "kind: channel\nname: X\ntype: digitaal\n",
        "kind: channel\nname: Y\ntype: digitaal\n",
    ),
    "key": (
        "JAC102",
        "kind: persona\nname: X\nzzzzzz: 1\n",
        "kind: persona\nname: Y\nzzzzzz: 1\n",
    ),
}
AROUND = {
    "handbook.yaml": (
        "kind: handbook\nname: A\norganisation: B\nlifecycle: [{id: buying, name: Buying}]\n"
    ),
    "t.yaml": "kind: team\nname: T\nroles: [{id: lead, name: Lead}]\n",
    "j.yaml": f"kind: journey\nname: J\nstages: [{{name: A, steps: [{STEP}]}}]\n",
}


@pytest.mark.parametrize("sort", ALIKE)
def test_the_same_word_in_several_files_is_one_message(
    sort: str, jac: Call, tmp_path: Path
) -> None:
    code, one, other = ALIKE[sort]
    texts = {**AROUND, "x.yaml": one, "y.yaml": other}
    (tmp_path / "journeys").mkdir()
    for name, text in texts.items():
        whole = text if text.startswith("kind") else f"kind: persona\nname: {name}\n{text}"
        (tmp_path / "journeys" / name).write_text(whole, "utf-8")

    (found,) = told_of(jac, code)
    assert str(found["message"]).endswith("(2 places)")


def told_of(jac: Call, code: str) -> list[dict[str, object]]:
    lines = jac("check", "--format", "jsonl").out.splitlines()
    return [one for line in lines if (one := json.loads(line))["code"] == code]


def test_who_refers_to_a_step_is_listed_though_no_journey_has_it(
    jac: Call, tmp_path: Path
) -> None:
    (tmp_path / "journeys").mkdir()
    for name, text in AROUND.items():
        (tmp_path / "journeys" / name).write_text(text, "utf-8")

    listed = jac("refs", "step", "j", "gone")

    assert listed.code == 0
    assert listed.out.count("j.yaml") == 2
    assert "places: 2, files: 1" in listed.err
    assert "no step has the id `aa`" in jac("refs", "step", "j", "aa").err
    assert jac("refs", "step", "j", "a").out == ""
    assert "no journey has the id `jj`" in jac("refs", "step", "jj", "a").err
    assert "`step JOURNEY ID`" in jac("refs", "step", "j").err
    assert "there is no kind `stepp`" in jac("refs", "stepp", "j", "a").err
    assert "write `KIND ID`" in jac("refs", "persona").err
