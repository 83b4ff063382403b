"""The command line. Reads arguments, walks the road, prints.

Exit codes: 0 clean, 1 something to mend in the handbook, 2 bad usage or a world that does not
let us work, 3 a fault of our own.
"""

from journeyascode.cli.main import run

__all__ = ["run"]
