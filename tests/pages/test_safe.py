from __future__ import annotations

import re
import string
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.pages.safe import Safe, inert, leads_well, line, meta, prose
from tests.pages.looks import Look

SIGNS = string.punctuation.replace("&", "").replace("#", "").replace(";", "")


@given(st.text())
def test_a_line_reads_back_as_the_same_text_on_one_line(text: str) -> None:
    folded = re.sub(r"[\t\n\r\v\f]", " ", text)
    assert Look(f"<p>{line(text)}</p>").text == folded
    assert not set(line(text)) & set(SIGNS)


@given(st.text())
def test_a_title_keeps_its_words_and_loses_every_sign_a_theme_could_read(text: str) -> None:
    assert unescape(meta(text)).split() == text.split() or "&" in text
    assert not set(meta(text)) & set("<>\"'{}")


def test_safe_text_is_taken_as_it_is_and_everything_else_becomes_a_line() -> None:
    assert inert(Safe("<br>")) == "<br>"
    assert inert("<br>") == "&#60;br&#62;"
    assert inert(7) == "7"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Some *words*.", "<p>Some <em>words</em>.</p>"),
        ("# One\n\n### Two", "<h4>One</h4>\n<h6>Two</h6>"),
        ("## One\n\n###### Two", "<h4>One</h4>\n<h6>Two</h6>"),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        ("![x](../a.png)", "<p>x</p>"),
        ("[x](javascript:alert(1))", "<p>x</p>"),
        ("[x](//evil.example)", "<p>x</p>"),
        ("[x](//e.fi) [*y*](a)", '<p>x <a href="a" rel="noopener noreferrer"><em>y</em></a></p>'),
        ("[x](../y/#z)", '<p><a href="../y/#z" rel="noopener noreferrer">x</a></p>'),
        ("{{ 7*7 }}", "<p>&#123;&#123; 7*7 &#125;&#125;</p>"),
        ("    a\n\n    b", "<pre><code>a\n&#10;b\n</code></pre>"),
        ("3. three", '<ol start="3">\n<li>three</li>\n</ol>'),
    ],
)  # fmt: skip
def test_prose_is_markdown_of_a_few_harmless_elements(markdown: str, html: str) -> None:
    assert prose(markdown) == html


def test_a_table_in_prose_has_no_styles() -> None:
    html = prose("| a | b |\n|:-:|--:|\n| 1 | 2 |")
    assert "<table>" in html
    assert "style" not in html


@given(st.text(max_size=300))
def test_prose_never_holds_a_blank_line_or_a_brace(text: str) -> None:
    html = prose(text)
    assert "\n\n" not in html
    assert not set(html) & set("{}")


def test_prose_longer_than_a_field_may_be_is_refused() -> None:
    assert prose("a" * 4000)
    with pytest.raises(ValueError, match="more text"):
        prose("a" * 4001)


@pytest.mark.parametrize(
    "url",
    ["https://a.fi", "HTTP://a.fi", "mailto:a@b.fi", "tel:+358", "../a/", "a", "#x", "/a",
     "?q=a:b", "./", "a/b:c"],
)  # fmt: skip
def test_an_address_leads_to_a_page_a_mailbox_a_telephone_or_stays_here(url: str) -> None:
    assert leads_well(url)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JavaScript:x", "data:text/html,x", "//a.fi", "/\\a.fi", "\\\\a.fi",
     "blob:x", "ms-office:x", "ftp://a", "", " javascript:x", "java\tscript:x", "http:///x",
     "https:\\\\a"],
)  # fmt: skip
def test_any_other_address_is_refused(url: str) -> None:
    assert not leads_well(url)
