"""What plain text in YAML means: YAML 1.2's core, with nothing surprising in it."""

from __future__ import annotations

import re

_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_BEGINS = frozenset("0123456789+-.")
_NUMBER = re.compile(
    r"([-+]?(?:0|[1-9][0-9]{0,17}))\Z"
    r"|[-+]?(?:\.[0-9]{1,30}|(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{0,30}|(?=[eE])))"
    r"(?:[eE][-+]?[0-9]{1,2})?\Z"
)
"""A whole number (group 1) or a decimal one, of a size that is neither infinite nor slow."""


def read_plain(text: str) -> object:
    """Give the value of text without quotes: nothing, true, false, a number, else itself.

    Days, times of day, `yes`, `no`, `on`, `010`, `1_000`, `0x1f` and `.inf` stay text, and so
    do numbers of more than 18 digits.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _NUMBER_BEGINS:
        match = _NUMBER.match(text)
        if match:
            return int(text) if match[1] else float(text)
    return text
