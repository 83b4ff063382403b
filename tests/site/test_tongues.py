"""Pages written by hand in several languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeyascode.site.configuration import Ground
from journeyascode.site.site import build_site
from tests.site.building import DAY, mkdocs, page

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
    build_site(Ground(written / "journeys"), site, DAY)

    assert "Tervetuloa" in page(site, "welcome")
    assert "Welcome" in page(site, "en/welcome")
    assert "Tervetuloa" not in page(site, "en/welcome")
    assert not (site / "welcome.en").exists()
    assert not (site / "en/welcome.en").exists()


def test_a_page_without_other_versions_is_shown_everywhere(written: Path) -> None:
    site = written / "site"
    build_site(Ground(written / "journeys"), site, DAY)

    for folder in ("", "en/"):
        assert "Rules of the house" in page(site, f"{folder}rules")
        assert (site / folder / "version-1.2" / "index.html").exists()
    assert "Only in English" in page(site, "only.en")
    assert "Only in English" in page(site, "en/only")


@pytest.mark.parametrize(("language", "title"), [("fi", "Tervetuloa"), ("en", "Welcome")])
def test_plain_mkdocs_chooses_by_the_language_of_the_theme(
    written: Path, language: str, title: str
) -> None:
    site, said = mkdocs(written, SITE.replace("LANGUAGE", language) + PLUGINS + EDITED)

    assert not said
    found = page(site, "welcome")
    assert title in found
    name = "welcome.en.md" if language == "en" else "welcome.md"
    assert f'href="https://example.org/repo/edit/main/{name}"' in found


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
