"""The Kano diagram: how far a feature pleases when it is there and angers when it is missing."""
