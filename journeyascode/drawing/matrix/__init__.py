"""The matrix of touchpoints and channels, with the ways customers really go through it."""
