"""What does not fit the model, told to the one who wrote it, at the spot."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from journeyascode.findings import Diagnostic, Fix, Severity
from journeyascode.source.codes import MORE_PROBLEMS
from journeyascode.source.complaints import sort_errors
from journeyascode.source.fixes import fix_comma, fix_indent, fix_key, fix_value
from journeyascode.source.refusal import MAX_REFUSALS, say_more
from journeyascode.source.wording import word
from journeyascode.words.instead import Instead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel, ValidationError

    from journeyascode.findings import Steps
    from journeyascode.source.complaints import Complaint
    from journeyascode.source.paper import Paper
    from journeyascode.words import Say


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


def _diagnose(complaint: Complaint, paper: Paper) -> Diagnostic:
    steps = complaint.steps
    place = paper.key_place(steps) if complaint.is_key else paper.place(steps)
    code, message, help_ = word(complaint, paper.written(steps), bare=paper.is_bare(steps))
    fix, line = _fix(complaint, help_, paper), paper.line(place)
    return Diagnostic(code.code, Severity.ERROR, place, message, help_, source=line, fix=fix)


def _fix(complaint: Complaint, help_: Say | None, paper: Paper) -> Fix | None:
    """Give the fix that the help means; none that the model would not take."""
    steps = complaint.steps
    if complaint.kind == "extra_forbidden" and not isinstance(help_, Instead):
        return fix_indent(paper, steps) or fix_comma(paper, steps)
    if not isinstance(help_, Instead):
        return None
    if complaint.kind == "extra_forbidden":
        return fix_key(paper, steps, help_)
    if not complaint.shape.accepts(help_.value):
        return None
    write = fix_key if complaint.is_key else fix_value
    return write(paper, steps, help_)
