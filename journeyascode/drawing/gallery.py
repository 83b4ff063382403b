"""Which drawings there are of what: one line for each.

To add a drawing, write a function that gives its study, and name it here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeyascode.drawing.comparison.drawing import study_comparison
from journeyascode.drawing.curves.drawing import study_curves
from journeyascode.drawing.feedback.drawing import study_feedback
from journeyascode.drawing.flow.drawing import study_flow
from journeyascode.drawing.handovers.channels import study_channel_handovers
from journeyascode.drawing.handovers.teams import study_team_handovers
from journeyascode.drawing.kano.drawing import study_all_kano, study_kano
from journeyascode.drawing.lifecycle.drawing import study_hierarchy, study_lifecycle
from journeyascode.drawing.maps_and_blueprints import study_blueprint, study_journey
from journeyascode.drawing.matrix.drawing import study_matrix
from journeyascode.drawing.matrix.overview import study_all_touchpoints
from journeyascode.drawing.priorities.drawing import study_actions, study_opportunities
from journeyascode.drawing.relations.drawing import study_reach, study_relations
from journeyascode.drawing.render import finish
from journeyascode.drawing.trend.drawing import study_trend

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from journeyascode.drawing.drawing import Drawing, Kind
    from journeyascode.drawing.planned_drawing import PlannedDrawing
    from journeyascode.drawing.voice import Voice
    from journeyascode.model import Entity

GALLERY: Mapping[str, tuple[Callable[[Voice, Any], PlannedDrawing | None], ...]] = {
    "journey": (study_journey, study_comparison, study_matrix, study_flow, study_hierarchy),
    "blueprint": (study_blueprint,),
    "segment": (study_reach,),
    "persona": (study_reach, study_curves),
    "metric": (study_trend,),
    "evidence": (study_feedback, study_kano),
}
"""The drawings of one entity, by its kind."""

SHELVES: Mapping[str, tuple[Callable[[Voice], PlannedDrawing | None], ...]] = {
    "handbook": (study_lifecycle, study_relations),
    "journey": (study_lifecycle,),
    "segment": (study_relations,),
    "persona": (study_relations,),
    "channel": (study_all_touchpoints, study_channel_handovers),
    "team": (study_team_handovers,),
    "insight": (study_all_kano,),
    "opportunity": (study_opportunities,),
    "action": (study_actions,),
}
"""The drawings of the whole handbook: on the index page of a kind; `handbook` is the home page."""


def studies(voice: Voice, of: Entity | str) -> dict[Kind, PlannedDrawing]:
    """Give what can be drawn of an entity, or of everything for the index of a kind."""
    if isinstance(of, str):
        found = [study(voice) for study in SHELVES.get(of, ())]
    else:
        found = [study(voice, of) for study in GALLERY.get(of.kind, ())]
    return {study.sheet.kind: study for study in found if study}


def draw(voice: Voice, of: Entity | str) -> dict[Kind, Drawing]:
    """Give every drawing there is of the same, by what it shows."""
    return {kind: finish(study) for kind, study in studies(voice, of).items()}
