"""The stop on the road at which findings are left out that a comment asks to ignore."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import Diagnostic
from journeyascode.judging.ignore import read_ignore
from journeyascode.judging.remarks import REMARKS, Circumstances
from journeyascode.source.comments import comments_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import PurePosixPath

    from journeyascode.judging.ignore import Ignore
    from journeyascode.judging.scales import Scales
    from journeyascode.rules import Rule
    from journeyascode.source import Loaded


class Judged(NamedTuple):
    """What the road knows at this stop, beside what has been found."""

    loaded: Loaded
    as_of: date
    scales: Scales
    rules: Iterable[Rule]
    """The rules that have spoken."""


def unignored(found: Iterable[Diagnostic], judged: Judged) -> Iterator[Diagnostic]:
    """Leave out what a comment asks to ignore; add what is to be said of the comments.

    What a comment asked to ignore until a day that has passed is due.
    """
    files = {sheet.file.path: sheet.file for sheet in judged.loaded.sheets.values()}
    ignores = [read_ignore(one) for file in files.values() for one in comments_in(file)]
    if not ignores:
        yield from found
        return
    soft = [rule for rule in judged.rules if not rule.firm]
    codes = {word: rule.code for rule in soft for word in (rule.code, rule.name)}
    for remark in REMARKS:
        del codes[remark.rule.code], codes[remark.rule.name]
    used: dict[int, set[str]] = defaultdict(set)
    asking = _by_path_and_code(ignores, codes)
    for one in found:
        about = asking.get((one.place.path, one.code), ())
        numbers = [number for number, lines in about if one.place.line in lines]
        in_force = [number for number in numbers if not ignores[number].is_over(judged.as_of)]
        for number in in_force:
            used[number].add(one.code)
        if not in_force:
            yield one.by_time() if numbers else one
    dated = frozenset(rule.code for rule in judged.rules if rule.dated)
    for number, ignore in enumerate(ignores):
        about_it = frozenset(used[number])
        seen = Circumstances(judged.as_of, codes, about_it, dated, judged.loaded.whole)
        yield from _remarks(ignore, seen, judged.scales)


def _by_path_and_code(
    ignores: Iterable[Ignore], codes: Mapping[str, str]
) -> Mapping[tuple[PurePosixPath, str], list[tuple[int, range]]]:
    """Give the lines on which a code was ever ignored in a file, and the number of the comment."""
    found: dict[tuple[PurePosixPath, str], list[tuple[int, range]]] = defaultdict(list)
    for number, ignore in enumerate(ignores):
        for name in ignore.names if ignore.asks else ():
            if name in codes:
                about = (ignore.comment.place.path, codes[name])
                found[about].append((number, ignore.comment.lines))
    return found


def _remarks(ignore: Ignore, seen: Circumstances, scales: Scales) -> Iterator[Diagnostic]:
    place, line = ignore.comment.place, ignore.comment.source
    for remark in REMARKS:
        severity = scales.weigh(remark.rule)
        if severity:
            for message, help_, due in remark.check(ignore, seen):
                one = Diagnostic(remark.rule.code, severity, place, message, help_, source=line)
                yield one.by_time() if due or remark.rule.due else one
