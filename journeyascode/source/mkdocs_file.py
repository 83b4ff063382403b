"""What mkdocs.yml says of the handbook, read without MkDocs: where it is, what is left out.

Whatever else the file holds, and whether MkDocs could use it, is of no matter here. Where the
handbook is can be found without it; for which day and for whom, nobody else knows.
"""

from __future__ import annotations

import os
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, NamedTuple

import yaml

from journeyascode.disk import RefusedError, is_there, read, read_beginning
from journeyascode.speech import say
from journeyascode.speech.system_errors import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path, PurePosixPath

    _Read = Callable[[Path], yaml.Node | None]

    from journeyascode.speech import Say

CONFIGURATIONS = ("mkdocs.yml", "mkdocs.yaml")
"""What the configuration of MkDocs is called."""

FOLDER = "journeys"
"""What the folder of a handbook is called, unless it is called otherwise."""

PLUGIN = "journeyascode"
"""What our plugin is called among the others."""

OPTIONS = (
    "source", "target", "language", "as_of", "nav", "look", "brand", "audience", "exclude",
    "editors", "policy",
)  # fmt: skip
"""What our plugin can be told; a test holds them and those of the plugin together."""

LARGEST = 1 << 20
"""Bytes of a configuration that are read; people write it by hand."""


_INHERITED = 8
"""How many configurations are read that inherit one another."""

_NULL = "tag:yaml.org,2002:null"


_LEFT_OUT = ("exclude_docs", "draft_docs")
_NEVER = (".*", "/templates")
"""What MkDocs leaves out of every site."""


class UnclearError(Exception):
    """A configuration that cannot be read, so that nobody knows what it sets."""

    def __init__(self, file: Path, reason: Say) -> None:
        """Keep which file it is, and why."""
        super().__init__(str(reason))
        self.file = file
        self.reason = reason


class Published(NamedTuple):
    """A handbook as the configuration of a site names it."""

    file: Path
    """The configuration."""
    source: Path
    """The folder of the YAML."""
    exclude: tuple[str, ...] = ()
    """Patterns of what is left out, seen from that folder."""

    def leaves_out(self, path: PurePosixPath) -> bool:
        """Tell whether a file or folder, seen from the folder of the YAML, is left out."""
        steps = [path, *path.parents][:-1]
        return any(fits(one, pattern) for one in steps for pattern in self.exclude)


def published_by(folder: Path) -> Published | None:
    """Give the handbook that the configuration in `folder` names; None where there is none.

    A configuration that it inherits has a say, as with MkDocs.
    """
    file = next((f for name in CONFIGURATIONS if is_there(f := folder / name)), None)
    if file is None or all(plugin_in(top) is None for top in _heirs(file, composed)):
        return None
    named = text_of(setting_of(file, "source", composed))
    source = folder_of_yaml(folder, docs_of(file), named)
    return Published(file, source, tuple(_lines(setting_of(file, "exclude", composed))))


def docs_of(file: Path) -> Path:
    """Give the folder of the pages of a site; a configuration that it inherits has a say."""
    told = (text_of(value_of(top, "docs_dir")) for top in _heirs(file, composed))
    return file.parent / (next(filter(None, told), "") or "docs")


def is_in_folders(file: Path) -> bool:
    """Tell whether readers see each page of a site as a folder; an inherited one has a say."""
    told = (text_of(value_of(top, "use_directory_urls")) for top in _heirs(file, composed))
    return next(filter(None, told), "").lower() not in ("false", "no", "off")


def target_of(site: Published) -> str:
    """Give the folder of our pages in a site, as `folder_in_site` does."""
    named = setting_of(site.file, "target", composed)
    is_whole = docs_of(site.file).resolve() == site.source.resolve()
    return folder_in_site(None if named is None else heard(named), whole=is_whole)


def folder_in_site(named: str | None, *, whole: bool) -> str:
    """Give the folder of our pages in a site with a slash at its end, empty for the top.

    `named` is what the plugin is told; `whole`: the folder of the pages is that of the YAML.
    """
    told = ("" if whole else "handbook") if named is None else named
    return "".join(f"{part}/" for part in told.split("/") if part)


def day_set_in(file: Path) -> str:
    """Give the day that a configuration sets for our plugin, as it is written there.

    A configuration that it inherits has a say. Raises UnclearError where one cannot be read.
    """
    return heard(setting_of(file, "as_of", _understood))


def audience_set_in(file: Path) -> str:
    """Give for whom a configuration builds, in the same way; `…` where it says so in no word.

    Raises UnclearError in the same.
    """
    written = setting_of(file, "audience", _understood)
    return heard(written) or ("" if written is None else "…")


def language_set_in(file: Path) -> str:
    """Give the one language that a configuration publishes, in the same way."""
    return heard(setting_of(file, "language", _understood))


def pages_of(file: Path | None, source: Path) -> Published:
    """Give where the pages are that a site shows, and the patterns of what it leaves out.

    Without a configuration `file` they are in `source`, the folder of the YAML. What a pattern
    with a `!` takes back stays left out.
    """
    if file is None:
        return Published(source, source, _NEVER)
    top = _understood(file)
    kept = (line for key in _LEFT_OUT for line in _lines(value_of(top, key)))
    return Published(file, docs_of(file), (*_NEVER, *kept))


