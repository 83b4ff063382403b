"""What `jac render` writes: every language, own pages, styles, and links that lead somewhere."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.calling import Call
from tests.conftest import Golden
from tests.links import dead, leads, links
from tests.site.building import tree
from tests.site.conftest import SMALL

AS_OF = ("--as-of", "2026-11-22")
CONFIG = "site_name: T\ndocs_dir: journeys\nexclude_docs: |\n  _drafts/\nplugins: [{plugin}]\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The small handbook with pages written by hand beside it."""
    project, folder = tmp_path, tmp_path / "journeys"
    shutil.copytree(SMALL, folder)
    (folder / "_drafts").mkdir()
    (folder / "_drafts" / "later.md").write_text("# Later\n")
    (folder / "welcome.md").write_text("# Tervetuloa\n\n[Anna](personas/anna.md) ![](dot.png)\n")
    (folder / "welcome.en.md").write_text("# Welcome\n\n[Notes](notes/a%20b.pdf)\n")
    (folder / "README.md").write_text("# For the repository\n")
    (folder / "dot.png").write_bytes(b"dot")
    (folder / "unused.png").write_bytes(b"unused")
    (folder / "notes").mkdir()
    (folder / "notes" / "a b.pdf").write_bytes(b"paper")
    (project / "mkdocs.yml").write_text(CONFIG.format(plugin="journeyascode"))
    return project


def render(jac: Call, *more: str) -> Path:
    told = jac("render", "out", *AS_OF, *more)
    assert told.code == 0, told
    return Path("out")


def test_the_folder_of_the_small_book_is_as_it_was_accepted(
    own: Path, jac: Call, golden: Golden
) -> None:
    out = render(jac)
    written = "".join(f"{name}\n" for name in tree(own / out))
    pages = "".join((out / way / "segments/index.md").read_text("utf-8") for way in ("", "en"))
    golden("rendered/small.txt", f"{written}\n{pages}")


@pytest.mark.usefixtures("own")
def test_every_link_of_every_page_leads_to_a_file_and_a_spot_that_are_there(jac: Call) -> None:
    out = render(jac)
    assert dead(out, ".md") == []
    assert "xlink:href" not in "".join(p.read_text("utf-8") for p in out.rglob("*.md"))
    drawn = [
        p
        for p in out.rglob("*.md")
        if re.search(r'<svg.*<a[^>]* href="', p.read_text("utf-8"), re.DOTALL)
    ]
    assert {page.parts[1] == "en" for page in drawn} == {True, False}


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize("style", ["folders", "files"])
def test_links_are_spelt_as_a_generator_publishes_pages_that_rewrites_none(
    style: str, jac: Call, tmp_path: Path
) -> None:
    out = render(jac, "--links", style)
    site = tmp_path / "site"
    for path in (p for p in out.rglob("*") if p.is_file()):
        to = site / path.relative_to(out)
        if to.suffix == ".md" and "welcome" not in to.name:
            folder = style == "folders" and to.stem != "index"
            to = to.with_suffix("") / "index.html" if folder else to.with_suffix(".html")
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_bytes(path.read_bytes())
    assert dead(site) == []


def test_a_dead_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<i id="b"></i><a href="#b"><a href="#c"><svg><a xlink:href="d">'
    )
    assert dead(tmp_path) == ["a.html: #c", "a.html: d"]
    assert [leads(tmp_path, *one) for one in links(tmp_path, ".html")] == [True, False, False]


def test_pages_written_by_hand_are_there_in_each_language_with_what_they_lead_to(
    own: Path, jac: Call
) -> None:
    out = render(jac)
    assert (out / "welcome.md").read_text() == (own / "journeys/welcome.md").read_text()
    assert (out / "en/welcome.md").read_text() == (own / "journeys/welcome.en.md").read_text()
    names = set(tree(own / out))
    assert {"dot.png", "en/notes/a b.pdf"} <= names
    assert not {n for n in names if "later" in n or "README" in n or "unused" in n or ".en." in n}
    (own / "journeys/welcome.md").unlink()
    render(jac)
    assert not {"welcome.md", "dot.png"} & set(tree(own / out))


@pytest.mark.usefixtures("own")
def test_where_nothing_is_trusted_no_page_written_by_hand_is_taken(jac: Call) -> None:
    out = render(jac, "--untrusted")
    assert not [p for p in out.rglob("*") if p.name.startswith(("welcome", "dot", "a b"))]
    assert (out / "en/index.md").is_file()


def test_a_page_written_by_hand_wins_over_ours(own: Path, jac: Call) -> None:
    (own / "journeys/personas").mkdir()
    (own / "journeys/personas/anna.md").write_text("# By hand\n")
    told = jac("render", "out", *AS_OF, "--lang", "en")
    assert "`personas/anna.md` is hand-written: ours is left out" in told.err
    assert (own / "out/personas/anna.md").read_text() == "# By hand\n"


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize("address", ["index.md", "personas/anna.md", "assets/jac.css"])
def test_it_is_told_which_file_of_somebody_else_keeps_ours_out(address: str, jac: Call) -> None:
    file = Path("out", address)
    file.parent.mkdir(parents=True)
    file.write_text("by hand")
    told = jac("render", "out", *AS_OF, "--lang", "en")
    assert told.code == 0
    assert told.err.count("is none of ours, so it stays and ours is left out") == 1
    assert f"`{file}` is none of ours" in told.err
    assert file.read_text() == "by hand"


def test_a_page_written_by_hand_where_a_language_is_to_be_is_refused(own: Path, jac: Call) -> None:
    (own / "journeys/en").mkdir()
    (own / "journeys/en/x.md").write_text("# X\n")
    told = jac("render", "out", *AS_OF, "--lang", "en")
    assert told.code == 2
    assert "`en/x.md` lies where the handbook in `en` is to be" in told.err
    assert not (own / "out").exists()


def test_a_site_in_one_language_is_rendered_in_that_one(own: Path, jac: Call) -> None:
    told = CONFIG.format(plugin="{journeyascode: {language: en}}")
    (own / "mkdocs.yml").write_text(told)
    out = render(jac)
    assert not (out / "en").exists()
    assert 'lang="en"' in (out / "journeys/late-parcel.md").read_text("utf-8")
    assert "jac-languages" not in (out / "index.md").read_text("utf-8")
    assert (out / "welcome.md").read_text().startswith("# Welcome")


@pytest.mark.usefixtures("own")
def test_our_styles_do_not_need_a_theme(jac: Call) -> None:
    sheet = (render(jac) / "assets/jac.css").read_text("utf-8")
    assert ":is(body,.md-typeset) .jac-lead" in sheet
    assert not re.search(r"\.md-typeset \.jac-", sheet)
