"""What a report is made of, for tests: a real check, and a made-up one full of malice."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath

from journeyascode.build import check
from journeyascode.findings import Diagnostic, Edit, Fix, Place, Route, Severity
from journeyascode.handbook import Handbook
from journeyascode.reports.checked import Checked
from journeyascode.reports.formats import tell
from journeyascode.reports.text import ReportLanguage
from journeyascode.source import load_texts
from journeyascode.speech import say
from tests.expectations import files_of

DAY = date(2026, 11, 22)

BOOK = """\
kind: persona
id: anna
name: Anna
segment: small-frims
---
kind: segment
id: small-firms
name: Pienet yritykset
"""


def check_of_all_weights() -> Checked:
    """An error with another place, a warning, a hint, and an error of a file nobody can read."""
    book = load_texts(files_of(BOOK)).handbook
    anna, firms, broken = (PurePosixPath(f"journeys/{name}.yaml") for name in ("a", "f", "ää b"))
    found = (
        Diagnostic(
            "JAC201",
            Severity.ERROR,
            Place(anna, 4, 10, 4, 21),
            say("no {kind} has the id `{id}`", kind=say("segment"), id="small-frims"),
            say("did you mean `{id}`?", id="small-firms"),
            ((Place(firms, 2, 5, 2, 16), say("`{id}` is here", id="small-firms")),),
            "segment: small-frims",
            Route("persona", "anna", ("segment",)),
            _change(Place(anna, 4, 10, 4, 21), "small-firms"),
        ),
        Diagnostic(
            "JAC204",
            Severity.WARNING,
            Place(firms, 1, 1, 3, 24),
            say("nothing points at the {kind} `{id}`", kind=say("segment"), id="small-firms"),
            at=Route("segment", "small-firms"),
        ),
        Diagnostic(
            "JAC014", Severity.HINT, Place(PurePosixPath("journeys/x.doc")), say("left out")
        ),
        Diagnostic(
            "JAC001",
            Severity.ERROR,
            Place(broken, 9, 1, 9, 1),
            say("100 %, 1:2"),
            source="?",
            blocks=True,
        ),
        Diagnostic("OWN1", Severity.ERROR, Place(broken, 9, 2, 9, 3), say("[a](b) {{}}")),
    )
    return Checked(book, DAY, found, found)


def check_of(text: str, limit: Severity = Severity.ERROR) -> Checked:
    """Check the files in a text; a line of ``---`` begins the next one."""
    loaded = load_texts(files_of(text))
    found = check(loaded, DAY)
    return Checked(loaded.handbook, DAY, found, found, limit)


def one_saying(text: str, severity: Severity = Severity.ERROR) -> Diagnostic:
    """A diagnostic that says `text` wherever a user could have written something."""
    place = Place(PurePosixPath("journeys") / (text.strip("/.") or "x"), 2, 3, 2, 9)
    told = say("there is no `{text}`", text=text)
    note = say("{text} is here", text=text)
    at = Route("persona", "anna", (text, 0))
    fix = _change(place, text)
    return Diagnostic("JAC201", severity, place, told, told, ((place, note),), text, at, fix)


def _change(place: Place, text: str) -> Fix:
    return Fix((Edit(place, text),), say("change it to `{text}`", text=text), safe=True)


def check_finding(*diagnostics: Diagnostic) -> Checked:
    return Checked(Handbook(), DAY, diagnostics, diagnostics)


def told(form: str, checked: Checked, language: str = "en") -> str:
    return "".join(f"{line}\n" for line in tell(form, checked, ReportLanguage(language)))


HOSTILE = {
    "several lines": "one\r\ntwo\n::error::three\n##[error]four",
    "a workflow command": "::error file=x,line=1::boo",
    "the end of a command": "a%0A::warning::b,c:d%",
    "the end of a CDATA section": "]]><x a='1' b=\"2\">&amp;</x>",
    "a table": "| a | b |\n|---|---|",
    "backticks": "``` `a` ``<b>`` `",
    "HTML": "<script>alert(1)</script><img src=x onerror=alert(1)><!-- -->",
    "a link": "[click](https://evil.example/) https://b.example www.evil.example a@b.example",
    "a mention": "@everyone #1 !2 org/repo#3 GH-4",
    "control characters": "".join(map(chr, (*range(32), *range(0x7F, 0xA0)))),
    "hidden characters": "\u202eabc\u2066\u200b\ufeff\U000e0041\ufffe\ud800",
    "much": "ä" * 100_000,
    "much that must be escaped": "|`:" * 33_000,
    "nothing": "",
}
"""Texts that mean something to a reader of reports."""
