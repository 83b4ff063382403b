"""The gate never fails open: what could not be read is told, whatever else was asked."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from journeyascode.reports.formats import FORMATS
from tests.cli.calling import Call
from tests.repository import commit

GOOD = "kind: team\nid: care\nname: Care\n"
CHARTER = "kind: handbook\nid: book\nname: Book\norganisation: Oy\n"
UNREAD = {
    "syntax": "kind: persona\nname: {a: [b}\n",
    "shape": "kind: persona\nid: Pat\nname: P\n",
    "kind": "kind: persno\nname: P\n",
    "nothing": "",
    "twice": "kind: team\nid: care\nname: Care again\n",
    "encoding": "kind: persona\nname: \udcc4iti\n",
}
"""Files that cannot be read or understood, each in its way."""
FILTERS = {
    "another file": ("journeys/good.yaml",),
    "only": ("--only", "journeys/good.yaml"),
    "a family": ("--select", "JAC2"),
    "another family": ("--select", "JAC9", "--ignore", "JAC001"),
    "ignore all": ("--ignore", "JAC"),
    "changed": ("--changed",),
    "since": ("--since", "HEAD"),
    "a list of known findings": ("--baseline", "known.json"),
    "warnings are borne": ("--max-warnings", "99"),
    "mended": ("--fix",),
    "the difference": ("--diff",),
}


@pytest.fixture(params=UNREAD)
def blind(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A handbook under git in which one file cannot be read, and a list that knows all of it."""
    folder = tmp_path / "journeys"
    folder.mkdir()
    (folder / "good.yaml").write_text(GOOD, "utf-8")
    (folder / "handbook.yaml").write_text(CHARTER, "utf-8")
    text = UNREAD[request.param].encode("utf-8", "surrogateescape")
    (folder / "x.yaml").write_bytes(text)
    (tmp_path / "known.json").write_text('["end of the known findings"]', "utf-8")
    commit(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("blind")
@pytest.mark.parametrize("filter_", FILTERS)
def test_what_could_not_be_read_is_told_whatever_is_filtered(filter_: str, jac: Call) -> None:
    for form in FORMATS:
        told = jac("check", *FILTERS[filter_], "--format", form)

        assert told.code == 1, form
        assert "x.yaml" in told.out + told.err, form


@pytest.mark.usefixtures("blind")
def test_programs_are_told_that_not_everything_was_looked_at(jac: Call) -> None:
    told = {form: jac("check", "--select", "JAC9", "--format", form).out for form in FORMATS}

    suites = ET.fromstring(told["junit"])  # noqa: S314 - our own
    [run] = json.loads(told["sarif"])["runs"]
    assert suites.get("errors") == str(len(suites.findall(".//error"))) != "0"
    assert run["invocations"][0]["executionSuccessful"] is False
    assert json.loads(told["json"])["whole"] is False
    assert {one["severity"] for one in json.loads(told["gitlab"])} == {"blocker"}
    assert all(json.loads(line)["blocks"] for line in told["jsonl"].splitlines())
    assert "when they are mended" in told["markdown"]


def test_a_file_that_nobody_asked_about_is_not_mended(jac: Call, tmp_path: Path) -> None:
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys/good.yaml").write_text(GOOD, "utf-8")
    slip = tmp_path / "journeys/slip.yaml"
    slip.write_text("kind: team\nid: sales\nnmae: Sales\n", "utf-8")

    assert jac("check", "--fix", "--only", "journeys/good.yaml").code == 1
    assert "nmae" in slip.read_text("utf-8")


POINTING = "kind: persona\nid: anna\nname: Anna\nowner: {owner}\nsegment: {segment}\n"


@pytest.mark.parametrize(
    ("name", "text", "segment"),
    [
        ("families.yaml", "kind: segment\nnmae: Families\n", "families"),
        ("x.yaml", "kind: segment\nid: Big Families\nname: B\n", "big-families"),
        ("x.yaml", "kind: segment\nitems:\n  - {id: big, name: B\n", "big"),
        ("x.yaml", 'kind: segment\nname: "Big\nid: big\n', "big"),
        ("x.yaml", "kind: segmnt\nid: big\nname: B\n", "big"),
        ("x.yaml.txt", "kind: segment\nid: big\nname: B\n", "big"),
    ],
)
def test_a_reference_into_a_file_that_cannot_be_read_is_not_accused(
    name: str, text: str, segment: str, jac: Call, tmp_path: Path
) -> None:
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys/good.yaml").write_text(GOOD, "utf-8")
    (tmp_path / "journeys" / name).write_text(text, "utf-8")
    anna = tmp_path / "journeys/anna.yaml"
    anna.write_text(POINTING.format(owner="care", segment=segment), "utf-8")

    told = jac("check", "--format", "concise")

    assert told.code == 1
    assert name in told.out
    assert "JAC201" not in told.out


@pytest.mark.usefixtures("blind")
def test_references_among_files_that_can_be_read_are_checked(jac: Call, tmp_path: Path) -> None:
    anna = tmp_path / "journeys/anna.yaml"
    anna.write_text(POINTING.format(owner="nobody", segment="ghosts"), "utf-8")

    told = jac("check", "--format", "concise", "journeys/anna.yaml")

    assert [line.split(": ")[0] for line in told.out.splitlines() if "JAC201" in line] == [
        "journeys/anna.yaml:4:8",
        "journeys/anna.yaml:5:10",
    ]


def test_every_report_for_programs_says_the_same_of_where_a_file_is(
    jac: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sub/journeys"
    folder.mkdir(parents=True)
    (folder / "p.yaml").write_text("kind: persona\nid: P\nname: P\n", "utf-8")
    monkeypatch.chdir(tmp_path / "sub")
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path))

    for form in ("sarif", "github", "gitlab", "junit", "json", "jsonl"):
        assert "sub/journeys/p.yaml" in jac("check", "--format", form).out, form


