"""Links that people write in Markdown are places that refer, for every command that knows any."""

from __future__ import annotations

import json
from pathlib import Path

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
