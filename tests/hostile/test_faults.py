"""Builds that are killed, starved, lied to or run twice: the old site or the new, and a reason."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path

import pytest

from tests.hostile.command import JAC, environment, jac
from tests.hostile.tally import Held
from tests.hostile.workshop import DAY, EDITED, Workshop, prepare, strike, tree

KILLS = 4
"""For each signal."""
ENDINGS = {0, 1, 2, 120, 130}
"""How a command may end that nobody listens to; 120 is Python's own, for a last word unsaid."""
TWIN = "Switching the contract"
"""Stands in the table beside the map of what is related to the persona, drawn or not."""

ENGINES = {
    "crashes": "kill -SEGV $$\n",
    "writes junk": "head -c 100000 /dev/urandom\n",
    "writes without end": "yes '{'\n",
    "complains without end": "yes error >&2\n",
    "stops in the middle": 'printf \'{"bb": "0,0,208,40", "objects": [\'\n',
    "writes a drawing": "printf '<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>'\n",
    "writes strange numbers": 'printf \'{"bb": "0,0,NaN,1e999", "objects": [{}]}\'\n',
    "lies deep": "head -c 100000 /dev/zero | tr '\\0' '['\n",
    "loses every box": 'printf \'{"bb": "0,0,9,9", "objects": []}\'\n',
    "says nothing": "true\n",
}


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return prepare(tmp_path_factory.mktemp("pattern") / "project")


@pytest.fixture
def shop(pattern: Workshop, tmp_path: Path, held: Held) -> Iterator[Workshop]:
    """A fresh copy of the project; after the test it builds in peace, whatever has happened."""
    folder = tmp_path / "project"
    shutil.copytree(pattern.folder, folder)
    shop = Workshop(folder, pattern.old, pattern.new, pattern.around)
    held("faults", 1)
    yield shop
    shop.recover()


@pytest.fixture(scope="module")
def shared(pattern: Workshop, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    folder = tmp_path_factory.mktemp("shared") / "project"
    shutil.copytree(pattern.folder, folder)
    return Workshop(folder, pattern.old, pattern.new, pattern.around)


@pytest.fixture
def bench(shared: Workshop, held: Held) -> Workshop:
    """One copy for the tests that harm no page; what their engines drew stays beside it, kept."""
    held("faults", 1)
    return shared


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_build_killed_at_any_moment_leaves_a_whole_site(
    blow: signal.Signals, shop: Workshop
) -> None:
    chance = random.Random(int(blow))  # noqa: S311 - no secret
    started = time.monotonic()
    shop.build()
    usual = time.monotonic() - started
    for _ in range(KILLS):
        building = shop.start()
        time.sleep(chance.uniform(0, usual))
        strike(building, blow)
        shop.judge(building, killed=True)


def test_builds_at_once_take_turns(shop: Workshop) -> None:
    building = [shop.start() for _ in range(3)]
    for one in building:
        one.wait(120)
    for one in building:
        shop.judge(one)
        assert one.returncode == 0


def test_an_output_that_is_a_link_is_left_alone(shop: Workshop, tmp_path: Path) -> None:
    treasure = tmp_path / "treasure"
    shop.site.rename(treasure)
    before = tree(treasure)
    shop.site.symlink_to(treasure)

    assert "link" in shop.build()
    assert tree(treasure) == before
    shop.site.unlink()


def test_a_file_of_somebody_else_in_the_output_is_kept(shop: Workshop) -> None:
    ours = shop.site / "precious.txt"
    ours.write_text("not yours", "utf-8")
    ran = jac(shop.folder, "build", "book", "--out", "site", "--as-of", DAY)

    assert ran.returncode == 2
    assert b"precious.txt" in ran.stderr
    assert ours.read_text("utf-8") == "not yours"
    ours.unlink()


@pytest.mark.parametrize("out", ["book/handbook.yaml/site", "/proc/jac/site", "book"])
def test_an_output_that_cannot_be_is_told_in_a_line(out: str, bench: Workshop) -> None:
    ran = jac(bench.folder, "build", "book", "--as-of", DAY, "--out", out)

    assert ran.returncode == 2
    assert b"Traceback" not in ran.stderr
    assert len(ran.stderr.splitlines()) <= 2


@pytest.mark.parametrize(
    ("kind", "limit"),
    [
        pytest.param(resource.RLIMIT_FSIZE, 20_000, id="files of 20 kB"),
        pytest.param(resource.RLIMIT_NOFILE, 24, id="24 open files"),
        pytest.param(resource.RLIMIT_AS, 160 << 20, id="160 MB of memory"),
        pytest.param(resource.RLIMIT_NPROC, 1, id="no other process"),
    ],
)
def test_a_build_that_is_starved_leaves_a_whole_site(
    kind: int, limit: int, shop: Workshop
) -> None:
    # Whoever measures coverage in there would be starved too, and tell it at length.
    building = shop.start(
        lambda: resource.setrlimit(kind, (limit, limit)),
        COVERAGE_PROCESS_CONFIG=None,
        COVERAGE_PROCESS_START=None,
    )
    shop.judge(building, killed=kind == resource.RLIMIT_AS)


def test_without_an_engine_every_table_is_there_and_the_reason(bench: Workshop) -> None:
    assert "JAC_DOT" in without_drawings(bench, "/nowhere/dot")


@pytest.mark.parametrize("script", ENGINES.values(), ids=ENGINES)
def test_an_engine_that_misbehaves_costs_the_drawing_only(
    script: str, bench: Workshop, tmp_path: Path
) -> None:
    engine = tmp_path / "dot"
    engine.write_text(f"#!/bin/sh\ncat > /dev/null\n{script}", "utf-8")
    engine.chmod(0o755)

    assert "Graphviz" in without_drawings(bench, str(engine))


def without_drawings(shop: Workshop, engine: str) -> str:
    """Build with an engine that lays nothing out; give the persona's page."""
    ran = jac(shop.folder, "build", "book", "--as-of", DAY, "--out", "elsewhere", JAC_DOT=engine)
    assert ran.returncode == 0, ran.stderr.decode()
    page = (shop.folder / "elsewhere/personas/parent/index.html").read_text("utf-8")
    assert TWIN in page
    assert 'class="jac jac-relations"' not in page
    journey = (shop.folder / "elsewhere/journeys/switch-contract/index.html").read_text("utf-8")
    assert 'class="jac jac-journey"' in journey
    shutil.rmtree(shop.folder / "elsewhere")
    return unescape(page)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, id="C"),
        pytest.param({"PYTHONIOENCODING": "ascii:strict"}, id="ASCII"),
        pytest.param({"HOME": "/nowhere", "XDG_CACHE_HOME": "/nowhere"}, id="no home"),
        pytest.param({"HOME": None, "TMPDIR": "/nowhere", "PATH": None}, id="nothing at all"),
        pytest.param({"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"}, id="elsewhere"),
    ],
)
def test_an_odd_environment_makes_the_same_site(
    changes: dict[str, str | None], shop: Workshop
) -> None:
    shop.build(**changes)

    assert tree(shop.site) == shop.new


