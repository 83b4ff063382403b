from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeyascode.facts.alignment import align
from journeyascode.facts.comparison import Change, Comparison, StepPair, compare, variants
from journeyascode.facts.feelings import EVERYBODY, Score, all_felt, felt, voices
from journeyascode.facts.times import TimeRange
from journeyascode.handbook import Handbook
from journeyascode.model import Journey
from tests.drawing.reading import book_of

CHANNELS = """
kind: channel
id: phone
name: Puhelin
self_service: false
---
kind: channel
id: portal
name: Portaali
self_service: true
---
kind: insight
id: jono
name: Jono
type: pain
---
kind: insight
id: ilo
name: Ilo
type: delight
---
"""


def states(before: str, after: str) -> tuple[Handbook, Journey, Journey]:
    """Two journeys of one stage, each given by its steps, one in braces on each line."""
    first, second = (
        f"kind: journey\nid: {id_}\nname: J\nstate: {state}\n"
        f"stages:\n  - name: S\n    steps: [{', '.join(steps.split('; '))}]\n"
        for id_, state, steps in (("a", "current", before), ("b", "target", after))
    )
    book = book_of(f"{CHANNELS}{first}---\n{second}")
    one, other = book.all(Journey)
    return book, one, other


def compared(before: str, after: str) -> Comparison:
    return compare(*states(before, after))


def changes(before: str, after: str) -> list[tuple[Change, ...]]:
    return [pair.changes for pair in compared(before, after).pairs]


def numbers(pairs: tuple[StepPair, ...]) -> list[tuple[int | None, int | None]]:
    return [
        (p.before.number if p.before else None, p.after.number if p.after else None) for p in pairs
    ]


FEELINGS = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "persona": st.sampled_from(["anna", "eero"]),
            "score": st.sampled_from([-2, -0.5, 0, 1.25]),
            "basis": st.sampled_from(["measured", "target"]),
            "end": st.just({"score": 1}),
        },
    ),
    max_size=2,
)
STEP = st.fixed_dictionaries(
    {"name": st.sampled_from(["Soitan", "Odotan", "Luen"])},
    optional={
        "touchpoint": st.sampled_from(["sivu", "kirje"]),
        "channel": st.sampled_from(["phone", "portal"]),
        "sub_journey": st.sampled_from(["x", "y"]),
        "duration": st.sampled_from(["1 min", "2 h"]),
        "waits": st.sampled_from([{"time": "1 d"}, {"time": "5 min"}, {"bound": "jono"}]),
        "pains": st.lists(st.sampled_from(["kipu", "vaiva"]), max_size=2),
        "insights": st.lists(st.sampled_from(["jono", "ilo", "puuttuu"]), max_size=2),
        "feels": FEELINGS,
    },
)
IDS = st.permutations([*"abcdefg"])


@st.composite
def journeys(draw: st.DrawFn, id_: str) -> Journey:
    stages = []
    ids = draw(IDS)
    for at in range(draw(st.integers(1, 3))):
        steps = [
            {**step, "id": ids.pop()} if ids and known else step
            for step, known in draw(st.lists(st.tuples(STEP, st.booleans()), max_size=7))
        ]
        stages.append({"name": f"S{at}", "steps": steps})
    state = draw(st.sampled_from(["current", "target", "planned", "actual"]))
    return Journey.model_validate({"id": id_, "name": "J", "state": state, "stages": stages})


BOOK = book_of(CHANNELS)


@given(journeys("a"))
def test_a_journey_compared_with_itself_has_not_changed(journey: Journey) -> None:
    comparison = compare(BOOK, journey, journey)
    assert all(pair.changes == () for pair in comparison.pairs)
    assert comparison.before == comparison.after
    assert comparison.to_self_service == comparison.answered == 0


