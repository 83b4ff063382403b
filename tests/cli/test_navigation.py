"""Entries of `nav:` in mkdocs.yml are links to the handbook, for every command that knows any."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.calling import Call

YAML = {
    "handbook.yaml": "kind: handbook\nname: A\norganisation: B\n",
    "personas/mia.yaml": "kind: persona\nname: Mia\n",
    "channels.yaml": "kind: channel\nitems: [{id: web, name: Web}]\n",
    "tips.md": "# Tips\n",
}
NAV = """\
nav:
  - Home: index.md
  - People:   # those we serve
    - Mia: "{0}personas/mia.md"   # she
    - {0}personas/index.md
    - {0}personas/mia.yaml
    - {0}personas/mia/
    - '{0}personas/miaa.md'
    - {0}personas/
    - personas/mia.md
    - {Web: https://example.com/personas/mia.md}
    - {0}tips.md
    - ../mkdocs.yml
    - ./index.md
    - ./{0}personas/mia.md
    - journeys/
  - Others:
    - Deeper:
      - other/none.md
      - {0}teams/none.md
      - slides.pdf
    - "Channel": {0}channels/web.md
"""
TAGS = """\
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
extra: {build: !ENV [NO_SUCH_VARIABLE, none]}
"""
_TOLD = re.compile(r"JAC044: there is no page `([^`]*)`")
_REFUSED = re.compile(r"A reference to '([^']*)' is included")


def put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def put_site(folder: Path, yaml: str, target: str, options: str, more: str = "") -> Path:
    put(folder / yaml, YAML)
    docs = folder / ("docs" if "docs_dir" not in options else yaml)
    put(docs, {"index.md": "# Hello\n", "slides.pdf": "%PDF"})
    head = f"site_name: A\ntheme: material\n{options}{more}"
    put(folder, {"mkdocs.yml": head + TAGS + NAV.replace("{0}", target)})
    return folder / "mkdocs.yml"


SITES = [
    ("journeys", "handbook/", "plugins: [search, journeyascode]\n"),
    ("journeys", "", "docs_dir: journeys\nplugins: [search, journeyascode]\n"),
    ("journeys", "cx/", "plugins: [search, {journeyascode: {target: cx/}}]\n"),
    ("docs/journeys", "handbook/", "plugins:\n  search: {}\n  journeyascode: {}\n"),
]


@pytest.mark.parametrize(("yaml", "target", "options"), SITES)
def test_an_entry_is_told_to_lead_nowhere_where_the_build_says_so(
    jac: Call, tmp_path: Path, yaml: str, target: str, options: str
) -> None:
    put_site(tmp_path, yaml, target, options)
    told = _TOLD.findall(jac("check").out)
    refused = _REFUSED.findall(jac("build", "--out", str(tmp_path / "site")).err)
    assert f"{target}personas/mia.yaml" in told
    by_hand = {f"{target}tips.md"}  # a text may yet lead to it, and so bring it along
    assert {*told} == {*refused} - by_hand


def test_what_is_meant_is_guessed_and_the_entry_is_shown(jac: Call, tmp_path: Path) -> None:
    put_site(tmp_path, *SITES[0])
    out = jac("check").out
    assert "mkdocs.yml:14:7: warning JAC044: there is no page `handbook/personas/mia/`" in out
    assert out.count("did you mean `handbook/personas/mia.md`?") == 4
    assert "did you mean `handbook/personas/index.md`?" in out


@pytest.mark.parametrize(
    "options",
    [
        "plugins: [search, gen-files, journeyascode]\n",
        "hooks: [pages.py]\nplugins: [search, journeyascode]\n",
    ],
)
def test_what_others_may_make_is_not_told(jac: Call, tmp_path: Path, options: str) -> None:
    put_site(tmp_path, "journeys", "handbook/", options)
    told = _TOLD.findall(jac("check").out)
    assert sorted(told) == [
        "handbook/personas/mia.yaml",
        "handbook/personas/mia/",
        "handbook/personas/miaa.md",
        "handbook/teams/none.md",
    ]


@pytest.mark.parametrize(("yaml", "target", "options"), SITES)
def test_an_entry_follows_what_is_renamed_and_the_rest_stays(
    jac: Call, tmp_path: Path, yaml: str, target: str, options: str
) -> None:
    file = put_site(tmp_path, yaml, target, options)
    before = file.read_bytes().replace(b"\n", b"\r\n").replace(b"Home", "Hemmet på ön".encode())
    file.write_bytes(before)
    assert jac("rename", "persona", "mia", "eva").code == 0
    after = before
    for end in (b".md", b".yaml", b"/"):
        old = f"{target}personas/mia".encode() + end
        after = re.sub(rb"(?<!m/)" + re.escape(old), old.replace(b"mia", b"eva"), after)
    assert after != before
    assert file.read_bytes() == after
    assert jac("rename", "persona", "eva", "mia").code == 0
    assert file.read_bytes() == before


def test_an_entry_that_is_inherited_is_found_where_it_stands(jac: Call, tmp_path: Path) -> None:
    put_site(tmp_path, *SITES[0])
    (tmp_path / "mkdocs.yml").rename(tmp_path / "base.yml")
    put(tmp_path, {"mkdocs.yaml": "INHERIT: base.yml\n"})
    assert "base.yml:11:13: the navigation leads to" in jac("refs", "persona", "mia").out
    assert jac("rename", "persona", "mia", "eva").code == 0
    assert '"handbook/personas/eva.md"   # she' in (tmp_path / "base.yml").read_text("utf-8")


def test_an_entry_is_listed_keeps_what_it_leads_to_and_goes_with_it(
    jac: Call, tmp_path: Path
) -> None:
    file = put_site(tmp_path, *SITES[0])
    listed = "mkdocs.yml:11:13: the navigation leads to `handbook/personas/mia.md`"
    assert listed in jac("refs", "persona", "mia").out
    kept = jac("remove", "persona", "mia")
    assert (kept.code, listed in kept.out) == (1, True)
    before = file.read_text("utf-8").splitlines()
    assert jac("remove", "persona", "mia", "--and-references").code == 0
    after = file.read_text("utf-8").splitlines()
    assert [one for one in before if one not in after] == [
        '    - Mia: "handbook/personas/mia.md"   # she',
        "    - handbook/personas/mia.yaml",
        "    - handbook/personas/mia/",
        "    - ./handbook/personas/mia.md",
    ]
    file.write_text("\n".join(before), "utf-8")
    assert listed in jac("refs", "persona", "mia").out


SECTIONS = """\
site_name: A
theme: material
plugins: [search, journeyascode]
nav:
  - index.md
  - All:
    - People:   # those we serve
      - Mia: handbook/personas/mia.md
      # Mia again
      - handbook/personas/mia.md
    - Others: [handbook/personas/mia.md]
  - Last:
      - handbook/personas/mia.md
      - handbook/channels/web.md
"""


def test_a_section_goes_with_the_last_of_its_entries(jac: Call, tmp_path: Path) -> None:
    file = put_site(tmp_path, *SITES[0])
    file.write_text(SECTIONS, "utf-8")
    assert jac("remove", "persona", "mia", "--and-references").code == 0
    assert file.read_text("utf-8").partition("nav:\n")[2] == (
        "  - index.md\n  - Last:\n      - handbook/channels/web.md\n"
    )
    assert jac("build", "--out", str(tmp_path / "site")).code == 0


def test_a_section_stays_as_long_as_anything_is_in_it(jac: Call, tmp_path: Path) -> None:
    file = put_site(tmp_path, *SITES[0])
    file.write_text(
        SECTIONS.replace("    - Others: [handbook/personas/mia.md]", "    - 1"), "utf-8"
    )
    assert jac("remove", "persona", "mia", "--and-references").code == 0
    assert file.read_text("utf-8").partition("nav:\n")[2] == (
        "  - index.md\n  - All:\n    - 1\n  - Last:\n      - handbook/channels/web.md\n"
    )


def put_navigation(folder: Path, nav: str) -> Path:
    file = put_site(folder, *SITES[0])
    head = "site_name: A\ntheme: material\nplugins: [search, journeyascode]\n"
    file.write_bytes(f"{head}{nav}".encode())
    return file


MIA = "handbook/personas/mia.md"
SPELT = {
    "named": f"nav:\n  - Mia: &m {MIA}\n  - Again: *m\n",
    "named, in quotes": f"nav:\n  - Mia: &m '{MIA}'\n  - In: [*m]\n",
    "named, and what it is": f'nav:\n  - Mia: !!str &m "{MIA}"\n  - Again: *m\n',
    "named above": f"extra:\n  mia: &m {MIA}\nnav:\n  - Mia: *m\n  - index.md\n",
    "a named list": f"nav:\n  - A: &a\n    - {MIA}\n  - B: *a\n",
}
FOLDED = {
    "folded": f"nav:\n  - Mia: >-\n      {MIA}\n  - index.md\n",
    "literal, at the end": f"nav:\n  - index.md\n  - |-\n    {MIA}",
    "on the next line": f"nav:\n  - index.md\n  - Mia:\n      {MIA}\n  - tips.md\n",
    "with a break behind": f"nav:\n  - Mia: |\n      {MIA}\n\n  - index.md\n",
}


@pytest.mark.parametrize("nav", [*SPELT.values(), *FOLDED.values()], ids=[*SPELT, *FOLDED])
def test_only_the_address_of_an_entry_is_renamed_however_it_is_spelt(
    jac: Call, tmp_path: Path, nav: str
) -> None:
    file = put_navigation(tmp_path, nav)
    before = file.read_text("utf-8")
    assert f"mkdocs.yml:{before[: before.index(MIA)].count(chr(10)) + 1}:" in (
        jac("refs", "persona", "mia").out
    )
    assert jac("rename", "persona", "mia", "eva").code == 0
    assert file.read_text("utf-8") == before.replace("mia.md", "eva.md")


@pytest.mark.parametrize("nav", SPELT.values(), ids=SPELT)
def test_an_entry_that_others_use_by_its_name_is_told_and_kept(
    jac: Call, tmp_path: Path, nav: str
) -> None:
    file = put_navigation(tmp_path, nav)
    before = file.read_bytes()
    kept = jac("remove", "persona", "mia", "--and-references")
    assert kept.code in (1, 2)
    assert "mkdocs.yml" in kept.out + kept.err
    assert file.read_bytes() == before
    assert (tmp_path / "journeys/personas/mia.yaml").exists()


@pytest.mark.parametrize("nav", FOLDED.values(), ids=FOLDED)
def test_an_entry_over_several_lines_goes_with_them(jac: Call, tmp_path: Path, nav: str) -> None:
    file = put_navigation(tmp_path, nav)
    assert jac("remove", "persona", "mia", "--and-references").code == 0
    after = file.read_text("utf-8").partition("nav:\n")[2]
    assert [one.strip() for one in after.splitlines() if one.strip()] == [
        f"- {one}" for one in ("index.md", "tips.md") if one in nav
    ]


def test_a_section_with_what_stands_elsewhere_does_not_go_whole(jac: Call, tmp_path: Path) -> None:
    head = "nav:\n  - Home: &h index.md\n  - All:\n"
    file = put_navigation(tmp_path, f"{head}    - {MIA}\n    - Again: *h\n")
    assert jac("remove", "persona", "mia", "--and-references").code == 0
    assert file.read_text("utf-8").endswith(f"{head}    - Again: *h\n")


def test_an_entry_in_another_spelling_is_followed_or_guessed(jac: Call, tmp_path: Path) -> None:
    odd = ["handbook/personas/Mia.yaml", "handbook\\personas\\mia.yaml"]
    nav = "".join(f"  - {one}\n" for one in ("handbook/personas%2Fmia.md", *odd))
    file = put_navigation(tmp_path, f"nav:\n{nav}")
    out = jac("check").out
    assert out.count(f"did you mean `{MIA}`?") == 3
    assert "personas%2Fmia.md" in jac("refs", "persona", "mia").out
    assert jac("rename", "persona", "mia", "eva").code == 0
    assert "  - handbook/personas%2Feva.md\n" in file.read_text("utf-8")
