from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from mkdocs.exceptions import Abort

from journeyascode.site.forges import edit_address
from journeyascode.site.settings import Options
from journeyascode.source.mkdocs_file import OPTIONS
from tests.shelf import Shelf
from tests.site.building import break_it, mkdocs, page
from tests.site.conftest import begin, stand_in

THEME = "site_name: Site\ntheme: {name: material, font: false}\n"
ONE_LINE = f"{THEME}plugins: [search, journeyascode]\n"
WHOLE = ONE_LINE.replace("journeyascode", "journeyascode: {language: en}") + "docs_dir: journeys\n"


class Once(NamedTuple):
    """A site that is built once, for the tests that only look at it."""

    out: Path
    said: list[str]


@pytest.fixture
def site(project: Path) -> Path:
    """A site of somebody else, with two pages of its own."""
    return with_pages(project)


def with_pages(project: Path) -> Path:
    (project / "docs" / "guides").mkdir(parents=True)
    (project / "docs" / "index.md").write_text("# Welcome\n\nOur [handbook](handbook/index.md).\n")
    (project / "docs" / "guides" / "one.md").write_text("# First guide\n")
    return project


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """The handbook in a site of somebody else."""
    return once(with_pages(begin(tmp_path_factory.mktemp("beside") / "project")), ONE_LINE)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """The handbook as the whole site."""
    return once(begin(tmp_path_factory.mktemp("whole") / "project"), WHOLE)


def once(project: Path, config: str) -> Once:
    with pytest.MonkeyPatch.context() as patch:
        stand_in(project, patch)
        return Once(*mkdocs(project, f"{config}strict: true\n"))


@pytest.fixture
def shelf(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shelf]:
    """What is installed for this Python."""
    shelf = Shelf(tmp_path_factory.mktemp("shelf"), monkeypatch)
    with shelf.installed(monkeypatch):
        yield shelf


def with_options(options: str, config: str = ONE_LINE) -> str:
    said = re.search(r"journeyascode: \{([^}]*)\}", config)
    plain = config.replace(said[0], "journeyascode") if said else config
    settled = ", ".join(filter(None, ("as_of: 2026-11-22", said and said[1], options)))
    return plain.replace("journeyascode", f"journeyascode: {{{settled}}}")


def search_index(out: Path) -> Any:  # noqa: ANN401 - whatever the search plugin has written
    return json.loads((out / "search" / "search_index.json").read_text("utf-8"))


def entries(html: str) -> list[str]:
    """The words of the navigation, in order."""
    nav = html.partition('md-nav--primary"')[2].partition("md-nav--secondary")[0]
    return [
        " ".join(w.split())
        for w in re.findall(r'<span class="md-ellipsis">(.*?)</span>', nav, re.DOTALL)
    ]


def test_one_line_adds_the_handbook_to_a_site(beside: Once) -> None:
    out, said = beside
    assert not said
    assert 'href="handbook/"' in page(out, "")
    assert "jac-figure" in page(out, "handbook/journeys/late-parcel")
    assert list((out / "handbook" / "drawings").glob("*.svg"))
    assert not list(out.rglob("*.yaml"))


@pytest.mark.parametrize(
    ("options", "said"),
    [("", "the rules of `acme` fail: "), ("language: fi", "paketin `acme` säännöt eivät toimi: ")],
)
def test_a_package_whose_rules_fail_is_named_instead_of_a_traceback(
    site: Path, shelf: Shelf, caplog: pytest.LogCaptureFixture, options: str, said: str
) -> None:
    shelf.install("acme", "raise RuntimeError('no luck today')")

    with pytest.raises(Abort):
        mkdocs(site, with_options(options))
    assert f"{said}RuntimeError: no luck today" in caplog.text
    assert "Traceback" not in caplog.text


def test_a_site_that_is_not_ours_keeps_its_look_and_gets_no_policy(beside: Once) -> None:
    out = beside.out
    assert "Content-Security-Policy" not in page(out, "handbook")
    assert "look." not in page(out, "handbook")
    assert "assets/jac/jac." in page(out, "handbook")


def test_look_and_policy_can_be_asked_for(site: Path) -> None:
    out, _ = mkdocs(site, with_options("look: true, policy: true"))
    assert "Content-Security-Policy" in page(out, "handbook")
    assert "look." in page(out, "guides/one")


