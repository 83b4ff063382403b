"""What a thing is. Pure data: no files, no positions, no drawing.

To add an entity type: write its class in the file where a reader would look for it, name it in
`ENTITIES`, and add a template of the same name under ``pages/templates/``. The tests name
whatever else is missing.
"""

from journeyascode.model.actors import Partner, Role, System, Team
from journeyascode.model.base import (
    AUDIENCES,
    LEVELS,
    ByLanguage,
    Level,
    LineByLanguage,
    Node,
    PartOf,
    RefTo,
    Text,
    Visibility,
)
from journeyascode.model.blueprint import LANES, Blueprint, Cell, Column, Flow
from journeyascode.model.charter import Charter, Phase, RuleSetting
from journeyascode.model.decision import Action, Cause, Insight, Opportunity, Review, Spot
from journeyascode.model.entity import Entity
from journeyascode.model.evidence import Evidence
from journeyascode.model.journey import (
    Branch,
    Experience,
    Feeling,
    Improvement,
    Journey,
    Stage,
    Step,
    Stop,
    anchor_of_step,
)
from journeyascode.model.metric import Metric
from journeyascode.model.own_rule import Condition, OwnRule
from journeyascode.model.people import Persona, Segment
from journeyascode.model.places import Channel, Touchpoint
from journeyascode.model.promise import Promise
from journeyascode.model.sentences import about, types_told
from journeyascode.model.track import Track, TrackScale
from journeyascode.model.units import Duration

ENTITIES: tuple[type[Entity], ...] = (
    Charter,
    Segment,
    Persona,
    Journey,
    Blueprint,
    Channel,
    Touchpoint,
    Promise,
    Metric,
    Evidence,
    Insight,
    Opportunity,
    Action,
    Review,
    Team,
    System,
    Partner,
)
"""Every entity type, in the order of the handbook's table of contents."""

KINDS: dict[str, type[Entity]] = {cls.model_fields["kind"].default: cls for cls in ENTITIES}

__all__ = [
    "AUDIENCES",
    "ENTITIES",
    "KINDS",
    "LANES",
    "LEVELS",
    "Action",
    "Blueprint",
    "Branch",
    "ByLanguage",
    "Cause",
    "Cell",
    "Channel",
    "Charter",
    "Column",
    "Condition",
    "Duration",
    "Entity",
    "Evidence",
    "Experience",
    "Feeling",
    "Flow",
    "Improvement",
    "Insight",
    "Journey",
    "Level",
    "LineByLanguage",
    "Metric",
    "Node",
    "Opportunity",
    "OwnRule",
    "PartOf",
    "Partner",
    "Persona",
    "Phase",
    "Promise",
    "RefTo",
    "Review",
    "Role",
    "RuleSetting",
    "Segment",
    "Spot",
    "Stage",
    "Step",
    "Stop",
    "System",
    "Team",
    "Text",
    "Touchpoint",
    "Track",
    "TrackScale",
    "Visibility",
    "about",
    "anchor_of_step",
    "types_told",
]
