"""A company's own colours and logo: three settings, and everything that follows from them.

`colour` paints the line above every page and marks beside words: a shape, never words, so that it
may be any colour; where it would hardly be seen, the nearest shade that is stands in for it.
`accent` is the colour of links and of what stands out, on pages and in drawings. It must be read
on every ground there is, and is refused where it cannot be; left out, it is the nearest shade of
`colour` that can. The shades for dark pages are worked out from both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from journeyascode.diagrams.colours import COLOURS, PAIRS, Colour, shade_css
from journeyascode.site.contrast import SHAPE, TEXT, blend, least_contrast, nearest
from journeyascode.site.place import place_in
from journeyascode.words import say
from journeyascode.words.guess import closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs.config.defaults import MkDocsConfig

    from journeyascode.diagrams.colours import Role
    from journeyascode.words import Say

KEYS = ("colour", "accent", "logo")

_COLOUR = re.compile(r"#[0-9a-f]{6}\Z")
_LOGO = re.compile(
    r"(?![/.~])(?!.*(?:^|/)\.\.?(?:/|\Z))[^\\\0:?#]+\.(?:svg|png|webp|jpe?g)\Z", re.IGNORECASE
)
_DRAWN = re.compile(r"<style>.*?</style>|<[^>]*>", re.DOTALL)
_DARK = 6.0
"""The contrast of words on a dark page, where more than enough is easier to read."""
_SHARES = tuple(share / 100 for share in range(11, -1, -1))
"""How much of the accent may be in the ground of what stands out, strongest first."""


@dataclass(frozen=True)
class Brand:
    """What a company has said about its look, fit to be read."""

    line: Colour | None = None
    """Of the line above a page; None for ours."""
    roles: Mapping[Role, Colour] = field(default_factory=dict)
    """The parts that have another colour than ours."""
    logo: str = ""
    """The address of its picture, seen from the root of the site; empty for ours."""

    def css(self) -> str:
        """Give the rules that come after all of ours; empty where every colour is ours."""
        values: dict[str, Colour] = {f"--jac-{role}": two for role, two in self.roles.items()}
        if self.line:
            values["--jac-brand"] = self.line
        if not values:
            return ""
        light, dark = (
            ";".join(f"{name}:{two[scheme]}" for name, two in values.items()) for scheme in (0, 1)
        )
        pages = f'body{{{light}}}\n@media screen{{[data-md-color-scheme="slate"]{{{dark}}}}}\n'
        return pages + (shade_css(self.roles) if self.roles else "")

    def repaint(self, svg: bytes) -> bytes:
        """Give a drawing in a file of its own in these colours; its words stay as they are."""
        if not self.roles:
            return svg
        return _DRAWN.sub(lambda tag: self.repainted(tag[0]), svg.decode()).encode()

    def repainted(self, code: str) -> str:
        """Give what draws something, and has no words in it, in these colours."""
        return self._old.sub(lambda value: self._new[value[0]], code) if self.roles else code

    @cached_property
    def _new(self) -> Mapping[str, str]:
        """Each colour of ours, and what stands in its place."""
        return {
            COLOURS[role][scheme]: theirs[scheme]
            for role, theirs in self.roles.items()
            for scheme in (0, 1)
        }

    @cached_property
    def _old(self) -> re.Pattern[str]:
        return re.compile("|".join(self._new))


def settle_brand(given: Mapping[object, object], config: MkDocsConfig) -> Brand:
    """Give the brand that is asked for in the option `brand` of the plugin.

    Raises:
        PluginError: where a setting cannot be used; it says where it stands, and what could be.
    """
    texts = _texts(given, config)
    colour = _colour("colour", texts, config)
    accent = _colour("accent", texts, config)
    if accent and (better := _readable(accent, 0)) != accent:
        raise _refused(config, ("accent",), _too_faint(accent, better))
    asked = accent or colour
    return Brand(
        Colour(_seen(colour, 0), _seen(colour, 1)) if colour else None,
        accents(asked) if asked else {},
        _logo(texts["logo"], config) if "logo" in texts else "",
    )


def accents(asked: str) -> dict[Role, Colour]:
    """Give the accent nearest to the colour `asked` for, and its ground, for both schemes.

    Every pair of `PAIRS` they are part of has the contrast of text.
    """
    shades = [_readable(asked, scheme) for scheme in (0, 1)]
    softs = [_soft(shade, scheme) for scheme, shade in enumerate(shades)]
    return {"accent": Colour(*shades), "accent-soft": Colour(*softs)}


def _texts(given: Mapping[object, object], config: MkDocsConfig) -> dict[str, str]:
    texts = {}
    for key, value in given.items():
        if key not in KEYS:
            raise _refused(config, (str(key),), _unknown(str(key)))
        if not isinstance(value, str):
            raise _refused(config, (str(key),), _no_text(str(key), value))
        texts[str(key)] = value
    return texts


def _readable(asked: str, scheme: int) -> str:
    grounds = tuple(COLOURS[role][scheme] for role in _beside("accent"))
    return nearest(asked, grounds, (TEXT, _DARK)[scheme])


def _soft(accent: str, scheme: int) -> str:
    """Give the page with as much of the accent in it as lets every text on it be read."""
    inks = [accent, *(COLOURS[role][scheme] for role in _beside("accent-soft"))]
    page = COLOURS["page"][scheme]
    tints = (blend(accent, page, share) for share in _SHARES)
    return next(tint for tint in tints if least_contrast(tint, inks) >= TEXT)


def _seen(colour: str, scheme: int) -> str:
    return nearest(colour, (COLOURS["page"][scheme], COLOURS["band"][scheme]), SHAPE)


def _beside(part: Role) -> list[Role]:
    """Give every part that is read on `part`, or that `part` is read on, but the accent's own."""
    others = (two[1 - two.index(part)] for two in PAIRS if part in two)
    return [role for role in others if role not in ("accent", "accent-soft")]


