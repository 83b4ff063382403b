"""Kano analysis: what a feature means to customers, from how they answered about it.

Sources: Kano, Seraku, Takahashi & Tsuji, "Attractive quality and must-be quality", Journal of the
Japanese Society for Quality Control 14 (1984); Berger et al., "Kano's methods for understanding
customer-defined quality", Center for Quality of Management Journal 2 (1993).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from journeyascode.measures.shares import wilson_interval

if TYPE_CHECKING:
    from journeyascode.measures.shares import Interval
    from journeyascode.model.evidence import KanoAnswers, KanoCategory, KanoFeature

KanoClass = Literal[
    "must-be", "one-dimensional", "attractive", "indifferent", "reverse", "questionable"
]
"""A category, or that most answers contradict themselves; of equals the first one wins."""

KANO_CLASSES: tuple[KanoClass, ...] = get_args(KanoClass)


class Coefficients(NamedTuple):
    """How far a feature moves satisfaction, as parts of those whom it neither annoys nor confuses.

    The intervals are Wilson's at 95 %: of `better`, and of `worse` without its sign.
    """

    better: float
    """How many it pleases when it is there, from 0 to 1."""
    worse: float
    """How many it angers when it is missing, from 0 to -1."""
    better_interval: Interval
    missing_interval: Interval


class KanoReading(NamedTuple):
    """What is known of one feature."""

    category: KanoClass | None
    """From the answers; as written where there are none; None when neither is there."""
    known: Literal["asked", "written", "guessed"]
    """Whether the category comes from answers, from the writer, or is guessed from complaints."""
    n: int
    """How many answered, whatever they said."""
    coefficients: Coefficients | None
    """None when nobody answered in one of the four categories they rest on."""
    contradicts: KanoCategory | None
    """The written category where the answers say another one."""
    rival: KanoClass | None = None
    """The second category where the answers do not tell whether it is the first."""


def kano_class(answers: KanoAnswers) -> KanoClass | None:
    """Give what most customers answered, of equals the stricter; None when nobody answered.

    Equal counts go to must-be before one-dimensional before attractive before indifferent
    (Berger et al. 1993), these before reverse and contradiction.
    """
    counts = {name: getattr(answers, name.replace("-", "_")) for name in KANO_CLASSES}
    most = max(counts.values())
    return next(name for name in KANO_CLASSES if counts[name] == most) if most else None


def kano_rival(answers: KanoAnswers) -> KanoClass | None:
    """Give the category answered second most if chance alone may have made it the second.

    So it is where half lies within Wilson's interval at 95 % of the first one's part of both.
    A 30, O 25 gives `one-dimensional`; None where the first one is clear, or nobody answered.
    """
    first = kano_class(answers)
    counts = {name: getattr(answers, name.replace("-", "_")) for name in KANO_CLASSES}
    second = max((name for name in counts if name != first), key=lambda name: counts[name])
    if first is None or not counts[second]:
        return None
    interval = wilson_interval(counts[first], counts[first] + counts[second])
    return second if interval and interval.low <= _HALF else None


_HALF = 0.5


def kano_coefficients(answers: KanoAnswers) -> Coefficients | None:
    """Give (A+O)/(A+O+M+I) and -(O+M)/(A+O+M+I); None when that sum is 0.

    A 30, O 25, M 20, I 15 gives 0.611 and -0.5.

    Source: Berger et al. 1993.
    """
    pleased = answers.attractive + answers.one_dimensional
    angered = answers.one_dimensional + answers.must_be
    n = pleased + answers.must_be + answers.indifferent
    better, missing = wilson_interval(pleased, n), wilson_interval(angered, n)
    if better is None or missing is None:
        return None
    return Coefficients(pleased / n, -angered / n, better, missing)


def read_feature(feature: KanoFeature) -> KanoReading:
    """Give what is known of `feature`: from its answers, else what is written of it."""
    answers, written = feature.answers, feature.category
    category = kano_class(answers) if answers else None
    if answers is None or category is None:
        return KanoReading(written, "guessed" if feature.guessed else "written", 0, None, None)
    return KanoReading(
        category,
        "asked",
        sum(getattr(answers, name.replace("-", "_")) for name in KANO_CLASSES),
        kano_coefficients(answers),
        written if written != category else None,
        kano_rival(answers),
    )
