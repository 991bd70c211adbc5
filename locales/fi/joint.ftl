joint-other = Muu tapaaminen
joint-when = Aika
joint-where = Paikka
joint-link = Linkki
joint-speaker = Puhuja
joint-agenda = Ohjelma
joint-by-clock = { $own } ({ $own_zone }); { $theirs } ({ $their_zone })
