"""How long an engine is waited for: one that hangs costs its time once, not once a drawing."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.speech import Say


class EngineTimeLimit:
    """What is left of the patience with an engine, while many drawings are made."""

    def __init__(self) -> None:
        """Begin with all of it."""
        self.over: Say | None = None
        """Why the engine is not asked any more; None as long as it is."""


@contextmanager
def patiently(patience: EngineTimeLimit) -> Iterator[None]:
    """Ask an engine that hangs once only, for everything that is drawn with this patience."""
    before = _PATIENCE.set(patience)
    try:
        yield
    finally:
        _PATIENCE.reset(before)


def patience_now() -> EngineTimeLimit:
    """Give the patience there is now; where nobody has said, it is fresh each time."""
    return _PATIENCE.get() or EngineTimeLimit()


_PATIENCE: ContextVar[EngineTimeLimit | None] = ContextVar("patience", default=None)
