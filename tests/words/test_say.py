from __future__ import annotations

from journeyascode.words import say


def test_a_back_tick_never_stands_between_back_ticks() -> None:
    told = say("write `{key}: {text}` in `{file}`", key="name", text="a`b", file="x.yaml")

    assert str(told) == "write “name: a`b” in `x.yaml`"
    assert str(say("choose one of {ids}", ids="`a`, `b`")) == "choose one of `a`, `b`"
    assert (
        str(say("this is `{text}`", text=say("one of {ids}", ids="`a`"))) == "this is “one of `a`”"
    )
