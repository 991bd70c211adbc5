studio-title = Matchning, omgång { $number }
studio-before-title = Matchning
studio-before-lead = { $count ->
    [one] En person deltar.
   *[other] { $count } personer deltar i den här omgången. Se vad de behöver och erbjuder, och bilda sedan paren.
}
studio-find = Hitta de bästa paren
studio-find-hint = Alla jämförs med alla på en gång, så att ingen lämnas utanför och den som får minst får så mycket som möjligt. Ingenting skickas till någon.
studio-nobody = Ingen deltar ännu
studio-nobody-text = Par bildas av dem som du har godkänt och som inte har någon partner. Godkänn minst två.
studio-one = En person räcker inte till ett par
studio-one-text = Godkänn minst en till, eller vänta tills någon annan är utan partner.
studio-coverage = Vad folk behöver, och vem som erbjuder det
studio-coverage-caption = { $uncovered ->
    [one] Ett behov kan ingen möta, av { $needs } totalt.
   *[other] { $uncovered } behov kan ingen möta, av { $needs } totalt.
}
studio-need = Behov
studio-wanted-by = Behöver det
studio-met-by = Andra som kan hjälpa
studio-met-well-by = Därav passar bra
studio-missing = Saknas
studio-nobody-offers = ingen erbjuder det
studio-figures = Siffrorna
studio-nothing-to-draw = Inget att visa ännu
studio-stranded = De som reglerna lämnar utan någon
studio-stranded-none = Ingen. För alla finns minst en partner som reglerna tillåter.
studio-stranded-text = Ingen annan uppfyller alla regler tillsammans med dem. Slopa en regel, eller bjud in någon som passar.
studio-cause-competition = Det finns möjliga partner, men alla får mest när den här personen väntar: någon blir över.
studio-cause-nobody = Ingen finns kvar ens utan reglerna: alla andra hålls isär eller har tackat nej.
studio-cause-rules = I vägen: { $rules }
studio-lift-opens = { $count ->
    [one] ”{ $rule }”: utan den finns en möjlig partner
   *[other] ”{ $rule }”: utan den finns { $count } möjliga partner
}
studio-notes = { $count ->
    [one] En sak att veta om deltagarna
   *[other] { $count } saker att veta om deltagarna
}
studio-notes-title = Bra att veta
studio-note-rule-without-data = ”{ $rule }”: ingen har angett vad regeln kräver, så den räknas inte.
studio-note-rule-unknown = { $count ->
    [one] ”{ $rule }”: en har inte angett vad den kräver; den gäller bland de andra.
   *[other] ”{ $rule }”: { $count } har inte angett vad den kräver; den gäller bland de andra.
}
studio-note-wish-unknown = { $name } önskade { $whom }, som inte är här.
studio-note-exclusion-unknown = { $name } bad att inte få { $whom }, som inte är här.
studio-note-wish-ambiguous = { $name } nämnde { $whom }; flera har det namnet, så önskemålet utelämnades.
studio-note-wish-oneself = { $name } önskade sig själv; önskemålet utelämnades.
studio-note-taken-as-mentor = { $name } angav ingen roll och togs som mentor.
studio-note-taken-as-mentee = { $name } angav ingen roll och togs som adept.
studio-note-nothing-needed = { $name } skrev inget behov som någon kunde möta.
studio-note-nobody-helps = Ingen som reglerna tillåter erbjuder det som { $name } bad om.
studio-note-nothing-offered = { $name } erbjuder ingenting.
studio-unknown-words = Ord som ordlistan inte känner
studio-unknown-words-text = De jämförs som de är skrivna. Om något är viktigt, be om ett tydligare ord.
studio-always-list = Alltid: { $rules }
studio-rules-contradict = Reglerna motsäger varandra
studio-not-proposed = Inga par bildades
studio-cannot-start-draft = Programmet är ännu ett utkast. Öppna först för anmälan.
studio-first-scenario = Första förslaget
studio-somebody-gone = Någon som har lämnat
studio-lead = { $pairs ->
    [one] Ett par, { $people } personer placerade.
   *[other] { $pairs } par, { $people } personer placerade.
}
studio-lead-waiting = { $count ->
    [one] En är utan partner.
   *[other] { $count } är utan partner.
}
studio-scenario = Scenario
studio-scenarios = Scenarier
studio-chosen = vald för publicering
studio-not-chosen = prövas
studio-choose = Välj detta
studio-compare = Jämför scenarier
studio-compare-number = { $count ->
    [one] Jämför
   *[other] Jämför alla { $count }
}
studio-to-publication = Publicera …
studio-difference = Vad det ändrade
studio-no-difference = Ingen har en annan partner än förut.
studio-refused = Det gick inte, och inget ändrades
studio-conflict = Någon annan hann först
studio-conflict-text = En annan arrangör ändrade förslaget medan du såg på det. Din ändring gjordes inte. Så här är det nu; tryck igen om du fortfarande vill.
studio-changed = { $count ->
    [one] En person har fått en annan partner.
   *[other] { $count } personer har fått en annan partner.
}
studio-more-placed = { $count ->
    [one] En till har en partner.
   *[other] { $count } fler har en partner.
}
studio-fewer-placed = { $count ->
    [one] En färre har en partner.
   *[other] { $count } färre har en partner.
}
studio-winners-and-losers = Mer hjälp: { $winners }. Mindre hjälp: { $losers }.
studio-worst-better = Den som får minst får mer än förut.
studio-worst-worse = Den som får minst får mindre än förut.
studio-who-changed = Vem som bytte partner
studio-changes-caption = Personer med en annan partner än förut
studio-changes-more = { $count ->
    [one] Och en till.
   *[other] Och { $count } till.
}
studio-person = Person
studio-before = Förut
studio-now = Nu
studio-own-gain = Egna behov möts
studio-gains-same = { $now }, som förut
studio-gains-more = mer: { $now }, var { $before }
studio-gains-less = mindre: { $now }, var { $before }
studio-no-partner = ingen partner
studio-rules = Regler
studio-always = alltid
studio-change-rules = Ändra reglerna
studio-solve-again = Hitta paren på nytt
studio-kept-apart = Hålls isär
studio-allow = Tillåt igen
studio-scenario-name = Namn
studio-new-scenario = Spara som ett annat scenario, eller byt namn
studio-new-scenario-hint = Kopian har samma regler och fästa par; ändra den och jämför de två.
studio-keep-scenario = Gör en kopia
studio-rename = Byt namn på detta
studio-name-taken = Ett annat scenario har det namnet. Välj ett annat.
studio-remove-scenario = Ta bort detta scenario
studio-see-coverage = Behov och utbud
studio-to-chosen = Till det valda scenariot
studio-without = Utan: { $rule }
studio-pairs = Par
studio-pairs-order = De som får minst kommer först.
studio-unplaced = Utan partner
studio-none-shown = Inga par att visa här
studio-none-shown-text = Inget par motsvarar filtret och namnet.
studio-show-all = Alla
studio-show-unplaced = Utan partner
studio-show-weak = Svaga
studio-show-pinned = Fästa
studio-show-cross-language = Över språkgränsen
studio-filters = Vilka par som visas
studio-find-name = Sök ett namn
studio-pages = Sidor
studio-page-position = { $first }–{ $last } av { $all }
studio-previous = Föregående
studio-next = Nästa
studio-pinned = fäst
studio-weak = svagt
studio-cross-language = Över språkgränsen
studio-pin = Fäst
studio-unpin = Lossa
studio-forbid = Håll isär
studio-dissolve = Lös upp
studio-swap = Byt
studio-swap-person = { $name } med …
studio-swap-with = { $name } byter plats med
studio-swap-hint = Båda paren fästs efter bytet, och resten matchas på nytt. Nuvarande partner står inom parentes.
studio-swap-now = Byt och hitta på nytt
studio-give-place = Ta någons plats …
studio-try-without = Pröva utan
studio-warn-gone = { $name } deltar inte längre. Hitta paren på nytt.
studio-warn-helpless = { $name } får ingen hjälp med något behov
studio-warn-same-organisation = Båda kommer från samma organisation
studio-warn-no-language = Inget gemensamt språk
studio-warn-no-time = Ingen tid i veckan passar båda
studio-glance = I korthet
studio-placed = Placerade
studio-not-placed = Inte placerade
studio-weak-count = Får under en fjärdedel
studio-worst-off = Får minst
studio-worst-in-short = { $name }, { $share }
studio-mean-share = Behov som möts i snitt
studio-proof = Bevis
studio-proof-best = Ingen annan fördelning av dessa personer ger mer. Kontrollerat över { $pairs } möjliga par på { $time }.
studio-proof-bound = Den här fördelningen når säkert { $share } av vad någon fördelning kan. Hittad på { $time }.
studio-proof-pins = { $count ->
    [one] Ett fäst par tas för givet.
   *[other] { $count } fästa par tas för givna.
}
studio-gave-way = Inte alla som kunde få hjälp får det: med de här reglerna går det inte.
studio-certificate = Ladda ner beviset
studio-under-a-millisecond = under en millisekund
studio-milliseconds = { $number } ms
studio-seconds = { $number } s
studio-benefit = Hur mycket var och en får
studio-benefit-caption = I snitt möts { $share } av det en person bad om.
studio-people = Personer
studio-share-met = Andel av egna behov
studio-ties = Organisationer som möts
studio-ties-caption = { $ties ->
    [one] { $organisations } organisationer, ett band mellan dem.
   *[other] { $organisations } organisationer, { $ties } olika band mellan dem.
}
studio-organisation = Organisation
studio-organisation-with = Med
studio-together = Par
studio-no-organisation = Ingen organisation
studio-cannot-published = Omgången är publicerad. Det publicerade ändras inte här.
studio-cannot-too-few = { $count ->
    [one] Minst två behövs; nu finns en.
   *[other] Minst två behövs; nu finns { $count }.
}
studio-cannot-pins = { $name } skulle vara i två fästa par eller är fäst med någon som ska hållas isär. Lossa det ena först.
studio-cannot-pin-breaks = Det paret skulle bryta regeln ”{ $rule }”. Slopa regeln först, eller välj någon annan.
studio-cannot-too-many = { $people } personer är för många för den här formen; högst { $most } kan matchas så. Bilda par i stället.
studio-cannot-not-in-partnership = De är inte i de par de var i. Se på paren som de är nu och försök igen.
studio-cannot-remove-chosen = Det här scenariot är valt för publicering. Välj först ett annat.
studio-comparison = Scenarier sida vid sida
studio-comparison-lead = Vad vart och ett skulle ge. Det valda är det som skulle publiceras.
studio-no-scenarios = Inga scenarier ännu
studio-no-scenarios-text = Inget har föreslagits. Hitta först de bästa paren.
studio-other-partners = Annan partner än i det valda
studio-people-count = { $count ->
    [one] en person
   *[other] { $count } personer
}
studio-pins = { $count ->
    [one] ett fäst par
   *[other] { $count } fästa par
}
studio-apart-count = { $count ->
    [one] ett par hålls isär
   *[other] { $count } par hålls isär
}
studio-publish = Publicera
studio-publish-question = { $pairs ->
    [one] Publicera ett par?
   *[other] Publicera { $pairs } par?
}
studio-publish-act = { $count ->
    [one] Publicera och skicka ett mejl
   *[other] Publicera och skicka { $count } mejl
}
studio-publish-letters = { $count ->
    [one] Ett mejl skickas: { $languages }.
   *[other] { $count } mejl skickas: { $languages }.
}
studio-letters-in = { $language } { $count }
studio-publish-content = Vart och ett presenterar partnern med skälet till att de två fördes samman, och ber om ett svar.
studio-publish-visible = Namn, och kontaktuppgifter med samtycke, blir synliga inom varje par; ingen annan ser dem.
studio-publish-waiting = { $count ->
    [one] En är utan partner och får ingen e-post; hen kan vara med i nästa omgång.
   *[other] { $count } är utan partner och får ingen e-post; de kan vara med i nästa omgång.
}
studio-publish-undo = I en timme, och tills någon svarar, kan det tas tillbaka; då får alla ett andra mejl. Därefter kan det inte ångras.
studio-publish-nobody = Scenariot innehåller inget par.
studio-publish-left = { $count ->
    [one] En i förslaget deltar inte längre. Hitta först paren på nytt.
   *[other] { $count } i förslaget deltar inte längre. Hitta först paren på nytt.
}
studio-publish-conflict = Någon annan ändrade omgången samtidigt. Se hur den är nu.
studio-not-published = Inget publicerades
studio-cannot-publish-now = Det kan inte publiceras nu
studio-letters = Vem som får e-post
studio-email = E-post
studio-letter-language = Språk
studio-introduces = Presenterar
studio-published = { $pairs ->
    [one] Ett par är publicerat
   *[other] { $pairs } par är publicerade
}
studio-published-at = { $at }. Alla presenterades per e-post.
studio-undo = Ta tillbaka (möjligt till { $until }, så länge ingen har svarat)
studio-undo-preview = { $count ->
    [one] Paren tas tillbaka, och ett mejl säger att de ses över.
   *[other] Paren tas tillbaka, och { $count } mejl säger att de ses över.
}
studio-undo-act = Ta tillbaka publiceringen
studio-not-undone = Publiceringen kvarstår
studio-undo-too-late = Mer än en timme har gått. Ett par som inte fungerar avslutas när en av dem tackar nej.
studio-undo-answered = { $count ->
    [one] En har redan svarat.
   *[other] { $count } har redan svarat.
}
studio-answers = Svar
studio-accepted = Har tackat ja
studio-awaited = Har inte svarat
studio-declined = Har tackat nej
studio-reasons-seen = Bara arrangörer läser skälen; partnern får veta att det avslutades, inte varför.
studio-partnerships = Publicerade par
studio-partnership = Par
studio-state = Läge
studio-ended = avslutat
studio-all-accepted = ja från alla
studio-waits = väntar
studio-has-not-answered = { $name } har inte svarat
studio-has-accepted = { $name } tackade ja { $day }
studio-has-declined = { $name } tackade nej i förtroende { $day }
studio-no-reason = Inget skäl angavs
studio-next-round-title = Nästa omgång
studio-next-round-text = För alla utan partner: de som tackade nej eller fick nej, de som inte placerades och de som kom senare. Tidigare partner förs inte samman igen.
studio-next-round = Starta nästa omgång
studio-other-rounds = Andra omgångar
studio-has-left = { $name } lämnade { $day }
studio-left = Lämnat senare
studio-end = Avsluta
studio-end-question = Vill du avsluta paret { $names }?
studio-end-act = Avsluta och skicka { $count } mejl
studio-end-told = Medlemmarna får veta att det är slut och att det är ingens fel. Det kan vara bra att tala med dem först.
studio-end-closed = Deras gemensamma rum stängs. Var och en behåller det hen själv skrev. Ingen annan har sett det.
studio-end-next = Alla är fria för nästa omgång, som vet att de har träffats. Det kan inte ångras.
studio-end-already = Det är redan avslutat.