@given(journeys("a"), journeys("b"))
def test_what_is_removed_one_way_is_added_the_other_way(one: Journey, other: Journey) -> None:
    there, back = compare(BOOK, one, other), compare(BOOK, other, one)
    removed = {p.before.number for p in there.pairs if p.before and p.after is None}
    added = {p.after.number for p in back.pairs if p.after and p.before is None}
    assert removed == added
    assert sum(pair.moved for pair in there.pairs) == sum(pair.moved for pair in back.pairs)
    for change, turned in (
        ("channel", "channel"),
        ("gained", "lost"),
        ("waits-less", "waits-more"),
        ("quicker", "slower"),
        ("answered", "raised"),
    ):
        assert there.count(change) == back.count(turned)  # type: ignore[arg-type]  # words of the loop


@given(journeys("a"), journeys("b"))
def test_every_step_stands_in_one_pair_and_each_journey_keeps_its_order(
    one: Journey, other: Journey
) -> None:
    comparison = compare(BOOK, one, other)
    pairs = comparison.pairs
    for journey, numbers_ in (
        (one, [p.before.number for p in pairs if p.before]),
        (other, [p.after.number for p in pairs if p.after]),
    ):
        assert sorted(numbers_) == [stop.number for stop in journey.stops()]
    shown = [(pairs[column.pair], column) for column in comparison.columns]
    told = [p.before.number for p, c in shown if c.before and p.before]
    aims = [p.after.number for p, c in shown if c.after and p.after]
    assert told == sorted(told)
    assert aims == sorted(aims)
    assert len(told) == comparison.before.steps
    assert len(aims) == comparison.after.steps


@given(journeys("a"), journeys("b"))
def test_of_the_matched_steps_no_more_have_moved_than_must(one: Journey, other: Journey) -> None:
    alignment = align(one, other)
    kept = [j for i, j in alignment.matches if (i, j) not in alignment.moved]
    assert kept == sorted(kept)
    assert bool(alignment.moved) == (
        [j for _, j in alignment.matches] != sorted(j for _, j in alignment.matches)
    )


def test_steps_are_the_same_by_id_before_they_are_by_name() -> None:
    found = compared("{id: x, name: A}; {name: B}", "{name: B}; {id: x, name: B}").pairs
    assert numbers(found) == [(2, 1), (1, 2)]
    assert [pair.changes for pair in found] == [(), ("moved",)]


def test_steps_that_name_the_same_sub_journey_are_the_same() -> None:
    found = compared("{id: x, name: A, sub_journey: k}", "{id: y, name: B, sub_journey: k}")
    assert numbers(found.pairs) == [(1, 1)]


def test_steps_with_different_ids_are_not_the_same_because_of_their_order() -> None:
    assert changes("{id: x, name: A}", "{id: y, name: B}") == [("removed",), ("added",)]


def test_steps_without_ids_are_the_same_by_touchpoint_then_by_their_order_in_the_stage() -> None:
    before = "{name: A}; {name: B, touchpoint: t}; {name: C}"
    found = compared(before, "{name: D, touchpoint: t}; {name: E}").pairs
    assert numbers(found) == [(1, None), (2, 1), (3, 2)]


def test_steps_of_other_stages_are_not_the_same_because_of_their_order() -> None:
    one = Journey.model_validate(
        {"id": "a", "name": "J", "stages": [{"name": "S", "steps": [{"name": "A"}]}]}
    )
    other = Journey.model_validate(
        {"id": "b", "name": "J", "stages": [{"name": {"fi": "T"}, "steps": [{"name": "B"}]}]}
    )
    assert [p.changes for p in compare(BOOK, one, other).pairs] == [("removed",), ("added",)]


def test_a_moved_step_is_told_once_and_drawn_in_the_order_of_both() -> None:
    ids = "{id: a, name: A}; {id: b, name: B}; {id: c, name: C}"
    found = compared(ids, "{id: c, name: C}; {id: a, name: A}; {id: b, name: B}")
    assert numbers(found.pairs) == [(3, 1), (1, 2), (2, 3)]
    assert found.count("moved") == 1
    assert [(c.before, c.after) for c in found.columns] == [
        (False, True),
        (True, True),
        (True, True),
        (True, False),
    ]


