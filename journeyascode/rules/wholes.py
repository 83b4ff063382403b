"""JAC53x - metrics that are made of others: by a formula, or pooled from their parts."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from journeyascode.facts.counts import from_counts
from journeyascode.facts.metrics import agrees, places, series
from journeyascode.facts.wholes import made_of, made_of_groups, rests_on, unlike_part
from journeyascode.findings import Finding, Route
from journeyascode.measures.formula import FormulaFault, read_formula
from journeyascode.model import Metric
from journeyascode.model.metric import Pooled
from journeyascode.rules.queries import amount
from journeyascode.rules.rule import ERROR, rule
from journeyascode.speech import say
from journeyascode.speech.guess import did_you_mean
from journeyascode.speech.voice import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.handbook import Handbook
    from journeyascode.model.metric import Observation
    from journeyascode.speech import Say

_DECIMALS = 2


@rule("JAC537", ERROR)
def formula_not_understood(book: Handbook) -> Iterator[Finding]:
    """A formula cannot be read, or names what is neither counted nor a metric.

    It may hold names of counts, ids of metrics, numbers, `+`, `-`, `*`, `/` and parentheses. The
    sign of a minus stands between spaces, as names may hold hyphens.

    Wrong:
        kind: metric
        id: net
        name: Net wins
        type: custom
        formula: (won - lots) / asked
        observations: [{period: 2026-Q3, counts: {won: 30, lost: 5, asked: 100}}]

    Right:
        kind: metric
        id: net
        name: Net wins
        type: custom
        formula: (won - lost) / asked
        observations: [{period: 2026-Q3, counts: {won: 30, lost: 5, asked: 100}}]
    """
    ids = {metric.id for metric in book.all(Metric)}
    for metric in book.all(Metric):
        formula, at = read_formula(metric.formula or "n"), Route(*metric.key) / "formula"
        if isinstance(formula, FormulaFault):
            yield Finding(at, _unreadable(formula), say("for example `(won - lost) / asked`"))
            continue
        counted = {key for seen in metric.observations for key in seen.counts} | {"n"}
        unknown = [one for one in formula.names if one not in ids and one not in counted]
        known = sorted({*counted, *ids} - {metric.id}) if unknown else ()
        is_of_metrics = not ids.isdisjoint(formula.names)
        for name in unknown:
            way_out = _spaced(name, known) or did_you_mean(name, known)
            if metric.observations or is_of_metrics or way_out:
                yield Finding(
                    at,
                    say("nothing that is counted and no metric is called `{name}`", name=name),
                    way_out,
                )


@rule("JAC539", ERROR)
def metric_rests_on_itself(book: Handbook) -> Iterator[Finding]:
    """A metric is made of others, and one of these of itself.

    Wrong:
        kind: metric
        items:
          - {id: all, name: All, type: nps, parts: [north, south]}
          - {id: north, name: North, type: nps, parts: [all]}
          - {id: south, name: South, type: nps}

    Right:
        kind: metric
        items:
          - {id: all, name: All, type: nps, parts: [north, south]}
          - {id: north, name: North, type: nps}
          - {id: south, name: South, type: nps}
    """
    ahead = _made_of_each_other(book)
    for metric in book.all(Metric):
        way = _way_back(ahead, metric.id)
        if way:
            names = " → ".join(f"`{id_}`" for id_ in way)
            yield Finding(
                Route(*metric.key) / ("parts" if metric.parts else "formula"),
                say("this rests on itself: {way}", way=names),
                say("take one of them out"),
            )


@rule("JAC538", ERROR)
def whole_against_its_parts(book: Handbook) -> Iterator[Finding]:
    """The value of a whole is not what its parts make together, or a part is another number.

    A whole is pooled from the answers of its parts. The mean of their values lets ten answers
    count as much as a thousand.

    Wrong:
        kind: metric
        items:
          - id: all
            name: All channels
            type: csat
            scale: 1–5
            good: [4, 5]
            unit: "%"
            parts: [chat, desk]
            observations: [{period: 2026-Q3, value: 66.9, n: 1000}]
          - id: chat
            name: Chat
            type: csat
            scale: 1–5
            good: [4, 5]
            unit: "%"
            observations: [{period: 2026-Q3, value: 93.8, n: 800}]
          - id: desk
            name: Desk
            type: csat
            scale: 1–5
            good: [4, 5]
            unit: "%"
            observations: [{period: 2026-Q3, value: 40, n: 200}]

    Right:
        kind: metric
        items:
          - id: all
            name: All channels
            type: csat
            scale: 1–5
            good: [4, 5]
            unit: "%"
            parts: [chat, desk]
            observations: [{period: 2026-Q3, value: 83, n: 1000}]
          - id: chat
            name: Chat
            type: csat
            scale: 1–5
            good: [4, 5]
            unit: "%"
            observations: [{period: 2026-Q3, value: 93.8, n: 800}]
          - id: desk
            name: Desk
            type: csat
            scale: 1–5
            good: [4, 5]
            unit: "%"
            observations: [{period: 2026-Q3, value: 40, n: 200}]
    """
    ids = {metric.id for metric in book.all(Metric)}
    for metric in book.all(Metric):
        found = (book.find(Metric, id_) for id_ in rests_on(metric, ids))
        parts = [part for part in found if part]
        yield from _unlike_parts(metric, parts)
        made = made_of(metric, parts) if parts else made_of_groups(metric)
        for at, seen in enumerate(metric.observations):
            pooled = None if seen.group else made.get(seen.period)
            if pooled and not parts and seen.n != _counted(metric, pooled):
                continue
            told = _told(metric, seen)
            value = _made(metric, pooled) if pooled else None
            if told is not None and value is not None and not _agree(told, value, parts, pooled):
                key = "counts" if seen.value is None else "value"
                yield _apart(
                    Route(*metric.key) / "observations" / at / key,
                    (told, value),
                    metric,
                    parts,
                    seen,
                )


def _unlike_parts(metric: Metric, parts: Sequence[Metric]) -> Iterator[Finding]:
    for at, id_ in enumerate(metric.parts):
        part = next((part for part in parts if part.id == id_), None)
        if part and unlike_part(metric, part):
            yield Finding(
                Route(*metric.key) / "parts" / at,
                say("`{id}` is no part of this: it is measured in another way", id=id_),
                say("let type, unit, scale, method and grades that count be the same in both"),
                ((Route(*part.key) / "type", say("the part")),),
            )


def _told(metric: Metric, seen: Observation) -> float | None:
    """Give what is written of a period, or made by counts of its own; None where nothing is."""
    if seen.value is not None or isinstance(seen, Pooled):
        return seen.value
    found = from_counts(metric, seen.counts, seen.n)
    return found.value if found else None


def _made(metric: Metric, pooled: Pooled) -> float | None:
    if pooled.made is not None:
        return pooled.made
    found = from_counts(metric, pooled.counts, pooled.n)
    return found.value if found else None


def _counted(metric: Metric, pooled: Pooled) -> int | None:
    """Give of how many answers a period is pooled."""
    found = from_counts(metric, pooled.counts)
    return found.n if found else None


def _agree(told: float, value: float, parts: Sequence[Metric], pooled: Pooled | None) -> bool:
    """Tell whether a value is the pooled one, as far as the values of its parts are rounded."""
    if agrees(told, value):
        return True
    rounded = [places(one.value) for part in parts for one in part.observations if one.value]
    slack = 0.5 * 10.0 ** -min(rounded, default=9) if pooled and pooled.made is not None else 0
    return abs(told - value) <= slack + 0.5 * 10.0 ** -places(told)


def _apart(
    at: Route,
    both: tuple[float, float],
    metric: Metric,
    parts: Sequence[Metric],
    seen: Observation,
) -> Finding:
    """Tell of `both`, the written value and the one its parts make, that they differ."""
    told, value = both
    counted = written(round(value, _DECIMALS))
    same = [one.value for part in parts for one in series(part) if one.period == seen.period]
    mean = bool(same) and agrees(told, sum(same) / len(same))
    return Finding(
        at,
        say(
            "this is {told}, but the parts make {counted} together",
            told=amount(metric, told),
            counted=amount(metric, round(value, _DECIMALS)),
        ),
        say("this is the mean of their values; write `value: {counted}`, pooled", counted=counted)
        if mean
        else say("write `value: {counted}`, or mend the parts", counted=counted),
        tuple((Route(*part.key) / "name", say("a part")) for part in parts),
    )


def _made_of_each_other(book: Handbook) -> Mapping[str, tuple[str, ...]]:
    """Give which metrics each of those is made of that may rest on themselves."""
    ids = {metric.id for metric in book.all(Metric)}
    ahead = {metric.id: rests_on(metric, ids) for metric in book.all(Metric)}
    behind: dict[str, list[str]] = defaultdict(list)
    for id_, parts in ahead.items():
        for part in parts:
            behind[part].append(id_)
    left = {id_: len(parts) for id_, parts in ahead.items()}
    ended = [id_ for id_, count in left.items() if not count]
    while ended:
        last = ended.pop()
        del left[last]
        for id_ in behind[last]:
            left[id_] -= 1
            if not left[id_]:
                ended.append(id_)
    return {id_: ahead[id_] for id_ in left}


def _way_back(ahead: Mapping[str, tuple[str, ...]], start: str) -> tuple[str, ...]:
    """Give the ids on the way from a metric to itself; nothing where there is none."""
    waiting, came = [start], {start: ""}
    while waiting:
        here = waiting.pop()
        for id_ in ahead.get(here, ()):
            if id_ == start:
                return (*_passed(came, here), id_)
            if id_ not in came:
                came[id_] = here
                waiting.append(id_)
    return ()


def _passed(came: Mapping[str, str], here: str) -> tuple[str, ...]:
    """Give the ids on the way to a metric, itself included, by where each was come to from."""
    passed = []
    while here:
        passed.append(here)
        here = came[here]
    return tuple(reversed(passed))


def _unreadable(slip: FormulaFault) -> Say:
    if slip.word:
        return say(
            "this formula cannot be read: `{word}` does not fit where it stands", word=slip.word
        )
    return say("this formula cannot be read: something is missing at its end")


def _spaced(name: str, known: Sequence[str]) -> Say | None:
    """Ask for spaces around a minus, where the words on all sides of it are known."""
    first, *others = _terms(name, known) or (name,)
    if not others:
        return None
    return say(
        "put spaces around the minus: `{left} - {right}`", left=first, right=" - ".join(others)
    )


def _terms(name: str, known: Sequence[str]) -> tuple[str, ...]:
    """Give the known words between the hyphens of one that is not known; none where one is not."""
    if name in known:
        return (name,)
    for at, sign in enumerate(name):
        rest = _terms(name[at + 1 :], known) if sign == "-" and name[:at] in known else ()
        if rest:
            return (name[:at], *rest)
    return ()
