"""How one real case departs from its plan: missing, ad hoc, failed, out of sequence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeyascode.drawing import Voice
from journeyascode.drawing.comparison.drawing import study_comparison
from journeyascode.facts.comparison import DEVIATIONS, Comparison, compare
from journeyascode.handbook import Handbook
from journeyascode.model import Journey
from tests.drawing.reading import book_of, link

PLAN = "books", "reminder", "fitting", "report"


def book(plan: str, case: str, state: str = "planned") -> Handbook:
    return book_of(
        f"{{kind: journey, id: plan, name: Fitting, state: {state}, "
        f"stages: [{{name: S, steps: [{plan}]}}]}}\n---\n"
        "{kind: journey, id: case, name: One fitting, state: actual, compares_to: plan, "
        f"stages: [{{name: S, steps: [{case}]}}]}}"
    )


def steps(*ids: str) -> str:
    return ", ".join(f"{{id: {id_}, name: {id_}}}" for id_ in ids)


def compared(handbook: Handbook) -> Comparison:
    plan, case = handbook.all(Journey)
    return compare(handbook, plan, case)


def departures(found: Comparison) -> dict[str, list[str]]:
    return {
        (stop.step.id or ""): [one for one in pair.changes if one in DEVIATIONS]
        for pair in found.pairs
        if (stop := pair.after or pair.before)
    }


CASE = (
    "{id: books, name: B}, {id: fitting, name: F, fail_point: wrong part}, "
    "{id: reminder, name: R}, {id: asks, name: A}"
)


def test_each_kind_of_departure_is_told_and_what_was_met_as_planned() -> None:
    found = compared(book(steps(*PLAN), CASE))
    assert departures(found) == {
        "books": [],
        "fitting": ["failed"],
        "reminder": ["out-of-sequence"],
        "asks": ["ad-hoc"],
        "report": ["missing"],
    }
    assert (found.happened, found.planned, found.as_planned) == (3, 4, 1)


def test_the_plan_comes_first_whatever_state_it_is_in_and_from_whichever_page() -> None:
    for state in ("planned", "target", "current"):
        handbook = book(steps(*PLAN), CASE, state)
        for journey in handbook.all(Journey):
            study = study_comparison(Voice(handbook, "en", link), journey)
            assert study
            assert study.sheet.title.endswith("→ One real case")
            summary = study.tables[0].caption
            assert summary.startswith("3 of 4 planned steps happened, 1 as planned, 1 missing")


def test_what_happened_is_told_by_the_case_and_goes_before_what_may_break() -> None:
    case = (
        "{id: books, name: B, fail_point: x, happened: done}, {id: reminder, name: R, "
        "happened: skipped}, {id: fitting, name: F, happened: failed}, {id: report, name: P}"
    )
    found = compared(book(steps(*PLAN), case))
    assert departures(found) == {
        "books": [],
        "reminder": ["missing"],
        "fitting": ["failed"],
        "report": [],
    }


def test_what_a_plan_leaves_to_some_is_not_missing() -> None:
    plan = "{id: a, name: A}, {id: b, name: B, optional: true}, {id: c, name: C}"
    found = compared(book(plan, steps("a", "c")))
    assert departures(found)["b"] == []
    assert (found.happened, found.planned, found.as_planned) == (2, 2, 2)


def test_waits_and_times_are_told_from_the_plan_to_the_case() -> None:
    found = compared(
        book("{id: a, name: A, waits: {time: 1 d}}", "{id: a, name: A, waits: {time: 3 d}}")
    )
    assert found.pairs[0].changes == ("waits-more",)


def test_two_states_that_are_no_case_have_no_departures() -> None:
    handbook = book(steps(*PLAN), CASE)
    plan, case = handbook.all(Journey)
    other = case.model_copy(update={"state": "target"})
    assert not {*DEVIATIONS} & {c for p in compare(handbook, plan, other).pairs for c in p.changes}


@given(st.permutations(["a", "b", "c", "d", "e"]), st.integers(0, 5), st.integers(0, 5))
def test_every_planned_step_is_met_or_missing_and_every_other_one_ad_hoc(
    order: list[str], planned: int, met: int
) -> None:
    plan, case = sorted(order[:planned]), order[:met]
    if not plan or not case:
        return
    found = compared(book(steps(*plan), steps(*case)))
    assert found.planned == len(plan)
    assert found.happened == len({*plan} & {*case})
    assert found.count("missing") == len({*plan} - {*case})
    assert found.count("ad-hoc") == len({*case} - {*plan})
    assert found.as_planned + found.count("out-of-sequence") == found.happened


def case_of(plan: str, case: str) -> tuple[int, int, list[tuple[str, ...]]]:
    found = compared(book(plan, case))
    return found.as_planned, found.otherwise, [pair.changes for pair in found.pairs]


def test_as_planned_is_in_the_same_channel_and_no_slower() -> None:
    plan = (
        "{id: a, name: A, channel: [web, app], touchpoint: t, duration: 1 h, waits: {time: 1 d}}"
    )
    met = "{{id: a, name: A, channel: {}, touchpoint: {}, duration: {}, waits: {{time: {}}}}}"
    assert case_of(plan, met.format("web", "t", "1 h", "1 d"))[:2] == (1, 0)
    assert case_of(plan, met.format("web", "t", "30 min", "1 h"))[:2] == (1, 0)
    assert case_of(plan, "{id: a, name: A}")[:2] == (1, 0)
    for otherwise in (
        ("chat", "t", "1 h", "1 d"),
        ("web", "u", "1 h", "1 d"),
        ("web", "t", "5 h", "1 d"),
        ("web", "t", "1 h", "3 d"),
    ):
        assert case_of(plan, met.format(*otherwise))[:2] == (0, 1)


def test_a_wait_beside_a_planned_interval_is_told_and_a_longer_one_is_not_as_planned() -> None:
    plan = "{id: a, name: A, waits: {time: 7 d, planned: true}}"
    assert case_of(plan, plan) == (1, 0, [()])
    late = case_of(plan, "{id: a, name: A, waits: {time: 20 d}}")
    assert late == (0, 1, [("interval",)])
    handbook = book(
        "{id: a, name: A, waits: {time: 4 d}}",
        "{id: a, name: A, waits: {time: 7 d, planned: true}}",
    ).all(Journey)
    other = handbook[1].model_copy(update={"state": "target"})
    assert [p.changes for p in compare(book("", ""), handbook[0], other).pairs] == [("interval",)]


def test_what_happens_at_the_same_time_has_no_order() -> None:
    plan = "{id: a, name: A}, {id: b, name: B, parallel: true}, {id: c, name: C}"
    assert compared(book(plan, steps("b", "a", "c"))).as_planned == 3
    assert compared(book(plan, steps("c", "a", "b"))).count("out-of-sequence") == 1
    turned = "{id: b, name: B}, {id: a, name: A, parallel: true}, {id: c, name: C}"
    assert compared(book(plan, turned)).as_planned == 3
    assert compared(book(steps("a", "b", "c"), turned)).as_planned == 3


def test_the_steps_of_stages_at_the_same_time_may_come_in_between_each_other() -> None:
    def planned(flag: str, case: str) -> Comparison:
        return compared(
            book_of(
                "{kind: journey, id: plan, name: P, state: planned, stages: ["
                f"{{name: S, steps: [{steps('a', 'b')}]}}, "
                f"{{name: T, {flag} steps: [{steps('c', 'd')}]}}]}}\n---\n"
                "{kind: journey, id: case, name: One, state: actual, compares_to: plan, "
                f"stages: [{{name: S, steps: [{steps(*case)}]}}]}}"
            )
        )

    for case in ("abcd", "cdab", "acbd", "cadb"):
        found = planned("parallel: true,", case)
        assert (found.as_planned, found.count("out-of-sequence")) == (4, 0), case
    assert planned("parallel: true,", "badc").count("out-of-sequence") == 2
    assert planned("", "acbd").count("out-of-sequence") == 1


def test_what_a_case_left_out_took_no_time_and_no_contact() -> None:
    step = "{id: b, name: B, duration: 2 h, meets: [ada], waits: {time: 1 d}%s}"
    found = compared(
        book(step % "", "{id: a, name: A, duration: 1 h}, " + step % ", happened: skipped")
    )
    assert found.after.steps == 1
    assert found.after.waiting.value is None
    assert found.after.duration.value is not None
    assert found.after.duration.value.middle == 3600
    assert not found.after.contacts.value


def test_an_open_step_of_a_plan_that_a_case_did_not_meet_is_told_so() -> None:
    plan = "{id: a, name: A}, {id: b, name: B, optional: true}, {id: c, name: C}"
    left_out = steps("a", "c") + ", {id: b, name: B, happened: skipped}"
    assert case_of(plan, steps("a", "c"))[2][1] == ("not-needed",)
    assert ("not-needed",) in case_of(plan, left_out)[2]
    fork = (
        "{id: a, name: A, next: [{to: b, when: x}, {to: c, when: y}]}, "
        "{id: b, name: B, ends: success}, {id: c, name: C, ends: failure}"
    )
    assert ("not-taken",) in case_of(fork, steps("a", "c"))[2]


def test_no_figure_of_a_plan_is_assumed_beside_a_case() -> None:
    fork = (
        "{id: a, name: A, next: [{to: b, when: x}, {to: c, when: y}]}, "
        "{id: b, name: B, ends: success}, {id: c, name: C, waits: {time: 1 d}, ends: failure}"
    )
    found = compared(book(fork, "{id: a, name: A}, {id: c, name: C, ends: failure}"))
    assert found.before.success.value is None
    assert found.before.waiting.value is None


def test_a_step_that_failed_was_no_quicker_however_soon_it_was_over() -> None:
    plan = "{id: a, name: A, duration: 2 h, waits: {time: 1 h}}"
    case = "{id: a, name: A, duration: 1 h, waits: {time: 20 min}, happened: failed}"
    assert compared(book(plan, case)).pairs[0].changes == ("failed",)


def test_what_a_plan_makes_on_average_is_told_as_such_beside_one_case() -> None:
    [_, case] = (handbook := book("{id: a, name: A, duration: 2 h}", CASE)).all(Journey)
    study = study_comparison(Voice(handbook, "en", link), case)
    assert study
    assert "In the steps (plan on average)" in str(study.tables[0].rows)


def test_a_stage_that_one_state_tells_nothing_of_does_not_stay_as_it_is() -> None:
    told = book_of(
        "{kind: journey, id: plan, name: P, state: target, "
        "stages: [{id: s, name: S, duration: 3 d, steps: [{id: a, name: A}]}]}\n---\n"
        "{kind: journey, id: case, name: C, state: actual, compares_to: plan, "
        "stages: [{id: s, name: S, steps: [{id: a, name: A}]}]}"
    )
    study = study_comparison(Voice(told, "en", link), told.all(Journey)[1])
    assert study is not None
    found = [[said.text for said in row[1]] for row in study.tables[-1].rows]
    assert found == [["told of one state only"], ["stays as it is"]]
    assert [len(row[2]) for row in study.tables[-1].rows] == [0, 0]
