"""What slides stand on: the grid, the layouts, the words, and text as values that fits its place."""
