import-title = Import people from a file
import-lead = Hand in a spreadsheet, or what a form tool exported. You see what would happen before anything does, and nobody gets an e-mail.
import-file = File
# $most (Number) - megabytes
import-file-hint = CSV, TSV or Excel (.xlsx), at most { $most } MB. One row names the columns; each row below is one person.
import-upload = Read the file
import-choose-file = Choose a file
# $most (Number) - megabytes
import-too-large = The file is larger than { $most } MB. Delete sheets and columns that say nothing about people, or divide the file.
import-no-rows = The file names columns, but has no people below them. Add a row for each person.
import-waiting = Files not yet taken in
# $days (Number) - days
import-waiting-hint = They are deleted after { $days } days.
import-handed-in = Handed in
import-steps = Steps of the import
import-step-file = File
import-step-columns = Columns
import-step-check = Check
import-columns-title = What the columns mean
# $count (Number) - rows
# $file (String) - name of the file
import-columns-lead = { $count ->
    [one] One row was found in { $file }. Check what each column holds; what you choose is remembered for the next file with the same columns.
   *[other] { $count } rows were found in { $file }. Check what each column holds; what you choose is remembered for the next file with the same columns.
}
# $fields (String) - names of fields
import-columns-missing = No column holds this yet: { $fields }. Nobody can be taken in without.
import-columns-several = Only one column can hold this. Choose “not used” for the others.
import-how-read = How the file was read
import-format = Format
# $encoding (String) - name of the encoding
import-format-text = Text in { $encoding }
import-format-workbook = Excel workbook
import-separator = Values are separated by
import-sheet = Sheet
import-header-row = Row that names the columns
import-header-row-hint = As the spreadsheet numbers it
import-skipped-rows = Rows above it, left out
import-empty-rows = Empty rows, left out
import-comma = commas
import-semicolon = semicolons
import-tab = tabs
import-bar = vertical bars
import-slash = slashes
import-line-break = line breaks
import-separator-learnt = as recognised
import-list-separator = Separator between several answers
# $column (String) - letters of the column
# $header (String) - text of its head
import-column-holds = Column { $column }: “{ $header }”
# $values (String) - values of the column
import-examples = For example: { $values }.
import-column-empty = The column is empty.
# $percent (String) - confidence
import-why-header = Guessed from its name ({ $percent }).
# $percent (String) - confidence
import-why-content = Guessed from what stands in it ({ $percent }).
# $percent (String) - confidence
import-why-both = Its name and what stands in it agree ({ $percent }).
# $field (String) - name of a field
import-no-place = Recognised as “{ $field }”, for which people have no place here.
import-not-used = not used
import-to-check = Save and check the people
import-discard = Discard the file
import-field-identifier = Identifier
import-field-name = Name
import-field-first-name = First name
import-field-last-name = Last name
import-field-email = E-mail address
import-field-organisation = Organisation
import-field-unit = Unit
import-field-subject = Subject or field
import-field-function = Job title
import-field-level = Level
import-field-place = Place
import-field-offers = What they offer
import-field-needs = What they want to learn
import-field-goals = Goals in their own words
import-field-languages = Languages
import-field-experience = Years of experience
import-field-age = Age
import-field-wished = Wished partners
import-field-excluded = People to keep apart from
import-field-mode = Way of meeting
import-field-availability = Availability
import-field-hours = Hours a month
import-field-role = Mentor or mentee
import-field-capacity = How many mentees
import-field-submitted = Time of the answer
import-field-consent = Consent
import-field-about = About the person
import-check-title = What would happen
import-count-new = New people
import-count-same = Already here, nothing new
import-count-changed = Already here, something else in the file
import-count-bad = Rows with a problem
import-nothing-new = Everybody in this file is here already, just as the file says.
# $count (Number) - problems
import-problems = { $count ->
    [one] One problem to mend
   *[other] { $count } problems to mend
}
import-problems-hint = Mend them in your file and hand it in again, or take in only the good rows below. The column choices are remembered.
# $shown (Number) - how many
import-first-shown = The first { $shown } are shown.
import-row = Row
# $row (Number) - row
import-row-number = Row { $row }
import-rows = Rows
import-column = Column
import-in-file = In the file
import-remedy = What to do
import-empty-cell = (empty)
# $count (Number) - remarks
import-remarks = { $count ->
    [one] One thing worth knowing
   *[other] { $count } things worth knowing
}
import-remarks-hint = These rows are taken in all the same.
import-remark = Remark
# $count (Number) - organisations
import-organisations = { $count ->
    [one] One organisation is new
   *[other] { $count } organisations are new
}
import-organisations-hint = If one of them is here under another name, mend its name in the file first.
# $count (Number) - people
# $organisation (String) - name
import-organisation-people = { $count ->
    [one] { $organisation }: one person
   *[other] { $organisation }: { $count } people
}
import-changed-people = People about whom the file says something else
import-differs = What differs
import-has-withdrawn = has withdrawn and stays so
import-first-people = How the first rows are read
import-choose = Take the file in
import-which = Rows with a problem
import-which-good = Leave them out and take in the others
import-which-all = Take nothing in while there are any
# $count (Number) - rows
import-which-refused = { $count ->
    [one] One row has a problem. Mend it in your file and hand it in again, or leave it out.
   *[other] { $count } rows have a problem. Mend them in your file and hand it in again, or leave them out.
}
import-standing = New people
import-standing-approved = take part at once
import-standing-applied = wait for your decision
import-update = Replace what people here said by what the file says
import-update-hint = Leave this empty if they may have changed their profiles themselves.
# $places (Number) - places
# $people (Number) - people
import-places = The programme has { $places } places; with these people { $people } would take part.
# $count (Number) - people
import-take = { $count ->
    [one] Take in one person
   *[other] Take in { $count } people
}
import-take-update = Update the people
import-change-columns = Change the columns
import-no-mail = No e-mail is sent. New people see the programme when they sign in with their address.
import-done-title = The file has been taken in
# $count (Number) - people
import-done-added = { $count ->
    [one] One person was added.
   *[other] { $count } people were added.
}
# $count (Number) - people
import-done-changed = { $count ->
    [one] One person was updated.
   *[other] { $count } people were updated.
}
# $count (Number) - people
import-done-unchanged = { $count ->
    [one] One person was here already and stays unchanged.
   *[other] { $count } people were here already and stay unchanged.
}
# $count (Number) - rows
import-done-left = { $count ->
    [one] One row with a problem was left out.
   *[other] { $count } rows with a problem were left out.
}
import-another = Import another file
import-fault-missing = Fill this in.
import-fault-not-an-email = This is no e-mail address. Write it as name@example.org, one address only.
import-fault-not-a-number = Write an amount such as 5 or 3–5.
import-fault-not-whole = Write a whole number such as 2.
import-fault-not-a-date = There is no such day. Write it as 2027-04-05.
import-fault-not-yes-or-no = Write yes or no.
import-fault-not-a-role = Write mentor, mentee or both.
# $most (Number) - characters
import-fault-too-long = Shorten this to at most { $most } characters.
import-fault-control = Write this without special control characters.
# $most (Number) - largest number
import-fault-at-most = Write at most { $most }.
import-fault-no-consent = This person has not consented. Delete the row, or ask the person and correct the answer.
import-fault-self = People cannot wish for themselves, nor keep apart from themselves. Delete the own name or address here.
import-fault-both = The same person is wished for and to be kept apart from. Delete one of the two.
# $row (Number) - row
import-fault-same-address = Row { $row } has the same address. Keep one of the two rows.
# $field (String) - name of a field
# $kept (Number) - kept
# $given (Number) - given
import-note-cut = { $field }: only the first { $kept } of { $given } fit.
# $field (String) - name of a field
# $value (String) - what stands there
import-note-not-understood = { $field }: “{ $value }” was not understood and is left out.
import-note-no-offers = Offers nothing yet; the profile is to be completed before matching.
import-note-no-needs = Names nothing to learn yet; the profile is to be completed before matching.
# $row (Number) - row
import-note-same-name = Has the same name as row { $row }, with another address. Two people?
import-unreadable-empty = The file is empty. Hand in a file with a row of column names and a row for each person.
import-unreadable-old-workbook = This is an Excel workbook of the old kind (.xls). Open it and save it as .xlsx.
import-unreadable-password = The workbook is protected by a password. Save a copy without one.
import-unreadable-binary-workbook = This is a binary Excel workbook (.xlsb). Save it as .xlsx.
import-unreadable-open-document = This is an OpenDocument spreadsheet. Save it as .xlsx or CSV.
import-unreadable-document = This is a text document or a presentation, not a spreadsheet. Put the people into a table and save it as .xlsx or CSV.
import-unreadable-pdf = This is a PDF. Hand in the spreadsheet it was made from, as .xlsx or CSV.
import-unreadable-picture = This is a picture. Hand in the table itself, as .xlsx or CSV.
import-unreadable-markup = This is a web page, not a table. Export the answers as CSV or .xlsx from the form tool.
import-unreadable-archive = This is an archive. Unpack it and hand in the table inside.
import-unreadable-binary = This file holds no text. Save the table as .xlsx or CSV.
# $most (Number) - megabytes
import-unreadable-unpacked = The file unpacks to more than { $most } MB. Delete sheets, pictures and columns that say nothing about people.
# $most (Number) - parts
import-unreadable-entries = The workbook consists of more than { $most } parts. Copy the people into a new workbook.
# $row (Number) - row
# $most (Number) - rows
import-unreadable-rows = Row { $row } is beyond the { $most } rows that one file may have. Divide the file.
# $row (Number) - row
# $most (String) - letters of the last column
import-unreadable-columns = Row { $row } has a value beyond column { $most }. Delete what is not about people.
# $row (Number) - row
import-unreadable-cells = The file has too many cells; the limit is passed at row { $row }. Delete columns, or divide the file.
# $cell (String) - name of the cell
# $row (Number) - row
# $size (Number) - kilobytes
# $most (Number) - kilobytes
import-unreadable-cell = Cell { $cell } (row { $row }) holds a text of { $size } KB. Shorten it to at most { $most } KB.
# $sheet (String) - name
# $sheets (String) - names
import-unreadable-sheet = There is no sheet “{ $sheet }”. Choose one of: { $sheets }.
# $row (Number) - row
import-unreadable-headers = Row { $row } is empty. Write the number of the row that names the columns.
import-unreadable-encoding = The text is in an encoding that is not known. Save the file as UTF-8.
import-unreadable-damaged = The file is damaged. Open it in a spreadsheet program and save it anew as .xlsx or CSV.
# $row (Number) - row
import-unreadable-damaged-after = The file is damaged after row { $row }. Open it in a spreadsheet program and save it anew as .xlsx or CSV.
import-notice-headers = The row that names the columns looks like a person. If it is one, add a row of names above it.
# $header (String) - text
# $column (String) - letters
# $became (String) - text
import-notice-repeated = The column name “{ $header }” occurs again; column { $column } is called “{ $became }” here.
# $column (String) - letters
import-notice-unnamed = Column { $column } has values but no name.
# $rows (String) - numbers of rows
import-notice-long-rows = These rows have more values than there are columns; often a separator stands inside an answer: { $rows }.
# $rows (String) - numbers of rows
import-notice-short-rows = These rows end early; what is missing counts as empty: { $rows }.
import-notice-quotes = A quotation mark is opened and never closed, so quotation marks were read as ordinary characters.
# $rows (String) - numbers of rows
import-notice-undecodable = Some characters in these rows could not be read: { $rows }. Save the file as UTF-8.
# $cell (String) - name of the cell
# $value (String) - the error
import-notice-error-value = Cell { $cell } shows the error { $value } and counts as empty.
# $cell (String) - name of the cell
import-notice-formula = Cell { $cell } holds a formula without a result and counts as empty. Open the file in a spreadsheet program and save it.
import-notices = Worth knowing about the file
