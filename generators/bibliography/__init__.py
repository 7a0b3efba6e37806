"""All sources for reference managers."""
