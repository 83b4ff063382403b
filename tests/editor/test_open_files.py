from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest

from journeyascode.editor.open_files import OpenHandbook, folder_of, shown_path
from journeyascode.editor.session import EditorSession, SessionSettings
from journeyascode.editor.view import lines_of, paper_or_rough
from journeyascode.reports.baseline import NAME as LIST
from journeyascode.reports.baseline import spell_baseline
from journeyascode.source.kind_of_file import charters_in
from tests.expectations import DAY
from tests.shelf import Shelf, rule

CHARTER = "kind: handbook\nname: Our\norganisation: We\n"
ANNA = "kind: persona\nname: Anna\nsegment: small\n"
MANNER = SessionSettings(lambda book: book.languages[0], lambda: DAY)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "journeys" / "anna.yaml", ANNA)
    write(tmp_path / "journeys" / "small.yaml", "kind: segment\nname: Small\n")
    return tmp_path


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def session(home: Path) -> EditorSession:
    made = EditorSession(MANNER)
    made.enter([home])
    return made


def codes(made: EditorSession) -> dict[str, set[str]]:
    """The codes of errors by the name of their file."""
    found = made.by_file()
    return {
        path.name: {one.code for one in some if one.severity == "error"}
        for path, (_, some) in found.items()
        if any(one.severity == "error" for one in some)
    }


def test_what_is_open_lies_on_top_of_what_is_on_disk(home: Path) -> None:
    made = session(home)
    anna = home / "journeys" / "anna.yaml"
    assert codes(made) == {}
    made.lay(anna, ANNA.replace("small", "smal"))
    assert codes(made) == {"anna.yaml": {"JAC201"}}
    made.take(anna)
    assert codes(made) == {}


def test_a_new_file_counts_before_it_is_saved(home: Path) -> None:
    made = session(home)
    made.lay(home / "journeys" / "new" / "ben.yaml", ANNA.replace("small", "gone"))
    assert codes(made) == {"ben.yaml": {"JAC201"}}


def test_what_changes_on_disk_counts_when_it_is_told(home: Path) -> None:
    made = session(home)
    made.judge(made.desks[0])
    (home / "journeys" / "small.yaml").unlink()
    assert codes(made) == {}
    made.look_again()
    assert codes(made) == {"anna.yaml": {"JAC201"}}


def test_a_file_is_read_again_only_when_it_has_changed(home: Path) -> None:
    desk = OpenHandbook(home / "journeys")
    before = desk.view().book
    desk.lay(home / "journeys" / "anna.yaml", ANNA + "role: Boss\n")
    after = desk.view().book
    assert after.get("segment", "small") is before.get("segment", "small")
    assert after.get("persona", "anna") is not before.get("persona", "anna")
    texts = {file.path: file.content for file in desk.view().files.values()}
    shown = PurePosixPath("journeys/anna.yaml")
    seen = desk.find({**texts, shown: b"kind: persona\nname: Ben\n"}).book
    assert seen.get("segment", "small") is after.get("segment", "small")
    assert seen.text(seen.entities["persona", "anna"].name, "en") == "Ben"


def test_few_of_the_many_versions_of_a_file_are_kept(home: Path) -> None:
    desk, anna = OpenHandbook(home / "journeys"), home / "journeys" / "anna.yaml"
    for count in range(20):
        desk.lay(anna, ANNA + "role: " + "x" * count)
        desk.view().paper(shown_path(anna))
        lines_of(desk.view().files[shown_path(anna)].content)
    assert paper_or_rough.cache_info().currsize <= 8
    assert lines_of.cache_info().currsize <= 8


def test_nothing_is_judged_twice_on_one_day(home: Path) -> None:
    days = [DAY, DAY, DAY.replace(day=1), DAY.replace(day=1)]
    made = EditorSession(MANNER._replace(today=lambda: days[0]))
    made.enter([home])
    [desk] = made.desks
    first = made.judge(desk)
    assert made.judge(desk) is first
    days[:2] = []
    assert made.judge(desk).as_of == DAY.replace(day=1)


def test_what_is_told_of_other_files_stays_while_one_is_half_typed(home: Path) -> None:
    anna, small = home / "journeys" / "anna.yaml", home / "journeys" / "small.yaml"
    made = session(home)
    made.lay(anna, ANNA.replace("small", "gone"))
    assert codes(made) == {"anna.yaml": {"JAC201"}}
    made.lay(small, "kind: segment\nname: Small\nsumm\n")
    assert codes(made) == {"anna.yaml": {"JAC201"}, "small.yaml": {"JAC001"}}
    made.lay(anna, ANNA.replace("small", "gone") + "role: Boss\n")
    assert codes(made) == {"anna.yaml": {"JAC201"}, "small.yaml": {"JAC001"}}
    made.lay(small, "kind: segment\nname: Small\n")
    assert codes(made) == {"anna.yaml": {"JAC201"}}


def test_known_findings_are_not_told(home: Path) -> None:
    made = session(home)
    [desk] = made.desks
    view = desk.view()
    found = made.find(desk, view)
    write(
        home / ".jac-baseline.json", spell_baseline(made.check(view.loaded), PurePosixPath(LIST))
    )
    assert (len(found) > 0, made.find(desk, view)) == (True, ())
    assert made.language(view) == "en"


