from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.measures.shares import KnownShare, measure_shares, wilson_interval


@pytest.mark.parametrize(
    ("k", "n", "low", "high"), [(84, 100, 0.756, 0.899), (10, 10, 0.722, 1), (0, 10, 0, 0.278)]
)
def test_wilsons_interval_of_known_examples(k: int, n: int, low: float, high: float) -> None:
    found = wilson_interval(k, n)

    assert found is not None
    assert found == pytest.approx((low, high), abs=0.0005)


def test_nobody_asked_is_no_interval() -> None:
    assert wilson_interval(0, 0) is None


@given(st.integers(1, 10**9), st.data())
def test_a_share_lies_in_its_interval(n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n))
    found = wilson_interval(k, n)

    assert found is not None
    assert -1e-12 <= found.low <= k / n + 1e-12
    assert k / n - 1e-12 <= found.high <= 1 + 1e-12


def test_counts_that_fit_the_written_shares_have_intervals() -> None:
    found = measure_shares([KnownShare(0.36, 144), KnownShare(0.64, 256)], 400)

    assert found.n == 400
    assert [one.interval for one in found.slices] == [
        wilson_interval(144, 400),
        wilson_interval(256, 400),
    ]
    assert (found.rest, found.excess) == (None, None)


def test_counts_alone_become_shares_of_the_sample_and_leave_an_honest_rest() -> None:
    found = measure_shares([KnownShare(None, 30), KnownShare(None, 7)], 50)

    assert [one.share for one in found.slices] == [0.6, 0.14]
    assert found.rest == pytest.approx(0.26)


def test_counts_without_a_sample_are_shares_of_their_sum() -> None:
    found = measure_shares([KnownShare(None, 30), KnownShare(None, 10)], None)

    assert (found.n, [one.share for one in found.slices]) == (40, [0.75, 0.25])
    assert found.rest is None


def test_a_sample_of_customers_who_said_more_than_one_thing_each_is_not_the_whole() -> None:
    found = measure_shares([KnownShare(0.75, 30), KnownShare(0.25, 10)], 12)

    assert found.n == 40


def test_counts_that_fit_no_whole_are_shown_without_interval() -> None:
    found = measure_shares([KnownShare(0.9, 30), KnownShare(0.1, 30)], 400)

    assert found.n is None
    assert [one.interval for one in found.slices] == [None, None]
    assert [one.pieces for one in found.slices] == [30, 30]


def test_a_share_that_no_number_of_pieces_gives_has_no_interval() -> None:
    found = measure_shares([KnownShare(0.36), KnownShare(0.5)], 12)

    assert found.slices[0].interval is None
    assert found.slices[1].interval == wilson_interval(6, 12)


def test_rounding_is_no_rest() -> None:
    assert (
        measure_shares([KnownShare(0.333), KnownShare(0.333), KnownShare(0.333)], None).rest
        is None
    )
    assert measure_shares([KnownShare(0.33), KnownShare(0.3)], None).rest == pytest.approx(0.37)


def test_classes_that_overlap_are_said_to() -> None:
    assert measure_shares([KnownShare(0.8), KnownShare(0.5)], None).excess == pytest.approx(0.3)
    assert measure_shares([KnownShare(None, 8), KnownShare(None, 7)], 10).excess == pytest.approx(
        0.5
    )


def test_where_a_share_is_unknown_nobody_knows_the_rest() -> None:
    found = measure_shares([KnownShare(0.3), KnownShare()], 10)

    assert (found.slices[1].share, found.rest, found.excess) == (None, None, None)
    assert measure_shares([KnownShare(None, 4), KnownShare(0.3)], None).slices[0].share is None


def test_no_classes_are_no_whole() -> None:
    assert measure_shares([], None).slices == ()
