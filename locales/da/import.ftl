import-title = Importér deltagere fra en fil
import-lead = Aflevér et regneark eller det, et formularværktøj har eksporteret. Du ser, hvad der ville ske, før noget sker, og ingen får e-mail.
import-file = Fil
import-file-hint = CSV, TSV eller Excel (.xlsx), højst { $most } MB. Én række navngiver kolonnerne; hver række derunder er én person.
import-upload = Læs filen
import-choose-file = Vælg en fil
import-too-large = Filen er større end { $most } MB. Slet ark og kolonner, der intet siger om personer, eller del filen op.
import-no-rows = Filen navngiver kolonner, men der er ingen personer under dem. Tilføj en række for hver person.
import-waiting = Filer, der venter
import-waiting-hint = De slettes efter { $days } dage.
import-handed-in = Afleveret
import-steps = Importens trin
import-step-file = Fil
import-step-columns = Kolonner
import-step-check = Kontrol
import-columns-title = Hvad kolonnerne betyder
import-columns-lead = { $count ->
    [one] Der er én række i { $file }. Kontrollér, hvad hver kolonne indeholder; dine valg huskes til næste fil med de samme kolonner.
   *[other] Der er { $count } rækker i { $file }. Kontrollér, hvad hver kolonne indeholder; dine valg huskes til næste fil med de samme kolonner.
}
import-columns-missing = Ingen kolonne indeholder endnu: { $fields }. Uden kan ingen tages med.
import-columns-several = Kun én kolonne kan indeholde dette. Vælg “bruges ikke” for de andre.
import-how-read = Sådan blev filen læst
import-format = Format
import-format-text = Tekst i { $encoding }
import-format-workbook = Excel-projektmappe
import-separator = Værdier adskilles af
import-sheet = Ark
import-header-row = Række, der navngiver kolonnerne
import-header-row-hint = Som regnearket nummererer den
import-skipped-rows = Rækker over den, sprunget over
import-empty-rows = Tomme rækker, sprunget over
import-comma = komma
import-semicolon = semikolon
import-tab = tabulator
import-bar = lodret streg
import-slash = skråstreg
import-line-break = linjeskift
import-separator-learnt = som genkendt
import-list-separator = Tegn mellem flere svar
import-column-holds = Kolonne { $column }: “{ $header }”
import-examples = For eksempel: { $values }.
import-column-empty = Kolonnen er tom.
import-why-header = Gættet ud fra navnet ({ $percent }).
import-why-content = Gættet ud fra indholdet ({ $percent }).
import-why-both = Navn og indhold stemmer overens ({ $percent }).
import-no-place = Genkendt som “{ $field }”, som der ikke er plads til her.
import-not-used = bruges ikke
import-to-check = Gem, og kontrollér personerne
import-discard = Kassér filen
import-field-identifier = Identifikation
import-field-name = Navn
import-field-first-name = Fornavn
import-field-last-name = Efternavn
import-field-email = E-mailadresse
import-field-organisation = Organisation
import-field-unit = Afdeling
import-field-subject = Fagområde
import-field-function = Stilling
import-field-level = Niveau
import-field-place = Sted
import-field-offers = Hvad de tilbyder
import-field-needs = Hvad de vil lære
import-field-goals = Mål med egne ord
import-field-languages = Sprog
import-field-experience = Års erfaring
import-field-age = Alder
import-field-wished = Ønskede partnere
import-field-excluded = Personer at undgå
import-field-mode = Mødeform
import-field-availability = Hvornår det passer
import-field-hours = Timer om måneden
import-field-role = Mentor eller mentee
import-field-capacity = Antal mentees
import-field-submitted = Svartidspunkt
import-field-consent = Samtykke
import-field-about = Om personen
import-check-title = Det ville ske
import-count-new = Nye personer
import-count-same = Allerede med, intet nyt
import-count-changed = Allerede med, noget andet i filen
import-count-bad = Rækker med et problem
import-nothing-new = Alle i filen er her allerede, præcis som filen siger.
import-problems = { $count ->
    [one] Ét problem, der skal rettes
   *[other] { $count } problemer, der skal rettes
}
import-problems-hint = Ret dem i din fil, og aflevér den igen, eller tag kun de gode rækker med nedenfor. Kolonnevalgene huskes.
import-first-shown = De første { $shown } vises.
import-row = Række
import-row-number = Række { $row }
import-rows = Rækker
import-column = Kolonne
import-in-file = I filen
import-remedy = Hvad du kan gøre
import-empty-cell = (tom)
import-remarks = { $count ->
    [one] Én ting at vide
   *[other] { $count } ting at vide
}
import-remarks-hint = Disse rækker tages alligevel med.
import-remark = Bemærkning
import-organisations = { $count ->
    [one] Én organisation er ny
   *[other] { $count } organisationer er nye
}
import-organisations-hint = Hvis en af dem er her under et andet navn, så ret navnet i filen først.
import-organisation-people = { $count ->
    [one] { $organisation }: én person
   *[other] { $organisation }: { $count } personer
}
import-changed-people = Personer, som filen siger noget andet om
import-differs = Hvad er anderledes
import-has-withdrawn = har trukket sig og forbliver ude
import-first-people = Sådan læses de første rækker
import-choose = Tag filen med
import-which = Rækker med et problem
import-which-good = Spring dem over, og tag de andre med
import-which-all = Tag intet med, så længe der er nogen
import-which-refused = { $count ->
    [one] Én række har et problem. Ret den i din fil, og aflevér den igen, eller spring den over.
   *[other] { $count } rækker har et problem. Ret dem i din fil, og aflevér den igen, eller spring dem over.
}
import-standing = Nye personer
import-standing-approved = deltager straks
import-standing-applied = afventer din beslutning
import-update = Erstat det, deltagerne her har sagt, med det, filen siger
import-update-hint = Lad feltet stå tomt, hvis de selv kan have ændret deres profil.
import-places = Programmet har { $places } pladser; med disse personer ville { $people } deltage.
import-take = { $count ->
    [one] Tag én person med
   *[other] Tag { $count } personer med
}
import-take-update = Opdatér personerne
import-change-columns = Ret kolonnerne
import-no-mail = Der sendes ingen e-mail. Nye personer ser programmet, når de logger ind med deres adresse.
import-done-title = Filen er taget med
import-done-added = { $count ->
    [one] Én person blev tilføjet.
   *[other] { $count } personer blev tilføjet.
}
import-done-changed = { $count ->
    [one] Én person blev opdateret.
   *[other] { $count } personer blev opdateret.
}
import-done-unchanged = { $count ->
    [one] Én person var her allerede og er uændret.
   *[other] { $count } personer var her allerede og er uændrede.
}
import-done-left = { $count ->
    [one] Én række med et problem blev sprunget over.
   *[other] { $count } rækker med et problem blev sprunget over.
}
import-another = Importér en fil til
import-fault-missing = Udfyld dette.
import-fault-not-an-email = Det er ikke en e-mailadresse. Skriv den som navn@example.org, kun én adresse.
import-fault-not-a-number = Skriv et tal som 5 eller 3–5.
import-fault-not-whole = Skriv et helt tal som 2.
import-fault-not-a-date = Den dag findes ikke. Skriv den som 2027-04-05.
import-fault-not-yes-or-no = Skriv ja eller nej.
import-fault-not-a-role = Skriv mentor, mentee eller begge.
import-fault-too-long = Forkort dette til højst { $most } tegn.
import-fault-control = Skriv dette uden særlige styretegn.
import-fault-at-most = Skriv højst { $most }.
import-fault-no-consent = Personen har ikke givet samtykke. Slet rækken, eller spørg personen, og ret svaret.
import-fault-self = Ingen kan ønske eller undgå sig selv. Slet eget navn eller egen adresse her.
import-fault-both = Den samme person er både ønsket og skal undgås. Slet det ene.
import-fault-same-address = Række { $row } har samme adresse. Behold kun den ene række.
import-note-cut = { $field }: kun de første { $kept } af { $given } er der plads til.
import-note-not-understood = { $field }: “{ $value }” blev ikke forstået og udelades.
import-note-no-offers = Tilbyder intet endnu; profilen skal udfyldes før matchning.
import-note-no-needs = Nævner intet at lære endnu; profilen skal udfyldes før matchning.
import-note-same-name = Samme navn som række { $row }, anden adresse. To personer?
import-unreadable-empty = Filen er tom. Aflevér en fil med en række kolonnenavne og en række for hver person.
import-unreadable-old-workbook = Dette er en ældre Excel-projektmappe (.xls). Åbn den, og gem den som .xlsx.
import-unreadable-password = Projektmappen er beskyttet med adgangskode. Gem en kopi uden.
import-unreadable-binary-workbook = Dette er en binær Excel-projektmappe (.xlsb). Gem den som .xlsx.
import-unreadable-open-document = Dette er et OpenDocument-regneark. Gem det som .xlsx eller CSV.
import-unreadable-document = Dette er et tekstdokument eller en præsentation, ikke et regneark. Sæt personerne i en tabel, og gem den som .xlsx eller CSV.
import-unreadable-pdf = Dette er en PDF. Aflevér det regneark, den er lavet af, som .xlsx eller CSV.
import-unreadable-picture = Dette er et billede. Aflevér selve tabellen som .xlsx eller CSV.
import-unreadable-markup = Dette er en webside, ikke en tabel. Eksportér svarene som CSV eller .xlsx fra formularværktøjet.
import-unreadable-archive = Dette er et arkiv. Pak det ud, og aflevér tabellen i det.
import-unreadable-binary = Filen indeholder ingen tekst. Gem tabellen som .xlsx eller CSV.
import-unreadable-unpacked = Udpakket fylder filen mere end { $most } MB. Slet ark, billeder og kolonner, der intet siger om personer.
import-unreadable-entries = Projektmappen består af mere end { $most } dele. Kopiér personerne til en ny projektmappe.
import-unreadable-rows = Række { $row } ligger ud over de { $most } rækker, en fil må have. Del filen op.
import-unreadable-columns = Række { $row } har en værdi efter kolonne { $most }. Slet det, der ikke handler om personer.
import-unreadable-cells = Filen har for mange celler; grænsen passeres ved række { $row }. Slet kolonner, eller del filen op.
import-unreadable-cell = Celle { $cell } (række { $row }) indeholder en tekst på { $size } KB. Forkort den til højst { $most } KB.
import-unreadable-sheet = Der er intet ark “{ $sheet }”. Vælg et af: { $sheets }.
import-unreadable-headers = Række { $row } er tom. Skriv nummeret på den række, der navngiver kolonnerne.
import-unreadable-encoding = Tekstens tegnsæt er ukendt. Gem filen som UTF-8.
import-unreadable-damaged = Filen er beskadiget. Åbn den i et regnearksprogram, og gem den på ny som .xlsx eller CSV.
import-unreadable-damaged-after = Filen er beskadiget efter række { $row }. Åbn den i et regnearksprogram, og gem den på ny som .xlsx eller CSV.
import-notice-headers = Rækken, der navngiver kolonnerne, ligner en person. Hvis den er det, så tilføj en række navne over den.
import-notice-repeated = Kolonnenavnet “{ $header }” forekommer igen; kolonne { $column } kaldes her “{ $became }”.
import-notice-unnamed = Kolonne { $column } har værdier, men intet navn.
import-notice-long-rows = Disse rækker har flere værdier, end der er kolonner; ofte står der et skilletegn i et svar: { $rows }.
import-notice-short-rows = Disse rækker slutter tidligt; det manglende regnes som tomt: { $rows }.
import-notice-quotes = Et anførselstegn åbnes og lukkes aldrig, så anførselstegn blev læst som almindelige tegn.
import-notice-undecodable = Nogle tegn i disse rækker kunne ikke læses: { $rows }. Gem filen som UTF-8.
import-notice-error-value = Celle { $cell } viser fejlen { $value } og regnes som tom.
import-notice-formula = Celle { $cell } indeholder en formel uden resultat og regnes som tom. Åbn filen i et regnearksprogram, og gem den.
import-notices = Værd at vide om filen
