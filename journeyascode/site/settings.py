"""What the plugin is told in mkdocs.yml, and what it takes for granted."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import config_options as kinds
from mkdocs.config.base import Config

from journeyascode.model import AUDIENCES
from journeyascode.site.brand import Brand, settle_brand
from journeyascode.site.day_and_audience import no_day, today
from journeyascode.site.language_build import spoken_of
from journeyascode.site.other_plugins import Translated, translated
from journeyascode.site.publish_error import plugin_error
from journeyascode.source.configured_options import NAVIGATIONS
from journeyascode.source.files import names_read
from journeyascode.source.kind_of_file import READ
from journeyascode.source.mkdocs_file import folder_in_site, folder_of_yaml
from journeyascode.speech import LANGUAGES, first_spoken, say

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from journeyascode.model import Visibility
    from journeyascode.pages import Style


class Options(Config):
    """The options of the plugin; every one may be left out."""

    source = kinds.Optional(kinds.Type(str))
    """Folder of the YAML. Default: `journeys` beside mkdocs.yml or in `docs_dir`, else that."""
    target = kinds.Optional(kinds.Type(str))
    """Folder inside the site. Default: the root where `source` is `docs_dir`, else `handbook`."""
    language = kinds.Optional(kinds.Choice(LANGUAGES))
    """Language of the pages. Default: the theme's, else the handbook's first."""
    as_of = kinds.Optional(kinds.Type((str, date)))
    """The day to check and count for. Default: today."""
    nav = kinds.Choice(NAVIGATIONS, default="auto")
    """Every page in the navigation, only the indexes, or nothing at all."""
    look = kinds.Optional(kinds.Type(bool))
    """Whether the site wears our look. Default: where the whole site is the handbook."""
    brand = kinds.Optional(kinds.Type(dict))
    """The company's own look: `colour` and `accent` as `"#rrggbb"`, and `logo`, a picture of the
    site. Each may be left out; see `journeyascode.site.brand`. Default: ours."""
    audience = kinds.Choice(AUDIENCES, default="internal")
    """For whom the site is built: what is not for them is nowhere in it."""
    exclude = kinds.Type((list, str), default=[])
    """Files and folders that are no part of the handbook, as patterns seen from the folder of the
    YAML: `_drafts/`, `catalog-info.yaml`. Every command and the language server leave them out."""
    editors = kinds.Type(bool, default=True)
    """Whether the site tells editors every rule and every key there is."""
    policy = kinds.Optional(kinds.Type(bool))
    """Whether pages carry a Content-Security-Policy. Default: as for `look`."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything settled for one build."""

    source: Path
    target: str
    """Empty, or the folder inside the site with a slash at its end."""
    language: str | None
    """None: the handbook's first language that we speak."""
    as_of: date
    audience: Visibility
    nav: str
    look: bool
    editors: bool
    policy: bool
    brand: Brand
    style: Style
    chosen: bool
    """Whether the site says which one language to publish."""
    translated: Translated | None
    """How another plugin builds the site in its languages; None where none does."""
    first_file: Path | None
    """A file of the handbook, for what is made of all of them."""

    def spoken(self, languages: tuple[str, ...]) -> str:
        """Give the language of the pages of a handbook written in `languages`."""
        return self.language or first_spoken(languages)

    def published(self, languages: tuple[str, ...]) -> tuple[str, ...]:
        """Give every language in which a handbook written in `languages` is published.

        The first lives at the root of the site: where the handbook is only a part of the site,
        it is the site's own language.
        """
        if self.chosen or self.translated:
            return (self.spoken(languages),)
        known = spoken_of(languages)
        if not self.target:
            return known
        first = self.spoken(languages)
        return (first, *(code for code in known if code != first and len(known) > 1))


def settle(options: Options, config: MkDocsConfig) -> Settings:
    """Settle every option for the site `config`. Raises PluginError where that cannot be done."""
    source = _source(options, config)
    whole = source == Path(config.docs_dir).resolve()
    target = folder_in_site(_allowed(options.target, config), whole=whole)
    beside = translated(config)
    theirs = beside.spoken if beside else config.theme.get("language")
    return Settings(
        source=source,
        target=(beside.folder if beside else "") + target,
        language=options.language or (theirs if theirs in LANGUAGES else None),
        as_of=_day(options.as_of, config),
        audience=options.audience,
        nav=options.nav,
        look=whole if options.look is None else options.look,
        editors=options.editors,
        policy=whole if options.policy is None else options.policy,
        brand=settle_brand(options.brand or {}, config),
        style="folders" if config.use_directory_urls else "files",
        chosen=bool(options.language),
        translated=beside,
        first_file=min((f for f in names_read(source) if f.suffix.lower() in READ), default=None),
    )


def _source(options: Options, config: MkDocsConfig) -> Path:
    beside = Path(config.config_file_path).parent
    named = folder_of_yaml(beside, Path(config.docs_dir), options.source or "")
    if not named.is_dir():
        told = say("there is no folder `{folder}`", folder=named)
        raise plugin_error(config.config_file_path, told)
    return named.resolve()


def _allowed(target: str | None, config: MkDocsConfig) -> str | None:
    if target and ("\\" in target or any(part[:1] == "." for part in target.split("/"))):
        told = say("`{folder}` cannot be a folder of the site", folder=target)
        raise plugin_error(config.config_file_path, told)
    return target


def _day(asked: object, config: MkDocsConfig) -> date:
    if asked is None:
        return today()
    with suppress(ValueError):
        return date.fromisoformat(str(asked))
    raise plugin_error(config.config_file_path, no_day(asked))
