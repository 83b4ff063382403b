"""``jac`` and ``python -m journeyascode``."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from io import BufferedWriter, FileIO, TextIOWrapper
from stat import S_ISFIFO, S_ISSOCK
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NoReturn, TextIO

    from _typeshed import ReadableBuffer

STOPPED = 130
_SEATS = 6
"""How many tools Python lets look on at once."""


def main() -> None:
    """Run the command line; answer ``--version`` before anything heavy is imported."""
    for output in ("stdout", "stderr"):
        setattr(sys, output, _outliving_its_reader(getattr(sys, output)))
    gc.disable()  # a short life makes next to no garbage; commands that live long look for it
    if sys.argv[1:] == ["--version"] and sys.stdout:
        from journeyascode import __version__  # noqa: PLC0415 - start-up time

        sys.stdout.write(f"jac {__version__}\n")
        return
    if sys.argv[1:2] == ["build"] and _is_said_again():
        _leave(0)
    try:
        from journeyascode.cli import run  # noqa: PLC0415 - start-up time

        run()
    except KeyboardInterrupt:  # before there is anybody else to hear it
        sys.exit(STOPPED)
    except SystemExit as end:
        _leave(end.code)


class _Pipe(FileIO):
    """A pipe that takes everything, whether anybody reads it any more or not.

    Whether its reader has gone by now is a matter of who is faster; what a command finds out and
    its exit code must not be.
    """

    def write(self, content: ReadableBuffer, /) -> int:
        """Give how much is taken: all of it where there is nobody any more to read it."""
        try:
            return super().write(content)
        except BrokenPipeError:
            return memoryview(content).nbytes


def _outliving_its_reader(stream: TextIO) -> TextIO:
    """Give an output that goes on when nobody reads it any more, as in `jac check | head`."""
    if not isinstance(stream, TextIOWrapper) or not _is_pipe(stream):
        return stream
    with suppress(BrokenPipeError):
        stream.flush()
    pipe = BufferedWriter(_Pipe(stream.fileno(), "wb", closefd=False))
    return TextIOWrapper(
        pipe, stream.encoding, stream.errors, line_buffering=stream.line_buffering
    )


def _is_pipe(stream: TextIOWrapper) -> bool:
    try:
        mode = os.fstat(stream.fileno()).st_mode
    except OSError:
        return False
    return S_ISFIFO(mode) or S_ISSOCK(mode)


def _is_said_again() -> bool:
    """Say what the last build said, if this one would come out the same."""
    from journeyascode.site.unchanged import said_again  # noqa: PLC0415 - start-up time

    return said_again()


def _leave(code: str | int | None) -> NoReturn:
    """End with an exit code: everything is said and tidied up, and nothing is taken apart.

    The system lets go of a process at once; Python by itself takes every value apart before,
    which is a fifth of a check. Whoever looks on has the ordinary end.
    """
    if isinstance(code, int) and not _is_watched():  # pragma: no cover - who measures, watches
        import atexit  # noqa: PLC0415 - start-up time

        atexit._run_exitfuncs()  # noqa: SLF001 - as Python does; there is no public name for it
        if _is_said():
            os._exit(code)
    sys.exit(code)


def _is_watched() -> bool:
    """Tell whether a debugger, a profile, a prompt or a thread of somebody's waits for the end."""
    import threading  # noqa: PLC0415 - start-up time

    seats = getattr(sys, "monitoring", None)  # where such look on from, since Python 3.12
    tools = [seats.get_tool(number) for number in range(_SEATS)] if seats else []
    looks = (sys.gettrace(), sys.getprofile(), sys.flags.dev_mode, sys.flags.inspect, *tools)
    others = (one for one in threading.enumerate() if one is not threading.main_thread())
    return any(looks) or not all(one.daemon for one in others)


def _is_said() -> bool:  # pragma: no cover - as above
    """Tell whether both outputs have taken everything; where one has not, Python says why."""
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except (OSError, ValueError):
        return False
    return True


if __name__ == "__main__":
    main()
