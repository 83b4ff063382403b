"""One edit, as somebody makes it between two builds."""

from __future__ import annotations

import re
from pathlib import Path

PERSONA = Path("journeys/persona/persona-00000.yaml")


def edit(folder: Path, word: str) -> None:
    """Begin the first goal of a persona with another word than before."""
    persona = folder / PERSONA
    text = persona.read_text("utf-8")
    persona.write_text(re.sub(r"goals:\n- (Muutettu\w* )?", f"goals:\n- {word} ", text), "utf-8")
