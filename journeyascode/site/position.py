"""Where something is written in the configuration of MkDocs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from journeyascode.disk import read
from journeyascode.disk.reading import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator


def place_in(file: str, *keys: str) -> str:
    """Give `file:line:column` of the value behind `keys`, such as `mkdocs.yml:9:17`.

    As far as the keys lead: only `file` where none is there, as when another file is inherited.
    A list on the way is looked through for the key, as in `plugins: [search, {name: …}]`.
    """
    try:
        text = read(Path(file), DATA).decode("utf-8-sig")
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except (OSError, ValueError, yaml.YAMLError):
        return file
    found = None
    for key in keys:
        value = next(_below(node, key), None)
        if value is None:
            break
        node = found = value
    if found is None:
        return file
    mark = found.start_mark
    return f"{file}:{mark.line + 1}:{mark.column + 1}"


def _below(node: yaml.Node | None, key: str) -> Iterator[yaml.Node]:
    """Yield every value of `key` in a mapping, or in the mappings of a list."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == key:
                yield value
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _below(item, key) if isinstance(item, yaml.MappingNode) else ()
