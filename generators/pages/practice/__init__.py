"""Pages about what to do: steps, measures, risks, duties, meetings, questions, terms."""
