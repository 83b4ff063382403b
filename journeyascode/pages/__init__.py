"""From a handbook to its pages, before any site generator has seen them.

To show a field, name it in the template of its kind; to show a kind, add a template named after
it, one of the same name under ``templates/index/``, and its folder in `SHELVES`.
"""

from journeyascode.handbook.kind_folders import HOME, SHELVES
from journeyascode.pages.addresses import Addresses, Style
from journeyascode.pages.audit import UnknownMarkupError, audit
from journeyascode.pages.page import Heading, Page, Section, WrittenPages
from journeyascode.pages.page_cache import PageCache
from journeyascode.pages.setting import PageSetting
from journeyascode.pages.write import write_pages

__all__ = [
    "HOME",
    "SHELVES",
    "Addresses",
    "Heading",
    "Page",
    "PageCache",
    "PageSetting",
    "Section",
    "Style",
    "UnknownMarkupError",
    "WrittenPages",
    "audit",
    "write_pages",
]
