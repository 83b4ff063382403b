"""Which grades a text means: the scale it names, and those whose share it asks for."""

from __future__ import annotations

import re

_NUMBERS = {
    **dict.fromkeys(("one", "yksi", "yhden", "en", "ett"), 1),
    **dict.fromkeys(("two", "kaksi", "kahden", "kahta", "två"), 2),
    **dict.fromkeys(("three", "kolme", "kolmen", "kolmea", "tre"), 3),
    **dict.fromkeys(("four", "neljä", "neljän", "neljää", "fyra"), 4),
}
_NUMBER = rf"\d|{'|'.join(_NUMBERS)}"
_UP = r"topp?|highest|best|yli(?:n|ntä|m\w+)|parasta|parha\w+|högsta|bästa"
_DOWN = r"bottom|lowest|worst|ali(?:n|nta|m\w+)|huonoin\w*|huonointa|lägsta|sämsta"
_GAP = r"[\s-]*"
_ENDS = (
    re.compile(
        rf"\b(?:(?P<up>{_UP})|{_DOWN}){_GAP}(?P<n>(?:{_NUMBER})\b)?{_GAP}(?:box(?:es)?\b)?"
    ),
    re.compile(rf"\b(?P<n>{_NUMBER}){_GAP}(?:(?P<up>{_UP})|{_DOWN})\b"),
    re.compile(r"\b(?P<up>t)(?P<n>\d)b\b"),
)
_TO = r"\s*(?:–|-|—|…|\.{2,3}|:|\bto\b|\btill\b)\s*"
_RANGE = re.compile(rf"(\d{{1,3}}){_TO}(\d{{1,3}})(?!\d)")
_STEPS = re.compile(r"(\d{1,2})\s*-?\s*(?:point|step|portai|asteinen|gradig|steg)")
_OF_SCALE = re.compile(
    rf"(?:scale|asteiko\w*|skala\w*)\s*(?:of|from|on|:|,|från)?\s*\d+{_TO}\d+|\d+\s*-?\s*"
    r"(?:point|portai|gradig)\w*|(?:out of|/)\s*\d+"
)
_UPWARD = re.compile(
    r"(?:at least|≥|>=|vähintään|minst)\s*(\d+)"
    r"|(\d+)\s*(?:\+(?!\s*\d)|(?:or|and|tai|ja|eller|och) "
    r"(?:more|higher|above|better|enemmän|korkeampi|parempi|yli|mer|högre|bättre))"
)
_DOWNWARD = re.compile(
    r"(?:at most|≤|<=|enintään|korkeintaan|högst)\s*(\d+)"
    r"|(\d+)\s*(?:or|and|tai|ja|eller|och) "
    r"(?:less|lower|below|worse|vähemmän|matalampi|huonompi|alle|mindre|lägre|sämre)"
)
_ALONE = re.compile(r"\d+")
_CHANGED = re.compile(
    r"minus|miinus|\bnet\b|netto|−|\*|×|weight|painot|vikt|trim|geometri|harmoni|rolling|moving"
    r"|liukuv|rullande|without|exclud|except|\bilman\b|pois ?lukien|paitsi|\bnot\b|\bei(?:vät)?\b"
    r"|eikä|\butan\b|\binte\b|\bej\b|index|indeks|rescal|normali|ratio\b|suhde|difference|erotus"
    r"|(?:mean|average|keskiarvo|medelvärde)\w*\b.*\b(?:mean|average|keskiarvo|medelvärde)"
)
"""What makes another number of a share or a mean than its name says."""
_PLAIN = re.compile(
    r"\b(?:(?:the )?share|proportion|percent(?:age)?|osuus|andel(?:en)?|of|the|av|de|very"
    r"|satisfied|customers|answers|respondents|all|in|per cent|tyytyväis\w+|erittäin|vastaajien"
    r"|vastausten|vastauksista|asiakkaiden|asiakkaista|kaikista|nöjda|kunder|kunderna|svar|csat"
    r"|ces)\b|-|%|,"
)
"""The words that say no more than that a share is taken."""


def scale_in(said: str) -> range | None:
    """Give the grades from the lowest to the highest that a text names; None where it does not.

    `0–10`, `1 to 7`, `7-point`, `1 = hard, 5 = easy`.
    """
    text = said.casefold()
    found = _RANGE.search(text)
    steps = None if found else _STEPS.search(text)
    numbers = sorted({int(one) for one in _ALONE.findall(text)})
    if found:
        low, high = sorted((int(found[1]), int(found[2])))
    elif steps:
        low, high = 1, int(steps[1])
    elif len(numbers) == len(("low", "high")):
        low, high = numbers
    else:
        return None
    return range(low, high + 1) if 0 < high - low <= _WIDEST else None


_WIDEST = 100
"""No scale has more grades."""


def is_falling(said: str) -> bool:
    """Tell whether a text names its highest grade first: `5–1`."""
    found = _RANGE.search(said)
    return bool(found and int(found[1]) > int(found[2]))


def good_grades(
    said: str, scale: range, usual: frozenset[int] | None = None
) -> frozenset[int] | None:
    """Give the grades whose share a text asks for; None where it does not say them plainly.

    `top-2 box`, `answers 6–7`, `4 and 5`, `at least 4`. The `usual` ones are meant where it says
    no more than that it is a share.
    """
    text = said.casefold()
    if _CHANGED.search(text):
        return None
    text = _OF_SCALE.sub(" ", text)
    ends, text = _at_an_end(text, scale)
    named = _named(text, scale)
    if named is None or (ends and named and ends != named):
        return None
    if ends or named:
        return ends or named
    return usual if not _PLAIN.sub(" ", text).strip() else None


def is_plain_mean(said: str, scale: range) -> bool:
    """Tell whether a text that names a mean or a median means just that, of all grades."""
    text = said.casefold()
    numbers = {int(one) for one in _ALONE.findall(_OF_SCALE.sub(" ", text))}
    return not _CHANGED.search(text) and numbers <= {scale[0], scale[-1]}


def _at_an_end(text: str, scale: range) -> tuple[frozenset[int], str]:
    """Give the grades at the end of the scale that a text names, and the text without that."""
    for pattern in reversed(_ENDS):
        found = pattern.search(text)
        if found:
            said = found["n"] or "1"
            count = _NUMBERS.get(said) or int(said)
            grades = list(scale)[-count:] if found["up"] else list(scale)[:count]
            return frozenset(grades), text[: found.start()] + " " + text[found.end() :]
    return frozenset(), text


def _named(text: str, scale: range) -> frozenset[int] | None:
    """Give the grades written in a text; None where one is not on the scale, or all are named."""
    found: set[int] = set()
    for pattern, low, high in ((_UPWARD, None, scale[-1]), (_DOWNWARD, scale[0], None)):
        for match in pattern.finditer(text):
            edge = int(match[1] or match[2])
            found |= set(range(edge if low is None else low, (high or edge) + 1)) | {edge}
        text = pattern.sub(" ", text)
    for match in _RANGE.finditer(text):
        found |= set(range(int(match[1]), int(match[2]) + 1))
    found |= {int(one) for one in _ALONE.findall(_RANGE.sub(" ", text))}
    return frozenset(found) if found < set(scale) or not found else None
