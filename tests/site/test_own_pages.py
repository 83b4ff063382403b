"""Pages by hand beside the YAML: they lead to ours, and are for whom they say."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from journeyascode.build import check, load
from journeyascode.cli.main import jac
from tests.site.building import DAY, mkdocs

CONFIG = "site_name: T\ndocs_dir: journeys\ntheme: material\nplugins: [search, journeyascode]\n"
BOOK = {
    "handbook.yaml": "kind: handbook\nname: H\norganisation: O\n",
    "people/anna.yaml": "kind: persona\nname: Anna\n",
    "buy.yaml": "kind: journey\nname: J\nstages: [{name: S, steps: [{id: pay, name: I pay}]}]\n",
    "homes.yaml": "kind: touchpoint\nitems: [{id: shop, name: Shop}, {id: van, name: Van}]\n",
}
LEADING = (
    ("people/anna.yaml", "personas/anna.md"),
    ("buy.yaml#pay", "journeys/buy.md#step-pay"),
    ("homes.yaml#van", "touchpoints/index.md#touchpoint-van"),
    ("personas/anna.md", "personas/anna.md"),
    ("personas/anna/", "personas/anna.md"),
    ("personas/", "personas/index.md"),
    ("personas/anna.html", "personas/anna.md"),
    ("personas/anna/index.html", "personas/anna.md"),
    ("personas/index.html", "personas/index.md"),
    ("other", "other.md"),
    ("other.html", "other.md"),
    ("other/index.html", "other.md"),
)
"""An address as somebody writes it, and the one that readers need."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in BOOK.items():
        path = tmp_path / "journeys" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    return tmp_path / "journeys"


def found(code: str) -> list[str]:
    return [
        f"{one.place.line}:{one.place.column} {one.message}; {one.help}"
        for one in check(load([Path("journeys")]), DAY)
        if one.code == code and one.place.path.suffix == ".md"
    ]


def test_a_link_in_a_page_leads_to_ours_however_it_is_written(folder: Path) -> None:
    links = "\n\n".join(f"[a {n} b](<{url}>)" for n, (url, _) in enumerate(LEADING))
    (folder / "other.md").write_text("# Other\n", "utf-8")
    (folder / "page.md").write_text(f"# Page\n\n{links}\n\n`[a](buy.yaml)`\n", "utf-8")
    assert not found("JAC350")
    site, said = mkdocs(folder.parent, CONFIG)
    assert said == []
    html = (site / "page/index.html").read_text("utf-8")
    assert 'href="../journeys/buy/#step-pay"' in html
    assert 'href="../touchpoints/#touchpoint-van"' in html
    assert ".yaml" not in html.replace("<code>[a](buy.yaml)</code>", "")
    CliRunner().invoke(jac, ["render", "out"])
    text = (folder.parent / "out/page.md").read_text("utf-8")
    for number, (_, way) in enumerate(LEADING):
        assert f"[a {number} b](<{way}>)" in text


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("people/ana.yaml", "no file `people/ana.yaml`, as seen from here; did you mean"),
        ("personas/ana.md", "no file `personas/ana.md`, as seen from here; did you mean"),
        ("nowhere.md", "no file `nowhere.md`, as seen from here; put the file"),
        ("nowhere/", "no file `nowhere/`, as seen from here; put the file"),
        ("../elsewhere.md", "`../elsewhere.md` leads out of the handbook's folder"),
        ("../mkdocs.yml", "`../mkdocs.yml` leads out of the handbook's folder"),
        ("a.png", "no file `a.png`, as seen from here"),
    ],
)
def test_a_link_in_a_page_that_leads_nowhere_is_told(folder: Path, url: str, told: str) -> None:
    (folder / "page.md").write_text(f"# Page\n\nSee [this]({url}) and ![that](x.png)\n", "utf-8")
    (first, second) = found("JAC350")
    assert first.startswith("3:12 ")
    assert told in first
    assert "x.png" in second


@pytest.mark.parametrize(
    "url",
    ["https://example.com/a.yaml", "mailto:a@b.fi", "/top/", "#here", "drawings/a.svg", "fi/x.md",
     "editors/jac2.md", "many.md", "many/", "many.html", "many", "journeys/index.md", "index.md"],
)  # fmt: skip
def test_what_a_site_may_have_is_left_alone(folder: Path, url: str) -> None:
    (folder / "many.en.md").write_text("# Many\n", "utf-8")
    (folder / "page.md").write_text(f"# Page\n\n[this]({url})\n", "utf-8")
    assert not found("JAC350")


