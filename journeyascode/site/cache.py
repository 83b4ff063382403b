"""What can be made again, and is kept meanwhile in the cache of whoever builds.

It is never believed when it is damaged, never brought along by a repository, and never missed.
"""

from __future__ import annotations

import hashlib
import marshal
import sys
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

from journeyascode.drawing.drawing_cache import DrawingCache
from journeyascode.site.unchanged import cache_folder, installed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType

    from jinja2 import Environment
    from jinja2.bccache import Bucket


@cache
def shelf() -> DrawingCache | None:
    """Give what is kept for this user; None where nobody knows whose it would be."""
    try:
        folder = cache_folder()
    except RuntimeError:
        return None
    return DrawingCache(folder / "made", folder)


@cache
def program() -> str:
    """Give a sum that is another one for any other program, or other packages beside it."""
    return _sum_of(sys.version, *installed())


def key_of(*about: object) -> str:
    """Give the name under which something is kept that this program made."""
    return _sum_of(program(), *about)


class Compiled(BytecodeCache):
    """Templates as they were compiled last: here, or in an earlier run."""

    def __init__(self) -> None:
        """Know none yet."""
        self._codes: dict[str, CodeType | None] = {}

    def get_source_checksum(self, source: str) -> str:
        """Give a sum of the text of a template that nobody can forge."""
        return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template whose text is the same, for an engine that is set alike."""
        name = _name_of(bucket)
        if name not in self._codes:
            kept = shelf()
            found = kept.get(name) if kept else None
            self._codes[name] = marshal.loads(found) if found else None  # noqa: S302 - our own, by its sum
        bucket.code = self._codes[name]

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        name = _name_of(bucket)
        self._codes[name] = bucket.code
        if kept := shelf():
            kept.put(name, marshal.dumps(bucket.code))


@cache
def compiled() -> Compiled:
    """Give the templates that are compiled already."""
    return Compiled()


def _name_of(bucket: Bucket) -> str:
    """Give the name of what a template becomes: by its place, its text and how it is read."""
    return key_of("template", bucket.key, bucket.checksum, *_manner(bucket.environment))


def _manner(env: Environment) -> Iterator[object]:
    """Yield what the code of a template depends on besides its text."""
    yield env.block_start_string, env.block_end_string, env.comment_start_string
    yield env.variable_start_string, env.variable_end_string, env.comment_end_string
    yield env.line_statement_prefix, env.line_comment_prefix, env.newline_sequence
    yield env.trim_blocks, env.lstrip_blocks, env.keep_trailing_newline
    yield env.optimized, env.is_async, env.sandboxed, repr(env.autoescape)
    yield sorted(env.extensions), sorted(env.filters), sorted(env.tests)
    for one in (type(env), env.finalize, env.undefined, env.code_generator_class):
        yield getattr(one, "__module__", ""), getattr(one, "__qualname__", "")


def _sum_of(*about: object) -> str:
    return hashlib.sha256(repr(about).encode("utf-8", "surrogateescape")).hexdigest()
