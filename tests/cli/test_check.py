from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.calling import Call, Called
from tests.repository import commit

PERSONA = "kind: persona\nname: Anna\nsegment: {segment}\n"
SEGMENT = "kind: segment\nname: Small firms\n"
AS_OF = ("--as-of", "2026-11-22")


@pytest.fixture(autouse=True)
def _nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in no build, whoever runs the tests."""
    for name in (
        "GITHUB_ACTIONS",
        "GITHUB_STEP_SUMMARY",
        "GITHUB_WORKSPACE",
        "CI_PROJECT_DIR",
    ):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Write a handbook with an error in each of two files, a warning and nothing else."""
    folder = tmp_path / "journeys"
    folder.mkdir()
    (folder / "anna.yaml").write_text(PERSONA.format(segment="small-frims"), "utf-8")
    (folder / "berta.yaml").write_text(PERSONA.format(segment="consumers"), "utf-8")
    (folder / "small-firms.yaml").write_text(SEGMENT, "utf-8")
    return folder


def check(jac: Call, *arguments: str) -> Called:
    return jac("check", *AS_OF, *arguments)


def narrow(jac: Call, *arguments: str) -> list[tuple[str, str]]:
    """Give what is told of a few rules, whichever other ones there are by now."""
    return codes(check(jac, "-o", "jsonl", "--select", "JAC201,JAC014", *arguments))


def codes(told: Called) -> list[tuple[str, str]]:
    records = (json.loads(line) for line in told.out.splitlines())
    return [(record["path"], record["code"]) for record in records]


@pytest.mark.usefixtures("book")
def test_several_formats_at_once_go_to_their_files(jac: Call, tmp_path: Path) -> None:
    told = check(jac, "-o", "concise", "-o", "json:a/b.json", "--output", "junit:j.xml")

    assert told.code == 1
    assert "anna.yaml:3:10: error JAC201" in told.out
    assert json.loads((tmp_path / "a" / "b.json").read_text("utf-8"))["counts"]["error"] == 2
    assert (tmp_path / "j.xml").read_text("utf-8").startswith("<?xml")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "j.xml", "journeys"]
    assert "errors: 2" in told.err


@pytest.mark.usefixtures("book")
def test_without_a_format_on_standard_output_all_is_told_in_full(jac: Call) -> None:
    assert check(jac, "-o", "json:x.json").out == check(jac).out
    assert "   = help: did you mean `small-firms`?" in check(jac).out


@pytest.mark.usefixtures("book")
def test_format_is_another_word_for_the_output_on_standard_output(jac: Call) -> None:
    assert check(jac, "--format", "gitlab").out == check(jac, "-o", "gitlab").out


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("-o", "json", "-o", "full"), "only one format can go to standard output"),
        (("-o", "json", "--format", "full"), "only one format can go to standard output"),
        (("-o", "json:x", "-o", "junit:x"), "two formats would be written to `x`"),
        (("-o", "jsn"), "there is no format `jsn`; choose one of full, concise, json,"),
        (("-o", "json:"), "name the file: `json:FILE`"),
        (("--select", "JAC2O1"), "there is no code and no name `JAC2O1`"),
        (("--ignore", "unknown-refrence"), "did you mean `unknown-reference`?"),
        (("--select", "\x1b[31m"), "there is no code and no name `\ufffd[31m`"),
        (("--only", "nowhere.yaml"), "nowhere.yaml"),
        (("--max-warnings", "-1"), "-1"),
        (("--since", "nowhere"), "lies in no repository of git"),
    ],
)
def test_bad_use_is_2_and_says_what_would_be_right(
    arguments: tuple[str, ...], words: str, jac: Call
) -> None:
    told = check(jac, *arguments)

    assert told.code == 2
    assert words in told.err
    assert told.out == ""


