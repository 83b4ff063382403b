"""The pages for those who edit the files."""

from __future__ import annotations

import posixpath
import re
from html import unescape
from pathlib import Path

import pytest

from journeyascode.model import KINDS
from journeyascode.pages import Page, Section, Style, WrittenPages, audit
from journeyascode.reference.fields import FieldReference
from journeyascode.reference.manual import entries, take_apart
from journeyascode.site.editors import editors_section, with_editors
from journeyascode.site.navigation import MANY, is_full
from journeyascode.speech import say
from tests.pages.looks import Look
from tests.site.building import mkdocs

LANGUAGES = ("en", "fi")
ONE_LINE = "site_name: Site\ntheme: {name: material, font: false}\nplugins: [search, %s]\n"


def pages(language: str, style: Style = "folders") -> dict[str, Page]:
    return {page.uri: page for page in editors_section(language, style).pages}


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_an_index_a_page_for_each_kind_and_one_for_each_family(language: str) -> None:
    families = {f"jac{code[3]}" for code in entries()}

    names = [uri.removeprefix("editors/").removesuffix(".md") for uri in pages(language)]

    assert names == ["index", *KINDS, *sorted(families)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_a_place_with_its_reason_and_its_examples(language: str) -> None:
    written = pages(language)
    for entry in entries().values():
        html = written[f"editors/jac{entry.code[3]}.md"].html
        [part] = re.findall(rf'<h2 id="{entry.code.lower()}">.*?(?=<h2 |\Z)', html, re.DOTALL)
        shown = " ".join(Look(part).texts).replace("`", "")
        prose, examples = take_apart(entry.explanation)
        assert entry.name in shown
        for paragraph in prose:
            assert plain(say(paragraph).to(language)) in plain(" ".join(Look(part).texts))
        for _, example in examples:
            assert example in unescape(part)


def plain(text: str) -> str:
    return re.sub(r"[\s`]+", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_a_kind_is_on_its_page(kind: str, language: str) -> None:
    [told] = (one for one in FieldReference(language).kinds() if one.kind == kind)
    look = Look(pages(language)[f"editors/{kind}.md"].html)
    shown = plain(look.text)

    for field in (*told.fields, *(field for part in told.parts for field in part.fields)):
        assert plain(f"{field.key}: {field.example}") in shown
        assert plain(field.meaning) in shown
        assert plain(field.takes) in shown
    assert plain(told.example) in shown


@pytest.mark.parametrize("style", ["folders", "files", "markdown"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_a_spot_there_is(language: str, style: Style) -> None:
    written = pages(language, style)
    spots = {address(uri, style): {"", *Look(page.html).ids} for uri, page in written.items()}
    for uri, page in written.items():
        here = address(uri, style)
        for link in Look(page.html).links:
            way, _, spot = link.partition("#")
            folder = here if here.endswith("/") else posixpath.dirname(here) + "/"
            there = posixpath.normpath(posixpath.join(folder, way)) if way else here
            there += "/" if style == "folders" and way else ""
            assert spot in spots[there], (uri, link)


def address(uri: str, style: Style) -> str:
    stem = uri.removesuffix(".md")
    if style == "markdown":
        return uri
    return f"{stem}.html" if style == "files" else f"{stem.removesuffix('index').rstrip('/')}/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_pass_the_same_audit_and_are_not_searched(language: str) -> None:
    for page in pages(language).values():
        audit(page.html)
        assert page.searched == "nothing"
        assert page.outline
        assert "\n\n" not in page.html


def test_they_do_not_count_when_the_navigation_grows_too_long() -> None:
    first, *others = (Page(f"{number}.md", "Page", "", "") for number in range(MANY))
    written = WrittenPages("en", first, (Section("All", tuple(others)),), {})
    whole = with_editors(written, "folders")

    assert len(whole.pages) > MANY
    assert is_full("auto", whole)


def test_a_site_shows_them_and_lists_their_index_only(project: Path) -> None:
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# Welcome\n")

    out, said = mkdocs(project, ONE_LINE % "journeyascode" + "strict: true\n")

    home = (out / "handbook/index.html").read_text("utf-8")
    assert not said
    assert 'href="editors/"' in home
    assert 'href="editors/jac3/"' not in home
    assert "JAC301" in (out / "handbook/editors/jac3/index.html").read_text("utf-8")
    assert "JAC301" not in (out / "search/search_index.json").read_text("utf-8")


def test_a_site_that_does_not_want_them_has_none(project: Path) -> None:
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# Welcome\n")

    out, _ = mkdocs(project, ONE_LINE % "journeyascode: {editors: false}")

    assert (out / "handbook/index.html").is_file()
    assert not (out / "handbook/editors").exists()
