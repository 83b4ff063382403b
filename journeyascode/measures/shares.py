"""Shares of a whole: how far a counted one can be trusted, and what is left over."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Z_95 = 1.959963984540054
"""The standard normal's quantile behind a two-sided interval of 95 %."""
HALF_PERCENT = 0.005
"""So much rounding is no rest: a share written `36 %` may be this far off."""
_DUST = 1e-9


class Interval(NamedTuple):
    """The range a value lies in, with 95 % confidence; that of a share is from 0 to 1."""

    low: float
    high: float


class KnownShare(NamedTuple):
    """What is known of one class of a whole: its share from 0 to 1, how many pieces, or both."""

    share: float | None = None
    pieces: int | None = None


class ClassShare(NamedTuple):
    """One class of a whole, reckoned."""

    share: float | None
    """From 0 to 1; None when neither a share nor a count out of a known whole was given."""
    pieces: int | None
    """None when nobody has counted."""
    interval: Interval | None
    """None when the share rests on no count out of a known whole."""


class ClassShares(NamedTuple):
    """The classes of a whole in their order, and what they leave over."""

    slices: tuple[ClassShare, ...]
    n: int | None
    """Of how many; None when unknown."""
    rest: float | None
    """The share no class has taken, from 0 to 1.

    None when a class has no share, or when the shares make up the whole but for rounding.
    """
    excess: float | None
    """How much the shares are above the whole but for rounding, as classes overlap; else None."""


def wilson_interval(k: int, n: int) -> Interval | None:
    """Give the 95 % interval of the share `k` of `n`; None when `n` is 0.

    84 of 100 gives 0.756 to 0.899, and 10 of 10 gives 0.722 to 1.

    Source: Wilson, "Probable inference, the law of succession, and statistical inference",
    JASA 22 (1927).
    """
    if n <= 0:
        return None
    share, square = k / n, Z_95**2
    centre = (share + square / (2 * n)) / (1 + square / n)
    spread = sqrt(share * (1 - share) / n + square / (4 * n * n)) * Z_95 / (1 + square / n)
    low = 0.0 if k == 0 else centre - spread
    high = 1.0 if k == n else centre + spread
    return Interval(low, high)


def measure_shares(parts: Sequence[KnownShare], sample: int | None) -> ClassShares:
    """Reckon the classes of a whole of which `sample` pieces were classified, None when unsaid.

    A written share stands. A count becomes a share of the whole, and a share has an interval,
    only where count, share and whole agree; a whole they contradict is not believed, so that `n`
    is None then. Where nobody has said how many there were, they are the sum of all counts.
    """
    n = next((n for n in _wholes(parts, sample) if all(_agrees(part, n) for part in parts)), None)
    slices = tuple(_slice(part, n) for part in parts)
    rest = _rest(parts, slices, n)
    return ClassShares(
        slices,
        n,
        rest if rest is not None and rest > 0 else None,
        -rest if rest is not None and rest < 0 else None,
    )


def _wholes(parts: Sequence[KnownShare], sample: int | None) -> tuple[int, ...]:
    """Give what the whole may be, the likelier first; never 0."""
    counts = [part.pieces for part in parts]
    total = sum(count for count in counts if count is not None) if None not in counts else 0
    return tuple(n for n in (sample or 0, total) if n)


def _agrees(part: KnownShare, n: int) -> bool:
    """Tell whether what is said of one class can be true of a whole of `n`."""
    if part.pieces is None:
        return True
    if part.pieces > n:
        return False
    return part.share is None or _near(part.pieces / n, part.share)


def _slice(part: KnownShare, n: int | None) -> ClassShare:
    counted = None if part.pieces is None or n is None else part.pieces / n
    share = counted if part.share is None else part.share
    if share is None or n is None:
        return ClassShare(share, part.pieces, None)
    k = round(share * n) if part.pieces is None else part.pieces
    return ClassShare(share, part.pieces, wilson_interval(k, n) if _near(k / n, share) else None)


def _rest(
    parts: Sequence[KnownShare], slices: Sequence[ClassShare], n: int | None
) -> float | None:
    """Give what the classes leave of the whole; below 0 where they overlap, None if unknown."""
    counts = [part.pieces for part in parts if part.pieces is not None]
    if n is not None and len(counts) == len(parts):
        return (n - sum(counts)) / n
    shares = [one.share for one in slices if one.share is not None]
    if len(shares) < len(slices):
        return None
    rest = 1 - sum(shares)
    return rest if abs(rest) > HALF_PERCENT * len(slices) + _DUST else None


def _near(exact: float, written: float) -> bool:
    return abs(exact - written) <= HALF_PERCENT + _DUST
