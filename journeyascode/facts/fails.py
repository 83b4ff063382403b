"""What is likely to break at a step of a journey, wherever that is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.model import Blueprint

if TYPE_CHECKING:
    from journeyascode.handbook import Handbook
    from journeyascode.model import Journey, Step, Text


def fail_points(book: Handbook, journey: Journey, step: Step) -> tuple[Text, ...]:
    """Give what may break at a step: as the step tells it, then as the activities behind it do.

    The same words are given once.
    """
    own = (step.fail_point,) if step.fail_point else ()
    if step.id is None:
        return own
    behind = (
        cell.fail_point.effect
        for blueprint in book.all(Blueprint)
        if blueprint.journey == journey.id
        for cell in blueprint.cells
        if cell.step == step.id and cell.fail_point
    )
    return tuple({repr(text): text for text in (*own, *behind)}.values())
