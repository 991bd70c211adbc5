import-title = Importera personer från en fil
import-lead = Lämna in ett kalkylblad eller det som ett formulärverktyg har exporterat. Du ser vad som skulle hända innan något händer, och ingen får e-post.
import-file = Fil
import-file-hint = CSV, TSV eller Excel (.xlsx), högst { $most } MB. En rad namnger kolumnerna; varje rad därunder är en person.
import-upload = Läs filen
import-choose-file = Välj en fil
import-too-large = Filen är större än { $most } MB. Ta bort blad och kolumner som inte säger något om personer, eller dela upp filen.
import-no-rows = Filen namnger kolumner men har inga personer under dem. Lägg till en rad för varje person.
import-waiting = Filer som väntar
import-waiting-hint = De raderas efter { $days } dagar.
import-handed-in = Inlämnad
import-steps = Importens steg
import-step-file = Fil
import-step-columns = Kolumner
import-step-check = Kontroll
import-columns-title = Vad kolumnerna betyder
import-columns-lead = { $count ->
    [one] Det finns en rad i { $file }. Kontrollera vad varje kolumn innehåller; dina val sparas till nästa fil med samma kolumner.
   *[other] Det finns { $count } rader i { $file }. Kontrollera vad varje kolumn innehåller; dina val sparas till nästa fil med samma kolumner.
}
import-columns-missing = Ingen kolumn innehåller ännu: { $fields }. Utan det kan ingen tas in.
import-columns-several = Bara en kolumn kan innehålla detta. Välj ”används inte” för de andra.
import-how-read = Så lästes filen
import-format = Format
import-format-text = Text i { $encoding }
import-format-workbook = Excel-arbetsbok
import-separator = Värden skiljs åt av
import-sheet = Blad
import-header-row = Rad som namnger kolumnerna
import-header-row-hint = Som kalkylprogrammet numrerar den
import-skipped-rows = Rader ovanför, överhoppade
import-empty-rows = Tomma rader, överhoppade
import-comma = komma
import-semicolon = semikolon
import-tab = tabb
import-bar = lodstreck
import-slash = snedstreck
import-line-break = radbrytning
import-separator-learnt = som det kändes igen
import-list-separator = Tecken mellan flera svar
import-column-holds = Kolumn { $column }: ”{ $header }”
import-examples = Till exempel: { $values }.
import-column-empty = Kolumnen är tom.
import-why-header = Gissat utifrån namnet ({ $percent }).
import-why-content = Gissat utifrån innehållet ({ $percent }).
import-why-both = Namn och innehåll stämmer överens ({ $percent }).
import-no-place = Kändes igen som ”{ $field }”, som det inte finns plats för här.
import-not-used = används inte
import-to-check = Spara och kontrollera personerna
import-discard = Kasta filen
import-field-identifier = Identifierare
import-field-name = Namn
import-field-first-name = Förnamn
import-field-last-name = Efternamn
import-field-email = E-postadress
import-field-organisation = Organisation
import-field-unit = Enhet
import-field-subject = Ämne eller fält
import-field-function = Befattning
import-field-level = Nivå
import-field-place = Ort
import-field-offers = Vad de erbjuder
import-field-needs = Vad de vill lära sig
import-field-goals = Mål med egna ord
import-field-languages = Språk
import-field-experience = Års erfarenhet
import-field-age = Ålder
import-field-wished = Önskade partner
import-field-excluded = Personer att undvika
import-field-mode = Mötesform
import-field-availability = När det passar
import-field-hours = Timmar i månaden
import-field-role = Mentor eller adept
import-field-capacity = Antal adepter
import-field-submitted = Svarstid
import-field-consent = Samtycke
import-field-about = Om personen
import-check-title = Detta skulle hända
import-count-new = Nya personer
import-count-same = Redan med, inget nytt
import-count-changed = Redan med, något annat i filen
import-count-bad = Rader med ett problem
import-nothing-new = Alla i filen finns redan här, precis som filen säger.
import-problems = { $count ->
    [one] Ett problem att rätta
   *[other] { $count } problem att rätta
}
import-problems-hint = Rätta dem i din fil och lämna in den igen, eller ta bara in de goda raderna nedan. Kolumnvalen sparas.
import-first-shown = De första { $shown } visas.
import-row = Rad
import-row-number = Rad { $row }
import-rows = Rader
import-column = Kolumn
import-in-file = I filen
import-remedy = Vad du kan göra
import-empty-cell = (tom)
import-remarks = { $count ->
    [one] En sak att veta
   *[other] { $count } saker att veta
}
import-remarks-hint = Dessa rader tas in ändå.
import-remark = Anmärkning
import-organisations = { $count ->
    [one] En organisation är ny
   *[other] { $count } organisationer är nya
}
import-organisations-hint = Om någon av dem finns här under ett annat namn, rätta namnet i filen först.
import-organisation-people = { $count ->
    [one] { $organisation }: en person
   *[other] { $organisation }: { $count } personer
}
import-changed-people = Personer som filen säger något annat om
import-differs = Vad som skiljer
import-has-withdrawn = har dragit sig ur och förblir det
import-first-people = Så läses de första raderna
import-choose = Ta in filen
import-which = Rader med ett problem
import-which-good = Utelämna dem och ta in de andra
import-which-all = Ta inte in något så länge det finns några
import-which-refused = { $count ->
    [one] En rad har ett problem. Rätta den i din fil och lämna in den igen, eller utelämna den.
   *[other] { $count } rader har ett problem. Rätta dem i din fil och lämna in den igen, eller utelämna dem.
}
import-standing = Nya personer
import-standing-approved = deltar genast
import-standing-applied = väntar på ditt beslut
import-update = Ersätt det som personerna här har sagt med det som filen säger
import-update-hint = Lämna tomt om de själva kan ha ändrat sina profiler.
import-places = Programmet har { $places } platser; med dessa personer skulle { $people } delta.
import-take = { $count ->
    [one] Ta in en person
   *[other] Ta in { $count } personer
}
import-take-update = Uppdatera personerna
import-change-columns = Ändra kolumnerna
import-no-mail = Ingen e-post skickas. Nya personer ser programmet när de loggar in med sin adress.
import-done-title = Filen har tagits in
import-done-added = { $count ->
    [one] En person lades till.
   *[other] { $count } personer lades till.
}
import-done-changed = { $count ->
    [one] En person uppdaterades.
   *[other] { $count } personer uppdaterades.
}
import-done-unchanged = { $count ->
    [one] En person fanns redan och är oförändrad.
   *[other] { $count } personer fanns redan och är oförändrade.
}
import-done-left = { $count ->
    [one] En rad med ett problem utelämnades.
   *[other] { $count } rader med ett problem utelämnades.
}
import-another = Importera en fil till
import-fault-missing = Fyll i detta.
import-fault-not-an-email = Det är ingen e-postadress. Skriv den som namn@example.org, bara en adress.
import-fault-not-a-number = Skriv ett tal som 5 eller 3–5.
import-fault-not-whole = Skriv ett heltal som 2.
import-fault-not-a-date = Den dagen finns inte. Skriv den som 2027-04-05.
import-fault-not-yes-or-no = Skriv ja eller nej.
import-fault-not-a-role = Skriv mentor, adept eller båda.
import-fault-too-long = Korta detta till högst { $most } tecken.
import-fault-control = Skriv detta utan särskilda styrtecken.
import-fault-at-most = Skriv högst { $most }.
import-fault-no-consent = Personen har inte gett sitt samtycke. Ta bort raden, eller fråga personen och rätta svaret.
import-fault-self = Ingen kan önska eller undvika sig själv. Ta bort eget namn eller egen adress här.
import-fault-both = Samma person är både önskad och ska undvikas. Ta bort det ena.
import-fault-same-address = Rad { $row } har samma adress. Behåll bara den ena raden.
import-note-cut = { $field }: bara de första { $kept } av { $given } får plats.
import-note-not-understood = { $field }: ”{ $value }” förstods inte och utelämnas.
import-note-no-offers = Erbjuder inget ännu; profilen ska kompletteras före matchningen.
import-note-no-needs = Nämner inget att lära sig ännu; profilen ska kompletteras före matchningen.
import-note-same-name = Samma namn som rad { $row }, annan adress. Två personer?
import-unreadable-empty = Filen är tom. Lämna in en fil med en rad kolumnnamn och en rad för varje person.
import-unreadable-old-workbook = Det här är en äldre Excel-arbetsbok (.xls). Öppna den och spara den som .xlsx.
import-unreadable-password = Arbetsboken är skyddad med lösenord. Spara en kopia utan.
import-unreadable-binary-workbook = Det här är en binär Excel-arbetsbok (.xlsb). Spara den som .xlsx.
import-unreadable-open-document = Det här är ett OpenDocument-kalkylblad. Spara det som .xlsx eller CSV.
import-unreadable-document = Det här är ett textdokument eller en presentation, inte ett kalkylblad. Lägg personerna i en tabell och spara den som .xlsx eller CSV.
import-unreadable-pdf = Det här är en PDF. Lämna in kalkylbladet den gjordes av, som .xlsx eller CSV.
import-unreadable-picture = Det här är en bild. Lämna in själva tabellen som .xlsx eller CSV.
import-unreadable-markup = Det här är en webbsida, inte en tabell. Exportera svaren som CSV eller .xlsx från formulärverktyget.
import-unreadable-archive = Det här är ett arkiv. Packa upp det och lämna in tabellen inuti.
import-unreadable-binary = Filen innehåller ingen text. Spara tabellen som .xlsx eller CSV.
import-unreadable-unpacked = Uppackad är filen större än { $most } MB. Ta bort blad, bilder och kolumner som inte säger något om personer.
import-unreadable-entries = Arbetsboken består av mer än { $most } delar. Kopiera personerna till en ny arbetsbok.
import-unreadable-rows = Rad { $row } ligger bortom de { $most } rader som en fil får ha. Dela upp filen.
import-unreadable-columns = Rad { $row } har ett värde bortom kolumn { $most }. Ta bort det som inte handlar om personer.
import-unreadable-cells = Filen har för många celler; gränsen passeras vid rad { $row }. Ta bort kolumner eller dela upp filen.
import-unreadable-cell = Cell { $cell } (rad { $row }) innehåller en text på { $size } kB. Korta den till högst { $most } kB.
import-unreadable-sheet = Det finns inget blad ”{ $sheet }”. Välj ett av: { $sheets }.
import-unreadable-headers = Rad { $row } är tom. Skriv numret på raden som namnger kolumnerna.
import-unreadable-encoding = Textens teckenkodning är okänd. Spara filen som UTF-8.
import-unreadable-damaged = Filen är skadad. Öppna den i ett kalkylprogram och spara den på nytt som .xlsx eller CSV.
import-unreadable-damaged-after = Filen är skadad efter rad { $row }. Öppna den i ett kalkylprogram och spara den på nytt som .xlsx eller CSV.
import-notice-headers = Raden som namnger kolumnerna ser ut som en person. Om den är det, lägg till en rad med namn ovanför.
import-notice-repeated = Kolumnnamnet ”{ $header }” förekommer igen; kolumn { $column } kallas här ”{ $became }”.
import-notice-unnamed = Kolumn { $column } har värden men inget namn.
import-notice-long-rows = Dessa rader har fler värden än det finns kolumner; ofta står ett skiljetecken i ett svar: { $rows }.
import-notice-short-rows = Dessa rader slutar för tidigt; det som saknas räknas som tomt: { $rows }.
import-notice-quotes = Ett citattecken öppnas och stängs aldrig, så citattecken lästes som vanliga tecken.
import-notice-undecodable = Några tecken i dessa rader kunde inte läsas: { $rows }. Spara filen som UTF-8.
import-notice-error-value = Cell { $cell } visar felet { $value } och räknas som tom.
import-notice-formula = Cell { $cell } innehåller en formel utan resultat och räknas som tom. Öppna filen i ett kalkylprogram och spara den.
import-notices = Värt att veta om filen
