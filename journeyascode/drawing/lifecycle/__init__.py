"""The lifecycle of a customer, and the hierarchy of journeys: one road, with journeys under it."""
