settings-lead = Hvad programmet består af. Indtil det åbner, kan alt ændres frit.
settings-no-texts = Giv programmet et navn på mindst ét sprog
settings-sign-up-after-opening = Tilmeldingen skal slutte før åbningen. Vælg en tidligere sidste dag eller en senere åbning.
settings-midpoint-outside = Midtvejsmødet skal ligge mellem åbning og afslutning
settings-group-size = Vælg mindste og største gruppe fra 3 til 12, det mindste tal først
settings-organisation-both-ways = Forskellige organisationer og samme organisation udelukker hinanden. Vælg én.
settings-theme-open = Åbent: hvert makkerpar finder sit eget
settings-languages = Sprog
settings-shape = Hvad der skal dannes
settings-rules = Regler, der aldrig brydes
settings-rules-hint = En regel fjerner par. Vælg kun det, der skal gælde.
settings-preferences = Ønsker
settings-preferences-hint = Hvor meget hvert ønske tæller ved siden af det, to mennesker kan lære af hinanden.
settings-questions = Egne spørgsmål
settings-questions-lead = De kommer efter formularens egne spørgsmål. Spørg kun om det, du vil bruge.
settings-asked = Spørgsmål indtil nu
settings-add-question = Tilføj et spørgsmål
settings-kind = Svartype
settings-kind-line = Én linje
settings-kind-lines = Flere linjer
settings-kind-yes-no = Ja eller nej
settings-kind-one-of = Ét af flere valg
settings-options = Valgmuligheder
settings-options-hint = Ét på hver linje, hvis spørgsmålet har valgmuligheder
settings-options-count = Skriv 2 til 30 valgmuligheder, én på hver linje
settings-required = Skal besvares
settings-charter = Charter
settings-charter-written = Skrevet
settings-charter-none = Intet
settings-charter-lead = De principper og mål, organisationerne aftaler, før programmet åbner. En ændret tekst skal godkendes på ny.
settings-charter-edit = Skriv charteret
settings-charter-accepted = Godkendt
settings-charter-waits = Endnu ikke godkendt
settings-places = Pladser
settings-places-unlimited = Ingen grænse
settings-places-hint = Flere kommer på venteliste. Lad feltet stå tomt for ingen grænse.
settings-retention = Persondata opbevares
settings-retention-hint = Dage efter afslutningsmødet; derefter slettes de
settings-texts = Navn og tekster
settings-texts-lead = Programmet tilbydes på hvert sprog, der har et navn.
settings-summary = Hvad det er, og hvem det er for
settings-dates = Datoer
settings-dates-lead = Beregn alt ud fra åbningen, eller sæt hver dato selv.
settings-derive = Beregn datoerne ud fra åbningen
settings-zone = Tidszone
settings-last-day = Sidste tilmeldingsdag
settings-last-day-hint = Tilmeldingen slutter ved dagens udgang
settings-midpoint-day = Dag for midtvejsmødet
settings-closing-day = Dag for afslutningsmødet
settings-minutes = Længde af hvert fællesmøde i minutter
settings-rules-title = Regler og ønsker
settings-rules-lead = Regler gælder altid. Ønsker vejes mod det, deltagerne kan lære af hinanden.
settings-shape-trio = Par; en overtallig slutter sig til et par
settings-shape-waits = Par; en overtallig venter
settings-shape-groups = Grupper
settings-shape-mentors = Mentorer og mentees
settings-least = Mindste gruppe
settings-most = Største gruppe
settings-gap = Års erfaring mellem de to
settings-gap-hint = Bruges kun, hvor reglen eller ønsket om erfaring er valgt
settings-limits = Kontakt, pladser og data
settings-limits-lead = Hvordan man når dig, hvor mange der er plads til, og hvor længe data bliver.
settings-organisations = Organisationer
settings-organisations-lead = De organisationer, der står sammen om programmet. Hver kan have pladser og sin egen koordinator.
settings-no-organisations = Ingen organisationer endnu
settings-no-organisations-text = Tilføj partnerne nedenfor. Folk fra andre organisationer kan også tilmelde sig.
settings-add-organisation = Tilføj en organisation, eller ændr dens pladser
settings-organisation-name = Organisation
settings-organisation-hint = Samme navn som i deltagernes egne svar
settings-seats = Pladser
settings-seats-hint = Pladser, den er lovet; lad feltet stå tomt for ingen
settings-seats-open = åben
settings-actions = Handlinger
# $wish (String) - what is wished for
# $weight (String) - how much it counts
settings-weighted = { $wish } ({ $weight })
# $language (String) - its own name
settings-wording = Spørgsmål på { $language }
# $least (Number) - smallest group
# $most (Number) - largest group
settings-shape-groups-of = Grupper på { $least } til { $most }
# $days (Number) - how many
settings-days = { $days ->
    [one] { $days } dag efter afslutningen
   *[other] { $days } dage efter afslutningen
}
