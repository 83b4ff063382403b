"""JAC545 - words that say more than the numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.facts.metrics import direction, trend, trend_from_start
from journeyascode.facts.standing import living
from journeyascode.findings import Finding, Route
from journeyascode.model import Metric
from journeyascode.rules.rule import HINT, rule
from journeyascode.rules.told_twice import in_languages
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.facts.metrics import Trend
    from journeyascode.handbook import Handbook
    from journeyascode.speech import Say

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
_NOT = re.compile(
    r"\bnot\b|n't\b|n’t\b|\bno\b|\bnever\b|\bif\b|\bwhen\b|\bei(?:vät)?\b|\bjos\b|\bkun\b|\beikä\b"
    r"|\bunless\b|\bwould\b|\bshould\b"
)


@rule("JAC545", HINT)
def change_that_chance_may_have_made(book: Handbook) -> Iterator[Finding]:
    """The text of a metric tells a change that its readings do not carry.

    The interval of the difference holds zero, both from the reading before and from the first
    one: the next few answers may turn it round. Or it went the other way.

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
    for metric in living(book, Metric):
        found = [one for one in (trend(metric), trend_from_start(metric)) if one and one.before]
        at = Route(*metric.key)
        texts = (
            *in_languages(at / "summary", metric.summary),
            *in_languages(at / "description", metric.description),
        )
        for spot, text in texts if found else ():
            told = next(_claims(metric, text, found), None)
            if told:
                help_ = say("say what the readings carry, or wait for more answers")
                yield Finding(spot, told, help_)
                break


def _claims(metric: Metric, text: str, trends: list[Trend]) -> Iterator[Say]:
    """Yield what is wrong with each claim of a change, sentence by sentence."""
    for sentence in re.split(r"[.!?;:]\s|\n", text.casefold()):
        claim = None if _NOT.search(sentence) else _CLAIM.search(sentence)
        way = _way(metric, claim.lastgroup or "") if claim else None
        if claim and way and not any(one.change in (way, "untold") for one in trends):
            yield _said(claim[0], way, trends)


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
