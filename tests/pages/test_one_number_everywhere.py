"""What a metric shows is one number, one unit and one verdict wherever a reader meets it."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

import pytest

from journeyascode.drawing import Voice, draw
from journeyascode.drawing.gallery import SHELVES
from journeyascode.handbook import Handbook
from journeyascode.model import KINDS
from tests.drawing.reading import link
from tests.pages.looks import Look, written
from tests.reading import yaml_of

if TYPE_CHECKING:
    from collections.abc import Iterator

BOOK = """
- kind: handbook
  id: handbook
  name: H
  organisation: O
  languages: [en]
  aims: [{name: Better, metric: m, by: 2026-02-01}]
- {kind: team, id: t, name: T}
- {kind: segment, id: s, name: S, metrics: [m]}
- {kind: channel, id: web, name: Web}
- {kind: touchpoint, id: page, name: Page, channels: [web]}
- kind: metric
  id: m
  name: Marked
  owner: t
  direction: higher-is-better
  measured_in: [web]
  measured_at: [page]
  baseline: {value: 17.03, "on": 2025-01-01}
  target: {value: 55.51, by: 2026-02-01}
  observations: [{period: 2026-03, value: 23.09, n: 70}, {period: 2026-04, value: 41.27, n: 80}]
- kind: promise
  id: p
  name: P
  owner: t
  metric: m
  since: 2026-01-01
  threshold: {at_least: 48.61}
- kind: action
  id: a
  name: A
  owner: t
  due: 2026-05-02
  expects: [{metric: m, before: 41.27, after: 55.51}]
- {kind: review, id: r, name: R, date: 2026-05-01, metrics: [m], actions: [a]}
- kind: journey
  id: j
  name: J
  metrics: [m]
  stages:
    - name: One
      metrics: [m]
      steps:
        - {id: one, name: One, channel: web, touchpoint: page, metrics: [m], promises: [p]}
        - id: two
          name: Two
          channel: web
          touchpoint: page
          duration: 9.07 d
          next: [{to: one, share: 10 %}, {}]
"""
NUMBERS = ("17.03", "23.09", "41.27", "48.61", "55.51", "9.07")


class Kind(NamedTuple):
    keys: dict[str, str]
    unit: dict[str, str]
    """What stands behind a number, by language."""


NO_BREAK = "\N{NO-BREAK SPACE}"
PERCENT = {"en": "%", "fi": f"{NO_BREAK}%", "sv": f"{NO_BREAK}%"}
KIND_OF = {
    "a share without a unit": Kind({"type": "share"}, PERCENT),
    "churn without a unit": Kind({"type": "churn"}, PERCENT),
    "minutes": Kind({"type": "duration", "unit": "min"}, dict.fromkeys(PERCENT, f"{NO_BREAK}min")),
    "a score": Kind({"type": "nps"}, dict.fromkeys(PERCENT, "")),
}
DAYS = {"en": "days", "fi": "päivää", "sv": "dagar"}


def told(book: Handbook, language: str) -> Iterator[tuple[str, str]]:
    """Yield every text of a page, of a drawing and of its table, each with where it stands."""
    pages = written(book, language)
    for page in pages.pages:
        yield page.uri, re.sub(r">([0-9.,]+)</text>", ">", unescape(page.html))
        yield f"{page.uri}, read", Look(page.html).text
    voice = Voice(book, language, link)
    drawn = [one for entity in book for one in draw(voice, entity).values()]
    drawn += [one for shelf in SHELVES for one in draw(voice, shelf).values()]
    for one in drawn:
        yield f"drawing {one.kind}", one.description
        for table in one.tables:
            for row in table.rows:
                yield from ((f"table {one.kind}", mention.text) for c in row for mention in c)


@pytest.mark.parametrize("language", PERCENT)
@pytest.mark.parametrize("kind", KIND_OF)
def test_a_metric_is_one_number_one_unit_and_one_verdict(kind: str, language: str) -> None:
    keys, unit = KIND_OF[kind]
    raw = yaml_of(BOOK)
    next(one for one in raw if one["kind"] == "metric").update(keys)
    book = Handbook(KINDS[one["kind"]].model_validate(one) for one in raw)
    sign = "." if language == "en" else ","
    places: set[str] = set()
    for where, text in told(book, language):
        for number in NUMBERS:
            spelt = number.replace(".", sign)
            behind = f"{NO_BREAK}{DAYS[language]}" if number == "9.07" else unit[language]
            for found in re.finditer(re.escape(spelt), text):
                assert text.startswith(behind, found.end()), (
                    where,
                    text[found.start() - 60 :][:99],
                )
                places.add(f"{where.split(',')[0]}: {number}")
            if sign == ",":
                assert number not in text, where
    marks = {
        sign for _, text in told(book, language) for sign in re.findall("[✓✗] [a-zåäö]+", text)
    }
    assert len({one[0] for one in marks}) == 1, marks
    for page in ("metrics/m.md", "metrics/index.md", "index.md", "journeys/j.md", "segments/s.md"):
        assert f"{page}: 41.27" in places
    for drawing in ("journey", "matrix", "trend"):
        assert f"table {drawing}: 41.27" in places
