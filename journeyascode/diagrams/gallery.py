"""Which drawings there are of what: one line for each.

To add a drawing, write a function that gives its study, and name it here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeyascode.diagrams.studies import study_blueprint, study_journey
from journeyascode.diagrams.studio import finish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from journeyascode.diagrams.drawing import Drawing, Kind
    from journeyascode.diagrams.study import Study
    from journeyascode.diagrams.voice import Voice
    from journeyascode.model import Entity

GALLERY: Mapping[str, tuple[Callable[[Voice, Any], Study | None], ...]] = {
    "journey": (study_journey,),
    "blueprint": (study_blueprint,),
}
"""The drawings of one entity, by its kind."""

SHELVES: Mapping[str, tuple[Callable[[Voice], Study | None], ...]] = {}
"""The drawings of the whole handbook: on the index page of a kind; `handbook` is the home page."""


def draw_entity(voice: Voice, entity: Entity) -> dict[Kind, Drawing]:
    """Give every drawing there is of `entity`, by what it shows."""
    return _finished(study(voice, entity) for study in GALLERY.get(entity.kind, ()))


def draw_shelf(voice: Voice, kind: str) -> dict[Kind, Drawing]:
    """Give every drawing of the whole handbook for the index of a kind, by what it shows."""
    return _finished(study(voice) for study in SHELVES.get(kind, ()))


def _finished(studies: Iterable[Study | None]) -> dict[Kind, Drawing]:
    return {study.sheet.kind: finish(study) for study in studies if study}
