"""``jac draw``."""

from __future__ import annotations

import struct
import subprocess
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree as ET

import pytest
from click.shell_completion import ShellComplete

from journeyascode.cli import main
from journeyascode.drawing.drawing import Kind
from journeyascode.drawing.engine import Failure, find_engine
from tests.cli.calling import Call
from tests.drawing.looking import SVG, texts
from tests.hostile.payloads import LABELS, on_one_line

BOOK = """\
kind: handbook
id: handbook
name: {fi: Käsikirja, en: Handbook}
organisation: O
languages: [fi, en]
lifecycle: [{id: osto, name: {fi: Osto, en: Buying}}]
---
kind: journey
id: ensi-kerta
name: {fi: Ensi kerta, en: First time}
stages:
  - name: {fi: Alku, en: Beginning}
    phase: osto
    steps:
      - {id: a, name: Kysyy, next: [{to: b, share: 60 %}, {to: a, when: x}], feels: {score: -1}}
      - {id: b, name: Saa, channel: puhelin, feels: {score: 1}}
---
{kind: channel, id: puhelin, name: Puhelin}
---
{kind: journey, id: sisainen, name: S, visibility: restricted, stages: [{name: A}]}
---
{kind: metric, id: tyhja, name: T, type: nps}
"""
NAME = "journey/ensi-kerta"
DAY = ("--as-of", "2026-11-22")


@pytest.fixture(autouse=True)
def journey(tmp_path: Path) -> Path:
    """Write the handbook; give the file of its journey."""
    (tmp_path / "journeys").mkdir()
    for at, text in enumerate(BOOK.split("---\n")):
        (tmp_path / "journeys" / f"{at}.yaml").write_text(text, "utf-8")
    return tmp_path / "journeys" / "1.yaml"


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def test_a_drawing_is_given_as_svg_in_the_language_asked_for(jac: Call) -> None:
    finnish, english = (jac("draw", NAME, "--lang", one, *DAY) for one in ("fi", "en"))

    assert "Alku" in texts(finnish.out)
    assert "Beginning" in texts(english.out)
    assert finnish.err == "sen muut piirrokset: `--drawing matrix`, `--drawing flow`\n"
    assert jac("draw", NAME, *DAY).out == finnish.out
    assert "xlink:href" not in finnish.out


@pytest.mark.parametrize("which", ["journey", "matrix", "flow"])
def test_each_drawing_of_an_entity_can_be_asked_for(which: str, jac: Call) -> None:
    told = jac("draw", NAME, "--drawing", which, "--lang", "en", *DAY)

    assert ET.fromstring(told.out).get("class") == f"jac jac-{which}"  # noqa: S314 - our own
    assert told.err == ""


@pytest.mark.parametrize("names", [("journey",), ("handbook",)])
def test_what_is_drawn_of_the_whole_handbook_is_called_after_its_kind(
    names: tuple[str, ...], jac: Call
) -> None:
    assert "Buying" in texts(jac("draw", *names, "--lang", "en", *DAY).out)


def test_kind_and_id_may_stand_apart(jac: Call) -> None:
    assert jac("draw", "journey", "ensi-kerta").out == jac("draw", NAME).out


@pytest.mark.parametrize("which", ["journey", "matrix", "flow"])
def test_any_graphviz_draws_the_dot_of_a_drawing(
    which: str, jac: Call, journey: Path, tmp_path: Path
) -> None:
    labels = [on_one_line(one).replace("'", "''") for one in LABELS]
    steps = "".join(f"\n      - {{name: '{label}', channel: puhelin}}" for label in labels)
    change(journey, "\n      - {id: b,", f"{steps}\n      - {{id: b,")
    told = jac("draw", NAME, "--drawing", which, "--out", "map.gv", "--lang", "en", *DAY)
    engine = find_engine()
    assert told.code == 0, told.err
    assert not isinstance(engine, Failure)
    command = [engine.path, "-q", "-Tsvg", str(tmp_path / "map.gv")]
    drawn = subprocess.run(command, capture_output=True, check=True)

    svg = ET.fromstring(drawn.stdout)  # noqa: S314 - our own
    tags = {element.tag.removeprefix(SVG) for element in svg.iter()}
    assert tags <= {"svg", "g", "title", "text", "path", "polygon", "ellipse", "polyline"}
    ours = jac("draw", NAME, "--drawing", which, "--lang", "en", *DAY).out
    both = ("".join("".join(texts(one)).split()) for one in (ours, drawn.stdout.decode()))
    assert len({"".join(sorted(letters)) for letters in both}) == 1
    assert drawn.stderr == b""


