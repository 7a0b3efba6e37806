"""The writer: turns a slideshow into a pptx; the only room that holds objects of python-pptx."""
