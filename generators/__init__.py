"""Alignment Atlas: framework data becomes a site, workbooks and decks."""
