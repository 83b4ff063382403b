"""What other plugins are shown of our pages, and what our pages are afterwards."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from journeyascode.site.configuration import plugin_of
from journeyascode.site.navigation import named_in, put_home
from journeyascode.site.other_plugins import for_print, lend_links, take_back
from journeyascode.site.settings import settle
from tests.site.building import mkdocs, page
from tests.site.test_plugin import ONE_LINE, entries

SVG = '<p><a href="x/">x</a></p><svg><a xlink:href="../y/#z"><title>y</title></a></svg>'
HOOK = """
from mkdocs.plugins import event_priority
SEEN = []
def on_files(files, config):
    return files
@event_priority(-90)
def on_env(env, config, files):
    SEEN.extend(file for file in files if file.abs_src_path is None)
    assert not [f for f in SEEN if "handbook/" in f.src_uri or "jac" in f.src_uri], SEEN
def on_page_content(html, page, config, files):
    import re
    for link in re.findall(r"<a\\b[^>]*>", html):
        assert " href=" in link or "id=" in link, link
"""


def test_links_of_drawings_have_an_href_only_while_others_look() -> None:
    lent = lend_links(SVG)
    assert re.findall(r'<a href="([^"]*)"', lent) == ["x/", "../y/#z"]
    assert take_back(lent) == SVG


def test_a_page_that_is_printed_with_others_has_links_and_ids_of_its_own() -> None:
    page_ = for_print(lend_links(f'{SVG}<h2 id="a">A</h2><tr id="b">'), "T", "handbook/x/")
    assert page_.startswith('<h1 id="handbook-x">T</h1>')
    assert "xlink:href" not in page_
    assert '<h2 id="a">' in page_  # which that plugin renames itself
    assert '<tr id="handbook-x-b">' in page_


def test_every_file_has_a_path_and_every_link_an_address_for_other_plugins(project: Path) -> None:
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# Welcome\n")
    (project / "hook.py").write_text(HOOK)
    config = f"{ONE_LINE}hooks: [hook.py]\nsite_url: http://localhost/\n"
    site, said = mkdocs(project, f"{config}strict: true\n")
    assert not said
    assert "xlink:href" in page(site, "handbook/journeys/late-parcel")
    assert not re.search(
        r"<svg(?:(?!</svg>).)* href=", page(site, "handbook/journeys/late-parcel")
    )


def test_what_is_made_of_many_has_the_history_of_a_file_that_is_read(project: Path) -> None:
    (project / "docs").mkdir()
    (project / "journeys" / ".draft").mkdir()
    (project / "journeys" / ".draft" / "a.yaml").write_text("kind: persona\n", "utf-8")
    (project / "mkdocs.yml").write_text(ONE_LINE, "utf-8")
    config = load_config(str(project / "mkdocs.yml"))
    first = settle(plugin_of(config).config, config).first_file
    assert first
    assert first.parent.name != ".draft"


def _site(project: Path, nav: str) -> list[str]:
    (project / "docs").mkdir()
    for name in ("index", "about"):
        (project / "docs" / f"{name}.md").write_text(f"# {name.title()}\n")
    config = ONE_LINE.replace("journeyascode", "journeyascode: {language: en}")
    site, said = mkdocs(project, f"{config}strict: true\nnav: {nav}\n")
    assert not said
    return entries(page(site, "about"))


@pytest.mark.parametrize(
    ("nav", "first", "titles"),
    [
        ("[{Home: index.md}, {Our CX: handbook/index.md}]", "Home", ["Our CX"]),
        ("[handbook/index.md, index.md]", "Handbook of the parcel service", []),
        ("[index.md, {CX: [handbook/index.md]}]", "Index", ["CX"]),
        ("[index.md, {Who: handbook/personas/index.md}]", "Index", ["Who"]),
    ],
)
def test_a_title_in_the_navigation_is_kept_and_nothing_is_there_twice(
    project: Path, nav: str, first: str, titles: list[str]
) -> None:
    shown = _site(project, nav)
    assert shown[0] == first
    for title in titles:
        assert shown.count(title) >= 1
    assert "Promises" in shown
    assert shown.count("Handbook of the parcel service") <= 2  # of the section, of its first page


def test_a_navigation_made_by_hand_is_left_as_it_is(project: Path) -> None:
    nav = "[index.md, {CX: [handbook/index.md, {Who: handbook/personas/index.md}]}]"
    assert "Promises" not in _site(project, nav)


def test_a_home_is_found_wherever_a_navigation_names_it() -> None:
    nav = ["a.md", {"B": [{"C": "h.md"}, "d.md"]}, {"E": "https://example.org"}]
    assert dict(named_in(nav)) == {
        "a.md": None,
        "h.md": "C",
        "d.md": None,
        "https://example.org": "E",
    }
    assert put_home(nav, "h.md", ["x.md"], "T")[1] == {"B": [{"C": ["h.md", "x.md"]}, "d.md"]}
    assert put_home(["h.md"], "h.md", ["x.md"], "T") == [{"T": ["h.md", "x.md"]}]
    assert put_home([{"C": "h.md"}], "h.md", ["x.md"], "") == [{"C": "h.md"}, "x.md"]
    assert put_home(["h.md"], "h.md", [], "T") == ["h.md"]


def test_the_page_of_an_entity_belongs_to_the_history_of_its_yaml(project: Path) -> None:
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# Welcome\n")
    (project / "hook.py").write_text(
        "from pathlib import Path\n"
        "def on_env(env, config, files):\n"
        "    lines = [f'{f.src_uri} {f.abs_src_path} {f.generated_by}' for f in files]\n"
        "    Path('seen.txt').write_text('\\n'.join(lines))\n"
    )
    mkdocs(project, f"{ONE_LINE}hooks: [hook.py]\n")
    seen = dict(
        line.split(" ", 1) for line in (project / "seen.txt").read_text("utf-8").splitlines()
    )
    assert seen["handbook/personas/anna.md"] == f"{project / 'journeys' / 'anna.yaml'} None"


class Translating(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """What mkdocs-static-i18n is to others, for one of its languages."""

    default_language = "en"
    build_languages = ("en", "fi", "et")

    def __init__(self, language: str | None, structure: str) -> None:
        self.current_language = language
        self.config = {"docs_structure": structure}
        self.i18n_files_per_language: dict[str, list[File]] = {}

    @event_priority(-100)
    def on_files(self, files: Files, config: object) -> Files:  # noqa: ARG002 - MkDocs' shape
        assert not [file for file in files if file.src_uri.startswith("handbook/")]
        return files


@pytest.mark.parametrize(
    ("language", "structure", "place", "lang"),
    [
        (None, "suffix", "handbook", "en"),
        ("fi", "suffix", "fi/handbook", "fi"),
        ("fi", "folder", "fi/handbook", "fi"),
        ("en", "folder", "handbook", "en"),
        ("et", "folder", "et/handbook", "fi"),
    ],
)
def test_a_plugin_that_translates_gets_the_handbook_in_its_language(
    project: Path, language: str | None, structure: str, place: str, lang: str
) -> None:
    for folder in ("en", "fi") if structure == "folder" else (".",):
        (project / "docs" / folder).mkdir(parents=True)
        (project / "docs" / folder / "index.md").write_text("# Welcome\n")
    (project / "mkdocs.yml").write_text(ONE_LINE)
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(project / "site"))
    plugin = Translating(language, structure)
    config.plugins["i18n"] = plugin
    build(config)
    told = {"en": "Handbook of the parcel service", "fi": "Pakettipalvelun käsikirja"}[lang]
    html = page(project / "site", f"{place}/personas/anna")
    assert f"{told}" in page(project / "site", place)
    assert 'class="jac-' in html
    assert (project / "site" / place / "drawings").is_dir()
    assert not (project / "site" / "fi" / "handbook").exists() or language == "fi"
    listed = plugin.i18n_files_per_language[language or "en"]
    assert [file for file in listed if file.dest_uri == f"{place}/personas/anna/index.html"]


class Printing(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """What mkdocs-print-site does with the pages of others."""

    pages: tuple[Page, ...] = ()

    def on_page_content(self, html: str, page: Page, **_: object) -> str:
        page.html = html  # type: ignore[attr-defined]
        self.pages += (page,)
        return html

    def on_post_build(self, config: Any) -> None:  # noqa: ANN401 - MkDocs' shape
        self.print_file = File("print.md", "", config.site_dir, use_directory_urls=True)
        place = Path(self.print_file.abs_dest_path)
        place.parent.mkdir()
        place.write_text("".join(page.html for page in self.pages))  # type: ignore[attr-defined]


def test_a_plugin_that_prints_gets_pages_with_headings_and_links_that_can_be_followed(
    project: Path,
) -> None:
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# Welcome\n")
    (project / "mkdocs.yml").write_text(ONE_LINE)
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(project / "site"))
    config.plugins["print-site"] = Printing()
    config.plugins["journeyascode"].config["language"] = "en"
    build(config)
    html = page(project / "site", "print")
    assert '<h1 id="handbook-personas-anna">Anna' in html
    ids = re.findall(r'<(?!h|li)\w[^>]*? id="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    assert "<svg" in html
    assert not re.search(r"<svg(?:(?!</svg>).)* href=", html)
