"""Parts that several pages show: pictures, dimensions, scores, sources, downloads, filters."""
