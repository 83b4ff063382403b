"""What does not fit the model, told to the one who wrote it, at the spot."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from journeyascode.findings import Diagnostic, Severity
from journeyascode.source.codes import MORE_PROBLEMS
from journeyascode.source.complaints import sort_errors
from journeyascode.source.refusal import MAX_REFUSALS, say_more
from journeyascode.source.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel, ValidationError

    from journeyascode.findings import Steps
    from journeyascode.source.complaints import Complaint
    from journeyascode.source.paper import Paper


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
    return Diagnostic(code.code, Severity.ERROR, place, message, help_, source=paper.line(place))
