"""The slides, by the part of the workshop that shows them."""
