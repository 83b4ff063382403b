"""The chart of feedback classes: what customers talk about, how often, and in which words."""
