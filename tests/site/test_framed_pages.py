from __future__ import annotations

from pathlib import Path

import pytest

from journeyascode.site.configuration import SiteSource
from journeyascode.site.site import SiteBuilder
from tests.site.building import DAY, page, tree
from tests.site.test_site import WITH_PLUGIN

URL = "http://localhost/cx/"


def press(project: Path, *, keeps: int, out: str = "site") -> SiteBuilder:
    own = project / "mkdocs.yml"
    ground = SiteSource(Path("journeys"), own if own.exists() else None, site_url=URL)
    return SiteBuilder(ground, Path(out), lambda _: None, keeps=keeps)


def edit(project: Path, name: str, before: str, after: str) -> None:
    path = project / "journeys" / name
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


EDITS = {
    "a name that other pages tell": ("anna.yaml", "Anna", "Inna"),
    "the name of the site": ("handbook.yaml", "Pakettipalvelun", "Lähetysten"),
}


@pytest.mark.parametrize("what", EDITS)
def test_after_an_edit_the_site_is_that_of_a_fresh_start(project: Path, what: str) -> None:
    again = press(project, keeps=2)
    again.build(DAY)
    edit(project, *EDITS[what])
    again.build(DAY)
    press(project, keeps=1, out="fresh").build(DAY)
    assert tree(project / "site") == tree(project / "fresh")


def test_a_page_by_hand_changes_the_frame_of_the_others(project: Path) -> None:
    again = press(project, keeps=2)
    (project / "journeys" / "guide.md").write_text("# Ohje\n", "utf-8")
    again.build(DAY)
    (project / "journeys" / "guide.md").write_text("# Opas\n", "utf-8")
    again.build(DAY)
    press(project, keeps=1, out="fresh").build(DAY)
    assert "Opas" in page(project / "site", "personas/anna")
    assert tree(project / "site") == tree(project / "fresh")


def test_with_somebody_else_s_settings_every_page_is_framed_again(project: Path) -> None:
    (project / "mkdocs.yml").write_text(WITH_PLUGIN, "utf-8")
    again = press(project, keeps=2)
    again.build(DAY)
    (project / "mkdocs.yml").write_text(WITH_PLUGIN + "copyright: Ours\n", "utf-8")
    again.build(DAY)
    assert "Ours" in page(project / "site", "personas/anna")