def test_our_section_comes_after_the_site_s_own_pages(beside: Once) -> None:
    out = beside.out
    assert entries(page(out, ""))[:3] == ["Welcome", "Guides", "First guide"]
    assert "Handbook of the parcel service" in entries(page(out, ""))


def test_a_placeholder_in_the_navigation_is_expanded_where_it_stands(site: Path) -> None:
    nav = "nav:\n- index.md\n- CX:\n  - Inside: handbook/\n- guides/one.md\n"
    out, said = mkdocs(site, ONE_LINE + nav + "strict: true\n")
    assert not said
    found = entries(page(out, ""))
    assert found.index("CX") < found.index("Handbook of the parcel service")
    assert found[-1] == "First guide"


def test_a_placeholder_in_a_list_is_expanded_too(site: Path) -> None:
    out, _ = mkdocs(site, ONE_LINE + "nav:\n- index.md\n- journeys/\n- guides/one.md\n")
    found = entries(page(out, ""))
    assert found[1] == "Handbook of the parcel service"
    assert found[-1] == "First guide"


def test_a_placeholder_deep_in_the_navigation_is_expanded_too(site: Path) -> None:
    nav = "nav:\n- Guides:\n  - guides/one.md\n- CX:\n  - Deep:\n    - index.md\n    - journeys/\n"
    out, _ = mkdocs(site, ONE_LINE + nav)
    found = entries(page(out, ""))
    assert found.index("Welcome") < found.index("Handbook of the parcel service")
    assert found.count("Handbook of the parcel service") == 1


def test_a_hand_made_drawing_wins(site: Path) -> None:
    drawing = site / "docs" / "handbook" / "drawings" / "journey-late-parcel.svg"
    drawing.parent.mkdir(parents=True)
    drawing.write_text("<svg/>")
    out, _ = mkdocs(site, ONE_LINE)
    assert (out / "handbook" / "drawings" / drawing.name).read_text() == "<svg/>"


def test_the_policy_allows_the_hosts_the_owner_of_the_site_has_named(site: Path) -> None:
    config = with_options("policy: true").replace(", font: false", "")
    extra = "extra_css: ['https://styles.test/a.css']\nextra_javascript: ['//code.test/a.js']\n"
    policy = page(mkdocs(site, config + extra)[0], "handbook").partition('Policy" content="')[2]
    rules = dict(rule.split(" ", 1) for rule in policy.partition('"')[0].split("; "))
    assert rules["style-src"].split()[1:] == [
        "https://styles.test",
        "https://fonts.googleapis.com",
        "https://fonts.gstatic.com",
    ]
    assert rules["script-src"].endswith(" https://code.test")


def test_a_theme_without_scripts_of_its_own_has_a_policy_too(site: Path) -> None:
    plain = with_options("policy: true").replace("material", "mkdocs").replace(", font: false", "")
    assert "script-src 'self' ;" in page(mkdocs(site, plain)[0], "handbook")


def test_a_navigation_without_a_placeholder_gets_one_section_at_its_end(site: Path) -> None:
    out, _ = mkdocs(site, ONE_LINE + "nav:\n- index.md\n- guides/one.md\n")
    assert entries(page(out, ""))[:3] == [
        "Welcome",
        "First guide",
        "Handbook of the parcel service",
    ]


def test_only_the_indexes_are_listed_in_a_hub(site: Path) -> None:
    out, said = mkdocs(site, with_options("nav: hub") + "strict: true\n")
    assert not said
    found = entries(page(out, "handbook/journeys/late-parcel"))
    assert "The parcel is late" not in found
    assert "Journeys" in found
    assert "md-nav__item--active" in page(out, "handbook/journeys/late-parcel")


def test_the_navigation_is_left_alone_on_demand(site: Path) -> None:
    out, _ = mkdocs(site, with_options("nav: none") + "nav: [index.md]\n")
    assert entries(page(out, "")) == ["Welcome"]
    assert page(out, "handbook/journeys/late-parcel")


def test_a_hand_written_page_wins_and_we_say_so(site: Path) -> None:
    (site / "docs" / "handbook" / "journeys").mkdir(parents=True)
    (site / "docs" / "handbook" / "journeys" / "late-parcel.md").write_text("# By hand\n")
    (site / "docs" / "handbook" / "index.md").write_text("# My own home\n")
    out, said = mkdocs(site, ONE_LINE)
    assert "By hand" in page(out, "handbook/journeys/late-parcel")
    assert "My own home" in page(out, "handbook")
    assert [line for line in said if "is hand-written" in line] == [
        "journeyascode: `handbook/journeys/late-parcel.md` is hand-written: ours is left out"
    ]


