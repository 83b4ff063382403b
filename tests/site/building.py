"""Building sites in tests, and looking at what came out."""

from __future__ import annotations

import hashlib
import logging
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

DAY = date(2026, 11, 22)


def tree(folder: Path) -> dict[str, str]:
    """Every file below `folder` with a fingerprint of its content."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def mkdocs(project: Path, config: str, *, serving: bool = False) -> tuple[Path, list[str]]:
    """Build with plain MkDocs; give the site and every warning and error on the way."""
    said: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        (project / "mkdocs.yml").write_text(config, "utf-8")
        loaded = load_config(str(project / "mkdocs.yml"), site_dir=str(project / "site"))
        loaded.plugins.on_startup(command="serve" if serving else "build", dirty=False)
        build(loaded)
    finally:
        logger.removeHandler(handler)
    return project / "site", said


def page(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text("utf-8")


def break_it(project: Path) -> None:
    """Put an error into the handbook."""
    path = project / "journeys" / "anna.yaml"
    path.write_text(path.read_text("utf-8").replace("segment:", "segmnt:"), "utf-8")
