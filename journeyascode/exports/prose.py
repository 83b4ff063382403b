"""Our own sentences as Markdown: what stands between backticks is code, and nothing else is."""

from __future__ import annotations

import re

_CODE = re.compile(r"(`[^`]*`)")
_SIGN = re.compile(r"[\\*_\[\]<>&#~|!]")


def as_markdown(text: str) -> str:
    """Give `text` as Markdown that shows it word for word."""
    parts = _CODE.split(text)
    return "".join(
        part if number % 2 else _SIGN.sub(r"\\\g<0>", part) for number, part in enumerate(parts)
    )
