"""The plugin for MkDocs: one line in a site makes the handbook part of it, in the look of ours."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.utils import get_relative_url

from journeyascode.build import load
from journeyascode.drawing.drawing_cache import using
from journeyascode.drawing.engine_time import EngineTimeLimit, patiently
from journeyascode.drawing.hyphens import SYLLABLES
from journeyascode.pages.page import around_drawings
from journeyascode.reports.checked import sum_up
from journeyascode.reports.text import ReportLanguage
from journeyascode.site.add_pages import (
    JoinedPages,
    choose_language,
    join_file,
    join_navigation,
    join_pages,
)
from journeyascode.site.assets import THEME, script, stylesheets
from journeyascode.site.cache import compiled
from journeyascode.site.cached_handbook import CachedHandbook
from journeyascode.site.day_and_audience import refuse_unclear
from journeyascode.site.editors import with_editors
from journeyascode.site.framed_pages import frame_by
from journeyascode.site.generated import HandbookPage, Shares, digest
from journeyascode.site.language_build import LanguageBuild
from journeyascode.site.left_out import cut_pages, keep_back
from journeyascode.site.navigation import adopt
from journeyascode.site.notice import failure, put_banner, spell_banner, spell_report, spell_shown
from journeyascode.site.other_languages import build_others, refuse_taken
from journeyascode.site.other_plugins import for_print, lend_links, mend_print_page, take_back
from journeyascode.site.policy import Policy
from journeyascode.site.publish_error import PublishError, plugin_error
from journeyascode.site.settings import Options, Settings, settle
from journeyascode.site.site_sources import is_plain
from journeyascode.site.theme_frames import PageFrames
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

    from journeyascode.pages.page import WrittenPages
    from journeyascode.site.cached_handbook import FilesRead
    from journeyascode.site.framed_pages import FramedPages


CONTENT = "jac-content"
"""The id of what a page is about, behind its header and navigation."""

_SEARCH = 'data-md-component="search" role="dialog"'
_ARTICLE = '<article class="md-content__inner md-typeset"'
_SKIP = re.compile(r'(<div data-md-component="skip">).*?(</div>)', re.DOTALL)


def name_search(html: str, language: str) -> str:
    """Give a page whose search has a name."""
    label = say("Search").to(language)
    return html.replace(_SEARCH, f'{_SEARCH} aria-label="{label}"', 1)


def lead_past(html: str, language: str) -> str:
    """Give a page that begins with a link past its header and navigation.

    The theme has one on some pages only, and there it skips all before a second heading.
    """
    html = html.replace(_ARTICLE, f'{_ARTICLE} id="{CONTENT}" tabindex="-1"', 1)
    skip = say("Skip to the content").to(language)
    link = f'<a href="#{CONTENT}" class="md-skip">{skip}</a>'
    return _SKIP.sub(lambda found: f"{found[1]}{link}{found[2]}", html, count=1)


FEATURES = (
    "navigation.instant",
    "navigation.indexes",
    "navigation.prune",
    "navigation.top",
    "toc.follow",
    "content.action.edit",
    "search.suggest",
    "search.highlight",
)
"""What our look asks of the theme."""

_MARK = "assets/jac/mark.svg"
_DEFAULTS = {
    "font": {"text": "Roboto", "code": "Roboto Mono"},
    "favicon": "assets/images/favicon.png",
    "features": [],
}
"""What the theme says when the site says nothing."""


def dress(config: MkDocsConfig, language: str, logo: str = "") -> None:
    """Give a site our templates, and our wishes wherever it has not said its own.

    Its own templates (`custom_dir`) come before ours. Without a `logo` it gets our mark.
    """
    theme = config.theme
    theme.dirs.insert(1 if theme.custom_dir else 0, str(THEME))
    wishes = {
        "font": False,
        "favicon": logo or _MARK,
        "logo": logo or _MARK,
        "features": list(FEATURES),
        "palette": palette(language),
    }
    for name, wish in wishes.items():
        if theme.get(name) in (None, _DEFAULTS.get(name)):
            theme[name] = wish
    config.extra.setdefault("generator", False)
    config.extra.setdefault("missing", missing(language))


def missing(language: str) -> dict[str, str]:
    """Give what is said where there is no page: a title, what may be why, and the way home."""
    words = {
        "title": say("This page does not exist"),
        "lead": say("It may have got a new name. Search for it, or begin from the beginning."),
        "home": say("To the front page"),
    }
    return {name: text.to(language) for name, text in words.items()}


def palette(language: str) -> list[dict[str, object]]:
    """Give the light and the dark scheme, each with the switch that leads to the next one."""
    names = {
        "(prefers-color-scheme)": ("default", "auto", say("Follow the device's light or dark")),
        "(prefers-color-scheme: light)": ("default", "sunny", say("Always light")),
        "(prefers-color-scheme: dark)": ("slate", "night", say("Always dark")),
    }
    icons = {"auto": "theme-light-dark", "sunny": "weather-sunny", "night": "weather-night"}
    return [
        {
            "media": media,
            "scheme": scheme,
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": f"material/{icons[icon]}", "name": name.to(language)},
        }
        for media, (scheme, icon, name) in names.items()
    ]


LONG = 14
"""A word of fewer letters stays whole."""

_WORDS = re.compile(
    rf"<(code|pre|script|style)\b.*?</\1>|<[^>]*>|&[^;\s]{{1,32}};|[^\W\d_]{{{LONG},}}",
    re.DOTALL,
)
_SOFT = "\u00ad"


def soften(html: str, language: str) -> str:
    """Give HTML whose long words may be divided between syllables, where there is a rule for them.

    Drawings, code, and everything inside a tag are left alone.
    """
    syllable = SYLLABLES.get(language)
    if syllable is None:
        return html

    def softened(found: re.Match[str]) -> str:
        return _softened(found[0], syllable)

    return "".join(
        f"{_WORDS.sub(softened, words)}{drawing}" for words, drawing in around_drawings(html)
    )


def _softened(word: str, syllable: re.Pattern[str]) -> str:
    return word if word[0] in "<&" else syllable.sub(_SOFT, word)


SEPARATOR = r"""[\s\-,.:;!?=\[\]()"'/“”…–]+"""
"""What stands between words: a word that a mark touches, as in `satisfaction (CSAT)`, is one."""

_NAMES = ("search", "material/search")


def part_words(config: MkDocsConfig) -> None:
    """Let the search find words that touch a mark, unless the site says how words are parted.

    To be called before the search plugin settles what it was told.
    """
    for name in _NAMES:
        plugin = config.plugins.get(name)
        if plugin is None:
            continue
        default = dict(plugin.config_scheme)["separator"].default
        if plugin.config["separator"] == default:
            plugin.config["separator"] = SEPARATOR


_FIRST, _LAST = date(1970, 1, 2), date(2106, 2, 6)
"""What a file can be dated by; the list of all pages is packed in one that has a day."""

_BLANK = re.compile(r"\n(?:[ \t]*\n)+")

log = get_plugin_logger("journeyascode")


class JourneyPlugin(BasePlugin[Options]):
    """Adds the pages of a handbook to a site."""

    edition: LanguageBuild | None = None
    """Set by a build of several languages, which has read the handbook already."""

    _serving = False
    _book: CachedHandbook | None = None
    _banner = ""
    _done = 0
    _nav_before: Any = None
    _own: LanguageBuild | None = None
    """Where nobody else does it: the first language, when the others are to follow it."""
    _settings: Settings
    _joined: JoinedPages
    _nav: Navigation
    _policy: Policy | None
    _shares: Shares | None

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[list[tuple[str, Exception]], list[tuple[str, str]]]:
        """Read our options; raise PluginError, in our words, where nobody can tell what is meant.

        MkDocs would pass over an option that it does not know, and build for other readers.
        """
        file = Path(config_file_path or "")
        if file.is_file():
            try:
                refuse_unclear(file)
            except PublishError as error:
                told = filter(None, (error.message, error.remedy))
                raise plugin_error(config_file_path, *told) from error
        return super().load_config(options, config_file_path)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - MkDocs' shape
        """Remember whether somebody is looking on; to have this keeps us alive between builds."""
        self._serving = command == "serve"

    @event_priority(100)
    def _part_words(self, config: MkDocsConfig) -> MkDocsConfig:
        """Say how words are told apart before the search plugin settles it."""
        part_words(config)
        return config

    def _enter(self, config: MkDocsConfig) -> MkDocsConfig:
        """Settle everything; have our folder watched, our styles and script on every page."""
        if self._own:  # of a build that was broken off
            self.edition = self._own = None
        settings = self._settings = self._settle(config)
        self._policy, self._banner, self._done, self._shares = None, "", 0, None
        if self._book is None or self._book.source != settings.source:
            self._book = CachedHandbook(settings.source)
        config.watch.append(str(settings.source))
        self._choose_languages(config)
        settings = self._settings
        _put_first(config.extra_css, *(address for address, _ in self._styles()))
        _put_first(config.extra_javascript, script()[0])
        if self.edition and len(self.edition.languages) > 1:
            config.extra.setdefault("alternate", self.edition.alternates())
            if versions := self.edition.versions(config.extra.get("version")):
                config.extra["version"] = versions
        if settings.look:
            dress(config, settings.language or "en", settings.brand.logo)
        return config

    @event_priority(-200)
    def _address(self, config: MkDocsConfig) -> MkDocsConfig:
        """Say where this language will be read, when plugins of versions have had their say."""
        if self.edition and self.edition.root_url:
            config.site_url = f"{self.edition.root_url.rstrip('/')}/{self.edition.folder}"
        return config

    on_config = CombinedEvent(_part_words, _enter, _address)

    @event_priority(50)
    def _join(self, files: Files, config: MkDocsConfig) -> Files:
        """Add our pages, before plugins that arrange files look at them."""
        keep_back(files, self._settings.source, config)
        return files if self._settings.translated else self._add(files, config)

    @event_priority(-200)
    def _join_late(self, files: Files, config: MkDocsConfig) -> Files:
        """Add them behind a plugin that would take every page for a file of its own."""
        beside = self._settings.translated
        if beside:
            self._add(files, config)
            beside.tell(files)
        return files

    on_files = CombinedEvent(_join, _join_late)

    def _add(self, files: Files, config: MkDocsConfig) -> Files:
        settings = self._settings
        written = self._whole()
        self._nav_before = config.nav
        if not settings.target and written.home.source:
            config.site_name = written.home.title
        if self.edition and len(self.edition.languages) > 1:
            refuse_taken(files, self.edition)
        cut_pages(written, files, settings, config, old=bool(self._banner))
        below = self.edition and self.edition.folder
        if not settings.translated and (below or not settings.target):
            choose_language(files, written.language, config)
        self._joined = join_pages(written, files, settings, config)
        if settings.nav != "none":
            config.nav = join_navigation(self._joined, files, settings, config.nav)
        for address, content in (*self._styles(), script(), *self._share(config)):
            join_file(address, content, files, settings, config)
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002 - MkDocs' shape
        """Show the section of a page that is not listed itself."""
        self._nav = nav
        addresses = self._joined.addresses
        for section in self._joined.written.sections:
            adopt(files, [addresses[page.uri] for page in section.pages if page.uri in addresses])
        return nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002 - MkDocs' shape
        """Work out the policy of the pages; a server puts its own script in, so not there."""
        env.bytecode_cache = env.bytecode_cache or compiled()
        if self._frames:
            self._frames.turn_to(self._nav, config)
        plain = is_plain(config) and not config.theme.custom_dir
        frame_by(env, self._frames, PageFrames(env, nav=self._nav) if plain else None)
        if self._settings.policy and not self._serving:
            self._policy = Policy(env, config)
        return env

    def on_pre_page(self, page: MkDocsPage, config: MkDocsConfig, files: Files) -> MkDocsPage:  # noqa: ARG002 - MkDocs' shape
        """Date a page by the day it was made for, so that a build can be repeated."""
        page.update_date = min(max(self._settings.as_of, _FIRST), _LAST).isoformat()
        return page

    @event_priority(100)
    def _shorten(
        self, /, context: TemplateContext, *, page: MkDocsPage, **_: object
    ) -> TemplateContext:
        """Let the search plugin see only what it needs."""
        if isinstance(page, HandbookPage):
            page.finished = page.content or ""
            page.content = self._frames.digest(page) if self._frames else digest(page.written)
        return context

    @event_priority(-100)
    def _restore(
        self, /, context: TemplateContext, *, page: MkDocsPage, **_: object
    ) -> TemplateContext:
        """Give the page its whole content back."""
        if isinstance(page, HandbookPage):
            framed = self._frames and self._frames.find(page)
            language = self._joined.written.language
            page.content = page.finished if framed else soften(page.finished, language)
        return context

    on_page_context = CombinedEvent(_shorten, _restore)

    def on_post_page(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG002 - MkDocs' shape
        """Put in what every page carries."""
        if isinstance(page, HandbookPage):
            output = _BLANK.sub("\n", output)
            if self._shares:
                output = self._shares.tell(output, page.written, page.canonical_url or "")
            page.content, page.finished = page.written.html, ""  # let go of the copies
        if self.edition and isinstance(page, HandbookPage):
            self._done += 1
            self.edition.progress(self._done, len(self._joined.written.pages))
        return self._finish(output, get_relative_url(".", page.url), page.url)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Do the same for the page that is shown where there is none."""
        if not template_name.endswith(".html"):
            return output_content
        return self._finish(output_content, urlsplit(config.site_url or "/").path.rstrip("/"), "")

    @event_priority(100)
    def _lend(self, html: str, /, *, page: MkDocsPage, **_: object) -> str:
        """Let other plugins see links that they know."""
        return lend_links(html) if isinstance(page, HandbookPage) else html

    @event_priority(-100)
    def _take_back(self, html: str, /, *, page: MkDocsPage, **_: object) -> str:
        """Have our own links again, also on the page where another plugin joins all others."""
        if not isinstance(page, HandbookPage):
            return html
        if page.html:
            page.html = for_print(page.html, str(page.title), page.url)
        return take_back(html)

    on_page_content = CombinedEvent(_lend, _take_back)

    def _let_go(self, *, config: MkDocsConfig) -> None:
        """Let go of everything that was written; another language may follow."""
        config.nav = self._nav_before
        del self._joined, self._nav

    @event_priority(-1000)
    def _go_on(self, *, config: MkDocsConfig) -> None:
        """Build the other languages, when every plugin has done with the first."""
        mend_print_page(config)
        first, self._own = self._own, None
        if first:
            self.edition = None
            build_others(first, config, self._settings, JourneyPlugin)

    on_post_build = CombinedEvent(_let_go, _go_on)

    @property
    def _frames(self) -> FramedPages | None:
        """The pages as they were framed in an earlier build."""
        return self.edition.frames if self.edition else None

    def _share(self, config: MkDocsConfig) -> Iterator[tuple[str, bytes]]:
        """Give the pictures for links to our pages, where it is known how these are addressed."""
        if config.site_url and not self._serving:
            self._shares = Shares(
                self._joined.written, config.site_url, self._settings.target, self._settings.brand
            )
            book = self.edition.book if self.edition else self._book
            patience = book.patience if book else EngineTimeLimit()
            with using(book.drawings if book else None), patiently(patience):
                yield from tuple(self._shares.files())

    def _styles(self) -> Iterator[tuple[str, bytes]]:
        return stylesheets(self._settings.brand, whole=self._settings.look)

    def _choose_languages(self, config: MkDocsConfig) -> None:
        """Be the first of several languages, unless somebody else sees to them."""
        settings = self._settings
        if self.edition is None and settings.translated is None:
            book = self._book
            assert book is not None  # noqa: S101 - made just before
            reading = _read(book, settings)
            languages = settings.published(reading.loaded.handbook.languages)
            self._settings = replace(settings, language=languages[0])
            if len(languages) > 1 and not reading.failed:
                self._begin(LanguageBuild(book, reading, languages[0], languages, _unheard))
        if not settings.target or (self.edition and self.edition.folder):
            config.theme["language"] = self._settings.language

    def _begin(self, first: LanguageBuild) -> None:
        if self._serving:
            told = say(
                "only `{language}` is shown here; `jac serve` shows every language",
                language=first.language,
            )
            log.info("%s", ReportLanguage(first.language).tell(told))
        else:
            self.edition = self._own = first

    def _settle(self, config: MkDocsConfig) -> Settings:
        settings = settle(self.config, config)
        if self.edition is None:
            return settings
        return replace(
            settings,
            source=self.edition.book.source,
            language=self.edition.language,
            as_of=self.edition.reading.as_of,
        )

    def _finish(self, html: str, base_url: str, address: str) -> str:
        language = self._joined.written.language
        html = name_search(html, language)
        html = lead_past(html, language) if self._settings.look else html
        if self.edition:
            html = self.edition.lead(html, base_url, address)
        if self._policy:
            html = self._policy.guard(html, base_url)
        return put_banner(html, self._banner) if self._banner else html

    def _whole(self) -> WrittenPages:
        """Give the handbook, and what its editors want to know where the site tells it."""
        written, settings = self._write(), self._settings
        return with_editors(written, settings.style) if settings.editors else written

    def _write(self) -> WrittenPages:
        """Give the pages to publish.

        Raises PluginError when there is an error to mend, unless somebody is looking on: then the
        last good pages are shown, or a page that says what to mend.
        """
        settings = self._settings
        if self.edition:
            return self.edition.book.write(
                self.edition.reading, self.edition.language, settings.style, settings.audience
            )
        book = self._book
        assert book is not None  # noqa: S101 - on_config comes first
        reading = _read(book, settings)
        language = settings.spoken(reading.loaded.handbook.languages)
        if not reading.failed:
            log.info("%s", ReportLanguage(language).tell(sum_up(reading.checked)))
            return book.write(reading, language, settings.style, settings.audience)
        report = spell_report(reading.diagnostics, ReportLanguage(language))
        if not self._serving:
            raise PluginError(f"\n{report}")
        log.error("\n%s", report)
        hides = book.hides(reading, settings.audience)
        shown = spell_shown(reading.diagnostics, ReportLanguage(language), hides=hides)
        self._banner = spell_banner(shown, language)
        if book.good:
            return book.write(book.good, language, settings.style, settings.audience)
        return failure(shown, language)


def _read(book: CachedHandbook, settings: Settings) -> FilesRead:
    """Give what is in the book. Raises PluginError when the rules of a package fail."""
    try:
        return book.read(settings.as_of)
    except PublishError as error:
        language = settings.spoken(load([book.source]).handbook.languages)
        raise PluginError(ReportLanguage(language).tell(error.message)) from error


def _unheard(_: int, __: int) -> None:
    """Tell nobody how far a build has come."""


def _put_first(addresses: list[Any], *ours: str) -> None:
    """Let the site's own styles and scripts come after ours, so that they win."""
    addresses[:] = [*ours, *(address for address in addresses if address not in ours)]
