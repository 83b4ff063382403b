"""How the words of a site are told apart for those who search it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

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
