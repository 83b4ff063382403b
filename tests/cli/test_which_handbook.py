"""Checking a part of a handbook in its place."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.calling import Call
from tests.repository import commit

SMALL = Path(__file__).parents[1] / "books" / "small"
TYPO = "journeys/anna.yaml"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The small handbook, with one wrong reference."""
    shutil.copytree(SMALL, tmp_path / "journeys")
    (tmp_path / ".git").mkdir()
    anna = tmp_path / TYPO
    text = anna.read_text("utf-8").replace("segment: home", "segment: hoem")
    anna.write_text(text, "utf-8")
    return tmp_path


@pytest.mark.usefixtures("book")
def test_a_file_of_a_handbook_is_checked_in_its_place(jac: Call) -> None:
    told = jac("check", TYPO, "--select", "JAC201", "--format", "concise")

    assert told.code == 1
    assert [line.split(": ")[0] for line in told.out.splitlines()] == [f"{TYPO}:4:10"]
    assert jac("check", "journeys/segment.yaml", "--select", "JAC201").code == 0


@pytest.mark.usefixtures("book")
def test_a_part_of_it_can_be_narrowed_further(jac: Call) -> None:
    found = jac("check", TYPO, "--only", "journeys/segment.yaml", "--select", "JAC201")

    assert found.code == 0


WAYS = {
    "here": ("", ()),
    "a point": ("", (".",)),
    "its folder from above": ("..", ("our handbook",)),
    "in full": ("..", ("{root}",)),
    "the folder of the YAML": ("", ("journeys",)),
    "from a folder of it": ("journeys", ()),
    "from beside it": ("docs", ()),
}
"""Ways to say which handbook is meant: where somebody stands, and what is typed."""
COMMANDS = {
    "check": ("check", "--format", "jsonl"),
    "fmt": ("fmt", "--check"),
    "schema": ("schema",),
    "build": ("build", "--out", "{out}", "--as-of", "2026-11-22"),
    "render": ("render", "{out}", "--as-of", "2026-11-22"),
    "rename": ("rename", "segment", "home", "house", "--diff"),
    "refs": ("refs", "segment", "home"),
    "draw": ("draw", "journey/buy", "--as-of", "2026-11-22"),
}
TINY = {
    "handbook": "kind: handbook\nname: Our handbook\norganisation: We\nlanguages: [en]\n",
    "segment": "kind: segment\nid: home\nname: Homes\n",
    "buy": "kind: journey\nname: Buying\nstages: [{name: Look, steps: [{name: I look}]}]\n",
}
NAMED_BY = {"render": "--from", "rename": "--in", "refs": "--in", "draw": "--in"}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_means_the_same_to_every_command(
    command: str, jac: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "our handbook"
    (root / "journeys").mkdir(parents=True)
    for name, text in TINY.items():
        (root / "journeys" / f"{name}.yaml").write_text(text, "utf-8")
    (root / "docs").mkdir()
    told = set()
    for way, (stands, typed) in WAYS.items():
        monkeypatch.chdir(root / stands)
        option = [NAMED_BY[command]] if command in NAMED_BY and typed else []
        words = (*COMMANDS[command], *option, *typed)
        done = jac(*(word.format(root=root, out=tmp_path / "out") for word in words))
        assert done.code in (0, 1), (way, done)
        told.add((done.code, _without_paths(done.out)))

    assert len(told) == 1


def _without_paths(told: str) -> str:
    """Leave out from where a file is seen."""
    return re.sub(r"(?:[^ \"\n]*/)?(\w+\.yaml)", r"\1", told.replace("our handbook/", ""))


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """Two handbooks side by side, one with a wrong reference."""
    for name in ("b2b", "b2c"):
        shutil.copytree(SMALL, tmp_path / name / "journeys")
    anna = tmp_path / "b2c" / TYPO
    anna.write_text(anna.read_text("utf-8").replace("segment: home", "segment: hoem"), "utf-8")
    return tmp_path


@pytest.mark.usefixtures("two")
def test_of_several_handbooks_each_is_checked_by_itself_and_named(jac: Call) -> None:
    told = jac("check", "--format", "gitlab")

    report = json.loads(told.out)
    assert told.code == 1
    assert len({one["fingerprint"] for one in report}) == len(report)
    assert {one["check_name"] for one in report} >= {"JAC201"}
    assert "JAC203" not in told.out  # nothing is defined twice
    assert [line.split(":")[0] for line in told.err.splitlines()[:2]] == ["b2b", "b2c"]
    assert jac("check", "b2b").code == 0
    both = ("b2b/journeys/anna.yaml", "b2c/journeys/segment.yaml")
    assert jac("check", *both, "--select", "JAC201").code == 0
    assert jac("check", "--only", "b2c/journeys/anna.yaml").code == 1


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    "typed",
    [
        "new persona ben",
        "build",
        "serve --no-open",
        "render out",
        "rename segment home house",
        "refs segment home",
        "remove segment home",
        "draw journey/buy",
        "explain own/x",
        "check --write-baseline x.json",
    ],
)
def test_what_is_about_one_handbook_asks_which(typed: str, jac: Call, two: Path) -> None:
    told = jac(*typed.split())

    assert told.code == 2
    by_place = {"render": "--from ", "build": "", "serve": "", "check": "", "explain": ""}
    option = by_place.get(typed.split(maxsplit=1)[0], "--in ")
    assert f"`{option}b2b`, `{option}b2c`" in told.err
    assert sorted(path.name for path in two.iterdir()) == ["b2b", "b2c"]


