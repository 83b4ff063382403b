"""Which kind a file is of, where it does not say so in a word that is known."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from journeyascode.findings import Diagnostic
from journeyascode.source import load_texts
from journeyascode.source.apply_fixes import mend


def told(text: str, path: str = "journeys/x.yaml") -> Diagnostic:
    (one, *_) = load_texts([(PurePosixPath(path), text.encode())]).diagnostics
    return one


@pytest.mark.parametrize(
    ("kind", "help_"),
    [
        ("persnoa", "did you mean `persona`?"),
        ("Persona", "did you mean `persona`?"),
        ("persoona", "did you mean `persona`?"),
        ("customer journey", "did you mean `journey`?"),
        ("asiakaspolku", "did you mean `journey`?"),
        ("kpi", "did you mean `metric`?"),
        ("service-blueprint", "did you mean `blueprint`?"),
        ("customer", "did you mean `persona` or `segment`?"),
        ("stage", "it is no kind of its own: it is written at `stages` of a `journey`"),
        ("vaihe", "it is no kind of its own: it is written at `stages` of a `journey`"),
        ("step", "it is no kind of its own: it is written at `stages.steps` of a `journey`"),
        ("cell", "it is no kind of its own: it is written at `cells` of a `blueprint`"),
    ],
)
def test_a_word_for_a_kind_is_understood(kind: str, help_: str) -> None:
    assert str(told(f"kind: {kind}\nname: X\n").help) == help_


@pytest.mark.parametrize("kind", ["experiment", "epic", "hypothesis", "banana"])
def test_what_is_no_kind_is_met_with_all_of_them(kind: str) -> None:
    assert str(told(f"kind: {kind}\nname: X\n").help).startswith("choose one of `handbook`, ")


@pytest.mark.parametrize(
    "first",
    ["Kind: Persona", "KIND: persona", "kidn: persona", "laji: persoona", "type: persona"],
)
def test_a_key_that_was_meant_to_be_kind_is_mended(first: str) -> None:
    text = f"{first}\nname: P\n"
    one = told(text)

    assert str(one.help) == "write `kind: persona`"
    assert one.fix
    assert one.fix.safe
    assert mend(text.encode(), [one.fix]).content == b"kind: persona\nname: P\n"


@pytest.mark.parametrize(
    ("text", "path", "kind"),
    [
        ("name: P\n", "journeys/personas/p.yaml", "persona"),
        ("name: P\n", "journeys/persoonat/p.yaml", "persona"),
        ("name: P\n", "journeys/paths/p.yaml", "journey"),
        ("name: P\n", "journeys/opportunities/p.yaml", "opportunity"),
        ("name: P\nfrustrations: [x]\n", "journeys/p.yaml", "persona"),
        ("name: P\ncells: []\n", "journeys/p.yaml", "blueprint"),
        ("name: P\n", "journeys/p.yaml", "journey"),
    ],
)
def test_the_kind_that_fits_is_the_example(text: str, path: str, kind: str) -> None:
    assert str(told(text, path).help).startswith(
        f"say in the first line what this is: `kind: {kind}`; there are `handbook`, "
    )


@pytest.mark.parametrize(
    "name",
    ["mia (1)", "mia - Copy", "mia - Copy (2)", "mia - kopio", "Copy of mia", "Kopio mia",
     "mia copy", "mia.bak", "mia.orig"],
)  # fmt: skip
def test_a_copy_of_a_file_is_called_so(name: str) -> None:
    one = told("kind: persona\nname: Mia\n", f"journeys/{name}.yaml")

    assert str(one.message) == f"the file's name `{name}` looks like that of a copy"
    assert str(one.help).startswith("delete it if it is one of `mia.yaml`")


def test_another_name_becomes_an_id() -> None:
    one = told("kind: persona\nname: Mia\n", "journeys/Mia M.yaml")

    assert (str(one.message), str(one.help)) == (
        "the file's name `Mia M` cannot be the id",
        "add `id: mia-m`",
    )


@pytest.mark.parametrize(
    "text", ["kind: [a]\n", "kind: {a: b}\n", "Kind: [persona]\n", "Kind: 3\n"]
)
def test_a_kind_that_is_no_word_is_refused(text: str) -> None:
    assert told(text).code in {"JAC101", "JAC103"}
