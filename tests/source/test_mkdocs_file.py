"""What mkdocs.yml says of the handbook, whatever else it says."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from journeyascode.disk import is_there
from journeyascode.source.mkdocs_file import published_by


@pytest.mark.parametrize(
    ("plugins", "source"),
    [
        ("[search, journeyascode]", "docs"),
        ("[journeyascode: {source: ../x}]", "../x"),
        ("{journeyascode: {source: y}}", "y"),
        ("[{}, {search: null}, journeyascode]", "docs"),
        ("[search]", None),
        ("7", None),
        ("[journeyascode: {brand: {colour: #d4572a}}]", None),
    ],
)
def test_the_folder_of_the_yaml_is_found_as_the_plugin_finds_it(
    plugins: str, source: str | None, tmp_path: Path
) -> None:
    text = f"site_name: A\nhooks: !!python/name:x\nplugins: {plugins}\n"
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")

    found = published_by(tmp_path)

    assert (found and found.source) == (tmp_path / source if source else None)


def test_patterns_leave_out_by_name_or_from_the_top(tmp_path: Path) -> None:
    text = "plugins: [journeyascode: {exclude: [_drafts/, /a/*.yaml, **/node.yaml]}]\n"
    (tmp_path / "mkdocs.yml").write_text(
        text.replace("**/node", "'**/node").replace("node.yaml]", "node.yaml']"), "utf-8"
    )
    found = published_by(tmp_path)

    assert found is not None
    left = ("_drafts", "x/_drafts/b.yaml", "a/b.yaml", "node.yaml")
    assert all(found.leaves_out(PurePosixPath(one)) for one in left)
    assert not any(found.leaves_out(PurePosixPath(one)) for one in ("x/a/b.yaml", "drafts"))


def test_where_nobody_may_look_nothing_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError

    assert is_there(tmp_path)
    monkeypatch.setattr(Path, "exists", refuse)
    assert not is_there(tmp_path)


@pytest.mark.parametrize(
    ("own", "exclude"),
    [
        ("", ("drafts",)),
        ("plugins: {journeyascode: {nav: hub}}\n", ("drafts",)),
        ("plugins: {journeyascode: {exclude: [notes]}}\n", ("notes",)),
        ("plugins: [search, journeyascode]\n", ()),
    ],
)
def test_what_is_inherited_is_left_out_as_mkdocs_inherits_it(
    own: str, exclude: tuple[str, ...], tmp_path: Path
) -> None:
    base = "docs_dir: pages\nplugins: {journeyascode: {source: book, exclude: [drafts]}}\n"
    (tmp_path / "base.yml").write_text(base, "utf-8")
    (tmp_path / "mkdocs.yml").write_text(f"INHERIT: base.yml\n{own}", "utf-8")

    found = published_by(tmp_path)

    assert found
    assert found.exclude == exclude
    assert found.source == tmp_path / ("pages" if own.startswith("plugins: [") else "book")
