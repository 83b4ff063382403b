from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt

from journeyascode.build import load, write
from journeyascode.pages.page import Heading, Page, Section, WrittenPages
from journeyascode.site.folder import LanguageFolder, Rendered, render_folder, spell_page
from journeyascode.site.publish import fingerprint, read_manifest, spell_manifest
from journeyascode.site.publish_error import PublishError
from journeyascode.source.files import MANIFEST
from tests.site.building import DAY, tree
from tests.site.conftest import SMALL

HTML = """<p>Lead</p>

<h2 id="map">Map &#42;1&#42;</h2>
<div class="jac-step">

<h3 id="inside">Inside</h3>
<pre><code>a

b</code></pre></div>
<h3 id="free">Free</h3>"""


def page(uri: str, title: str = "A title", html: str = "<p>Words</p>") -> Page:
    return Page(uri, title, "", html, (Heading(2, "map", "Map"),))


def written(*pages: Page, **files: bytes) -> WrittenPages:
    home, *others = pages
    return WrittenPages("en", home, (Section("All", tuple(others)),) if others else (), files)


def render(out: Path, *pages: Page) -> Rendered:
    return render_folder((LanguageFolder(written(*pages)),), out)


def test_the_small_handbook_becomes_markdown_and_drawings(tmp_path: Path) -> None:
    pages = write(load((SMALL,)), "fi", DAY, "markdown")
    done = render_folder((LanguageFolder(pages),), tmp_path / "docs")
    ours = {page.uri for page in pages.pages} | set(pages.files)
    assert set(done.written) == ours | {"assets/jac.css", "assets/jac.js"}
    assert {name for name in tree(tmp_path / "docs") if name != MANIFEST} == set(done.written)
    assert any(name.endswith(".svg") for name in done.written)


def test_only_what_changed_is_written_again(tmp_path: Path) -> None:
    render(tmp_path, page("index.md"), page("a/one.md"), page("a/two.md"))
    stamp = date(2020, 1, 1).toordinal()
    for path in tmp_path.rglob("*.md"):
        os.utime(path, (stamp, stamp))
    done = render(tmp_path, page("index.md"), page("a/one.md", "Another"), page("a/two.md"))
    unchanged = ("a/two.md", "assets/jac.css", "assets/jac.js", "index.md")
    assert done == Rendered(("a/one.md",), unchanged, (), ())
    assert (tmp_path / "a" / "two.md").stat().st_mtime == stamp


def test_orphans_go_and_empty_folders_with_them(tmp_path: Path) -> None:
    render(tmp_path, page("index.md"), page("a/b/one.md"))
    assert render(tmp_path, page("index.md")).removed == ("a/b/one.md",)
    assert not (tmp_path / "a").exists()


def test_an_orphan_that_somebody_changed_stays(tmp_path: Path) -> None:
    render(tmp_path, page("index.md"), page("one.md"))
    (tmp_path / "one.md").write_text("by hand")
    assert render(tmp_path, page("index.md")).removed == ()
    assert (tmp_path / "one.md").read_text() == "by hand"


def test_an_orphan_that_is_gone_already_is_no_trouble(tmp_path: Path) -> None:
    render(tmp_path, page("index.md"), page("one.md"))
    (tmp_path / "one.md").unlink()
    assert render(tmp_path, page("index.md")).removed == ()


