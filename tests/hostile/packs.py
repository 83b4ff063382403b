"""Handbooks that hold many payloads at once, so that a browser need not open too many pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, cycle, islice

from tests.hostile.payloads import BLOW_UPS, IMG, INERT, RUN, on_one_line
from tests.hostile.row import Files
from tests.hostile.specimens import LINE, PROSE, Slot, handbook

RICH = """\
# Otsikko

Sana, **vahva** ja *painokas*, `koodi`, [linkki](https://example.com/), rivin
vaihto\\
ja taas

> lainaus

- yksi
- kaksi

3. kolme
4. neljä

---

| a | b |
|:--|--:|
| 1 | 2 |

```yaml
kind: journey
```

## Toinen

### Kolmas
"""
"""Ordinary Markdown with everything in it that prose may become."""

PAYLOADS = tuple(dict.fromkeys(chain.from_iterable(INERT.values())))
ORDINARY = (("tavallinen " * 18).strip(), ("arkinen " * 24).strip())
"""Lines that stand for any ordinary text, in the first and in the second entity; long ones."""


ODD = f"{{{{7*7}}}}\"'>{IMG}[c](javascript:{RUN}){{: onclick={RUN} }}%0A::error:: "
"""What the name of a file may begin with."""


@cache
def lines() -> tuple[str, ...]:
    """Give all payloads, as many together as a line holds."""
    return tuple(_packed(map(on_one_line, PAYLOADS), " ", LINE))


@cache
def proses() -> tuple[str, ...]:
    """Give all payloads, as many together as prose holds, and the texts that blow up alone."""
    return (*_packed(PAYLOADS, "\n\n", PROSE), *BLOW_UPS.values())


def hostile_books() -> Iterator[Book]:
    """Yield handbooks in which together every payload stands in every text field of every kind."""
    count = max(len(lines()), len(proses()))
    all_lines, all_proses = islice(cycle(lines()), count + 1), islice(cycle(proses()), count + 1)
    texts = list(zip(all_lines, all_proses, strict=True))
    for one, other in zip(texts[::2], texts[1::2], strict=False):
        yield book(one, other)
        yield book(other, one).alone()


@dataclass(frozen=True)
class Book:
    """A handbook of two entities of each kind, and the line that each of the two is full of."""

    files: Files
    lines: tuple[str, str]

    def alone(self) -> Book:
        """Give only the handbook's own sheet, of which there cannot be two."""
        return Book(
            {name: text for name, text in self.files.items() if "handbook-1" in name}, self.lines
        )


def book(one: tuple[str, str], other: tuple[str, str]) -> Book:
    """Give a handbook with a line and a prose for the first entities, and for the second ones."""

    def text(slot: Slot, number: int) -> str:
        return (one, other)[number - 1][slot.room == PROSE]

    return Book(under_odd_names(handbook(text)), (one[0], other[0]))


def ordinary_book() -> Book:
    """Give a handbook that looks the same and means no harm."""
    return book((ORDINARY[0], RICH), (ORDINARY[1], RICH))


def under_odd_names(files: Files) -> Files:
    """Give the same files with names that are shown on pages and in links to their source."""
    return {f"{ODD}{name}" if name.endswith(".yaml") else name: files[name] for name in files}


def _packed(texts: Iterable[str], between: str, room: int) -> Iterator[str]:
    """Join texts, as many as fit into `room` characters at a time."""
    pack = ""
    for text in texts:
        longer = f"{pack}{between}{text}" if pack else text
        if len(longer) > room:
            yield pack
        pack = text if len(longer) > room else longer
    yield pack
