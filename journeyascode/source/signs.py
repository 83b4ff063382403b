"""The signs with which word processors begin the items of a list."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

GAP = r"[ \t\u00a0\u2000-\u200a\u202f\u3000]"
"""What may look like a space."""

_ROUND = "•‣⁃◦●○■□▪▫∙⋅►▶▸➢➤✓✔✗\uf0b7\uf0a7\uf0d8\uf0fc"
"""Signs that begin no text: a space behind them may be missing."""

ITEM = re.compile(
    rf"(?P<gap>{GAP}*)(?:(?P<sign>[{_ROUND}])(?={GAP}*\S)|(?P<other>[–—―‐‑‒−·»*+o§-]"
    rf"|\(?[0-9]{{1,2}}[.)]|\(?[a-z][.)])(?={GAP}+\S)|(?P<bare>[–—‐‑-])(?=[^\W\d_]|[{{\[]))(?P<after>{GAP}*)"
)
"""A line that begins an item: a sign, and something behind it."""


def sign_of(item: re.Match[str]) -> str:
    """Give the sign with which an item begins: `•`, `-`, `1.`."""
    return item["sign"] or item["other"] or item["bare"]


def is_dash(item: re.Match[str]) -> bool:
    """Tell whether an item begins as one of YAML does."""
    return item["other"] == "-" and item["after"][0] in " \t"


def is_one_list(signs: Iterable[str]) -> bool:
    """Tell whether items with these signs stand on one level: alike, or counted on from one."""
    foreign = [sign for sign in signs if sign != "-"]
    numbers = [_number(sign) for sign in foreign]
    if numbers and all(numbers):
        return numbers[0] == 1 and all(b == a + 1 for a, b in pairwise(numbers))
    return len(set(foreign)) <= 1


def items_of(lines: Sequence[str]) -> tuple[str, ...]:
    """Give the items of a list that was read as one text of `lines`; none where it is no list.

    A line without a sign goes on with the item above it.
    """
    found: list[str] = []
    signs: list[str] = []
    for line in lines:
        match = ITEM.match(line)
        if match:
            signs.append(sign_of(match))
            found.append(line[match.end() :].strip())
        elif found and line.strip():
            found[-1] = f"{found[-1]} {line.strip()}"
        elif line.strip():
            return ()
    if len(found) == 1 and signs[0] in found[0] and signs[0] in _ROUND:
        found = [item for part in found[0].split(signs[0]) if (item := part.strip())]
    return tuple(found) if is_one_list(signs) else ()


def _number(sign: str) -> int:
    """Give the number that a sign counts: 2 for `2.` and `b)`; 0 for one that counts nothing."""
    word = sign.strip("(.)")
    if word == sign:
        return 0
    return int(word) if word.isdecimal() else ord(word) - ord("a") + 1
