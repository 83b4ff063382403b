"""All things together: the collection, the walk over it, the links inside it, their standing."""

from journeyascode.handbook.handbook import Handbook, Key, Spoken
from journeyascode.handbook.leads import Beside, Lead
from journeyascode.handbook.links import Link, PartLink
from journeyascode.handbook.standing import is_assumption, next_review
from journeyascode.handbook.texts import Passage
from journeyascode.handbook.watched import Asked, Change, Watched, change_between

__all__ = [
    "Asked",
    "Beside",
    "Change",
    "Handbook",
    "Key",
    "Lead",
    "Link",
    "PartLink",
    "Passage",
    "Spoken",
    "Watched",
    "change_between",
    "is_assumption",
    "next_review",
]
