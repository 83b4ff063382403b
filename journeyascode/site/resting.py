"""What a site rests on, where that can be told: then it need not be built again as it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeyascode.judging.installed import installed_rules
from journeyascode.site.unchanged import Rests
from journeyascode.source.published import configurations

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from journeyascode.site.configuration import Ground

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


def rests_of(ground: Ground, config: MkDocsConfig) -> Rests | None:
    """Give what the site of a configuration rests on; None where others may have a hand in it."""
    if ground.untrusted or installed_rules() or not _is_plain(config):
        return None
    files = tuple(configurations(ground.trusted_file)) if ground.trusted_file else ()
    custom = config.theme.custom_dir
    trees = {str(ground.source.resolve()), config.docs_dir, *filter(None, (custom,))}
    if any(_asks_the_time(Path(one)) for one in filter(None, (custom,))):
        return None
    near = (Path.cwd(), ground.source.resolve(), *(file.resolve().parent for file in files))
    return Rests(tuple(sorted(trees)), tuple(map(str, files)), tuple(map(str, near)))


def _is_plain(config: MkDocsConfig) -> bool:
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
    return any(_TIME in one.read_bytes() for one in folder.rglob("*.html"))
