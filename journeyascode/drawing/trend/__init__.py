"""How a metric has run: a chart over real days with its tables, and a tiny one for tables."""
