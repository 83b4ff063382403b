"""Whatever Markdown a text holds, a page comes of it: what cannot be shown is shown as words."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyascode.build import check, write
from journeyascode.source import load_texts
from tests.expectations import DAY

MARKDOWN = [
    "[a]()", "[a](<>)", "[a](#)", "[a](?)", "[](x)", "[a][b]", "\n\n[b]: <>\n", "\n[b]: x\n",
    "[b]: \n", "<http://>", "<a@b>", "<mailto:>", "<x:y>", "[a](http://)", "[a](//x)",
    "[a](\\\\x)", "[a](/)", "[a](.)", "[a](..)", "[a](javascript:x)", "![a]()", "![](x.png)",
    "![a](x.png 't')", "[a](x 't')", "[a](%)", "[a](%00)", "[a](%0a)", "[a](tel:)", "[a](mailto:)",
    "[a](&Tab;javascript:x)", "[a](&nbsp;)", "[a](&#32;)", "[a](&#x2003;x)", "[a](&quot;)",
    "[a](s.yaml)", '[a](s.yaml#"x)', "[a](#%22)", "[a](#<b>)", "[a](&#0;)", "[![a]()]()",
    "[[a](b)](c)", "![[a](b)](c.png)", "`", "```", "~~~\n", "    code\n", "\n", "\n\n", "- ",
    "1. ", "0) ", "999999999. ", "> ", "# ", "###### ", "|a|b|\n|-|-|\n|c|d|\n", "---\n",
    "===\n", "***", "**", "_", "~~", "&nbsp;", "&#0;", "&lt;", "<b>", "</p>", "<!--", "-->",
    "<![CDATA[", "]]>", "<?", "\\", "  \n", "\t", "a", "{", "}", "<", ">", '"', "'", "<svg>",
]  # fmt: skip
TEXTS = st.lists(
    st.sampled_from(MARKDOWN) | st.text(st.characters(exclude_categories=["C"]), max_size=3),
    max_size=12,
).map("".join)


def pages_of(markdown: str) -> None:
    """Write the pages of a handbook with a text; the last look at each of them is part of that."""
    text = json.dumps(markdown, ensure_ascii=False)
    yaml = f"kind: system\nid: s\nname: S\ndescription: {text}\n"
    loaded = load_texts([(PurePosixPath("s.yaml"), yaml.encode())])
    check(loaded, DAY)
    write(loaded, "en", DAY, "markdown")


@settings(max_examples=150)
@given(TEXTS)
def test_a_page_comes_of_any_markdown(markdown: str) -> None:
    pages_of(markdown)


@pytest.mark.parametrize("markdown", MARKDOWN)
def test_a_page_comes_of_every_sign(markdown: str) -> None:
    pages_of(markdown)
    pages_of(f"a {markdown} b")
