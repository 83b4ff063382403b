"""Pages of a site outside the folder of the YAML lead to the handbook, for every command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.calling import Call
from tests.cli.test_navigation import YAML, put

LEADING = """\
# Tips

[Mia]({0}personas/mia.md), [she]({0}personas/mia.md#top), [all]({0}personas/index.md),
[seen]({0}personas/mia/) and [named][m], <a href="{0}personas/mia.md">this</a>,
<a href="../{0}personas/mia/">this</a>.

[m]: {0}personas/mia.md
"""
OTHER = """
[x]({0}personas/miaa.md) [y](none.md) [z]({0}slides.pdf) [home](../index.md)
[w](https://example.com/{0}personas/none.md) [v](/{0}personas/none.md) [t]({0}tips.md)
`[u]({0}personas/none.md)` [s]({0}personas/{{x}}.md)
[own](../../personas/mia.md) [out](../../../personas/none.md)
"""
SITES = [
    ("journeys", "../handbook/", "plugins: [search, journeyascode]\n"),
    ("journeys", "../cx/", "plugins: [search, {journeyascode: {target: cx/}}]\n"),
    ("docs/journeys", "../handbook/", "plugins: [search, journeyascode]\n"),
]


def put_site(folder: Path, yaml: str, way: str, options: str) -> Path:
    put(folder / yaml, YAML)
    page = "more/tips.md"
    text = (LEADING + OTHER).replace("{0}", way)
    put(folder / "docs", {"index.md": "# Hello\n", page: text, ".more/tips.md": text})
    put(folder, {"mkdocs.yml": f"site_name: A\ntheme: material\n{options}"})
    return folder / "docs" / page


@pytest.mark.parametrize(("yaml", "way", "options"), SITES)
def test_only_a_link_to_a_page_of_ours_that_is_not_there_is_told(
    jac: Call, tmp_path: Path, yaml: str, way: str, options: str
) -> None:
    put_site(tmp_path, yaml, way, options)
    out = jac("check").out
    told = re.findall(r"docs/more/tips.md:(\d+):\d+: \w+ (\w+):", out)
    assert told == [("4", "JAC350"), ("9", "JAC350")]
    assert f"did you mean `../{way}personas/mia/`?" in out
    assert f"did you mean `{way}personas/mia.md`?" in out
    built = jac("build", "--out", str(tmp_path / "site")).err
    assert f"'{way}personas/miaa.md'" in built


@pytest.mark.parametrize(("yaml", "way", "options"), SITES)
def test_a_link_follows_what_is_renamed_and_the_rest_stays(
    jac: Call, tmp_path: Path, yaml: str, way: str, options: str
) -> None:
    page = put_site(tmp_path, yaml, way, options)
    before = page.read_text("utf-8")
    listed = jac("refs", "persona", "mia").out
    assert re.findall(r"docs/more/tips.md:(\d+):", listed) == ["3", "3", "4", "4", "5", "7"]
    assert jac("rename", "persona", "mia", "eva").code == 0
    old, new = (f"{way}personas/{one}" for one in ("mia", "eva"))
    after = before.replace(old, new).replace(f"{new}a.md", f"{old}a.md")
    assert page.read_text("utf-8") == after
    assert jac("rename", "persona", "eva", "mia").code == 0
    assert page.read_text("utf-8") == before


def test_a_link_keeps_what_it_leads_to_and_goes_with_it(jac: Call, tmp_path: Path) -> None:
    page = put_site(tmp_path, *SITES[0])
    kept = jac("remove", "persona", "mia")
    assert (kept.code, "docs/more/tips.md:3:7" in kept.out) == (1, True)
    assert jac("remove", "persona", "mia", "--and-references").code == 0
    assert page.read_text("utf-8").splitlines()[2:7] == [
        "Mia, she, [all](../handbook/personas/index.md),",
        "seen and named, <a>this</a>,",
        "<a>this</a>.",
        "",
        "",
    ]


@pytest.mark.parametrize("settings", ["docs_dir: ..\n", "docs_dir: .\n", "docs_dir: none\n"])
def test_what_lies_outside_the_site_is_not_read(jac: Call, tmp_path: Path, settings: str) -> None:
    page = put_site(tmp_path, *SITES[0])
    with (tmp_path / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(settings)
    assert "tips.md" not in jac("refs", "persona", "mia").out
    assert page.exists()
