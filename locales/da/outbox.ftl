outbox-title = Udbakke
outbox-lead = Alle breve, systemet har skrevet, og hvad der blev af dem.
outbox-kept-title = Ingen mailserver er sat op
outbox-kept-text = Brevene bliver her i stedet for at blive sendt. Angiv en mailserver ved opstart for at sende dem.
outbox-empty = Der er endnu ikke skrevet noget
outbox-empty-text = Koder til login, invitationer og introduktioner vises her.
outbox-queued = Venter på at blive sendt
outbox-sent = Sendt
outbox-kept = Gemt her
outbox-failed = Ikke leveret
outbox-read = Læs
outbox-newer = Nyere
outbox-older = Ældre
# $first (String) - number of the first letter shown
# $last (String) - number of the last one
# $total (String) - how many there are
outbox-position = { $first }–{ $last } af { $total }
outbox-calendar = Mailens kalenderfil