def test_rules_of_a_package_that_fail_do_not_stop_the_others(
    home: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf(tmp_path_factory.mktemp("shelf"), monkeypatch)
    shelf.install("acme", rule(body="raise ValueError"))
    write(home / "journeys" / "anna.yaml", ANNA.replace("small", "gone"))
    with shelf.installed(monkeypatch):
        assert codes(session(home)) == {"anna.yaml": {"JAC201"}}


@pytest.mark.parametrize(
    ("path", "text", "folder"),
    [
        pytest.param("journeys/a/b.yaml", "", "journeys", id="in the folder of the root"),
        pytest.param("journeys/.hidden/b.yaml", ANNA, None, id="hidden"),
        pytest.param("journeys/.b.yaml", ANNA, None, id="hidden file"),
        pytest.param("journeys/b.md", ANNA, None, id="no YAML"),
        pytest.param("mkdocs.yml", "site_name: A\n", None, id="no handbook"),
        pytest.param("other/a.yaml", "kind: Deployment\n", None, id="somebody else's kind"),
        pytest.param("other/a.yaml", "name: A\nkind: persona\n", "other", id="alone"),
        pytest.param("sub/journeys/a/b.yml", "", "sub/journeys", id="further down"),
        pytest.param("book/paths/a.yaml", "", "book", id="below the handbook's own entity"),
    ],
)
def test_the_folder_of_a_handbook_is_found(
    home: Path, path: str, text: str, folder: str | None
) -> None:
    write(home / "book" / "handbook.yaml", CHARTER)
    found = folder_of(home / path, text)
    assert found == (home / folder if folder else None)


def test_without_a_workspace_the_folders_above_are_looked_at(home: Path) -> None:
    write(home / "book" / "handbook.yml", CHARTER)
    write(home / "book" / "folder.yaml" / "x", "")
    assert folder_of(home / "book" / "a" / "b.yaml", "") == home / "book"
    assert folder_of(home / "a" / "b" / "c" / "d" / "e" / "f" / "g.yaml", "") is None
    assert not any(charters_in(home))


def test_a_root_that_is_a_handbook_itself_is_entered(tmp_path: Path) -> None:
    write(tmp_path / "book" / "handbook.yaml", CHARTER)
    made = session(tmp_path / "book")
    assert [desk.folder for desk in made.desks] == [tmp_path / "book"]
    elsewhere = session(tmp_path / "empty")
    assert elsewhere.desks == ()


def test_files_of_no_handbook_are_let_alone(home: Path) -> None:
    made = session(home)
    other = home / "mkdocs.yml"
    made.lay(other, "site_name: A\n")
    made.take(other)
    assert made.desk_of(other) is None


def test_a_file_of_no_handbook_is_looked_up_once(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def look(path: Path, text: str) -> Path | None:
        looked.append(text)
        return folder_of(path, text)

    monkeypatch.setattr("journeyascode.editor.session.folder_of", look)
    made, other = session(home), home / "mkdocs.yml"
    for text in ("a", "ab", "abc"):
        made.lay(other, text)
    assert looked == ["a"]
    made.look_again()
    made.lay(other, "abcd")
    made.take(other)
    made.lay(other, "abcde")
    made.enter([home])
    made.lay(other, "abcdef")
    assert looked == ["a", "abcd", "abcde", "abcdef"]


def test_a_new_file_belongs_to_a_handbook_once_it_says_its_kind(home: Path) -> None:
    made, other = session(home), home / "other" / "ben.yaml"
    for text in ("", "kind: per", "kind: persona\nname: Ben\n"):
        made.lay(other, text)
    desk = made.desk_of(other)
    assert desk is not None
    assert desk.folder == other.parent


def test_a_file_that_cannot_be_read_does_not_silence_other_handbooks(
    home: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    lost = write(home / "a" / "lost.yaml", "kind: persona\nname: Ben\n")
    text = "kind: persona\nname: Cleo\n"
    made = EditorSession(MANNER)
    made.lay(home / "a" / "cleo.yaml", text)
    made.lay(home / "journeys" / "anna.yaml", ANNA.replace("small", "gone"))
    write(home / "journeys" / LIST, "[]")
    opened = os.open

    def refuse(path: str | Path, *how: int) -> int:
        if Path(path).name in (lost.name, LIST):
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *how)

    monkeypatch.setattr(os, "open", refuse)
    assert codes(made) == {"lost.yaml": {"JAC930"}}
    told = f"`journeys/{LIST}`: you have no permission for it"
    assert [(one.levelname, one.message) for one in caplog.records] == [("WARNING", told)]
    monkeypatch.undo()
    assert codes(made) == {"lost.yaml": {"JAC930"}, "anna.yaml": {"JAC201"}}


def test_paths_are_spelt_as_people_type_them_here(home: Path) -> None:
    assert shown_path(home / "journeys" / "a.yaml") == PurePosixPath("journeys/a.yaml")
    assert shown_path(home.parent) == PurePosixPath(home.parent)
