REM Recalculates one workbook for many sets of entries. The file named in ATLAS_CASES holds tab-separated lines:
REM the workbook's address, the names of the inputs, the names of the results, then one set of entries a line.
REM A name may be followed by # and the number of one of its cells, counted from 0; a cell may be Sheet!B7 as well.
REM Each line of ATLAS_RESULTS answers one set; a text begins with an apostrophe, an empty result is empty.

Sub Main
	Dim properties(0) As New com.sun.star.beans.PropertyValue
	Dim told As String
	properties(0).Name = "Hidden"
	properties(0).Value = True
	source = FreeFile()
	Open Environ("ATLAS_CASES") For Input As #source
	target = FreeFile()
	Open Environ("ATLAS_RESULTS") For Output As #target
	Line Input #source, told
	book = StarDesktop.loadComponentFromURL(told, "_blank", 0, properties())
	Line Input #source, told
	inputs = FindCells(book, told)
	Line Input #source, told
	results = FindCells(book, told)
	Do While Not Eof(source)
		Line Input #source, told
		WriteEntries(inputs, Split(told, Chr(9)))
		book.calculateAll()
		Print #target, ReadResults(results)
	Loop
	Close #source
	Close #target
	book.close(True)
	StarDesktop.terminate()
End Sub

Function FindCells(book, listed As String)
	names = Split(listed, Chr(9))
	Dim cells(UBound(names))
	For i = 0 To UBound(names)
		parts = Split(names(i) & "#0", "#")
		place = Split(parts(0), "!")
		If UBound(place) = 1 Then
			cells(i) = book.Sheets.getByName(place(0)).getCellRangeByName(place(1)).getCellByPosition(0, 0)
		Else
			cells(i) = book.NamedRanges.getByName(parts(0)).getReferredCells().getCellByPosition(0, CLng(parts(1)))
		End If
	Next
	FindCells = cells
End Function

Sub WriteEntries(cells, entries)
	For i = 0 To UBound(cells)
		If entries(i) = "" Then
			cells(i).setFormula("")
		ElseIf IsNumeric(entries(i)) Then
			cells(i).setValue(Val(entries(i)))
		Else
			cells(i).setString(entries(i))
		End If
	Next
End Sub

Function ReadResults(cells) As String
	Dim told(UBound(cells)) As String
	For i = 0 To UBound(cells)
		If cells(i).getError() <> 0 Then
			told(i) = "'error " & cells(i).getError()
		ElseIf cells(i).FormulaResultType2 = com.sun.star.sheet.FormulaResult.VALUE Then
			told(i) = Trim(Str(cells(i).getValue()))
		ElseIf cells(i).getString() <> "" Then
			told(i) = "'" & cells(i).getString()
		End If
	Next
	ReadResults = Join(told, Chr(9))
End Function
