"""Native shapes, tables and charts."""