def setting_of(file: Path, key: str, read: _Read) -> yaml.Node | None:
    """Give what is set for our plugin; a list of plugins hides those that are inherited."""
    for top in _heirs(file, read):
        written = value_of(value_of(plugin_in(top), PLUGIN), key)
        if written is not None or isinstance(value_of(top, "plugins"), yaml.SequenceNode):
            return written
    return None


def _heirs(file: Path, read: _Read) -> Iterator[yaml.Node]:
    """Yield what a configuration says, then what those say that it inherits."""
    for _ in range(_INHERITED):
        top = read(file)
        if top is None:
            return
        yield top
        above = text_of(value_of(top, "INHERIT"))
        if not above:
            return
        file = file.parent / above


def configurations(file: Path) -> Iterator[Path]:
    """Yield a configuration, then those that it inherits, as far as they can be followed."""
    for _ in range(_INHERITED):
        yield file
        above = text_of(value_of(composed(file), "INHERIT"))
        if not above:
            return
        file = file.parent / above
    yield file / "…"  # nobody knows what comes then


def plugin_in(top: yaml.Node | None) -> yaml.Node | None:
    """Give our plugin as a configuration names it; None where it does not."""
    return next(
        (one for one in items_of(value_of(top, "plugins")) if name_of(one) == PLUGIN), None
    )


def heard(node: yaml.Node | None) -> str:
    """Give a text; with `!ENV` that of the first variable that is set, else the last item."""
    if node is None:
        return ""
    if node.tag != "!ENV":
        return "" if node.tag == _NULL else text_of(node) or "…"
    names = node.value if isinstance(node, yaml.SequenceNode) else [node]
    found = (os.environ[name] for one in names if (name := text_of(one)) in os.environ)
    last = heard(names[-1]) if len(names) > 1 else ""
    return next(found, last)


def folder_of_yaml(folder: Path, docs: Path, named: str) -> Path:
    """Give the folder of the YAML: the one `named`, else the usual one in `folder`, else `docs`.

    `folder` is that of the configuration, `docs` that of the pages.
    """
    if named or (folder / FOLDER).is_dir():
        return folder / (named or FOLDER)
    return docs / FOLDER if (docs / FOLDER).is_dir() else docs


def composed(file: Path) -> yaml.Node | None:
    """Give what a configuration says; None where it cannot be read."""
    try:
        text = read_beginning(file, LARGEST).decode("utf-8-sig")
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except (OSError, ValueError, yaml.YAMLError, RecursionError):
        return None


def names_plugin(file: Path) -> bool:
    """Tell whether a configuration names our plugin, in the same way."""
    return any(plugin_in(top) is not None for top in _heirs(file, _understood))


def _understood(file: Path) -> yaml.Node | None:
    """Give what a configuration says. Raises UnclearError where nobody can read it."""
    try:
        return yaml.compose(read(file, LARGEST).decode("utf-8-sig"), Loader=yaml.SafeLoader)
    except RefusedError as error:
        raise UnclearError(file, error.message) from None
    except OSError as error:
        raise UnclearError(file, reason_of(error)) from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise UnclearError(file, say("it is no YAML from line {line} on", line=line)) from None
    except (ValueError, yaml.YAMLError, RecursionError):
        raise UnclearError(file, say("it is no YAML in UTF-8 that people write")) from None


def value_of(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """Give what stands under a key of a mapping; None in anything else."""
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if text_of(name) == key), None)


def items_of(node: yaml.Node | None) -> Iterator[yaml.Node]:
    """Yield the plugins of a list, or of a mapping, each as it stands there."""
    if isinstance(node, yaml.SequenceNode):
        yield from node.value
    elif isinstance(node, yaml.MappingNode):
        for pair in node.value:
            yield yaml.MappingNode(node.tag, [pair], pair[0].start_mark)


def name_of(node: yaml.Node) -> str:
    """Give what a plugin is called, as it stands there."""
    if isinstance(node, yaml.MappingNode):
        return text_of(node.value[0][0]) if node.value else ""
    return text_of(node)


def _lines(node: yaml.Node | None) -> Iterator[str]:
    """Yield the patterns of a list, or of a text with one on each line."""
    for one in node.value if isinstance(node, yaml.SequenceNode) else (node,):
        yield from (line.strip() for line in text_of(one).splitlines() if line.strip())


def text_of(node: yaml.Node | None) -> str:
    """Give a text as it is written; an empty one for anything else."""
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def fits(path: PurePosixPath, pattern: str) -> bool:
    """Tell whether a pattern means a path: a name alone anywhere, with a slash from the top."""
    plain = pattern.removeprefix("./").rstrip("/")
    if "/" not in plain:
        return fnmatchcase(path.name, plain)
    return fnmatchcase(str(path), plain.removeprefix("/").removeprefix("**/"))
