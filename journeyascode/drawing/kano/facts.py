"""What a Kano diagram says of each feature, and of the categories."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.voice import Fact
from journeyascode.measures.kano import KANO_CLASSES, KanoReading, read_feature
from journeyascode.model import Evidence, Insight
from journeyascode.speech import say
from journeyascode.speech.choices import CHOICES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.voice import Voice
    from journeyascode.measures.kano import KanoClass
    from journeyascode.model.evidence import KanoAnswers, KanoFeature
    from journeyascode.speech import Say

MOST = 20
"""So many features are placed in the plane; the table has them all."""


class Category(NamedTuple):
    """How a category is called and drawn."""

    sign: str
    name: Say
    means: Say
    role: Role


_NAMES = CHOICES["Insight.kano"]

CATEGORIES: Mapping[KanoClass, Category] = {
    "must-be": Category(
        "M", _NAMES["must-be"], say("Taken for granted; its absence angers."), "bad"
    ),
    "one-dimensional": Category(
        "O", _NAMES["one-dimensional"], say("Pleases when there, angers when missing."), "accent"
    ),
    "attractive": Category(
        "A", _NAMES["attractive"], say("Delights when there, not missed when absent."), "good"
    ),
    "indifferent": Category("I", _NAMES["indifferent"], say("Makes no difference."), "quiet"),
    "reverse": Category("R", _NAMES["reverse"], say("Better without it."), "warn"),
    "questionable": Category(
        "Q", say("Contradictory"), say("Answers that contradict themselves."), "chance"
    ),
}
"""The signs are those of the literature, in every language."""

NO_CATEGORY = Category("?", say("No category yet"), say("Nobody has asked or guessed."), "quiet")

HOW_KNOWN: Mapping[str, Say] = {
    "asked": say("asked"),
    "written": say("written, not asked"),
    "guessed": say("guessed from complaints"),
}


class Feature(NamedTuple):
    """One feature, or an insight with a category."""

    name: Fact
    reading: KanoReading
    answers: KanoAnswers | None = None
    note: str = ""
    source: Fact | None = None
    """The evidence it stands in, where features of several are shown together."""

    @property
    def category(self) -> Category:
        """How its category is called and drawn."""
        return CATEGORIES[self.reading.category] if self.reading.category else NO_CATEGORY


class CategoryCount(NamedTuple):
    """How many features are in one category."""

    category: Category
    asked: int
    """By the answers of customers."""
    supposed: int
    """Because somebody has written so: nobody was asked."""


class KanoFacts(NamedTuple):
    """Everything a diagram and its tables say."""

    features: tuple[Feature, ...]
    """In the order they were written."""

    @property
    def placed(self) -> tuple[Feature, ...]:
        """Those that stand in the plane."""
        return tuple(f for f in self.features if f.reading.coefficients)[:MOST]

    @property
    def left_out(self) -> tuple[Feature, ...]:
        """Those that would stand in the plane if there were room."""
        return tuple(f for f in self.features if f.reading.coefficients)[MOST:]

    def unplaced(self, category: Category) -> tuple[Feature, ...]:
        """Give those of one category that have no coefficients."""
        return tuple(
            f for f in self.features if f.category is category and not f.reading.coefficients
        )

    @property
    def categories(self) -> tuple[CategoryCount, ...]:
        """The categories, in the order of their strength, each with its features counted.

        Contradiction and having none are named only where they occur.
        """
        found = (*(CATEGORIES[name] for name in KANO_CLASSES), NO_CATEGORY)
        rare = (CATEGORIES["questionable"], NO_CATEGORY)
        counts = [self._count(one) for one in found]
        return tuple(n for n in counts if n.asked or n.supposed or n.category not in rare)

    def _count(self, category: Category) -> CategoryCount:
        asked = [bool(f.reading.n) for f in self.features if f.category is category]
        return CategoryCount(category, sum(asked), len(asked) - sum(asked))


def read_evidence(voice: Voice, evidence: Evidence) -> KanoFacts:
    """Give the features one piece of evidence is about."""
    return KanoFacts(tuple(_feature(voice, one) for one in evidence.kano))


def read_everything(voice: Voice) -> KanoFacts:
    """Give the features of all evidence, then the insights that have a category."""
    asked = (_named(voice, evidence) for evidence in voice.book.all(Evidence))
    found = [feature for features in asked for feature in features]
    insights = (one for one in voice.book.all(Insight) if one.kano)
    return KanoFacts((*found, *(_insight(voice, one) for one in insights)))


def telling(voice: Voice, feature: Feature) -> str:
    """Tell everything about a feature in one line: what a pointer shows."""
    found = [voice.say(feature.category.name), voice.say(HOW_KNOWN[feature.reading.known])]
    if feature.reading.n:
        found.append(answers_told(feature))
    if feature.reading.coefficients:
        found += [f"better {better_told(voice, feature)}", f"worse {worse_told(voice, feature)}"]
    source = feature.source.text if feature.source else ""
    more = contradiction(voice, feature), doubt(voice, feature), feature.note, source
    found += [part for part in more if part]
    return f"{feature.name.text}: {'; '.join(found)}"


def answers_told(feature: Feature) -> str:
    """Count the answers by the signs of their categories, those nobody gave left out."""
    if feature.answers is None or not feature.reading.n:
        return ""
    counts = (
        (one.sign, getattr(feature.answers, name.replace("-", "_")))
        for name, one in CATEGORIES.items()
    )
    told = ", ".join(f"{sign} {count}" for sign, count in counts if count)
    return f"n = {feature.reading.n}: {told}"


def better_told(voice: Voice, feature: Feature) -> str:
    """Give how many it pleases, with its interval; an empty text where nobody was asked."""
    found = feature.reading.coefficients
    if found is None:
        return ""
    low, high = (voice.number(end) for end in found.better_interval)
    return f"{voice.number(found.better)} ({low}–{high})"


def worse_told(voice: Voice, feature: Feature) -> str:
    """Give how many it angers when missing, below 0, with its interval; empty as above."""
    found = feature.reading.coefficients
    if found is None:
        return ""
    low, high = (voice.number(-end) for end in found.missing_interval)
    return f"{voice.number(found.worse)} ({low} – {high})"


def contradiction(voice: Voice, feature: Feature) -> str:
    """Name the category that was written although the answers say another one."""
    written = feature.reading.contradicts
    if not written:
        return ""
    return voice.say(say("written as: {category}", category=CATEGORIES[written].name))


def doubt(voice: Voice, feature: Feature) -> str:
    """Name the category from which the answers do not tell a feature's own; empty without one."""
    rival = feature.reading.rival
    if not rival:
        return ""
    return voice.say(
        say("or {category}: the answers do not tell them apart", category=CATEGORIES[rival].name)
    )


def _feature(voice: Voice, feature: KanoFeature, source: Fact | None = None) -> Feature:
    name = Fact(voice.text(feature.name), source.link if source else None)
    note = voice.text(feature.note)
    return Feature(name, read_feature(feature), feature.answers, note, source)


def _named(voice: Voice, evidence: Evidence) -> Iterable[Feature]:
    source = voice.fact(evidence.id, "evidence")
    return (_feature(voice, one, source) for one in evidence.kano)


def _insight(voice: Voice, insight: Insight) -> Feature:
    reading = KanoReading(insight.kano, "written", 0, None, None)
    return Feature(voice.fact(insight.id, "insight"), reading)
