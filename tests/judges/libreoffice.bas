REM Does to documents what people and programs do, one job after another, until this process is ended.
REM A job is a file job-1, job-2, … in the folder named in ATLAS_JOBS; it holds one action a line, its parts apart by tabs.
REM Cells are written Sheet!B7 or NAME#2 (cells of a name are counted from 0), ranges Sheet!B7:D9. The answers to
REM `height` and `enter` stand in answer-1, answer-2, …, one a line; the last line is `done`, or says what failed.

Sub Main
	Dim folder As String
	folder = Environ("ATLAS_JOBS")
	number = 1
	Do
		If FileExists(folder & "/job-" & number) Then
			DoJob(folder, number)
			number = number + 1
		Else
			Wait 10
		End If
	Loop
End Sub

Sub DoJob(folder As String, number)
	Dim inputs(), results()
	Dim told As String
	source = FreeFile()
	Open folder & "/job-" & number For Input As #source
	target = FreeFile()
	Open folder & "/new-" & number For Output As #target
	On Error GoTo Failed
	Do While Not Eof(source)
		Line Input #source, told
		parts = Split(told, Chr(9))
		Select Case parts(0)
			Case "open": book = OpenDocument(parts(1))
			Case "unlock": UnlockSheets(book)
			Case "write": WriteEntry(FindRange(book, parts(1)), parts(2))
			Case "sort": SortRows(FindRange(book, parts(1)), CLng(parts(2)))
			Case "cut": CutAndPaste(book, FindRange(book, parts(1)), FindRange(book, parts(2)))
			Case "rename": book.Sheets.getByName(parts(1)).Name = parts(2)
			Case "move": book.Sheets.moveByName(parts(1), CLng(parts(2)))
			Case "insert": InsertRows(FindRange(book, parts(1)).Rows)
			Case "delete": DeleteRows(FindRange(book, parts(1)).Rows)
			Case "widen": FindRange(book, parts(1)).Columns.Width = CLng(parts(2))
			Case "height": Print #target, TellHeights(FindRange(book, parts(1)).Rows.getByIndex(0))
			Case "inputs"
				inputs = FindCells(book, parts)
				REM each entry would lay its row out anew, which takes seven times as long as all computing
				book.IsAdjustHeightEnabled = False
			Case "results": results = FindCells(book, parts)
			Case "enter": Print #target, TellResults(book, inputs, results, parts)
			Case "save": SaveAs(book, parts(1), parts(2))
		End Select
	Loop
	told = "done"
	GoTo Answer
Failed:
	told = "line " & Erl & ", " & Join(Split(Error$, Chr(10)), " ") & ": " & told
	Resume Answer
Answer:
	On Error GoTo 0
	If Not IsNull(book) And Not IsEmpty(book) Then book.close(True)
	Print #target, told
	Close #source
	Close #target
	Name folder & "/new-" & number As folder & "/answer-" & number
End Sub

Function OpenDocument(address As String)
	Dim properties(0) As New com.sun.star.beans.PropertyValue
	properties(0).Name = "Hidden"
	properties(0).Value = True
	OpenDocument = StarDesktop.loadComponentFromURL(address, "_blank", 0, properties())
End Function

Sub UnlockSheets(book)
	For Each sheetName In book.Sheets.ElementNames
		book.Sheets.getByName(sheetName).unprotect("")
	Next
End Sub

Function FindRange(book, address As String)
	parts = Split(address, "!")
	If UBound(parts) = 1 Then
		FindRange = book.Sheets.getByName(parts(0)).getCellRangeByName(parts(1))
	Else
		parts = Split(address & "#0", "#")
		area = book.NamedRanges.getByName(parts(0)).getReferredCells()
		FindRange = area.getCellRangeByPosition(0, CLng(parts(1)), 0, CLng(parts(1)))
	End If
End Function

Function FindCells(book, parts)
	Dim cells(UBound(parts) - 1)
	For i = 1 To UBound(parts)
		cells(i - 1) = FindRange(book, CStr(parts(i))).getCellByPosition(0, 0)
	Next
	FindCells = cells
End Function

Sub WriteEntry(area, entry As String)
	WriteCell(area.getCellByPosition(0, 0), entry)
End Sub

Sub WriteCell(cell, entry As String)
	If entry = "" Then
		cell.setFormula("")
	ElseIf IsNumeric(entry) Then
		cell.setValue(Val(entry))
	Else
		cell.setString(entry)
	End If
End Sub

Function TellResults(book, inputs, results, parts) As String
	Dim told(UBound(results)) As String
	For i = 0 To UBound(inputs)
		WriteCell(inputs(i), CStr(parts(i + 1)))
	Next
	book.calculateAll()
	For i = 0 To UBound(results)
		If results(i).getError() <> 0 Then
			told(i) = "'error " & results(i).getError()
		ElseIf results(i).FormulaResultType2 = com.sun.star.sheet.FormulaResult.VALUE Then
			told(i) = Trim(Str(results(i).getValue()))
		ElseIf results(i).getString() <> "" Then
			told(i) = "'" & results(i).getString()
		End If
	Next
	TellResults = Join(told, Chr(9))
End Function

Sub SortRows(area, column As Long)
	Dim fields(0) As New com.sun.star.table.TableSortField
	Dim options(1) As New com.sun.star.beans.PropertyValue
	fields(0).Field = column
	fields(0).IsAscending = False
	options(0).Name = "SortFields"
	options(0).Value = fields()
	options(1).Name = "ContainsHeader"
	options(1).Value = False
	area.sort(options())
End Sub

Sub InsertRows(rows)
	rows.insertByIndex(0, rows.Count)
End Sub

Sub DeleteRows(rows)
	rows.removeByIndex(0, rows.Count)
End Sub

Sub CutAndPaste(book, source, target)
	book.Sheets.getByIndex(source.RangeAddress.Sheet).moveRange(target.getCellByPosition(0, 0).CellAddress, source.RangeAddress)
End Sub

Function TellHeights(row) As String
	shown = row.Height
	row.OptimalHeight = True
	TellHeights = shown & Chr(9) & row.Height
End Function

Sub SaveAs(book, address As String, filter As String)
	Dim properties(0) As New com.sun.star.beans.PropertyValue
	properties(0).Name = "FilterName"
	properties(0).Value = filter
	If book.supportsService("com.sun.star.sheet.SpreadsheetDocument") Then book.calculateAll()
	book.storeToURL(address, properties())
End Sub
