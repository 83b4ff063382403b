"""Whether values are as an own rule expects them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.model import ByLanguage, Condition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.model.own_rule import Expected

PRESENT = "present"
ABSENT = "absent"


def fits(found: Sequence[object], expected: Expected, *, many: bool) -> bool:
    """Tell whether what was `found` is as `expected`; `many` where a list may stand.

    What is not there fits nothing but `absent`, or a list of at most so many items.
    """
    if expected in (PRESENT, ABSENT):
        return bool(found) == (expected == PRESENT)
    if not isinstance(expected, Condition):
        return any(_is(value, expected) for value in found)
    return _is_large_enough(found, expected, many=many) and _reads_like(found, expected)


def _is_large_enough(found: Sequence[object], expected: Condition, *, many: bool) -> bool:
    low, high = expected.at_least, expected.at_most
    if low is None and high is None:
        return True
    sizes = [len(found)] if many else [*_numbers(found)]
    least, most = (-float("inf") if low is None else low), (float("inf") if high is None else high)
    return bool(sizes) and all(least <= size <= most for size in sizes)


def _reads_like(found: Sequence[object], expected: Condition) -> bool:
    texts = [text.casefold() for value in found for text in _texts(value)]
    inside, beginning, choices = expected.matches, expected.begins_with, expected.one_of
    return (
        (inside is None or any(inside.casefold() in text for text in texts))
        and (beginning is None or any(text.startswith(beginning.casefold()) for text in texts))
        and (not choices or (bool(found) and all(_is_among(value, choices) for value in found)))
    )


def _is_among(value: object, choices: Sequence[bool | float | str]) -> bool:
    return any(_is(value, choice) for choice in choices)


def _is(value: object, expected: bool | float | str) -> bool:  # noqa: FBT001 - a value, no flag
    if isinstance(expected, str):
        return expected in _texts(value)
    same_sort = isinstance(value, bool) == isinstance(expected, bool)
    return same_sort and value == expected


def _numbers(found: Sequence[object]) -> Iterator[float]:
    for value in found:
        if isinstance(value, int | float) and not isinstance(value, bool):
            yield value


def _texts(value: object) -> tuple[str, ...]:
    """Give a text in each of its languages, and a day or a length of time as it is written."""
    if isinstance(value, ByLanguage):
        return tuple(value.root.values())
    return () if isinstance(value, bool | int | float) else (str(value),)
