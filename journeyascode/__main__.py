"""``jac`` and ``python -m journeyascode``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; answer ``--version`` before anything heavy is imported."""
    if sys.argv[1:] == ["--version"] and sys.stdout:
        from journeyascode import __version__  # noqa: PLC0415 - start-up time

        sys.stdout.write(f"jac {__version__}\n")
        return
    from journeyascode.cli import run  # noqa: PLC0415 - start-up time

    run()


if __name__ == "__main__":
    main()
