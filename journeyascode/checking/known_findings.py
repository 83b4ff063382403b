"""JAC905 - findings that are known, and are not any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.rules.rule import HINT, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Finding
    from journeyascode.handbook import Handbook


@rule("JAC905", HINT)
def known_finding_gone(_: Handbook) -> Iterator[Finding]:
    """The list of known findings holds one that is not found any more.

    `jac check --write-baseline FILE` writes down what is wrong today, so that from then on only
    what is new is told. The list is there to be shortened: delete the line, and the same mistake
    is told when it comes back. `.jac-baseline.json` beside the handbook is read by itself.

    Wrong:
        [
        {"of": "team/care", "code": "JAC201", "fingerprint": "0ae0ebc1f0cb3a8d54a7a3d1c4c8b1f9"},
        "end of the known findings"
        ]

    Right:
        [
        "end of the known findings"
        ]
    """
    return iter(())  # the list is compared with what was found when everything has been found
