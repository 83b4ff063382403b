"""Texts, quantities and links, written on one page for readers of one language."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from journeyascode.facts.promises import is_in_force
from journeyascode.handbook import HIDDEN, NOT_FOR_THEM
from journeyascode.handbook.markdown_links import PAGES, PICTURES
from journeyascode.model import Promise
from journeyascode.pages.labels import choice_label
from journeyascode.pages.safe import Safe, as_written, inert, line, prose
from journeyascode.speech import Say, say, voice
from journeyascode.speech.field_labels import field_label
from journeyascode.speech.voice import NOT_IN_FORCE

if TYPE_CHECKING:
    from datetime import date
    from pathlib import PurePosixPath

    from journeyascode.handbook import Handbook, Key, LinkTarget
    from journeyascode.model import Duration, Entity, Node, Partner, Team, Text
    from journeyascode.model.entity import WebLink
    from journeyascode.pages.setting import PageSetting

NOTHING = Safe()
ACTORS = ("team", "partner")


@lru_cache(maxsize=2048)
def ours(text: str, language: str) -> Safe:
    """Give one of our own texts in `language`, its braces still to be filled."""
    return Safe(escape(say(text).to(language)))


class PageWriter:
    """Writes on the page at `uri`. What it gives is safe for any spot of a page."""

    def __init__(self, book: Handbook, setting: PageSetting, uri: str) -> None:
        """Write about `book`."""
        self.book = book
        self.setting = setting
        self.language = setting.language
        self.uri = uri
        self.subject: Key = ("", "")
        """The entity whose texts are written now: their links are seen from its file."""
        self.attached: dict[str, PurePosixPath] = {}
        """The files that texts lead to, by their address in the site."""
        self.foreign: set[str] = set()
        """The languages of the texts met so far that nobody has translated."""
        self._links: dict[tuple[str, str, str], Safe] = {}

    def t(self, text: str, **values: object) -> Safe:
        """Say one of our own texts, an English template, with the values in its braces."""
        words = ours(text, self.language)
        if not values:
            return words
        return Safe(words.format_map({key: self.plain(value) for key, value in values.items()}))

    def plain(self, value: object) -> Safe:
        """Give a value that is not our own HTML as a line of text."""
        if isinstance(value, Say):
            return line(value.to(self.language))
        return inert(value)

    def text(self, text: Text | None) -> Safe:
        """Give a line of the handbook, with its language where that is not the page's."""
        if text is None:
            return NOTHING
        spoken = self.book.spoken(text, self.language)
        return self._marked(line(spoken.text), spoken.language, "span", "")

    def prose(self, text: Text | None) -> Safe:
        """Give a text of the handbook in which Markdown works, as a block."""
        if text is None:
            return NOTHING
        spoken = self.book.spoken(text, self.language)
        html = prose(spoken.text, self._lead)
        return self._marked(html, spoken.language, "div", "jac-prose")

    def name(self, entity: Entity) -> Safe:
        """Give what readers call `entity`."""
        return self.text(entity.name)

    def to(self, entity: Entity, anchor: str = "", words: Safe = NOTHING) -> Safe:
        """Give a link to `entity`, or to a spot on its page."""
        key = (*entity.key, anchor)
        if words:
            return self._anchor(entity, anchor, inert(words))
        if key not in self._links:
            self._links[key] = self._anchor(entity, anchor, self.name(entity))
        return self._links[key]

    def missing(self, id_: str) -> Safe:
        """Give an id that leads nowhere, or say that what was there is not for the readers."""
        if id_ == HIDDEN:
            return Safe(f'<span class="jac-withheld">{self.plain(NOT_FOR_THEM)}</span>')
        return Safe(f'<code class="jac-missing">{line(id_)}</code>')

    def link(self, kinds: str | tuple[str, ...], id_: str | None) -> Safe:
        """Give a link to the entity of one of `kinds` with this id; the bare id when none is."""
        if not id_:
            return NOTHING
        found = self.find(kinds, id_)
        if found is None:
            return self.missing(id_)
        if isinstance(found, Promise) and not is_in_force(found, self.setting.as_of):
            later = self.plain(NOT_IN_FORCE)
            return self.t("{name} ({whose})", name=self.to(found), whose=later)
        return self.to(found)

    def owner(self, id_: str | None) -> Safe:
        """Give a link to a team or partner, followed by the role in it when one is named."""
        target, _, role = (id_ or "").partition("/")
        link = self.link(ACTORS, target)
        return Safe(f"{link} ({self.role(target, role)})") if role else link

    def role(self, actor: str, role: str) -> Safe:
        """Give the name of a role of a team or partner; its id when it has no name there."""
        found: Team | Partner | None = self.find(ACTORS, actor)  # type: ignore[assignment]  # by kind
        names = [known.name for known in found.roles if known.id == role] if found else []
        return self.text(names[0]) if names else line(role)

    def find(self, kinds: str | tuple[str, ...], id_: str) -> Entity | None:
        """Give the entity of one of `kinds` with this id, or None."""
        for kind in (kinds,) if isinstance(kinds, str) else kinds:
            if found := self.book.get(kind, id_):
                return found
        return None

    def outside(self, link: WebLink) -> Safe:
        """Give a link out of the handbook."""
        return self.out(link.url, self.text(link.title))

    def out(self, url: str, words: Safe) -> Safe:
        """Give a link to an address outside the handbook."""
        return Safe(f'<a href="{line(url)}" rel="noopener noreferrer">{inert(words)}</a>')

    def number(self, value: float | None) -> Safe:
        """Give a number."""
        return NOTHING if value is None else line(voice.number(value, self.language))

    def score(self, value: float) -> Safe:
        """Give a feeling from −2 to +2 with its sign."""
        return line(voice.score(value, self.language))

    def percent(self, share: float | None) -> Safe:
        """Give a part of a whole in percent."""
        return NOTHING if share is None else line(voice.percent(share, self.language))

    def reckoned_percent(self, share: float) -> Safe:
        """Give a part of a whole that nobody has written, in percent."""
        return line(voice.reckoned_percent(share, self.language))

    def day(self, when: date | None) -> Safe:
        """Give a day."""
        return NOTHING if when is None else line(voice.day(when, self.language))

    def period(self, text: str) -> Safe:
        """Give a period."""
        return line(voice.period(text, self.language))

    def duration(self, length: Duration | None) -> Safe:
        """Give a length of time."""
        return NOTHING if length is None else line(voice.duration(length.text, self.language))

    def label(self, node: Node, field: str) -> Safe:
        """Give what a field is called."""
        return self._ours(field_label(type(node), field))

    def choice(self, node: Node, field: str) -> Safe:
        """Give what was chosen for a field."""
        chosen = getattr(node, field)
        return NOTHING if chosen is None else self._ours(choice_label(type(node), field, chosen))

    def badge(self, node: Node, field: str) -> Safe:
        """Give what was chosen for a field as a badge; the choice is also in its class."""
        chosen = getattr(node, field)
        return NOTHING if chosen is None else self.badge_of(node, field, chosen)

    def badge_of(self, node: Node, field: str, chosen: str) -> Safe:
        """Give the badge of what holds for a field, though it may be said somewhere else."""
        classes = f"jac-badge jac-{field.replace('_', '-')}-{chosen}"
        words = self._ours(choice_label(type(node), field, chosen))
        return Safe(f'<span class="{classes}">{words}</span>')

    def href(self, uri: str, anchor: str = "") -> Safe:
        """Give the address of another page of the handbook."""
        return Safe(self.setting.addresses.between(self.uri, uri, anchor))

    def _lead(self, target: str, shown: bool) -> str:  # noqa: FBT001 - the shape of a `LeadTo`
        """Give the address on this page for one in a text; empty where it leads nowhere."""
        lead = self.book.lead(self.subject, target, shown=shown)
        addresses = self.setting.addresses
        if lead.trouble not in (None, "no spot"):
            return ""
        if lead.key:
            found = self.book.get(*lead.key)
            assert found is not None  # noqa: S101 - it is written in one of our files
            return addresses.to(self.uri, found, "" if lead.trouble else quote(lead.anchor))
        if not lead.path:
            return as_written(target, shown)
        return self._attach(lead)

    def _attach(self, lead: LinkTarget) -> str:
        """Take a file along, and give its address; empty where only the YAML is to be used."""
        assert lead.path is not None  # noqa: S101 - asked before
        page = lead.path.suffix.lower() in PAGES
        if self.setting.only_yaml and lead.path.suffix.lower() not in PICTURES:
            return ""
        self.attached[lead.address] = lead.path
        if page:
            return self.setting.addresses.between(
                self.uri, quote(lead.address), quote(lead.anchor)
            )
        return self.setting.addresses.to_file(self.uri, quote(lead.address))

    def _anchor(self, entity: Entity, anchor: str, words: Safe) -> Safe:
        href = self.setting.addresses.to(self.uri, entity, anchor)
        return Safe(f'<a href="{href}">{words}</a>')

    def _ours(self, said: Say) -> Safe:
        return ours(said.text, self.language)

    def _marked(self, html: Safe, language: str, tag: str, css: str) -> Safe:
        if language and language != self.language:
            self.foreign.add(language)
            classes = f"{css} jac-foreign".lstrip()
            return Safe(f'<{tag} class="{classes}" lang="{line(language)}">{html}</{tag}>')
        return Safe(f'<{tag} class="{css}">{html}</{tag}>') if css else html
