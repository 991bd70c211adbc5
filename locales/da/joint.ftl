joint-other = Andet møde
joint-when = Tid
joint-where = Sted
joint-link = Link
joint-speaker = Oplægsholder
joint-agenda = Dagsorden
joint-by-clock = { $own } ({ $own_zone }); { $theirs } ({ $their_zone })
joint-title = Fælles møder
joint-lead = Her mødes alle i programmet. Svar, om du kan komme, og find materialer og referater bagefter.
joint-lead-organiser = Forbered hvert møde, inviter, når det er klar, og notér, hvem der var med. Datoerne for åbning, midtvejsmøde og afslutning er tidsplanens.
joint-none = Endnu ingen fælles møder
joint-none-organiser = Åbning, midtvejsmøde og afslutning kan oprettes ud fra tidsplanen. Ingen får besked, før du inviterer.
joint-none-text = Arrangørerne planlægger dem her.
joint-prepare = Opret de tre møder
joint-ahead = Kommende
joint-past = Afholdte
joint-add = Tilføj et møde
joint-too-few = Der er for få deltagere fra din organisation til, at tal kan vises uden at røbe noget om enkeltpersoner.
joint-you-come = Du kommer
joint-you-do-not = Du kan ikke komme
joint-you-may = Du kommer måske
joint-present-of = { $present } af { $people } var med
joint-answers = Kommer: { $yes } · måske: { $maybe } · kommer ikke: { $no } · ikke svaret: { $open }
joint-state-cancelled = Aflyst
joint-state-over = Afholdt
joint-state-invited = Inviteret
joint-state-planned = Planlagt
joint-edit-title = Ret: { $meeting }
joint-edit-invited = Deltagerne er inviteret. Ændrer du navn, tid, sted eller link, ser du først, hvem der vil få en mail.
joint-name = Mødets navn
joint-name-hint = Uden sit eget navn hedder det »{ $kind }« på læserens sprog.
joint-day = Dag
joint-day-hint = Det er datoen i tidsplanen: Ændres den ene, ændres den anden.
joint-time = Begynder kl.
joint-time-hint = Tidszone { $zone }
joint-link-hint = Et videorum eller en webside, for eksempel https://meet.example.org/rum
joint-speaker-about = En linje om oplægsholderen
joint-agenda-hint = I denne rækkefølge. Minutterne kan udelades.
joint-agenda-item = Punkt
joint-agenda-minutes = Minutter
joint-agenda-refused = Skriv, hvad hvert punkt på dagsordenen er, med højst 300 tegn
joint-agenda-minutes-refused = Skriv minutter som hele tal fra 1 til 480, eller udelad dem
joint-material-links = Links til materialer
joint-material-links-hint = Det, man kan læse før eller efter. Filer tilføjes på deres egen side.
joint-material-title = Hvad det er
joint-material-address = Adresse
joint-change-question = Ændre »{ $meeting }«?
joint-change-act = { $people ->
    [one] Ret, og giv én person besked
   *[other] Ret, og giv { $people } personer besked
}
joint-change-text = Alle får en mail, der fortæller, hvad der er ændret, og opdaterer deres kalender. Flyttes tidspunktet, gælder de tidligere svar ikke længere, og alle spørges igen.
joint-none-given = intet
joint-for-organisers = For arrangørerne
joint-not-invited-text = Ingen er inviteret endnu. Tilføj gerne først sted, dagsorden og oplægsholder, så får alle det med invitationen.
joint-code-for-organisers = Vis denne kode på mødet, så noterer folk selv, at de er med:
joint-invite = Inviter
joint-remind = Påmind
joint-attendance = Svar og fremmøde
joint-edit = Ret
joint-materials = Materialer
joint-minutes = Referat
joint-cancel = Aflys mødet
joint-code = Koden, der vises på mødet
joint-code-hint = Seks bogstaver og tal; små bogstaver går også.
joint-wrong-code = Det er ikke dette mødes kode. Se på den en gang til.
joint-not-now = Det kan du gøre fra en halv time før mødet til en time efter. Bed arrangørerne sætte kryds ved dit navn.
joint-you-were-there = Det er noteret, at du var med
joint-here = Er du med?
joint-here-button = Jeg er her
joint-minutes-not-shared = Indtil videre er det kun arrangørerne, der kan se referatet.
joint-minutes-hint = Hvad der blev sagt og aftalt. Markdown giver overskrifter og lister.
joint-minutes-share = Del med deltagerne
joint-minutes-share-hint = De får én mail, første gang du deler.
joint-attendance-lead = Sæt kryds ved dem, der er med. I kan være flere om det: Kun det, du ændrer, gemmes.
joint-attendance-early = Hvem der kommer, så vidt de har svaret. Fra en halv time før mødet kan du sætte kryds ved dem, der er med.
joint-nobody = Ingen deltager endnu
joint-nobody-text = Folk vises her, når de er godkendt.
joint-there = Til stede indtil nu: { $people }
joint-attendance-save = Gem fremmødet
joint-answer-yes = kommer
joint-answer-no = kommer ikke
joint-answer-maybe = måske
joint-answer-none = ikke svaret
joint-invite-question = Invitere til »{ $meeting }«?
joint-invite-act = { $people ->
    [one] Inviter én person
   *[other] Inviter { $people } personer
}
joint-invite-text = Hver får en mail med tid, sted, oplægsholder og dagsorden, en post til kalenderen og et link, der svarer uden login. De, der allerede er inviteret, får ikke en ny.
joint-remind-question = Påminde om »{ $meeting }«?
joint-remind-act = { $people ->
    [one] Påmind én person
   *[other] Påmind { $people } personer
}
joint-remind-text = Mailen går til alle inviterede undtagen dem, der har svaret, at de ikke kan komme.
joint-cancel-question = Aflyse »{ $meeting }«?
joint-cancel-act = Aflys mødet, og giv alle besked
joint-cancel-text = Alle inviterede får en mail, der fjerner mødet fra deres kalender. Det kan ikke fortrydes.
joint-letters-to = { $people ->
    [one] Én modtager
   *[other] { $people } modtagere
}
joint-cannot-cancelled = Mødet er aflyst.
joint-cannot-over = Mødet er overstået.
joint-cannot-past = Vælg et tidspunkt, der ligger fremme i tiden
joint-cannot-not-invited = Invitationerne er ikke sendt endnu. Du får en mail.
joint-cannot-nobody = Der er ingen at skrive til: Alle har allerede fået besked, eller ingen deltager endnu.
joint-cannot-no-minutes = Skriv referatet, før du deler det
joint-done-added = Mødet er oprettet. Ingen får besked, før du inviterer.
joint-done-attendance = Fremmødet er gemt
joint-done-cancelled = Mødet er aflyst. Alle inviterede får besked.
joint-done-changed = Ændringerne er gemt
joint-done-here = Velkommen! Det er noteret, at du er her.
joint-done-invited = { $people ->
    [one] Én invitation er på vej
   *[other] { $people } invitationer er på vej
}
joint-done-minutes = Referatet er gemt
joint-done-reminded = { $people ->
    [one] Én påmindelse er på vej
   *[other] { $people } påmindelser er på vej
}
joint-materials-lead = Slides, tekster, billeder: Alle i programmet kan hente dem fra mødets side.
joint-materials-remove = Den forsvinder for alle i programmet. Det kan ikke fortrydes.