def test_a_new_file_goes_into_the_handbook_whose_folder_is_named(
    jac: Call, two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert jac("new", "persona", "ben", "--in", "b2b/journeys/new").code == 0
    monkeypatch.chdir(two / "b2c" / "journeys")
    assert jac("new", "persona", "cleo", "--lang", "en").out == "wrote cleo.yaml\n"
    assert (two / "b2c/journeys/cleo.yaml").is_file()
    assert jac("new", "persona", "cleo", "--in", str(two / "b2c/journeys/x")).code == 2


@pytest.fixture
def inner(tmp_path: Path) -> Path:
    """A handbook in a folder below, with nothing of one around it."""
    shutil.copytree(SMALL, tmp_path / "inner" / "journeys")
    return tmp_path


def test_a_new_file_goes_into_no_handbook_further_down_without_being_told(
    jac: Call, inner: Path
) -> None:
    told = jac("new", "persona", "ben", "--lang", "en")

    assert told.code == 2
    assert "name `--in inner`" in told.err
    assert not [*inner.rglob("ben.yaml")]
    assert jac("new", "persona", "ben", "--in", "inner").code == 0


def test_a_new_file_goes_into_the_outer_handbook_though_most_lie_in_the_inner_one(
    jac: Call, inner: Path
) -> None:
    jac("init", "--lang", "en")
    for name in ("a", "b", "c"):
        (inner / "inner/journeys" / f"{name}.yaml").write_text(f"kind: persona\nid: {name}\n")
    (inner / "inner").rename(inner / "journeys" / "inner")

    told = jac("new", "persona", "ben", "--lang", "en")

    assert told.out == "wrote journeys/personas/ben.yaml\n"


@pytest.mark.usefixtures("inner")
def test_what_lies_beside_every_handbook_is_not_found_clean_in_silence(jac: Call) -> None:
    Path("personas").mkdir()
    Path("personas/p.yaml").write_text("kind: persona\nid: P\n", encoding="utf-8")

    told = jac("check", "--lang", "en")

    assert "`personas/p.yaml`: nothing of a handbook, and not looked at" in told.err


FOREIGN = {
    "deployment.yaml": "apiVersion: apps/v1\nkind: Deployment\n",
    "catalog-info.yaml": "apiVersion: backstage.io/v1alpha1\nkind: System\n",
    "mkdocs.yml": "site_name: A\n",
    "notes.yaml": "name: A\n",
    "empty": None,
    "node_modules/a.yaml": "kind: persona\n",
}
"""What is no part of a handbook, though it is YAML."""


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize("name", FOREIGN)
def test_what_belongs_to_no_handbook_is_said_to_be_none(
    name: str, jac: Call, tmp_path: Path
) -> None:
    path, text = tmp_path / name, FOREIGN[name]
    path.parent.mkdir(exist_ok=True)
    path.mkdir() if text is None else path.write_text(text, "utf-8")
    named = path.parent if name.startswith("node_modules") else path

    alone = jac("check", str(named), "--lang", "en")
    assert (alone.code, alone.out) == (2, "")
    assert "nothing of a handbook, so nothing was looked at" in alone.err
    assert jac("check", "--only", str(named)).code == 2
    beside = jac("check", "journeys/segment.yaml", str(named), "--lang", "en")
    assert beside.code == 0
    assert "nothing of a handbook, and not looked at" in beside.err
    assert name not in jac("check", "--format", "jsonl").out


SITE = """\
site_name: A
plugins:
  - search
  - journeyascode:
      exclude: {exclude}
"""


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize(
    "exclude", ["[_drafts/, catalog*.yaml]", "|\n        _drafts\n        /catalog-info.yaml"]
)
def test_what_the_site_leaves_out_is_left_out_by_every_command(
    exclude: str, jac: Call, tmp_path: Path
) -> None:
    drafts = tmp_path / "journeys/_drafts"
    drafts.mkdir()
    (drafts / "x.yaml").write_text("kind: persona\nnmae: [\n", "utf-8")
    (tmp_path / "journeys/catalog-info.yaml").write_text("kind:  System\n", "utf-8")
    assert "JAC103" in jac("check").out

    (tmp_path / "mkdocs.yml").write_text(SITE.format(exclude=exclude), "utf-8")
    for command in ("check --format jsonl", "fmt --check", "check --diff", "doctor", "schema"):
        told = jac(*command.split())
        assert "_drafts" not in told.out + told.err
        assert "catalog-info" not in told.out + told.err
    assert jac("check", "journeys/_drafts/x.yaml").code == 2


@pytest.mark.parametrize(
    ("pattern", "meant"),
    [("draft", "drafts"), ("journeys/drafts/", "drafts"), ("Drafts", "drafts"), ("*.bak", "")],
)
@pytest.mark.parametrize("typed", ["check", "fmt", "refs persona anna", "check journeys"])
def test_what_is_left_out_and_is_not_there_is_told(
    typed: str, pattern: str, meant: str, jac: Call, book: Path
) -> None:
    (book / "mkdocs.yml").write_text(SITE.format(exclude=f'["{pattern}"]'), "utf-8")
    (book / "journeys/drafts").mkdir()

    told = jac(*typed.split(), "--lang", "en")

    [line] = [line for line in told.err.splitlines() if "`exclude`" in line]
    assert f"names `{pattern}`, and there is nothing of that name in `journeys`" in line
    assert line.endswith(f"; did you mean `{meant}`?" if meant else "`journeys`")


def test_a_file_that_is_left_out_is_said_to_be_when_it_is_named(jac: Call, book: Path) -> None:
    (book / "mkdocs.yml").write_text(SITE.format(exclude="[anna.yaml]"), "utf-8")

    alone = jac("fmt", "journeys/anna.yaml", "--lang", "en")
    beside = jac("fmt", "journeys/anna.yaml", "journeys/segment.yaml", "--lang", "en")

    assert (alone.code, beside.code) == (2, 0)
    assert "`journeys/anna.yaml`: left out by `exclude` in mkdocs.yml" in alone.err
    assert "`journeys/anna.yaml`: left out by `exclude` in mkdocs.yml" in beside.err


def test_where_everything_is_left_out_nothing_is_fine(jac: Call, book: Path) -> None:
    (book / "mkdocs.yml").write_text(SITE.format(exclude='["*"]'), "utf-8")

    told = jac("check", "--lang", "en")

    assert told.code == 2
    assert "there is nothing to check in `journeys`" in told.err


def test_in_a_build_a_change_of_nothing_is_told(
    jac: Call, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(book / ".git")
    commit(book)
    monkeypatch.setenv("CI", "true")

    assert "compare with the branch" in jac("check", "--changed", "--lang", "en").err
    assert "compare with the branch" not in jac("check", "--since", "HEAD", "--lang", "en").err
    monkeypatch.delenv("CI")
    assert "compare with the branch" not in jac("check", "--changed", "--lang", "en").err


def test_what_lies_elsewhere_is_named_in_full(
    book: Path,
    tmp_path_factory: pytest.TempPathFactory,
    jac: Call,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))

    told = jac("check", str(book / TYPO), "--select", "JAC201", "--format", "concise")

    assert told.out.startswith(f"{book / TYPO}:4:10: ")


def test_nobody_looks_for_a_handbook_outside_the_repository(jac: Call, book: Path) -> None:
    within = book / "journeys" / "vendored"
    (within / ".git").mkdir(parents=True)
    (within / "alone.yaml").write_text("kind: persona\nname: A\n", "utf-8")

    assert "entities: 1," in jac("check", "journeys/vendored/alone.yaml").err


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize("name", ["notes.docx", "Figures.XLSX"])
def test_a_paper_is_not_looked_at_and_so_not_found_clean(name: str, jac: Call) -> None:
    Path("journeys", name).write_bytes(b"PK")

    told = jac("check", f"journeys/{name}", "--lang", "en")

    assert told.code == 2
    assert "nothing was looked at" in told.err


@pytest.mark.parametrize(
    ("day", "example"),
    [("1.3.2030", "2030-03-01"), ("2030/3/1", "2030-03-01"), ("soon", "2026-03-01")],
)
@pytest.mark.parametrize("command", [["check"], ["build"], ["render", "out"], ["serve"], ["lsp"]])
def test_a_day_that_is_written_in_another_way_is_shown_as_it_is_written(
    command: list[str], day: str, example: str, jac: Call
) -> None:
    told = jac(*command, "--as-of", day)

    assert told.code == 2
    assert told.err.rstrip().endswith(f"`{day}` is not written as a day: `{example}`")


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2026-02-30", "February 2026 has 28 days"),
        ("2026-13-01", "a year has 12 months"),
        ("31.11.2025", "November has 30 days"),
    ],
)
def test_a_day_that_the_calendar_has_not_is_told_so(day: str, why: str, jac: Call) -> None:
    told = jac("check", "--as-of", day)

    assert told.code == 2
    assert told.err.rstrip().endswith(f"the calendar has no `{day}`: {why}")


