outbox-title = Lähtevät viestit
outbox-lead = Kaikki järjestelmän kirjoittamat viestit ja mitä niille tapahtui.
outbox-kept-title = Sähköpostipalvelinta ei ole määritetty
outbox-kept-text = Viestit jäävät tänne eikä niitä lähetetä. Anna käynnistettäessä sähköpostipalvelimen osoite, niin ne lähtevät.
outbox-empty = Mitään ei ole vielä kirjoitettu
outbox-empty-text = Kirjautumiskoodit, kutsut ja esittelyt näkyvät täällä.
outbox-queued = Odottaa lähettämistä
outbox-sent = Lähetetty
outbox-kept = Säilytetty täällä
outbox-failed = Ei perillä
outbox-read = Lue
outbox-newer = Uudemmat
outbox-older = Vanhemmat
# $first (String) - number of the first letter shown
# $last (String) - number of the last one
# $total (String) - how many there are
outbox-position = { $first }–{ $last } / { $total }
outbox-calendar = Viestin kalenteritiedosto
