"""Files at a glance."""

from __future__ import annotations

import codecs
from pathlib import Path

from journeyascode.source.kind_of_file import charters_in, kind_in

CHARTER = b"# ours\nkind: handbook\n"


def test_a_file_names_its_kind() -> None:
    assert kind_in(CHARTER) == "handbook"
    assert kind_in(codecs.BOM_UTF8 + b"kind: 'persona'\n") == "persona"
    assert kind_in(b"name: kind: x\n") == ""


def test_the_charters_of_a_folder_are_found_beside_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    (tmp_path / "b.yaml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "c.yaml").write_bytes(b"kind: persona\n")
    (tmp_path / "d.yml").write_bytes(CHARTER)
    (tmp_path / "e.md").write_bytes(CHARTER)

    assert list(charters_in(tmp_path)) == [tmp_path / "d.yml"]
    assert list(charters_in(tmp_path / "nowhere")) == []
