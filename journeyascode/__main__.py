"""``jac`` and ``python -m journeyascode``."""

from __future__ import annotations

import sys

STOPPED = 130


def main() -> None:
    """Run the command line; answer ``--version`` before anything heavy is imported."""
    if sys.argv[1:] == ["--version"] and sys.stdout:
        from journeyascode import __version__  # noqa: PLC0415 - start-up time

        sys.stdout.write(f"jac {__version__}\n")
        return
    try:
        from journeyascode.cli import run  # noqa: PLC0415 - start-up time

        run()
    except KeyboardInterrupt:  # before there is anybody else to hear it
        sys.exit(STOPPED)


if __name__ == "__main__":
    main()
