"""Print how long `jac` takes, as ratios to the floor and to plain MkDocs.

The unit is a fixed loop of four million rounds in Python on the same machine, so that figures
from different machines can be laid side by side. All times are CPU seconds of the whole process
and its children, except latencies, which are what a person waits.

    python -m tests.bench            100, 1,000 and 10,000 entities
    python -m tests.bench 100 1000   only these sizes
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.generate import write_handbook
from tests.bench.serving import Latency, serve_latency

ROUNDS = 3
JAC = (sys.executable, "-m", "journeyascode")
AS_OF = ("--as-of", "2026-11-22")
BARE_CONFIG = """\
site_name: Plain
theme: {name: material, font: false, features: [navigation.prune, navigation.indexes]}
plugins: [search]
"""


@dataclass(frozen=True)
class Cost:
    """What a command took: CPU seconds of it and its children, its peak memory in MiB."""

    seconds: float
    memory: float
    said: str = ""


def main(sizes: Sequence[int]) -> None:
    """Measure every size and print one table."""
    unit = min(loop() for _ in range(5))
    version = (
        cheapest((*JAC, "--version")).seconds / cheapest((sys.executable, "-c", "pass")).seconds
    )
    _print(f"unit: a loop of 4,000,000 rounds, {unit:.3f} s CPU; `jac --version`: "
           f"{version:.2f} x bare Python\n")  # fmt: skip
    _print("| entities | what | CPU s | x unit | x floor | peak MiB | beside |")
    _print("|--:|---|--:|--:|--:|--:|---|")
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="jac-bench-") as folder:
            measure(Path(folder), size, unit)


def measure(folder: Path, size: int, unit: float) -> None:
    """Measure everything for one size and print its rows."""
    entities = write_handbook(folder / "journeys", size)
    floor = read_and_hash(folder / "journeys")

    def row(what: str, cost: Cost, beside: str = "") -> None:
        _print(
            f"| {entities:,} | {what} | {cost.seconds:.2f} | {cost.seconds / unit:.1f} | "
            f"{cost.seconds / floor:.0f} | {cost.memory:.0f} | {beside} |"
        )

    row("floor: read and hash", Cost(floor, 0))
    checked = cheapest((*JAC, "check", "journeys", *AS_OF, "--format", "concise"), folder)
    row("`jac check`", checked, f"{checked.seconds / entities * 1000:.2f} ms an entity")
    built = run((*JAC, "build", *AS_OF), folder)
    row("`jac build`, cold", built, _site(folder / "site"))
    drawn, count = drawings(folder)
    row("drawings alone", drawn, f"{count}, {drawn.seconds / built.seconds:.0%} of the cold build")
    row("`jac build`, nothing changed", run((*JAC, "build", *AS_OF), folder), "no drawing again")
    plain = plain_mkdocs(folder)
    row("plain MkDocs, same pages", plain, f"ours is {built.seconds / plain.seconds:.2f} of it")
    _print_latency(entities, unit, serve_latency(folder))


def loop() -> float:
    """Give the CPU seconds of four million rounds of a loop."""
    start, total = time.process_time(), 0
    for number in range(4_000_000):
        total += number
    return time.process_time() - start


def read_and_hash(folder: Path) -> float:
    """Give the CPU seconds that reading and hashing the files takes: nothing can be faster."""
    paths = sorted(folder.rglob("*.yaml"))
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for path in paths:
            hashlib.sha256(path.read_bytes()).hexdigest()
        times.append(time.process_time() - start)
    return min(times)


def cheapest(command: Sequence[str], folder: Path | None = None, rounds: int = ROUNDS) -> Cost:
    """Run a command some times and give the cheapest run."""
    return min((run(command, folder) for _ in range(rounds)), key=lambda cost: cost.seconds)


def run(command: Sequence[str], folder: Path | None = None) -> Cost:
    """Run a command to its end; stop with its words if it fails."""
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd()), "NO_MKDOCS_2_WARNING": "1"}
    with tempfile.TemporaryFile() as out:
        ran = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=out, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(ran.pid, 0)
        ran.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said = out.read().decode()
    if ran.returncode:
        sys.exit(f"{command} failed with {ran.returncode}:\n{said[-3000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said)


def drawings(folder: Path) -> tuple[Cost, str]:
    """Give the cost of every drawing of one language, and how many there are."""
    code = (
        "from datetime import date; from pathlib import Path; "
        "from journeyascode.build import draw, load; "
        "from journeyascode.pages import SHELVES, Addresses, Setting; "
        "loaded = load([Path('journeys')]); book = loaded.handbook; "
        "setting = Setting('fi', date(2026, 1, 1), Addresses(book), loaded.place_of); "
        "drawn = [draw(book, setting, one) for one in (*book, *(s.kind for s in SHELVES), "
        "'handbook')]; print(sum(map(len, drawn)))"
    )
    loading = run((sys.executable, "-c", code.partition("drawn")[0]), folder)
    whole = run((sys.executable, "-c", code), folder)
    count = int(whole.said)
    seconds = whole.seconds - loading.seconds
    return Cost(seconds, whole.memory), f"{count} drawings, {seconds / count * 1000:.0f} ms each"


def plain_mkdocs(folder: Path) -> Cost:
    """Give the cost of plain MkDocs with Material on the pages `jac render` writes."""
    run((*JAC, "render", "plain/docs", *AS_OF), folder)
    (folder / "plain/mkdocs.yml").write_text(BARE_CONFIG, "utf-8")
    return run((sys.executable, "-m", "mkdocs", "build", "-q"), folder / "plain")


def _site(site: Path) -> str:
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    size = sum(path.stat().st_size for path in files) / 1e6
    return f"{pages:,} pages, {size:.0f} MB"


def _print_latency(entities: int, unit: float, latency: Latency) -> None:
    _print(
        f"| {entities:,} | one edit under `jac serve` | {latency.cpu:.2f} | "
        f"{latency.cpu / unit:.1f} | | | answers after {latency.opens:.1f} s, "
        f"first page after {latency.first:.1f} s, the edit shows after {latency.edit:.1f} s |"
    )


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if shutil.which("git") is None:  # the generated handbook lies outside any repository
        sys.exit("git is needed")
    main([int(size) for size in sys.argv[1:]] or [100, 1000, 10_000])
