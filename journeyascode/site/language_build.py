"""One language of a site that is built in several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeyascode.speech import LANGUAGES, say, say_as

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from journeyascode.site.cached_handbook import CachedHandbook, FilesRead
    from journeyascode.site.framed_pages import FramedPages
    from journeyascode.speech import Say

_ITSELF = say_as("the name of the language in itself", "English")

_MARK = "#jac-language-"


def name_of(language: str) -> str:
    """Give what a language that our own texts speak calls itself."""
    return _ITSELF.to(language)


def spoken_of(languages: Iterable[str]) -> tuple[str, ...]:
    """Give those of `languages` that our own texts speak; English where there is none."""
    return tuple(code for code in languages if code in LANGUAGES) or ("en",)


def folder_of(language: str, languages: Sequence[str]) -> str:
    """Give the folder of a language: nothing for the first of `languages`, else as `en/`."""
    return "" if language == languages[0] else f"{language}/"


def lies_there(file: str, language: str, first: str) -> Say:
    """Say that a file lies where the handbook in a language is to be."""
    return say(
        "`{file}` lies where the handbook in `{language}` is to be;"
        " move it, or write `language: {first}` to publish one language only",
        file=file,
        language=language,
        first=first,
    )


@dataclass(frozen=True, slots=True)
class LanguageBuild:
    """What a build is told that is part of a larger one."""

    book: CachedHandbook
    reading: FilesRead
    language: str
    languages: tuple[str, ...]
    """Every language of the site, the one at its root first."""
    progress: Callable[[int, int], None]
    """Told how many pages are done, and how many there are."""
    frames: FramedPages | None = None
    """The pages as they were framed in an earlier build; None where that is not to be used."""
    root_url: str | None = None
    """Where the root of the site will be read; None where the configuration of each language
    knows itself."""

    @property
    def folder(self) -> str:
        """Where in the site this language lives: nothing for the first, else such as `en/`."""
        return self.way_to(self.language)

    def way_to(self, language: str) -> str:
        """Give the folder of a language, seen from the root of the site."""
        return folder_of(language, self.languages)

    def alternates(self) -> list[dict[str, str]]:
        """Give every language to the theme, with a mark in place of the way there.

        The theme would take the way for one from the root of this language, whatever it is.
        """
        return [
            {"name": name_of(language), "lang": language, "link": f"{_MARK}{language}"}
            for language in self.languages
        ]

    def versions(self, told: object) -> dict[str, object] | None:
        """Give what the theme is told of mike's versions, for our script in place of its own.

        None where the site has no such versions.
        """
        if not isinstance(told, dict) or told.get("provider") != "mike":
            return None
        return {**told, "provider": "jac-mike", "folder": self.folder}

    def lead(self, html: str, base_url: str, address: str) -> str:
        """Put the ways to the same page in every language into a page.

        `base_url` leads from the page to the root of this language, `address` back to the page.
        """
        root = self._above(base_url) if self.folder else base_url
        for language in self.languages:
            way = f"{root}/{self.way_to(language)}{address}"
            html = html.replace(f'"{_MARK}{language}"', f'"{way}"')
        return html

    @staticmethod
    def _above(base_url: str) -> str:
        """Give the way to the folder above; nothing is above the top of a server."""
        relative = base_url.startswith(".")
        return f"{base_url}/.." if relative else base_url.rpartition("/")[0]
