"""From YAML files to a handbook. The only room that knows about lines and columns."""

from journeyascode.source.codes import CODES, Code
from journeyascode.source.load import Loaded, load, load_texts

__all__ = ["CODES", "Code", "Loaded", "load", "load_texts"]
