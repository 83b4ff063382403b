"""JAC35x - signs of other programs in texts, which readers would see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.findings import Finding
from journeyascode.rules.rule import HINT, WARNING, rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook

_NAMES = """a abbr address article aside b big blockquote body br caption center cite code col
    colgroup dd del details div dl dt em embed figure font footer form h1 h2 h3 h4 h5 h6 head
    header hr html i iframe img input ins kbd label li link main mark meta nav object ol option p
    picture pre q s samp script section select small source span strike strong style sub summary
    sup svg table tbody td textarea tfoot th thead title tr tt u ul var video"""
_TAG = re.compile(
    rf"</?(?:{'|'.join(_NAMES.split())}|[a-z]:[a-z]+)(?:\s[^<>]*)?/?>|<!--", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,6}|[a-z]{2,8}[0-9]{0,2});", re.IGNORECASE)
_CODE = re.compile(r"```.*?```|~~~.*?~~~|``.*?``|`[^`]*`", re.DOTALL)
_MARKDOWN = re.compile(r"\*\*[^\s*][^*]*\*\*|!?\[[^\[\]]+\]\([^()\s]+\)|\A#{1,6} \S|\A[-*] \S")


@rule("JAC355", WARNING)
def html_in_text(book: Handbook) -> Iterator[Finding]:
    """A text holds HTML, which readers would see as it is written.

    It comes along when a text is pasted from a web page, a wiki or an e-mail. Where Markdown
    works, write that; in code, between backticks, HTML may stand.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        description: "<p>Runs a <b>small shop</b>.&nbsp;</p>"

    Right:
        kind: persona
        id: anna
        name: Anna
        description: "Runs a **small shop**."
    """
    for passage in book.passages:
        if not ("<" in passage.text or "&" in passage.text):
            continue
        text = _CODE.sub("", passage.text) if passage.rich else passage.text
        found = _TAG.search(text) or (None if passage.rich else _ENTITY.search(text))
        if found:
            message = say("HTML is shown as it is: `{text}`", text=found[0][:40])
            way_out = say("write Markdown: `**bold**`, `- item`, `[words](address)`")
            plain = say("write plain text")
            yield Finding(passage.at, message, way_out if passage.rich else plain)


@rule("JAC356", HINT)
def markdown_in_line(book: Handbook) -> Iterator[Finding]:
    """A line holds signs of Markdown, which readers would see as they are written.

    Markdown works in longer texts, such as `description`; the help of a key says so. A line is
    also drawn in maps, where it cannot be bold and cannot be a link.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        summary: "Runs a **small shop**"

    Right:
        kind: persona
        id: anna
        name: Anna
        summary: Runs a small shop
    """
    for passage in book.passages:
        found = None if passage.rich else _MARKDOWN.search(passage.text)
        if found:
            message = say("Markdown is shown as it is here: `{text}`", text=found[0][:40])
            yield Finding(
                passage.at, message, say("write plain text; Markdown works in `description`")
            )
