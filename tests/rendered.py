"""Builds with the newest Zensical what `jac render` writes, and counts the links that are dead.

``python -m tests.rendered`` renders a new handbook in two languages and the sample, in an
environment of its own that is thrown away. It needs a package registry: no test of pytest.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.fitting.places import ROOT, begin
from tests.links import dead, links

SITE = "site_name: Site\nsite_url: https://example.org/\nuse_directory_urls: {folders}\n"


def handbooks(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give what is rendered: a new handbook, and the sample."""
    told = begin(folder / "starter") / "handbook.yaml"
    text = told.read_text("utf-8").replace("languages: [en]", "languages: [en, fi]")
    told.write_text(text, "utf-8")
    yield "starter", folder / "starter/journeys"
    yield "sample", ROOT / "journeys"


def build(programs: Path, source: Path, out: Path) -> bool:
    """Render a handbook and build it, with either kind of addresses; say how many are dead."""
    jac = [str(programs / "jac"), "render", str(out / "docs"), "--from", str(source)]
    subprocess.run(jac, cwd=source.parent, check=True, capture_output=True)
    good = True
    for folders in ("true", "false"):
        (out / "mkdocs.yml").write_text(SITE.format(folders=folders), "utf-8")
        build = [str(programs / "zensical"), "build", "--clean"]
        subprocess.run(build, cwd=out, check=True, capture_output=True)
        count, wrong = sum(1 for _ in links(out / "site", ".html")), dead(out / "site")
        both = (out / "site/index.html").is_file() and any((out / "site").glob("??/index.html"))
        listed = "".join(f"  {one}\n" for one in wrong[:20])
        sys.stdout.write(
            f"{out.name}, folders {folders}: {count} links, {len(wrong)} dead\n{listed}"
        )
        good = good and both and count > 0 and not wrong
    return good


def main() -> int:
    """Give 0 when no link is dead."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
        programs = folder / "venv/bin"
        install = [str(programs / "pip"), "install", "--quiet", str(ROOT), "zensical"]
        subprocess.run(install, check=True)
        done = []
        for name, source in handbooks(folder):
            (folder / "out" / name).mkdir(parents=True)
            done.append(build(programs, source, folder / "out" / name))
    return 0 if all(done) else 1


if __name__ == "__main__":
    sys.exit(main())
