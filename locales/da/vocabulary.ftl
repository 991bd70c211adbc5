vocabulary-title = Ordliste
vocabulary-lead = Det, deltagerne skriver, forstås ved hjælp af en ordliste. Lær den de ord, dine deltagere bruger, så bruger næste matchning dem.
vocabulary-unknown = Ord, den ikke kender
vocabulary-none-unknown = Alle ord er kendte
vocabulary-none-unknown-text = Her vises ord fra tilbud og behov, som intet begreb forklarer, de hyppigste først.
vocabulary-people = Personer
vocabulary-teach = Lær den
vocabulary-kind = Hvad vil du gøre?
vocabulary-kind-word = Et ord betyder et begreb, den kender
vocabulary-kind-new = Et ord er et begreb for sig
vocabulary-kind-rename = Et begreb har et bedre navn
vocabulary-kind-merge = To begreber er ét
vocabulary-word = Ord eller navn
vocabulary-word-hint = Som folk skriver det; ikke nødvendigt, når to begreber er ét
vocabulary-language = Ordets sprog
vocabulary-concept = Begreb
vocabulary-concept-hint = Vælg fra listen. For et nyt begreb: det bredere, det hører under, hvis der er et.
vocabulary-into = Går op i
vocabulary-into-hint = Kun når to begreber er ét: det, der bliver
vocabulary-no-such-concept = Vælg et begreb fra listen
vocabulary-known-already = Det er allerede kendt, eller der er intet at ændre
vocabulary-taught = Hvad du har lært den
vocabulary-lesson = Lektion
vocabulary-take-back = Tag tilbage
# $word (String) - the new concept's name
vocabulary-did-add = »{ $word }« er et begreb
# $concept (String) - its name now
# $word (String) - the name that was taught
vocabulary-did-rename = { $concept } hedder »{ $word }«
# $word (String) - what people write
# $concept (String) - what it means
vocabulary-did-label = »{ $word }« betyder { $concept }
# $word (String) - what people write
# $concept (String) - what it no longer means
vocabulary-did-unlabel = »{ $word }« betyder ikke { $concept }
# $concept (String) - the one that went
# $into (String) - the one that stays
vocabulary-did-merge = { $concept } er det samme som { $into }
# $concept (String) - the one that went
vocabulary-did-remove = { $concept } er udeladt
