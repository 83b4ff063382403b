"""From entities to drawings and the tables beside them. Only `engine` runs a program."""

from journeyascode.drawing.colours import token_css
from journeyascode.drawing.drawing import Drawing, Mention, Strip, Table, TableCell
from journeyascode.drawing.engine import Engine, Failure, engine_version, find_engine
from journeyascode.drawing.gallery import draw, studies
from journeyascode.drawing.voice import LinkTo, Voice

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
