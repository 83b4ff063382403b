"""The other languages of a site that plain MkDocs builds: each as a site below the first."""

from __future__ import annotations

from dataclasses import replace
from logging import WARNING, LogRecord, getLogger
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from journeyascode.site.language_build import lies_there

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.plugins import BasePlugin
    from mkdocs.structure.files import Files

    from journeyascode.site.language_build import LanguageBuild
    from journeyascode.site.settings import Settings

_log = getLogger("mkdocs.plugins.journeyascode")


def refuse_taken(files: Files, edition: LanguageBuild) -> None:
    """Raise PluginError when the site has files where another language is to be."""
    for language in edition.languages[1:] if not edition.folder else ():
        taken = next((f for f in files if f.dest_uri.startswith(f"{language}/")), None)
        if taken:
            told = lies_there(taken.src_uri, language, edition.language)
            raise PluginError(told.to(edition.language))


def build_others(
    first: LanguageBuild, config: MkDocsConfig, settings: Settings, ours: type[BasePlugin[Any]]
) -> None:
    """Build every language but the `first` into its folder below the site of `config`.

    `ours` is the plugin that is to be told which language it writes. A site that is the handbook
    alone takes its name from it.
    """
    for language in first.languages[1:]:
        edition = replace(first, language=language, root_url=config.site_url)
        again = load_config(
            config.config_file_path,
            site_dir=str(Path(config.site_dir, language)),
            strict=config.strict,
            use_directory_urls=config.use_directory_urls,
        )
        if not settings.target:
            told = (first.reading, language, settings.style, settings.audience)
            again.site_name = first.book.write(*told).home.title
        # MkDocs keeps plugins: it may be the one that asks.
        plugin: Any = next(p for p in again.plugins.values() if isinstance(p, ours))
        plugin.edition = edition
        _log.addFilter(_said_already)
        try:
            build(again)
        finally:
            _log.removeFilter(_said_already)
            plugin.edition = None


def _said_already(record: LogRecord) -> bool:
    """Keep to ourselves what was remarked about the first language."""
    return record.levelno > WARNING
