"""What a persona feels on all journeys it walks, phase by phase of the lifecycle."""
