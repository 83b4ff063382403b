"""Examples that are there: what a help line may name in this handbook, or the way to begin it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.model import Metric, Team
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Collection

    from journeyascode.handbook import Handbook
    from journeyascode.speech import Say


OF_A_PART = frozenset({"stage", "touchpoint", "channel"})
"""The scopes of what measures a part of a journey, wherever it stands."""


def a_metric(book: Handbook, kind: str, not_of: Collection[str] = ()) -> Say:
    """Show how a metric is named, best one of this type; or how the first is begun.

    None is shown whose scope is one of `not_of`.
    """
    found = (metric for metric in book.all(Metric) if metric.scope not in not_of)
    metrics = sorted(found, key=lambda metric: metric.type != kind)
    if not metrics:
        return say("`jac new metric {id}`, then `metrics: [{id}]`", id=kind)
    return say("`metrics: [{id}]`", id=metrics[0].id)


def an_owner(book: Handbook) -> Say:
    """Show how a team or a role of one is named as the owner; or how the first is begun."""
    teams = sorted(book.all(Team), key=lambda team: not team.roles)
    if not teams:
        return say("`jac new team ID`, then `owner: ID`")
    role = f"/{teams[0].roles[0].id}" if teams[0].roles else ""
    return say("`owner: {id}`", id=f"{teams[0].id}{role}")
