"""Personal data that is found is not spread by the report about it."""

from __future__ import annotations

import pytest

from journeyascode.reports.text import ReportLanguage, report
from tests.expectations import diagnosed


@pytest.mark.parametrize(
    ("secret", "code"),
    [
        ("maija.meikalainen@kauppa.fi", "JAC620"),
        ("040 123 4567", "JAC621"),
        ("131052-308T", "JAC622"),
        ("FI21 1234 5600 0007 85", "JAC623"),
    ],
)
def test_no_report_repeats_personal_data(secret: str, code: str) -> None:
    found = diagnosed(f"kind: persona\nid: maija\nname: Maija\nneeds: [Tavoittaa {secret} heti]\n")
    (told,) = (one for one in found if one.code == code)

    assert told.source == ""
    assert secret not in "\n".join(report([told], ReportLanguage("fi")))
