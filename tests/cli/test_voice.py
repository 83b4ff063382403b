"""Whatever encoding a pipe has: never a crash, and the same exit code as on a terminal."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from journeyascode.cli import run
from journeyascode.cli.main import COMMANDS
from journeyascode.reports.formats import ELSEWHERE, FORMATS
from tests.cli.calling import Call

ENCODINGS = ("cp1252", "cp437", "latin-1", "ascii")
ODD = "🙂 — ✓ → Ω ж 漢 ä é"
BOOK = {
    "handbook.yaml": f"kind: handbook\nid: h\nname: '{ODD}'\norganisation: O\nlanguages: [fi]\n",
    "anna-Ω.yaml": (
        f"kind: persona\nid: anna\nname: '{ODD}'\nsegment: smal  # {ODD}\ngoals: [a ]\n"
    ),
    "small.yaml": "kind: segment\nid: small\nname: Small\ndescription:   '🙂'\n",
}
CALLS = [
    *(("check", "--format", form) for form in FORMATS),
    ("check", "--diff", "--unsafe-fixes"),
    ("check", "--lang", "en", "-o", "concise"),
    ("check", "nowhere-Ω"),
    ("explain",),
    ("explain", "JAC201"),
    ("explain", "--all"),
    ("explain", "JAC201", "--lang", "fi"),
    ("explain", "Ω"),
    ("doctor",),
    ("doctor", "--lang", "fi"),
    ("fmt", "--check"),
    ("fmt", "--diff"),
    ("rename", "segment", "small", "tiny", "--diff"),
    ("rename", "segment", "Ω", "tiny"),
    ("schema",),
    ("new", "persona", "Ω"),
    ("render", "out-Ω"),
    ("draw", "persona/Ω"),
    ("build", "--out", "site-Ω"),
    ("init", "."),
    *((name, "--help") for name in COMMANDS),
]
TEXTS = {call: " ".join(call) for call in CALLS}


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "journeys").mkdir()
    for name, text in BOOK.items():
        (tmp_path / "journeys" / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def called(
    words: tuple[str, ...], encoding: str, monkeypatch: pytest.MonkeyPatch
) -> tuple[int, bytes, bytes]:
    """Call a command whose outputs are pipes of an encoding, as strict as they can be."""
    heard = io.BytesIO(), io.BytesIO()
    out, err = (io.TextIOWrapper(one, encoding) for one in heard)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "argv", ["jac", *words])
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        with pytest.raises(SystemExit) as stop:
            run()
    for stream in (out, err):
        stream.flush()
    return int(stop.value.code or 0), heard[0].getvalue(), heard[1].getvalue()


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize("language", ["en", "fi"])
@pytest.mark.parametrize("words", CALLS, ids=TEXTS.values())
def test_every_command_ends_alike_in_every_encoding(
    words: tuple[str, ...], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAC_LANG", language)
    code, out, _ = called(words, "utf-8", monkeypatch)
    assert code in {0, 1, 2}
    for encoding in ENCODINGS:
        again, told, remarks = called(words, encoding, monkeypatch)
        assert again == code
        assert b"Traceback" not in remarks
        assert told.count(b"\n") == out.count(b"\n")


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("form", [*ELSEWHERE, "refs"])
def test_what_programs_read_is_utf_8(
    form: str, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    refs = ("refs", "segment", "smal", "--format", "json")
    words = refs if form == "refs" else ("check", "--format", form)
    _, out, _ = called(words, "utf-8", monkeypatch)
    assert called(words, encoding, monkeypatch)[1] == out
    assert "anna-Ω".encode() in out or b"anna-%CE%A9" in out  # as in an address
    if form in {"json", "sarif", "gitlab", "refs"}:
        assert json.loads(out)
    elif form == "junit":
        assert ET.fromstring(out).tag  # noqa: S314 - our own


@pytest.mark.usefixtures("book")
def test_signs_that_are_not_there_are_spelt(monkeypatch: pytest.MonkeyPatch) -> None:
    _, out, _ = called(("doctor", "--lang", "en"), "cp1252", monkeypatch)
    assert out.startswith(b"+ Python")
    _, out, _ = called(("check", "--lang", "fi"), "cp1252", monkeypatch)
    assert b"\\U0001f642" in out
    assert "ä".encode("cp1252") in out


STEERING = "a\u2028b\u2029c\u202ed\x1b[31me\x85f\u200eg"


@pytest.mark.parametrize(
    "words",
    [
        *(("check", STEERING, "--format", form) for form in FORMATS),
        ("explain", STEERING),
        ("new", STEERING, "x"),
        ("new", "persona", STEERING),
        ("rename", STEERING, "a", "b"),
        ("rename", "persona", STEERING, "b"),
        ("fmt", STEERING),
        ("check", "-o", STEERING),
        ("check", f"--{STEERING}"),
        ("check", "--select", STEERING),
        ("check", "--as-of", STEERING),
        ("check", "--since", STEERING),
        ("build", "--out", f"journeys/anna.yaml/{STEERING}"),
        ("render", STEERING, "--from", STEERING),
        (STEERING,),
    ],
)
def test_nothing_that_is_typed_steers_the_terminal(
    words: tuple[str, ...], book: Path, jac: Call
) -> None:
    told = jac(*words)
    assert book.is_dir()
    assert told.code in {1, 2}
    assert not set(told.out + told.err) & set("\u2028\u2029\u202e\x1b\x85\u200e")


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_in_a_name_of_a_file_steers_the_terminal(form: str, book: Path, jac: Call) -> None:
    (book / "journeys" / f"{STEERING}.yaml").write_text("kind: persona\nid: x\n", "utf-8")
    told = jac("check", "--format", form)
    assert told.code == 1
    assert not set(told.out + told.err) & set("\u2028\u2029\u202e\x1b\x85\u200e")


def test_ctrl_c_while_it_begins_is_quiet(book: Path) -> None:
    """Struck when it is certain that Python runs our own code: at the first of our files."""
    code = (
        "import signal, sys, os\n"
        "from journeyascode.__main__ import main\n"
        "class Strike:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'click': os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Strike())\n"
        "sys.argv = ['jac', 'check']\n"
        "main()\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=book, capture_output=True, check=False, timeout=60
    )
    assert ran.returncode == 130
    assert ran.stderr == b""
