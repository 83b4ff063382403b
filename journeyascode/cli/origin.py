"""Where this program was installed from, for files that are to install the same again."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any

from journeyascode.disk import DataError, understand

_ADDRESS = re.compile(r"(https|ssh)://[\w.@:/~+%-]+")
_HASH = re.compile(r"[0-9a-f]{40,64}")
_FOLDER = re.compile(r"[\w./-]+")


def installed_from() -> str | None:
    """Give what `pip install` is to be told to install exactly this again, in quotes for a shell.

    None where that cannot be known, as after an installation from a folder. A name alone is never
    given: whoever registers it somewhere would run code wherever it is installed.
    """
    try:
        written = distribution("journeyascode").read_text("direct_url.json")
        origin = understand(written.encode()) if written else None
    except (PackageNotFoundError, DataError):
        return None
    return requirement(origin) if isinstance(origin, dict) else None


def requirement(origin: dict[str, Any]) -> str | None:
    """Give the same for what PEP 610 has written down."""
    address = str(origin.get("url", ""))
    if not _ADDRESS.fullmatch(address):
        return None
    vcs, archive = origin.get("vcs_info", {}), origin.get("archive_info", {})
    if vcs.get("vcs") == "git" and _HASH.fullmatch(str(vcs.get("commit_id"))):
        folder = str(origin.get("subdirectory", ""))
        below = f"#subdirectory={folder}" if _FOLDER.fullmatch(folder) else ""
        return f"'journeyascode @ git+{address}@{vcs['commit_id']}{below}'"
    known = archive.get("hashes", {}).get("sha256") or archive.get("hash", "")[len("sha256=") :]
    return f"'journeyascode @ {address}#sha256={known}'" if _HASH.fullmatch(known) else None
