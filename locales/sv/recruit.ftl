recruit-sign-up = Anmäl dig
recruit-closes = Anmälan stänger { $closes }.
recruit-closed = Anmälan är stängd.
recruit-draft = Än så länge ser bara arrangörerna den här sidan
recruit-draft-text = Den blir offentlig när du öppnar för anmälan.
recruit-facts = I korthet
recruit-theme-open = Öppet: varje par hittar sitt eget
recruit-languages = Språk
recruit-places = Platser
recruit-when = När
recruit-phase-sign-up = Anmälan
recruit-phase-work = Gemensamt arbete
recruit-until = till { $day }
recruit-timeline-description = Anmälan till { $closes }, gemensam öppning { $opening }, gemensam avslutning { $closing }.
recruit-dates-table = Datumen som tabell
recruit-what = Vad
recruit-when-column = När
recruit-how-tell = Du berättar vad du kan dela med dig av och vad du vill lära dig, det viktigaste först.
recruit-how-match = Alla paras ihop samtidigt så att alla får ut så mycket som möjligt. Du får veta varför ni fördes samman.
recruit-how-equals = Ni möts som jämlikar i ömsesidigt mentorskap: båda är både mentor och adept. Ni kommer överens om mål, takt och vad ni skapar tillsammans.
recruit-how-mentors = Mentor och adept kommer överens om mål och takt. Det som sägs stannar mellan dem.
recruit-asks = Vad det kräver av dig
recruit-asks-meetings = Du deltar i de gemensamma mötena: öppning, halvtid och avslutning.
recruit-asks-own-meetings = Några timmar i månaden med din partner, som ni kommer överens om.
recruit-asks-trust = Förtroende, ärlig återkoppling och lust att både ge och få.
recruit-who = Organisationer
recruit-contact = Frågor
recruit-contact-text = Skriv till arrangörerna:
recruit-not-recognised = Jämförs ord för ord; inget känt ämne kändes igen
recruit-understood-as = Tolkat som
recruit-cannot-withdrawn = har dragit sig ur. Beslut kan fattas först när personen kommit tillbaka.
recruit-cannot-not-withdrawn = har inte dragit sig ur
recruit-cannot-published = kan redan ha en partner, eftersom paren är publicerade. Avsluta paret först.
recruit-decide-applied = Ångra beslutet
recruit-decide-approved = Godkänn
recruit-decide-waiting = Sätt på väntelistan
recruit-decide-not-selected = Välj inte
recruit-decide-lead = Besluta om dem du har kryssat för. Du ser vem som får vilket mejl innan det skickas.
recruit-decide-act = { $count ->
    [one] Besluta och skicka ett mejl
   *[other] Besluta och skicka { $count } mejl
}
recruit-letter-none = Inget mejl skickas.
recruit-letter-approved = { $count ->
    [one] Den här personen får ett mejl: du deltar.
   *[other] De här { $count } personerna får ett mejl: du deltar.
}
recruit-letter-waiting = { $count ->
    [one] Den här personen får ett mejl om väntelistan.
   *[other] De här { $count } personerna får ett mejl om väntelistan.
}
recruit-letter-not-selected = { $count ->
    [one] Den här personen får ett mejl om att det inte fanns plats den här gången.
   *[other] De här { $count } personerna får ett mejl om att det inte fanns plats den här gången.
}
recruit-nobody-chosen = Det här ändrar inget för någon. Gå tillbaka och kryssa för dem du vill besluta om.
recruit-free-places = { $free ->
    [one] En plats är ledig.
   *[other] { $free } platser är lediga.
}
recruit-no-places = { $free ->
    [0] Inga platser är lediga
   *[other] Bara { $free } lediga
} för { $asked } att godkänna. Godkänn färre, sätt några på väntelistan eller höj antalet platser i inställningarna.
recruit-as = Som
recruit-as-organiser = Arrangör
recruit-as-organiser-hint = Får göra allt du får
recruit-as-coordinator = Samordnare för en organisation
recruit-as-coordinator-hint = Godkänner stadgan, nominerar personer och ser organisationens platser
recruit-as-participant = Deltagare
recruit-as-nominated = Deltagare, nominerad
recruit-invitation-sent = Väntar på svar
recruit-invitation-accepted = Accepterad
recruit-invitation-revoked = Återtagen
recruit-invitation-expired = Har gått ut
recruit-people-none = Ingen ännu
recruit-people-none-text = Här syns de som anmäler sig, accepterar en inbjudan eller kommer med en fil.
recruit-people-count = { $count ->
    [one] En person
   *[other] { $count } personer
}
recruit-choose = Välj { $name }
recruit-status = Status
recruit-offers = Erbjuder
recruit-needs = Behöver
recruit-came = Kom med
recruit-show = Visa
recruit-add = Lägg till någon för hand
recruit-add-lead = Personen räknas som sökande tills du beslutar. Fyll i profilen sedan eller låt personen göra det själv.
recruit-letter-language = Mejlens språk
recruit-takes-part-already = Någon med den här adressen är redan med i programmet
recruit-export-csv = Ladda ner som CSV
recruit-export-xlsx = Ladda ner som XLSX
recruit-pages = Sidor med personer
recruit-position = { $first }–{ $last } av { $count }
recruit-previous = Föregående
recruit-next = Nästa
recruit-profile-of = Profil för { $name }
recruit-profile = Profil
recruit-return = Notera att personen är tillbaka
recruit-withdrawal = Avhopp
recruit-withdrawal-text = Om personen har sagt till dig att hen slutar. Det kan ångras.
recruit-withdraw = Notera avhopp
recruit-invite = Bjud in
recruit-invite-lead = Var och en får en personlig länk som gäller i 14 dagar.
recruit-to = E-postadresser
recruit-to-hint = En per rad, till exempel Cecilia Dahl <cecilia@example.org> eller bara adressen
recruit-line-wrong = Rad { $line }: { $remedy }
recruit-too-many-at-once = Bjud in högst { $most } åt gången
recruit-choose-organisation = Välj en av programmets organisationer
recruit-send = Skicka inbjudningarna
recruit-send-again = Skicka igen
recruit-revoke = Återta
recruit-invited = Inbjuden
recruit-sent-on = Skickad
recruit-invitations-so-far = Inbjudningar hittills
recruit-invitations-none = Inga inbjudningar ännu
recruit-invitations-none-text = Bjud in samordnarna först: de godkänner stadgan och nominerar personer från sina organisationer.
recruit-invitations-sent = { $count ->
    [0] Ingen ny inbjudan skickades
    [one] En inbjudan är på väg
   *[other] { $count } inbjudningar är på väg
}
recruit-invitations-waiting = { $count ->
    [one] En har redan en inbjudan; skicka den igen nedan om den kommit bort.
   *[other] { $count } har redan en inbjudan; skicka den igen nedan om den kommit bort.
}
recruit-invitation-over = Inbjudan hade under tiden accepterats eller återtagits.
recruit-sent-often = Den här inbjudan har skickats flera gånger i dag. Vänta några timmar med nästa.
recruit-invited-title = Inbjudan
recruit-invited-to = Du är inbjuden till { $programme }
recruit-invited-as = Din roll: { $role }
recruit-invited-hint = Länken är bara för dig. Vill du hellre avstå behöver du inte göra något.
recruit-accept = Acceptera inbjudan
recruit-accepted-title = Välkommen
recruit-accepted-lead = Du är nu med i { $programme }.
recruit-accepted-organiser = Logga in med din e-postadress för att se programmet.
recruit-accepted-coordinator = Logga in med din e-postadress för att läsa stadgan och nominera personer från din organisation.
recruit-accepted-participant = Logga in med din e-postadress och berätta vad du kan dela med dig av och vad du vill lära dig.
recruit-invitation-dead-title = Den här inbjudan gäller inte längre
recruit-invitation-dead-text = Den kan ha gått ut, återtagits eller skickats igen med en nyare länk. Be den som bjöd in dig om en ny.
recruit-invitation-used-text = Den har redan accepterats. Logga in med adressen den skickades till.
recruit-charter-waits = Stadgan väntar på dig
recruit-charter-waits-text = Programmet öppnar när alla organisationer har godkänt den.
recruit-charter-read = Läs stadgan
recruit-charter-accept = Godkänn för { $organisations }
recruit-charter-changed = Texten ändrades under tiden
recruit-charter-changed-text = Läs den igen nedan och godkänn sedan.
recruit-seats-taken = { $taken } av { $seats } platser är upptagna
recruit-seats-open = { $taken ->
    [one] En från organisationen deltar; inga platser är reserverade.
   *[other] { $taken } från organisationen deltar; inga platser är reserverade.
}
recruit-colleagues = Era personer
recruit-colleagues-none = Ingen av era ännu
recruit-colleagues-none-text = Nominera kollegor nedan; var och en bestämmer själv.
recruit-nominate = Nominera personer
recruit-nominate-lead = De får en personlig inbjudan. Så länge det finns en plats räcker det att acceptera; övriga väntar på arrangörernas beslut.
recruit-nominate-send = Nominera och bjud in
