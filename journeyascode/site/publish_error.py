"""What keeps us from publishing, told in one line."""

from __future__ import annotations

from pathlib import Path
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


def plugin_error(beside: str | None, *told: Say) -> Exception:
    """Give the error with which MkDocs stops, in the language of the handbook of a site.

    It is the one of the configuration `beside` which the handbook lies. Its cause is what to say
    to whoever asked for another language.
    """
    from mkdocs.exceptions import PluginError  # noqa: PLC0415 - heavy

    from journeyascode.reports.text import ReportLanguage  # noqa: PLC0415 - start-up time
    from journeyascode.source.which_handbook import languages_around  # noqa: PLC0415 - as above
    from journeyascode.speech import first_spoken  # noqa: PLC0415 - as above

    language = first_spoken(languages_around(Path(beside or "").parent) or ())
    error = PluginError("\n".join(map(ReportLanguage(language).tell, told)))
    error.__cause__ = PublishError(*told)
    return error
