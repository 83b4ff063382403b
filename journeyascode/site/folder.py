"""The handbook as a folder of plain Markdown and drawings, for any other site generator."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from journeyascode.disk import digest, make_folder, read, remove, remove_empty, write
from journeyascode.handbook.markdown_links import LARGEST
from journeyascode.pages.addresses import way_to_file, way_to_page
from journeyascode.pages.page import DRAWING
from journeyascode.site.assets import SCRIPT, SHEET, plain_assets
from journeyascode.site.broken_configuration import set_in
from journeyascode.site.handwritten_pages import as_published, own_pages
from journeyascode.site.language_build import folder_of, lies_there, name_of, spoken_of
from journeyascode.site.lock import locked
from journeyascode.site.publish import (
    fingerprint,
    list_files,
    read_manifest,
    refuse_odd,
    spell_manifest,
)
from journeyascode.site.publish_error import PublishError
from journeyascode.source.files import MANIFEST
from journeyascode.source.mkdocs_file import language_set_in
from journeyascode.speech import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import PurePosixPath

    from journeyascode.handbook import Handbook
    from journeyascode.handbook.markdown_links import FilesBeside
    from journeyascode.pages import Style, WrittenPages
    from journeyascode.pages.page import Page


_LINK = re.compile(r"(<a\b[^>]*?) xlink:href=")
_HEADING = re.compile(r'<h([2-6]) id="([^"]*)"[^>]*>(.*?)</h\1>', re.DOTALL)
_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_VERBATIM = re.compile(r"<pre\b.*?</pre>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SIGNS = re.compile(r"[!-/:-@\[-`{-~]")
_LIVE = re.compile(r"[\[\]<>*_`~|{}$:@#]|(?<=www)\.", re.IGNORECASE)
"""Signs that begin something in Markdown, and what makes an address of a word."""
_BRACES = str.maketrans({"{": "&#123;", "}": "&#125;"})


@dataclass(frozen=True, slots=True)
class Rendered:
    """What became of a folder: addresses, each in order."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    """Where somebody else's file stood, which was left alone."""


def render_folder(volumes: Sequence[LanguageFolder], out: Path) -> Rendered:
    """Write every page and file below `out`; only what changed, and each file at once.

    The first of the `volumes` comes to lie at the root, every other one in a folder of its
    language. Files of an earlier run that no longer belong to the handbook are removed, as long
    as nobody has changed them since. Raises PublishError when there is a link anywhere in the
    folder, or a page written by hand where a language is to be.
    """
    out = Path(os.path.abspath(out))  # noqa: PTH100 - resolve() would follow a link we must see
    files = dict(spell_files(volumes))
    refuse_odd(out)
    make_folder(out)
    with locked(out.with_name(f".{out.name}.jac-lock")):
        before = read_manifest(out)
        _refuse_links(out)
        if any(volume.written.cut for volume in volumes):
            _refuse_left(out, files, before)
        return _bring_up_to_date(out, files, before)


def spell_files(volumes: Sequence[LanguageFolder]) -> Iterator[tuple[str, bytes]]:
    """Give every file of the folder: its address and its content."""
    languages = [volume.written.language for volume in volumes]
    _refuse_taken(volumes[0], languages)
    for volume in volumes:
        folder = folder_of(volume.written.language, languages)
        for page in volume.written.pages:
            if page.uri not in volume.own:
                yield folder + page.uri, spell_page(page, volume.style, languages, folder).encode()
        for address, content in volume.written.files.items():
            yield folder + address, content
        for address, path in {**volume.written.attached, **volume.own}.items():
            yield folder + address, _spell_file(volume.written.book, path)
    yield from plain_assets().items()


def _spell_file(book: Handbook, path: PurePosixPath) -> bytes:
    """Give a file as it lies beside the YAML, a page with links that lead to ours."""
    page = book.beside.pages.get(path)
    text = as_published(book, path) if page else ""
    return read(Path(path), LARGEST) if page is None or text == page.text else text.encode()


def _refuse_taken(first: LanguageFolder, languages: Sequence[str]) -> None:
    """Raise PublishError where something lies in the folder of another language."""
    for language in languages[1:]:
        for address in (*first.own, *first.written.attached):
            if address.startswith(f"{language}/"):
                raise PublishError(lies_there(address, language, languages[0]))


def spell_page(
    page: Page, style: Style = "markdown", languages: Sequence[str] = (), folder: str = ""
) -> str:
    """Spell a page as Markdown: front matter, headings, and blocks of HTML between them.

    It leads to itself in the other `languages`, and to our styles, as seen from its `folder`.
    Links of drawings are those of SVG 2, which generators read as they do those of a page.

    Nothing in it means anything to a Markdown engine, a template language or an include; nor does
    the front matter to an engine that knows none and takes it for text.
    """
    front = {"title": page.title} | ({"description": page.description} if page.description else {})
    lines = [f"{key}: {_quoted(value)}" for key, value in front.items()]
    html = DRAWING.sub(lambda drawing: _LINK.sub(r"\1 href=", drawing[0]), page.html)
    ways = _ways(page.uri, style, languages, folder)
    body = "\n\n".join((f"# {_plain(page.title)}", *ways, *_blocks(html)))
    return "\n".join(("---", *lines, "---", "", body, ""))


