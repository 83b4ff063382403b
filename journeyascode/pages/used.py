"""Where an entity is used, as a list on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.model import Stage
from journeyascode.pages.html_pieces import step_name
from journeyascode.pages.labels import names_of
from journeyascode.pages.safe import Safe
from journeyascode.pages.team_activities import by_kind
from journeyascode.pages.writer import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.pages.uses import Use
    from journeyascode.pages.writer import PageWriter


def used_in(pen: PageWriter, uses: Iterable[Use]) -> Safe:
    """Give the uses by kind and by entity, each with the fields and the spots; empty for none."""
    groups = [
        f"<div><dt>{pen.plain(names_of(kind))}</dt>"
        + "".join(f"<dd>{pen.to(user)}: {_places(pen, found)}</dd>" for user, found in users)
        + "</div>"
        for kind, users in by_kind(uses)
    ]
    return Safe(f'<dl class="jac-used">{"".join(groups)}</dl>') if groups else NOTHING


def _places(pen: PageWriter, uses: Iterable[Use]) -> str:
    return "; ".join(dict.fromkeys(_where(pen, use) for use in uses))


def _where(pen: PageWriter, use: Use) -> str:
    spot = _spot(pen, use)
    label = pen.label(use.trail[-1], use.field) if spot else pen.label(use.entity, use.top)
    role = f" ({pen.plain(use.role)})" if use.role else ""
    return f"{spot} ({label}){role}" if spot else f"{label}{role}"


def _spot(pen: PageWriter, use: Use) -> Safe:
    """Give a link to the step, stage or activity in which the use lies."""
    if use.stop:
        return pen.to(use.entity, use.anchor, step_name(pen, use.stop))
    if use.activity:
        return pen.to(use.entity, use.anchor, pen.text(use.activity.cell.name))
    stage = use.node(Stage)
    return pen.to(use.entity, use.anchor, pen.text(stage.name)) if stage else NOTHING
