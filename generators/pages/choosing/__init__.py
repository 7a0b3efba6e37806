"""Pages that set frameworks beside each other."""