def test_a_link_to_a_handbook_means_the_handbook(jac: Call, book: Path) -> None:
    (book / "linked").symlink_to("journeys/..")
    (book.parent / "elsewhere").symlink_to(book)

    told = [jac("check", str(path)) for path in (book, book / "linked", book.parent / "elsewhere")]

    assert [one.code for one in told] == [1, 1, 1]
    assert all("hoem" in one.out for one in told)


OWN = {
    "a file that describes it": {"handbook.yaml": TINY["handbook"]},
    "the usual folder in it": {"journeys/handbook.yaml": TINY["handbook"]},
    "a configuration of its own": {
        "mkdocs.yml": "site_name: B\nplugins: [{journeyascode: {source: yaml}}]\n",
        "yaml/segment.yaml": TINY["segment"],
    },
}
"""What makes a folder inside a handbook a handbook of its own."""


@pytest.mark.parametrize("own", OWN)
@pytest.mark.parametrize("command", [one for one in COMMANDS if one != "check"])
def test_a_handbook_inside_another_one_is_left_out_and_named(
    command: str, own: str, jac: Call, tmp_path: Path
) -> None:
    for name, text in TINY.items():
        path = tmp_path / "journeys" / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    words = [word.format(out=tmp_path / "out") for word in COMMANDS[command]]
    alone = jac(*words)
    shutil.rmtree(tmp_path / "out", ignore_errors=True)
    for name, text in OWN[own].items():
        path = tmp_path / "journeys/theirs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        (path.parent / "segment.yaml").write_text(TINY["segment"], "utf-8")
    beside = jac(*words)

    assert (beside.code, beside.out) == (alone.code, alone.out)
    if command == "fmt":
        assert "not in order: 0" in beside.err
    else:
        assert "`journeys/theirs`: a handbook of its own inside another one" in beside.err