@pytest.mark.usefixtures("book")
def test_a_file_is_written_whole_or_not_at_all(
    jac: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.json").write_text("old", "utf-8")
    (tmp_path / "link.json").symlink_to("x.json")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device", "x.json")

    with monkeypatch.context() as full:
        full.setattr(Path, "replace", fail)
        told = check(jac, "-o", "json:x.json", "--force")
    assert told.code == 2
    assert "the disk is full" in told.err
    assert (tmp_path / "x.json").read_text("utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["journeys", "link.json", "x.json"]

    told = check(jac, "-o", "json:link.json")
    assert told.code == 2
    assert "link.json` is a link" in told.err
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "x.json").read_text("utf-8") == "old"


@pytest.mark.usefixtures("book")
def test_in_github_actions_the_lines_are_annotated(
    jac: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", "utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))

    told = check(jac)
    assert told.out.startswith("::error file=journeys/anna.yaml,line=3,")
    assert summary.read_text("utf-8").startswith("before\n<!-- jac check -->\n")

    written = summary.read_text("utf-8")
    assert check(jac, "-o", "concise").out.startswith("journeys/anna.yaml:")
    assert summary.read_text("utf-8") == written


@pytest.mark.usefixtures("book")
def test_in_gitlab_nothing_is_written_of_its_own_accord(
    jac: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITLAB_CI", "true")
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path))

    assert check(jac).out == check(jac, "-o", "full").out
    assert [path.name for path in tmp_path.iterdir()] == ["journeys"]


@pytest.mark.parametrize("name", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_a_platform_gets_paths_from_the_root_of_the_repository(
    name: str, jac: Call, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(book)

    def paths(*arguments: str) -> set[str]:
        report = json.loads(check(jac, "-o", "gitlab", "--select", "JAC201", *arguments).out)
        return {entry["location"]["path"] for entry in report}

    assert paths() == {"journeys/anna.yaml", "journeys/berta.yaml"}
    assert paths(str(book)) == {"journeys/anna.yaml", "journeys/berta.yaml"}
    assert check(jac, "-o", "concise").out.startswith("anna.yaml:")
    monkeypatch.setenv(name, str(book / "elsewhere"))
    assert paths() == {"anna.yaml", "berta.yaml"}


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("--select", "JAC2"), 2),
        (("--select", "jac201"), 2),
        (("--select", "unknown-reference"), 2),
        (("--select", "JAC3, JAC201"), 2),
        (("--select", "JAC3"), 0),
        (("--ignore", "JAC2"), 0),
        (("--ignore", "JAC"), 0),
        (("--select", "JAC2", "--ignore", "JAC201"), 0),
        (("--select", "JAC201", "--ignore", "JAC2"), 2),
        (("--ignore", "JAC3", "--ignore", "JAC202"), 2),
    ],
)
def test_codes_are_chosen_by_beginning_or_name_and_the_longer_one_decides(
    arguments: tuple[str, ...], found: int, jac: Call
) -> None:
    told = check(jac, "-o", "jsonl", *arguments)

    assert [code for _, code in codes(told)].count("JAC201") == found
    assert told.code == int(found > 0)


@pytest.mark.usefixtures("book")
def test_only_some_files_are_told_of_but_all_are_checked(jac: Call) -> None:
    told = check(jac, "--select", "JAC201", "--only", "journeys/anna.yaml")

    assert narrow(jac, "--only", "journeys/anna.yaml") == [("journeys/anna.yaml", "JAC201")]
    assert "in other files, and not told: 1" in told.err
    assert narrow(jac, "--only", "journeys/small-firms.yaml") == []
    assert len(narrow(jac, "--only", "journeys")) == 2


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize("filtered", [("--select", "JAC9"), ("--ignore", "JAC")])
def test_what_a_filter_leaves_out_is_counted(jac: Call, filtered: tuple[str, ...]) -> None:
    found = len(codes(check(jac, "-o", "jsonl")))
    told = check(jac, *filtered)

    assert found > 0
    assert f"by other rules, and not told: {found}\n" in told.err


def test_more_warnings_than_are_borne_make_the_check_fail(jac: Call, tmp_path: Path) -> None:
    (tmp_path / "handbook.yaml").write_text(
        "kind: handbook\nname: H\norganisation: O\nrules:\n"
        "  - {rule: JAC201, severity: warning, because: we are not there yet}\n",
        "utf-8",
    )
    (tmp_path / "anna.yaml").write_text(PERSONA.format(segment="x"), "utf-8")
    (tmp_path / "berta.yaml").write_text(PERSONA.format(segment="y"), "utf-8")
    told = check(jac, "-o", "jsonl", "--select", "JAC201")

    assert len(codes(told)) == 2
    assert told.code == 0
    assert check(jac, "--select", "JAC201", "--max-warnings", "2").code == 0
    assert check(jac, "--select", "JAC201", "--max-warnings", "1").code == 1


