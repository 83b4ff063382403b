"""How a path is spelt for people: as they would type it where they are."""

from __future__ import annotations

from pathlib import Path


def as_typed(path: Path) -> Path:
    """Spell a path as people would type it here: in full where it does not lie below."""
    here = Path.cwd()
    below = path.is_absolute() and here != Path(here.anchor) and path.is_relative_to(here)
    return path.relative_to(here) if below else path
