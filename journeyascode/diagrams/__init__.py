"""From entities to drawings and the tables beside them. Only `engine` runs a program."""

from journeyascode.diagrams.colours import token_css
from journeyascode.diagrams.draw import draw_blueprint, draw_journey
from journeyascode.diagrams.drawing import Drawing, Mention, Strip, Table, TableCell
from journeyascode.diagrams.engine import Engine, Failure, engine_version, find_engine
from journeyascode.diagrams.publish import standalone
from journeyascode.diagrams.voice import LinkTo

__all__ = [
    "Drawing",
    "Engine",
    "Failure",
    "LinkTo",
    "Mention",
    "Strip",
    "Table",
    "TableCell",
    "draw_blueprint",
    "draw_journey",
    "engine_version",
    "find_engine",
    "standalone",
    "token_css",
]
