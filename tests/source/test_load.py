from __future__ import annotations

import gc
import os
from pathlib import Path, PurePosixPath

import pytest

from journeyascode.findings import Route
from journeyascode.model import Channel, Persona
from journeyascode.source import Loaded, load, load_texts
from journeyascode.source.files import read_files
from journeyascode.source.refusals import MAX_REFUSALS

ANNA = b"kind: persona\nid: anna\nname: Anna\n"


def loaded(*contents: bytes | str, name: str = "file-{}.yaml") -> Loaded:
    texts = (c.encode() if isinstance(c, str) else c for c in contents)
    return load_texts((PurePosixPath(name.format(n)), text) for n, text in enumerate(texts, 1))


def told(result: Loaded) -> list[tuple[str, str]]:
    return [(f"{d.place.line}:{d.place.column}", d.code) for d in result.diagnostics]


def test_a_file_holds_one_entity() -> None:
    (anna,) = loaded(ANNA).handbook

    assert anna == Persona(id="anna", name="Anna")


def test_the_name_of_the_file_stands_in_for_the_id() -> None:
    book = loaded("kind: persona\nname: Anna\n", name="kiireinen-anna.yaml").handbook

    assert [one.id for one in book] == ["kiireinen-anna"]


def test_a_name_of_a_file_that_is_no_id_is_told_with_the_way_out() -> None:
    result = loaded("kind: persona\nname: Päivi\n", name="Päivi Mäki.yaml")

    assert told(result) == [("1:1", "JAC106")]
    assert str(result.diagnostics[0].help) == "add `id: paivi-maki`"


def test_a_file_holds_several_entities_of_a_kind() -> None:
    text = "kind: channel\nitems:\n  - {id: web, name: Web}\n  - id: phone\n    name: Phone\n"
    result = loaded(text)

    assert [c.id for c in result.handbook.all(Channel)] == ["web", "phone"]
    assert str(result.place(Route("channel", "phone") / "name")) == "file-1.yaml:5:11"
    assert str(result.place_of(result.handbook.all(Channel)[1])) == "file-1.yaml:4:5"


@pytest.mark.parametrize("broken", ["web", "{id: web}", "{id: web, name: Web, zzz: 1, zz: 2}"])
def test_of_many_broken_items_only_a_hundred_problems_are_told(broken: str) -> None:
    result = loaded("kind: channel\nitems:\n" + f"  - {broken}\n" * 3000, ANNA)

    codes = [code for _, code in told(result)]
    assert len(codes) == MAX_REFUSALS + 1
    assert codes.index("JAC099") == MAX_REFUSALS
    assert [one.id for one in result.handbook] == ["anna"]


def test_a_hundred_problems_are_all_told() -> None:
    codes = [code for _, code in told(loaded("kind: channel\nitems:\n" + "  - web\n" * 100))]

    assert codes == ["JAC104"] * MAX_REFUSALS


@pytest.mark.parametrize(
    ("text", "spot", "code"),
    [
        pytest.param("kind: channel\nitems: web\n", "2:8", "JAC104", id="items that are no list"),
        pytest.param("kind: channel\nitems: [web]\n", "2:9", "JAC104", id="item that is a text"),
        pytest.param(
            "kind: channel\nname: X\nitems: []\n", "2:7", "JAC102", id="key beside items"
        ),
        pytest.param("kind: channel\nitems:\n- name: X\n", "3:3", "JAC101", id="item without id"),
        pytest.param("name: Anna\n", "1:1", "JAC101", id="no kind"),
        pytest.param("kind: persnoa\nname: Anna\n", "1:7", "JAC103", id="kind misspelt"),
        pytest.param("kind: [persona]\nname: Anna\n", "1:1", "JAC103", id="kind that is a list"),
        pytest.param("kind: xyzzy\nname: Anna\n", "1:7", "JAC103", id="kind nobody knows"),
        pytest.param("- persona\n", "1:3", "JAC104", id="a list"),
        pytest.param("persona\n", "1:1", "JAC104", id="a text"),
        pytest.param("a: 1\na: 2\n", "2:1", "JAC005", id="a key twice"),
    ],
)
def test_what_is_no_entity_is_told_at_its_spot(text: str, spot: str, code: str) -> None:
    result = loaded(text)

    assert told(result) == [(spot, code)]
    assert not len(result.handbook)
    assert not result.whole


def test_a_key_written_twice_points_at_the_first_one() -> None:
    (problem,) = loaded("a: 1\nb: 2\na: 3\n").diagnostics

    assert [str(place) for place, _ in problem.related] == ["file-1.yaml:1:1"]
    assert problem.source == "a: 3"


def test_an_id_given_twice_points_at_both() -> None:
    result = loaded(ANNA, "# Anna again\n" + ANNA.decode())

    (problem,) = result.diagnostics
    assert (problem.code, str(problem.place)) == ("JAC203", "file-2.yaml:3:5")
    assert [str(place) for place, _ in problem.related] == ["file-1.yaml:2:5"]
    assert len(result.handbook) == 1


@pytest.mark.parametrize("copy", ["anna-copy", "anna_1", "anna-kopio", "Kopio anna", "anna (2)"])
def test_a_copy_that_says_the_same_id_is_to_be_deleted(copy: str) -> None:
    files = [(PurePosixPath(f"{name}.yaml"), ANNA) for name in sorted([copy, "anna"])]

    (problem,) = load_texts(files).diagnostics

    assert str(problem.help) == f"`{copy}.yaml` looks like a copy: delete it"


