"""One law: what is told of links, listed, written anew and followed by readers is the same set."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from posixpath import normpath

import pytest
from click.testing import CliRunner
from markdown import markdown  # type: ignore[import-untyped]  # comes with MkDocs

from journeyascode.build import check, load, shown, write
from journeyascode.cli.main import jac
from journeyascode.findings import Place
from journeyascode.site.handwritten_pages import as_published, own_pages
from journeyascode.source import Loaded
from journeyascode.source.link_spans import spans_in_page
from journeyascode.source.markdown import headings_of
from journeyascode.source.remove import references, remove_entity
from journeyascode.source.rename import rename_entity
from tests.site.building import DAY, mkdocs

MARKDOWN = {
    "inline": "See [x](@) there.",
    "in angle brackets": "See [x](<@>) there.",
    "with a title": "See [x](@ 'her page') there.",
    "emphasised": "See *[x](@)* there.",
    "around a picture": "See [![she](anna.png)](@) there.",
    "behind a lone backtick": "It`s [x](@) there.",
    "beside brackets": "See [a [b] c](@) there.",
    "behind code": "Not `[x](@@)` but [x](@) there.",
}
NAMED = {
    "named elsewhere": "See [x][n] there.\n\n[n]: @",
    "named by its words": "See [m] there.\n\n[m]: <@> 'her page'",
}
BELOW = {
    "in a note": "!!! note\n\n    See [x](@) there.\n\n    And [x](@).",
    "in a list": "- One\n\n    See [x](@) there.\n\n    - Two\n\n        See [x](@).\n\n"
    "    And [x](@).",
    "farther in on the next line": "See\n    [x](@) there.",
}
"""What is no code though it stands farther in."""
HTML = {
    "in double quotes": '<a href="@">x</a>',
    "in single quotes": "<a class='b' href='@'>x</a>",
    "without quotes": "<a href=@>x</a>",
    "upper case": '<A CLASS=B HREF="@">x</A>',
    "behind a sign in quotes": '<p><a title="1 > 0" href="@">x</a></p>',
    "over lines": '<a\n  class="b"\n  href = "@">x</a>',
    "with a break in it": '<a href="\n@\n">x</a>',
    "with entities": '<a href="@?a=1&amp;b=2#top">x</a>',
    "of an area": '<map name="n"><area shape="rect" coords="0,0,1,1" href="@"></map>',
    "of a frame": '<iframe src="@"></iframe>',
    "in a block with room": '<div>\n\n    <a href="@">x</a>\n\n</div>',
    "in a heading": '<h2 id="x"><a href="@">x</a></h2>',
    "behind a sign that opens nothing": 'If a <b then <a href="@">x</a>.',
}
NONE = {
    "a code span": '`[x](@)` and `<a href="@">`',
    "a fence": '```\n[x](@)\n<a href="@">\n```',
    "code that stands farther in": 'So\n\n    [x](@)\n\n    <a href="@">\n\nand\n\n\t[x](@)\n',
    "code in a list": "- One\n\n        [x](@)\n\nand",
    "a comment": '<!-- [x](@)\n<a href="@"> -->',
    "escaped": "\\[x](@)",
    "filled in later": '<a href={{ x }}>x</a> <a href="{{ x }}/@">x</a> [x]({{x}}/@)',
    "away": '<a href="https://example.com/@">x</a> <https://example.com/@>',
    "no way": '<a href="mailto:@">x</a> <a href="tel:@">x</a> <a href="data:@">x</a>'
    ' <a href="#">x</a> <a href="">x</a> <a href="/@">x</a>',
    "a tag that leads nowhere": '<p title="@">x</p> <a name="@">x</a>',
}
"""What is no link, though an address stands there."""
STYLES = {
    "plain": "description: {0}\n",
    "in double quotes": 'description: "{0}"\n',
    "in single quotes": "description: {1}\n",
    "a block": "description: |\n  {2}\n",
    "folded": "description: >-\n  {2}\n",
}
FILES = {
    "handbook.yaml": "kind: handbook\nname: H\norganisation: O\n",
    "people/anna.yaml": "kind: persona\nname: Anna\n",
    "people/anna.png": "-",
    "anna.png": "-",
}


def _write(folder: Path, name: str, text: str) -> Loaded:
    (folder / name).write_text(text, "utf-8")
    return load([Path("hb")])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        (tmp_path / "hb" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "hb" / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "hb"


def _spots(text: str, address: str, start: int = 0) -> list[tuple[int, int]]:
    """Give where an address stands in a text from an index on, as lines and columns."""
    pattern = rf"(?<![\w./]){re.escape(address)}(?=[\"'\s>)#?])"
    return [
        (text.count("\n", 0, one.start()) + 1, one.start() - text.rfind("\n", 0, one.start()))
        for one in re.finditer(pattern, text)
        if one.start() >= start
    ]


def _of(places: list[Place], name: str) -> list[tuple[int, int]]:
    return sorted((one.line, one.column) for one in places if one.path.name == name)


def _listed(loaded: Loaded, name: str) -> list[tuple[int, int]]:
    return _of([one.place for one in references(loaded, ("persona", "anna"))], name)


def _told(loaded: Loaded, name: str) -> list[tuple[int, int]]:
    return _of([one.place for one in check(loaded, DAY) if one.code == "JAC350"], name)


def _is_told_unused(loaded: Loaded, name: str) -> bool:
    return any(one.code == "JAC204" and one.place.path.name == name for one in check(loaded, DAY))


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {"a": "href", "area": "href", "iframe": "src"}.get(tag)
        self.found += [(value or "").strip() for name, value in attrs if name == held]

    def handle_data(self, data: str) -> None:
        self.words += data


def _followed(html: str, page: str, there: str) -> int:
    """Count the links of a page that lead there."""
    ways = (one.partition("#")[0].partition("?")[0] for one in _Reader(html).found)
    folder = PurePosixPath(page).parent
    return sum(normpath(folder / way) == there for way in ways if way and ":" not in way)


def _whole(style: str) -> str:
    """Give a persona whose description has every way to write a link that the style can have."""
    lone = " ".join(one for name, one in MARKDOWN.items() if name != "behind a lone backtick")
    lone = lone.replace("@@", "other.yaml")
    quoted = lone.replace("'", "''")
    blocks = [one.replace("@@", "other.yaml") for one in (*MARKDOWN.values(), *NAMED.values())]
    below = "\n\n".join(blocks).replace("\n", "\n  ")
    if style == "folded":
        below = below.replace("\n  \n", "\n  \n  \n")
    text = STYLES[style].format(lone, f"'{quoted}'", below)
    return f"kind: persona\nname: Berta\n{text}".replace("@", "anna.yaml")


@pytest.mark.parametrize("style", STYLES)
def test_links_in_a_text_are_the_same_for_everybody(folder: Path, style: str) -> None:
    text = _whole(style)
    loaded = _write(folder, "people/berta.yaml", text)
    meant = _spots(text, "anna.yaml")
    assert len(meant) >= len(MARKDOWN) - 1
    assert _listed(loaded, "berta.yaml") == meant
    assert not _told(loaded, "berta.yaml")
    assert not _is_told_unused(loaded, "anna.yaml")
    assert _is_told_unused(loaded, "berta.yaml")
    renamed = rename_entity(loaded, ("persona", "anna"), "maija")
    path = PurePosixPath("hb/people/berta.yaml")
    assert renamed.texts[path].decode() == text.replace("anna.yaml", "maija.yaml")
    pages = {page.uri: page.html for page in write(loaded, "en", DAY, "folders").pages}
    shown = pages["personas/berta.md"]
    assert _followed(shown, "personas/berta/index.md", "personas/anna") == len(meant)
    wrong = text.replace("anna.yaml", "none.yaml")
    assert _told(_write(folder, "people/berta.yaml", wrong), "berta.yaml") == meant


PAGE = "# Notes\n\n{}\n"
ADDRESSES = ("people/anna.yaml", "personas/anna.md", "personas/anna/", "personas/anna.html",
             "personas/anna", "personas/anna/index.html", "./personas/anna.md")  # fmt: skip
SEEN = (
    "../personas/anna/",
    "../personas/anna",
    "../personas/anna/index.html",
    ".././personas/anna/",
)


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_links_in_a_page_are_the_same_for_everybody(folder: Path, form: str) -> None:
    ways, addresses = (
        ((MARKDOWN | NAMED | BELOW), ADDRESSES) if form == "markdown" else (HTML, SEEN)
    )
    kept = "\n\n".join(NONE.values()).replace("@", "personas/anna.md")
    blocks: list[str] = []
    for address in addresses:
        for way in ways.values():
            mark = f"n{len(blocks)}"
            named = way.replace("[n]", f"[{mark}]").replace("[m]", f"[m{mark}]")
            blocks.append(named.replace("@@", "other.yaml").replace("@", address))
    text = PAGE.format("\n\n".join((kept, *blocks)))
    loaded = _write(folder, "notes.md", text)
    start = len(PAGE.partition("{")[0] + kept)
    meant = sorted({spot for one in addresses for spot in _spots(text, one, start)})
    places = "".join(ways.values()).replace("@@", "").count("@")
    assert len(meant) == places * len(addresses)
    assert _listed(loaded, "notes.md") == meant
    assert not _told(loaded, "notes.md")
    assert not _is_told_unused(loaded, "anna.yaml")
    renamed = rename_entity(loaded, ("persona", "anna"), "maija")
    path = PurePosixPath("hb/notes.md")
    changed = re.sub(r"\banna(?=[./ \"'>\n#)?])(?!\.png)", "maija", text[start:])
    assert renamed.texts[path].decode() == text[:start] + changed
    html = markdown(as_published(loaded.handbook, path), extensions=["fenced_code", "admonition"])
    here, there = ("notes.md", "personas/anna.md")
    if form == "html":
        here, there = "notes/index.md", "personas/anna"
        html = html.replace("/index.html", "/")
    assert _followed(html, here, there) == len(meant)
    wrong = text[:start] + re.sub(r"\banna\b(?!\.png)", "none", text[start:])
    assert _told(_write(folder, "notes.md", wrong), "notes.md") == meant


def test_a_heading_of_a_page_is_told_where_it_is_not(folder: Path) -> None:
    _write(folder, "notes.md", "# Notes\n\n## What we heard\n")
    links = "[a](../notes.md#what-we-heard) [b](../notes.md#top) [c](../notes.md#{})"
    text = f"kind: persona\nname: Berta\ndescription: '{links}'\n"
    loaded = _write(folder, "people/berta.yaml", text.format("what-we-herd"))
    (only,) = (one for one in check(loaded, DAY) if one.code == "JAC352")
    assert str(only.help) == "did you mean `#what-we-heard`?"
    assert text.splitlines()[2][only.place.column - 1 :].startswith("../notes.md#{}")


def test_a_sign_that_breaks_no_line_moves_no_line_that_is_shown(folder: Path) -> None:
    text = "# Notes\r\n\r\none \f two \x85 three\r\n\n\r[gone](nowhere.md)\r\n"
    loaded = _write(folder, "notes.md", text)
    (only,) = (one for one in check(loaded, DAY) if one.code == "JAC350")
    assert (only.place.line, only.source) == (6, "[gone](nowhere.md)")
    assert only.source[only.place.column - 1 :] == "nowhere.md)"


def test_headings_of_the_same_words_or_of_none_have_the_spots_that_readers_find() -> None:
    page = "".join(f"# {one}\n\n" for one in ("A", "A", "A_1", "Привет", "🙂", "A_5", "A_5", "A"))
    spots = re.findall(r'<h1 id="([^"]*)">', markdown(page, extensions=["toc"]))
    assert list(headings_of(page)) == spots
    assert len(set(spots)) == 8


def test_nothing_is_left_of_a_link_to_what_is_not_for_the_readers(folder: Path) -> None:
    ways = {**MARKDOWN, **HTML, **NAMED}
    blocks = [
        way.replace("@@", "other.yaml").replace("@", address)
        for way in ways.values()
        for address in (SEEN if way in HTML.values() else ADDRESSES)
    ]
    blocks = [re.sub(r"\[([nm])\]", rf"[\g<1>{at}]", block) for at, block in enumerate(blocks)]
    _write(folder, "people/anna.yaml", f"{FILES['people/anna.yaml']}visibility: restricted\n")
    text = PAGE.format("\n\n".join(blocks)).replace("anna.png", "she.png")
    loaded = shown(_write(folder, "notes.md", text), "internal")
    left = as_published(loaded.handbook, PurePosixPath("hb/notes.md"))
    assert "anna" not in left
    assert _Reader(left).words.count("x") >= text.count("x</a>")


PUBLISHED = [
    "../personas/anna/",
    "../personas/anna.html",
    "../personas/anna/index.html",
    "../anna/",
    "anna.md",
    "../personas/anna.md",
    "anna",
]


@pytest.mark.parametrize("address", PUBLISHED)
def test_a_text_that_leads_to_a_page_is_told_the_file(folder: Path, address: str) -> None:
    text = f"kind: persona\nname: Berta\ndescription: '[x]({address}#top)'\n"
    loaded = _write(folder, "people/berta.yaml", text)
    (only,) = (one for one in check(loaded, DAY) if one.code == "JAC350")
    assert str(only.help) == "did you mean `anna.yaml`?"


OPEN = ("<!--", "```\n", "`", "<a ", "<a href='", "\n", "[", "](x) ")


@pytest.mark.parametrize("sign", OPEN, ids=repr)
def test_signs_that_open_nothing_hold_nobody_up(sign: str) -> None:
    """Each part of a page is read once: what is looked for in vain is not looked for again."""
    text = f"[x](a.md)\n\n{sign * 20001}\n\n[x](b.md)"
    assert {"a.md", "b.md"} - {one.url for one in spans_in_page(text)} <= {"b.md"}


SITE = "site_name: S\ndocs_dir: docs\nplugins: [{journeyascode: {source: hb}}]\n"
USES = {
    "navigation": ("mkdocs.yml", f"{SITE}nav: [handbook/personas/anna.md]\n"),
    "a page of the site": ("docs/index.md", "[x](handbook/personas/anna.md)"),
    "its HTML": ("docs/index.md", "<a href=handbook/personas/anna/>x</a>"),
    "nothing": ("docs/index.md", "`[x](handbook/personas/anna.md)`"),
    "itself": ("hb/people/anna.yaml", f"{FILES['people/anna.yaml']}description: '[x](anna.yaml)'"),
}


@pytest.mark.parametrize(("name", "text"), USES.values(), ids=USES)
def test_what_is_listed_as_a_use_is_one(folder: Path, name: str, text: str) -> None:
    (folder.parent / "docs").mkdir()
    (folder.parent / "mkdocs.yml").write_text(SITE, "utf-8")
    (folder.parent / name).write_text(text, "utf-8")
    loaded = load([Path("hb")])
    listed = references(loaded, ("persona", "anna"))
    assert _is_told_unused(loaded, "anna.yaml") != bool(listed)
    assert bool(listed) != ((name, text) in (USES["nothing"], USES["itself"]))


def test_a_link_in_html_goes_with_what_it_leads_to_where_its_words_may_stay(folder: Path) -> None:
    ways = {name: way for name, way in HTML.items() if name != "of a frame"}
    text = PAGE.format("\n\n".join(ways.values()).replace("@", "../personas/anna/"))
    loaded = _write(folder, "notes.md", text)
    named = references(loaded, ("persona", "anna"))
    removed = remove_entity(loaded, ("persona", "anna"), named)
    left = removed.texts[PurePosixPath("hb/notes.md")].decode()
    assert "anna" not in left
    assert _Reader(left).found == []
    assert _Reader(left).words == _Reader(text).words


SHOWN = {
    "a picture": '<img src="{}">',
    "a picture in two sizes": '<img srcset="{} 1x, anna.png 2x">',
    "the other size": '<img srcset="anna.png 1x,\n {} 2x">',
    "a picture for one form": '<picture><source srcset="{}"><img src="anna.png"></picture>',
    "before a film": '<video poster="{}"></video>',
    "a film": "<video src={}></video>",
    "a film for one form": "<video><source src='{}'></video>",
    "a sound": '<audio src="{}"></audio>',
    "an object": '<object data="{}"></object>',
    "a link": '<a href="{}">x</a>',
}


def test_files_that_html_leads_to_are_published_or_told(folder: Path) -> None:
    blocks = [way.format(f"../f{at}.png") for at, way in enumerate(SHOWN.values())]
    text = PAGE.format("\n\n".join(blocks).replace("anna.png", "../anna.png"))
    meant = [_spots(text, f"../f{at}.png")[0] for at in range(len(blocks))]
    assert _told(_write(folder, "notes.md", text), "notes.md") == meant
    for at in range(len(blocks)):
        (folder / f"f{at}.png").write_text("-", "utf-8")
    loaded = load([Path("hb")])
    assert not _told(loaded, "notes.md")
    own = own_pages(loaded.handbook.beside, "en", None)
    assert {f"f{at}.png" for at in range(len(blocks))} <= own.keys()


DEAD = (
    "people/anna.html", "people/", "people/anna/", "Personas/Anna.html", "personas.html",
    "www.example.com", "example.fi/a#b", "nowhere.zip", "nowhere",
)  # fmt: skip
"""Addresses that look like something, and that nobody publishes."""


@pytest.mark.parametrize("settings", ["", "use_directory_urls: false\n"])
def test_what_would_be_published_dead_or_refused_is_told(folder: Path, settings: str) -> None:
    site = f"site_name: S\ndocs_dir: hb\nplugins: [search, journeyascode]\n{settings}"
    (folder.parent / "mkdocs.yml").write_text(site, "utf-8")
    lines = [f'[x]({one}) <a href="{one}">x</a>' for one in DEAD]
    text = PAGE.format("\n\n".join((*lines, "[x]() [x](people/anna.yaml)")))
    meant = [spot for one in DEAD for spot in _spots(text, one)]
    nowhere = [(text.count("\n", 0, at := text.index("[x]()")) + 1, 5)]
    assert at
    assert _told(_write(folder, "notes.md", text), "notes.md") == [*meant, *nowhere]


def test_a_file_in_which_a_slip_was_looked_for_in_vain_is_withheld_as_any_other(
    folder: Path,
) -> None:
    text = f"{FILES['people/anna.yaml']}visibility: restricted\nsummary: She pays 12,50\n"
    _write(folder, "people/anna.yaml", text)
    loaded = shown(_write(folder, "notes.md", PAGE.format("[x](people/anna.yaml)")), "internal")
    assert as_published(loaded.handbook, PurePosixPath("hb/notes.md")) == PAGE.format("x")


SITE_MEANT = {
    "www.example.com": "https://www.example.com",
    "www.example.com/a?b#c": "https://www.example.com/a?b#c",
    "example.fi": "https://example.fi",
    "anna@example.fi": "mailto:anna@example.fi",
}


@pytest.mark.parametrize(("url", "meant"), SITE_MEANT.items())
def test_an_address_without_its_beginning_is_told_it(folder: Path, url: str, meant: str) -> None:
    text = f"kind: persona\nname: Berta\ndescription: '[x]({url})'\n"
    loaded = _write(folder, "people/berta.yaml", text)
    (only,) = (one for one in check(loaded, DAY) if one.code == "JAC350")
    assert meant.partition("?")[0] in str(only.help)
    assert only.fix
    assert only.fix.edits[0].text == meant
    assert only.fix.safe == url.startswith("www.")


def test_what_leads_nowhere_keeps_its_address_where_something_else_is_withheld(
    folder: Path,
) -> None:
    _write(folder, "people/anna.yaml", f"{FILES['people/anna.yaml']}visibility: restricted\n")
    _write(folder, "secret.fi.md", "---\nvisibility: restricted\n---\n# S\n")
    (folder.parent / "mkdocs.yml").write_text(
        "site_name: S\ndocs_dir: hb\nplugins: [blog, journeyascode]\n", "utf-8"
    )
    kept = '[x](blog/one.html) <a href="../blog/">x</a> <a href="../people/">x</a>'
    lost = '[x](secret.md) <a href="../secret/">x</a> <a href="../personas/">x</a>'
    loaded = shown(_write(folder, "notes.md", PAGE.format(f"{kept}\n\n{lost}")), "internal")
    left = as_published(loaded.handbook, PurePosixPath("hb/notes.md"))
    assert kept in left
    assert "\n\nx <a>x</a> <a>x</a>\n" in left


LIKE = {
    "people/berta.yaml": "[x](buy.html)",
    "buy.yaml": "[x](buy.html)",
}


@pytest.mark.parametrize(("name", "text"), LIKE.items())
def test_a_text_is_told_the_file_that_is_called_like_a_page(
    folder: Path, name: str, text: str
) -> None:
    journey = "kind: journey\nname: Buy\nstages: [{name: S, steps: [{id: pay, name: I pay}]}]\n"
    _write(folder, "buy.yaml", journey)
    before = (
        f"{journey}description: |\n  One {text}\n"
        if name == "buy.yaml"
        else f"kind: persona\nname: Berta\ndescription: One {text}\n"
    )
    _write(folder, name, before)
    CliRunner().invoke(jac, ["check", "hb", "--fix", "--unsafe-fixes", "--select", "JAC350"])
    way = "buy.yaml" if name == "buy.yaml" else "../buy.yaml"
    assert (folder / name).read_text("utf-8") == before.replace("buy.html", way)


def test_a_step_by_its_id_alone_is_told_the_spot_that_its_page_has(folder: Path) -> None:
    journey = "kind: journey\nname: Buy\nstages: [{name: S, steps: [{id: pay, name: I pay}]}]\n"
    _write(folder, "buy.yaml", journey)
    loaded = _write(folder, "notes.md", '<a href="../journeys/buy/#pay">x</a>')
    (only,) = (one for one in check(loaded, DAY) if one.code == "JAC352")
    assert str(only.help) == "did you mean `#step-pay`?"


@pytest.mark.parametrize("style", STYLES)
def test_html_in_a_text_is_shown_where_it_stands(folder: Path, style: str) -> None:
    html = "Of `<b>` and <i>this</i>"
    text = f"kind: persona\nname: Berta\n{STYLES[style].format(html, repr(html), html)}"
    loaded = _write(folder, "people/berta.yaml", text)
    (only,) = (one for one in check(loaded, DAY) if one.code == "JAC355")
    line = text.splitlines()[only.place.line - 1]
    assert line[only.place.column - 1 : only.place.end_column - 1] == "<i>"


def test_a_file_that_no_site_takes_along_is_told_unless_it_is_asked_for(folder: Path) -> None:
    for name in ("a.zip", "b.zip", "c.pdf", "d.css", "robots.txt"):
        (folder / name).write_text("-", "utf-8")
    site = 'site_name: S\ndocs_dir: hb\nexclude_docs: "!b.zip"\nplugins: [journeyascode]\n'
    (folder.parent / "mkdocs.yml").write_text(site, "utf-8")
    text = PAGE.format("[x](a.zip) [x](b.zip) [x](c.pdf) [x](d.css) [x](robots.txt)")
    assert _told(_write(folder, "notes.md", text), "notes.md") == _spots(text, "a.zip")
    _write(folder, "notes.md", text.replace("(a.zip)", "(c.pdf)"))
    assert mkdocs(folder.parent, site)[1] == []
