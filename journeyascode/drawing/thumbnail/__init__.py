"""A journey in a hand's breadth: its stages, and how it feels from step to step."""
