start-title = Mentoring, der går begge veje
start-lead = Crossmentor bringer eksperter fra forskellige fag og organisationer sammen i par og små grupper, så alle både giver og får.
start-how = Sådan fungerer det
start-tell-title = Fortæl, hvad du tilbyder og har brug for
start-tell-text = Prioritér, hvad du kan hjælpe andre med, og hvad du selv ønsker hjælp til. Du bestemmer, hvem der ser hvad.
start-meet-title = Mød den makker, der passer bedst
start-meet-text = Alle placeres på én gang, så ingen bliver udeladt, og hele gruppen får mest muligt ud af det. Du får at vide, hvorfor I blev bragt sammen.
start-make-title = Skab noget sammen
start-make-text = Aftal jeres mål, mød hinanden i jeres egen rytme, og del resultatet, hvis I vil.
start-open = Åbent for tilmelding
# $closes (String) - when sign-up closes
start-closes = tilmeldingen slutter { $closes }
