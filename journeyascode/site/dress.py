"""Our look on a site that is a handbook and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.site.assets import THEME
from journeyascode.words import say

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

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
