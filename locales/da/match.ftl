match-title = Makkere til alle
match-people-read = { $count ->
    [one] Én person læst fra { $file }
   *[other] { $count } personer læst fra { $file }
}
match-column = { $field }: »{ $column }«
match-column-correct = Passer det ikke? Sig det selv med --map field=Kolonne.
match-field-name = Navn
match-field-email = E-mail
match-field-organisation = Organisation
match-field-unit = Enhed
match-field-subject = Fag
match-field-function = Funktion
match-field-place = Sted
match-field-offers = Tilbyder
match-field-needs = Har brug for
match-field-goals = Mål
match-field-languages = Sprog
match-field-experience = Erfaring
match-field-wished = Ønskede makkere
match-field-excluded = Ikke sammen med
match-field-mode = Mødeform
match-field-hours = Timer om måneden
match-field-role = Rolle
match-pairs = { $count ->
    [one] Ét par
   *[other] { $count } par
}
match-groups = { $count ->
    [one] Én gruppe
   *[other] { $count } grupper
}
match-everybody = Alle har fået en plads.
match-placed = { $placed } af { $people } personer har fået en plads.
match-average = I gennemsnit får man { $share } af det, man bad om.
match-worst = Den, der får mindst, får { $share }.
match-optimal = Bevist: ingen anden fordeling af disse mennesker er bedre. Kontrolleret over { $pairs } mulige par på { $time }.
match-bounded = Det bedste, der blev fundet på { $time }; ingen fordeling kan være mere end { $gap } bedre.
match-gave-way = Ikke alle kunne få noget af det, de bad om: ellers var nogen blevet uden makker.
match-written = Skrevet: { $files }
match-unplaced = Uden plads
match-unplaced-competition = Der findes makkere, der passer, men med hver af dem ville en anden stå uden eller få mindre.
match-unplaced-nobody = Der er ingen andre tilbage.
match-unplaced-rule = { $count ->
    [one] Reglen »{ $rule }« står i vejen; uden den ville der være én makker.
   *[other] Reglen »{ $rule }« står i vejen; uden den ville der være { $count } makkere.
}
match-unplaced-rules = Reglerne { $rules } står tilsammen i vejen.
match-unplaced-more = { $count ->
    [one] og én til
   *[other] og { $count } til
}
match-rule-different-organisation = Forskellige organisationer
match-rule-same-organisation = Samme organisation
match-rule-different-unit = Forskellige enheder
match-rule-different-function = Forskellige funktioner
match-rule-shared-language = Et fælles sprog
match-rule-shared-mode = En fælles mødeform
match-rule-experience-gap = Forskel i erfaring
match-rule-not-again = Ikke igen med en tidligere makker
match-rule-both-gain = Begge får noget ud af det
match-notes = Værd at vide
match-note-no-data = Ingen har sagt det, som reglen »{ $rule }« kræver, så der blev matchet uden den.
match-note-part-data = { $count ->
    [one] Én person har ikke sagt det, som reglen »{ $rule }« kræver; blandt de andre gælder den.
   *[other] { $count } personer har ikke sagt det, som reglen »{ $rule }« kræver; blandt de andre gælder den.
}
match-note-wish-unknown = { $name } nævnte { $whom }, som ikke er blandt disse mennesker.
match-note-wish-ambiguous = { $name } ønskede { $whom }, et navn som flere har; skriv e-mailadressen i stedet.
match-note-wish-oneself = { $name } nævnte sig selv.
match-note-nothing-needed = { $name } bad ikke om noget og er tilfreds med hvem som helst.
match-note-nobody-helps = Ingen, som reglerne tillader, tilbyder det, { $name } bad om; makkeren er den, som { $name } hjælper mest.
match-note-nothing-offered = { $name } tilbyder ikke noget, en makker kan bruge.
match-note-taken-as-mentor = { $name } er hverken mentor eller mentee i filen og blev regnet som mentor.
match-note-taken-as-mentee = { $name } er hverken mentor eller mentee i filen og blev regnet som mentee.
match-note-subject-offered = Ingen kolonne siger, hvad folk tilbyder; deres fag og funktion blev brugt i stedet.
match-note-subject-needed = Ingen kolonne siger, hvad folk har brug for; deres fag og funktion blev brugt i stedet.
match-note-left-out-rows = { $count ->
    [one] Én række kunne ikke forstås og blev udeladt.
   *[other] { $count } rækker kunne ikke forstås og blev udeladt.
}
match-note-met-again = { $count ->
    [one] Ét par mødes igen, fordi der ikke var andre tilbage.
   *[other] { $count } par mødes igen, fordi der ikke var andre tilbage.
}
match-role-peer = Ligestillet
match-role-mentor = Mentor
match-role-mentee = Mentee
match-head-number = Nr.
match-head-partners = Makkere
match-head-gets = Får (%)
match-head-help-with = Får hjælp til
match-head-row = Række
match-gets-from = { $receiver } får fra { $giver }
match-need-met = { $need } ← { $offer }
match-via-same = begge handler om { $concept }
match-via-wider = { $offer } omfatter { $need }
match-via-narrower = { $offer } er en del af { $need }
match-via-related = { $offer } ligger tæt på { $need }
match-via-word = begge siger »{ $word }«
match-via-alike = »{ $need }« og »{ $offer }« ligner hinanden
match-via-meaning = ligger tæt i betydning
match-nothing = Intet af det, der blev bedt om.
match-still-open = Står åbent: { $needs }
match-share = { $name }: { $share }
match-distribution = Hvor meget folk får af det, de bad om
match-distribution-people = personer
match-distribution-share = andel af det, der blev bedt om
match-map = Makkerskaber mellem organisationer
match-map-text = En linje mellem organisationer, hvis folk er makkere; jo tykkere, jo flere.
match-empty = Intet at vise.
match-figures = Tallene
match-made-from = Lavet af { $files }.
match-verified = Bekræftet: makkerskaberne overholder alle regler, og ingen anden fordeling af disse { $people } personer er bedre. Alle { $pairs } mulige par blev kontrolleret.
match-verified-bounded = Bekræftet: makkerskaberne overholder alle regler og er det værd, som beviset siger. At ingen bedre fordeling findes, er ikke bevist.
match-refused = Ikke bekræftet: { $why }
match-reading = Læser …
match-understanding = Forstår, hvad folk har skrevet …
match-solving = Finder de bedste makkere …
match-writing = Skriver …
match-problem = { $file }, række { $row }, kolonne { $column }: { $problem }
match-problem-row = { $file }, række { $row }: { $problem }
match-problem-not-an-email = »{ $value }« er ikke en e-mailadresse
match-problem-not-a-number = »{ $value }« er ikke et tal
match-problem-not-a-date = »{ $value }« er ikke en dato
match-problem-not-yes-or-no = »{ $value }« er hverken ja eller nej
match-problem-not-a-role = »{ $value }« er hverken mentor eller mentee
match-problem-missing = dette må ikke være tomt
match-problem-too-long = »{ $value }« osv. er for langt; skriv højst { $limit } tegn
match-problem-same-address = samme adresse som i række { $row }; behold kun den ene
match-problem-remedy = Ret cellerne og kør kommandoen igen, eller udelad rækkerne med --skip-bad-rows.