def test_a_change_is_told_of_and_what_was_wrong_before_is_not(jac: Call, book: Path) -> None:
    commit(book.parent)
    (book / "anna.yaml").write_text(PERSONA.format(segment="other-frims"), "utf-8")

    assert narrow(jac, "--changed") == [("journeys/anna.yaml", "JAC201")]
    revision = commit(book.parent)
    assert narrow(jac, "--changed") == []
    assert check(jac, "--changed").code == 0
    told = check(jac, "--changed", "--select", "JAC201", "--only", "journeys/anna.yaml")
    assert "in other files, and not told: 1\n" in told.err
    assert f"as before in {revision[:10]}, and not told: 1\n" in told.err
    assert len(narrow(jac, "--since", "HEAD~1")) == 1


def test_a_link_that_led_nowhere_before_is_no_change_and_a_file_that_is_gone_is_one(
    jac: Call, book: Path
) -> None:
    text = "kind: persona\nname: A\ndescription: '[a](gone.pdf) [b](here.pdf)'\n"
    (book / "anna.yaml").write_text(text, "utf-8")
    (book / "here.pdf").touch()
    commit(book.parent)
    again = ("-o", "jsonl", "--select", "JAC350", "--changed")

    assert codes(check(jac, *again)) == []
    (book / "here.pdf").unlink()
    assert codes(check(jac, *again)) == [("journeys/anna.yaml", "JAC350")]


def test_a_deleted_id_is_told_of_where_it_is_missed(jac: Call, book: Path) -> None:
    (book / "anna.yaml").write_text(PERSONA.format(segment="small-firms"), "utf-8")
    commit(book.parent)
    (book / "small-firms.yaml").unlink()

    assert narrow(jac, "--changed") == [("journeys/anna.yaml", "JAC201")]


def test_a_finding_that_names_a_place_in_a_changed_file_is_told_of(jac: Call, book: Path) -> None:
    commit(book.parent)
    (book / "small-firms.yaml").write_text(f"{SEGMENT}summary: Small\n", "utf-8")

    assert narrow(jac, "--changed") == [("journeys/anna.yaml", "JAC201")]


def test_a_finding_that_has_become_graver_is_told_of(jac: Call, book: Path) -> None:
    charter = "kind: handbook\nname: H\norganisation: O\n"
    milder = "rules: [{rule: JAC201, severity: hint, because: we are not there yet}]\n"
    (book / "handbook.yaml").write_text(charter + milder, "utf-8")
    commit(book.parent)
    (book / "handbook.yaml").write_text(charter, "utf-8")

    told = narrow(jac, "--changed")
    assert [path for path, _ in told] == ["journeys/anna.yaml", "journeys/berta.yaml"]


def test_a_new_file_that_is_not_known_to_git_yet_is_a_change(jac: Call, book: Path) -> None:
    (book / "old.doc").touch()
    commit(book.parent)
    (book / "new.doc").touch()
    (book / "carla.yaml").write_text(PERSONA.format(segment="x"), "utf-8")

    told = narrow(jac, "--changed")
    assert told == [("journeys/carla.yaml", "JAC201"), ("journeys/new.doc", "JAC014")]


def test_other_ends_of_lines_are_no_change(jac: Call, book: Path) -> None:
    commit(book.parent)
    for path in book.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert check(jac, "--changed").code == 0


def test_an_unknown_revision_is_bad_use(jac: Call, book: Path) -> None:
    commit(book.parent)
    told = check(jac, "--since", "origin/nowhere")

    assert told.code == 2
    assert "there is no revision `origin/nowhere` here; fetch it first" in told.err


SKIPPED = "viittaukset näihin ja käsikirja kokonaisuutena tarkistetaan, kun "


def test_what_is_skipped_while_a_file_cannot_be_read_is_told(book: Path, jac: Call) -> None:
    assert SKIPPED not in check(jac, "--lang", "fi").err

    (book / "broken.yaml").write_text("kind: segment\nname: A\npriority: {\n", "utf-8")

    told = check(jac, "--lang", "fi")
    assert SKIPPED + "nämä on korjattu" in told.err
    assert SKIPPED not in told.out
    elsewhere = check(jac, "--lang", "fi", "--only", "journeys/small-firms.yaml")
    assert SKIPPED + "nämä on korjattu" in elsewhere.err
