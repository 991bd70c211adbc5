vocabulary-title = Ordlista
vocabulary-lead = Det som personerna skriver förstås med hjälp av en ordlista. Lär den orden som dina deltagare använder, så används de i nästa matchning.
vocabulary-unknown = Ord som den inte känner
vocabulary-none-unknown = Alla ord är kända
vocabulary-none-unknown-text = Här visas ord ur erbjudanden och behov som inget begrepp förklarar, de vanligaste först.
vocabulary-people = Personer
vocabulary-teach = Lär den
vocabulary-kind = Vad vill du göra?
vocabulary-kind-word = Ett ord betyder ett begrepp som den känner
vocabulary-kind-new = Ett ord är ett eget begrepp
vocabulary-kind-rename = Ett begrepp har ett bättre namn
vocabulary-kind-merge = Två begrepp är ett
vocabulary-word = Ord eller namn
vocabulary-word-hint = Så som folk skriver det; behövs inte när två begrepp är ett
vocabulary-language = Ordets språk
vocabulary-concept = Begrepp
vocabulary-concept-hint = Välj ur listan. För ett nytt begrepp: det vidare som det hör till, om något.
vocabulary-into = Går upp i
vocabulary-into-hint = Bara när två begrepp är ett: det som blir kvar
vocabulary-no-such-concept = Välj ett begrepp ur listan
vocabulary-known-already = Det är redan känt, eller så finns inget att ändra
vocabulary-taught = Vad du har lärt den
vocabulary-lesson = Lärdom
vocabulary-take-back = Ta tillbaka
# $word (String) - the new concept's name
vocabulary-did-add = ”{ $word }” är ett begrepp
# $concept (String) - its name now
# $word (String) - the name that was taught
vocabulary-did-rename = { $concept } heter ”{ $word }”
# $word (String) - what people write
# $concept (String) - what it means
vocabulary-did-label = ”{ $word }” betyder { $concept }
# $word (String) - what people write
# $concept (String) - what it no longer means
vocabulary-did-unlabel = ”{ $word }” betyder inte { $concept }
# $concept (String) - the one that went
# $into (String) - the one that stays
vocabulary-did-merge = { $concept } är detsamma som { $into }
# $concept (String) - the one that went
vocabulary-did-remove = { $concept } är utelämnat
