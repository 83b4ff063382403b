"""Links and pictures in texts lead somewhere, however the handbook is published."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest

from journeyascode.build import check, load, write
from journeyascode.pages.addresses import Style
from journeyascode.site.configuration import SiteSource, find_configuration
from journeyascode.site.folder import LanguageFolder, render_folder
from journeyascode.site.site import build_site
from journeyascode.source.which_handbook import HandbookOnDisk
from tests.site.building import DAY, mkdocs

LEADING = {
    "handbook.yaml": "kind: handbook\nname: H\norganisation: O\nlanguages: [fi, en]\n",
    "kuva ä.png": "a picture",
    "about.md": "# About\n",
    "people/notes.pdf": "paper",
    "people/unused.pdf": "nothing leads here",
    "teams.yaml": "kind: team\nitems: [{id: a, name: A}, {id: b, name: B}]\n",
    "j.yaml": "kind: journey\nname: J\nstages: [{name: S, steps: [{id: pay, name: I pay}]}]\n",
    "people/anna.yaml": """\
kind: persona
name: Anna
description: |
  ![Anna](<../kuva ä.png>) [paper](notes.pdf) [team](../teams.yaml#b) [page](../about.md)
  [step](../j.yaml#pay) [away](https://example.com) [here](#top)
""",
}
CONFIG = "site_name: Mine\ndocs_dir: {docs}\ntheme: material\nplugins: [search, journeyascode]\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "journeys" / "people").mkdir(parents=True)
    for name, text in LEADING.items():
        (tmp_path / "journeys" / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    return tmp_path


def targets(page: Path) -> set[str]:
    """Give where the links and pictures of Anna's description lead, from the top of the site."""
    text = re.findall(
        r'<div class="jac-prose[^>]*>(.*?)</div>', page.read_text("utf-8"), re.DOTALL
    )
    found = re.findall(r'(?:href|src)="([^"]*)"', text[0])
    below = page.as_posix().partition("site/")[2].removesuffix("index.html")
    return {unquote(urljoin(below, unescape(one))) for one in found}


def missing(site: Path, page: str) -> set[str]:
    """Give the targets that are not in the site."""
    ways = (one.partition("#")[0] for one in targets(site / page) if "://" not in one)
    return {way for way in ways if not (site / way).exists()}


def test_nothing_is_found_where_everything_leads_somewhere(folder: Path) -> None:
    found = check(load([folder / "journeys"]), DAY)

    assert {one.code for one in found} & {"JAC350", "JAC351", "JAC352"} == {"JAC352"}


def test_a_file_that_is_there_and_could_not_be_read_is_not_told_to_be_missing(
    folder: Path,
) -> None:
    path = folder / "journeys" / "j.yaml"
    path.write_text(LEADING["j.yaml"] + "sumary: S\n", "utf-8")
    anna = folder / "journeys" / "people" / "anna.yaml"
    anna.write_text(LEADING["people/anna.yaml"] + "  [gone](gone.yaml)\n", "utf-8")
    found = check(load([folder / "journeys"]), DAY)

    leading = [one for one in found if one.code == "JAC350"]
    assert {one.code for one in found} >= {"JAC102"}
    assert ["gone.yaml" in str(one.message) for one in leading] == [True]


@pytest.mark.parametrize("style", ["folders", "files", "markdown"])
def test_only_what_a_text_leads_to_is_taken_along(folder: Path, style: Style) -> None:
    written = write(load([folder / "journeys"]), "en", DAY, style)

    assert list(written.attached) == ["about.md", "kuva ä.png", "people/notes.pdf"]


def test_a_rendered_folder_holds_what_texts_lead_to(folder: Path) -> None:
    pages = write(load([folder / "journeys"]), "en", DAY, "markdown")
    render_folder((LanguageFolder(pages),), folder / "site")

    assert not missing(folder / "site", "personas/anna.md")
    assert (folder / "site" / "kuva ä.png").read_text("utf-8") == "a picture"
    assert not (folder / "site" / "people" / "unused.pdf").exists()


@pytest.mark.parametrize("folders", [True, False])
def test_a_built_site_holds_what_texts_lead_to_in_each_language(
    folder: Path,
    folders: bool,  # noqa: FBT001 - a case
) -> None:
    config = CONFIG.format(docs="journeys") + f"use_directory_urls: {str(folders).lower()}\n"
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    source = folder / "journeys"
    build_site(
        SiteSource(source, find_configuration(HandbookOnDisk(folder, source))),
        folder / "site",
        DAY,
    )

    page = "personas/anna/index.html" if folders else "personas/anna.html"
    assert targets(folder / "site" / page) >= {"people/notes.pdf", "kuva ä.png"}
    assert not missing(folder / "site", page)
    assert not missing(folder / "site", f"en/{page}")


def test_a_site_of_others_gets_what_texts_lead_to(folder: Path) -> None:
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# Ours\n", "utf-8")
    site, said = mkdocs(folder, CONFIG.format(docs="docs"))

    assert not said
    assert not missing(site, "handbook/personas/anna/index.html")
    assert "handbook/about/" in targets(site / "handbook/personas/anna/index.html")


def test_of_a_stranger_only_pictures_are_shown(folder: Path) -> None:
    build_site(SiteSource(folder / "journeys", untrusted=True), folder / "site", DAY)

    found = targets(folder / "site" / "personas" / "anna" / "index.html")
    assert "kuva ä.png" in found
    assert not found & {"people/notes.pdf", "about/"}
    assert not (folder / "site" / "about").exists()
    assert not (folder / "site" / "people").exists()


def test_what_lies_outside_or_is_a_link_is_told_and_stays_where_it_is(folder: Path) -> None:
    (folder / "secret.pdf").write_text("secret", "utf-8")
    (folder / "journeys" / "own.pdf").symlink_to(folder / "secret.pdf")
    (folder / "journeys" / "inner.png").symlink_to(folder / "journeys" / "kuva ä.png")
    (folder / "journeys" / "large.pdf").write_bytes(bytes(11 * 1024**2))
    (folder / "journeys" / "a.js").write_text("", "utf-8")
    ways = (
        "../secret.pdf",
        "own.pdf",
        "inner.png",
        "large.pdf",
        "code.js",
        "gone.pdf",
        "anne.yaml",
    )
    text = " ".join(f"[{way}]({way})" for way in ways)
    (folder / "journeys" / "b.yaml").write_text(f"kind: persona\nname: B\ndescription: '{text}'\n")
    loaded = load([folder / "journeys"])

    found = [one.message.values["target"] for one in check(loaded, DAY) if one.code == "JAC350"]
    assert found == list(ways)
    assert not set(write(loaded, "en", DAY, "folders").attached) & set(ways)
