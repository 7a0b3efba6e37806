"""Scripts that print figures about the project."""
