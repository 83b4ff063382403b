"""The relation map: which customers walk which journeys, and who serves them there."""
