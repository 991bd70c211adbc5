joint-other = Another meeting
joint-when = When
joint-where = Where
joint-link = Link
joint-speaker = Speaker
joint-agenda = Agenda
# $own (String) - by the reader's clock
# $own_zone (String) - the zone of that clock
# $theirs (String) - by the programme's clock
# $their_zone (String) - the zone of that clock
joint-by-clock = { $own } ({ $own_zone }); { $theirs } ({ $their_zone })
