outbox-title = Utkorg
outbox-lead = Alla brev som systemet har skrivit och vad som hände med dem.
outbox-kept-title = Ingen e-postserver är inställd
outbox-kept-text = Breven stannar här i stället för att skickas. Ange en e-postserver vid start för att skicka dem.
outbox-empty = Inget har skrivits ännu
outbox-empty-text = Inloggningskoder, inbjudningar och presentationer visas här.
outbox-queued = Väntar på att skickas
outbox-sent = Skickat
outbox-kept = Sparat här
outbox-failed = Inte levererat
outbox-read = Läs
outbox-newer = Nyare
outbox-older = Äldre
# $first (String) - number of the first letter shown
# $last (String) - number of the last one
# $total (String) - how many there are
outbox-position = { $first }–{ $last } av { $total }
outbox-calendar = Mejlets kalenderfil