def test_a_step_tells_every_way_in_which_it_has_changed() -> None:
    before = (
        "{id: a, name: A, channel: phone, touchpoint: t, duration: 5 min, waits: {time: 2 d},"
        " pains: [kipu], insights: [jono, ilo], feels: {score: -1.5}}"
    )
    after = (
        "{id: a, name: A, channel: portal, touchpoint: u, duration: 10 min, waits: {time: 1 h},"
        " pains: [vaiva], feels: {score: 1}}"
    )
    found = compared(before, after)
    assert found.pairs[0].changes == (
        "channel", "touchpoint", "gained", "waits-less", "slower", "answered", "raised",
    )  # fmt: skip
    assert [shift.gain for shift in found.pairs[0].shifts] == [2.5]
    assert [pain.insight for pain in found.pairs[0].answered] == [None, "jono"]
    assert found.to_self_service == 1
    assert (found.answered, found.raised) == (2, 1)
    assert found.before.steps == 1
    assert found.before.waiting == (TimeRange(172_800, 172_800), False)
    assert found.before.duration == (TimeRange(300, 300), False)
    assert found.before[-3:] == (Score(-1.5), Score(-1.5), 2)


def test_what_rests_on_untold_shares_is_marked_and_what_hangs_on_an_uncounted_loop_not_told() -> (
    None
):
    fork = "{id: a, name: A, next: [{to: b, when: x}, {to: c, when: y}]}; "
    after = (
        fork + "{id: b, name: B, waits: {time: 2 h}}; {id: c, name: C, drop_off: 0, ends: success}"
    )
    loop = "{id: a, name: A}; {id: w, name: W, waits: {time: 1 h}}; "
    loop += "{id: b, name: B, next: [{to: a, when: x}]}"
    found = compared(loop, after)
    waits = [tuple(one.waiting) for one in (found.before, found.after)]
    assert waits == [(None, False), (TimeRange(3_600, 3_600), True)]
    reach = [one.success.value for one in (found.before, found.after)]
    assert reach == [None, 1]


def test_what_a_state_does_not_tell_has_not_become_better() -> None:
    now = "{id: a, name: A, waits: {time: 13 d}, duration: 1 h}; {id: b, name: B, drop_off: 20 %}"
    wish = "{id: a, name: A}; {id: b, name: B, waits: {time: 1 min}, ends: success}"
    found = compared(f"{now}; {{id: c, name: C, ends: success}}", wish)
    assert found.after.waiting.value is found.after.duration.value is None
    assert found.before.success.value == 0.8
    assert found.after.success.value is None


def test_a_wait_told_on_the_way_to_a_step_is_told() -> None:
    way = "next: [{to: b, when: x, share: 50 %, after: 2 d}, {to: c, when: y, share: 50 %}]"
    now = f"{{id: a, name: A, {way}}}; {{id: b, name: B}}; {{id: c, name: C, ends: success}}"
    found = compared(now, now.replace("name: B", "name: B, waits: {time: 3 d}"))
    assert found.before.waiting.value == TimeRange(86_400, 86_400)
    assert found.after.waiting.value == TimeRange(129_600, 129_600)


def test_what_is_told_to_be_nothing_is_told() -> None:
    step = "{id: a, name: A, drop_off: SHARE, ends: success}"
    found = compared(step.replace("SHARE", "20 %"), step.replace("SHARE", "0"))
    assert (found.before.success.value, found.after.success.value) == (0.8, 1)


def test_an_interval_that_is_meant_is_no_waiting() -> None:
    found = compared(
        "{id: a, name: A, waits: {time: 1 d}}",
        "{id: a, name: A, waits: {time: 7 d, planned: true}}",
    )
    assert found.after.waiting.value == TimeRange(0, 0)
    assert "waits-more" not in found.pairs[0].changes


