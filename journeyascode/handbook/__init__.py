"""All things together: the collection, the walk over it, the links inside it."""

from journeyascode.handbook.audience import HIDDEN, NOT_FOR_THEM, for_audience, may_read
from journeyascode.handbook.dependencies import (
    Dependencies,
    HandbookChange,
    RecordingHandbook,
    change_between,
)
from journeyascode.handbook.handbook import Handbook, HiddenParts, Key, LanguageText
from journeyascode.handbook.links import Link, PartLink, Passage
from journeyascode.handbook.markdown_links import FilesBeside, LinkTarget

__all__ = [
    "HIDDEN",
    "NOT_FOR_THEM",
    "Dependencies",
    "FilesBeside",
    "Handbook",
    "HandbookChange",
    "HiddenParts",
    "Key",
    "LanguageText",
    "Link",
    "LinkTarget",
    "PartLink",
    "Passage",
    "RecordingHandbook",
    "change_between",
    "for_audience",
    "may_read",
]
