dates-today = today
dates-tomorrow = tomorrow
dates-yesterday = yesterday
# $days (Number) - 2 to 13
dates-in-days = in { $days } days
# $days (Number) - 2 to 13
dates-days-ago = { $days } days ago
# $weeks (Number) - 2 to 8
dates-in-weeks = in { $weeks } weeks
# $weeks (Number) - 2 to 8
dates-weeks-ago = { $weeks } weeks ago
# $months (Number) - 2 or more
dates-in-months = in { $months } months
# $months (Number) - 2 or more
dates-months-ago = { $months } months ago
# $weekday (String) - its name
# $date (String) - day, month and perhaps year
dates-weekday-and-date = { $weekday } { $date }
# $date (String) - with its weekday
# $time (String) - hours and minutes
dates-date-and-time = { $date } at { $time }
