"""A text together with the values it mentions, before a language is chosen."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from journeyascode.speech.catalogues import FORM, LANGUAGES, SENSE, catalogue, form_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_QUOTED = re.compile(r"`([^`]*)`")
_PLACE = re.compile(r"\{\w*\}")
_WORDS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Say:
    """One thing to say: an English template and the values in its braces.

    A value that is itself a `Say` is spoken in the same language.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def to(self, language: str) -> str:
        """Speak in `language`; all of it in English where the catalogue has nothing."""
        template = self._in(language)
        if template is None:
            template = self._in_english()
            language = "en" if self._has_words() else language
        if not self.values:
            return template
        values = {k: v.to(language) if isinstance(v, Say) else v for k, v in self.values.items()}
        odd = {k for k, v in values.items() if isinstance(v, str) and "`" in v}
        return (_requoted(template, odd) if odd else template).format_map(values)

    def is_told_in(self, language: str) -> bool:
        """Tell whether nothing of it has to be said in English for want of a translation."""
        parts = (one for one in self.values.values() if isinstance(one, Say))
        known = language == "en" or self._in(language) is not None or not self._has_words()
        return known and all(part.is_told_in(language) for part in parts)

    def _in(self, language: str) -> str | None:
        """Give the template in `language`; None where the catalogue has nothing."""
        return catalogue(language).get(self.text)

    def _has_words(self) -> bool:
        return bool(_WORDS.search(_PLACE.sub("", self._in_english())))

    def _in_english(self) -> str:
        return self.text.rpartition(SENSE)[2]

    def __str__(self) -> str:
        """Speak English."""
        return self.to("en")


@dataclass(frozen=True, slots=True)
class Counted(Say):
    """One thing to say of a number `n`, in as many forms as the language has for numbers."""

    several: str = ""
    """The English template where `n` is not one."""

    def _in(self, language: str) -> str | None:
        """Give the template in `language`; None where the catalogue has nothing."""
        form = form_of(language)(self._n)
        return catalogue(language).get(f"{self.text}{FORM}{form}")

    def _in_english(self) -> str:
        return self.several if form_of("en")(self._n) else self.text

    @property
    def _n(self) -> int:
        return int(str(self.values["n"]))


class Aside(Say):
    """A sentence told within a line: without its capital letter and its full stop."""

    __slots__ = ()

    def to(self, language: str) -> str:
        """Speak in `language`."""
        sentence = super().to(language).removesuffix(".")
        return sentence[:1].lower() + sentence[1:]


def _requoted(template: str, odd: Collection[str]) -> str:
    """Give a template with other quotes round the values of `odd`, which hold a back-tick."""

    def requote(quoted: re.Match[str]) -> str:
        has_odd = any(f"{{{name}}}" in quoted[1] for name in odd)
        return f"“{quoted[1]}”" if has_odd else quoted[0]

    return _QUOTED.sub(requote, template)


def first_spoken(languages: Iterable[str]) -> str:
    """Give the first of `languages` that our own texts speak; English where there is none."""
    return next((one for code in languages for one in LANGUAGES if one == code), "en")


def say(text: str, /, **values: object) -> Say:
    """Say `text`, an English template with its `values` in braces."""
    return Say(text, values)


def say_as(sense: str, text: str, /, **values: object) -> Say:
    """Say `text` in one sense of it, for languages that have another word for each."""
    return Say(f"{sense}{SENSE}{text}", values)


def say_n(one: str, several: str, /, n: int, **values: object) -> Counted:
    """Say `one` where `n` is one, and `several` where it is not: `and {n} more`."""
    return Counted(one, {"n": n, **values}, several)
