"""What does not fit the model, told to the one who wrote it, at the spot."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from journeyascode.findings import Diagnostic, Fix, Origin, Severity
from journeyascode.source.codes import MORE_PROBLEMS
from journeyascode.source.complaints import sort_errors
from journeyascode.source.fixes import fix_comma, fix_indent, fix_key, fix_value
from journeyascode.source.listed import listed_fix, listed_keys, listed_text
from journeyascode.source.refusal import MAX_REFUSALS, say_more
from journeyascode.source.sample import home_of
from journeyascode.source.shapes import keys_of
from journeyascode.source.wording import word
from journeyascode.source.wording_keys import word_comma, word_nothing, word_swallowed
from journeyascode.words.guess import closest
from journeyascode.words.instead import Instead, instead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel, ValidationError

    from journeyascode.findings import Place, Steps
    from journeyascode.source.complaints import Complaint, Words
    from journeyascode.source.paper import Paper
    from journeyascode.words import Say

_SIGN = re.compile(r"[ \t]+(#[^\s#!].*?)\s*\Z")
"""What stands where a value is missing, and may be meant as one."""


def explain(
    error: ValidationError, model: type[BaseModel], paper: Paper, steps: Steps = ()
) -> Iterator[Diagnostic]:
    """Yield what is wrong with what stands at `steps` of `paper`, one for each cause.

    `error` is what pydantic said when it was to become a `model`.
    """
    errors = error.errors(include_url=False)
    complaints = sort_errors(errors, model, steps, paper.data)
    yield from (_diagnose(complaint, paper) for complaint in islice(complaints, MAX_REFUSALS))
    if next(complaints, None) is not None:
        place = paper.place(steps)
        source = paper.line(place)
        yield Diagnostic(MORE_PROBLEMS.code, Severity.ERROR, place, say_more(), source=source)


def tell_nothing(paper: Paper, steps: Steps) -> Diagnostic:
    """Say that the key or the item at `steps` has no value."""
    place = paper.place(steps)
    line, column = paper.find(steps).ink.end
    lost = _SIGN.match(paper.lines[line], column)
    way = paper.way(steps)[0]
    words = word_swallowed(lost[1]) if lost else word_nothing(way, bare=paper.is_bare(way))
    return _told(words, place, paper)


def _diagnose(complaint: Complaint, paper: Paper) -> Diagnostic:
    steps, is_bare = complaint.steps, paper.is_bare(complaint.steps)
    is_value = not complaint.is_key and complaint.kind != "missing"
    if complaint.value is None and is_value and not is_bare:
        return tell_nothing(paper, steps)
    place = paper.key_place(steps) if complaint.is_key else paper.place(steps)
    listed = (listed_keys if complaint.is_key else listed_text)(complaint, paper)
    if listed:
        return replace(_told(listed.words, place, paper), fix=listed.fix)
    words = word(complaint, paper.written(steps), bare=is_bare)
    fix = _fix(complaint, words.help, paper)
    if is_bare and fix and fix.changes:
        words = word_comma(fix.changes[0].new)
    return replace(_told(words, place, paper), fix=fix, cause=_cause(complaint, words))


def _told(words: Words, place: Place, paper: Paper) -> Diagnostic:
    code, message, help_ = words
    source = paper.line(place)
    return Diagnostic(code.code, Severity.ERROR, place, message, help_, source=source)


def _cause(complaint: Complaint, words: Words) -> Origin | None:
    """Give what the same wrong word comes from, wherever it stands; None where none stands."""
    if complaint.kind == "missing" or (complaint.value is None and not complaint.is_key):
        return None
    return Origin(f"{complaint.steps[-1:]} {words.message} {words.help}")


def _fix_key(complaint: Complaint, way_out: Instead, paper: Paper) -> Fix | None:
    """Give the fix that writes another key, and its value as it is written there.

    None where it would not fit in there; of a key that is only misspelt, its value may have
    faults of its own.
    """
    keys = keys_of(complaint.shape.model) if complaint.shape.model else {}
    renamed = fix_key(paper, complaint.steps, way_out)
    shape, value = keys.get(str(way_out.value)), complaint.value
    if shape is None or shape.accepts(value):
        return renamed
    listed = listed_fix(paper, complaint.steps, value)
    if listed and shape.accepts(listed.changes[0].new):
        return _both(renamed, listed)
    home = home_of(shape, value)
    if home:
        told = instead(way_out, home[1], sure=way_out.sure and not isinstance(home[1], dict))
        return _both(renamed, fix_value(paper, complaint.steps, told))
    is_slip = closest(str(complaint.steps[-1]), [str(way_out.value)]) is not None
    return renamed if is_slip and shape.is_of_sort(value) else None


def _both(renamed: Fix, anew: Fix) -> Fix:
    """Give the fix that writes a key and its value anew; as sure as both are."""
    edits, changes = renamed.edits + anew.edits, renamed.changes + anew.changes
    return Fix(edits, renamed.message, renamed.safe and anew.safe, changes)


def _fix(complaint: Complaint, help_: Say | None, paper: Paper) -> Fix | None:
    """Give the fix that the help means; none that the model would not take."""
    steps = complaint.steps
    if complaint.kind == "extra_forbidden" and not isinstance(help_, Instead):
        return fix_indent(paper, steps) or fix_comma(paper, steps)
    if not isinstance(help_, Instead):
        return None
    if complaint.kind == "extra_forbidden":
        return _fix_key(complaint, help_, paper)
    if not complaint.shape.accepts(help_.value):
        return None
    write = fix_key if complaint.is_key else fix_value
    return write(paper, steps, help_)
