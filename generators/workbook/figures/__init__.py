"""What is shown in figures: the state of a workbook, its formulas with their values, its charts."""
