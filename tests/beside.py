"""Builds a new handbook beside other plugins, in either order, with their newest versions.

``python -m tests.beside`` makes an environment of its own in a folder that is thrown away; with
names of plugins it tries those only. It needs a package registry, so it is no test of pytest.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from tests.fitting.places import ROOT, begin
from tests.repository import commit

I18N = (
    "{i18n: {docs_structure: suffix, languages: [{locale: en, default: true, name: English,"
    " build: true}, {locale: fi, name: Suomi, build: true}]}}"
)
PLUGINS = {
    "mkdocs-static-i18n": I18N,
    "mkdocs-rss-plugin": "rss",
    "mkdocs-ezlinks-plugin": "ezlinks",
    "mkdocs-git-revision-date-localized-plugin": "git-revision-date-localized",
    "mkdocs-unused-files": "unused_files",
    "mkdocs-print-site-plugin": "print-site",
    "mkdocs-literate-nav": "literate-nav",
    "mkdocs-awesome-nav": "awesome-nav",
    "mkdocs-section-index": "section-index",
    "mkdocs-macros-plugin": "macros",
    "mkdocs-glightbox": "glightbox",
    "mkdocs-minify-plugin": "{minify: {minify_html: true}}",
    "mkdocs-redirects": "{redirects: {redirect_maps: {old.md: index.md}}}",
    "mkdocs-table-reader-plugin": "table-reader",
}
"""What is installed, and how a site names it."""
SITE = "site_name: Site\nsite_url: https://example.org/\ntheme: {name: material, font: false}\n"


def sites(folder: Path, chosen: list[str]) -> Iterator[tuple[str, Path]]:
    """Write a site for every plugin and order; give what is tried there, and its folder."""
    for package in chosen:
        for order in ("first", "last"):
            site = folder / f"{package}-{order}"
            begin(site)
            handbook = site / "journeys/handbook.yaml"
            told = handbook.read_text("utf-8").replace("languages: [en]", "languages: [en, fi]")
            handbook.write_text(told, "utf-8")
            (site / "docs").mkdir()
            (site / "docs/index.md").write_text("# Home\n\n[Handbook](handbook/index.md)\n")
            names = ["journeyascode", PLUGINS[package]]
            named = ", ".join(names if order == "last" else reversed(names))
            (site / "mkdocs.yml").write_text(f"{SITE}plugins: [search, {named}]\n")
            commit(site)
            yield f"{package} {order}", site


def build(python: Path, one: tuple[str, Path]) -> bool:
    """Build one site; say how that went."""
    name, site = one
    variables = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    ran = subprocess.run(
        [python, "-m", "mkdocs", "build"],
        cwd=site,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    built = all(
        (site / "site" / way / "index.html").is_file() for way in ("handbook", "fi/handbook")
    )
    good = ran.returncode == 0 and built and "Traceback" not in ran.stderr
    sys.stdout.write(f"{'ok  ' if good else 'FAIL'} {name}\n{'' if good else ran.stderr[-2000:]}")
    return good


def main(asked: list[str]) -> int:
    """Give 0 when every site was built in both languages."""
    chosen = asked or [*PLUGINS]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
        python = folder / "venv/bin/python"
        install = [str(python), "-m", "pip", "install", "--quiet", str(ROOT), *chosen]
        subprocess.run(install, check=True)
        with ThreadPoolExecutor(2) as pool:
            done = [*pool.map(partial(build, python), sites(folder, chosen))]
    sys.stdout.write(f"{sum(done)} passed, {len(done) - sum(done)} failed\n")
    return 0 if all(done) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
