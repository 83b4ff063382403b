"""What a chart of feedback classes says, the largest class first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.measures.shares import KnownShare, measure_shares
from journeyascode.speech import say
from journeyascode.speech.voice import with_unit

if TYPE_CHECKING:
    from journeyascode.drawing.voice import Voice
    from journeyascode.measures.shares import ClassShare, ClassShares
    from journeyascode.model import Evidence
    from journeyascode.model.people import Quote


class ClassFacts(NamedTuple):
    """One class of feedback."""

    name: str
    slice: ClassShare
    words: tuple[str, ...]
    """What customers said, with who said it; only words they have let us quote."""


class FeedbackFacts(NamedTuple):
    """All classes of one piece of evidence."""

    classes: tuple[ClassFacts, ...]
    """The largest first; those of unknown share last, in the order they were written."""
    whole: ClassShares


def read_feedback(voice: Voice, evidence: Evidence) -> FeedbackFacts:
    """Give the classes of `evidence`, reckoned."""
    parts = [KnownShare(one.share, one.count) for one in evidence.feedback]
    whole = measure_shares(parts, evidence.sample.n if evidence.sample else None)
    classes = (
        ClassFacts(voice.text(one.name), part, _words(voice, one.says))
        for one, part in zip(evidence.feedback, whole.slices, strict=True)
    )
    return FeedbackFacts(tuple(sorted(classes, key=lambda one: -(one.slice.share or 0))), whole)


def remarks(voice: Voice, facts: FeedbackFacts) -> tuple[str, ...]:
    """Say of how many it tells, and what keeps the shares from making up the whole."""
    n, rest, excess = facts.whole.n, facts.whole.rest, facts.whole.excess
    unknown = sum(one.slice.share is None for one in facts.classes)
    found = [f"n = {n}" if n else voice.say(say("n not known"))]
    if any(one.slice.interval for one in facts.classes):
        found.append(voice.say(say("the thin line is the 95% interval")))
    if rest is not None:
        found.append(voice.say(say("{share} in no class", share=voice.share(rest))))
    if excess is not None:
        whole = voice.share(1 + excess)
        found.append(voice.say(say("the classes overlap: together {share}", share=whole)))
    if unknown:
        found.append(voice.say(say("classes without a share: {n}", n=unknown)))
    return tuple(found)


def share_told(voice: Voice, part: ClassShare) -> str:
    """Give a share in per cent; a dash where it is unknown."""
    return "–" if part.share is None else voice.share(part.share)


def pieces_told(part: ClassShare, n: int | None) -> str:
    """Give how many pieces of how many; an empty text where nobody has counted."""
    if part.pieces is None:
        return ""
    return f"{part.pieces}/{n}" if n else f"{part.pieces}"


def interval_told(voice: Voice, part: ClassShare) -> str:
    """Give the interval of a share in per cent; an empty text where there is none."""
    if part.interval is None:
        return ""
    low, high = (voice.number(round(end * 100, 1)) for end in part.interval)
    return with_unit(f"{low}–{high}", "%", voice.language)


def _words(voice: Voice, quotes: tuple[Quote, ...]) -> tuple[str, ...]:
    return tuple(_said(voice, quote) for quote in quotes if quote.consent)


def _said(voice: Voice, quote: Quote) -> str:
    words = voice.quoted(voice.text(quote.text))
    return f"{words} – {voice.text(quote.by)}" if quote.by else words