def test_our_home_is_the_home_where_the_whole_site_is_the_handbook(whole: Once) -> None:
    out, said = whole
    assert not said
    assert "Handbook of the parcel service" in page(out, "")
    assert "Content-Security-Policy" in page(out, "")
    assert "Content-Security-Policy" in (out / "404.html").read_text("utf-8")
    assert not list(out.rglob("*.yaml"))


def test_any_folder_of_yaml_can_be_the_whole_site(project: Path) -> None:
    shutil.move(project / "journeys", project / "cx")
    out, _ = mkdocs(project, f"{ONE_LINE}docs_dir: cx\n")
    assert page(out, "journeys/late-parcel")


def test_a_hand_written_home_beside_the_yaml_is_the_home(project: Path) -> None:
    (project / "journeys" / "index.md").write_text("# By hand\n")
    out, said = mkdocs(project, WHOLE + "strict: true\n")
    assert not said
    assert "By hand" in page(out, "")


def test_our_script_and_styles_come_before_the_site_s_own(site: Path) -> None:
    out, _ = mkdocs(site, ONE_LINE + "extra_css: [mine.css]\n")
    html = page(out, "handbook")
    assert html.index("assets/jac/jac.") < html.index("mine.css")


def test_pages_end_in_html_where_the_site_says_so(site: Path) -> None:
    out, _ = mkdocs(site, ONE_LINE + "use_directory_urls: false\n")
    assert 'href="journeys/index.html"' in (out / "handbook" / "index.html").read_text("utf-8")


def test_the_pages_speak_the_language_of_the_theme(site: Path) -> None:
    finnish = ONE_LINE.replace("font: false", "font: false, language: fi")
    assert "Pakettipalvelun" in page(mkdocs(site, finnish)[0], "handbook")


def test_the_pages_speak_the_handbook_s_language_where_we_do_not_speak_the_theme_s(
    site: Path,
) -> None:
    estonian = ONE_LINE.replace("font: false", "font: false, language: et")
    assert "Pakettipalvelun" in page(mkdocs(site, estonian)[0], "handbook")


def test_the_language_can_be_chosen(site: Path) -> None:
    assert "Pakettipalvelun" in page(mkdocs(site, with_options("language: fi"))[0], "handbook")


def test_target_and_source_can_be_chosen(site: Path) -> None:
    shutil.move(site / "journeys", site / "cx")
    out, _ = mkdocs(site, with_options("source: cx, target: our/handbook"))
    assert page(out, "our/handbook/journeys/late-parcel")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("source: nowhere", "there is no folder `"),
        ("target: ../out", "cannot be a folder of the site"),
        ("as_of: soon", "`soon` is not a day"),
    ],
)
def test_an_option_that_makes_no_sense_stops_the_build(
    site: Path, options: str, said: str
) -> None:
    config = ONE_LINE.replace("journeyascode", f"journeyascode: {{{options}}}")
    with pytest.raises(Abort) as raised:
        mkdocs(site, config)
    stopped = raised.value.__context__
    assert stopped
    assert said in str(stopped.__cause__)