def test_no_report_sends_a_reader_into_a_folder(jac: Call, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys/good.yaml").write_text(GOOD, "utf-8")
    (tmp_path / "journeys/shared").symlink_to(tmp_path / "elsewhere")

    [run] = json.loads(jac("check", "--format", "sarif").out)["runs"]
    [result] = [one for one in run["results"] if one["ruleId"] == "JAC015"]

    assert result["locations"] == [
        {"logicalLocations": [{"fullyQualifiedName": "journeys/shared"}]}
    ]


SPOKEN = {
    "rename persona x y": "tuntematon",
    "rename kanaav x y": "lajia `kanaav` ei ole",
    "new touhcpoint x": "tarkoititko `touchpoint`",
    "check --select JAC999": "ei ole",
    "check mkdocs.yml": "ei kuulu mihinkään käsikirjaan",
    "chekc": "tarkoititko `check`",
    "doctor": "käsikirja kansiossa",
}


@pytest.mark.parametrize("typed", SPOKEN)
def test_every_command_speaks_the_language_of_the_handbook(typed: str, jac: Call) -> None:
    jac("init", "--lang", "fi")

    told = jac(*typed.split())

    assert SPOKEN[typed] in told.out + told.err


def test_the_language_asked_for_comes_first(jac: Call) -> None:
    jac("init", "--lang", "fi")

    assert "did you mean `touchpoint`" in jac("new", "touhcpoint", "x", "--lang=en").err
    assert "there is no code" in jac("check", "--select", "JAC999", "--lang", "en").err


def test_a_colour_without_quotes_in_braces_is_told_as_in_a_block(
    jac: Call, tmp_path: Path
) -> None:
    jac("init", "--lang", "en")
    settings = "site_name: A\nplugins:\n  - journeyascode: {brand: {colour: #d4572a}}\n"
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")

    told = jac("build")

    assert told.code == 2
    assert "mkdocs.yml:3:37: `colour` is empty: a colour stands in quotes" in told.err
    assert 'write colour: "#d4572a"' in told.err


MARKS = {
    ".jac-manifest.json": "{}",
    "pyvenv.cfg": "home = /usr/bin\n",
    "search/search_index.json": "{}",
    ".jac-manifest.json/": "",
}


@pytest.mark.parametrize("mark", MARKS)
def test_no_mark_of_a_program_hides_yaml_of_the_handbook(
    mark: str, tmp_path: Path, jac: Call
) -> None:
    folder = tmp_path / "journeys/people"
    folder.mkdir(parents=True)
    (tmp_path / "journeys/handbook.yaml").write_text(CHARTER, "utf-8")
    (folder / "care.yaml").write_text("kind: team\nid: care\nname: Care\nlead: ghost\n", "utf-8")
    path = folder / mark
    path.parent.mkdir(exist_ok=True)
    if mark.endswith("/"):
        path.mkdir()
    else:
        path.write_text(MARKS[mark], "utf-8")
    done = jac("check", "--ignore", "JAC2", "-o", "concise")
    assert done.code == 1
    assert "journeys/people:1:1: error JAC042" in done.out
    assert "`care.yaml`" in done.out


def test_a_handbook_among_others_is_not_hidden_by_a_mark(tmp_path: Path, jac: Call) -> None:
    for name in ("one", "two"):
        folder = tmp_path / name / "journeys"
        folder.mkdir(parents=True)
        (folder / "handbook.yaml").write_text(CHARTER, "utf-8")
        (folder / "x.yaml").write_text("kind: persona\nid: Pat\nname: P\n", "utf-8")
    (tmp_path / "two/pyvenv.cfg").touch()
    assert "two/journeys/x.yaml" in jac("check", "-o", "concise").out


def test_what_programs_made_is_still_left_alone(tmp_path: Path, jac: Call) -> None:
    starter = tmp_path / "journeys/venv/lib/site-packages/starter"
    starter.mkdir(parents=True)
    (tmp_path / "journeys/venv/pyvenv.cfg").touch()
    (starter / "x.yaml").write_text("kind: persona\nid: Pat\nname: P\n", "utf-8")
    (tmp_path / "journeys/handbook.yaml").write_text(CHARTER, "utf-8")
    assert jac("check").code == 0


@pytest.mark.parametrize("command", [("render",), ("build", "--out")])
def test_nothing_is_written_between_the_yaml(
    command: tuple[str, ...], tmp_path: Path, jac: Call
) -> None:
    folder = tmp_path / "journeys/people"
    folder.mkdir(parents=True)
    (tmp_path / "journeys/handbook.yaml").write_text(CHARTER, "utf-8")
    (folder / "care.yaml").write_text(GOOD, "utf-8")
    done = jac(*command, "journeys/people")
    assert done.code == 2
    assert "holds YAML of a handbook: `journeys/people/care.yaml`" in done.err
    assert [path.name for path in folder.iterdir()] == ["care.yaml"]
