"""Links as Markdown writes them below `links`, where keys belong."""

from __future__ import annotations

import pytest

from journeyascode.source.yaml_reader import read
from tests.expectations import files_of
from tests.source.mending import find, fixes_in, joined, mended

PERSONA = "kind: persona\nid: anna\nname: Anna\n"
ONE, TWO = "[Her page](https://example.com/anna)", "[Ask: us](mailto:a@example.com)"
LINKS = [
    {"title": "Her page", "url": "https://example.com/anna"},
    {"title": "Ask: us", "url": "mailto:a@example.com"},
]
MARKDOWN = {
    "a list": (f"links:\n  - {ONE}\n  - {TWO}\n", LINKS),
    "a list in the same column": (f"links:\n- {ONE}  # hers\n- {TWO}  # ours\n", LINKS),
    "a list with one of them right": (f"links:\n  - {{title: A, url: https://a.fi}}\n  - {ONE}\n",
                                      [{"title": "A", "url": "https://a.fi"}, LINKS[0]]),
    "brackets": (f"links: [{ONE}, {TWO}]\n", LINKS),
    "brackets with one of them right": (f"links: [{ONE}, {{title: A, url: https://a.fi}}]\n",
                                        [LINKS[0], {"title": "A", "url": "https://a.fi"}]),
    "one alone": (f"links: {ONE}\n", LINKS[:1]),
    "one below": (f"links:\n  {ONE}\n", LINKS[:1]),
    "with a title of its own": (f"links: [{ONE[:-1]} 'hers')]\n", LINKS[:1]),
    "in quotes": (f"links:\n  - \"{ONE}\"\n  - '{TWO}'\n", LINKS),
}  # fmt: skip


@pytest.mark.parametrize(("text", "meant"), MARKDOWN.values(), ids=MARKDOWN)
def test_a_link_as_in_markdown_is_told_and_written_with_keys(
    text: str, meant: list[dict[str, str]]
) -> None:
    for content in (f"{PERSONA}{text}", f"{PERSONA}{text}role: Buyer\n"):
        told = find(dict(files_of(content)))[0]
        assert str(told.help).startswith("write it with its keys: `{title: ")
        after = joined(mended(content).texts)
        data = read(after.encode())
        assert isinstance(data, dict)
        assert data["links"] == meant
        assert after.count("#") == content.count("#")


@pytest.mark.parametrize(
    "text",
    ["description: {0}\n", "needs:\n  - {0}\n", "links: {0} and more\n", "links: [x](none.md)\n"],
)
def test_other_texts_in_brackets_are_told_as_before(text: str) -> None:
    told = find(dict(files_of(PERSONA + text.format(ONE))))[0]
    assert "unless it is in quotes" in str(told.message)


def test_an_address_alone_is_shown_where_it_belongs() -> None:
    text = f"{PERSONA}links: [https://example.com/anna]\n"
    told = find(dict(files_of(text)))[0]
    assert "`{title: …, url: https://example.com/anna}`" in str(told.help)
    assert not fixes_in(text)
