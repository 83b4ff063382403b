"""What other services show of a link to a page."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from journeyascode.site.configuration import SiteSource
from journeyascode.site.site import build_site
from tests.site.building import DAY, mkdocs, page

HOME = "https://example.org/handbook/"
CONFIG = (
    f"site_name: Ours\nsite_url: {HOME}\nplugins: [journeyascode]\ntheme: {{name: material}}\n"
)


def told(html: str) -> dict[str, str]:
    return dict(
        re.findall(r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">', html)
    )


def built(project: Path, site_url: str) -> Path:
    build_site(SiteSource(project / "journeys", site_url=site_url), project / "site", DAY)
    return project / "site"


def test_a_journey_is_shared_with_a_picture_of_its_own_in_every_language(project: Path) -> None:
    site = built(project, HOME)
    for folder in ("", "en/"):
        found = told(page(site, f"{folder}journeys/late-parcel"))
        address = found["og:image"]
        assert address == f"{HOME}{folder}journeys/late-parcel.png"
        assert (site / address.removeprefix(HOME)).read_bytes().startswith(b"\x89PNG")
        assert found["og:url"] == f"{HOME}{folder}journeys/late-parcel/"
        assert found["og:title"] in found["og:image:alt"]
        assert found["twitter:card"] == "summary_large_image"


def test_every_other_page_is_shared_with_the_picture_of_the_handbook(project: Path) -> None:
    site = built(project, HOME)
    found = told(page(site, "personas/anna"))
    assert (site / found["og:image"].removeprefix(HOME)).read_bytes().startswith(b"\x89PNG")
    assert found["og:image:alt"] == found["og:title"]


def test_nothing_is_told_while_nobody_knows_where_the_site_will_be_read(project: Path) -> None:
    site = built(project, "")
    assert not told(page(site, "journeys/late-parcel"))
    assert not list(site.rglob("late-parcel.png"))


def test_inside_another_site_the_pictures_lie_beside_the_pages(project: Path) -> None:
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# Ours\n", "utf-8")
    site, said = mkdocs(project, CONFIG)
    assert not said
    found = told(page(site, "handbook/journeys/late-parcel"))
    assert found["og:image"] == f"{HOME}handbook/journeys/late-parcel.png"
    assert not told((site / "index.html").read_text("utf-8"))


def test_a_theme_that_tells_of_its_pages_itself_is_not_interrupted(project: Path) -> None:
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# Ours\n", "utf-8")
    (project / "look").mkdir()
    own = '{% block site_meta %}<meta property="og:type" content="x">{% endblock %}'
    (project / "look" / "main.html").write_text(f'{{% extends "base.html" %}}{own}', "utf-8")
    site, _ = mkdocs(project, CONFIG.replace("material}", "material, custom_dir: look}"))
    assert told(page(site, "handbook/journeys/late-parcel")) == {"og:type": "x"}


def test_a_journey_is_shared_with_its_picture_where_somebody_has_looked_on_before(
    project: Path,
) -> None:
    (project / "docs").mkdir()
    mkdocs(project, CONFIG, serving=True)
    shutil.rmtree(project / "site")
    site = built(project, HOME)
    assert told(page(site, "journeys/late-parcel"))["og:image"]