def _colour(key: str, given: Mapping[str, str], config: MkDocsConfig) -> str:
    """Give a colour in small letters; empty where there is none."""
    written = given.get(key, "")
    colour = written.lower()
    if key in given and not _COLOUR.match(colour):
        raise _refused(config, (key,), _no_colour(written))
    return colour


def _logo(written: str, config: MkDocsConfig) -> str:
    if not _LOGO.match(written):
        reason = say(
            "`{path}` is no picture inside the site, such as assets/logo.svg", path=written
        )
        raise _refused(config, ("logo",), reason)
    folders = [Path(config.docs_dir), *map(Path, config.theme.dirs)]
    if not any((folder / written).is_file() for folder in folders):
        reason = say(
            "there is no file `{path}` in `{folder}` or in the theme's custom_dir",
            path=written,
            folder=config.docs_dir,
        )
        raise _refused(config, ("logo",), reason)
    return written


def _no_colour(written: str) -> Say:
    short = re.match(r"#?([0-9a-f])([0-9a-f])([0-9a-f])\Z", written.lower())
    bare = re.match(r"([0-9a-f]{6})\Z", written.lower())
    meant = "".join(part * 2 for part in short.groups()) if short else bare[1] if bare else ""
    example = f"#{meant or '0b57a4'}"
    if meant:
        return say('`{written}` is no colour: write "{meant}"', written=written, meant=example)
    return say(
        '`{written}` is no colour of six digits, such as "{example}"',
        written=written,
        example=example,
    )


def _too_faint(accent: str, better: str) -> Say:
    grounds = [COLOURS[role].light for role in _beside("accent")]
    return say(
        "`{colour}` is read too badly: its contrast is {contrast}:1, and words need 4.5:1; "
        'the nearest shade that passes is "{better}"',
        colour=accent,
        contrast=f"{int(least_contrast(accent, grounds) * 10) / 10:g}",
        better=better,
    )


def _no_text(key: str, value: object) -> Say:
    if value is None and key != "logo":
        return say(
            "`{key}` is empty: a colour stands in quotes, since # begins a comment", key=key
        )
    return say("`{key}` is no text: put it in quotes", key=key)


def _unknown(key: str) -> Say:
    meant = closest(key, KEYS)
    if meant:
        return say("`brand` has no `{key}`; did you mean `{meant}`?", key=key, meant=meant)
    return say("`brand` has no `{key}`: it takes {keys}", key=key, keys=_listed(KEYS))


def _listed(keys: Iterable[str]) -> str:
    return ", ".join(f"`{key}`" for key in keys)


def _refused(config: MkDocsConfig, keys: tuple[str, ...], reason: Say) -> PluginError:
    place = place_in(config.config_file_path, "plugins", "journeyascode", "brand", *keys)
    return PluginError(f"{place}: {reason}")
