from __future__ import annotations

import ctypes
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from textwrap import dedent

import pytest

from journeyascode.disk.exchange import rename_at_once
from journeyascode.site.lock import locked
from journeyascode.site.publish import SITE, publication, read_manifest
from journeyascode.site.publish_error import PublishError
from journeyascode.source.files import MANIFEST
from tests.site.building import tree


def publish(out: Path, **files: str) -> None:
    with publication(out) as workshop:
        for name, text in files.items():
            (workshop / SITE / f"{name}.html").write_text(text, "utf-8")


def left_beside(out: Path) -> list[str]:
    return [path.name for path in out.parent.iterdir() if path != out]


def test_a_site_appears_whole_with_a_manifest_of_it(tmp_path: Path) -> None:
    publish(tmp_path / "site", index="one", other="two")
    assert set(tree(tmp_path / "site")) == {"index.html", "other.html", MANIFEST}
    assert set(read_manifest(tmp_path / "site")) == {"index.html", "other.html"}
    assert not left_beside(tmp_path / "site")


def test_a_new_site_replaces_the_old_one_and_leaves_nothing_of_it(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "site"
    publish(out, index="one", other="two")
    publish(out, index="three")
    assert (out / "index.html").read_text() == "three"
    assert not (out / "other.html").exists()
    assert not left_beside(out)


def test_a_failed_build_leaves_the_last_good_site(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish(out, index="one")
    before = tree(out)

    def fail() -> None:
        with publication(out) as workshop:
            (workshop / SITE / "index.html").write_text("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert tree(out) == before
    assert not left_beside(out)


def test_an_output_that_is_a_link_is_refused_and_its_target_untouched(tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "file").write_text("keep")
    (tmp_path / "site").symlink_to(tmp_path / "precious")
    with pytest.raises(PublishError, match="is a link"):
        publish(tmp_path / "site", index="one")
    assert (tmp_path / "precious" / "file").read_text() == "keep"


def test_an_output_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("keep")
    with pytest.raises(PublishError, match="is a file"):
        publish(tmp_path / "site", index="one")
    assert (tmp_path / "site").read_text() == "keep"


@pytest.mark.parametrize("foreign", ["precious.txt", "deep/precious.txt", "index.html"])
def test_an_output_with_a_file_we_did_not_write_is_refused(tmp_path: Path, foreign: str) -> None:
    out = tmp_path / "site"
    publish(out, index="one")
    (out / foreign).parent.mkdir(exist_ok=True)
    (out / foreign).write_text("by hand")
    with pytest.raises(PublishError, match=f"holds what we did not write: `{foreign}`"):
        publish(out, index="two")
    assert (out / foreign).read_text() == "by hand"


def test_a_link_in_the_output_is_a_file_we_did_not_write(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish(out, index="one")
    (out / "elsewhere").symlink_to(tmp_path)
    with pytest.raises(PublishError, match="elsewhere"):
        publish(out, index="two")


@pytest.mark.parametrize(
    "written", ["", "[]", '{"files": []}', '{"files": {"../../etc/passwd": "x", "/abs": "y"}}']
)
def test_a_manifest_that_makes_no_sense_owns_nothing(tmp_path: Path, written: str) -> None:
    (tmp_path / MANIFEST).write_text(written)
    assert read_manifest(tmp_path) == {}


def test_an_empty_folder_is_ours_to_fill(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(tmp_path / "site", index="one")
    assert (tmp_path / "site" / "index.html").read_text() == "one"


def test_leftovers_of_a_killed_build_are_gone_after_the_next(tmp_path: Path) -> None:
    out = tmp_path / "site"
    (tmp_path / ".site.jac-new" / SITE).mkdir(parents=True)
    (tmp_path / ".site.jac-new" / SITE / "index.html").write_text("half")
    (tmp_path / ".site.jac-lock").touch()
    publish(out, index="one")
    assert (out / "index.html").read_text() == "one"
    assert not left_beside(out)


def test_a_link_in_the_way_of_the_workshop_is_removed_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / ".site.jac-new").symlink_to(tmp_path / "precious")
    publish(tmp_path / "site", index="one")
    assert (tmp_path / "precious").is_dir()


def test_a_build_killed_between_two_renames_is_no_trouble_for_the_next(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish(out, index="one")
    workshop = tmp_path / ".site.jac-new"
    workshop.mkdir()
    out.rename(workshop / "former")
    publish(out, index="two")
    assert (out / "index.html").read_text() == "two"


def test_the_old_site_is_back_even_when_the_next_build_fails(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish(out, index="one")
    workshop = tmp_path / ".site.jac-new"
    workshop.mkdir()
    out.rename(workshop / "former")

    def fail() -> None:
        with publication(out):
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert (out / "index.html").read_text() == "one"


@pytest.mark.parametrize("missing", [OSError, AttributeError])
def test_a_system_without_exchange_renames_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: type[Exception]
) -> None:
    def no_library(_: object) -> object:
        raise missing

    monkeypatch.setattr(ctypes, "CDLL", no_library)
    rename_at_once.cache_clear()  # what the system can do is asked once
    try:
        publish(tmp_path / "site", index="one")
        publish(tmp_path / "site", index="two")
    finally:
        rename_at_once.cache_clear()
    assert (tmp_path / "site" / "index.html").read_text() == "two"
    assert not left_beside(tmp_path / "site")


def test_whoever_waits_too_long_for_another_build_is_told_so(tmp_path: Path) -> None:
    with (
        locked(tmp_path / "lock"),
        pytest.raises(PublishError, match="another build"),
        locked(tmp_path / "lock", patience=0.2),
    ):
        pytest.fail("two hold one lock")
    assert not (tmp_path / "lock").exists()


BUILDER = dedent("""
    import sys
    from pathlib import Path
    from journeyascode.site.publish import SITE, publication

    mark = sys.argv[2]
    with publication(Path(sys.argv[1])) as workshop:
        for number in range(300):
            (workshop / SITE / f"{number}.html").write_text(mark * 200)
        print("half", flush=True)
        for number in range(300, 600):
            (workshop / SITE / f"{number}.html").write_text(mark * 200)
""")


def start(out: Path, mark: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", BUILDER, str(out), mark], stdout=subprocess.PIPE
    )


def marks(out: Path) -> set[str]:
    return {path.read_text()[:1] for path in out.glob("*.html")}


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_build_killed_at_any_moment_leaves_the_old_site_or_the_new(tmp_path: Path) -> None:
    out = tmp_path / "site"
    start(out, "a").communicate(timeout=60)
    chance = random.Random(7)  # noqa: S311 - not a secret
    for mark in "bcdefghijk":
        ran = start(out, mark)
        assert ran.stdout
        ran.stdout.readline()
        time.sleep(chance.uniform(0, 0.08))
        ran.send_signal(signal.SIGKILL)
        ran.wait(60)
        ran.stdout.close()
        assert len(list(out.glob("*.html"))) == 600
        assert len(marks(out)) == 1
    publish(out, index="z")
    assert marks(out) == {"z"}
    assert not left_beside(out)


def test_several_builds_at_once_take_turns(tmp_path: Path) -> None:
    out = tmp_path / "site"
    running = [start(out, mark) for mark in "abc"]
    for one in running:
        one.communicate(timeout=60)
        assert one.returncode == 0
    assert len(list(out.glob("*.html"))) == 600
    assert len(marks(out)) == 1
    assert not left_beside(out)
