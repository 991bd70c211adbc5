# $count (Number) - fields with a problem
forms-problems = { $count ->
    [one] There is a problem with one answer
   *[other] There are problems with { $count } answers
}
forms-problem-prefix = Error:
forms-missing = Fill this in
forms-choose-one = Choose one of these
# $most (Number) - characters allowed
# $length (Number) - characters given
forms-too-long = Shorten this to at most { $most } characters; now it has { $length }
forms-control-character = Write this on one line, without special control characters
forms-not-an-email = Write an e-mail address such as name@example.org
forms-not-a-slug = Use lower-case letters a–z, digits and hyphens, such as spring-2027
forms-not-a-web-address = Write the address of a web page, such as https://meet.example.org/room
forms-not-a-number = Write a whole number in digits
# $least (Number) - smallest allowed
# $most (Number) - largest allowed
forms-out-of-range = Write a number from { $least } to { $most }
forms-not-a-date = Write a date as year-month-day, such as 2027-04-05
forms-not-a-time = Write a time of day such as 14:30
# $most (Number) - how many may be chosen
forms-too-many = Choose at most { $most }
forms-add-row = Add another
# $number (Number) - which row
forms-remove-row = Remove row { $number }
# $number (Number) - which row
forms-row-up = Move row { $number } up