@pytest.mark.parametrize("where", [">&-", "> /dev/full", "2>&-", "2> /dev/full", "| true"])
def test_an_output_nobody_reads_harms_nothing(where: str, shop: Workshop) -> None:
    for words in ("build book --out site", "check book --format concise"):
        ran = by_shell(shop, f'"$@" {words} --as-of {DAY} {where}')
        assert ran.returncode in ENDINGS
        assert b"Traceback" not in ran.stderr
    assert tree(shop.site) in {shop.old, shop.new}


def by_shell(shop: Workshop, line: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["/bin/sh", "-c", line, "sh", *JAC],
        cwd=shop.folder,
        env=environment(),
        capture_output=True,
        timeout=120,
        check=False,
    )


def test_a_file_name_that_is_not_utf_8_is_published_or_refused(shop: Workshop) -> None:
    path = shop.folder / "book" / os.fsdecode(b"\xff\xfe.yaml")
    path.write_text("kind: system\nid: odd\nname: Odd\n", "utf-8")
    ran = jac(shop.folder, "build", "book", "--out", "site", "--as-of", DAY)

    assert ran.returncode in {0, 1, 2}
    assert b"Traceback" not in ran.stderr
    path.unlink()


@pytest.mark.parametrize("turn", ["vanishes", "changes"])
def test_a_file_that_flickers_while_it_is_read_harms_nothing(turn: str, shop: Workshop) -> None:
    path = shop.folder / "book" / EDITED
    whole = path.read_bytes()

    def flicker() -> None:
        if turn == "vanishes":
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(whole[: len(whole) // 2])
        time.sleep(0.002)
        path.write_bytes(whole)
        time.sleep(0.002)

    with repeating(flicker):
        building = shop.start()
        _, told = building.communicate(timeout=120)

    assert 0 <= building.returncode <= 125
    assert b"Traceback" not in told
    path.write_bytes(whole)


@contextmanager
def repeating(turn: Callable[[], None]) -> Iterator[None]:
    """Do something again and again beside the block."""
    over = threading.Event()

    def repeat() -> None:
        while not over.is_set():
            turn()

    thread = threading.Thread(target=repeat)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
