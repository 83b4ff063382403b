from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path, PurePosixPath

from journeyascode.build import check
from journeyascode.reports.baseline import NAME, spell_baseline
from journeyascode.reports.checked import Checked
from journeyascode.site.cached_handbook import CachedHandbook
from tests.site.building import DAY, break_it


def test_what_has_not_changed_is_not_read_or_written_again(project: Path) -> None:
    book = CachedHandbook(project / "journeys")
    reading = book.read(DAY)
    pages = book.write(reading, "fi", "folders", "internal")
    for path in (project / "journeys").iterdir():
        os.utime(path, (1, 1))
    assert book.read(DAY) is reading
    assert book.write(reading, "fi", "folders", "internal") is pages


def test_content_decides_and_not_the_time_of_the_change(project: Path) -> None:
    book = CachedHandbook(project / "journeys")
    reading = book.read(DAY)
    path = project / "journeys" / "anna.yaml"
    before = path.stat()
    path.write_text(path.read_text("utf-8").replace("Anna", "Inna"), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert book.read(DAY) is not reading


def test_another_day_is_another_reading(project: Path) -> None:
    book = CachedHandbook(project / "journeys")
    assert book.read(DAY) is not book.read(DAY + timedelta(days=1))


def test_the_last_good_reading_is_kept(project: Path) -> None:
    book = CachedHandbook(project / "journeys")
    good = book.read(DAY)
    break_it(project)
    assert book.read(DAY).failed
    assert book.good is good


def test_no_more_languages_are_remembered_than_asked_for(project: Path) -> None:
    book, large = (
        CachedHandbook(project / "journeys"),
        CachedHandbook(project / "journeys", keeps=2),
    )
    for one, kept in ((book, False), (large, True)):
        reading = one.read(DAY)
        finnish = one.write(reading, "fi", "folders", "internal")
        one.write(reading, "en", "folders", "internal")
        assert (one.write(reading, "fi", "folders", "internal") is finnish) is kept


def test_a_handbook_elsewhere_is_named_by_its_whole_path(project: Path, tmp_path: Path) -> None:
    (tmp_path / "stand").mkdir()
    os.chdir(tmp_path / "stand")
    break_it(project)
    found = CachedHandbook(project / "journeys").read(DAY).diagnostics
    assert str(found[0].place.path).startswith(str(project))


def test_what_is_known_is_not_told_and_the_list_is_read_when_it_changes(project: Path) -> None:
    (project / "journeys" / "berta.yaml").write_text(
        "kind: persona\nname: Berta\nsegment: nobody\n", "utf-8"
    )
    book = CachedHandbook(project / "journeys")
    reading = book.read(DAY)
    found = check(reading.loaded, DAY)
    checked = Checked(reading.loaded.handbook, DAY, found, found)
    (project / NAME).write_text(spell_baseline(checked, PurePosixPath(NAME)), "utf-8")

    assert reading.failed
    assert book.read(DAY).diagnostics == ()
