"""The engine that lays out and routes graphs: finds Graphviz and runs it, within limits.

The only place of this room that starts a program. Whatever goes wrong comes back as a `Failure`.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Thread, Timer
from typing import IO, TYPE_CHECKING, Any, Literal, TypeVar, cast

from journeyascode.disk import understand
from journeyascode.drawing.drawing_cache import at_hand, key_of
from journeyascode.drawing.engine_time import patience_now
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from journeyascode.speech import Say

SECONDS = 20
"""The time an answer may take."""
BYTES = 16 * 1024 * 1024
"""The length an answer may have."""
CHUNK = 64 * 1024
MEMORY = 2 * 1024**3

MOST_NODES, MOST_EDGES = 300, 600
"""So much is asked of the engine at once."""

Found = TypeVar("Found")
Answer = dict[str, Any]
"""What the engine says of a graph; nothing in it is sure."""
_NEXT = re.compile(rb"(?<=\n})\s*\n(?={)")
"""Between two answers: what is inside of one is indented."""
Job = Literal["route", "layout", "picture", "png", "pdf"]
_ARGUMENTS: dict[Job, tuple[str, ...]] = {
    "route": ("-q", "-Kneato", "-n2", "-Tjson0"),
    "layout": ("-q", "-Kdot", "-Tjson0"),
    "png": ("-q", "-Kneato", "-n2", "-Gdpi=144", "-Gbgcolor=white", "-Tpng"),
    "pdf": ("-q", "-Kneato", "-n2", "-Gbgcolor=white", "-Tpdf"),
    "picture": ("-q", "-Kneato", "-n2", "-Gdpi=72", "-Gbgcolor=white", "-Tpng"),
}


@dataclass(frozen=True, slots=True)
class Engine:
    """A Graphviz on this machine, and how it was found."""

    path: str
    found: Literal["JAC_DOT", "graphviz-pure", "PATH"]


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no drawing."""

    problem: Say
    hung: bool = False
    """Whether the engine took all the time there was."""


class UnexpectedAnswerError(ValueError):
    """The engine has answered something that was not asked for."""


def too_many(nodes: int, edges: int) -> Say | None:
    """Say that the engine would be asked for more than it may; None when it would not."""
    if nodes <= MOST_NODES and edges <= MOST_EDGES:
        return None
    return say(
        "the drawing has {nodes} boxes and {edges} arrows; "
        "at most {most_nodes} and {most_edges} can be drawn",
        nodes=nodes,
        edges=edges,
        most_nodes=MOST_NODES,
        most_edges=MOST_EDGES,
    )


def find_engine() -> Engine | Failure:
    """Give the Graphviz to draw with: `JAC_DOT`, else `graphviz-pure` of pip, else `dot`.

    Looked up once for each value of `JAC_DOT` and `PATH`.
    """
    return _find(os.environ.get("JAC_DOT", ""), os.environ.get("PATH", os.defpath))


def engine_version(engine: Engine) -> str | None:
    """Give the first line an engine says about its version, or None when it cannot run."""
    ran = _run([engine.path, "-V"], b"")
    if isinstance(ran, Failure):
        return None
    lines = (ran.output or ran.complaints).decode("utf-8", "replace").splitlines()
    return lines[0] if lines else ""


def run(dot: str, job: Job) -> bytes | Failure:
    """Give what Graphviz makes of `dot`: JSON with all routes, or all places too; or a picture.

    What it has made of the same text before is not made again while drawings are kept.
    """
    engine = _able(find_engine(), job)
    if isinstance(engine, Failure):
        return engine
    command, given = [engine.path, *_ARGUMENTS[job]], dot.encode()
    kept = at_hand()
    if kept is None:
        return _made(command, given)
    key = key_of(command, given)
    known = kept.get(key)
    if known is not None:
        return known
    made = _made(command, given)
    if not isinstance(made, Failure):
        kept.put(key, made)
    return made


def ask(
    graphs: Sequence[str], job: Job, read: Callable[[Sequence[Answer]], Found]
) -> Found | Failure:
    """Give what `read` makes of the engine's answers to some graphs, which it is asked at once.

    A failure where they are none of that kind, or not as many.
    """
    answer = run("".join(graphs), job)
    if isinstance(answer, Failure):
        return answer
    try:
        return read(_apart(answer, len(graphs)))
    except UnexpectedAnswerError as error:
        words = str(error)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        words = type(error).__name__
    return Failure(say("Graphviz drew something unexpected: `{words}`", words=words))


def _apart(answer: bytes, graphs: int) -> list[Answer]:
    answers = [cast("Answer", understand(one)) for one in _NEXT.split(answer)]
    if len(answers) != graphs:
        raise UnexpectedAnswerError("count")
    return answers


def _made(command: Sequence[str], given: bytes) -> bytes | Failure:
    patience = patience_now()
    if patience.over:
        return Failure(patience.over)
    ran = _run(command, given)
    if isinstance(ran, Failure):
        if ran.hung:
            patience.over = _given_up()
        return ran
    words = _first_error(ran.complaints)
    if ran.code and b"not recognized" in ran.complaints:
        return Failure(_no_pdf())
    if ran.code or words:
        return Failure(
            say("Graphviz failed with exit code {code}: {words}", code=ran.code, words=words)
        )
    return ran.output if ran.output.strip() else Failure(say("Graphviz drew nothing"))


def _given_up() -> Say:
    return say("Graphviz was given up: a drawing took longer than {n} s", n=SECONDS)


