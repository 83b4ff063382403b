from __future__ import annotations

from itertools import combinations
from random import Random

import pytest

from journeyascode.drawing import Drawing
from journeyascode.drawing.blueprint_facts import read_blueprint
from journeyascode.drawing.blueprint_layout import BlueprintLayout, plan_blueprint
from journeyascode.drawing.blueprint_panel import RADIUS, place_numbers
from journeyascode.drawing.canvas import Point
from journeyascode.drawing.engine import Failure
from journeyascode.drawing.graph_layout import PlacedBoxes, route
from journeyascode.drawing.router import Corners, Obstacle, pieces, rounded
from journeyascode.drawing.text import Font, width
from journeyascode.drawing.voice import Voice
from journeyascode.handbook import Handbook
from tests.drawing.looking import SVG, bare, links, texts, told, tree, untold
from tests.drawing.reading import blueprint_of, book_named, book_of, link, map_of


def drawing_of(book: Handbook, language: str = "fi") -> Drawing:
    return map_of(book, blueprint_of(book), language)


def blueprint(cells: str, more: str = "") -> Handbook:
    text = f"kind: blueprint\nid: b\nname: B\njourney: j\ncells:\n{cells}{more}"
    return book_of(text)


def cell(lane: str, more: str = "", step: str = "a") -> str:
    return f"  - {{lane: {lane}, step: {step}, name: {lane} {step}{more}}}\n"


def laid_out(book: Handbook) -> tuple[BlueprintLayout, tuple[Corners, ...]]:
    voice = Voice(book, "fi", link)
    plan = plan_blueprint(voice, read_blueprint(voice, blueprint_of(book)))
    found = route(
        [PlacedBoxes(plan.blocks, [(f.tail, f.head) for f in plan.facts.flows], plan.height)]
    )
    assert not isinstance(found, Failure)
    return plan, found[0]


def busy(cells: int, flows: int) -> Handbook:
    """Give a blueprint of so many cells and arrows, at random but always the same."""
    chance = Random(7)  # noqa: S311 - no secret
    lanes = ["evidence", "customer", "frontstage", "backstage", "support", "partner"]
    text = "".join(
        f"  - {{id: c{n}, lane: {chance.choice(lanes)}, step: s{chance.randrange(9)}, "
        f"name: Toiminto {n}}}\n"
        for n in range(cells)
    )
    arrows = "".join(
        f"  - {{from: c{a}, to: c{b}, carries: Tieto {a}}}\n"
        for a, b in (chance.sample(range(cells), 2) for _ in range(flows))
    )
    return blueprint(text, f"flows:\n{arrows}")


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("name", ["palvelumalli", "hoito"])
def test_everything_drawn_stands_in_the_tables(name: str, language: str) -> None:
    drawing = drawing_of(book_named(name), language)
    assert drawing.problem is None
    assert untold(drawing) == []


@pytest.mark.parametrize("name", ["palvelumalli", "hoito"])
def test_every_fact_of_the_tables_is_drawn_or_shown_by_the_pointer(name: str) -> None:
    drawing = drawing_of(book_named(name))
    shown = bare("".join(tree(drawing.strips[0].svg).itertext()))
    for table in drawing.tables:
        for text in (m.text for row in table.rows for cell_ in row for m in cell_):
            for part in text.removeprefix("R: ").removeprefix("O: ").split("  "):
                assert bare(part.split(" (")[0]) in shown, part


def test_only_lanes_with_cells_are_drawn_in_their_order() -> None:
    drawing = drawing_of(blueprint(cell("support") + cell("customer")))
    found = texts(drawing.strips[0].svg)
    assert "Näkyvä palvelu" not in found
    assert found.index("Asiakkaan toimet") < found.index("Tukiprosessit")


@pytest.mark.parametrize(
    ("lanes", "lines"),
    [
        ("customer frontstage", ["Vuorovaikutuksen raja"]),
        ("frontstage backstage", ["Näkyvyyden raja"]),
        ("evidence customer", []),
        ("support partner", []),
        ("backstage partner", ["Sisäisen vuorovaikutuksen raja"]),
        ("customer backstage", ["Vuorovaikutuksen raja, Näkyvyyden raja"]),
    ],
)
def test_a_line_runs_between_the_lanes_it_divides(lanes: str, lines: list[str]) -> None:
    drawing = drawing_of(blueprint("".join(map(cell, lanes.split()))))
    found = texts(drawing.strips[0].svg)
    assert [text for text in found if "raja" in text] == lines


def test_cells_of_one_lane_and_step_stand_one_below_the_other() -> None:
    plan, _ = laid_out(blueprint(cell("support") * 3 + cell("support", step="b")))
    one, two, three, beside = plan.blocks
    assert one.x == two.x == three.x
    assert two.y - one.y - one.height == three.y - two.y - two.height >= 30
    assert beside.y == two.y