def test_an_error_in_the_handbook_stops_the_build_with_the_whole_diagnostic(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    break_it(project)
    with pytest.raises(Abort):
        mkdocs(project, WHOLE)
    assert "journeys/anna.yaml:" in caplog.text
    assert "^^^^" in caplog.text
    assert "did you mean `segment`?" in caplog.text


def dated(day: str) -> str:
    config = ONE_LINE.replace("journeyascode", f"journeyascode: {{as_of: {day}}}")
    return f"{config}strict: true\n"


LATE = "kind: action\nname: Late\nlevel: governed\nowner: care\ndue: 2026-12-24\n"


@pytest.mark.parametrize(
    "day", ["0001-01-01", "1960-02-29", "2026-12-24", "2031-01-01", "2107-01-01", "9999-12-31"]
)
def test_no_day_stops_a_strict_build(
    site: Path, caplog: pytest.LogCaptureFixture, day: str
) -> None:
    shutil.rmtree(site / "journeys")
    (site / "journeys").mkdir()
    (site / "journeys" / "care.yaml").write_text("kind: team\nname: Care\n", "utf-8")
    (site / "journeys" / "late.yaml").write_text(f"{LATE}expects: [{{metric: nps}}]\n", "utf-8")
    metric = "kind: metric\nname: NPS\ntype: nps\n"
    (site / "journeys" / "nps.yaml").write_text(metric, "utf-8")
    with caplog.at_level("INFO", "mkdocs"):
        out, said = mkdocs(site, dated(day))

    assert said == []
    assert f"as of {day}" in caplog.text
    assert (", of these due: 1; " in caplog.text) is (day > "2026-12-24")
    assert ("jac-overdue" in page(out, "handbook/actions")) is (day > "2026-12-24")


def test_while_serving_a_first_error_becomes_a_page_and_the_mended_handbook_follows(
    project: Path,
) -> None:
    good = (project / "journeys" / "anna.yaml").read_text("utf-8")
    break_it(project)
    out, _ = mkdocs(project, WHOLE, serving=True)
    assert "The handbook cannot be shown yet" in page(out, "")
    assert "did you mean" in page(out, "")
    (project / "journeys" / "anna.yaml").write_text(good, "utf-8")
    out, said = mkdocs(project, WHOLE, serving=True)
    assert not said
    assert "jac-notice" not in page(out, "")
    assert "jac-figure" in page(out, "journeys/late-parcel")


def test_while_serving_the_last_good_pages_stay_under_a_banner(project: Path) -> None:
    (project / "journeys" / "note.md").write_text("# By hand\n")
    mkdocs(project, WHOLE, serving=True)
    break_it(project)
    out, _ = mkdocs(project, WHOLE, serving=True)
    for address in ("", "journeys/late-parcel", "note"):
        assert 'class="md-banner md-banner--warning jac-notice"' in page(out, address)
        assert "did you mean" in page(out, address)
    assert "jac-figure" in page(out, "journeys/late-parcel")


def test_an_edit_reaches_every_page_that_shows_it(project: Path) -> None:
    mkdocs(project, WHOLE, serving=True)
    path = project / "journeys" / "anna.yaml"
    path.write_text(re.sub(r"(?m)^name: .*$", "name: Annabella", path.read_text("utf-8")), "utf-8")
    out, _ = mkdocs(project, WHOLE, serving=True)
    for address in ("personas/anna", "personas", "journeys/late-parcel"):
        assert "Annabella" in page(out, address)


def test_what_derived_pages_hold_is_not_found_twice(whole: Once) -> None:
    out = whole.out
    index = (out / "search" / "search_index.json").read_text("utf-8")
    assert '"location":"journeys/late-parcel/"' in index
    assert "data-search-exclude" not in index
    assert "<svg" not in index
    assert len(index) < 400_000


@pytest.mark.parametrize("plugins", ["[search, journeyascode]", "[journeyascode, search]"])
@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_a_word_that_touches_a_mark_is_a_word_for_the_search(
    project: Path, plugins: str, theme: str
) -> None:
    config = ONE_LINE.replace("[search, journeyascode]", plugins) + "docs_dir: journeys\n"
    out, _ = mkdocs(project, config.replace("name: material", f"name: {theme}"))
    separator = search_index(out)["config"]["separator"]
    for text in ("satisfaction (CSAT)", "NPS: the score", "”uusi” liittymä", "CES/CSAT, CLV…"):
        words = re.split(separator, text)
        assert not set("()”:/,…") & set("".join(words)), text
    assert re.split(separator, "Customer satisfaction (CSAT)")[:3] == [
        "Customer",
        "satisfaction",
        "CSAT",
    ]


def test_a_site_may_say_itself_how_words_are_parted(project: Path) -> None:
    config = WHOLE.replace("[search,", '[{search: {separator: "[_]+"}},')
    out, _ = mkdocs(project, config)
    assert search_index(out)["config"]["separator"] == "[_]+"


def test_every_page_for_readers_is_found_by_its_title(whole: Once) -> None:
    out = whole.out
    found = {entry["location"].partition("#")[0] for entry in search_index(out)["docs"]}
    built = {p.parent.relative_to(out).as_posix() + "/" for p in out.rglob("index.html")}
    readers = {"" if a == "./" else a for a in built if not a.startswith("editors/")}
    assert found == readers
    titles = {entry["location"]: entry["title"] for entry in search_index(out)["docs"]}
    assert titles["personas/"] == "Personas"


def test_pages_are_dated_by_the_day_they_were_made_for(project: Path) -> None:
    out, _ = mkdocs(project, with_options("nav: auto", WHOLE) + "site_url: http://localhost/cx/\n")
    assert "<lastmod>2026-11-22</lastmod>" in (out / "sitemap.xml").read_text("utf-8")


FORGES = {
    "github": ("https://github.com/o/r", "edit/main/docs/", "https://github.com/o/r/edit/main/journeys/{}"),
    "gitlab": ("https://gitlab.com/o/r", "-/edit/main/docs/", "https://gitlab.com/o/r/-/edit/main/journeys/{}"),
    "bitbucket": ("https://bitbucket.org/o/r", "src/main/docs/", "https://bitbucket.org/o/r/src/main/journeys/{}"),
    "azure": (
        "https://dev.azure.com/o/_git/r",
        "?version=GBmain&path=/docs/",
        "https://dev.azure.com/o/_git/r?version=GBmain&path=/journeys/{}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("forge", FORGES)
def test_the_edit_link_leads_to_the_yaml(site: Path, forge: str) -> None:
    repo, edit, expected = FORGES[forge]
    config = ONE_LINE.replace("font: false", "font: false, features: [content.action.edit]")
    if "?" in edit:
        config += f"edit_uri_template: '{edit}{{path}}'\n"
    else:
        config += f"edit_uri: {edit}\n"
    out, said = mkdocs(site, f"{config}repo_url: {repo}\nstrict: true\n")
    assert not said
    address = expected.format("anna.yaml")
    assert f'href="{address}' in page(out, "handbook/personas/anna")


def test_a_handbook_outside_the_repository_has_no_edit_links_and_we_say_so(
    site: Path, tmp_path: Path
) -> None:
    shutil.move(site / "journeys", tmp_path / "elsewhere")
    config = with_options(f"source: {tmp_path / 'elsewhere'}")
    out, said = mkdocs(
        site, f"{config}repo_url: https://github.com/o/r\nedit_uri: edit/main/docs/\n"
    )
    assert len([line for line in said if "lies outside the repository" in line]) == 1
    assert 'rel="edit"' not in page(out, "handbook/personas/anna")


@pytest.mark.parametrize(
    ("address", "final"),
    [
        ("https://git.test/o/r/edit/main/j/a.yaml", "https://git.test/o/r/edit/main/j/a.yaml#L7"),
        ("https://git.test/o/r/-/blob/main/a.yaml", "https://git.test/o/r/-/blob/main/a.yaml#L7"),
        ("https://git.test/r?path=/d/e/../../j/a.yaml", "https://git.test/r?path=/j/a.yaml"),
        ("https://git.test/r/src/main/j/a.yaml", "https://git.test/r/src/main/j/a.yaml"),
    ],
)
def test_an_edit_link_leads_to_the_line_where_the_forge_can(address: str, final: str) -> None:
    assert edit_address(address, 7) == final
    assert edit_address(final.removesuffix("#L7"), 1) == final.removesuffix("#L7")


def test_the_options_are_those_that_commands_without_mkdocs_know() -> None:
    assert set(Options()) == set(OPTIONS)


def test_while_serving_a_first_error_shows_no_page_by_hand_that_may_be_hidden(
    project: Path,
) -> None:
    (project / "journeys" / "note.md").write_text("# Secret plan\n")
    break_it(project)
    out, _ = mkdocs(project, WHOLE, serving=True)
    assert "The handbook cannot be shown yet" in page(out, "")
    assert not [
        path for path in out.rglob("*") if path.is_file() and b"Secret plan" in path.read_bytes()
    ]


def test_while_serving_old_pages_stand_beside_the_pages_by_hand_of_that_day(
    project: Path,
) -> None:
    note = project / "journeys" / "note.md"
    note.write_text("# By hand\n")
    mkdocs(project, WHOLE, serving=True)
    break_it(project)
    note.write_text("---\nvisibility: restricted\n---\n# Secret plan\n")
    (project / "journeys" / "new.md").write_text("# Secret plan\n")
    out, _ = mkdocs(project, WHOLE, serving=True)
    assert "By hand" in page(out, "note")
    assert not [
        path for path in out.rglob("*") if path.is_file() and b"Secret plan" in path.read_bytes()
    ]
