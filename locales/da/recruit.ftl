recruit-sign-up = Tilmeld dig
recruit-closes = Tilmeldingen slutter { $closes }.
recruit-closed = Tilmeldingen er slut.
recruit-draft = Kun arrangører kan se denne side endnu
recruit-draft-text = Den bliver offentlig, når du åbner for tilmelding.
recruit-facts = Kort fortalt
recruit-theme-open = Åbent: hvert makkerpar finder sit eget
recruit-languages = Sprog
recruit-places = Pladser
recruit-when = Hvornår
recruit-phase-sign-up = Tilmelding
recruit-phase-work = Samarbejde
recruit-until = indtil { $day }
recruit-timeline-description = Tilmelding indtil { $closes }, fælles åbning { $opening }, fælles afslutning { $closing }.
recruit-dates-table = Datoerne som tabel
recruit-what = Hvad
recruit-when-column = Hvornår
recruit-how-tell = Du fortæller, hvad du kan dele, og hvad du vil lære, det vigtigste først.
recruit-how-match = Alle matches på én gang, så alle får mest muligt ud af det. Du får at vide, hvorfor I blev bragt sammen.
recruit-how-equals = I mødes som ligeværdige: begge er både mentor og mentee i gensidig mentoring. I aftaler mål, rytme og hvad I skaber sammen.
recruit-how-mentors = Mentor og mentee aftaler mål og rytme. Det, der siges, bliver mellem dem.
recruit-asks = Hvad det kræver af dig
recruit-asks-meetings = Du deltager i de fælles møder: åbning, midtvejs og afslutning.
recruit-asks-own-meetings = Nogle timer om måneden med din makker, som I aftaler.
recruit-asks-trust = Tillid, ærlig feedback og lyst til både at give og få.
recruit-who = Organisationer
recruit-contact = Spørgsmål
recruit-contact-text = Skriv til arrangørerne:
recruit-not-recognised = Sammenlignes ord for ord; intet kendt emne blev genkendt
recruit-understood-as = Forstået som
recruit-cannot-withdrawn = har trukket sig. Der kan først træffes afgørelse, når personen kommer tilbage.
recruit-cannot-not-withdrawn = har ikke trukket sig
recruit-cannot-published = kan allerede have en makker, for parrene er offentliggjort. Afslut først makkerparret.
recruit-decide-applied = Fortryd afgørelsen
recruit-decide-approved = Godkend
recruit-decide-waiting = Sæt på venteliste
recruit-decide-not-selected = Vælg ikke
recruit-decide-lead = Afgør for dem, du har markeret. Du ser, hvem der får hvilken mail, før den sendes.
recruit-decide-act = { $count ->
    [one] Afgør og send en mail
   *[other] Afgør og send { $count } mails
}
recruit-letter-none = Der sendes ingen mail.
recruit-letter-approved = { $count ->
    [one] Denne person får en mail om, at pladsen er sikret.
   *[other] Disse { $count } personer får en mail om, at de deltager.
}
recruit-letter-waiting = { $count ->
    [one] Denne person får en mail om ventelisten.
   *[other] Disse { $count } personer får en mail om ventelisten.
}
recruit-letter-not-selected = { $count ->
    [one] Denne person får en mail om, at der ikke var plads denne gang.
   *[other] Disse { $count } personer får en mail om, at der ikke var plads denne gang.
}
recruit-nobody-chosen = Det ændrer intet for nogen. Gå tilbage, og markér dem, du vil afgøre for.
recruit-free-places = { $free ->
    [one] En plads er ledig.
   *[other] { $free } pladser er ledige.
}
recruit-no-places = { $free ->
    [0] Ingen pladser er ledige
   *[other] Kun { $free } ledige
}, men { $asked } skal godkendes. Godkend færre, sæt nogle på venteliste, eller øg antallet af pladser i indstillingerne.
recruit-as = Som
recruit-as-organiser = Arrangør
recruit-as-organiser-hint = Må alt det, du må
recruit-as-coordinator = Koordinator for en organisation
recruit-as-coordinator-hint = Godkender charteret, udpeger deltagere og ser organisationens pladser
recruit-as-participant = Deltager
recruit-as-nominated = Deltager, udpeget
recruit-invitation-sent = Afventer svar
recruit-invitation-accepted = Accepteret
recruit-invitation-revoked = Trukket tilbage
recruit-invitation-expired = Udløbet
recruit-people-none = Ingen endnu
recruit-people-none-text = Her står de, der tilmelder sig, accepterer en invitation eller kommer med en fil.
recruit-people-count = { $count ->
    [one] En person
   *[other] { $count } personer
}
recruit-choose = Vælg { $name }
recruit-status = Status
recruit-offers = Tilbyder
recruit-needs = Har brug for
recruit-came = Kom til
recruit-show = Vis
recruit-add = Tilføj en person
recruit-add-lead = Personen står som ansøger, til du afgør det. Udfyld profilen bagefter, eller lad personen selv gøre det.
recruit-letter-language = Mailenes sprog
recruit-takes-part-already = En person med denne adresse er allerede med i programmet
recruit-export-csv = Hent som CSV
recruit-export-xlsx = Hent som XLSX
recruit-pages = Sider med personer
recruit-position = { $first }–{ $last } af { $count }
recruit-previous = Forrige
recruit-next = Næste
recruit-profile-of = Profil for { $name }
recruit-profile = Profil
recruit-return = Notér, at personen er tilbage
recruit-withdrawal = Afbud
recruit-withdrawal-text = Hvis personen har meldt afbud til dig. Det kan fortrydes.
recruit-withdraw = Notér afbud
recruit-invite = Invitér
recruit-invite-lead = Hver får et personligt link, der gælder i 14 dage.
recruit-to = E-mailadresser
recruit-to-hint = Én pr. linje, fx Bo Andersen <bo@example.org> eller kun adressen
recruit-line-wrong = Linje { $line }: { $remedy }
recruit-too-many-at-once = Invitér højst { $most } ad gangen
recruit-choose-organisation = Vælg en af programmets organisationer
recruit-send = Send invitationerne
recruit-send-again = Send igen
recruit-revoke = Træk tilbage
recruit-invited = Inviteret
recruit-sent-on = Sendt
recruit-invitations-so-far = Invitationer indtil nu
recruit-invitations-none = Ingen invitationer endnu
recruit-invitations-none-text = Invitér koordinatorerne først: de godkender charteret og udpeger deltagere fra deres organisationer.
recruit-invitations-sent = { $count ->
    [0] Ingen nye invitationer blev sendt
    [one] En invitation er på vej
   *[other] { $count } invitationer er på vej
}
recruit-invitations-waiting = { $count ->
    [one] En har allerede en invitation; send den igen nedenfor, hvis den er gået tabt.
   *[other] { $count } har allerede en invitation; send den igen nedenfor, hvis den er gået tabt.
}
recruit-invitation-over = Invitationen var i mellemtiden accepteret eller trukket tilbage.
recruit-sent-often = Denne invitation er sendt flere gange i dag. Vent nogle timer med den næste.
recruit-invited-title = Invitation
recruit-invited-to = Du er inviteret til { $programme }
recruit-invited-as = Din rolle: { $role }
recruit-invited-hint = Linket er kun til dig. Vil du hellere lade være, behøver du ikke gøre noget.
recruit-accept = Acceptér invitationen
recruit-accepted-title = Velkommen
recruit-accepted-lead = Du er nu med i { $programme }.
recruit-accepted-organiser = Log ind med din e-mailadresse for at se programmet.
recruit-accepted-coordinator = Log ind med din e-mailadresse for at læse charteret og udpege deltagere fra din organisation.
recruit-accepted-participant = Log ind med din e-mailadresse, og fortæl, hvad du kan dele, og hvad du vil lære.
recruit-invitation-dead-title = Denne invitation gælder ikke længere
recruit-invitation-dead-text = Den kan være udløbet, trukket tilbage eller sendt igen med et nyere link. Bed den, der inviterede dig, om en ny.
recruit-invitation-used-text = Den er allerede accepteret. Log ind med den adresse, den blev sendt til.
recruit-charter-waits = Charteret venter på dig
recruit-charter-waits-text = Programmet åbner, når alle organisationer har godkendt det.
recruit-charter-read = Læs charteret
recruit-charter-accept = Godkend for { $organisations }
recruit-charter-changed = Teksten er ændret i mellemtiden
recruit-charter-changed-text = Læs den igen nedenfor, og godkend den så.
recruit-seats-taken = { $taken } af { $seats } pladser er optaget
recruit-seats-open = { $taken ->
    [one] En fra organisationen deltager; ingen pladser er reserveret.
   *[other] { $taken } fra organisationen deltager; ingen pladser er reserveret.
}
recruit-colleagues = Jeres deltagere
recruit-colleagues-none = Ingen af jeres endnu
recruit-colleagues-none-text = Udpeg kolleger nedenfor; hver bestemmer selv.
recruit-nominate = Udpeg deltagere
recruit-nominate-lead = De får en personlig invitation. Så længe der er en plads, er det nok at acceptere; andre venter på arrangørernes afgørelse.
recruit-nominate-send = Udpeg og invitér
