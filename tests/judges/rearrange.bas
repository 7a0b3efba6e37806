REM Does to a workbook what people do. The file named in ATLAS_CASES holds tab-separated lines: the workbook's address,
REM then one action a line. Cells are written Sheet!B7, ranges Sheet!B7:D9. Each line of ATLAS_RESULTS answers `height`.

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
	For Each sheetName In book.Sheets.ElementNames
		book.Sheets.getByName(sheetName).unprotect("")
	Next
	Do While Not Eof(source)
		Line Input #source, told
		parts = Split(told, Chr(9))
		Select Case parts(0)
			Case "write": WriteEntry(FindRange(book, parts(1)), parts(2))
			Case "sort": SortRows(FindRange(book, parts(1)), CLng(parts(2)))
			Case "cut": CutAndPaste(book, FindRange(book, parts(1)), FindRange(book, parts(2)))
			Case "rename": book.Sheets.getByName(parts(1)).Name = parts(2)
			Case "move": book.Sheets.moveByName(parts(1), CLng(parts(2)))
			Case "widen": FindRange(book, parts(1)).Columns.Width = CLng(parts(2))
			Case "height": Print #target, TellHeights(FindRange(book, parts(1)).Rows.getByIndex(0))
			Case "save": SaveAs(book, parts(1), parts(2))
		End Select
	Loop
	Close #source
	Close #target
	book.close(True)
	StarDesktop.terminate()
End Sub

Function FindRange(book, address As String)
	parts = Split(address, "!")
	FindRange = book.Sheets.getByName(parts(0)).getCellRangeByName(parts(1))
End Function

Sub WriteEntry(area, entry As String)
	If IsNumeric(entry) Then
		area.getCellByPosition(0, 0).setValue(Val(entry))
	Else
		area.getCellByPosition(0, 0).setString(entry)
	End If
End Sub

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
	book.calculateAll()
	book.storeToURL(address, properties())
End Sub
