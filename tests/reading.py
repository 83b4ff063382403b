"""Small inputs for these tests, written as YAML."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import yaml


def yaml_of(text: str) -> Any:  # noqa: ANN401 - whatever stands there
    return yaml.safe_load(dedent(text))
