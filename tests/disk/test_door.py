"""Nowhere else in the package is a file opened, written, moved or removed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import journeyascode

PACKAGE = Path(journeyascode.__file__).parent
DOOR = PACKAGE / "disk"
READING = {"open", "read_bytes", "read_text", "fdopen", "open_code"}
WRITING = {
    "write_text", "write_bytes", "touch", "truncate", "ftruncate", "copyfile", "copytree",
    "copy2", "copyfileobj", "sendfile", "chmod", "lchmod", "fchmod", "chown", "fchown",
    "mkdir", "makedirs", "mkstemp", "mkdtemp", "mkfifo", "mknod", "symlink_to", "hardlink_to",
    "NamedTemporaryFile", "TemporaryDirectory", "TemporaryFile",
    "SpooledTemporaryFile",
}  # fmt: skip
REMOVING = {"unlink", "rmdir", "removedirs", "rmtree"}
MOVING = {"renames", "move_into", "copymode", "copystat"}
OF_MODULES = {
    "os": {"remove", "rename", "replace", "open", "link", "symlink"},
    "shutil": {"move", "copy"},
}
OUR_OWN = {"site/assets.py", "cli/init.py", "speech/catalogues.py"}
"""These read what is in the package itself."""
NOT_A_PATH = {
    ("site/serve.py", "read_bytes"),
    ("cli/init.py", "read_text"),
    ("checking/installed_rules.py", "read_text"),
}
"""What is asked of a server, and of packages that are installed."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if not path.is_relative_to(DOOR):
            yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text("utf-8"))


def touching(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Every call that touches the disk: its name and its line."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", "") or getattr(node.func, "id", "")
        of = getattr(getattr(node.func, "value", None), "id", "")
        known = name in READING | WRITING | REMOVING | MOVING or name in OF_MODULES.get(of, ())
        is_path = isinstance(node.func, ast.Attribute) and len(node.args) == 1
        if known or (is_path and not node.keywords and name in {"replace", "rename"}):
            yield name, node.lineno


def outside() -> Iterator[str]:
    for name, tree in modules():
        for call, at in touching(tree):
            if name in OUR_OWN and call in READING:
                continue
            if (name, call) not in NOT_A_PATH:
                yield f"{name}:{at}: {call}"


def test_every_file_is_read_and_written_by_the_one_door() -> None:
    assert list(outside()) == []


@pytest.mark.parametrize(
    "line",
    ["open(f, 'w')", "p.open()", "p.replace(q)", "p.rename(q)", "os.replace(a, b)", "p.unlink()"],
)
def test_a_call_that_touches_the_disk_is_seen(line: str) -> None:
    assert list(touching(ast.parse(line)))


@pytest.mark.parametrize("line", ["'a'.replace('b', 'c')", "replace(one, id=1)", "one.rename()"])
def test_a_call_that_only_sounds_alike_is_not(line: str) -> None:
    assert not list(touching(ast.parse(line)))


def test_json_is_read_back_by_the_one_reader() -> None:
    asking = {
        name
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and getattr(node.value, "id", "") == "json"
        and node.attr in {"load", "loads"}
    }
    assert asking == set()
