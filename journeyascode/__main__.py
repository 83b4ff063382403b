"""``jac`` and ``python -m journeyascode``."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from errno import EBADF
from io import BufferedWriter, FileIO, RawIOBase, TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NoReturn, TextIO

    from _typeshed import ReadableBuffer

UNTOLD = 2
STOPPED = 130
_SEATS = 6
"""How many tools Python lets look on at once."""


def main() -> None:
    """Run the command line; answer ``--version`` before anything heavy is imported."""
    sys.stdout = _over(sys.stdout) if sys.stdout else TextIOWrapper(BufferedWriter(_Closed()))
    sys.stderr = _over(sys.stderr)
    gc.disable()  # a short life makes next to no garbage; commands that live long look for it
    if sys.argv[1:] == ["--version"]:
        from journeyascode import __version__  # noqa: PLC0415 - start-up time

        sys.stdout.write(f"jac {__version__}\n")
        _leave(0)
    if sys.argv[1:2] == ["build"] and _is_said_again():
        _leave(0)
    try:
        from journeyascode.cli import run  # noqa: PLC0415 - start-up time

        run()
    except KeyboardInterrupt:  # before there is anybody else to hear it
        sys.exit(STOPPED)
    except SystemExit as end:
        _leave(end.code)


class _Output(FileIO):
    """An output that takes everything, so that a command does all that it was asked to do.

    Whether the reader of a pipe has gone by now is a matter of who is faster; what a command finds
    out and its exit code must not be. What else is not taken is told at the end.
    """

    lost: OSError | None = None
    """What the first of what is lost was refused for; nobody misses what a pipe does not take."""

    def write(self, content: ReadableBuffer, /) -> int:
        """Give how much is taken: all of it."""
        try:
            return super().write(content)
        except BrokenPipeError:
            pass
        except OSError as error:
            self.lost = self.lost or error
        return memoryview(content).nbytes


class _Closed(RawIOBase):
    """A standard output that was closed before we began: all is lost that is told here."""

    lost: OSError | None = None

    def writable(self) -> bool:
        """Tell that somebody may try."""
        return True

    def write(self, content: ReadableBuffer, /) -> int:
        """Give how much is taken: all of it, to nobody."""
        self.lost = OSError(EBADF, os.strerror(EBADF))
        return memoryview(content).nbytes


def _over(stream: TextIO) -> TextIO:
    """Give an output in place of another one that is no terminal."""
    if not isinstance(stream, TextIOWrapper) or stream.isatty():
        return stream
    try:
        output = _Output(stream.fileno(), "wb", closefd=False)
    except OSError:
        return stream
    try:
        stream.flush()
    except BrokenPipeError:
        pass
    except OSError as error:
        output.lost = error
    buffer, at_once = BufferedWriter(output), stream.line_buffering
    return TextIOWrapper(buffer, stream.encoding, stream.errors, line_buffering=at_once)


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
        os._exit(code if _is_said() else max(code, UNTOLD))
    sys.exit(code if _is_said() else UNTOLD)


def _is_watched() -> bool:
    """Tell whether a debugger, a profile, a prompt or a thread of somebody's waits for the end."""
    import threading  # noqa: PLC0415 - start-up time

    seats = getattr(sys, "monitoring", None)  # where such look on from, since Python 3.12
    tools = [seats.get_tool(number) for number in range(_SEATS)] if seats else []
    looks = (sys.gettrace(), sys.getprofile(), sys.flags.dev_mode, sys.flags.inspect, *tools)
    others = (one for one in threading.enumerate() if one is not threading.main_thread())
    return any(looks) or not all(one.daemon for one in others)


def _is_said() -> bool:
    """Tell whether all that was told has arrived; where it has not, say why."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(ValueError):  # somebody has closed it, and has seen to all before
            stream.flush()
    lost = getattr(getattr(getattr(sys.stdout, "buffer", None), "raw", None), "lost", None)
    if lost:
        from journeyascode.cli.main import excuse  # noqa: PLC0415 - start-up time

        excuse(lost)
    return not lost


if __name__ == "__main__":
    main()
