vocabulary-title = Sanasto
vocabulary-lead = Ihmisten kirjoittama ymmärretään sanaston avulla. Opeta sille sanat, joita osallistujasi käyttävät, niin seuraava parien muodostus käyttää niitä.
vocabulary-unknown = Sanat, joita se ei tunne
vocabulary-none-unknown = Kaikki sanat tunnetaan
vocabulary-none-unknown-text = Tähän tulevat tarjontojen ja tarpeiden sanat, joita mikään käsite ei selitä, yleisimmät ensin.
vocabulary-people = Ihmisiä
vocabulary-teach = Opeta
vocabulary-kind = Mitä haluat tehdä?
vocabulary-kind-word = Sana tarkoittaa käsitettä, jonka se tuntee
vocabulary-kind-new = Sana on oma käsitteensä
vocabulary-kind-rename = Käsitteellä on parempi nimi
vocabulary-kind-merge = Kaksi käsitettä on sama
vocabulary-word = Sana tai nimi
vocabulary-word-hint = Niin kuin ihmiset sen kirjoittavat; ei tarvita, kun kaksi käsitettä on sama
vocabulary-language = Sanan kieli
vocabulary-concept = Käsite
vocabulary-concept-hint = Valitse luettelosta. Uudelle käsitteelle: laajempi käsite, johon se kuuluu, jos sellainen on.
vocabulary-into = Yhdistyy tähän
vocabulary-into-hint = Vain kun kaksi käsitettä on sama: se, joka jää
vocabulary-no-such-concept = Valitse käsite luettelosta
vocabulary-known-already = Tämä tiedetään jo, tai muutettavaa ei ole
vocabulary-taught = Mitä olet opettanut
vocabulary-lesson = Opetus
vocabulary-take-back = Peru
# $word (String) - the new concept's name
vocabulary-did-add = ”{ $word }” on käsite
# $concept (String) - its name now
# $word (String) - the name that was taught
vocabulary-did-rename = { $concept } on nimeltään ”{ $word }”
# $word (String) - what people write
# $concept (String) - what it means
vocabulary-did-label = ”{ $word }” tarkoittaa: { $concept }
# $word (String) - what people write
# $concept (String) - what it no longer means
vocabulary-did-unlabel = ”{ $word }” ei tarkoita: { $concept }
# $concept (String) - the one that went
# $into (String) - the one that stays
vocabulary-did-merge = { $concept } on sama kuin { $into }
# $concept (String) - the one that went
vocabulary-did-remove = { $concept } on jätetty pois
