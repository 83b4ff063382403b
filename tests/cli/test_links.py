"""Links that people write in Markdown are places that refer, for every command that knows any."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from journeyascode.source.written_links import renamed_url
from tests.cli.calling import Call

FILES = {
    "handbook.yaml": "kind: handbook\nname: A\norganisation: B\n",
    "personas/anna.yaml": (
        "kind: persona\n"
        "name: Anna\n"
        "description: |\n"
        "  I, [myself](anna.yaml), *go* [along](../buy.yaml#pay 'my way').\n"
        "  No link: `[along](../buy.yaml#pay)`, [away](https://example.com/buy.yaml).\n"
        "\n"
        "  [ch]: ../channels.yaml#web\n"
        "  And by [ch].\n"
    ),
    "channels.yaml": "kind: channel\nitems: [{id: web, name: Web}, {id: desk, name: Desk}]\n",
    "buy.yaml": (
        "kind: journey\n"
        "name: Buying\n"
        'scenario: {fi: "[Anna](personas/anna.yaml)", en: "Of [Anna](<personas/anna.yaml>) (1)"}\n'
        "stages: [{name: A, steps: [{id: pay, name: I pay}]}]\n"
    ),
    "welcome.md": (
        "# Hello\r\n\r\n"
        "[Anna](personas/anna.yaml), [her page](personas/anna.md) and"
        " [paying](buy.yaml#pay).\r\n\r\n```\n[Anna](personas/anna.yaml)\n```\n"
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "journeys" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return tmp_path / "journeys"


def places(jac: Call, *names: str) -> list[tuple[str, int, int]]:
    told = jac("refs", *names, "--format", "json").out.splitlines()
    found = [json.loads(one) for one in told]
    return [(one["path"].removeprefix("journeys/"), one["line"], one["column"]) for one in found]


@pytest.mark.usefixtures("folder")
def test_each_link_is_a_place_that_refers(jac: Call) -> None:
    assert places(jac, "persona", "anna") == [
        ("buy.yaml", 3, 24),
        ("buy.yaml", 3, 62),
        ("welcome.md", 3, 8),
        ("welcome.md", 3, 40),
    ]
    assert places(jac, "channel", "web") == [("personas/anna.yaml", 7, 9)]
    assert places(jac, "step", "buy", "pay") == [
        ("personas/anna.yaml", 4, 40),
        ("welcome.md", 3, 71),
    ]
    told = jac("refs", "persona", "anna").out
    assert "welcome.md:3:8: a link to `personas/anna.yaml` in this page" in told


def test_links_to_what_is_gone_are_listed_still(jac: Call, folder: Path) -> None:
    before = places(jac, "persona", "anna")
    (folder / "personas/anna.yaml").unlink()
    assert places(jac, "persona", "anna") == before


@pytest.mark.parametrize(
    ("names", "old", "new"),
    [
        (("persona", "anna", "maija"), b"personas/anna.", b"personas/maija."),
        (("journey", "buy", "order"), b"buy.yaml#", b"order.yaml#"),
        (("channel", "web", "net"), b"yaml#web", b"yaml#net"),
        (("step", "buy", "pay", "settle"), b".yaml#pay", b".yaml#settle"),
    ],
)
def test_a_link_follows_what_is_renamed(
    jac: Call, folder: Path, names: tuple[str, ...], old: bytes, new: bytes
) -> None:
    def links() -> list[bytes]:
        texts = (path.read_bytes() for path in sorted(folder.rglob("*.*")))
        return [
            line for text in texts for line in text.splitlines() if b"](" in line or b"]:" in line
        ]

    code = [b"`[along](../buy.yaml#pay)`", b"[Anna](personas/anna.yaml)"]
    before = links()
    assert jac("rename", *names).code == 0
    for kept in code:
        assert any(kept in line for line in links())
    assert len(links()) == len(before)
    assert sum(line.count(new) for line in links()) >= 1
    assert not jac("check", "--select", "JAC350,JAC352").out
    back = (*names[:-2], names[-1], names[-2])
    assert jac("rename", *back).code == 0
    assert links() == before
    assert old


def test_a_link_follows_what_has_been_renamed_by_hand(jac: Call, folder: Path) -> None:
    (folder / "personas/anna.yaml").rename(folder / "personas/maija.yaml")
    assert jac("rename", "persona", "anna", "maija").code == 0
    assert "[Anna](personas/maija.yaml), [her page](personas/maija.md)" in (
        folder / "welcome.md"
    ).read_text("utf-8")


def test_what_links_lead_to_stays_until_they_may_go(jac: Call, folder: Path) -> None:
    done = jac("remove", "persona", "anna")
    assert done.code == 1
    assert "welcome.md:3:8" in done.out
    assert (folder / "personas/anna.yaml").exists()
    done = jac("remove", "persona", "anna", "--and-references")
    assert done.code == 0
    assert 'scenario: {fi: "Anna", en: "Of Anna (1)"}' in (folder / "buy.yaml").read_text("utf-8")
    assert (folder / "welcome.md").read_bytes() == (
        b"# Hello\r\n\r\nAnna, her page and [paying](buy.yaml#pay).\r\n\r\n"
        b"```\n[Anna](personas/anna.yaml)\n```\n"
    )


@pytest.mark.usefixtures("folder")
def test_a_link_in_two_parts_cannot_just_go(jac: Call) -> None:
    done = jac("remove", "channel", "web", "--and-references")
    assert done.code == 1
    assert "personas/anna.yaml:7:9" in done.out


def test_a_link_is_renamed_however_it_is_spelt() -> None:
    spelt = ("personas/mia/", "personas/mia", "personas/%6Dia.yaml", "mia.md#top", "mia/other.md")
    assert [renamed_url(one, "mia", "eva") for one in spelt] == [
        "personas/eva/",
        "personas/eva",
        "personas/eva.yaml",
        "eva.md#top",
        "mia/other.md",
    ]


HTML = (
    '# Hello\n\n<p><a class="x" href="../personas/anna/">Anna</a>,'
    " <A HREF='../personas/anna/#top'>she</A>\n"
    '<a href="https://example.com/personas/anna.md">away</a> <img src="../anna.png"></p>\n\n'
    '```\n<a href="personas/anna.md">\n```\n<!-- <a href="personas/anna.md"> -->\n'
)


def test_a_link_in_html_is_a_link_as_any_other(jac: Call, folder: Path) -> None:
    page = folder / "notes.md"
    page.write_text(HTML, "utf-8")
    (folder / "anna.png").write_bytes(b"\x89PNG")
    assert [one for one in places(jac, "persona", "anna") if one[0] == "notes.md"] == [
        ("notes.md", 3, 23),
        ("notes.md", 3, 61),
    ]
    assert "notes.md" not in jac("check", "--select", "JAC350").out
    assert jac("rename", "persona", "anna", "maija").code == 0
    renamed = HTML.replace("personas/anna/", "personas/maija/")
    assert page.read_text("utf-8") == renamed
    assert jac("remove", "persona", "maija", "--and-references").code == 0
    words = renamed.replace(' href="../personas/maija/"', "")
    assert page.read_text("utf-8") == words.replace(" HREF='../personas/maija/#top'", "")


def test_a_link_in_html_that_leads_nowhere_is_told(jac: Call, folder: Path) -> None:
    (folder / "notes.md").write_text(HTML.replace("anna/", "annna/", 1), "utf-8")
    told = jac("check", "--select", "JAC350", "--format", "concise").out
    assert [line.partition(": ")[0] for line in told.splitlines() if "JAC" in line] == [
        "journeys/notes.md:3:23",
        "journeys/notes.md:4:67",
    ]


@pytest.mark.parametrize(
    "url", ["../personas/annna/", "../personas/annna.html", "../personas/annna"]
)
def test_html_that_leads_nowhere_is_told_the_page_that_is_near(
    jac: Call, folder: Path, url: str
) -> None:
    (folder / "notes.md").write_text(f"<a href={url}>x</a>", "utf-8")
    assert "did you mean `../personas/anna/`?" in jac("check", "--select", "JAC350").out


IN_HTML = re.compile(r"`([^`]*)` leads nowhere: in HTML.*?did you mean `([^`]*)`", re.DOTALL)


@pytest.mark.parametrize("page", ["notes.md", "index.md", "teams/index.md", "teams/us.md"])
@pytest.mark.parametrize("settings", ["", "use_directory_urls: false\n"])
def test_html_is_told_the_address_that_readers_see(
    jac: Call, folder: Path, settings: str, page: str
) -> None:
    """The browser follows what is proposed to the page that is meant, and to no other."""
    if settings:
        base = f"site_name: A\ndocs_dir: journeys\nplugins: [journeyascode]\n{settings}"
        (folder.parent / "mkdocs.yml").write_text(base, "utf-8")
    ending = ".html" if settings else "/"
    up = "../" * page.count("/")
    written = {
        f"{up}personas/anna.md": f"personas/anna{ending}",
        f"{up}personas/anna.yaml#anna": f"personas/anna{ending}",
        f"{up}channels.yaml#web": f"channels/web{ending}",
        f"{up}personas/index.md": "personas/index.html" if settings else "personas/",
        f"{up}index.md": "index.html" if settings else "",
        f"{up}anna.png": "anna.png",
    }
    for name in (page, "index.md", "anna.png"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("-", "utf-8")
    tags = (f'<img src="{a}">' if a.endswith("png") else f'<a href="{a}">' for a in written)
    (folder / page).write_text("\n\n".join(tags), "utf-8")
    out = jac("check", "--select", "JAC350").out
    here = page.replace("index.md", "").replace(".md", ending)
    root = "https://a.example/"
    proposed = dict(IN_HTML.findall(out))
    assert out.count("JAC350") == len(proposed) >= 5
    for url, meant in written.items():
        assert urljoin(root + here, proposed.get(url, url)) == root + meant


STYLES = {
    "bare": "description: See [x](annna.yaml) there.\n",
    "bare, over two lines": "description: See this\n  and [x](annna.yaml).\n",
    "in double quotes": 'description: "\\"See\\" [x](annna.yaml) there."\n',
    "in single quotes": "description: 'It''s [x](annna.yaml) there.'\n",
    "literal": "description: |\n  One.\n\n  See [x](annna.yaml) there.\n",
    "folded": "description: >-\n  One\n  and [x](annna.yaml).\n",
    "in two languages": 'description: {en: "[x](berta.yaml)", fi: "[y](annna.yaml)"}\n',
    "the second to the same": "description: |\n  `(annna.yaml)` [x](annna.yaml#anna)\n",
    "named below": "description: |\n  See [x][a].\n\n  [a]: annna.yaml\n",
}


@pytest.mark.parametrize("text", STYLES.values(), ids=STYLES)
def test_a_link_that_leads_nowhere_is_shown_where_it_stands(
    jac: Call, folder: Path, text: str
) -> None:
    file = folder / "personas/berta.yaml"
    file.write_text(f"kind: persona\nname: Berta\n{text}", "utf-8")
    before = file.read_text("utf-8")
    told = jac("check", "--select", "JAC350", "--format", "concise").out
    _, line, column, _ = told.splitlines()[0].split(":", 3)
    assert before.splitlines()[int(line) - 1][int(column) - 1 :].startswith("annna.yaml")
    jac("check", "--select", "JAC350", "--fix")
    assert file.read_text("utf-8") == before
    jac("check", "--select", "JAC350", "--fix", "--unsafe-fixes")
    assert file.read_text("utf-8") == "anna.yaml".join(before.rsplit("annna.yaml", 1))


@pytest.mark.parametrize("sign", ["|", ">-", "|2-"])
def test_a_comment_that_opens_a_block_is_about_the_links_in_it(
    jac: Call, folder: Path, sign: str
) -> None:
    (folder / "personas/berta.yaml").write_text(
        f"kind: persona\nname: Berta\ndescription: {sign}  # jac: ignore[JAC350] comes\n"
        "  One.\n\n  See [x](none.yaml).\ntechnology: See [x](none.yaml).\n",
        "utf-8",
    )
    told = jac("check", "--select", "JAC350,JAC903", "--format", "concise").out
    assert [line.partition(": ")[0] for line in told.splitlines() if "JAC" in line] == [
        "journeys/personas/berta.yaml:7:21"
    ]


NAMED = (
    "# Hello\r\n\r\nSee [*her* page][a] or [A][], [a] and `[a]`, not [this][b], [a](notes.md)."
    "\r\n\r\n[ A ]: ../personas/{0}.md 'Anna'\r\n"
    "[b]: <../buy.yaml>\r\n[^1]: personas/none.md is gone\r\n"
    "[Note]: none of this is a link\r\n"
)


def test_a_link_whose_address_stands_elsewhere_is_a_link_as_any_other(
    jac: Call, folder: Path
) -> None:
    page = folder / "notes/notes.md"
    page.parent.mkdir()
    page.write_bytes(NAMED.format("anna").encode())
    assert ("notes/notes.md", 5, 8) in places(jac, "persona", "anna")
    assert places(jac, "journey", "buy") == [
        ("notes/notes.md", 6, 7),
        *places(jac, "journey", "buy")[1:],
    ]
    assert not jac("check", "--select", "JAC350").out
    assert jac("rename", "persona", "anna", "maija").code == 0
    assert page.read_bytes() == NAMED.format("maija").encode()
    assert jac("remove", "persona", "maija", "--and-references").code == 0
    assert page.read_bytes().decode() == (
        "# Hello\r\n\r\nSee *her* page or A, a and `[a]`, not [this][b], [a](notes.md).\r\n\r\n"
        + NAMED.partition("Anna'\r\n")[2]
    )


def test_an_address_elsewhere_that_leads_nowhere_is_told(jac: Call, folder: Path) -> None:
    (folder / "notes").mkdir()
    (folder / "notes/notes.md").write_bytes(NAMED.format("annna").encode())
    told = jac("check", "--select", "JAC350").out
    assert "notes/notes.md:5:8: " in told
    assert "did you mean `../personas/anna.md`?" in told


@pytest.mark.parametrize("more", ["![a]", "![x][a]", "[a]: ../buy.yaml"])
def test_a_name_that_words_cannot_stand_for_cannot_just_go(
    jac: Call, folder: Path, more: str
) -> None:
    (folder / "notes").mkdir()
    (folder / "notes/notes.md").write_text(f"{NAMED.format('anna')}\n{more}\n", "utf-8")
    done = jac("remove", "persona", "anna", "--and-references")
    assert (done.code, "notes/notes.md:5:8" in done.out) == (1, True)


SPOTS = {
    "buy.yaml": (
        "kind: journey\nname: Buying\n"
        "stages:\n  - {name: A, steps: [{id: pay, name: I pay}, {name: I go}]}\n"
        "  - {id: after, name: B, steps: [{name: I stay}]}\n"
    ),
    "work.yaml": (
        "kind: blueprint\nname: Work\njourney: buy\n"
        "cells: [{id: take, name: We take, lane: frontstage, step: pay}]\n"
    ),
    "till.yaml": "kind: touchpoint\nname: Till\n",
}
THERE = [
    "journeys/buy.md#step-pay",
    "journeys/buy.md#step-2",
    "journeys/buy/#stage-1",
    "journeys/buy.md#stage-after",
    "journeys/buy.md#map",
    "blueprints/work.md#cell-take",
    "touchpoints/index.md#touchpoint-till",
]
NOT_THERE = {
    "journeys/buy.md#step-pai": "step-pay",
    "journeys/buy/#stage-aftr": "stage-after",
    "blueprints/work.md#cell-tke": "cell-take",
    "touchpoints/index.md#touchpoint-til": "touchpoint-till",
    "journeys/buy.md#maps": "map",
    "personas/anna/#relation": "relations",
    "index.md#targts": "targets",
}


def test_a_spot_that_a_page_of_ours_does_not_write_is_told(jac: Call, folder: Path) -> None:
    for name, text in SPOTS.items():
        (folder / name).write_text(text, "utf-8")
    links = [f"[x]({one})" for one in (*THERE, *NOT_THERE)]
    (folder / "notes.md").write_text("\n\n".join(links), "utf-8")
    (folder / "welcome.md").unlink()
    told = re.findall(
        r"notes.md:(\d+):.*?no heading there is at.*?did you mean `#([^`]*)`",
        jac("check", "--select", "JAC350,JAC352").out,
        re.DOTALL,
    )
    first = 1 + 2 * len(THERE)
    assert told == [(str(first + 2 * at), one) for at, one in enumerate(NOT_THERE.values())]
    assert jac("render", "out", "--as-of", "2026-12-01").code == 0
    for one in THERE:
        page, _, spot = one.partition("#")
        assert f'id="{spot}"' in Path(
            "out", page.rstrip("/").removesuffix(".md") + ".md"
        ).read_text("utf-8")


def test_a_link_to_a_step_on_its_page_follows_the_step(jac: Call, folder: Path) -> None:
    page = folder / "notes.md"
    page.write_text("[a](journeys/buy.md#step-pay) [b](journeys/buy.md#pay)\n", "utf-8")
    assert ("notes.md", 1, 5) in places(jac, "step", "buy", "pay")
    assert jac("rename", "step", "buy", "pay", "settle").code == 0
    assert page.read_text("utf-8") == (
        "[a](journeys/buy.md#step-settle) [b](journeys/buy.md#pay)\n"
    )