def test_between_any_two_boxes_there_is_room_for_an_arrow() -> None:
    plan, _ = laid_out(busy(60, 5))
    for a, b in combinations(plan.blocks, 2):
        across = max(a.x, b.x) - min(a.x + a.width, b.x + b.width)
        down = max(a.y, b.y) - min(a.y + a.height, b.y + b.height)
        assert max(across, down) >= 30


def test_no_arrow_leads_through_a_box() -> None:
    plan, ways = laid_out(busy(50, 60))
    for way in ways:
        for a, b in pieces(way):
            left, right = sorted((a.x, b.x))
            top, bottom = sorted((a.y, b.y))
            for block in plan.blocks:
                inside = (
                    left < block.x + block.width - 1
                    and right > block.x + 1
                    and top < block.y + block.height - 1
                    and bottom > block.y + 1
                )
                assert not inside


def test_an_arrow_begins_and_ends_at_its_boxes() -> None:
    plan, ways = laid_out(busy(30, 30))
    for flow, way in zip(plan.facts.flows, ways, strict=True):
        for number, spot in ((flow.tail, way[0]), (flow.head, way[-1])):
            block = plan.blocks[number]
            assert block.x - 2 <= spot.x <= block.x + block.width + 2
            assert block.y - 2 <= spot.y <= block.y + block.height + 2


def test_numbers_of_arrows_touch_neither_boxes_nor_each_other() -> None:
    plan, ways = laid_out(busy(20, 16))
    spots = [s for s in place_numbers(ways, [True] * len(ways), plan.blocks) if s]
    assert len(spots) == len(ways)
    for a, b in combinations(spots, 2):
        assert (a.x - b.x) ** 2 + (a.y - b.y) ** 2 > (2 * RADIUS) ** 2
    for spot in spots:
        for block in plan.blocks:
            across = max(block.x - spot.x, 0, spot.x - block.x - block.width)
            down = max(block.y - spot.y, 0, spot.y - block.y - block.height)
            assert max(across, down) >= RADIUS


def test_a_number_finds_a_place_even_where_everything_is_taken() -> None:
    way = (Point(0, 0), Point(0, 30))
    [spot] = place_numbers([way], [True], [Obstacle(-100, -100, 200, 200)])
    assert spot is not None


def test_arrows_to_nowhere_or_to_themselves_are_not_drawn() -> None:
    cells = cell("support", ", id: x")
    flows = "flows:\n  - {from: x, to: ei-ole}\n  - {from: x, to: x}\n  - {from: ei-ole, to: x}\n"
    drawing = drawing_of(blueprint(cells, flows))
    assert drawing.problem is None
    assert len(drawing.tables) == 1


def test_columns_are_the_steps_of_the_journey_with_their_stages() -> None:
    drawing = drawing_of(book_named("hoito"))
    found = texts(drawing.strips[0].svg)
    assert "2 Apu" in found
    assert "2. Kysyy" in found
    assert "../../journeys/asia/#step-kysyy" in links(drawing.strips[0].svg)
    assert "Vastaus (2 Apu)" not in told(drawing)
    assert "Kysyy (2 Apu)" in told(drawing)


def test_a_column_nobody_knows_is_named_by_its_id() -> None:
    drawing = drawing_of(blueprint(cell("support", step="outo")))
    assert "outo" in texts(drawing.strips[0].svg)


def test_a_blueprint_without_cells_says_so() -> None:
    drawing = drawing_of(book_of("kind: blueprint\nid: b\nname: B\njourney: j"))
    assert str(drawing.problem) == "the blueprint has no cells yet"
    assert drawing.tables[0].rows == ()


def test_a_blueprint_beyond_the_limit_is_told_and_still_has_its_tables() -> None:
    drawing = drawing_of(blueprint(cell("support") * 301))
    assert "the drawing has 301 boxes" in str(drawing.problem)
    assert len(drawing.tables[0].rows) == 301


def test_a_large_blueprint_is_drawn_in_several_runs() -> None:
    drawing = drawing_of(busy(140, 120))
    assert drawing.problem is None
    assert sum(text.startswith("Toiminto") for text in texts(drawing.full)) == 140


def test_a_wide_blueprint_stands_on_several_sheets_and_whole_in_its_file() -> None:
    drawing = drawing_of(busy(60, 50))
    cells = [f"Toiminto {n}" for n in range(60)]

    assert [strip.name for strip in drawing.strips] == ["blueprint-b-1", "blueprint-b-2"]
    drawn = [text for strip in drawing.strips for text in texts(strip.svg) if text in cells]
    assert sorted(drawn) == sorted(cells)
    assert sorted(text for text in texts(drawing.full) if text in cells) == sorted(cells)


