"""Where something is written in the configuration of MkDocs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator


def place_in(file: str, *keys: str) -> str:
    """Give `file:line:column` of the value behind `keys`, such as `mkdocs.yml:9:17`.

    As far as the keys lead: only `file` where none is there, as when another file is inherited.
    A list on the way is looked through for the key, as in `plugins: [search, {name: …}]`.
    """
    try:
        with open(file, encoding="utf-8-sig") as read:  # noqa: PTH123 - may be no path at all
            node = yaml.compose(read.read(), Loader=yaml.SafeLoader)
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
