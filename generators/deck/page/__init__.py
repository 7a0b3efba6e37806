"""What slides stand on: the grid, the layouts, the template, and text as values."""
