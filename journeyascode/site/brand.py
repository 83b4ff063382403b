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
from math import atan2, cos, hypot, sin
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.colours import COLOURS, PAIRS, Colour, shade_css
from journeyascode.site.position import place_in
from journeyascode.site.publish_error import plugin_error
from journeyascode.speech import say
from journeyascode.speech.guess import closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs.config.defaults import MkDocsConfig

    from journeyascode.drawing.colours import Role
    from journeyascode.speech import Say


TEXT = 4.5
"""The least contrast of words with what lies beneath them (WCAG 2.2, 1.4.3)."""
SHAPE = 3.0
"""The least contrast of a shape that says something (WCAG 2.2, 1.4.11)."""

_STEPS = 400
_CLOSER = 18
"""So many halvings find how colourful a lightness may be."""
_ROUNDING = 0.0005
_KNEE_SRGB, _KNEE_LINEAR = 0.04045, 0.0031308
"""Below these the curve of sRGB is a straight line (IEC 61966-2-1)."""

Triple = tuple[float, float, float]


class Lch(NamedTuple):
    """A colour by lightness from 0 to 1, chroma from 0, and hue in radians."""

    lightness: float
    chroma: float
    hue: float


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21.

    Source: WCAG 2.2, definitions of relative luminance and of contrast ratio.
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def least_contrast(colour: str, grounds: Iterable[str]) -> float:
    """Give the contrast of `colour` with that of `grounds` it is least told apart from."""
    return min(contrast(colour, ground) for ground in grounds)


def nearest(colour: str, grounds: tuple[str, ...], least: float) -> str:
    """Give the colour nearest in lightness to `colour` that has `least` contrast with `grounds`.

    Its hue is kept, and its chroma as far as a screen shows it; `colour` itself where that
    passes. Black or white where nothing else does.
    """
    if least_contrast(colour, grounds) >= least:
        return colour
    light, chroma, hue = to_lch(colour)
    tried = sorted((step / _STEPS for step in range(_STEPS + 1)), key=lambda at: abs(at - light))
    shades = (to_hex(Lch(at, chroma, hue)) for at in tried)
    passing = (shade for shade in shades if least_contrast(shade, grounds) >= least)
    return next(passing, max(("#000000", "#ffffff"), key=lambda c: least_contrast(c, grounds)))


def blend(colour: str, ground: str, share: float) -> str:
    """Give `ground` with a `share` of `colour` in it, from 0 to 1, mixed as browsers do."""
    pairs = zip(_parts(colour), _parts(ground), strict=True)
    return _spelled(tuple(share * one + (1 - share) * other for one, other in pairs))


def to_lch(colour: str) -> Lch:
    """Give a colour in Oklch.

    Source: Oklch, Björn Ottosson, 2020. A step of lightness looks the same in every hue.
    """
    red, green, blue = (_linear(part) for part in _parts(colour))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    light = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    return Lch(light, hypot(a, b), atan2(b, a))


def to_hex(lch: Lch) -> str:
    """Give the colour of a screen: where none is that colourful, with as much chroma as can be."""
    parts = _srgb(lch)
    if _shown(parts):
        return _spelled(parts)
    low, high = 0.0, lch.chroma
    for _ in range(_CLOSER):
        middle = (low + high) / 2
        low, high = (middle, high) if _shown(_srgb(lch._replace(chroma=middle))) else (low, middle)
    return _spelled(_srgb(lch._replace(chroma=low)))


def _srgb(lch: Lch) -> tuple[float, ...]:
    light, a, b = lch.lightness, lch.chroma * cos(lch.hue), lch.chroma * sin(lch.hue)
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    return tuple(_curved(part) for part in linear)


def _shown(parts: tuple[float, ...]) -> bool:
    return all(-_ROUNDING <= part <= 1 + _ROUNDING for part in parts)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> Triple:
    return (int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255)


def _spelled(parts: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(255 * min(1, max(0, part))):02x}" for part in parts)


def _linear(part: float) -> float:
    return part / 12.92 if part <= _KNEE_SRGB else float(((part + 0.055) / 1.055) ** 2.4)


def _curved(part: float) -> float:
    return 12.92 * part if part <= _KNEE_LINEAR else float(1.055 * part ** (1 / 2.4) - 0.055)


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


def _refused(config: MkDocsConfig, keys: tuple[str, ...], reason: Say) -> Exception:
    place = place_in(config.config_file_path, "plugins", "journeyascode", "brand", *keys)
    told = say("{name}: {told}", name=place, told=reason)
    return plugin_error(config.config_file_path, told)