@pytest.mark.parametrize("own", OWN)
def test_a_handbook_inside_another_one_is_checked_by_itself(
    own: str, jac: Call, tmp_path: Path
) -> None:
    shutil.copytree(SMALL, tmp_path / "journeys")
    for name, text in OWN[own].items():
        path = tmp_path / "journeys/theirs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        (path.parent / "segment.yaml").write_text(TINY["segment"], "utf-8")
    told = jac("check")

    assert told.code == 0, told
    assert "JAC203" not in told.out
    assert told.err.splitlines()[0].startswith(".: ")
    assert any(line.startswith("journeys/theirs: ") for line in told.err.splitlines())
    for name in ("b.json", "b.json"):
        assert jac("check", "--write-baseline", name).code == 0
    assert jac("check", "--baseline", "b.json", "journeys").code == 0


def test_where_only_others_are_each_is_checked_by_itself(jac: Call, two: Path) -> None:
    (two / "journeys").mkdir()
    for name in ("b2b", "b2c"):
        (two / name).rename(two / "journeys" / name)
    told = jac("check", "--format", "concise")

    assert "JAC203" not in told.out
    names = [line.split(":")[0] for line in told.err.splitlines()[:2]]
    assert names == ["journeys/b2b", "journeys/b2c"]
    assert jac("build").code == 2


def test_a_description_in_a_folder_of_the_one_handbook_makes_no_other(
    jac: Call, tmp_path: Path
) -> None:
    shutil.copytree(SMALL, tmp_path / "journeys")
    (tmp_path / "journeys/about").mkdir()
    (tmp_path / "journeys/handbook.yaml").rename(tmp_path / "journeys/about/handbook.yaml")
    told = jac("check")

    assert told.code == 0
    assert "about" not in told.err
