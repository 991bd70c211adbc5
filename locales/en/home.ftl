home-title = Your programmes
home-empty = No programmes yet
home-empty-text = Programmes you organise or take part in are listed here.
home-new = New programme
home-organise = Organise
home-coordinate = Coordinate
home-take-part = Take part
# $programme (String) - its name
home-to-do = { $programme }: what to do now
