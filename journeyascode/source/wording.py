"""What is said of each complaint: its code, one sentence, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.source import codes
from journeyascode.source.complaints import Words
from journeyascode.source.lookalikes import word_lookalike
from journeyascode.source.wording_keys import (
    word_choice,
    word_cut_off,
    word_empty,
    word_missing,
    word_too_long,
    word_unknown,
)
from journeyascode.source.wording_values import (
    word_day,
    word_duration,
    word_link,
    word_misfit,
    word_pattern,
    word_range,
)
from journeyascode.source.wrong_type import EXPECTED, word_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeyascode.source.complaints import Complaint

_WORDINGS: dict[Callable[[Complaint], Words], tuple[str, ...]] = {
    word_missing: ("missing",),
    word_unknown: ("extra_forbidden",),
    word_choice: ("literal_error", "enum"),
    word_pattern: ("string_pattern_mismatch",),
    word_empty: ("string_too_short", "too_short"),
    word_too_long: ("string_too_long", "too_long"),
    word_range: ("greater_than", "greater_than_equal", "less_than", "less_than_equal"),
    word_day: (
        "bad_date",
        "date_type",
        "date_parsing",
        "date_from_datetime_parsing",
        "date_from_datetime_inexact",
    ),
    word_duration: ("bad_duration", "time_delta_type", "time_delta_parsing"),
    word_link: ("bad_link", "url_type", "url_parsing", "url_syntax_violation", "url_scheme"),
}
"""Who words which of pydantic's complaints."""

_BY_KIND = {kind: wording for wording, kinds in _WORDINGS.items() for kind in kinds}


def word(complaint: Complaint, written: str, *, bare: bool = False) -> Words:
    """Put a complaint into words.

    `written` is the value as it stands in the file; a `bare` key has no colon behind it. A kind
    of complaint that nobody knows is worded as a value that does not fit.
    """
    if bare:
        return word_cut_off(complaint)
    lookalike = word_lookalike(complaint)
    if lookalike:
        return lookalike
    if complaint.kind in EXPECTED:
        return Words(codes.WRONG_TYPE, *word_type(complaint, written))
    return _BY_KIND.get(complaint.kind, word_misfit)(complaint)