def test_a_file_that_is_not_ours_is_kept_until_it_is_gone(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("by hand")
    assert render(tmp_path, page("index.md"), page("one.md")).kept == ("index.md",)
    assert (tmp_path / "index.md").read_text() == "by hand"
    assert render(tmp_path, page("index.md"), page("one.md")).kept == ("index.md",)
    (tmp_path / "index.md").unlink()
    assert render(tmp_path, page("index.md"), page("one.md")).written == ("index.md",)


def test_a_link_in_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    out = tmp_path / "docs"
    out.mkdir()
    (out / "a").symlink_to(tmp_path / "outside")
    with pytest.raises(PublishError, match=r"holds a link at `a`"):
        render(out, page("index.md"), page("a/one.md"))
    assert not list((tmp_path / "outside").iterdir())


@pytest.mark.parametrize(
    "name", ["index.md", MANIFEST, ".index.md.jac-new", ".jac-1", "a/b/theirs"]
)
@pytest.mark.parametrize("to", ["victim", "new"])
def test_a_link_planted_anywhere_in_the_folder_is_refused(
    name: str, to: str, tmp_path: Path
) -> None:
    (tmp_path / "victim").write_text("not ours")
    digest = tree(tmp_path)["victim"]
    (tmp_path / "docs" / name).parent.mkdir(parents=True)
    (tmp_path / "docs" / name).symlink_to(tmp_path / to)
    with pytest.raises(PublishError, match="holds a link at"):
        render(tmp_path / "docs", page("index.md"))
    assert tree(tmp_path)["victim"] == digest
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "address",
    [
        "../victim",
        "a/../../victim",
        "a\n/../../victim",
        "\n/../../victim",
        "a\u2028/../../victim",
        "a/./../../victim",
        "a//../../victim",
        "./../victim",
        "{root}/victim",
        "a\\..\\..\\victim",
        "a\0/../../victim",
    ],
)
def test_a_manifest_leads_nowhere_but_into_its_folder(address: str, tmp_path: Path) -> None:
    (tmp_path / "victim").write_text("not ours")
    out = tmp_path / "docs"
    for folder in ("a", "a\n", "\n", "a\u2028"):
        (out / folder).mkdir(parents=True)
    files = {address.format(root=tmp_path): fingerprint(b"not ours")}
    (out / MANIFEST).write_bytes(spell_manifest(files))
    assert render(out, page("index.md")).removed == ()
    assert (tmp_path / "victim").read_text() == "not ours"


@pytest.mark.parametrize(
    "manifest",
    [b"[" * 200_000, b'{"files": {"a": 7}}', b'{"files": []}', b"[]", b"\xff", b'{"files":NaN}'],
    ids=["deep", "number", "list", "no files", "bytes", "no number"],
)
def test_a_manifest_that_is_not_ours_is_none(manifest: bytes, tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes(manifest)
    written = render(tmp_path, page("index.md")).written
    assert "index.md" in written
    assert read_manifest(tmp_path) == {
        name: fingerprint((tmp_path / name).read_bytes()) for name in written
    }


def test_headings_that_stand_free_are_markdown_and_the_rest_is_html() -> None:
    text = spell_page(page("index.md", html=HTML))
    assert text.splitlines()[:5] == ["---", 'title: "A title"', "---", "", "# A title"]
    assert '<div id="map"></div>\n\n## Map &#42;1&#42;\n' in text
    assert '<div class="jac-step">\n<h3 id="inside">' in text
    assert "<code>a&#10;&#10;b</code>" in text
    assert text.endswith("### Free\n")


@pytest.mark.parametrize(
    "hostile",
    [
        "[click](javascript:alert(1))",
        "![x](http://evil.example/x.png)",
        "<script>alert(1)</script>",
        "<javascript:alert(1)>",
        "`*a*` **b** _c_ ~~d~~ | e | {{ f }} $g$ # h",
        "http://evil.example www.evil.example me@evil.example",
        "[x]: javascript:alert(1)",
        "\\[x](y) \\\\ \" '",
    ],
)
def test_front_matter_is_read_as_it_was_written_and_is_no_markdown(hostile: str) -> None:
    text = spell_page(Page("index.md", hostile, hostile, ""))
    _, front, _ = text.split("---\n", 2)
    assert yaml.safe_load(front) == {"title": hostile, "description": hostile}
    shown = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(front)
    assert not set(re.findall(r"<(\w+)", shown)) - {"p", "h2"}
    assert "www." not in front
    assert "://" not in front


def test_a_description_is_front_matter() -> None:
    described = Page("index.md", "T", "With &quot;quotes&quot;", "")
    assert 'description: "With &quot;quotes&quot;"' in spell_page(described)


@pytest.mark.parametrize(
    "hostile",
    [
        "{{ 7 * 7 }}",
        "{% include 'x' %}",
        "{: onclick=alert(1) }",
        "[a](javascript:alert(1))",
        "&#60;img src=x&#62;",
        "*a* _b_ `c` # d",
    ],
)
def test_no_title_and_no_text_means_anything_to_an_engine(hostile: str) -> None:
    text = spell_page(page("index.md", hostile, f"<p>{hostile}</p>"))
    heading = next(line for line in text.splitlines() if line.startswith("# "))
    assert "{" not in text.partition("---\n\n")[2]
    shown = MarkdownIt().render(heading)
    assert "<em>" not in shown
    assert "<a " not in shown
    assert "<img" not in shown
