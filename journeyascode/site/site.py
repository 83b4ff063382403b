"""A whole site: every language of a handbook, built aside and published at once."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from journeyascode.disk import RefusedError, walk
from journeyascode.site.cached_handbook import CachedHandbook, FilesRead, refuse_nothing
from journeyascode.site.configuration import SiteSource, configure, listening, plugin_of, refused
from journeyascode.site.day_and_audience import USUAL
from journeyascode.site.language_build import LanguageBuild
from journeyascode.site.publish import SITE, publication, refuse_around
from journeyascode.site.publish_error import PublishError
from journeyascode.speech import say
from journeyascode.speech.system_errors import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

    from journeyascode.model import Visibility
    from journeyascode.pages import Style
    from journeyascode.site.framed_pages import FramedPages
    from journeyascode.site.unchanged import SiteSources
    from journeyascode.speech import Say

__all__ = ["BuiltSite", "SiteBuilder", "SiteSource", "build_site"]


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """What became of a build."""

    reading: FilesRead
    languages: tuple[str, ...]
    """What was published; empty where an error in the handbook prevented it."""
    pages: int
    """How many pages there are in each language."""
    audience: Visibility
    """For whom it is."""
    hides: bool
    """Whether something in the handbook is not for them."""
    given_up: Say | None = None
    """Why drawings are missing: an engine that hung was given up."""
    rests: SiteSources | None = None
    """What the site rests on; None where nobody can tell, or where the next may be another."""


def build_site(
    ground: SiteSource, out: Path, as_of: date, tell: Callable[[Say], None] = lambda _: None
) -> BuiltSite:
    """Check the handbook and publish it into the folder `out`, in every language we speak.

    `tell` hears how far it has come. With an error in the handbook, or when PublishError is
    raised, `out` is left as it was.
    """
    return SiteBuilder(ground, out, tell).build(as_of)


class SiteBuilder:
    """Builds the same site again and again; what has not changed is not made again."""

    def __init__(
        self, ground: SiteSource, out: Path, tell: Callable[[Say], None], keeps: int = 1
    ) -> None:
        """Build what is in `ground` into `out`; remember the pages of `keeps` languages."""
        self._ground = ground
        self._out = out
        self._tell = tell
        self._keeps = keeps
        self._frames: dict[str, FramedPages] = {}
        self._audience = ground.audience or USUAL
        """Whom the configuration names, as far as it has been read."""
        self._book = CachedHandbook(ground.source.resolve(), keeps, trusted=not ground.untrusted)

    @property
    def given_up(self) -> Say | None:
        """Why drawings are missing, if an engine that hung was given up."""
        return self._book.patience.over

    def build(self, as_of: date) -> BuiltSite:
        """Check and publish; see `build_site`."""
        self._tell(say("reading and checking"))
        with _system_told_plainly(self._out):
            if self._ground.untrusted:
                refuse_links(self._ground.source)
            reading = self._book.read(as_of)
            gc.freeze()  # what was read stays: looking through it for garbage is a waste
            if reading.failed:
                return self._built(reading)
            refuse_nothing(reading, self._ground.source)
            refuse_around(self._out, self._ground.source)
            with publication(self._out) as workshop, _mkdocs_told_plainly():
                return self._print(reading, workshop)

    def _print(self, reading: FilesRead, workshop: Path) -> BuiltSite:
        """Build every language, the first one at the root of the site."""
        from journeyascode.site.cache import shelf  # noqa: PLC0415 - heavy
        from journeyascode.site.site_sources import rests_of  # noqa: PLC0415 - heavy

        config = configure(self._ground, workshop / SITE)
        self._audience = plugin_of(config).config.audience
        languages = self._languages(reading, config)
        pages = 0
        for language in languages:
            if language != languages[0]:
                config = configure(self._ground, workshop / SITE / language)
            edition = LanguageBuild(
                self._book,
                reading,
                language,
                languages,
                self._count(language),
                self._frames_in(language),
            )
            pages = self._print_edition(edition, config)
        if kept := shelf():
            kept.tidy()
        ground = self._ground
        sure = self._book.is_whole and not ground.untrusted
        rests = rests_of(ground.source, ground.file, config) if sure else None
        return replace(self._built(reading, languages, pages), rests=rests)

    def _built(
        self, reading: FilesRead, languages: tuple[str, ...] = (), pages: int = 0
    ) -> BuiltSite:
        hides = self._book.hides(reading, self._audience)
        return BuiltSite(
            reading, languages, pages, self._audience, hides, self._book.patience.over
        )

    def _languages(self, reading: FilesRead, config: MkDocsConfig) -> tuple[str, ...]:
        """Give the languages to publish, the one at the root of the site first."""
        from journeyascode.site.settings import settle  # noqa: PLC0415 - heavy

        settings = settle(plugin_of(config).config, config)
        return settings.published(reading.loaded.handbook.languages)

    def _print_edition(self, edition: LanguageBuild, config: MkDocsConfig) -> int:
        """Build one language; give how many pages it has."""
        from jinja2 import TemplateError  # noqa: PLC0415 - heavy
        from mkdocs.commands.build import build  # noqa: PLC0415 - heavy
        from mkdocs.exceptions import BuildError  # noqa: PLC0415 - heavy

        from journeyascode.site.editors import with_editors  # noqa: PLC0415 - heavy

        plugin = plugin_of(config)
        style: Style = "folders" if config.use_directory_urls else "files"
        written = self._book.write(edition.reading, edition.language, style, self._audience)
        config.theme["language"] = edition.language
        if edition.folder or not self._ground.trusted_file:
            config.site_name = written.home.title
        if config.site_url:
            config.site_url = f"{config.site_url.rstrip('/')}/{edition.folder}"
        plugin.edition = edition
        config.plugins.on_startup(command="build", dirty=False)  # MkDocs keeps plugins for longer
        try:
            build(config)
        except TemplateError as error:
            raise BuildError(str(error)) from error
        finally:
            config.plugins.on_shutdown()
            plugin.edition = None
            if self._keeps > 1 or edition.language != edition.languages[-1]:
                gc.collect()  # pages and files point at each other, and hold all that was written
        whole = with_editors(written, style) if plugin.config.editors else written
        return len(whole.pages)

    def _frames_in(self, language: str) -> FramedPages | None:
        """Give the pages as they were framed last; None where no frame may be used again."""
        from journeyascode.site.framed_pages import FramedPages  # noqa: PLC0415 - heavy

        if self._keeps == 1 or self._ground.trusted_file:
            return None
        return self._frames.setdefault(language, FramedPages())

    def _count(self, language: str) -> Callable[[int, int], None]:
        return lambda done, total: self._tell(
            say("{language}: {done} of {total} pages", language=language, done=done, total=total)
        )


def refuse_links(source: Path) -> None:
    """Raise PublishError when there is a link anywhere below `source`."""
    for level in walk(source):
        for name in sorted((*level.folders, *level.files)):
            path = level.folder / name
            if path.is_symlink():
                raise PublishError(
                    say("`{path}` is a link, and links are not followed here", path=path),
                    say("put the file itself there"),
                )


@contextmanager
def _system_told_plainly(out: Path) -> Iterator[None]:
    """Turn what the system has to say against a build into a PublishError.

    Where it names no file, as of a disk that is full, it is about what is written to `out`.
    """
    try:
        yield
    except RefusedError as error:
        raise PublishError(error.message, error.remedy) from error
    except OSError as error:
        file = error.filename2 or error.filename or out
        told = say("`{file}`: {reason}", file=file, reason=reason_of(error))
        raise PublishError(told) from error


@contextmanager
def _mkdocs_told_plainly() -> Iterator[None]:
    """Turn what MkDocs has to say against a build into a PublishError."""
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - heavy

    with listening() as said:
        try:
            yield
        except MkDocsException as error:
            raise refused(error, said) from error
