"""The configuration of MkDocs, the repository's own or ours, and what it asks of a build."""

from __future__ import annotations

import logging
import os
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journeyascode.disk import as_typed, make_folder, read
from journeyascode.disk.reading import DATA
from journeyascode.site.broken_configuration import bare_colour, set_in
from journeyascode.site.day_and_audience import audience_for, refuse_unclear
from journeyascode.site.publish_error import PublishError
from journeyascode.source.mkdocs_file import CONFIGURATIONS, names_plugin
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from journeyascode.model import Visibility
    from journeyascode.site.plugin import JourneyPlugin
    from journeyascode.source.which_handbook import HandbookOnDisk
    from journeyascode.speech import Say


OURS = b"site_name: Handbook\n"
"""Everything else is set by name below; no file of the repository has a say in it."""


@dataclass(frozen=True, slots=True)
class SiteSource:
    """What a site is built from."""

    source: Path
    """The folder of the YAML."""
    file: Path | None = None
    """The configuration of MkDocs; None for ours."""
    site_url: str = ""
    """Where the site will be read, if that is known."""
    audience: Visibility | None = None
    """For whom it is built; whom the configuration names when left out."""
    untrusted: bool = False
    """Whether everything but the YAML is to be ignored, pages and pictures too."""

    @property
    def trusted_file(self) -> Path | None:
        """The configuration to build with; None for ours, as always where nothing is trusted."""
        return None if self.untrusted else self.file


def find_configuration(home: HandbookOnDisk) -> Path | None:
    """Give the configuration of MkDocs that belongs to a handbook: in its folder, or here."""
    folders = (home.root.resolve(), home.source.resolve().parent, Path.cwd())
    return next((f for d in folders for name in CONFIGURATIONS if (f := d / name).is_file()), None)


def configure(ground: SiteSource, site: Path) -> MkDocsConfig:
    """Give a strict configuration of MkDocs that builds into `site`.

    Raises PublishError where the repository's own configuration cannot be used.
    """
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # the theme prints a notice on every build otherwise
    from mkdocs.config import load_config  # noqa: PLC0415 - heavy
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - heavy

    settings: dict[str, Any] = {
        "site_dir": str(site),
        "site_url": ground.site_url or None,
        "strict": True,
    }
    file = ground.trusted_file
    with listening() as said:
        try:
            if file:
                _refuse_if_wrong(file)
                config = load_config(str(file), **settings)
            else:
                own = settings | _own_settings(ground, site)
                config = load_config(BytesIO(OURS), config_file_path=_beside(ground), **own)
        except (ValueError, RecursionError) as error:
            told = say("`{file}` holds what MkDocs cannot read: {reason}", file=file, reason=error)
            raise PublishError(told) from None
        except MkDocsException as error:
            raise (file and bare_colour(file)) or refused(error, said) from None
    plugin = plugin_of(config)
    if ground.audience or ground.untrusted:
        plugin.config.audience = audience_for(
            ground.audience, ground.file, trusted=not ground.untrusted
        )
    return config


def _refuse_if_wrong(file: Path) -> None:
    """Raise PublishError where a configuration asks of us what we cannot do."""
    if not set_in(file, names_plugin):
        raise PublishError(
            say("`{file}` does not name the plugin `journeyascode`", file=file),
            say("add it: plugins: [search, journeyascode]"),
        )
    refuse_unclear(file)


def plugin_of(config: MkDocsConfig) -> JourneyPlugin:
    """Give our plugin in a configuration that names it."""
    from journeyascode.site.plugin import JourneyPlugin  # noqa: PLC0415 - heavy

    return next(p for p in config.plugins.values() if isinstance(p, JourneyPlugin))


@contextmanager
def listening() -> Iterator[list[str]]:
    """Give a list that fills with the warnings and errors MkDocs has to say meanwhile."""
    said: list[str] = []
    logger = logging.getLogger("mkdocs")
    handler = _Listener(said)
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield said
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate


def refused(error: Exception, said: list[str]) -> PublishError:
    """Give the reason why MkDocs gave up, in the words it used on the way."""
    ours = _ours(error)
    if ours:
        return PublishError(say("the site cannot be built: {reasons}", reasons=ours.message))
    reasons = "; ".join(dict.fromkeys(" ".join(one.split()) for one in said)) or str(error)
    return PublishError(say("the site cannot be built: {reasons}", reasons=reasons))


def _ours(error: BaseException | None) -> PublishError | None:
    """Give what we have said ourselves to MkDocs; None where it gave up for something else."""
    while error:
        if isinstance(error, PublishError):
            return error
        error = error.__cause__ or error.__context__
    return None


class _Listener(logging.Handler):
    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(record.getMessage())


def _own_settings(ground: SiteSource, site: Path) -> dict[str, Any]:
    source = ground.source.resolve()
    alone = ground.untrusted or site.is_relative_to(source)
    docs = site.with_name("nothing") if alone else source
    make_folder(docs, docs.parent)
    return {
        "docs_dir": str(docs),
        "theme": {"name": "material", "font": False},
        "plugins": [
            "search",
            {
                "journeyascode": {
                    "source": str(source),
                    "target": "",
                    "look": True,
                    "policy": True,
                }
            },
        ],
        "hooks": [],
        "markdown_extensions": ["tables", "attr_list"],
        "validation": {
            "nav": {"omitted_files": "warn", "not_found": "warn"},
            "links": {"not_found": "warn", "anchors": "info", "unrecognized_links": "warn"},
        },
    }


def _beside(ground: SiteSource) -> str:
    """Name a file that need not exist: paths are seen from its folder."""
    return str(ground.source.resolve().parent / CONFIGURATIONS[0])


_ALWAYS = (
    ("strict", False, say("`strict: false` is not obeyed: a site with warnings is not published")),
)
_ON_A_SERVER = (
    ("dev_addr", None, say("`dev_addr` is not obeyed: `--port` names the port, on this machine")),
)


@dataclass(frozen=True, slots=True)
class BuildWishes:
    """What is asked, and what is to be said of it."""

    out: Path | None = None
    """Where the site goes; None where nobody says."""
    remarks: tuple[Say, ...] = ()


def wishes(ground: SiteSource, *, serving: bool = False) -> BuildWishes:
    """Give what the configuration asks that belongs to `ground`; nothing where it is not trusted.

    What cannot be read is left to MkDocs, which refuses it when it builds.
    """
    if ground.file is None:
        return BuildWishes()
    if ground.untrusted:
        told = say("`{file}` is not used: nothing but the YAML is trusted", file=ground.file.name)
        return BuildWishes(remarks=(told,))
    asked = _read(ground.file)
    folder = asked.get("site_dir")
    out = as_typed(ground.file.parent / folder) if isinstance(folder, str) else None
    return BuildWishes(out, tuple(_remarks(asked, serving)))


def _read(file: Path) -> dict[str, Any]:
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - heavy
    from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415 - heavy
    from yaml import YAMLError  # noqa: PLC0415 - heavy

    try:
        source = BytesIO(read(file, DATA))
        source.name = str(file)  # what it inherits is seen from there
        found: object = yaml_load(source)
    except (MkDocsException, YAMLError, OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _remarks(asked: dict[str, Any], serving: bool) -> Iterator[Say]:  # noqa: FBT001 - passed on
    for key, value, told in (*_ALWAYS, *(_ON_A_SERVER if serving else ())):
        if key in asked and (value is None or asked[key] == value):
            yield told
