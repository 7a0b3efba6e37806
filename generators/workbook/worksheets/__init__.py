"""The worksheets that a framework brings: their columns, lists, entries and plots."""
