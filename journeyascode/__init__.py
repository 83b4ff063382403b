"""A company's customer experience handbook as code: YAML in, checked, drawn and published.

What Python programs use is told in `journeyascode.library`; it is brought in when it is asked for.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeyascode.library import (
        Diagnostic,
        Finding,
        Handbook,
        Place,
        Route,
        Severity,
        load,
        rule,
        to_yaml,
    )

__version__ = "0.1.0"

__all__ = [
    "Diagnostic",
    "Finding",
    "Handbook",
    "Place",
    "Route",
    "Severity",
    "__version__",
    "load",
    "rule",
    "to_yaml",
]


def __getattr__(name: str) -> object:
    """Give a public name; nothing is imported before one is asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from journeyascode import library  # noqa: PLC0415 - `jac --version` shall start at once

    found: object = getattr(library, name)
    return found


def __dir__() -> list[str]:
    """Name what is public."""
    return __all__
