"""The whole site, every byte of it: what is not for its readers is not there."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from journeyascode.cli.main import jac
from journeyascode.model import KINDS, Visibility
from journeyascode.reports.text import ReportLanguage
from journeyascode.site.cached_handbook import CachedHandbook as Shelf
from journeyascode.site.configuration import SiteSource
from journeyascode.site.publish_error import PublishError
from journeyascode.site.serve import HandbookServer, ServeSession
from journeyascode.site.site import SiteBuilder, build_site
from tests.secrets_in_fields import PARTS, Book, hide_in, leaks, renamed
from tests.site.building import DAY, mkdocs

SEEN: tuple[tuple[Visibility, bool], ...] = (("restricted", False), ("internal", True))
"""An audience, and whether something is hidden from it."""
PAGES = {
    "zhid-page.md": (
        "---\nvisibility: restricted\n---\n# zhid of a page\n![zhid](zhid-face.png) [x](open.md)\n"
    ),
    "zhid-bare.md": "visibility: restricted\n\n# zhid of a page without lines\n",
    "team.en.md": "---\n{visibility: restricted}\n---\n# zhid in another language\n",
    "open.md": (
        "---\nvisibility: public\n---\n# A page for all\n"
        "[one](zhid-page.md), [two](zhid-persona.yaml), [three](personas/zhid-persona-1.md),"
        " [four](zhid-page), [five](journey.yaml#zhid-steps-step), [six][six]\n"
        "![Another](open.png)\n"
    ),
}
"""Pages by hand, most of them not for all."""
CONFIG = "site_name: Ours\ndocs_dir: journeys\ntheme: material\nplugins: [search, {plugin}]\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A handbook with a hidden entity of each kind, which the one of the same kind points at."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    folder = tmp_path / "journeys"
    folder.mkdir()
    for name, spelt in secretive().items():
        (folder / name).write_text(json.dumps(spelt), "utf-8")
    (folder / "zhid.png").write_bytes(b"a picture that zhid tells")
    (folder / "open.png").write_bytes(b"a picture for all")
    (folder / "zhid-face.png").write_bytes(b"a picture that only a page tells")
    for name, text in PAGES.items():
        (folder / name).write_text(text, "utf-8")
    return tmp_path


def secretive() -> dict[str, dict[str, object]]:
    book = Book()
    book.entities["handbook"]["rules"][0]["rule"] = "unused-entity"
    found: dict[str, dict[str, object]] = {}
    for kind, spelt in book.entities.items():
        hidden = renamed(spelt) | {"visibility": "restricted"}
        hidden["description"] = "![The face](zhid.png) ![Another](open.png)"
        if kind != "handbook":
            found[f"zhid-{kind}.yaml"] = hidden
        for way in (way for one, way in PARTS if one == kind):
            hide_in(spelt, way, alone=False)["visibility"] = "restricted"
        for key in ("evidence", "metrics", "promises", "channels", "segments", "personas"):
            if spelt.get(key) and kind not in {key, key.removesuffix("s")}:
                spelt[key] = [f"zhid-{one}" for one in spelt[key]]
        found[f"{kind}.yaml"] = spelt
    found["persona.yaml"]["description"] = (
        "![Another](open.png) [somebody](zhid-persona.yaml) [part](journey.yaml#zhid-steps-step)"
    )
    return found


def told(folder: Path) -> Iterator[str]:
    """Yield the name and the content of every file, unpacked."""
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            content = gzip.decompress(content) if path.suffix == ".gz" else content
            text = content.decode("latin-1").replace("\u00c2\u00ad", "").replace("&shy;", "")
            yield f"{path.relative_to(folder)}\n{text}"


def leaking(folder: Path) -> list[str]:
    return [leak for one in told(folder) for leak in leaks(one)]


def test_a_site_for_fewer_holds_nothing_that_is_not_for_them(project: Path) -> None:
    ground = SiteSource(Path("journeys"), site_url="https://example.com/")
    site = project / "site"
    build_site(
        SiteSource(ground.source, site_url=ground.site_url, audience="restricted"), site, DAY
    )
    assert len(leaking(site)) > 1000
    assert (site / "zhid.png").exists()

    build_site(ground, site, DAY)

    assert leaking(site) == []
    assert (site / "open.png").exists()
    assert all((site / f"{kind}s").is_dir() for kind in ("journey", "persona", "promise"))


def test_the_plugin_is_told_for_whom_in_its_settings(project: Path) -> None:
    site, said = mkdocs(project, CONFIG.format(plugin="{journeyascode: {audience: restricted}}"))
    assert leaking(site)
    site, said = mkdocs(project, CONFIG.format(plugin="journeyascode"))
    assert leaking(site) == []
    assert said == []


NAV = (
    "nav:\n  - index.md\n  - zhid a: personas/zhid-persona-1.md\n"
    "  - zhid b:\n    - zhid c: ./personas/zhid-persona-1.md\n"
    "    - zhid d: [{zhid e: personas/zhid-persona-1/}]\n  - Seen: open.md\n"
)


@pytest.mark.parametrize("docs", ["journeys", "docs"])
def test_no_title_in_the_navigation_leads_to_what_is_hidden(project: Path, docs: str) -> None:
    config = CONFIG.format(plugin="{journeyascode: {audience: public}}")
    nav = NAV
    if docs == "docs":
        (project / docs).mkdir()
        for name in ("index.md", "open.md"):
            (project / docs / name).write_text("# Ours\n", "utf-8")
        config = config.replace("docs_dir: journeys\n", "")
        nav = NAV.replace("personas/", "handbook/personas/").replace("./", "")
    site, said = mkdocs(project, config + nav)
    assert said == []
    assert leaking(site) == []
    assert "Seen" in (site / "index.html").read_text("utf-8")
    (project / "mkdocs.yml").write_text(config + nav, "utf-8")
    done = CliRunner().invoke(jac, ["build", "--audience", "public", "--out", "built"])
    assert done.exit_code == 0, done.output
    assert leaking(project / "built") == []


def test_a_rendered_folder_loses_what_was_for_others(project: Path) -> None:
    for audience, hides in (("restricted", False), ("internal", True), ("public", True)):
        done = CliRunner().invoke(jac, ["render", "out", "--audience", audience])
        assert done.exit_code == 0, done.output
        assert (leaking(project / "out") == []) is hides


def test_pages_for_one_audience_are_never_taken_for_those_of_another(project: Path) -> None:
    shelf = Shelf(project / "journeys", keeps=2)
    reading = shelf.read(DAY)
    for _ in range(2):
        for audience, hides in SEEN:
            written = shelf.write(reading, "en", "folders", audience)
            assert (leaks("".join(page.html for page in written.pages)) == []) is hides
            assert {path.name for path in written.withheld} == (
                {"zhid.png", "zhid-face.png"} if hides else set()
            )


def test_every_kind_has_something_to_hide() -> None:
    assert {name.removesuffix(".yaml") for name in secretive()} >= {
        f"zhid-{kind}" for kind in KINDS if kind != "handbook"
    }


def test_the_browser_is_told_nothing_of_an_error_where_something_is_hidden(project: Path) -> None:
    path = project / "journeys" / "zhid-persona.yaml"
    path.write_text(
        path.read_text("utf-8").replace('"kind": "persona"', '"kind": "zhid"'), "utf-8"
    )
    heard: list[str] = []
    session = ServeSession(
        SiteBuilder(SiteSource(path.parent), project / "out", lambda _: None),
        ReportLanguage("en"),
        heard.append,
    )
    server = HandbookServer(session.rebuild, project / "out", 8000)
    session.rebuild(server)
    server.server_close()
    assert leaks(heard[-1])
    assert not leaks(server.instead)
    assert "the terminal tells what" in server.instead


def test_while_serving_the_banner_tells_nothing_of_what_is_hidden(project: Path) -> None:
    config = CONFIG.format(plugin="journeyascode")
    mkdocs(project, config, serving=True)
    path = project / "journeys" / "zhid-persona.yaml"
    path.write_text(
        path.read_text("utf-8").replace('"kind": "persona"', '"kind": "zhid"'), "utf-8"
    )
    site, _ = mkdocs(project, config, serving=True)
    assert "the terminal tells what" in (site / "index.html").read_text("utf-8")
    assert leaking(site) == []


def test_a_page_changed_by_hand_that_is_not_for_the_readers_is_not_passed_over(
    project: Path,
) -> None:
    def render(audience: str) -> Result:
        return CliRunner().invoke(jac, ["render", "out", "--audience", audience])

    render("restricted")
    page = project / "out" / "personas" / "zhid-persona-1.md"
    page.write_text(page.read_text("utf-8") + "\nBy hand\n", "utf-8")
    refused = render("internal")
    assert isinstance(refused.exception, PublishError)
    assert page.name in str(refused.exception.message)
    page.unlink()
    assert render("internal").exit_code == 0
    assert leaking(project / "out") == []


def test_what_was_left_out_is_told_to_who_builds(project: Path) -> None:
    done = CliRunner().invoke(jac, ["build", "--lang", "en"])
    assert done.exit_code == 0
    assert "what is not for `internal` readers was left out" in done.output
    assert leaking(project / "site") == []


def test_a_rendered_folder_is_for_whom_mkdocs_yml_says_unless_somebody_else_is_asked_for(
    project: Path,
) -> None:
    config = project / "mkdocs.yml"
    config.write_text(CONFIG.format(plugin="{journeyascode: {audience: restricted}}"))
    assert CliRunner().invoke(jac, ["render", "out"]).exit_code == 0
    assert leaking(project / "out")
    assert CliRunner().invoke(jac, ["render", "out", "--audience", "public"]).exit_code == 0
    assert leaking(project / "out") == []
    config.write_text(CONFIG.format(plugin="{journeyascode: {audience: everyone}}"))
    refused = CliRunner().invoke(jac, ["render", "out"])
    assert isinstance(refused.exception, PublishError)
    assert "`everyone` is no audience" in str(refused.exception)
    config.write_text(CONFIG.format(plugin="journeyascode"))
    assert CliRunner().invoke(jac, ["render", "out"]).exit_code == 0
    assert leaking(project / "out") == []


def test_nothing_is_rendered_where_mkdocs_yml_does_not_tell_any_more_for_whom(
    project: Path,
) -> None:
    plugin = "{journeyascode: {audience: public, brand: {colour: #d4572a}}}"
    (project / "mkdocs.yml").write_text(CONFIG.format(plugin=plugin))
    refused = CliRunner().invoke(jac, ["render", "out"])
    assert isinstance(refused.exception, PublishError)
    assert not (project / "out").exists()


@pytest.mark.parametrize("named", ["public", "internal", "restricted"])
@pytest.mark.parametrize("typed", ["build --out out", "render out"])
def test_what_is_not_trusted_may_shut_readers_out_and_lets_none_in(
    typed: str, named: str, project: Path
) -> None:
    plugin = f"{{journeyascode: {{audience: {named}}}}}"
    (project / "mkdocs.yml").write_text(CONFIG.format(plugin=plugin), "utf-8")
    path = project / "journeys" / "persona.yaml"
    spelt = json.loads(path.read_text("utf-8")) | {"name": "Paavali", "visibility": "internal"}
    path.write_text(json.dumps(spelt), "utf-8")

    done = CliRunner().invoke(jac, [*typed.split(), "--untrusted", "--as-of", str(DAY)])

    assert done.exit_code == 0, done.output
    assert leaking(project / "out") == []
    assert any("Paavali" in one for one in told(project / "out")) is (named != "public")