def test_a_spot_on_a_page_is_there_or_told(folder: Path) -> None:
    (folder / "other.md").write_text("# Other\n\n## Äiti *on* `täällä`!\n\n# Other\n", "utf-8")
    good = "[a](other.md#aiti-on-taalla) [b](other.md#other_1) [c](#own) [d](#page) [e](#top)"
    bad = "[x](other.md#aitii-on-taalla) [y](#no)"
    page = f"# Page\n\n## That {{#own}}\n\n<a\n ID=spot></a>\n\n{good} [f](#spot)\n\n{bad}\n"
    (folder / "page.md").write_text(page, "utf-8")
    first, second = found("JAC352")
    assert first.startswith("10:5 no heading there is at `#aitii-on-taalla`; did you mean `#aiti-")
    assert second.startswith("10:35 no heading there is at `#no`; write the words")
    done = CliRunner().invoke(jac, ["build", "--out", "site"])
    assert done.exit_code == 0, done.output


def test_a_page_that_the_site_leaves_out_may_lead_anywhere(folder: Path) -> None:
    (folder / "draft.md").write_text("# Page\n\n[this](nowhere.md)\n", "utf-8")
    assert found("JAC350")
    (folder.parent / "mkdocs.yml").write_text(f"{CONFIG}exclude_docs: draft.md\n", "utf-8")
    assert not found("JAC350")


@pytest.mark.parametrize(
    ("front", "code", "told"),
    [
        ("---\nvisibility: publik\n---\n", "JAC105", "2:13 `publik` is no audience"),
        ("---\nvisibility:\n---\n", "JAC105", "2:1 `visibility` says nothing"),
        ("---\ntitle: x\nVisibility: Public\n---\n", "JAC105", "3:13 `Public` is no audience"),
        ("visibility: secret\n\n", "JAC105", "1:1 `secret` is no audience"),
        ("---\nvisibility: [public\n---\n", "JAC001", "2:1 nobody can read for whom"),
        ("---\nvisiblity: public\n---\n", "JAC102", "2:12 a page has no key `visiblity`"),
        ("---\nnäkyvyys: public\n---\n", "JAC102", "a page has no key `näkyvyys`"),
    ],
)
def test_what_a_page_says_wrongly_of_its_readers_is_told(
    folder: Path, front: str, code: str, told: str
) -> None:
    (folder / "page.md").write_text(f"{front}# Page\n", "utf-8")
    (only,) = found(code)
    assert told in only


@pytest.mark.parametrize(
    "front",
    [
        "\n---\nvisibility: restricted\n---\n",
        "<!-- ours -->\n---\nvisibility: restricted\n---\n",
        "<!-- visibility: restricted -->\n",
        "---\nvisibility: restricted\n\n",
        "----\nvisibility: restricted\n----\n",
        '+++\nvisibility = "restricted"\n+++\n',
        '{"visibility": "restricted"}\n\n',
        "---\nmeta: {visibility: restricted}\n---\n",
        "---\nmeta:\n  visibility: restricted\n---\n",
        "---\ntitle: a\n---\n\n---\nvisibility: internal\n---\n",
        "# Page\n\nvisibility: restricted\n\n",
        "visibility restricted\n\n",
        "---\nrestricted: true\n---\n",
        "---\nconfidential: yes\n---\n",
        "Confidential: yes\n\n",
        "---\nsynlighet: intern\n---\n",
        "---\nnäkyvyys: sisäinen\n---\n",
        "title: Foo\n    and more\nvisibility: restricted\n\n",
    ],
)
def test_a_page_whose_visibility_is_not_read_as_one_is_for_the_fewest(
    folder: Path, front: str
) -> None:
    (folder / "page.md").write_text(f"{front}# Page\n", "utf-8")
    handbook = folder / "handbook.yaml"
    handbook.write_text(f"{handbook.read_text('utf-8')}default_visibility: public\n", "utf-8")
    assert found("JAC001") or found("JAC102") or "and more" in front
    done = CliRunner().invoke(jac, ["render", "out", "--audience", "public"])
    assert done.exit_code in {0, 1}
    assert not (folder.parent / "out/page.md").exists()


