"""What a team, a system or a partner does: in journeys, behind them, and as their owner."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.model import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.model import Entity
    from journeyascode.pages.blueprint_views import Activity
    from journeyascode.pages.uses import Use

_KINDS = list(KINDS)


class Duty(NamedTuple):
    """An activity of a blueprint, and the uses that tie somebody to it."""

    activity: Activity
    uses: tuple[Use, ...]


class Belonging(NamedTuple):
    """Uses of one entity by another, which is of `kind`."""

    entity: Entity
    uses: tuple[Use, ...]


def meetings(uses: Iterable[Use]) -> tuple[Use, ...]:
    """Give the steps of journeys at which somebody meets the customer."""
    return tuple(use for use in uses if use.field == "meets")


def duties(uses: Iterable[Use]) -> tuple[Duty, ...]:
    """Give the activities of blueprints in which somebody takes part."""
    found: dict[tuple[str, int], tuple[Activity, list[Use]]] = {}
    for use in uses:
        if use.activity:
            key = use.entity.id, use.activity.number
            found.setdefault(key, (use.activity, []))[1].append(use)
    return tuple(Duty(activity, tuple(group)) for activity, group in found.values())


def owned(uses: Iterable[Use]) -> tuple[tuple[str, tuple[Belonging, ...]], ...]:
    """Give what somebody owns, by kind."""
    return by_kind(use for use in uses if use.top == "owner")


def other(uses: Iterable[Use]) -> tuple[Use, ...]:
    """Give the uses that are neither meetings nor duties nor ownership."""
    return tuple(
        use for use in uses if not use.activity and use.field != "meets" and use.top != "owner"
    )


def received(uses: Iterable[Use]) -> tuple[Use, ...]:
    """Give the uses by channels that pass customers on to this one."""
    return tuple(use for use in uses if use.top == "hands_over_to")


def by_kind(uses: Iterable[Use]) -> tuple[tuple[str, tuple[Belonging, ...]], ...]:
    """Group uses by the kind of the entity that uses, and by that entity."""
    kinds: dict[str, dict[str, list[Use]]] = {}
    for use in uses:
        kinds.setdefault(use.entity.kind, {}).setdefault(use.entity.id, []).append(use)
    return tuple(
        (kind, tuple(Belonging(group[0].entity, tuple(group)) for group in kinds[kind].values()))
        for kind in sorted(kinds, key=_KINDS.index)
    )
