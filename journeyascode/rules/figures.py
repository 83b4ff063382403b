"""Numbers and lengths of time, the way they are written in a handbook."""

from __future__ import annotations

from decimal import Decimal

from journeyascode.model.units import SECONDS


def written(value: float) -> str:
    """Give a number without noughts that say nothing: `15`, `4.27`."""
    return f"{Decimal(repr(value)).normalize():f}"


def lasting(seconds: float) -> str:
    """Give a length of time in the largest unit that it fills: `90 s` is `1.5 min`."""
    units = [unit for unit in ("s", "min", "h", "d") if seconds >= SECONDS[unit]]
    unit = units[-1] if units else "s"
    return f"{written(round(seconds / SECONDS[unit], 1))} {unit}"
