"""The handbook as it goes into a folder: in every language, with the pages beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from journeyascode.site.byhand import own_pages
from journeyascode.site.edition import spoken_of
from journeyascode.site.unclear import set_in
from journeyascode.source.published import language_set_in
from journeyascode.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path, PurePosixPath

    from journeyascode.handbook import Handbook
    from journeyascode.handbook.leads import Beside
    from journeyascode.pages import Style, Written


@dataclass(frozen=True, slots=True)
class Volume:
    """The handbook in one language, as it goes into a folder."""

    written: Written
    style: Style = "markdown"
    """How the addresses in it are spelt."""
    own: Mapping[str, PurePosixPath] = field(default_factory=dict)
    """Pages written by hand that win over ours, and what they lead to: paths on disk."""

    @property
    def replaced(self) -> tuple[str, ...]:
        """The pages of ours that are left out, but the home page."""
        return tuple(p.uri for s in self.written.sections for p in s.pages if p.uri in self.own)


def languages_of(book: Handbook, file: Path | None) -> tuple[str, ...]:
    """Give every language in which a folder is written, the one at its root first.

    They are those of the site, of which the configuration `file` may name one alone. Raises
    PublishError where that cannot be read.
    """
    named = set_in(file, language_set_in) if file else ""
    return (named,) if named in LANGUAGES else spoken_of(book.languages)


def bind(
    languages: Iterable[str],
    write: Callable[[str], Written],
    style: Style,
    beside: Beside,
    file: Path | None,
) -> tuple[Volume, ...]:
    """Give the handbook in some languages, with the pages that a site would show beside it.

    `write` gives our pages in a language, `file` is the configuration of the site.
    """
    volumes = []
    for language in languages:
        written = write(language)
        own = own_pages(beside, language, file)
        read = {one: path for one, path in own.items() if path not in written.withheld}
        volumes.append(Volume(written, style, read))
    return tuple(volumes)
