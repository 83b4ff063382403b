"""What others take for the same: plain MkDocs on our pages, sphinx-needs with as many items."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from tests.bench.running import AS_OF, Cost, jac, run

BARE_CONFIG = """\
site_name: Plain
theme: {name: material, font: false, features: [navigation.prune, navigation.indexes]}
plugins: [search]
"""
SPHINX_CONFIG = """\
project = "Peer"
extensions = ["sphinx_needs"]
needs_types = [{"directive": "item", "title": "Item", "prefix": "I_",
                "color": "#BFD8D2", "style": "node"}]
"""
A_PAGE = 20
"""So many items share a page, as in most projects with it."""


def plain_mkdocs(folder: Path) -> Cost:
    """Give the cost of plain MkDocs with Material on the pages `jac render` writes."""
    run(jac("render", "plain/docs", *AS_OF), folder)
    (folder / "plain/mkdocs.yml").write_text(BARE_CONFIG, "utf-8")
    return run((sys.executable, "-m", "mkdocs", "build", "-q"), folder / "plain")


def sphinx_needs(folder: Path, items: int) -> Cost | None:
    """Give the cost of as many linked items; None where sphinx-needs is not installed."""
    if importlib.util.find_spec("sphinx_needs") is None:
        return None
    peer = folder / "peer"
    peer.mkdir()
    (peer / "conf.py").write_text(SPHINX_CONFIG, "utf-8")
    pages = range(0, items, A_PAGE)
    listed = "".join(f"   page-{first:05d}\n" for first in pages)
    (peer / "index.rst").write_text(f"Peer\n====\n\n.. toctree::\n\n{listed}", "utf-8")
    for first in pages:
        told = (_item(n, items) for n in range(first, min(first + A_PAGE, items)))
        title = f"Page {first:05d}"
        text = f"{title}\n{'=' * len(title)}\n\n{''.join(told)}"
        (peer / f"page-{first:05d}.rst").write_text(text, "utf-8")
    return run((sys.executable, "-m", "sphinx", "-q", "-b", "html", ".", "out"), peer)


def _item(number: int, items: int) -> str:
    links = ", ".join(f"I_{(number * step + 1) % items:05d}" for step in (3, 7))
    return (
        f".. item:: Item {number}\n   :id: I_{number:05d}\n   :links: {links}\n\n"
        f"   What the item with the number {number} is about, in a sentence.\n\n"
    )
