"""Pure arithmetic over a handbook: every number a drawing or a page shows is computed here."""
