"""The id of a track is a key, and an editor knows what it names."""

from __future__ import annotations

import pytest

from journeyascode.editor.at_cursor import meant_at
from journeyascode.editor.changes import id_at, rename
from journeyascode.editor.completion import propose
from journeyascode.editor.hover import card_at
from journeyascode.editor.names import places_of
from journeyascode.source.rename import RenameError
from tests.editor.marking import marked
from tests.editor.test_changes import UNKNOWN

BOOK = """\
kind: handbook
id: our
name: Our
organisation: We
languages: [en, fi]
tracks:
  - {id: ease, name: Ease, scale: {from: 1, to: 5, words: [{en: hard, fi: vaikeaa}, easy]}}
  - {id: effort, name: Effort, scale: {words: [low, high]}}
---
kind: journey
id: buy
name: Buying
stages:
  - name: Search
    tracks: {effort: low}
    steps:
      - {name: I look, tracks: {ease: 2}}
      - {name: I pay, tracks: {effort: high, ease: unknown}}
"""


def offered(text: str) -> dict[str, str]:
    case = marked(f"{BOOK}---\n{text}")
    return {one.label: one.text for one in propose(case.view, case.path, case.spot, "en").found}


@pytest.mark.parametrize("before", ["tracks: {ea‸se: 2}", "{id: ea‸se"])
def test_a_track_is_known_wherever_it_is_named(before: str) -> None:
    case = marked(BOOK.replace(before.replace("‸", ""), before))
    [one] = meant_at(case.aim)

    assert case.lines(places_of(case.view, one, defined=True)) == [
        "file-1:7 ease", "file-2:8 ease", "file-2:9 ease",
    ]  # fmt: skip


def test_ids_of_tracks_are_offered_that_are_not_told_yet() -> None:
    text = "kind: journey\nid: sell\nname: S\nstages:\n  - name: A\n    tracks:\n"

    assert offered(f"{text}      ease: 1\n      ‸\n") == {"effort": "effort: "}


@pytest.mark.parametrize(
    ("track", "words"),
    [("ease", ["hard", "easy", "unknown"]), ("effort", ["low", "high", "unknown"])],
)
def test_words_of_the_scale_are_offered(track: str, words: list[str]) -> None:
    text = "kind: journey\nid: sell\nname: S\nstages:\n  - name: A\n    tracks:\n"

    assert [*offered(f"{text}      {track}: ‸\n")] == words


def test_a_track_is_introduced_at_its_key() -> None:
    case = marked(BOOK.replace("tracks: {ease", "tracks: {ea‸se"))
    card = card_at(case.view, case.path, case.spot, "en")

    assert card is not None
    assert card.text.startswith("**Ease**\n\ntrack `ease`")


def test_a_track_gets_another_id_wherever_it_is_told() -> None:
    case = marked(BOOK.replace("tracks: {ease", "tracks: {ea‸se"))
    edits = rename(case.aim, "easiness", UNKNOWN).edits
    found = id_at(case.aim)

    assert found
    assert found[0] == "ease"
    assert {path.stem: len(some) for path, some in edits.items()} == {"file-1": 1, "file-2": 2}


@pytest.mark.parametrize("new", ["effort", "ease", "No id"])
def test_a_track_gets_no_id_that_cannot_be(new: str) -> None:
    case = marked(BOOK.replace("tracks: {ease", "tracks: {ea‸se"))

    with pytest.raises(RenameError):
        rename(case.aim, new, UNKNOWN)
