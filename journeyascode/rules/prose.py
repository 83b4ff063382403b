"""JAC545 - words that say more than the numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.facts.methods import texts
from journeyascode.facts.metrics import direction, trend, trend_from_start
from journeyascode.facts.overdue import living
from journeyascode.findings import Finding
from journeyascode.model import Metric
from journeyascode.rules.rule import HINT, rule
from journeyascode.speech import say
from journeyascode.speech.inflection import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.facts.metrics import Trend
    from journeyascode.handbook import Handbook, Key
    from journeyascode.speech import Say

    Known = Mapping[Key, tuple[Metric, list[Trend]]]

_UP = (
    r"\b(?:rose|risen|rising|grew|grown|increased|gone up|went up|climbed)\b"
    r"|\bnous(?:i|ut|eet|sut|seet)\b|\bkasva(?:nut|neet)\b|\bkasvoi\b|\blisäänty(?:i|nyt)\b"
)
_DOWN = (
    r"\b(?:fell|fallen|dropped|decreased|declined|shrunk|gone down|went down)\b"
    r"|\blask(?:enut|i|eneet)\b|\bpudon(?:nut|neet)\b|\bputosi\b|\bvähenty(?:i|nyt)\b"
    r"|\balen(?:tunut|i)\b|\bpienen(?:tynyt|i)\b"
)
_BETTER = r"\b(?:improved|got(?:ten)? better)\b|\bparan(?:tunut|tuneet|i|ivat)\b"
_WORSE = (
    r"\b(?:worsened|deteriorated|got(?:ten)? worse)\b"
    r"|\bheiken(?:tynyt|i)\b|\bheikkeni\b|\bhuonon(?:tunut|i)\b"
)
_CLAIM = re.compile(rf"(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<better>{_BETTER})|(?P<worse>{_WORSE})")
_STEMS = (
    "rise", "rising", "rose", "grew", "grow", "increas", "gone", "went", "climb", "nous", "kasv",
    "lisään", "fell", "fall", "dropp", "decreas", "declin", "shrunk", "lask", "pudo", "puto",
    "vähen", "alen", "pienen", "improv", "better", "paran", "worse", "deterior", "heik", "huonon",
)  # fmt: skip
"""What every claim has in it: most texts have none of these, and are passed over."""
_NOT = re.compile(
    r"\bnot\b|n't\b|n’t\b|\bno\b|\bnever\b|\bif\b|\bwhen\b|\bei(?:vät)?\b|\bjos\b|\bkun\b|\beikä\b"
    r"|\bunless\b|\bwould\b|\bshould\b"
)


@rule("JAC545", HINT)
def change_that_chance_may_have_made(book: Handbook) -> Iterator[Finding]:
    """A text tells a change of a metric that the readings do not carry.

    Told of the metric's own texts, and of others that name it in the same sentence. The interval
    of the difference holds zero, both from the reading before and from the first one: the next few
    answers may turn it round. Or it went the other way.

    Wrong:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        summary: Our NPS has risen clearly this year
        observations:
          - {period: 2026-Q2, counts: {promoters: 16, passives: 14, detractors: 10}}
          - {period: 2026-Q3, counts: {promoters: 18, passives: 13, detractors: 9}}

    Right:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        summary: No clear change this year
        observations:
          - {period: 2026-Q2, counts: {promoters: 16, passives: 14, detractors: 10}}
          - {period: 2026-Q3, counts: {promoters: 18, passives: 13, detractors: 9}}
    """
    known = {metric.key: (metric, _trends(metric)) for metric in living(book, Metric)}
    told: set[Key] = set()
    for passage in book.passages if known else ():
        owner = passage.owner[:2]
        if passage.owner.steps or owner in told:
            continue
        for sentence, claim in _claims(passage.text):
            wrong = next(_wrong(known, owner, sentence, claim), None)
            if wrong:
                told.add(owner)
                help_ = say("say what the readings carry, or wait for more answers")
                yield Finding(passage.at, wrong, help_)
                break


def _trends(metric: Metric) -> list[Trend]:
    found = (trend(metric), trend_from_start(metric))
    return [one for one in found if one and one.before]


def _claims(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the sentences that claim a change, each with its claim."""
    small = text.casefold()
    if not any(stem in small for stem in _STEMS):
        return
    for sentence in re.split(r"[.!?;:]\s|\n", small):
        claim = _CLAIM.search(sentence)
        if claim and not _NOT.search(sentence):
            yield sentence, claim


def _wrong(
    known: Mapping[Key, tuple[Metric, list[Trend]]],
    owner: Key,
    sentence: str,
    claim: re.Match[str],
) -> Iterator[Say]:
    """Yield what is wrong with a claim of the metric it is written at, or that it names."""
    named = (one for one in known.values() if _names(one[0], sentence))
    for metric, trends in (known[owner],) if owner in known else named:
        way = _way(metric, claim.lastgroup or "")
        if way and trends and not any(one.change in (way, "untold") for one in trends):
            yield _said(claim[0], way, trends)


def _names(metric: Metric, sentence: str) -> bool:
    """Tell whether a sentence, in small letters, has the name of a metric in any language."""
    names = (name.casefold() for name in (*texts(metric.name), metric.id.replace("-", " ")))
    return any(name in sentence and pattern_of(name, "").search(sentence) for name in names)


def _way(metric: Metric, group: str) -> str | None:
    """Give which way the number goes that is claimed to do so; None where nobody can tell."""
    if group in ("up", "down"):
        return group
    better = direction(metric)
    if better is None:
        return None
    return "up" if (group == "better") == (better == "higher-is-better") else "down"


def _said(word: str, way: str, trends: list[Trend]) -> Say:
    other = "down" if way == "up" else "up"
    if any(one.change == other for one in trends):
        return say("`{word}` is written, but the readings go the other way", word=word)
    return say("`{word}` is written, but the change may be chance", word=word)
