"""What a site rests on, where that can be told: then it need not be built again as it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeyascode.checking.installed_rules import installed_rules
from journeyascode.disk import read
from journeyascode.site.unchanged import SiteSources
from journeyascode.source.mkdocs_file import configurations

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_KNOWN = ("journeyascode.", "mkdocs.contrib.search", "material.plugins.search")
"""Where plugins come from whose work rests on the files of the site alone."""
_EXTENSIONS = {"abbr", "admonition", "attr_list", "codehilite", "def_list", "fenced_code"}
_EXTENSIONS |= {"footnotes", "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables"}
_EXTENSIONS |= {"toc", "pymdownx.details", "pymdownx.highlight", "pymdownx.inlinehilite"}
_EXTENSIONS |= {"pymdownx.keys", "pymdownx.mark", "pymdownx.superfences", "pymdownx.tabbed"}
_EXTENSIONS |= {"pymdownx.tasklist", "pymdownx.tilde", "pymdownx.caret", "pymdownx.critic"}
"""Extensions of Markdown that read no other file than the page."""
_TIME = b"build_date"
"""How a template asks what time it is."""
_MOST = 1024 * 1024
"""Bytes of a template that is looked through."""


def rests_of(source: Path, file: Path | None, config: MkDocsConfig) -> SiteSources | None:
    """Give what a site rests on; None where others may have a hand in it.

    `source` is the folder of the YAML, `file` the configuration, if there is one.
    """
    if installed_rules() or not is_plain(config):
        return None
    files = tuple(configurations(file)) if file else ()
    custom = config.theme.custom_dir
    if custom and _asks_the_time(Path(custom)):
        return None
    trees = {str(source.resolve()), config.docs_dir, *([custom] if custom else [])}
    near = (Path.cwd(), source.resolve(), *(one.resolve().parent for one in files))
    return SiteSources(tuple(sorted(trees)), tuple(map(str, files)), tuple(map(str, near)))


def is_plain(config: MkDocsConfig) -> bool:
    """Tell whether nothing of others takes part that could look at anything else."""
    plugins = (type(one).__module__ for one in config.plugins.values())
    extensions = {
        str(one).removeprefix("markdown.extensions.") for one in config.markdown_extensions
    }
    return (
        all(name.startswith(_KNOWN) for name in plugins)
        and extensions <= _EXTENSIONS
        and not config.hooks
        and config.theme.name == "material"
    )


def _asks_the_time(folder: Path) -> bool:
    """Tell whether a template asks what time it is; one that cannot be read may."""
    try:
        return any(_TIME in read(one, _MOST) for one in folder.rglob("*.html"))
    except OSError:
        return True
