"""One rule for the day: as asked, else as mkdocs.yml says, else today."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeyascode.site.day_and_audience import audience_for, day_for
from journeyascode.site.publish_error import PublishError

if TYPE_CHECKING:
    from collections.abc import Callable

SET = date(2031, 1, 1)
ASKED = date(2026, 11, 22)
PLUGIN = "{{journeyascode: {{as_of: {}}}}}"


def configuration(folder: Path, text: str, name: str = "mkdocs.yml") -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder / name


def plugins(day: str) -> str:
    return f"plugins: [search, {PLUGIN.format(day)}]\n"


@pytest.mark.parametrize(
    "text",
    [
        plugins("2031-01-01"),
        plugins('"2031-01-01"'),
        "plugins:\n  - search\n  - journeyascode:\n      as_of: 2031-01-01 # for the fair\n",
        "plugins: {search: {}, journeyascode: {nav: hub, as_of: 2031-01-01}}\n",
        plugins("!ENV DAY"),
        plugins("!ENV [NOWHERE, DAY, 2020-01-01]"),
        plugins("!ENV [NOWHERE, 2031-01-01]"),
        "extra: !!python/name:os.system\n" + plugins("2031-01-01"),
        "\ufeff" + plugins("2031-01-01"),
        "INHERIT: base.yml\n",
        "INHERIT: base.yml\nplugins: {journeyascode: {nav: hub}}\n",
    ],
    ids=lambda text: text[:60],
)
def test_the_setting_is_heard_however_it_is_written(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAY", "2031-01-01")
    configuration(tmp_path, "plugins: {journeyascode: {as_of: 2031-01-01}}\n", "base.yml")
    file = configuration(tmp_path, text)
    told = day_for(None, file)

    assert (told.day, told.file) == (SET, file)
    assert str(told.remark) == "`as_of` in `mkdocs.yml` sets the day: 2031-01-01"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plugins: [search, journeyascode]\n",
        "plugins: [search]\n",
        plugins(""),
        plugins("~"),
        plugins("!ENV NOWHERE"),
        "as_of: 2031-01-01\nplugins: [{search: {as_of: 2031-01-01}}, journeyascode]\n",
        "INHERIT: base.yml\nplugins: [search, journeyascode]\n",
        "INHERIT: mkdocs.yml\n",
    ],
    ids=lambda text: text[:60],
)
def test_where_nothing_is_set_it_is_today(text: str, tmp_path: Path) -> None:
    configuration(tmp_path, plugins("2031-01-01"), "base.yml")
    before = date.today()  # noqa: DTZ011 - the day on the user's wall
    told = day_for(None, configuration(tmp_path, text))

    assert before <= told.day <= date.today()  # noqa: DTZ011 - as above
    assert (told.file, told.remark) == (None, None)


def test_what_is_asked_for_comes_first(tmp_path: Path) -> None:
    file = configuration(tmp_path, plugins("2031-01-01"))

    assert day_for(ASKED, file) == (ASKED, None)
    assert day_for(ASKED, configuration(tmp_path, plugins("soon"))) == (ASKED, None)
    assert day_for(ASKED, None) == (ASKED, None)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2031-02-30", "the calendar has no `2031-02-30`: February 2031 has 28 days"),
        *((day, "is not a day, such as 2026-03-01") for day in ("soon", "1.1.2031")),
        *((day, "is not a day, such as 2026-03-01") for day in ("[2031-01-01]", "{a: b}")),
    ],
)
def test_what_is_no_day_is_told_with_its_file(day: str, why: str, tmp_path: Path) -> None:
    file = configuration(tmp_path, plugins(day))

    with pytest.raises(PublishError) as told:
        day_for(None, file)
    assert str(told.value.message).startswith(f"`{file}`: ")
    assert why in str(told.value.message)


UNREADABLE = {
    "INHERIT: nowhere.yml\n": "there is no such file or folder",
    "plugins: [journeyascode: {as_of: 2031-01-01}\n  nonsense": "it is no YAML from line 2 on",
    "[" * 100_000: "it is no YAML",
    "\0" * 2_000_000: "holds more than the 1 MiB",
    "site_name: \0\n": "it is no YAML in UTF-8",
    "plugins:\n  - journeyascode: {as_of: 2031-01-01, colour: #fff}\n": "`colour` is empty",
}


@pytest.mark.parametrize("setting", [partial(day_for, None), partial(audience_for, None)])
@pytest.mark.parametrize("text", UNREADABLE, ids=lambda text: text[:60])
def test_what_cannot_be_read_is_not_passed_over(
    text: str, setting: Callable[[Path], object], tmp_path: Path
) -> None:
    with pytest.raises(PublishError) as told:
        setting(configuration(tmp_path, text))
    assert UNREADABLE[text] in str(told.value.message)
