joint-other = Annat möte
joint-when = Tid
joint-where = Plats
joint-link = Länk
joint-speaker = Talare
joint-agenda = Program
joint-by-clock = { $own } ({ $own_zone }); { $theirs } ({ $their_zone })
