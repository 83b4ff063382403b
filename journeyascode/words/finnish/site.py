"""What the room `site` says, in Finnish."""

FINNISH: dict[str, str] = {}
