"""What every page stands in: its address, links, words, navigation and the filling of templates."""
