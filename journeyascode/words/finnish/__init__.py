"""The Finnish catalogue, one file for each room that speaks."""
