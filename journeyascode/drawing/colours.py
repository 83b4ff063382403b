"""The look: every colour by the part it plays, in light and in dark.

A drawing names parts only. Light values are all different, so that a drawing made in light can be
turned into classes, each of which is also drawn in dark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

Role = Literal[
    "ink", "quiet", "line", "hair", "page", "band", "card",
    "accent", "accent-soft", "good", "good-soft", "bad", "bad-soft", "bad-area",
    "warn", "chance", "chance-soft", "support", "support-soft", "partner", "partner-soft",
]  # fmt: skip


class Colour(NamedTuple):
    """One part's colour on light and on dark pages."""

    light: str
    dark: str


COLOURS: dict[Role, Colour] = {
    "ink": Colour("#1a2330", "#e8ecf2"),
    "quiet": Colour("#566173", "#a9b3c1"),
    "line": Colour("#ccd3dc", "#525b69"),
    "hair": Colour("#e3e7ec", "#3a404c"),
    "page": Colour("#ffffff", "#1e2129"),
    "band": Colour("#f4f6f8", "#262a34"),
    "card": Colour("#fefefe", "#2e333e"),
    "accent": Colour("#0b57a4", "#7cb8f5"),
    "accent-soft": Colour("#e4effa", "#17324c"),
    "good": Colour("#08705a", "#7de3c0"),
    "good-soft": Colour("#e0f3e8", "#143626"),
    "bad": Colour("#951420", "#fb8577"),
    "bad-soft": Colour("#fdeeec", "#3a2020"),
    "bad-area": Colour("#f9d9d5", "#55231f"),
    "warn": Colour("#8a5a00", "#f7c948"),
    "chance": Colour("#5b3fb0", "#bda9ff"),
    "chance-soft": Colour("#eeeafb", "#2d2549"),
    "support": Colour("#3f5a4d", "#a8cdb9"),
    "support-soft": Colour("#e6efe9", "#21332a"),
    "partner": Colour("#7a4a12", "#e6b47c"),
    "partner-soft": Colour("#f8ecdd", "#3b2a17"),
}

ROLE_OF: dict[str, Role] = {colour.light: role for role, colour in COLOURS.items()}
"""The part a light value plays."""

GROUNDS: tuple[Role, ...] = (
    "page", "band", "card", "bad-soft",
    "accent-soft", "chance-soft", "support-soft", "partner-soft",
)  # fmt: skip
"""What may lie beneath a text: a lane, the tint of a critical step, or a card."""

OPEN: tuple[Role, ...] = ("page", "band", "card", "bad-soft")
"""What may lie beneath a coloured text: every ground but the card of another lane."""

PAIRS: tuple[tuple[Role, Role], ...] = (
    *(("ink", ground) for ground in (*GROUNDS, "good-soft", "bad-area")),
    *(("quiet", ground) for ground in GROUNDS),
    *((ink, ground) for ink in ("accent", "good", "bad", "chance", "warn") for ground in OPEN),
    *((ink, ground) for ink in ("support", "partner") for ground in OPEN),
    *((ink, ground) for ink in ("accent", "good", "bad") for ground in GROUNDS[4:]),
    ("support", "support-soft"),
    ("partner", "partner-soft"),
    *(("card", role) for role in ("bad", "warn", "accent", "good", "quiet", "chance")),
    *(("card", role) for role in ("ink", "support", "partner")),
    *((ink, "good-soft") for ink in ("quiet", "good", "bad", "warn")),
)
"""Every text colour with what may lie beneath it; each at least 4.5 : 1, in light and in dark."""

_FAMILY = '"Inter","Roboto","Segoe UI","Helvetica Neue",Arial,sans-serif'


def token_css() -> str:
    """Give the rules that colour drawings in a page.

    The variables stand on the figure (`.jac-figure`), so that a page may show one drawing light
    and another dark; the dark ones apply under the dark scheme of Material and never in print.
    """
    ground = ".jac-figure{background:var(--jac-page)}\n"
    return f"{shade_css(COLOURS)}{ground}{_rules(COLOURS)}"


def shade_css(colours: Mapping[Role, Colour]) -> str:
    """Give the rules that say which colours the parts have in the drawings of a page."""
    light, dark = (
        ";".join(f"--jac-{role}:{colour[scheme]}" for role, colour in colours.items())
        for scheme in (0, 1)
    )
    return (
        f".jac-figure,.jac-spark{{{light}}}\n"
        '@media screen{[data-md-color-scheme="slate"] :is(.jac-figure,.jac-spark)'
        f"{{{dark}}}}}\n"
    )


def own_css(used: Collection[str]) -> str:
    """Give the rules that a drawing in a file of its own carries with it, for the `used` parts."""
    there = [role for role in COLOURS if role in used or role == "page"]
    dark = f"@media screen and (prefers-color-scheme:dark){{.jac{{{_variables(there, 1)}}}}}"
    return f".jac{{background:var(--jac-page,#fff)}}\n{dark}\n{_rules(there)}"


def _variables(roles: Iterable[Role], scheme: Literal[0, 1]) -> str:
    return ";".join(f"--jac-{role}:{COLOURS[role][scheme]}" for role in roles)


def _rules(roles: Iterable[Role]) -> str:
    """Give what is true of a drawing wherever it stands."""
    paint = "".join(
        f".jac .f-{role}{{fill:var(--jac-{role},{COLOURS[role].light})}}"
        f".jac .s-{role}{{stroke:var(--jac-{role},{COLOURS[role].light})}}\n"
        for role in roles
    )
    accent = f"var(--jac-accent,{COLOURS['accent'].light})"
    return (
        f".jac{{font-family:var(--jac-font,{_FAMILY})}}\n"
        f"{paint}"
        f".jac a:hover>rect:first-of-type{{stroke:{accent};stroke-width:2.5}}\n"
        ".jac a:hover>text{text-decoration:underline}\n"
        f".jac a:focus-visible{{outline:2px solid {accent};outline-offset:1px}}\n"
    )
