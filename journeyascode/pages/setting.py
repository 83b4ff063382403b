"""For whom, as of which day and at which addresses the pages are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from journeyascode.findings import Place
    from journeyascode.model import Entity
    from journeyascode.pages.addresses import Addresses


@dataclass(frozen=True, slots=True)
class PageSetting:
    """What the pages depend on besides the handbook itself."""

    language: str
    """The language of the readers."""
    as_of: date
    """The day as of which something is overdue."""
    addresses: Addresses
    place_of: Callable[[Entity], Place | None]
    """Where the YAML of an entity begins; None when it came from no file."""
    only_yaml: bool = False
    """Whether pages and papers beside the YAML stay where they are."""