def test_a_picture_is_written_into_the_file_whose_name_says_so(jac: Call, tmp_path: Path) -> None:
    told = jac("draw", NAME, "--out", "map.png", "--lang", "en", *DAY)
    picture = (tmp_path / "map.png").read_bytes()

    assert told.err.startswith("wrote map.png\n")
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack(">I", picture[16:20])[0] > 700


def test_where_graphviz_writes_no_pdf_a_line_says_which_one_does(
    jac: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    told = jac("draw", NAME, "--out", "map.pdf", "--lang", "en", *DAY)

    assert told.code == 2
    assert "the Graphviz on this machine writes no PDF; install one" in told.err
    assert not (tmp_path / "map.pdf").exists()


def test_a_graphviz_on_the_path_that_writes_pdf_is_asked(
    jac: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = tmp_path / "dot"
    engine.write_text("#!/bin/sh\n/bin/cat > /dev/null\necho %PDF\n", "utf-8")
    engine.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert jac("draw", NAME, "--format", "pdf", *DAY).out == "%PDF\n"


@pytest.mark.parametrize("form", ["png", "pdf"])
def test_a_picture_needs_graphviz_and_the_others_do_not(
    form: str, jac: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAC_DOT", "/no/such/dot")
    told = jac("draw", NAME, "--format", form, "--lang", "en")

    assert told.code == 2
    assert "`JAC_DOT` names `/no/such/dot`" in told.err
    assert jac("draw", NAME, "--format", "svg").code == 0
    assert jac("draw", NAME, "--format", "dot").out.startswith("digraph")


def test_a_picture_is_not_thrown_at_a_terminal(jac: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    told = jac("draw", NAME, "--format", "png", "--lang", "en")

    assert told.code == 2
    assert "name its file, `--out FILE`" in told.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("journey/ensikerta",), "did you mean `ensi-kerta`?"),
        (("journy/ensi-kerta",), "did you mean `journey`?"),
        (("journeys", "ensi-kerta"), "did you mean `journey`?"),
        (("ensi-kerta",), "name one entity, as `journey/ensi-kerta`"),
        (("metric",), "name one entity, as `metric/tyhja`"),
        (("metric/tyhja",), "there is nothing to draw of `metric/tyhja`"),
        (("blueprint",), "there is nothing to draw of `blueprint`"),
        (("nonsense",), "there is no kind `nonsense`"),
        (
            (NAME, "--drawing", "kano"),
            "has no drawing `kano`; choose one of journey, matrix, flow",
        ),
        ((NAME, "--out", "map.jpg"), "there is no format `jpg`; choose one of svg, dot, png, pdf"),
        ((NAME, "--out", "journeys"), "journeys"),
        (("journey/sisainen",), "no journey has the id `sisainen`"),
        ((NAME, "--in", "nowhere"), "nowhere"),
        ((), "KIND"),
    ],
)
def test_what_cannot_be_drawn_is_told(words: tuple[str, ...], told: str, jac: Call) -> None:
    called = jac("draw", *words, *DAY, "--lang", "en")

    assert called.code == 2
    assert told in called.err
    assert called.out == ""


def test_what_is_not_for_an_audience_is_not_drawn_for_it(jac: Call) -> None:
    words = ("draw", "journey/sisainen", "--lang", "en")

    assert jac(*words, "--audience", "restricted").code == 0


def test_a_file_that_cannot_be_read_is_told_of(jac: Call, journey: Path) -> None:
    (journey.parent / "broken.yaml").write_text("kind: [", "utf-8")
    told = jac("draw", NAME, "--lang", "en", *DAY)

    assert told.code == 1
    assert told.err.startswith("what cannot be read is left out: `journeys/broken.yaml`;")


def test_the_shell_completes_kinds_of_drawings_and_formats() -> None:
    completion = ShellComplete(main.jac, {}, "jac", "_JAC_COMPLETE")

    found = completion.get_completions(["draw", NAME, "--drawing"], "")
    assert {item.value for item in found} == set(get_args(Kind))
    assert [one.value for one in completion.get_completions(["draw", NAME, "--format"], "p")] == [
        "png",
        "pdf",
    ]
