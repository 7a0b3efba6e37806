"""What sheets are written in: cells, names, columns, looks; and where each of them stands."""
