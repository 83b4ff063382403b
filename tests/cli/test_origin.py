from __future__ import annotations

import re
from typing import Any

import pytest

from journeyascode.cli.init import installed_from, requirement

COMMIT = "0123456789abcdef0123456789abcdef01234567"
SUM = "ab" * 32
GIT = {"vcs": "git", "requested_revision": "main", "commit_id": COMMIT}
PLAIN = re.compile(r"'journeyascode @ [\w.@:/~+%#=-]+'")


@pytest.mark.parametrize(
    ("origin", "told"),
    [
        (
            {"url": "https://example.org/jac.git", "vcs_info": GIT},
            f"'journeyascode @ git+https://example.org/jac.git@{COMMIT}'",
        ),
        (
            {"url": "ssh://git@example.org/jac", "vcs_info": GIT, "subdirectory": "py"},
            f"'journeyascode @ git+ssh://git@example.org/jac@{COMMIT}#subdirectory=py'",
        ),
        (
            {"url": "https://example.org/jac.whl", "archive_info": {"hashes": {"sha256": SUM}}},
            f"'journeyascode @ https://example.org/jac.whl#sha256={SUM}'",
        ),
        (
            {"url": "https://example.org/jac.whl", "archive_info": {"hash": f"sha256={SUM}"}},
            f"'journeyascode @ https://example.org/jac.whl#sha256={SUM}'",
        ),
    ],
)
def test_what_is_installed_is_installed_again_to_the_byte(
    origin: dict[str, Any], told: str
) -> None:
    assert requirement(origin) == told
    assert PLAIN.fullmatch(told)


@pytest.mark.parametrize(
    "origin",
    [
        {},
        {"url": "file:///home/me/jac", "dir_info": {"editable": True}},
        {"url": "https://example.org/jac.git", "vcs_info": {"vcs": "git", "commit_id": "main"}},
        {"url": "https://example.org/jac.git", "vcs_info": {"vcs": "hg", "commit_id": COMMIT}},
        {"url": "https://example.org/jac.whl", "archive_info": {}},
        {"url": "https://example.org/'; rm -rf ~'", "vcs_info": GIT},
        {"url": "http://example.org/jac.git", "vcs_info": GIT},
    ],
)
def test_what_cannot_be_pinned_is_not_told(origin: dict[str, Any]) -> None:
    assert requirement(origin) is None


def test_this_installation_is_told_pinned_or_not_at_all() -> None:
    told = installed_from()
    assert told is None or PLAIN.fullmatch(told)