def test_a_pain_that_hurts_elsewhere_afterwards_is_not_answered() -> None:
    before = "{id: a, name: A, pains: [kipu]}; {id: b, name: B}"
    assert changes(before, "{id: b, name: B, pains: [kipu]}") == [("removed",), ()]


def test_a_wait_nobody_has_told_is_not_a_wait_of_nothing() -> None:
    assert changes("{id: a, name: A, waits: {time: 5 min}}", "{id: a, name: A}") == [()]


def test_everybodys_feelings_are_each_personas_where_it_tells_none_of_its_own() -> None:
    before = (
        "{id: a, name: A, feels: {score: -1}}; {id: b, name: B, feels: {persona: p, score: 0}}"
    )
    found = compared(before, "{id: a, name: A, feels: [{persona: p, score: 1}, {score: 2}]}")
    assert found.voices == ("p",)
    [shift] = found.pairs[0].shifts
    assert (shift.voice, [one.score for one in shift.before]) == ("p", [-1])
    assert [one.score for one in shift.after] == [1]


def test_the_worst_moment_of_a_state_is_that_of_its_page_whoever_felt_it() -> None:
    before = "{id: a, name: A, feels: [{score: -2}, {persona: p, score: 1}]}"
    found = compared(before, "{id: a, name: A, feels: {persona: p, score: 2}}")
    assert found.voices == ("p",)
    assert (found.before.worst, found.before.best) == (Score(-2), Score(1))


def test_what_is_aimed_at_is_not_how_a_step_feels_now() -> None:
    _, now, aimed = states(*["{name: A, feels: {score: 2, basis: target}}"] * 2)
    assert voices([now]) == ()
    assert voices([aimed]) == (EVERYBODY,)
    [one] = felt(now)
    assert (one.by(EVERYBODY), one.worst, one.mean, len(one.wanted)) == ((), None, None, 1)


def test_what_a_stage_feels_like_is_nothing_that_its_steps_tell() -> None:
    journey = Journey.model_validate(
        {
            "id": "a",
            "name": "J",
            "stages": [
                {"name": "S", "feels": {"score": -2}, "steps": [{"name": "A", "feels": []}]},
                {
                    "name": "T",
                    "feels": {"score": -2},
                    "steps": [{"name": "B", "feels": {"score": 1}}],
                },
            ],
        }
    )
    told = [(one.stop.number, *(m.score for m in one.by(EVERYBODY))) for one in all_felt(journey)]
    assert told == [(0, -2), (1,), (0, -2), (2, 1)]


def test_journeys_without_steps_have_nothing_to_compare() -> None:
    found = compared("", "")
    assert (found.pairs, found.columns, found.voices) == ((), (), ())
    assert found.before[:3] == (0, (None, False), (None, False))
    assert found.before[-3:] == (None, None, 0)


def test_states_of_a_journey_know_each_other_from_both_sides() -> None:
    now, then = bare("now", "then"), bare("then", "now")
    plan = bare("plan", "now")
    book = Handbook([now, then, plan])
    assert variants(book, now) == (then, plan)
    assert variants(book, plan) == (now,)


def bare(id_: str, other: str) -> Journey:
    stages = [{"name": "S"}]
    told = {"id": id_, "name": id_, "compares_to": other, "stages": stages}
    return Journey.model_validate(told)


def test_a_stage_in_which_an_interval_passes_that_is_meant_is_not_slower() -> None:
    shape = "{{kind: journey, id: {0}, name: J, state: {0}, stages: [{{id: s, name: S, {1}}}]}}"
    later = "duration: 7 d, steps: [{id: a, name: A, waits: {time: 7 d, planned: true}}]"
    for after, change in (
        (later, ("interval",)),
        ("duration: 7 d, steps: [{id: a, name: A}]", ("slower",)),
    ):
        before = shape.format("current", "duration: 1 h, steps: [{id: a, name: A}]")
        book = book_of(f"{before}\n---\n{shape.format('target', after)}")
        found = compare(book, *book.all(Journey))
        assert found.stages[0].changes == change
