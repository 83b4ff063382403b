"""What is of use to anything else in a handbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.handbook.names import named_as_term

if TYPE_CHECKING:
    from journeyascode.handbook import Handbook, Key


def used(book: Handbook) -> frozenset[Key]:
    """Give all that anything beside itself names: a reference, a word in a formula, a link."""
    pointed = frozenset(one.key for one in book if book.pointing_at(one))
    return pointed | book.remember(named_as_term) | book.beside.linked(book)
