"""A git repository for tests, untouched by the settings of whoever runs them."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

SETTINGS = ("-c", "user.name=Test", "-c", "user.email=test@example.com",
            "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main")  # fmt: skip


def git(folder: Path, *arguments: str) -> str:
    environment = {**os.environ, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}
    ran = subprocess.run(
        ["git", *SETTINGS, *arguments],  # noqa: S607 - the one that is found
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout.strip()


def commit(folder: Path, message: str = "change") -> str:
    """Commit everything; give the hash."""
    if not (folder / ".git").exists():
        git(folder, "init")
    git(folder, "add", "--all")
    git(folder, "commit", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")
