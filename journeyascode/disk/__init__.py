"""The one door to the disk: files are read up to a limit, and written at once and never by a link.

Whatever lies in a repository is a stranger's, what we wrote there ourselves included: it is read
again as if we had never seen it.
"""

from journeyascode.disk.exchange import exchange
from journeyascode.disk.reading import (
    DataError,
    digest,
    hear,
    holds,
    read,
    read_beginning,
    read_data,
    understand,
)
from journeyascode.disk.spelling import RefusedError, as_typed, spelt
from journeyascode.disk.walking import DEEPEST, is_there, walk
from journeyascode.disk.writing import (
    append,
    clear,
    create,
    create_all,
    lock_file,
    make_folder,
    move,
    put,
    refuse_links,
    remove,
    remove_empty,
    scratch,
    stage,
    write,
)

__all__ = [
    "DEEPEST",
    "DataError",
    "RefusedError",
    "append",
    "as_typed",
    "clear",
    "create",
    "create_all",
    "digest",
    "exchange",
    "hear",
    "holds",
    "is_there",
    "lock_file",
    "make_folder",
    "move",
    "put",
    "read",
    "read_beginning",
    "read_data",
    "refuse_links",
    "remove",
    "remove_empty",
    "scratch",
    "spelt",
    "stage",
    "understand",
    "walk",
    "write",
]
