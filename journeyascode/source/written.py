"""An entity as the YAML that says it."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from yaml import SafeDumper, dump

from journeyascode.source.unquoted_text import is_plain_anywhere

if TYPE_CHECKING:
    from yaml import ScalarNode

    from journeyascode.model import Entity


class _Dumper(SafeDumper):
    """Writes texts so that every reader of YAML, old or new, takes them for texts."""


def spell_entity(entity: Entity) -> str:
    """Give the YAML of one file that says `entity`: what was set, keys in the manual's order."""
    said = entity.model_dump(mode="json", by_alias=True, exclude_unset=True)
    ordered = {"kind": entity.kind, "id": entity.id, **said}
    written: str = dump(
        ordered, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=inf, indent=2
    )
    return written


def _text(dumper: SafeDumper, text: str) -> ScalarNode:
    style = "|" if "\n" in text else None if is_plain_anywhere(text) else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)
