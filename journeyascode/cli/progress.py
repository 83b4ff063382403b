"""How far a long piece of work has come: told on a terminal only, and only after a second."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from journeyascode.exports.report import harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from journeyascode.words import Say

PATIENCE = 1.0
"""Seconds of silence before the first word."""

CLEAR = "\r\x1b[K"


@contextmanager
def progress(language: str) -> Iterator[Callable[[Say], None]]:
    """Give a function that shows what is being done now, on one line of the terminal."""
    start = time.monotonic()
    shown = False

    def tell(what: Say) -> None:
        nonlocal shown
        if sys.stderr is not None and sys.stderr.isatty() and time.monotonic() - start > PATIENCE:
            sys.stderr.write(f"{CLEAR}{harmless(what.to(language))} …")
            sys.stderr.flush()
            shown = True

    try:
        yield tell
    finally:
        if shown:
            sys.stderr.write(CLEAR)
