"""What is felt, what hurts and what is critical is the same wherever a reader meets it.

A handbook is made up; what is true of it is reckoned here from what was written, and then looked
for in the head of a page, in tables of drawings, in comparisons, lists and on the home page.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from journeyascode.drawing import Voice
from journeyascode.drawing.gallery import GALLERY, SHELVES
from journeyascode.handbook import Handbook
from journeyascode.model import KINDS, Journey
from tests.drawing.reading import link
from tests.pages.looks import Look, page_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.drawing.drawing import Kind, Table
    from journeyascode.model import Entity

SCORES = st.integers(-8, 8).map(lambda quarters: quarters / 4)
MOODS = SCORES.map(lambda score: {"score": score})
FEELINGS = st.fixed_dictionaries(
    {},
    optional={
        "score": SCORES,
        "start": MOODS,
        "end": MOODS,
        "persona": st.just("p"),
        "basis": st.sampled_from(["estimated", "target"]),
    },
)
INSIGHTS = {"hard": ("pain", 4), "lack": ("need", 2), "joy": ("delight", 5), "lost": ("pain", 0)}
"""Type and severity; nobody has written the last one."""
TOLD = {
    "feels": st.lists(FEELINGS, max_size=2),
    "pains": st.lists(st.sampled_from(["Queue", "Maze"]), max_size=2, unique=True),
}
STEPS = st.fixed_dictionaries(
    {"channel": st.just("web"), "touchpoint": st.just("page")},
    optional={
        **TOLD,
        "insights": st.lists(st.sampled_from(sorted(INSIGHTS)), max_size=3, unique=True),
        "critical": st.just({"why": "It decides"}),
    },
)
STAGES = st.fixed_dictionaries(
    {"phase": st.just("life"), "steps": st.lists(STEPS, max_size=2)}, optional=TOLD
)
REST: tuple[dict[str, Any], ...] = (
    {"kind": "handbook", "id": "h", "name": "H", "organisation": "O", "languages": ["en"],
     "lifecycle": [{"id": "life", "name": "Life"}]},
    {"kind": "persona", "id": "p", "name": "P"},
    {"kind": "channel", "id": "web", "name": "Web"},
    {"kind": "touchpoint", "id": "page", "name": "Page", "channels": ["web"]},
    *({"kind": "insight", "id": id_, "name": id_.title(), "type": type_, "severity": severity}
      for id_, (type_, severity) in INSIGHTS.items() if severity),
)  # fmt: skip


NUMBER = re.compile(r"(?:≈ )?[+−]?[0-9]+(?:\.[0-9]+)?")
Told = tuple[float, bool]
"""A score, and whether it is only estimated: of two that are as low, the one told comes first."""


class Truth(NamedTuple):
    """What one step was written to be, or one stage as a whole."""

    number: int
    """0 of a stage."""
    name: str
    scores: tuple[Told, ...]
    pains: frozenset[str]
    severity: int
    critical: bool
    left: tuple[Told, ...]
    """The scores of the feeling that leaves somebody worst."""


class Book:
    """A journey as it is and one that is wished, with everything that is drawn and written."""

    def __init__(self, now: list[dict[str, Any]], wish: list[dict[str, Any]]) -> None:
        told = (
            journey("now", now, personas=["p"]),
            journey("wish", wish, state="target", compares_to="now"),
        )
        entities = [KINDS[str(one["kind"])].model_validate(one) for one in (*REST, *told)]
        self.handbook = Handbook(entities)
        self.voice = Voice(self.handbook, "en", link)
        self.now, self.wish = (tuple(truths(one)) for one in told)
        self.home, self.index = (
            " ".join(Look(page_html(self.handbook, uri)).text.split())
            for uri in ("index.md", "journeys/index.md")
        )

    def spelt(self, scores: Iterable[Told]) -> list[str]:
        return [f"{'≈ ' if guess else ''}{self.voice.score(score)}" for score, guess in scores]

    def table(self, kind: Kind, of: Entity | str) -> Table | None:
        """Give the first table of a drawing of an entity, or of a shelf."""
        studies = (
            [study(self.voice) for study in SHELVES[of]]
            if isinstance(of, str)
            else [study(self.voice, of) for study in GALLERY[of.kind]]
        )
        return next((one.tables[0] for one in studies if one and one.sheet.kind == kind), None)


def journey(id_: str, stages: list[dict[str, Any]], **more: object) -> dict[str, Any]:
    number = 0
    told = []
    for at, stage in enumerate(stages):
        steps = []
        for step in stage["steps"]:
            number += 1
            steps.append({"id": f"s{number}", "name": f"Step {number}", **step})
        told.append({**stage, "name": f"Stage {at}", "steps": steps})
    return {"kind": "journey", "id": id_, "name": id_.title(), "stages": told, **more}


def truths(told: dict[str, Any]) -> Iterator[Truth]:
    number = 0
    for stage in told["stages"]:
        yield truth(0, stage, "state" in told)
        for step in stage["steps"]:
            number += 1
            yield truth(number, step, "state" in told)


def truth(number: int, step: dict[str, Any], wished: bool) -> Truth:  # noqa: FBT001 - told by position
    counted = [
        feeling for feeling in step.get("feels", []) if wished or feeling.get("basis") != "target"
    ]
    moods = [
        (m, f.get("basis") == "estimated")
        for f in counted
        for m in (f.get("start"), f, f.get("end"))
        if m
    ]
    each = [
        scores
        for f in counted
        if (
            scores := tuple(
                (m["score"], f.get("basis") == "estimated")
                for m in (f.get("start"), f, f.get("end"))
                if m and "score" in m
            )
        )
    ]
    named = [id_ for id_ in step.get("insights", []) if INSIGHTS[id_][0] != "delight"]
    words = {"lost" if id_ == "lost" else id_.title() for id_ in named}
    return Truth(
        number,
        step["name"],
        tuple((mood["score"], guess) for mood, guess in moods if "score" in mood),
        frozenset({*step.get("pains", []), *words}),
        max((INSIGHTS[id_][1] for id_ in named), default=0),
        "critical" in step,
        min(each, key=lambda told: told[-1], default=()),
    )


def column(table: Table, head: str) -> list[list[str]]:
    """Give the texts of one column, row by row; empty ones where there is no such column."""
    if head not in table.heads:
        return [[] for _ in table.rows]
    at = table.heads.index(head)
    return [[mention.text for mention in row[at]] for row in table.rows]


def worst_told(texts: Iterable[str], *, wished: bool) -> str:
    """Give the lowest score among texts that begin with one, targets beside what is felt not."""
    felt = [text for text in texts if wished or "target" not in text]
    scores = [match[0] for text in felt if (match := NUMBER.match(text))]
    return min(scores, key=as_told, default="")


def best_told(scores: list[Told]) -> Told:
    """Give the highest score: of two that are as high, the one that is told."""
    return max(scores, key=lambda one: (one[0], not one[1]))


def as_told(spelt: str) -> Told:
    """Read a score as it is spelt."""
    return float(spelt.removeprefix("≈ ").replace("−", "-")), spelt.startswith("≈")


def check_map(book: Book, of: Journey, told: tuple[Truth, ...]) -> None:
    table = book.table("journey", of)
    assert table
    names = [f"{steps[0]} {stages[0]}" for steps, stages in
             zip(column(table, "Steps"), column(table, "Stage"), strict=True)]  # fmt: skip
    rows = [*zip(names, column(table, "Feelings"), column(table, "Pains"), strict=True)]
    for truth in told:
        said = f"{truth.number}. {truth.name} " if truth.number else "the whole stage "
        where = "" if truth.number else f": {truth.name}"
        found = [row[1:] for row in rows if row[0].startswith(said) and row[0].endswith(where)]
        [(felt, hurts)] = found or [([], [])]
        assert found or not truth.number
        [*worst] = book.spelt([min(truth.scores)]) if truth.scores else [""]
        assert [worst_told(felt, wished=of.is_wished)] == worst
        assert set(hurts) == truth.pains


def worst_where_something_is_met(book: Book, told: tuple[Truth, ...]) -> str:
    """Give the worst score of the steps and of the stages that have any."""
    behind = (*told[1:], None)
    met = [one for one, after in zip(told, behind, strict=True)
           if one.number or (after and after.number)]  # fmt: skip
    scores = [score for one in met for score in one.scores]
    return book.spelt([min(scores)])[0] if scores else ""


def check_worst(book: Book, of: Journey, told: tuple[Truth, ...]) -> None:
    """Compare the worst moment of the head, the list, the matrix, the road and the relations."""
    scores = [score for truth in told for score in truth.scores]
    page = " ".join(Look(page_html(book.handbook, f"journeys/{of.id}.md")).text.split())
    if not scores:
        assert "Worst moment" not in page
        return
    steps_first = sorted(told, key=lambda truth: truth.number == 0)
    first = next(t for t in steps_first if min(scores) in t.scores)
    name = f"{first.number}. {first.name}" if first.number else f"in the stage “{first.name}”"
    [worst] = book.spelt([min(scores)])
    side = r"(?: ?, at the (?:start|end))? ?: "
    assert re.search(rf"Worst moment: {re.escape(name)}{side}{re.escape(worst)}", page)
    assert f"{name} {worst}" in book.index
    at_steps = [score for truth in told if truth.number for score in truth.scores]
    matrix = book.table("matrix", of)
    texts = (text for row in column(matrix, "Feelings") for text in row) if matrix else ()
    [met] = book.spelt([min(at_steps)]) if at_steps else [""]
    assert worst_told(texts, wished=of.is_wished) == worst_where_something_is_met(book, told)
    if not of.is_wished:
        for kind, shelf, head, said_there in (
            ("lifecycle", "handbook", 1, worst),
            ("relations", "handbook", 2, worst),
            ("matrix", "channel", 4, met),
        ):
            table = book.table(kind, shelf)  # type: ignore[arg-type]  # kinds, as they stand there
            assert table or not any(truth.number for truth in told)
            if table is None:
                continue
            said = [m.text for row in table.rows for m in row[head] if NUMBER.search(m.text)]
            told_last = {NUMBER.findall(text)[-1] for text in said if "journeys:" not in text}
            assert told_last == ({said_there} if said_there else set()), kind


def check_comparison(book: Book) -> None:
    table = book.table("comparison", book.handbook.all(Journey)[0])
    if table is None:
        assert not any(truth.number for truth in (*book.now, *book.wish))
        return
    said = {row[0][0].text: row[1][0].text for row in table.rows}
    for name, pick in (("Worst moment", min), ("Best moment", best_told)):
        scores = [[s for truth in told for s in truth.scores] for told in (book.now, book.wish)]
        both = [book.spelt([pick(found)])[0] if found else "–" for found in scores]
        assert said.get(name, "– → –").lstrip("▲▼ ") == " → ".join(both)
    hurts = [len(frozenset().union(*(t.pains for t in told))) for told in (book.now, book.wish)]
    assert said.get("Pains", "0 → 0").lstrip("↑↓ ") == " → ".join(map(str, hurts))


def check_critical(book: Book) -> None:
    points = [truth for truth in book.now if truth.critical]
    for page in (book.home, book.index):
        for one in points:
            turns = " → ".join(book.spelt((score, False) for (score, _), _ in groupby(one.left)))
            mark = "≈ " if one.left and one.left[0][1] else ""
            felt = f"{mark}{turns}" if one.left else "nobody has told"
            pain = f" a pain of severity {one.severity}/5" if one.severity else ""
            assert f"{one.name} Now It decides nobody has told {felt}{pain}" in page
    if points:
        assert f"{len(points)} critical points" in book.home


@settings(max_examples=15, phases=(Phase.explicit, Phase.generate))
@given(st.lists(STAGES, min_size=1, max_size=2), st.lists(STAGES, min_size=1, max_size=2))
def test_a_fact_is_the_same_wherever_it_is_shown(
    now: list[dict[str, Any]], wish: list[dict[str, Any]]
) -> None:
    book = Book(now, wish)
    for of, told in zip(book.handbook.all(Journey), (book.now, book.wish), strict=True):
        check_map(book, of, told)
        check_worst(book, of, told)
    check_comparison(book)
    check_critical(book)
