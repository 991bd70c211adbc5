match-title = En partner åt alla
match-people-read = { $count ->
    [one] En person läst från { $file }
   *[other] { $count } personer lästa från { $file }
}
match-column = { $field }: ”{ $column }”
match-column-correct = Stämmer det inte? Ange själv med --map field=Kolumn.
match-field-name = Namn
match-field-email = E-post
match-field-organisation = Organisation
match-field-unit = Enhet
match-field-subject = Ämne
match-field-function = Funktion
match-field-place = Ort
match-field-offers = Erbjuder
match-field-needs = Behöver
match-field-goals = Mål
match-field-languages = Språk
match-field-experience = Erfarenhet
match-field-wished = Önskade partner
match-field-excluded = Inte med
match-field-mode = Mötesform
match-field-hours = Timmar i månaden
match-field-role = Roll
match-pairs = { $count ->
    [one] Ett par
   *[other] { $count } par
}
match-groups = { $count ->
    [one] En grupp
   *[other] { $count } grupper
}
match-everybody = Alla har fått en plats.
match-placed = { $placed } av { $people } personer har fått en plats.
match-average = I genomsnitt får man { $share } av det man bad om.
match-worst = Den som får minst får { $share }.
match-optimal = Bevisat: ingen annan fördelning av de här personerna är bättre. Kontrollerat över { $pairs } möjliga par på { $time }.
match-bounded = Det bästa som hittades på { $time }; ingen fördelning kan vara mer än { $gap } bättre.
match-gave-way = Alla kunde inte få något av det de bad om: annars hade någon blivit utan partner.
match-written = Skrivet: { $files }
match-unplaced = Utan plats
match-unplaced-competition = Det finns partner som passar, men med vem som helst av dem skulle någon annan bli utan eller få mindre.
match-unplaced-nobody = Det finns ingen annan kvar.
match-unplaced-rule = { $count ->
    [one] Regeln ”{ $rule }” står i vägen; utan den skulle det finnas en partner.
   *[other] Regeln ”{ $rule }” står i vägen; utan den skulle det finnas { $count } partner.
}
match-unplaced-rules = Reglerna { $rules } står tillsammans i vägen.
match-unplaced-more = { $count ->
    [one] och en till
   *[other] och { $count } till
}
match-rule-different-organisation = Olika organisationer
match-rule-same-organisation = Samma organisation
match-rule-different-unit = Olika enheter
match-rule-different-function = Olika funktioner
match-rule-shared-language = Ett gemensamt språk
match-rule-shared-mode = En gemensam mötesform
match-rule-experience-gap = Skillnad i erfarenhet
match-rule-not-again = Inte igen med en tidigare partner
match-rule-both-gain = Båda har nytta
match-notes = Värt att veta
match-note-no-data = Ingen har sagt det som regeln ”{ $rule }” kräver, så matchningen gjordes utan den.
match-note-part-data = { $count ->
    [one] En person har inte sagt det som regeln ”{ $rule }” kräver; bland de andra gäller den.
   *[other] { $count } personer har inte sagt det som regeln ”{ $rule }” kräver; bland de andra gäller den.
}
match-note-wish-unknown = { $name } nämnde { $whom }, som inte finns bland de här personerna.
match-note-wish-ambiguous = { $name } önskade { $whom }, ett namn som flera har; skriv e-postadressen i stället.
match-note-wish-oneself = { $name } nämnde sig själv.
match-note-nothing-needed = { $name } bad inte om något och är nöjd med vem som helst.
match-note-nobody-helps = Ingen som reglerna tillåter erbjuder det { $name } bad om; partnern är den som { $name } hjälper mest.
match-note-nothing-offered = { $name } erbjuder inget som en partner har nytta av.
match-note-taken-as-mentor = { $name } är varken mentor eller adept i filen och räknades som mentor.
match-note-taken-as-mentee = { $name } är varken mentor eller adept i filen och räknades som adept.
match-note-subject-offered = Ingen kolumn säger vad folk erbjuder; ämne och funktion användes i stället.
match-note-subject-needed = Ingen kolumn säger vad folk behöver; ämne och funktion användes i stället.
match-note-left-out-rows = { $count ->
    [one] En rad kunde inte förstås och utelämnades.
   *[other] { $count } rader kunde inte förstås och utelämnades.
}
match-note-met-again = { $count ->
    [one] Ett par träffas igen eftersom ingen annan var kvar.
   *[other] { $count } par träffas igen eftersom ingen annan var kvar.
}
match-role-peer = Jämbördig
match-role-mentor = Mentor
match-role-mentee = Adept
match-head-number = Nr
match-head-partners = Partner
match-head-gets = Får (%)
match-head-help-with = Får hjälp med
match-head-row = Rad
match-gets-from = { $receiver } får av { $giver }
match-need-met = { $need } ← { $offer }
match-via-same = båda handlar om { $concept }
match-via-wider = { $offer } omfattar { $need }
match-via-narrower = { $offer } är en del av { $need }
match-via-related = { $offer } ligger nära { $need }
match-via-word = båda säger ”{ $word }”
match-via-alike = ”{ $need }” och ”{ $offer }” liknar varandra
match-via-meaning = nära i betydelse
match-nothing = Inget av det som efterfrågades.
match-still-open = Förblir öppet: { $needs }
match-share = { $name }: { $share }
match-distribution = Hur mycket av det man bad om man får
match-distribution-people = personer
match-distribution-share = andel av det som efterfrågades
match-map = Partnerskap mellan organisationer
match-map-text = En linje mellan organisationer vars personer är partner; ju tjockare, desto fler.
match-empty = Inget att visa.
match-figures = Siffrorna
match-made-from = Gjord av { $files }.
match-verified = Bekräftat: partnerskapen följer alla regler, och ingen annan fördelning av de här { $people } personerna är bättre. Alla { $pairs } möjliga par kontrollerades.
match-verified-bounded = Bekräftat: partnerskapen följer alla regler och är värda vad beviset säger. Att ingen bättre fördelning finns är inte bevisat.
match-refused = Inte bekräftat: { $why }
match-reading = Läser …
match-understanding = Tolkar vad folk har skrivit …
match-solving = Söker de bästa partnerna …
match-writing = Skriver …
match-problem = { $file }, rad { $row }, kolumn { $column }: { $problem }
match-problem-row = { $file }, rad { $row }: { $problem }
match-problem-not-an-email = ”{ $value }” är ingen e-postadress
match-problem-not-a-number = ”{ $value }” är inget tal
match-problem-not-a-date = ”{ $value }” är inget datum
match-problem-not-yes-or-no = ”{ $value }” är varken ja eller nej
match-problem-not-a-role = ”{ $value }” är varken mentor eller adept
match-problem-missing = detta får inte vara tomt
match-problem-too-long = ”{ $value }” osv. är för långt; skriv högst { $limit } tecken
match-problem-same-address = samma adress som på rad { $row }; behåll bara den ena
match-problem-remedy = Rätta cellerna och kör kommandot igen, eller utelämna raderna med --skip-bad-rows.
