from __future__ import annotations

from pathlib import PurePosixPath

from journeyascode.cli.speech import untranslated
from journeyascode.findings import Diagnostic, Place, Severity
from journeyascode.speech import Say, say


def found(message: Say, way_out: Say | None = None) -> Diagnostic:
    return Diagnostic("JAC201", Severity.ERROR, Place(PurePosixPath("a.yaml")), message, way_out)


def test_that_something_is_told_in_english_is_said_once() -> None:
    translated = found(say("no {kind} has the id `{id}`", kind=say("persona"), id="anna"))
    new = found(say("nobody has translated {this}", this=1))
    way_out = found(translated.message, say("nobody has translated this way out"))

    assert [*untranslated([translated], "fi")] == []
    assert [*untranslated([new, new], "en")] == []
    [told] = untranslated([translated, new, way_out, new], "fi")
    assert told.to("fi") == "kaikkea ei ole vielä käännetty: loput kerrotaan englanniksi"
    assert [*untranslated([way_out], "fi")] == [told]
