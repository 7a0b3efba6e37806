"""The one place that knows XlsxWriter: planned sheets become a file."""
