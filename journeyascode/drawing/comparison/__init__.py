"""Two states of one journey on one sheet: the feelings of both, and what changes step by step."""
