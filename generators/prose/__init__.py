"""Hand-written pages: their notation for citations, tags and settled advice becomes what every page shows."""
