"""What is kept between two runs changes nothing but the time they take."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from journeyascode.pages.environment import environment
from journeyascode.site import cache
from journeyascode.site.cache import Compiled, compiled, shelf
from journeyascode.site.configuration import SiteSource
from journeyascode.site.editors import editors_section
from journeyascode.site.site import build_site
from tests.site.test_unchanged import book_in, files_of

KEEPERS: tuple[Callable[[], None], ...] = (
    shelf.cache_clear,
    compiled.cache_clear,
    environment.cache_clear,
    editors_section.cache_clear,
)


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the folder in which this test alone keeps anything."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    _forget()
    yield tmp_path / "cache/journeyascode/made"
    _forget()


def _forget() -> None:
    """Be as a new process is."""
    for forget in KEEPERS:
        forget()


def _damage(kept: Path) -> None:
    for file in kept.iterdir():
        file.write_bytes(file.read_bytes()[:-1])


@pytest.mark.parametrize("language", ["en", "fi"])
def test_pages_for_editors_are_kept_as_they_were_made(language: str, kept: Path) -> None:
    made = editors_section(language, "folders")
    _forget()
    again = editors_section(language, "folders")
    assert again == made
    assert again is not made

    _damage(kept)
    _forget()
    assert editors_section(language, "folders") == made
    assert editors_section(language, "files") != made


def test_a_site_is_the_same_whether_anything_was_kept_or_not(tmp_path: Path, kept: Path) -> None:
    folder = book_in(tmp_path)

    def built() -> dict[str, bytes]:
        _forget()
        shutil.rmtree(folder / "site", ignore_errors=True)
        build_site(SiteSource(folder / "journeys"), folder / "site", date(2026, 11, 22))
        return files_of(folder / "site")

    first = built()
    assert len([*kept.iterdir()]) > 50
    assert built() == first
    _damage(kept)
    assert built() == first


def _code(text: str, **settings: str) -> object:
    """Give the code that is kept for a template in an engine that is set so."""
    loader = DictLoader({"page": text})
    made = Environment(loader=loader, bytecode_cache=Compiled(), autoescape=True, **settings)  # type: ignore[arg-type]  # texts only
    made.get_template("page")
    return Compiled().get_bucket(made, "page", None, text).code


def test_a_template_is_kept_for_its_text_and_for_how_it_is_read() -> None:
    assert _code("{{ a }}") is not None
    assert _code("{{ b }}") != _code("{{ a }}")
    assert _code("{{ a }}", variable_start_string="[[", variable_end_string="]]") != _code(
        "{{ a }}"
    )


def test_where_nobody_knows_whose_it_would_be_nothing_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = editors_section("en", "folders")
    _forget()
    monkeypatch.setattr(Path, "home", _nobody)
    monkeypatch.setenv("XDG_CACHE_HOME", "")

    assert shelf() is None
    assert editors_section("en", "folders") == made
    assert _code("{{ a }}") is None


def _nobody() -> Path:
    raise RuntimeError


def test_another_program_keeps_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    before = cache.key_of("x")
    cache.program.cache_clear()
    monkeypatch.setattr("sys.version", "4.0")
    assert cache.key_of("x") != before
    cache.program.cache_clear()
