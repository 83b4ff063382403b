"""A slip costs no file, no site and no secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeyascode.reports.formats import FORMATS
from tests.cli.calling import Call

HANDBOOK = """\
kind: handbook
id: book
name: Book
organisation: Oy
languages: [en]
default_visibility: public
"""
HIDDEN = "kind: persona\nid: mia\nname: Secretmia\nvisibility: internal\n"
SITE = "site_name: T\ndocs_dir: journeys\ntheme: {name: material, font: false}\nplugins: "
UNSAID = {
    "written twice": "[{journeyascode: {audience: public, audience: internal}}]",
    "empty": "[{journeyascode: {audience: }}]",
    "nothing": "[{journeyascode: {audience: ~}}]",
    "a variable that is not set": "[{journeyascode: {audience: !ENV JAC_NOT_SET}}]",
    "plugins written twice": (
        "[{journeyascode: {audience: public}}]\nplugins: [{journeyascode: {audience: internal}}]"
    ),
}
"""What may be meant for readers outside, and says so in no way that is clear."""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A handbook with a site of its own, of which one persona is for nobody outside."""
    source = tmp_path / "journeys"
    source.mkdir()
    (source / "handbook.yaml").write_text(HANDBOOK, "utf-8")
    (source / "mia.yaml").write_text(HIDDEN, "utf-8")
    (tmp_path / "mkdocs.yml").write_text(f"{SITE}[search, journeyascode]\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize("settings", UNSAID.values(), ids=UNSAID)
def test_an_audience_that_is_not_clear_is_taken_for_none(
    settings: str, book: Path, jac: Call
) -> None:
    (book / "mkdocs.yml").write_text(f"{SITE}{settings}\n", "utf-8")
    built = jac("build")

    assert built.code == 2, built.err
    assert "audience" in built.err or "plugins" in built.err
    assert not (book / "site").exists()


def test_what_was_rendered_for_colleagues_is_not_published_with_the_handbook(
    book: Path, jac: Call
) -> None:
    assert jac("render", "journeys/copy").code == 0
    assert "Secretmia" in (book / "journeys/copy/personas/mia.md").read_text("utf-8")
    assert jac("build", "--audience", "public").code == 0
    pages = [path.read_text("utf-8") for path in (book / "site").rglob("*.html")]

    assert pages
    assert not any("Secretmia" in page for page in pages)


@pytest.mark.parametrize("command", [("build",), ("render", "site")], ids=" ".join)
def test_where_there_is_nothing_the_last_good_site_stays(
    command: tuple[str, ...], book: Path, jac: Call
) -> None:
    assert jac(*command).code == 0
    before = sorted((book / "site").rglob("*"))
    for file in (book / "journeys").iterdir():
        file.unlink()
    again = jac(*command)

    assert again.code == 2
    assert "there is nothing to check in `journeys`" in again.err
    assert sorted((book / "site").rglob("*")) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "-o", "json:journeys/mia.yaml"),
        ("check", "--write-baseline", "mkdocs.yml"),
        ("draw", "journey/j", "--format", "svg", "--out", "mkdocs.yml"),
        ("check", "-o", "sarif:.git/HEAD"),
    ],
    ids=" ".join,
)
def test_no_output_takes_the_place_of_what_somebody_wrote(
    arguments: tuple[str, ...], book: Path, jac: Call
) -> None:
    journey = "kind: journey\nid: j\nname: J\nstages: [{name: S, steps: [{id: a, name: A}]}]\n"
    (book / "journeys/j.yaml").write_text(journey, "utf-8")
    (book / ".git").mkdir()
    (book / ".git/HEAD").write_text("ref: refs/heads/main\n", "utf-8")
    files = [path for path in book.rglob("*") if path.is_file()]
    before = [path.read_bytes() for path in files]
    ran = jac(*arguments)

    assert ran.code == 2, ran.out
    assert [path.read_bytes() for path in files] == before


WRITTEN = {
    **{form: ("check", "-o", f"{form}:{{file}}") for form in FORMATS},
    "baseline": ("check", "--write-baseline", "{file}"),
    "schema": ("schema", "--output", "{file}"),
    **{
        form: ("draw", "journey/j", "--format", form, "--out", "{file}") for form in ("svg", "dot")
    },
}
"""What each command writes to a file that somebody names."""
THEIRS = (
    b'{"name": "app"}',
    b"[1]",
    b'[{"check_name": "no-var", "description": "x", "fingerprint": "aa"}]',
    b"# Notes\n",
    b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    b'<testsuites name="pytest"/>',
    b'{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "ruff"}}}]}',
    b"\xff\xfe\x00",
)


def with_something_to_find(book: Path) -> None:
    (book / "journeys/j.yaml").write_text(
        "kind: journey\nname: J\npersonas: [nobody]\n"
        "stages: [{name: S, steps: [{id: a, name: A}]}]\n",
        "utf-8",
    )


@pytest.mark.parametrize("what", WRITTEN)
def test_only_what_was_written_before_is_written_over(what: str, book: Path, jac: Call) -> None:
    with_something_to_find(book)
    words = [word.format(file="deep/file") for word in WRITTEN[what]]
    first = jac(*words)
    written = (book / "deep/file").read_bytes()
    (book / "deep/file").write_bytes(written.rstrip() + b"\n\n")
    again = jac(*words)

    assert first.code == again.code < 2, again.err
    assert "made the folder `deep`" in first.err
    assert "made the folder" not in again.err
    assert written
    assert (book / "deep/file").read_bytes() == written
    for theirs in THEIRS:
        (book / "deep/file").write_bytes(theirs)
        refused = jac(*words)
        assert refused.code == 2, theirs
        assert "`deep/file` holds something else" in refused.err
        assert (book / "deep/file").read_bytes() == theirs
    assert jac(*words, "--force").code == first.code
    assert (book / "deep/file").read_bytes() == written


@pytest.mark.parametrize("what", WRITTEN)
def test_a_dash_is_standard_output_or_no_file(what: str, book: Path, jac: Call) -> None:
    with_something_to_find(book)
    asked = jac(*(word.format(file="-") for word in WRITTEN[what]))

    assert asked.code == 2 if what == "baseline" else asked.out
    assert not (book / "-").exists()


@pytest.mark.parametrize("words", [("build", "--out", "-"), ("render", "-")], ids=" ".join)
def test_a_dash_is_no_folder(words: tuple[str, ...], book: Path, jac: Call) -> None:
    assert jac(*words).code == 2
    assert not (book / "-").exists()


@pytest.mark.parametrize(
    ("name", "form", "better"),
    [("x.svg", "png", "x.png"), ("a/x.PDF", "svg", "a/x.svg"), ("x.gv", "pdf", "x.pdf")],
)
def test_a_name_that_says_another_format_is_refused(
    name: str, form: str, better: str, book: Path, jac: Call
) -> None:
    with_something_to_find(book)
    asked = jac("draw", "journey/j", "--out", name, "--format", form)

    assert asked.code == 2
    assert f"name it `{better}`" in asked.err
    assert not (book / name).exists()
    assert jac("draw", "journey/j", "--out", "x.gv", "--format", "dot").code == 0


def test_a_name_that_is_too_long_is_told_in_a_line(book: Path, jac: Call) -> None:
    ran = jac("draw", "handbook/book", "--out", str(book / f"{'a' * 252}.svg"))

    assert ran.code == 2
    assert "Traceback" not in ran.err
