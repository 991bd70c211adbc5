settings-lead = Vad programmet består av. Tills det öppnas kan allt ändras fritt.
settings-no-texts = Ge programmet ett namn på minst ett språk
settings-sign-up-after-opening = Anmälan måste stänga före öppningen. Välj en tidigare sista dag eller en senare öppning.
settings-midpoint-outside = Mittmötet måste ligga mellan öppning och avslutning
settings-group-size = Välj minsta och största grupp från 3 till 12, det mindre talet först
settings-organisation-both-ways = Olika organisationer och samma organisation utesluter varandra. Välj en.
settings-theme-open = Öppet: varje par hittar sitt eget
settings-languages = Språk
settings-shape = Vad som ska bildas
settings-rules = Regler som aldrig bryts
settings-rules-hint = En regel tar bort par. Kryssa bara för det som måste gälla.
settings-preferences = Önskemål
settings-preferences-hint = Hur mycket vart och ett räknas vid sidan av vad två personer kan lära av varandra.
settings-questions = Egna frågor
settings-questions-lead = De kommer efter formulärets egna frågor. Fråga bara det du kommer att använda.
settings-asked = Frågor hittills
settings-add-question = Lägg till en fråga
settings-kind = Slags svar
settings-kind-line = En rad
settings-kind-lines = Flera rader
settings-kind-yes-no = Ja eller nej
settings-kind-one-of = Ett av flera val
settings-options = Alternativ
settings-options-hint = Ett per rad, om frågan har alternativ
settings-options-count = Skriv 2 till 30 alternativ, ett per rad
settings-required = Måste besvaras
settings-charter = Överenskommelse
settings-charter-written = Skriven
settings-charter-none = Ingen
settings-charter-lead = De principer och mål som organisationerna enas om innan programmet öppnar. En ändrad text måste godkännas på nytt.
settings-charter-edit = Skriv överenskommelsen
settings-charter-accepted = Godkänd
settings-charter-waits = Inte godkänd ännu
settings-places = Platser
settings-places-unlimited = Ingen gräns
settings-places-hint = Övriga hamnar på väntelistan. Lämna tomt om ingen gräns finns.
settings-retention = Personuppgifter sparas
settings-retention-hint = Dagar efter avslutningsmötet; därefter raderas de
settings-texts = Namn och texter
settings-texts-lead = Programmet erbjuds på varje språk som har ett namn.
settings-summary = Vad det är och för vem
settings-dates = Datum
settings-dates-lead = Räkna ut allt från öppningen, eller ange varje datum själv.
settings-derive = Räkna ut datumen från öppningen
settings-zone = Tidszon
settings-last-day = Sista anmälningsdag
settings-last-day-hint = Anmälan stänger vid dagens slut
settings-midpoint-day = Dag för mittmötet
settings-closing-day = Dag för avslutningsmötet
settings-minutes = Längd på varje gemensamt möte i minuter
settings-rules-title = Regler och önskemål
settings-rules-lead = Regler gäller alltid. Önskemål vägs mot vad personerna kan lära av varandra.
settings-shape-trio = Par; en udda person går med i ett par
settings-shape-waits = Par; en udda person väntar
settings-shape-groups = Grupper
settings-shape-mentors = Mentorer och adepter
settings-least = Minsta grupp
settings-most = Största grupp
settings-gap = Erfarenhetsår mellan de två
settings-gap-hint = Används bara där regeln eller önskemålet om erfarenhet är valt
settings-limits = Kontakt, platser och uppgifter
settings-limits-lead = Hur man når dig, hur många som ryms och hur länge uppgifterna finns kvar.
settings-organisations = Organisationer
settings-organisations-lead = De organisationer som ordnar detta tillsammans. Var och en kan ha platser och en egen samordnare.
settings-no-organisations = Inga organisationer ännu
settings-no-organisations-text = Lägg till parterna nedan. Personer från andra organisationer kan också anmäla sig.
settings-add-organisation = Lägg till en organisation eller ändra dess platser
settings-organisation-name = Organisation
settings-organisation-hint = Samma namn som i personernas egna svar
settings-seats = Platser
settings-seats-hint = Platser som utlovats; lämna tomt om inga
settings-seats-open = öppet
settings-actions = Åtgärder
# $wish (String) - what is wished for
# $weight (String) - how much it counts
settings-weighted = { $wish } ({ $weight })
# $language (String) - its own name
settings-wording = Frågan på { $language }
# $least (Number) - smallest group
# $most (Number) - largest group
settings-shape-groups-of = Grupper om { $least } till { $most }
# $days (Number) - how many
settings-days = { $days ->
    [one] { $days } dag efter avslutningen
   *[other] { $days } dagar efter avslutningen
}
