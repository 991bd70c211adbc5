joint-other = Andet møde
joint-when = Tid
joint-where = Sted
joint-link = Link
joint-speaker = Oplægsholder
joint-agenda = Dagsorden
joint-by-clock = { $own } ({ $own_zone }); { $theirs } ({ $their_zone })
