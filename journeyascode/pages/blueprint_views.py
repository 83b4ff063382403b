"""A blueprint seen by team, by step and by what is likely to go wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from journeyascode.model import Blueprint, Cell


THEIRS = "*"
"""What stands for the team of what customers do and see; no id is like it."""
_NO_TEAMS = frozenset({"customer", "evidence"})


class Activity(NamedTuple):
    """A cell of a blueprint, with its number from 1."""

    blueprint: Blueprint
    number: int
    cell: Cell

    @property
    def anchor(self) -> str:
        """The spot of the activity on its blueprint's page."""
        return self.cell.anchor(self.number)


def activities(blueprint: Blueprint) -> tuple[Activity, ...]:
    """Give the activities of a blueprint in order."""
    return tuple(
        Activity(blueprint, number, cell) for number, cell in enumerate(blueprint.cells, 1)
    )


def activity_of(blueprint: Blueprint, id_: str | None) -> Activity | None:
    """Give the activity with this id, or None."""
    return next((one for one in activities(blueprint) if id_ and one.cell.id == id_), None)


def activities_with(blueprint: Blueprint, field: str) -> tuple[Activity, ...]:
    """Give the activities that say something in a field."""
    return tuple(one for one in activities(blueprint) if getattr(one.cell, field))


def by_team(blueprint: Blueprint) -> tuple[tuple[str, tuple[Activity, ...]], ...]:
    """Give the activities by the id of the team that does them; those of no team come last.

    Last of all come those that no team can have: what customers do and what they see.
    """
    teams: dict[str, list[Activity]] = {}
    for one in activities(blueprint):
        own = THEIRS if one.cell.lane in _NO_TEAMS else ""
        teams.setdefault(one.cell.team or own, []).append(one)
    found = [(team, tuple(group)) for team, group in teams.items()]
    return tuple(sorted(found, key=lambda pair: (not pair[0]) + 2 * (pair[0] == THEIRS)))


def behind(blueprints: Iterable[Blueprint]) -> Mapping[str, list[Activity]]:
    """Give the activities of blueprints by the step they belong to."""
    steps: dict[str, list[Activity]] = {}
    for blueprint in blueprints:
        for one in activities(blueprint):
            steps.setdefault(one.cell.step, []).append(one)
    return steps


def team_anchor(team: str) -> str:
    """Give the spot of a team's activities on the page of a blueprint."""
    return "customers-work" if team == THEIRS else f"work-{team or 'nobody'}"