@cache
def _find(chosen: str, path: str) -> Engine | Failure:
    if chosen:
        found = shutil.which(chosen, path=path)
        return Engine(found, "JAC_DOT") if found else Failure(_no_such(chosen))
    packaged = _packaged()
    if packaged:
        return Engine(packaged, "graphviz-pure")
    found = shutil.which("dot", path=path)
    return Engine(found, "PATH") if found else Failure(_no_engine())


def _able(engine: Engine | Failure, job: Job) -> Engine | Failure:
    """Give the engine for a job: what pip brings writes no PDF, so another one does if it can."""
    if job != "pdf" or isinstance(engine, Failure) or engine.found != "graphviz-pure":
        return engine
    found = shutil.which("dot")
    return Engine(found, "PATH") if found else engine


def _packaged() -> str | None:
    """Find the binary that the package brought, even where its folder is not on the PATH."""
    from importlib.metadata import PackageNotFoundError, files  # noqa: PLC0415 - start-up time

    try:
        listed = files("graphviz-pure") or ()
    except PackageNotFoundError:
        return None
    binaries = (Path(str(file.locate())) for file in listed if file.stem == "graphviz-pure")
    return next((str(binary) for binary in binaries if os.access(binary, os.X_OK)), None)


def _no_such(chosen: str) -> Say:
    return say("`JAC_DOT` names `{path}`, which is no program on this machine", path=chosen)


def _no_engine() -> Say:
    return say(
        "there is no Graphviz on this machine; install it with `pip install graphviz-pure`, "
        "`apt install graphviz` or `brew install graphviz`"
    )


def _no_pdf() -> Say:
    return say(
        "the Graphviz on this machine writes no PDF; install one that does with "
        "`apt install graphviz` or `brew install graphviz`"
    )


@dataclass(frozen=True, slots=True)
class _ProgramResult:
    code: int
    output: bytes
    complaints: bytes


def _run(command: Sequence[str], given: bytes) -> _ProgramResult | Failure:
    """Run a program in a group of its own; it has ended when this returns."""
    try:
        process = subprocess.Popen(  # noqa: S603 - our own arguments; the text goes to its input
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=_environment(),
            start_new_session=True,
        )
    except OSError as error:
        words = error.strerror or str(error)
        return Failure(say("Graphviz cannot be started: {words}", words=words))
    with process:
        try:
            return _ProgramRun(process).hold(given)
        except BaseException:  # Ctrl-C too: nobody is left to talk to it
            _kill(process)
            raise


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a program and whatever it has started. It is not waited for yet."""
    with suppress(OSError, AttributeError):  # Windows has no groups of processes
        os.killpg(process.pid, signal.SIGKILL)
    process.kill()


class _ProgramRun:
    """What is said to a program and what it answers, until it ends or is ended."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.ended: Say | None = None
        self.hung = False
        _limit_memory(process.pid)

    def hold(self, given: bytes) -> _ProgramResult | Failure:
        """Give what the program answers to its input; the process has been waited for."""
        timer = Timer(SECONDS, self.lose_patience)
        timer.daemon = True
        timer.start()
        complaints = bytearray()
        listener = Thread(target=self.listen, args=(self.process.stderr, complaints), daemon=True)
        listener.start()
        self.tell(given)
        output = bytearray()
        self.listen(self.process.stdout, output)
        listener.join()
        timer.cancel()
        timer.join()
        code = self.leave()
        return (
            Failure(self.ended, self.hung)
            if self.ended
            else _ProgramResult(code, bytes(output), bytes(complaints))
        )

    def tell(self, given: bytes) -> None:
        """Write the input; a program that ends without reading it tells why by its exit code."""
        with suppress(OSError), cast("IO[bytes]", self.process.stdin) as stdin:
            stdin.write(given)

    def listen(self, stream: IO[bytes] | None, heard: bytearray) -> None:
        """Add to `heard` what a stream says, up to the limit."""
        while said := cast("IO[bytes]", stream).read(CHUNK):
            heard += said
            if len(heard) > BYTES:
                self.end(say("Graphviz wrote more than {n} MB", n=BYTES // 1024**2))
                return

    def leave(self) -> int:
        """Wait until the program has ended; it has closed its output, so that is soon."""
        try:
            return self.process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            self.lose_patience()
            return self.process.wait()

    def lose_patience(self) -> None:
        """End the program: its time is over."""
        self.hung = True
        self.end(say("Graphviz took longer than {n} s", n=SECONDS))

    def end(self, why: Say) -> None:
        """End the program for a reason. It is not waited for yet."""
        self.ended = self.ended or why
        _kill(self.process)


def _environment() -> dict[str, str]:
    """Give what the program may know: where programs are, and that it must not read files."""
    known = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {**known, "SERVER_NAME": "jac", "LC_ALL": "C.UTF-8"}


def _limit_memory(pid: int) -> None:
    """Limit the program before it has read anything; only Linux can."""
    with suppress(ImportError, OSError, ValueError):
        from resource import RLIMIT_AS, prlimit  # noqa: PLC0415 - not on every system

        prlimit(pid, RLIMIT_AS, (MEMORY, MEMORY))


def _first_error(complaints: bytes) -> str:
    """Give the first error in what the program complains about, without control characters."""
    lines = complaints.decode("utf-8", "replace").splitlines()
    found = next((line for line in lines if "rror" in line and "arning" not in line), "")
    return "".join(letter for letter in found if letter.isprintable())[:200]
