"""Print how long `jac` takes, as ratios to the floor and to plain MkDocs.

The unit is a fixed loop of four million rounds in Python on the same machine, so that figures
from different machines can be laid side by side. All times are CPU seconds of the whole process
and its children, except latencies, which are what a person waits.

    python -m tests.bench            100, 1,000 and 10,000 entities
    python -m tests.bench 100 1000   only these sizes
    python -m tests.bench 1000 --against main --pairs 7 --step check
                                     both revisions in turns: the median of the ratios
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.editing import edit
from tests.bench.generate import write_handbook
from tests.bench.pairs import STEPS, tell
from tests.bench.peers import plain_mkdocs, sphinx_needs
from tests.bench.running import AS_OF, HERE, Cost, cheapest, compiled, jac, run, workplace
from tests.bench.serving import Latency, serve_latency

ROUNDS = 3
SIZES = (100, 1000, 10_000)
BUILD = jac("build", *AS_OF)


@dataclass(frozen=True)
class Yardsticks:
    """What every cost of one size is laid beside, in CPU seconds."""

    entities: int
    unit: float
    floor: float
    plain: float

    def row(self, what: str, cost: Cost, beside: str = "") -> None:
        """Print one line of the table."""
        seconds = cost.seconds
        _print(
            f"| {self.entities:,} | {what} | {seconds:.2f} | {seconds / self.unit:.1f} | "
            f"{seconds / self.floor:.0f} | {seconds / self.plain:.2f} | {cost.memory:.0f} | "
            f"{beside} |"
        )


def main(sizes: Sequence[int]) -> None:
    """Measure every size and print one table."""
    compiled(HERE)
    _build_once()
    unit = min(loop() for _ in range(5))
    version = cheapest(jac("--version")).seconds / cheapest((sys.executable, "-c", "pass")).seconds
    _print(f"unit: a loop of 4,000,000 rounds, {unit:.3f} s CPU; `jac --version`: "
           f"{version:.2f} x bare Python\n")  # fmt: skip
    _print("| entities | what | CPU s | x unit | x floor | x plain MkDocs | peak MiB | beside |")
    _print("|--:|---|--:|--:|--:|--:|--:|---|")
    for size in sizes:
        with workplace() as folder:
            measure(Path(folder), size, unit)


def measure(folder: Path, size: int, unit: float) -> None:
    """Measure everything for one size and print its rows."""
    entities = write_handbook(folder / "journeys", size)
    floor = read_and_hash(folder / "journeys")
    plain = plain_mkdocs(folder)
    told = Yardsticks(entities, unit, floor, plain.seconds)
    told.row("floor: read and hash", Cost(floor, 0))
    told.row("plain MkDocs, same pages", plain)
    if peer := sphinx_needs(folder, entities):
        told.row("sphinx-needs, as many items", peer)
    checked = cheapest(jac("check", "journeys", *AS_OF, "--format", "concise"), folder, ROUNDS)
    told.row("`jac check`", checked, f"{checked.seconds / entities * 1000:.2f} ms an entity")
    built = _cold(folder)
    told.row("`jac build`, cold", built, _site(folder / "site"))
    drawn, count = drawings(folder)
    told.row("drawings alone", drawn, f"{count}, {drawn.seconds / built.seconds:.0%} of the build")
    told.row("`jac build`, nothing changed", cheapest(BUILD, folder, ROUNDS))
    edit(folder, "Muutettuna")
    told.row("`jac build`, one edit", run(BUILD, folder))
    _print_latency(told, serve_latency(folder))


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


def drawings(folder: Path) -> tuple[Cost, str]:
    """Give the cost of every drawing of one language, and how many there are."""
    code = (
        "from datetime import date; from pathlib import Path; "
        "from journeyascode.build import draw, load; "
        "from journeyascode.pages import SHELVES, Addresses, PageSetting; "
        "loaded = load([Path('journeys')]); book = loaded.handbook; "
        "setting = PageSetting('fi', date(2026, 1, 1), Addresses(book), loaded.place_of); "
        "drawn = [draw(book, setting, one) for one in (*book, *(s.kind for s in SHELVES), "
        "'handbook')]; print(sum(map(len, drawn)))"
    )
    loading = run((sys.executable, "-c", code.partition("drawn")[0]), folder)
    whole = run((sys.executable, "-c", code), folder)
    count = int(whole.said)
    seconds = whole.seconds - loading.seconds
    return Cost(seconds, whole.memory), f"{count} drawings, {seconds / count * 1000:.0f} ms each"


def _build_once() -> None:
    """Have ready what is made once for each release of the program, as most builds find it."""
    with workplace() as folder:
        write_handbook(Path(folder, "journeys"), 20)
        run(BUILD, Path(folder))


def _cold(folder: Path) -> Cost:
    """Build where nothing was built or drawn before."""
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    return run(BUILD, folder)


def _site(site: Path) -> str:
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    size = sum(path.stat().st_size for path in files) / 1e6
    return f"{pages:,} pages, {size:.0f} MB"


def _print_latency(told: Yardsticks, latency: Latency) -> None:
    _print(
        f"| {told.entities:,} | one edit under `jac serve` | {latency.cpu:.2f} | "
        f"{latency.cpu / told.unit:.1f} | | | | answers after {latency.opens:.1f} s, "
        f"first page after {latency.first:.1f} s, the edit shows after {latency.edit:.1f} s |"
    )


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _asked() -> argparse.Namespace:
    asked = argparse.ArgumentParser("python -m tests.bench")
    asked.add_argument("sizes", nargs="*", type=int, help="how many entities, about")
    asked.add_argument("--against", metavar="REVISION", help="run in turns with another revision")
    asked.add_argument("--pairs", type=int, default=5, help="how often both are run")
    asked.add_argument("--step", action="append", choices=STEPS, help="only this; may be repeated")
    return asked.parse_args()


if __name__ == "__main__":
    if shutil.which("git") is None:  # the generated handbook lies outside any repository
        sys.exit("git is needed")
    typed = _asked()
    if typed.against:
        tell(
            typed.against, dict.fromkeys(typed.sizes or [1000], typed.pairs), set(typed.step or ())
        )
    else:
        main(typed.sizes or SIZES)
