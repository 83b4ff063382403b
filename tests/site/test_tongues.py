"""Pages written by hand in several languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from journeyascode.site.configuration import SiteSource
from journeyascode.site.site import build_site
from tests.site.building import DAY, mkdocs, page, tree

SITE = "site_name: Testi\ndocs_dir: journeys\ntheme: {name: material, language: LANGUAGE}\n"
PLUGINS = 'exclude_docs: "*.yaml"\nplugins: [journeyascode]\nstrict: true\n'
EDITED = "repo_url: https://example.org/repo\nedit_uri: edit/main/\n"


@pytest.fixture
def written(project: Path) -> Path:
    """A project with a page in two languages, one that tells no language, and one in English."""
    for name, text in {
        "welcome.md": "# Tervetuloa\n\n[Säännöt](rules.md)",
        "welcome.en.md": "# Welcome\n\n[Rules](rules.md)",
        "rules.md": "# Rules of the house",
        "only.en.md": "# Only in English",
        "version-1.2.md": "# A version",
    }.items():
        (project / "journeys" / name).write_text(f"{text}\n", "utf-8")
    return project


def test_every_language_shows_its_own_version_of_a_page(written: Path) -> None:
    site = written / "site"
    build_site(SiteSource(written / "journeys"), site, DAY)

    assert "Tervetuloa" in page(site, "welcome")
    assert "Welcome" in page(site, "en/welcome")
    assert "Tervetuloa" not in page(site, "en/welcome")
    assert not (site / "welcome.en").exists()
    assert not (site / "en/welcome.en").exists()


def test_a_page_without_other_versions_is_shown_everywhere(written: Path) -> None:
    site = written / "site"
    build_site(SiteSource(written / "journeys"), site, DAY)

    for folder in ("", "en/"):
        assert "Rules of the house" in page(site, f"{folder}rules")
        assert (site / folder / "version-1.2" / "index.html").exists()
    assert "Only in English" in page(site, "only.en")
    assert "Only in English" in page(site, "en/only")


@pytest.mark.parametrize("language", ["fi", "en"])
def test_plain_mkdocs_publishes_every_language_like_jac_build(
    written: Path, language: str
) -> None:
    config = SITE.replace("LANGUAGE", language) + PLUGINS + EDITED
    site, said = mkdocs(written, config)

    assert not said
    for folder, title, name in (
        ("", "Tervetuloa", "welcome.md"),
        ("en/", "Welcome", "welcome.en.md"),
    ):
        found = page(site, f"{folder}welcome")
        assert f"<h1>{title}" in found or f">{title}</h1>" in found
        assert f'href="https://example.org/repo/edit/main/{name}"' in found
    plain = {name for name in tree(site) if name.endswith(".html")}
    built = written / "built"
    build_site(SiteSource(written / "journeys", written / "mkdocs.yml"), built, DAY)
    assert plain == {name for name in tree(built) if name.endswith(".html")}


def test_a_switch_leads_from_every_page_to_its_other_language(written: Path) -> None:
    site, _ = mkdocs(written, SITE.replace("LANGUAGE", "fi") + PLUGINS)
    for address, other, way in (
        ("personas/anna", "en", "../../en/personas/anna/"),
        ("en/personas/anna", "fi", "../../../personas/anna/"),
    ):
        assert f'href="{way}" hreflang="{other}"' in page(site, address)


def test_one_language_is_published_where_the_site_names_it(written: Path) -> None:
    named = PLUGINS.replace("journeyascode", "{journeyascode: {language: en}}")
    site, _ = mkdocs(written, SITE.replace("LANGUAGE", "fi") + named)
    assert "Welcome" in page(site, "welcome")
    assert not (site / "en").exists()
    assert not (site / "fi").exists()


def test_a_folder_of_the_site_where_a_language_is_to_be_is_refused(
    written: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (written / "journeys" / "en").mkdir()
    (written / "journeys" / "en" / "mine.md").write_text("# Mine\n", "utf-8")
    with pytest.raises(Abort):
        mkdocs(written, SITE.replace("LANGUAGE", "fi") + PLUGINS)
    assert "`en/mine.md`" in caplog.text
    assert "`language: fi`" in caplog.text


def test_mkdocs_serve_shows_the_first_language_and_says_so(
    written: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "mkdocs")
    site, _ = mkdocs(written, SITE.replace("LANGUAGE", "fi") + PLUGINS, serving=True)
    assert "`jac serve`" in caplog.text
    assert not (site / "en").exists()


def test_inside_another_site_nobody_chooses(written: Path) -> None:
    (written / "docs").mkdir()
    (written / "docs" / "index.md").write_text("# Ours\n", "utf-8")
    (written / "docs" / "about.en.md").write_text("# About\n", "utf-8")
    (written / "docs" / "about.md").write_text("# Tietoja\n", "utf-8")
    site, _ = mkdocs(
        written, "site_name: Ours\nplugins: [journeyascode]\ntheme: {name: material}\n"
    )

    assert "About" in page(site, "about.en")
    assert "Tietoja" in page(site, "about")
