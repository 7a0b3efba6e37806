"""The agenda against the clock, and the script in the notes."""
