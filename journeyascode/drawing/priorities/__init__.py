"""The matrix of priorities: what to do first, by impact for customers against effort."""