@pytest.mark.parametrize(
    "text",
    [
        "# How to write\n\nConfidential: nothing here.\n",
        "# How to write\n\n```yaml\nvisibility: restricted\n```\n",
        "---\ntitle: Visibility\n---\n\nInternal: not for print.\n",
    ],
)
def test_what_a_page_tells_of_readers_is_no_visibility(folder: Path, text: str) -> None:
    (folder / "page.md").write_text(text, "utf-8")
    assert not found("JAC001")


@pytest.mark.parametrize("original", ["tea.md", "tea.fi.md"])
def test_a_translation_is_for_no_more_than_its_original(folder: Path, original: str) -> None:
    (folder / original).write_text("---\nvisibility: restricted\n---\n# Tee\n", "utf-8")
    (folder / "tea.en.md").write_text("# Tea\n", "utf-8")
    site, _ = mkdocs(folder.parent, CONFIG)
    assert not [
        path
        for path in site.rglob("*")
        if path.parent.name.startswith("tea.") or path.parent.name == "tea"
    ]
    (folder / original).write_text("# Tee\n", "utf-8")
    site, _ = mkdocs(folder.parent, CONFIG)
    assert [
        path
        for path in site.rglob("*")
        if path.parent.name.startswith("tea.") or path.parent.name == "tea"
    ]


@pytest.mark.parametrize("name", ["personas/anna.md", "personas/index.md", "touchpoints/index.md"])
def test_a_page_in_the_place_of_one_of_ours_is_told(folder: Path, name: str) -> None:
    (folder / "index.md").write_text("# Home\n", "utf-8")
    (folder / "notes.md").write_text("# Notes\n", "utf-8")
    assert not found("JAC043")
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("# Ours\n", "utf-8")
    (only,) = found("JAC043")
    assert only.startswith(f"1:1 `{name}` is the address of a page that the YAML makes")


def test_a_page_that_says_nothing_is_for_whom_the_handbook_is(folder: Path) -> None:
    (folder / "page.md").write_text("# Page\n", "utf-8")
    (folder / "shut.md").write_text("---\nvisibility: restricted\n---\n# Shut\n", "utf-8")
    public = CONFIG.replace("journeyascode]", "{journeyascode: {audience: public}}]")
    nav = "nav: [{A: page.md}, {B: [shut.md]}, index.md]\n"
    site, said = mkdocs(folder.parent, public + nav)
    assert said == []
    assert not (site / "page").exists()
    site, said = mkdocs(folder.parent, CONFIG + nav)
    assert said == []
    assert (site / "page").exists()
    assert not (site / "shut").exists()
    handbook = folder / "handbook.yaml"
    handbook.write_text(f"{handbook.read_text('utf-8')}default_visibility: public\n", "utf-8")
    site, _ = mkdocs(folder.parent, public)
    assert (site / "page").exists()


def test_a_page_of_the_site_outside_the_handbook_may_say_so_too(folder: Path) -> None:
    docs = folder.parent / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# Ours\n", "utf-8")
    (docs / "shut.md").write_text("---\nvisibility: restricted\n---\n# Shut\n", "utf-8")
    (docs / "odd.md").write_text("---\nvisibility: publik\n---\n# Odd\n", "utf-8")
    site, said = mkdocs(folder.parent, CONFIG.replace("docs_dir: journeys\n", ""))
    assert any("odd.md:2:13: `publik` is no audience" in one for one in said)
    assert (site / "index.html").exists()
    assert not (site / "shut").exists()
    assert not (site / "odd").exists()


def test_a_translation_outside_the_handbook_is_for_no_more_than_its_original(folder: Path) -> None:
    docs = folder.parent / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# Ours\n", "utf-8")
    (docs / "shut.md").write_text("---\nvisibility: restricted\n---\n# Shut\n", "utf-8")
    (docs / "shut.en.md").write_text("# Shut\n", "utf-8")
    site, _ = mkdocs(folder.parent, CONFIG.replace("docs_dir: journeys\n", ""))
    assert not [path for path in site.rglob("*") if path.parent.name.startswith("shut")]
