from __future__ import annotations

import re
import resource
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import pytest

from journeyascode.site.configuration import SiteSource, find_configuration
from journeyascode.site.publish_error import PublishError
from journeyascode.site.site import BuiltSite, build_site
from journeyascode.source.which_handbook import HandbookOnDisk
from journeyascode.speech import Say
from tests.site.building import DAY, break_it, page, tree
from tests.site.conftest import ROOT

GROUND = SiteSource(Path("journeys"))
WITH_PLUGIN = """\
site_name: Mine
docs_dir: journeys
theme: {name: material, font: false}
plugins: [search, journeyascode]
"""


def build(ground: SiteSource = GROUND) -> BuiltSite:
    return build_site(ground, Path("site"), DAY)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small handbook as a published site in two languages."""
    folder = tmp_path_factory.mktemp("small")
    shutil.copytree(ROOT / "tests" / "books" / "small", folder / "journeys")
    build_site(
        SiteSource(folder / "journeys", site_url="http://localhost/cx"), folder / "site", DAY
    )
    return folder / "site"


def links(html: str) -> set[str]:
    """Every address a page leads to or loads."""
    found = re.findall(r'\s(?:xlink:)?(?:href|src)="?([^"\s>]+)', html)
    return {unescape(link).partition("#")[0] for link in found} - {""}


def test_a_handbook_without_mkdocs_yml_is_published_in_each_of_its_languages(
    project: Path,
) -> None:
    built = build()
    assert built.languages == ("fi", "en")
    assert not built.reading.failed
    assert "Pakettipalvelun" in page(project / "site", "")
    assert "Handbook of the parcel service" in page(project / "site", "en")
    assert built.pages == len(list((project / "site" / "en").rglob("index.html")))


def test_the_name_of_the_site_is_the_handbook_s_in_each_language(small: Path) -> None:
    assert "<title>Pakettipalvelun k\u00e4sikirja</title>" in page(small, "")
    assert "- Handbook of the parcel service</title>" in page(small, "en/journeys/late-parcel")


def test_where_there_is_no_page_the_site_says_so_in_its_language_and_leads_home(
    small: Path,
) -> None:
    finnish, english = ((small / way / "404.html").read_text("utf-8") for way in ("", "en"))
    assert "<h1>Sivua ei ole</h1>" in finnish
    assert ">Etusivulle</a>" in finnish
    assert "<h1>This page does not exist</h1>" in english
    assert "/.." not in finnish + english


def test_every_link_of_every_page_leads_somewhere(small: Path) -> None:
    broken = set()
    for path in small.rglob("*.html"):
        address = path.relative_to(small).as_posix()
        base = "/" if address.endswith("404.html") else f"/cx/{address}"
        for link in links(path.read_text("utf-8")):
            if re.match(r"(?:[a-z]+:|//)", link) and not link.startswith("http://localhost/"):
                continue
            to = urljoin(f"http://localhost{base}", link).removeprefix("http://localhost")
            target = small / to.removeprefix("/").removeprefix("cx/").removeprefix("cx")
            if not (target.is_file() or (target / "index.html").is_file()):
                broken.add((address, link))
    assert not broken


def test_the_language_switch_leads_to_the_very_same_page(small: Path) -> None:
    finnish, english = (page(small, f"{way}journeys/late-parcel") for way in ("", "en/"))
    assert '<a href="../../en/journeys/late-parcel/" hreflang="en"' in finnish
    assert '<a href="../../../journeys/late-parcel/" hreflang="fi"' in english
    assert '<html lang="fi"' in finnish
    assert '<html lang="en"' in english


def test_the_theme_s_search_has_a_name_for_those_who_only_hear_it(small: Path) -> None:
    assert 'role="dialog" aria-label="Haku"' in page(small, "journeys/late-parcel")
    assert 'role="dialog" aria-label="Search"' in page(small, "en/journeys/late-parcel")


def test_a_link_inside_a_drawing_never_stands_in_the_way_of_instant_navigation(
    small: Path,
) -> None:
    drawings = [
        drawing
        for path in small.rglob("*.html")
        for drawing in re.findall(
            r'<svg[^>]*class="jac.*?</svg>', path.read_text("utf-8"), re.DOTALL
        )
    ]
    assert drawings
    assert not [drawing for drawing in drawings if re.search(r"\s(?:href|src)=", drawing)]


def test_nothing_is_loaded_from_anywhere_else(small: Path) -> None:
    for path in small.rglob("*.html"):
        loaded = re.findall(
            r'<(?:link|script|img)[^>]*\s(?:href|src)="?([^"\s>]+)', path.read_text("utf-8")
        )
        foreign = [a for a in loaded if a.startswith(("http", "//")) and "localhost" not in a]
        assert not foreign


def test_two_builds_give_the_same_bytes(project: Path) -> None:
    ground = SiteSource(Path("journeys"), site_url="http://localhost/cx")
    build_site(ground, Path("site"), DAY)
    build_site(ground, project / "elsewhere" / "other", DAY)
    code = (
        "from datetime import date; from pathlib import Path;"
        "from journeyascode.site.site import SiteSource, build_site;"
        "build_site(SiteSource(Path('journeys'), site_url='http://localhost/cx'),"
        "Path('third'), date(2026, 11, 22))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
    assert tree(project / "site") == tree(project / "elsewhere" / "other")
    assert tree(project / "site") == tree(project / "third")


def test_a_handbook_with_an_error_leaves_the_last_good_site(project: Path) -> None:
    build()
    before = tree(project / "site")
    break_it(project)
    built = build()
    assert built.reading.failed
    assert built.languages == ()
    assert tree(project / "site") == before


def test_the_repository_s_own_configuration_is_used_and_can_be_found(project: Path) -> None:
    assert find_configuration(HandbookOnDisk(Path(), Path("journeys"))) is None
    (project / "mkdocs.yml").write_text(WITH_PLUGIN + "copyright: Mine alone\n")
    (project / "journeys" / "note.md").write_text("# By hand\n")
    file = find_configuration(HandbookOnDisk(Path(), Path("journeys")))
    build(SiteSource(Path("journeys"), file))
    assert "Mine alone" in page(project / "site", "")
    assert "By hand" in page(project / "site", "en/note")
    assert "<title>Pakettipalvelun käsikirja</title>" in page(project / "site", "")


def test_a_handbook_inside_another_site_is_published_in_that_site_s_language_first(
    project: Path,
) -> None:
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# Welcome\n")
    (project / "mkdocs.yml").write_text(WITH_PLUGIN.replace("docs_dir: journeys\n", ""))
    built = build(SiteSource(Path("journeys"), project / "mkdocs.yml"))
    assert built.languages == ("en", "fi")
    assert "Handbook of the parcel service" in page(project / "site", "handbook")
    assert '<html lang="fi"' in page(project / "site", "fi/handbook")
    assert "Welcome" in page(project / "site", "fi")


def test_a_configuration_without_the_plugin_is_refused(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: x\ndocs_dir: journeys\n")
    with pytest.raises(PublishError, match="does not name the plugin") as refused:
        build(SiteSource(Path("journeys"), project / "mkdocs.yml"))
    assert refused.value.remedy
    assert not (project / "site").exists()


def test_a_configuration_that_makes_no_sense_is_refused_in_its_own_words(project: Path) -> None:
    config = "site_name: x\ndocs_dir: nowhere\nplugins: [journeyascode]\n"
    (project / "mkdocs.yml").write_text(config)
    with pytest.raises(PublishError, match="nowhere"):
        build(SiteSource(Path("journeys"), project / "mkdocs.yml"))


def test_a_warning_of_mkdocs_stops_the_build_in_its_own_words(project: Path) -> None:
    (project / "mkdocs.yml").write_text("hooks: [hook.py]\n" + WITH_PLUGIN)
    (project / "hook.py").write_text(
        "from logging import getLogger\n"
        "def on_env(env, config, files): getLogger('mkdocs.hook').warning('this is odd')\n"
    )
    with pytest.raises(PublishError, match="this is odd"):
        build(SiteSource(Path("journeys"), project / "mkdocs.yml"))
    assert not (project / "site").exists()


def test_a_theme_that_is_broken_stops_the_build_in_its_own_words(project: Path) -> None:
    (project / "theme").mkdir()
    (project / "theme" / "main.html").write_text("{% no such thing %}")
    config = WITH_PLUGIN.replace("font: false", "font: false, custom_dir: theme")
    (project / "mkdocs.yml").write_text(config)
    with pytest.raises(PublishError, match="unknown tag 'no'"):
        build(SiteSource(Path("journeys"), project / "mkdocs.yml"))


def test_what_the_system_refuses_is_told_in_one_line(project: Path) -> None:
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000));"
        "from datetime import date; from pathlib import Path;"
        "from journeyascode.site.site import SiteSource, build_site;"
        "from journeyascode.site.publish_error import PublishError\n"
        "try: build_site(SiteSource(Path('journeys')), Path('site'), date(2026, 11, 22))\n"
        "except PublishError as error: print(error)"
    )
    build()
    before = tree(project / "site")
    ran = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, timeout=120
    )
    assert b"File too large" in ran.stdout
    assert len(ran.stdout.splitlines()) == 1
    assert tree(project / "site") == before
    assert resource.getrlimit(resource.RLIMIT_FSIZE)


@pytest.mark.usefixtures("project")
def test_an_output_that_cannot_be_is_told_in_one_line() -> None:
    with pytest.raises(PublishError, match=r"`.*anna\.yaml`: "):
        build_site(GROUND, Path("journeys/anna.yaml/site"), DAY)


def test_an_untrusted_build_looks_at_nothing_but_the_yaml(project: Path) -> None:
    (project / "mkdocs.yml").write_text("hooks: [evil.py]\n" + WITH_PLUGIN)
    (project / "evil.py").write_text("raise SystemExit('ran')\n")
    (project / "journeys" / "note.md").write_text("<script>alert(1)</script>\n")
    (project / "journeys" / "picture.svg").write_text("<svg/>\n")
    build(SiteSource(Path("journeys"), project / "mkdocs.yml", untrusted=True))
    assert not (project / "site" / "note").exists()
    assert not (project / "site" / "picture.svg").exists()
    assert "Pakettipalvelun" in page(project / "site", "")


def test_what_others_do_at_the_start_and_at_the_end_is_done_as_by_mkdocs(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "mkdocs.yml").write_text("hooks: [hook.py]\n" + WITH_PLUGIN)
    (project / "hook.py").write_text(
        "def on_startup(command, dirty): print('begun by', command)\n"
        "def on_pre_build(config): print('built')\n"
        "def on_shutdown(): print('ended')\n"
    )
    build(SiteSource(Path("journeys"), project / "mkdocs.yml"))
    assert capsys.readouterr().out.splitlines()[:3] == ["begun by build", "built", "ended"]


def test_an_untrusted_build_refuses_links(project: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("kind: persona\n")
    (project / "journeys" / "deep").mkdir()
    (project / "journeys" / "deep" / "inside.yaml").symlink_to(project / "journeys" / "anna.yaml")
    with pytest.raises(PublishError, match=r"`journeys/deep/inside\.yaml` is a link"):
        build(SiteSource(Path("journeys"), untrusted=True))


def test_an_output_inside_the_handbook_s_folder_is_no_part_of_it(project: Path) -> None:
    build_site(GROUND, Path("journeys/site"), DAY)
    build_site(GROUND, Path("journeys/site"), DAY)
    assert "Pakettipalvelun" in page(project / "journeys" / "site", "")
    assert not (project / "journeys" / "site" / "site").exists()


@pytest.mark.usefixtures("project")
def test_progress_is_told_page_by_page() -> None:
    heard: list[Say] = []
    built = build_site(GROUND, Path("site"), DAY, heard.append)
    spoken = [one.to("en") for one in heard]
    assert spoken[0] == "reading and checking"
    assert spoken[-1] == f"en: {built.pages} of {built.pages} pages"
