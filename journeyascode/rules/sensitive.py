"""JAC829 - customers divided by what the law protects most."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.findings import Finding
from journeyascode.rules.rule import WARNING, rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook, Passage
    from journeyascode.words import Say

CATEGORIES: dict[str, tuple[Say, tuple[str, ...]]] = {
    "health": (
        say("health"),
        (
            r"diabeetik\w+|syöpäpotila\w+|mielenterveysongelm\w+|mielenterveyskuntoutuj\w+",
            r"mielisaira\w+|päihdeongelm\w+|alkoholist\w+|hiv-positiivi\w+|pitkäaikaissaira\w+",
            r"diabetics?|cancer patients?|mentally ill|mental illness\w*|alcoholics?",
            r"hiv[- ]positive|chronically ill",
        ),
    ),
    "religion": (
        say("religion or conviction"),
        (
            r"uskonto|uskontokun\w+|uskonnolli\w+ (?:vakaumu|tausta)\w*|muslimi\w*|ateisti\w*",
            r"juutalai\w+|helluntailai\w+|jehovantodistaj\w+",
            r"religion|religious (?:belief|conviction|background)s?|muslims?|jews|christians",
            r"hindus|buddhists|atheists",
        ),
    ),
    "origin": (
        say("ethnic origin"),
        (
            r"etnisyy\w+|etni\w+ (?:tausta|alkuperä|ryhm|vähemmistö)\w*|romanit|ihonväri\w*",
            r"ethnicity|ethnic (?:origin|background|group|minorit)\w*|roma people|skin colou?r",
        ),
    ),
    "sexuality": (
        say("sex life or sexual orientation"),
        (
            r"seksuaalivähemmistö\w*|seksuaali\w+ suuntautu\w+|homoseksuaali\w*|homot|lesbot",
            r"sexual orientation|sexual minorit\w+|homosexuals?|gays|lesbians|bisexuals?",
        ),
    ),
    "politics": (
        say("political opinion"),
        (
            r"puoluekan\w+|poliitti\w+ (?:kan|mielipi|vakaumu)\w+|puolueen jäsen\w*",
            r"political (?:opinion|view|belief|affiliation)s?|members? of a political party",
        ),
    ),
    "union": (
        say("trade-union membership"),
        (
            r"ammattilii\w+ jäsen\w*|ammattiliittoon kuulu\w+|ay-jäsen\w*",
            r"(?:members? of|belongs? to) (?:a|the) (?:trade |labou?r )?union|union members?\w*",
        ),
    ),
}
"""The special categories of personal data (GDPR, article 9), with words that mean little else.

A group of organisations is none: a trade union or a clinic may well be a customer.
"""

_WORDS = re.compile(
    "|".join(rf"(?P<{name}>\b(?:{'|'.join(words)})\b)" for name, (_, words) in CATEGORIES.items()),
    re.IGNORECASE,
)


@rule("JAC829", WARNING)
def sensitive_attribute(book: Handbook) -> Iterator[Finding]:
    """A segment is drawn by health, religion, origin, sexuality, politics or union membership.

    To put a customer into it, somebody must know this of the customer, and the General Data
    Protection Regulation (article 9) forbids that without an explicit ground. What customers do
    and need divides them better. Personas are not looked at: they are nobody's personal data.

    Wrong:
        kind: segment
        id: regulars
        name: Regulars
        criteria: [Members of a trade union]

    Right:
        kind: segment
        id: regulars
        name: Regulars
        criteria: [Buy at least twice a year]
    """
    told: set[tuple[object, ...]] = set()
    for passage in book.passages:
        if passage.owner.kind == "segment" and passage.steps[0] in {"name", "criteria"}:
            spot = (passage.owner.id, *passage.steps[: -1 if passage.language else None])
            found = _WORDS.search(passage.text) if spot not in told else None
            if found:
                told.add(spot)
                yield _sensitive(passage, found)


def _sensitive(passage: Passage, found: re.Match[str]) -> Finding:
    name, _ = CATEGORIES[found.lastgroup or ""]
    return Finding(
        passage.at,
        say("`{word}` divides customers by {category}", word=found[0], category=name),
        say("divide them by what they do and need, or ask your data protection officer"),
    )
