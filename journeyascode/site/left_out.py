"""What lies in the folder of the YAML and stays at home, though MkDocs would take it along."""

from __future__ import annotations

import posixpath
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from mkdocs.plugins import get_plugin_logger
from pathspec.gitignore import GitIgnoreSpec

from journeyascode.handbook import may_read
from journeyascode.handbook.markdown_links import PAPERS, way_of
from journeyascode.reports.text import ReportLanguage, harmless
from journeyascode.site.handwritten_pages import as_published
from journeyascode.site.navigation import named_in, without
from journeyascode.source.files import MANIFEST, SourceFile, may_stand_beside
from journeyascode.source.link_spans import spans_in_page
from journeyascode.source.own_pages import read_page, with_originals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from journeyascode.model import Visibility
    from journeyascode.pages.page import WrittenPages
    from journeyascode.site.settings import Settings

log = get_plugin_logger("journeyascode")

_MADE_FROM = {".yaml", ".yml", ".csv", ".parquet"}
"""Endings of the files a handbook is made from; they are not published."""


def keep_back(files: Files, source: Path, config: MkDocsConfig) -> None:
    """Take out what the handbook is made from, copies of that, and all of a kind we do not know.

    What the configuration asks for by its name stays: `exclude_docs: "!google1234.html"`.
    """
    for file in tuple(files):
        path = _on_disk(file)
        if path and path.is_relative_to(source):
            within = [folder for folder in path.parents if source in folder.parents]
            rendered = any((folder / MANIFEST).is_file() for folder in within)
            if rendered or not _is_published(file, path, config):
                files.remove(file)


def cut_pages(
    written: WrittenPages,
    files: Files,
    settings: Settings,
    config: MkDocsConfig,
    *,
    old: bool = False,
) -> None:
    """Take out the pages by hand that are not for the readers; let the others lead to ours.

    A page of the site that lies outside the handbook may say so, too. Where what is written is
    `old`, as the files have a mistake now, pages by hand are shown as they were then, and none
    that nobody knew then: who may read them is not known.
    """
    beside = written.book.beside
    ours = {Path(path).resolve(): path for path in beside.pages}
    shut = {Path(path).resolve() for path in written.shut}
    gone = {settings.target + address for address in written.gone}
    others = {one for one in files.documentation_pages() if _on_disk(one) not in {None, *ours}}
    closed = _closed(others, settings.audience, ReportLanguage(written.language))
    for file in files.documentation_pages():
        disk = _on_disk(file)
        unknown = old and disk not in ours and _lies_in(settings.source, disk)
        if unknown or disk in shut or file.src_uri in closed:
            gone.add(file.src_uri)
            files.remove(file)
        elif disk in ours:
            text = as_published(written.book, ours[disk], file.src_uri, settings.target)
            if old or text != beside.pages[ours[disk]].text:
                path = file.abs_src_path
                file.content_string = text
                file.abs_src_path = path  # it is in the history of the repository
    gone -= {settings.target + page.uri for page in written.pages}
    config.nav = without(config.nav, gone) if config.nav else config.nav


def _closed(others: Iterable[File], audience: Visibility, tongue: ReportLanguage) -> set[str]:
    """Give which pages outside the handbook say that they are not for an audience."""
    pages = {}
    for file in others:
        path = PurePosixPath(file.src_uri)
        pages[path], told = read_page(SourceFile(path, file.content_bytes))
        for one in told:
            log.warning("%s: %s", harmless(str(one.place)), tongue.tell(one.message))
    read = with_originals(pages).items()
    return {str(path) for path, page in read if not may_read(audience, page.visibility)}


def withhold(written: WrittenPages, files: Files, config: MkDocsConfig) -> None:
    """Take out what only texts lead to that are not for the readers; homes of folders stay.

    Where the site has no configuration of its own, so does a paper to which nothing leads.
    """
    shut = {Path(path).resolve() for path in written.withheld}
    named = {address for address, _ in named_in(config.nav or [])}
    named.update(one.src_uri for one in files if one.name == "index")
    gone = {one for one in files if _on_disk(one) in shut and one.src_uri not in named}
    led = {*_led(files, gone), *named}
    if not Path(config.config_file_path).is_file():
        gone |= {one for one in files if _is_paper(one) and one.src_uri not in written.attached}
    for file in gone:
        if file.src_uri not in led:
            files.remove(file)


def _is_published(file: File, path: Path, config: MkDocsConfig) -> bool:
    if path.suffix.lower() in _MADE_FROM:
        return False
    return may_stand_beside(path) or _is_asked_for(file.src_uri, config)


def _is_asked_for(address: str, config: MkDocsConfig) -> bool:
    asked = (*config.extra_css, *config.extra_javascript, *config.extra_templates)
    if address in {str(one) for one in asked}:
        return True
    patterns = config.exclude_docs
    if patterns is None:
        return False
    everything = GitIgnoreSpec.from_lines(["*"])
    return not (everything + patterns).match_file(address)


def _led(files: Files, but: set[File]) -> Iterator[str]:
    """Yield the addresses to which hand-written pages lead, but those that are taken out."""
    for file in files.documentation_pages():
        if file.generated_by or file in but:
            continue
        for one in spans_in_page(file.content_string):
            way = unquote(way_of(one.url))
            seen = file.dest_uri if one.html else file.src_uri
            yield posixpath.normpath(posixpath.join(posixpath.dirname(seen), way))


def _is_paper(file: File) -> bool:
    return bool(_on_disk(file)) and posixpath.splitext(file.src_uri)[1].lower() in PAPERS


def _lies_in(folder: Path, disk: Path | None) -> bool:
    return disk is not None and disk.is_relative_to(folder)


def _on_disk(file: File) -> Path | None:
    """Give where a file lies, unless it has been made."""
    return Path(file.abs_src_path).resolve() if file.abs_src_path else None