def _ways(uri: str, style: Style, languages: Sequence[str], folder: str) -> Iterator[str]:
    """Yield the way to our styles and our script, and to the page in every other language."""
    here = folder + uri
    sheet, script = (way_to_file(here, address, style) for address in (SHEET, SCRIPT))
    styles = f'<link rel="stylesheet" href="{sheet}">'
    yield f'<div>{styles}<script src="{script}" defer></script></div>'
    ways = (
        f'<a href="{way_to_page(here, folder_of(code, languages) + uri, style)}"'
        f' hreflang="{code}" lang="{code}">{name_of(code)}</a>'
        for code in languages
        if folder_of(code, languages) != folder
    )
    if links := " ".join(ways):
        yield f'<p class="jac-languages">{links}</p>'


def _quoted(text: str) -> str:
    """Spell a text in quotes, with a code for each sign that Markdown could read."""
    written = json.dumps(text, ensure_ascii=False)
    return _LIVE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", written)


def _blocks(html: str) -> Iterator[str]:
    """Split HTML at the headings that stand free in it; the others stay inside their block."""
    start = 0
    for heading in _HEADING.finditer(html):
        before = html[start : heading.start()]
        if _is_open(html[: heading.start()]):
            continue
        yield from filter(None, (_block(before),))
        level, anchor, title = heading.groups()
        yield f'<div id="{anchor}"></div>'
        yield f"{'#' * int(level)} {_plain(_TAG.sub('', title))}"
        start = heading.end()
    yield from filter(None, (_block(html[start:]),))


def _is_open(html: str) -> bool:
    """Tell whether an element that holds blocks is still open at the end of `html`."""
    return any(
        len(re.findall(rf"<{name}\b", html)) != html.count(f"</{name}>")
        for name in (
            "div",
            "section",
            "figure",
            "table",
            "details",
            "aside",
            "article",
            "ul",
            "ol",
        )
    )


def _block(html: str) -> str:
    """Give HTML without blank lines, which would end the block, and without braces."""
    kept = _VERBATIM.sub(lambda found: found[0].replace("\n", "&#10;"), html)
    return _BLANK.sub("\n", kept).strip().translate(_BRACES)


def _plain(title: str) -> str:
    """Give an escaped title as Markdown that shows exactly that text."""
    return _SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(unescape(title).split()))


def _refuse_left(out: Path, files: Mapping[str, bytes], before: Mapping[str, str]) -> None:
    """Raise PublishError where a page would stay that may not be for the readers."""
    for address in before:
        if address not in files and _print_of(out / address) not in ("", before[address]):
            raise PublishError(
                say(
                    "`{file}` is not for these readers, and was changed since it was written",
                    file=out / address,
                ),
                say("delete it, or write into another folder"),
            )


def _bring_up_to_date(
    out: Path, files: Mapping[str, bytes], before: Mapping[str, str]
) -> Rendered:
    prints = {address: fingerprint(content) for address, content in files.items()}
    there = {address: _print_of(out / address) for address in {*files, *before}}
    kept = [a for a in files if there[a] and a not in before and there[a] != prints[a]]
    changed = [a for a in files if there[a] != prints[a] and a not in kept]
    removed = [a for a in before if a not in files and there[a] == before[a]]
    ours = {address: print_ for address, print_ in prints.items() if address not in kept}
    if ours != before:  # ours from here on, whenever we are killed
        write(out / MANIFEST, spell_manifest({**before, **ours}), out)
    for address in changed:
        write(out / address, files[address], out)
    for address in removed:
        remove(out / address, out)
        remove_empty((out / address).parent, out)
    if ours != before:
        write(out / MANIFEST, spell_manifest(ours), out)
    unchanged = [a for a in files if a not in changed and a not in kept]
    return Rendered(
        written=tuple(sorted(changed)),
        unchanged=tuple(sorted(unchanged)),
        removed=tuple(sorted(removed)),
        kept=tuple(sorted(kept)),
    )


def _print_of(path: Path) -> str:
    """Give the fingerprint of a file; empty where there is none."""
    try:
        return digest(path)
    except FileNotFoundError:
        return ""


def _refuse_links(out: Path) -> None:
    for address, path in ((MANIFEST, out / MANIFEST), *list_files(out)):
        if path.is_symlink():
            raise PublishError(
                say("the output `{out}` holds a link at `{address}`", out=out, address=address),
                say("remove the link, or choose another folder"),
            )


@dataclass(frozen=True, slots=True)
class LanguageFolder:
    """The handbook in one language, as it goes into a folder."""

    written: WrittenPages
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
    write: Callable[[str], WrittenPages],
    style: Style,
    beside: FilesBeside,
    file: Path | None,
) -> tuple[LanguageFolder, ...]:
    """Give the handbook in some languages, with the pages that a site would show beside it.

    `write` gives our pages in a language, `file` is the configuration of the site.
    """
    volumes = []
    for language in languages:
        written = write(language)
        own = own_pages(beside, language, file)
        read = {one: path for one, path in own.items() if path not in written.withheld}
        volumes.append(LanguageFolder(written, style, read))
    return tuple(volumes)