def test_the_line_of_a_place_is_given_even_of_a_file_that_is_not_utf_8() -> None:
    (problem,) = loaded(b"kind: persona\nname: P\xe4ivi\n").diagnostics

    assert problem.code == "JAC002"
    assert problem.source.startswith("name: P")


def test_a_broken_file_leaves_the_others_standing() -> None:
    result = loaded(ANNA, "kind: persona\nid: b\n")

    assert [one.id for one in result.handbook] == ["anna"]
    assert not result.whole


def test_garbage_is_collected_again_afterwards() -> None:
    loaded(ANNA)
    assert gc.isenabled()

    gc.disable()
    try:
        loaded(ANNA)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_files_are_read_in_order_and_dot_files_are_not(tmp_path: Path) -> None:
    for name in ("b/two.yaml", "a/one.yml", "b/.hidden.yaml", ".git/three.yaml", "c.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("kind: persona\nname: X\n", "utf-8")

    assert [one.id for one in load([tmp_path]).handbook] == ["one", "two", "c"]
    assert [one.id for one in load([tmp_path / "c.yaml", tmp_path / "c.yaml"]).handbook] == ["c"]


def test_a_file_of_an_unknown_kind_is_told_and_the_usual_company_is_not(tmp_path: Path) -> None:
    for name in ("notes.doc", "notes.docx", "index.md", "map.svg", "answers.csv"):
        (tmp_path / name).touch()
    result = load([tmp_path])

    assert [(d.code, d.severity, d.place.path.name) for d in result.diagnostics] == [
        ("JAC014", "hint", "notes.doc")
    ]
    assert result.whole


@pytest.mark.parametrize(
    ("name", "right"),
    [("anna.txt", "anna.yaml"), ("anna.yaml.txt", "anna.yaml"), ("anna.yml.TXT", "anna.yml")],
)
@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf", b"# Anna\r\n\r\n---\n"])
def test_a_file_of_the_handbook_under_another_ending_is_an_error(
    tmp_path: Path, name: str, right: str, head: bytes
) -> None:
    (tmp_path / name).write_bytes(head + ANNA)
    (tmp_path / "buy.yaml").write_text(
        "kind: journey\nname: Buy\npersonas: [anna]\nstages: [{name: Pay}]\n", "utf-8"
    )

    result = load([tmp_path])

    (problem,) = result.diagnostics
    assert (problem.code, problem.severity, problem.place.path.name) == ("JAC019", "error", name)
    assert str(problem.help).startswith(f"name it `{right}`")
    assert not result.whole


@pytest.mark.parametrize("name", ["anna.bak", "anna.yaml.orig", "notes.txt", "anna.yaml.txt"])
def test_a_copy_and_a_note_are_only_hinted_at(tmp_path: Path, name: str) -> None:
    (tmp_path / "anna.yaml").write_bytes(ANNA)
    (tmp_path / name).write_bytes(ANNA if name != "notes.txt" else b"Some kind: of note\n")

    result = load([tmp_path])

    assert [problem.code for problem in result.diagnostics] == ["JAC014"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_that_leads_out_is_refused_and_one_inside_is_followed(tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_bytes(ANNA)
    book = tmp_path / "book"
    (book / "folder").mkdir(parents=True)
    (book / "inside.yaml").write_bytes(b"kind: persona\nname: Inside\n")
    (book / "again.yaml").symlink_to(book / "inside.yaml")
    (book / "out.yaml").symlink_to(tmp_path / "outside.yaml")
    (book / "etc").symlink_to("/etc")
    (book / "gone.yaml").symlink_to(book / "nowhere.yaml")
    result = load([book])

    refused = {d.place.path.name for d in result.diagnostics if d.code == "JAC015"}
    assert refused == {"out.yaml", "etc", "gone.yaml"}
    assert [one.id for one in result.handbook] == ["again", "inside"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")

    assert [d.code for d in load([tmp_path]).diagnostics] == ["JAC015"]


def test_folders_too_deep_in_each_other_are_told_and_the_rest_is_read(tmp_path: Path) -> None:
    tmp_path.joinpath(*"d" * 300).mkdir(parents=True)
    (tmp_path / "d" / "anna.yaml").write_bytes(ANNA)
    (tmp_path / ".git").joinpath(*"d" * 300).mkdir(parents=True)
    loaded = load([tmp_path])
    assert [one.code for one in loaded.diagnostics] == ["JAC040"]
    assert str(loaded.diagnostics[0].place).endswith("/d" * 65 + ":1:1")
    assert [one.id for one in loaded.handbook] == ["anna"]


def test_of_a_file_that_is_too_large_nothing_is_kept(tmp_path: Path) -> None:
    for name in ("a", "b"):
        with (tmp_path / f"{name}.yaml").open("wb") as file:
            file.truncate(30 << 30)
    files, _ = read_files([tmp_path])
    assert files[0].content is files[1].content
    assert [one.code for one in load([tmp_path]).diagnostics] == ["JAC004", "JAC004"]


def test_more_slips_than_are_told_take_nothing_out_of_the_handbook() -> None:
    quoted = "".join(f"  - “word{n}”\n" for n in range(MAX_REFUSALS + 50))
    result = loaded(f"kind: persona\nid: anna\nname: Anna\ngoals:\n{quoted}")

    assert [one.id for one in result.handbook] == ["anna"]
    assert result.whole
    assert [code for _, code in told(result)].count("JAC099") == 1
    assert not result.handbook.beside.unread
