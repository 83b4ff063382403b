"""From entities to drawings and the tables beside them. Only `engine` runs a program."""

from journeyascode.diagrams.colours import token_css
from journeyascode.diagrams.drawing import Drawing, Mention, Strip, Table, TableCell
from journeyascode.diagrams.engine import Engine, Failure, engine_version, find_engine
from journeyascode.diagrams.gallery import draw, studies
from journeyascode.diagrams.voice import LinkTo, Voice

__all__ = [
    "Drawing",
    "Engine",
    "Failure",
    "LinkTo",
    "Mention",
    "Strip",
    "Table",
    "TableCell",
    "Voice",
    "draw",
    "engine_version",
    "find_engine",
    "studies",
    "token_css",
]
