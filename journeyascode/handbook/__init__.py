"""All things together: the collection, the walk over it, the links inside it."""

from journeyascode.handbook.audience import HIDDEN, NOT_FOR_THEM, for_audience, may_read
from journeyascode.handbook.dependencies import (
    Dependencies,
    HandbookChange,
    Watched,
    change_between,
)
from journeyascode.handbook.handbook import Handbook, Key, Spoken
from journeyascode.handbook.links import Link, PartLink, Passage
from journeyascode.handbook.markdown_links import Beside, Lead

__all__ = [
    "HIDDEN",
    "NOT_FOR_THEM",
    "Beside",
    "Dependencies",
    "Handbook",
    "HandbookChange",
    "Key",
    "Lead",
    "Link",
    "PartLink",
    "Passage",
    "Spoken",
    "Watched",
    "change_between",
    "for_audience",
    "may_read",
]
