from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from journeyascode.cli import build
from journeyascode.speech import say
from tests.cli.calling import Call

BROKEN = "kind: persona\nname: Anna\nsegment: nobody\n"


@pytest.fixture
def book(jac: Call, tmp_path: Path) -> Path:
    """Begin a small handbook and give its folder."""
    assert jac("init").code == 0
    return tmp_path / "journeys"


def test_build_publishes_a_clean_handbook(jac: Call, book: Path) -> None:
    built = jac("build", "--as-of", "2026-11-22")

    assert (built.code, built.out) == (0, "")
    assert "as of 2026-11-22, are in `site`" in built.err
    assert (book.parent / "site" / "index.html").is_file()


def test_build_reads_a_folder_that_is_named_and_writes_where_it_is_told(
    jac: Call, book: Path
) -> None:
    assert jac("build", str(book), "--out", "public", "--untrusted").code == 0
    assert (book.parent / "public" / "index.html").is_file()


def test_an_error_leaves_the_last_good_site(jac: Call, book: Path) -> None:
    jac("build")
    before = (book.parent / "site" / "index.html").read_bytes()
    (book / "broken.yaml").write_text(BROKEN, "utf-8")
    built = jac("build")

    assert built.code == 1
    assert "broken.yaml:3:10: error JAC201" in built.out
    assert "not built; the last good site is still in `site`" in built.err
    assert (book.parent / "site" / "index.html").read_bytes() == before


def test_an_output_that_is_not_ours_is_refused_in_one_line(jac: Call, book: Path) -> None:
    (book.parent / "site").mkdir()
    (book.parent / "site" / "thesis.docx").touch()
    built = jac("build")

    assert built.code == 2
    assert "holds what we did not write: `thesis.docx`" in built.err
    assert (book.parent / "site" / "thesis.docx").exists()


def test_render_writes_plain_pages_and_only_what_changed(jac: Call, book: Path) -> None:
    first, second = (jac("render", "docs", "--as-of", "2026-11-22") for _ in range(2))

    assert first.code == second.code == 0
    assert " 0 unchanged" in first.err
    assert second.err.startswith("0 files written")
    assert (book.parent / "docs" / "index.md").is_file()


def test_render_leaves_the_folder_alone_when_something_must_be_mended(
    jac: Call, book: Path
) -> None:
    (book / "broken.yaml").write_text(BROKEN, "utf-8")
    told = jac("render", "docs", "--from", "journeys")

    assert told.code == 1
    assert "JAC201" in told.out
    assert not (book.parent / "docs").exists()


def test_a_file_that_may_not_be_read_is_told_as_others_are(
    jac: Call, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = os.open

    def refuse(path: str | Path, *how: int) -> int:
        if str(path).endswith(".yaml"):
            raise PermissionError(13, "Permission denied", str(path))
        return read(path, *how)

    monkeypatch.setattr(os, "open", refuse)
    told = jac("check", str(book), "--format", "concise")

    assert told.code == 1
    assert "JAC930: `handbook.yaml` may not be read: you have no permission for it" in told.out


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("patience", "shown"), [(-1.0, True), (60.0, False)])
def test_progress_is_told_on_a_terminal_after_a_while(
    monkeypatch: pytest.MonkeyPatch, patience: float, *, shown: bool
) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(build, "PATIENCE", patience)
    with build.progress("en") as tell:
        tell(say("reading and checking"))

    assert ("reading and checking …" in terminal.getvalue()) is shown
    assert terminal.getvalue().endswith(build.CLEAR if shown else "")


def test_progress_is_silent_where_nobody_watches(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build, "PATIENCE", -1.0)
    with build.progress("en") as tell:
        tell(say("reading and checking"))

    assert capsys.readouterr().err == ""


CONFIGURED = """\
site_name: Mine
docs_dir: journeys
theme: {name: material, font: false}
"""


def test_the_site_goes_where_its_configuration_says(jac: Call, book: Path) -> None:
    config = f"{CONFIGURED}site_dir: public\nstrict: false\nplugins: [journeyascode]\n"
    (book.parent / "mkdocs.yml").write_text(config, "utf-8")
    built = jac("build")

    assert "are in `public`" in built.err
    assert "`strict: false` is not obeyed" in built.err
    assert (book.parent / "public" / "index.html").is_file()
    assert not (book.parent / "site").exists()


def test_what_the_configuration_inherits_counts_too(jac: Call, book: Path) -> None:
    plugins = "plugins: {journeyascode: {as_of: 2026-11-21, language: en}}\n"
    (book.parent / "base.yml").write_text(f"{CONFIGURED}site_dir: docs/out\n{plugins}", "utf-8")
    (book.parent / "mkdocs.yml").write_text("INHERIT: base.yml\n", "utf-8")
    built = jac("build")

    assert "pages in en, as of 2026-11-21, are in `docs/out`" in built.err


def test_an_output_that_is_named_wins_and_a_foreign_one_is_refused(jac: Call, book: Path) -> None:
    config = f"{CONFIGURED}site_dir: public\nplugins: [{{journeyascode: {{as_of: soon}}}}]\n"
    (book.parent / "mkdocs.yml").write_text(config, "utf-8")
    (book.parent / "public").mkdir()
    (book.parent / "public" / "thesis.docx").touch()
    refused = jac("build")

    assert refused.code == 2
    assert (book.parent / "public" / "thesis.docx").exists()
    assert jac("build", "--untrusted", "--out", "other").code == 0
    assert (book.parent / "other" / "index.html").is_file()


def test_a_configuration_that_is_not_trusted_is_not_used_and_that_is_said(
    jac: Call, book: Path
) -> None:
    (book.parent / "mkdocs.yml").write_text("site_dir: public\n", "utf-8")
    built = jac("build", "--untrusted")

    assert "`mkdocs.yml` is not used: nothing but the YAML is trusted" in built.err
    assert (book.parent / "site" / "index.html").is_file()


def test_a_configuration_that_is_no_yaml_is_refused(jac: Call, book: Path) -> None:
    (book.parent / "mkdocs.yml").write_text("site_dir: [\n", "utf-8")

    assert jac("build").code == 2
    (book.parent / "mkdocs.yml").write_text("- a\n", "utf-8")
    assert jac("build").code == 2
