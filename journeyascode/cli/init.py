"""``jac init``."""

from __future__ import annotations

import os
import re
import shlex
from importlib.metadata import PackageNotFoundError, distribution
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from journeyascode.cli.speech import aloud, environment_language
from journeyascode.cli.usage import Command, argument, option
from journeyascode.cli.voice import tell
from journeyascode.disk import DataError, create_all, spelt, understand
from journeyascode.source.files import names_read
from journeyascode.source.kind_of_file import is_ours
from journeyascode.source.mkdocs_file import CONFIGURATIONS, FOLDER
from journeyascode.speech import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable

    from journeyascode.speech import Say


_ADDRESS = re.compile(r"(https|ssh)://[\w.@:/~+%-]+")
_HASH = re.compile(r"[0-9a-f]{40,64}")
_FOLDER = re.compile(r"[\w./-]+")


def installed_from() -> str | None:
    """Give what `pip install` is to be told to install exactly this again, in quotes for a shell.

    None where that cannot be known, as after an installation from a folder. A name alone is never
    given: whoever registers it somewhere would run code wherever it is installed.
    """
    try:
        written = distribution("journeyascode").read_text("direct_url.json")
        origin = understand(written.encode()) if written else None
    except (PackageNotFoundError, DataError):
        return None
    return requirement(origin) if isinstance(origin, dict) else None


def requirement(origin: dict[str, Any]) -> str | None:
    """Give the same for what PEP 610 has written down."""
    address = str(origin.get("url", ""))
    if not _ADDRESS.fullmatch(address):
        return None
    vcs, archive = origin.get("vcs_info", {}), origin.get("archive_info", {})
    if vcs.get("vcs") == "git" and _HASH.fullmatch(str(vcs.get("commit_id"))):
        folder = str(origin.get("subdirectory", ""))
        below = f"#subdirectory={folder}" if _FOLDER.fullmatch(folder) else ""
        return f"'journeyascode @ git+{address}@{vcs['commit_id']}{below}'"
    known = archive.get("hashes", {}).get("sha256") or archive.get("hash", "")[len("sha256=") :]
    return f"'journeyascode @ {address}#sha256={known}'" if _HASH.fullmatch(known) else None


DOT = "dot-"
"""Begins the names of files that are to begin with a dot: hidden files get lost in packages."""
_INSTALL = say("write here from which address and commit pip is to install journeyascode")


@click.command(
    "init",
    cls=Command,
    help=say("Begin a small handbook that checks clean, in the folder DIR."),
)
@argument(
    "folder",
    required=False,
    default=Path(),
    type=click.Path(file_okay=False, path_type=Path),
    metavar=say("[DIR]"),
)
@option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help=say("The language to write it in; that of the terminal when left out."),
)
def command(folder: Path, lang: str | None) -> None:
    """Write the files of a small handbook; leave those that are there as they are."""
    language = lang or environment_language()
    origin = installed_from()
    texts = starter(language, origin)
    there = [path for path in texts if os.path.lexists(folder / path)]
    _refuse_if_begun(folder, there)
    missing = [path for path in texts if path not in there]
    create_all({folder / path: texts[path].encode() for path in missing})
    _write_schema(folder, language)
    left = len(texts) - len(there)
    for line in (*_left(there), *_what_next(folder, left, known=bool(origin))):
        tell(line.to(language))


def starter(language: str, origin: str | None = None) -> Mapping[Path, str]:
    """Give the files of a small handbook in `language`: their texts by path, in order.

    They install this program from `origin`; where that is None, they stop and say what to write.
    """
    known = f"pip install {origin}" if origin else None
    lines = {
        "{install}": known or f"echo '{_INSTALL.to(language)}' && exit 1",
        "{get}": known or f"# {_INSTALL.to(language)}",
    }
    starters = files("journeyascode.cli") / "starter"
    written = language if (starters / language).is_dir() else "en"
    roots = (starters / name for name in ("common", written))
    found = {path: file for root in roots for path, file in _below(root, Path())}
    return {path: _filled(found[path].read_text("utf-8"), lines) for path in sorted(found)}


def _filled(text: str, lines: Mapping[str, str]) -> str:
    for mark, line in lines.items():
        text = text.replace(mark, line)
    return text


def _below(folder: Traversable, at: Path) -> Iterator[tuple[Path, Traversable]]:
    for one in folder.iterdir():
        name = one.name
        path = at / (f".{name.removeprefix(DOT)}" if name.startswith(DOT) else name)
        if one.is_dir():
            yield from _below(one, path)
        else:
            yield path, one


def _refuse_if_begun(folder: Path, there: list[Path]) -> None:
    """Stop where a handbook has been begun: what is new would not go with what is there."""
    begun = [path for path in there if FOLDER in path.parts]
    if not begun and any(is_ours(path) for path in names_read(folder / FOLDER)):
        begun = [Path(FOLDER)]
    if begun:
        told = say("nothing was written: there is already {files}", files=spelt(begun))
        raise click.UsageError(aloud(told))


def _left(there: list[Path]) -> Iterator[Say]:
    """Say which files were there before, and what they may lack."""
    if there:
        yield say("left as they were: {files}", files=spelt(there))
    if any(path.name in CONFIGURATIONS for path in there):
        yield say("name the plugin in `mkdocs.yml`: `plugins: [search, journeyascode]`")


def _write_schema(folder: Path, language: str) -> None:
    """Give editors the keys and ids from the first minute."""
    from journeyascode.build import load  # noqa: PLC0415 - start-up time
    from journeyascode.cli.schema import PLACE, keep, schema_text  # noqa: PLC0415 - start-up time

    keep(folder / PLACE, schema_text(load((folder / "journeys",)).handbook, language))


def _what_next(folder: Path, files_written: int, *, known: bool) -> Iterator[Say]:
    yield say("wrote {n} files; what now:", n=files_written)
    if folder != Path():
        yield say("  cd {folder}", folder=shlex.quote(str(folder)))
    yield say("  jac check    checks everything")
    yield say("  jac serve    shows the handbook while you write")
    if not known:
        yield say("before pipelines can run, write in them from where to install journeyascode")
