"""What keeps us from publishing, told in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeyascode.speech import Say


class PublishError(Exception):
    """The site cannot be published; nothing that was there before has changed."""

    def __init__(self, message: Say, remedy: Say | None = None) -> None:
        """Keep what is wrong and what to do about it."""
        super().__init__(str(message))
        self.message = message
        self.remedy = remedy
