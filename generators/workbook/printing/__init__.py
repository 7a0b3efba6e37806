"""How sheets come out on paper: heights of rows, pages, breaks."""