def test_a_lane_that_is_empty_on_a_sheet_is_left_out_of_that_sheet() -> None:
    cells = cell("partner", ", id: p", "s0")
    cells += "".join(cell("support", f", id: c{n}", f"s{n}") for n in range(9))
    first, second = drawing_of(blueprint(cells)).strips
    assert "Kumppanit" in texts(first.svg)
    assert "Kumppanit" not in texts(second.svg)


def test_a_long_promise_and_a_long_team_are_told_whole_on_the_card() -> None:
    team, promise = "Markkinointi ja viestintä ja verkkokauppa", "Vastaamme " + "aina " * 14
    book = book_of(
        "kind: blueprint\nid: b\nname: B\njourney: j\ncells:\n"
        "  - {lane: support, step: a, name: Toiminto, team: t, promise: l}\n"
        f"---\n{{kind: team, id: t, name: {team}}}\n"
        f"---\n{{kind: promise, id: l, name: {promise.strip()}}}\n"
    )
    drawn = {bare(text) for text in texts(drawing_of(book).full)}
    assert bare(team) in drawn
    assert any(bare(promise) in text for text in drawn)


def test_an_arrow_between_two_sheets_ends_in_a_gate_on_both() -> None:
    cells = "".join(cell("support", f", id: c{n}", f"s{n}") for n in range(9))
    flows = "flows:\n  - {from: c0, to: c8, carries: Tilausnumero}\n  - {from: c8, to: c1}\n"
    drawing = drawing_of(blueprint(cells, flows))

    first, second = (strip.svg for strip in drawing.strips)
    for sheet, other in ((first, 8), (second, 0)):
        assert "support s0 → support s8: Tilausnumero" in sheet
        assert "1 Tilausnumero" in texts(sheet)
        assert {"1", "…"} <= set(texts(sheet))
        assert f"../../blueprints/b/#cell-c{other}" in links(sheet)
    assert "…" not in texts(drawing.full)


def test_five_hundred_cells_are_drawn_sheet_by_sheet() -> None:
    drawing = drawing_of(busy(500, 200))
    assert drawing.problem is None
    assert sum(text.startswith("Toiminto") for text in texts(drawing.full)) == 500
    assert untold(drawing) == []


def test_a_legend_wider_than_its_sheet_goes_on_below() -> None:
    troubled = ", id: a, fail_point: {effect: x}, wait_point: y"
    pair = cell("support", troubled) + cell("partner", ", id: b")
    kinds = ("flow", "triggers", "needs", "both-ways")
    flows = "flows:\n" + "".join(f"  - {{from: a, to: b, kind: {kind}}}\n" for kind in kinds)
    svg = drawing_of(blueprint(pair, flows), "fi").strips[0].svg

    wide = float(tree(svg).get("width", "0"))
    assert "odotuskohta" in texts(svg)
    for text in tree(svg).iter(f"{SVG}text"):
        if text.text == "odotuskohta":
            assert float(text.get("x", "0")) + width("odotuskohta", Font(11)) <= wide


def test_a_control_character_is_a_problem_of_its_drawing_alone() -> None:
    book = blueprint(cell("support"))
    broken = blueprint_of(book).model_copy(update={"name": "B\x07"})
    assert "U+0007" in str(map_of(book, broken).problem)


def test_an_engine_that_loses_an_arrow_is_a_problem_of_the_drawing(
    tmp_path: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = tmp_path / "dot"  # type: ignore[operator]  # a path
    engine.write_text("#!/bin/sh\nexec echo '{\"edges\": []}'\n", "utf-8")
    engine.chmod(0o755)
    monkeypatch.setenv("JAC_DOT", str(engine))
    assert "something unexpected" in str(drawing_of(book_named("palvelumalli")).problem)


def test_an_engine_that_fails_is_a_problem_of_the_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAC_DOT", "/no/such/dot")
    assert "JAC_DOT" in str(drawing_of(book_named("palvelumalli")).problem)


def test_a_blueprint_without_arrows_needs_no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAC_DOT", "/no/such/dot")
    drawing = drawing_of(blueprint(cell("support")))
    assert drawing.problem is None
    assert "support a" in texts(drawing.strips[0].svg)


def test_corners_are_rounded_no_further_than_the_middle_of_a_piece() -> None:
    way = (Point(0, 0), Point(4, 0), Point(4, 100))
    points = rounded(way)
    assert points[0] == way[0]
    assert points[-1] == way[-1]
    assert len(points) % 3 == 1
    assert points[3] == Point(2, 0)
