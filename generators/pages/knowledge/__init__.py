"""Pages about what is known: frameworks, case studies, sources, and the home page."""
