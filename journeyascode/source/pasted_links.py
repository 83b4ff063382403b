"""Links as Markdown writes them, `[her page](https://example.com)`, where keys belong."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from journeyascode.source.edits import spell
from journeyascode.source.error_context import indent, uncommented
from journeyascode.source.quotes import short
from journeyascode.source.refusals import Rewrite
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.source.error_context import ParserFailure
    from journeyascode.source.refusals import Refusal

_AWAY = r"(?:https?://|mailto:|tel:)"
_WORDS = r"\[(?P<title>[^\[\]]*)\]"
_WAY = rf"\(\s*<?(?P<url>{_AWAY}[^\s<>()]*)>?(?:\s+[\"'][^()]*)?\s*\)"
_LINK = re.compile(_WORDS + _WAY)
_BARE = re.compile(rf"<?(?P<url>{_AWAY}[^\s<>]+)>?")
_ONE = re.sub(r"\?P<\w+>", "?:", _LINK.pattern)
_ITEM = re.compile(rf"(?P<before> *(?:- +)*)(?P<links>{_ONE})\s*")
_VALUE = re.compile(
    r"(?P<before>(?:.*[\s{,])?links? *: +)"
    rf"(?P<links>{_ONE}|\[ *(?:(?:{_ONE}|\{{[^{{}}]*\}})[ ,]*)+\])[\s}}]*"
)
_KEY = re.compile(r" *(?:- +)*links? *:\s*")


def web_link_in(text: object) -> dict[str, str]:
    """Give the keys of a link that a text tells; an address alone has no title, others nothing."""
    if not isinstance(text, str):
        return {}
    found = _LINK.fullmatch(text.strip()) or _BARE.fullmatch(text.strip())
    return {key: said for key, said in found.groupdict().items() if said} if found else {}


def pasted_link(trouble: ParserFailure) -> Refusal | None:
    """Say that a link is written as in Markdown, and write it and those below it with keys."""
    for row in dict.fromkeys((trouble.at[0], trouble.begun[0])):
        line = uncommented(trouble.lines[row])
        item = _ITEM.fullmatch(line) if _is_below(trouble, row) else None
        found = item or _VALUE.fullmatch(line)
        first = _LINK.search(line) if found else None
        if found and first:
            message = say("`{text}` is a link as in Markdown", text=short(first[0]))
            help_ = say("write it with its keys: `{example}`", example=_with_keys(first))
            refusal = trouble.refuse(message, help_, (row, first.start()), len(first[0]))
            start, end = found.span("links")
            is_item = item is not None and "-" in item["before"]
            below = [*_more(trouble, row)] if is_item else []
            lines = [trouble.lines[row][start:], *below] if below else [found["links"]]
            text = _LINK.sub(_with_keys, "\n".join(lines))
            stop = (row + len(below), len(below[-1]) if below else end)
            whole = text if is_item or text.startswith("[") else f"[{text}]"
            return replace(refusal, write=Rewrite((row, start), stop, whole, sure=True))
    return None


def _is_below(trouble: ParserFailure, row: int) -> bool:
    """Tell whether a row is an item of a list of links."""
    above = reversed(trouble.lines[:row])
    heads = (one for one in map(uncommented, above) if one.strip() and not _ITEM.fullmatch(one))
    head = next((one for one in heads if _KEY.fullmatch(one) or one.endswith(":")), "")
    return bool(_KEY.fullmatch(head)) and indent(head) <= indent(trouble.lines[row])


def _more(trouble: ParserFailure, row: int) -> Iterator[str]:
    """Yield the lines below a row that are links in the same list."""
    for line in trouble.lines[row + 1 :]:
        if not _ITEM.fullmatch(uncommented(line)) or indent(line) != indent(trouble.lines[row]):
            return
        yield line


def _with_keys(link: re.Match[str]) -> str:
    return spell({key: said for key, said in link.groupdict().items() if said})
