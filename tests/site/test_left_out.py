"""What lies beside the YAML is published when somebody wants it to be, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeyascode.model import Visibility
from journeyascode.site.configuration import SiteSource
from journeyascode.site.site import build_site
from tests.site.building import DAY, mkdocs

CONFIG = "site_name: T\ndocs_dir: journeys\ntheme: material\nplugins: [search, journeyascode]\n"
BESIDE = (
    "anna.yaml.bak",
    "anna.yaml~",
    "anna.YAML.orig",
    "anna.yaml.swp",
    "code.html",
    "key.pem",
    "CNAME",
    "logo.svg",
    "unused.png",
    "unused.pdf",
    "open.pdf",
    "page.pdf",
    "hidden.pdf",
    "both.pdf",
)
ALWAYS = {"CNAME", "logo.svg", "unused.png", "open.pdf", "page.pdf", "both.pdf"}
LEADING = {
    "handbook.yaml": "kind: handbook\nname: H\norganisation: O\n",
    "anna.yaml": """\
kind: persona
name: Anna
visibility: restricted
description: "[1](hidden.pdf) [2](both.pdf) [3](hidden.md) [4](index.md) [5](named.md)"
""",
    "homes.yaml": 'kind: segment\nname: Homes\ndescription: "[1](open.pdf) [2](led.md)"\n',
    "index.md": "# Home\n\n[1](both.pdf) [2](page.pdf) [3](index.md)\n",
    "hidden.md": "# What she said\n\n[1](hidden.pdf)\n",
    "named.md": "# Named\n",
    "led.md": "# Led to\n",
    "loose.md": "# Loose\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    (tmp_path / "journeys").mkdir()
    for name in BESIDE:
        (tmp_path / "journeys" / name).write_text("beside", "utf-8")
    for name, text in LEADING.items():
        (tmp_path / "journeys" / name).write_text(text, "utf-8")
    return tmp_path


def published(site: Path) -> set[str]:
    return {name for name in BESIDE if (site / name).exists()}


def pages(site: Path) -> set[str]:
    return {name for name in LEADING if (site / name.removesuffix(".md") / "index.html").exists()}


@pytest.mark.parametrize(
    ("audience", "hidden"),
    [("internal", set()), ("restricted", {"hidden.pdf", "hidden.md", "named.md"})],
)
def test_a_site_without_a_configuration_has_pages_pictures_and_papers_somebody_leads_to(
    folder: Path, audience: Visibility, hidden: set[str]
) -> None:
    build_site(SiteSource(folder / "journeys", audience=audience), folder / "site", DAY)

    assert published(folder / "site") == ALWAYS | (hidden & {"hidden.pdf"})
    assert pages(folder / "site") == {"led.md", "loose.md"} | (hidden - {"hidden.pdf"})


def test_a_site_of_ones_own_has_other_papers_too_and_what_it_asks_for_by_name(
    folder: Path,
) -> None:
    site, said = mkdocs(folder, CONFIG + "nav: [index.md, named.md, led.md, loose.md]\n")
    assert said == []
    assert published(site) == {*ALWAYS, "unused.pdf"}
    assert pages(site) == {"led.md", "loose.md", "named.md"}

    site, said = mkdocs(folder, CONFIG + "exclude_docs: '!code.html'\nextra_css: [key.pem]\n")
    assert said == []
    assert published(site) == {*ALWAYS, "unused.pdf", "code.html", "key.pem"}


def test_a_link_to_what_the_configuration_leaves_out_is_told(folder: Path) -> None:
    _, said = mkdocs(folder, CONFIG + "nav: [index.md, named.md]\nexclude_docs: 'open.*'\n")

    assert [one for one in said if "open.pdf" in one] == [
        "journeyascode: a text leads to `open.pdf`, which mkdocs.yml leaves out of the site"
    ]
