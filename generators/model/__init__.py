"""The model: frameworks, case studies, sources and guidance as frozen, strict data."""
