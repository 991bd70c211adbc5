studio-title = Matchning, runde { $number }
studio-before-title = Matchning
studio-before-lead = { $count ->
    [one] Én person deltager.
   *[other] { $count } personer deltager i denne runde. Se, hvad de har brug for og kan tilbyde, og dan så parrene.
}
studio-find = Find de bedste par
studio-find-hint = Alle sammenlignes med alle på én gang, så ingen bliver udeladt, og den dårligst stillede får mest muligt. Der sendes ikke noget til nogen.
studio-nobody = Ingen deltager endnu
studio-nobody-text = Par dannes af dem, du har godkendt, og som ikke har en makker. Godkend mindst to.
studio-one = Én person er ikke nok til et par
studio-one-text = Godkend mindst én mere, eller vent, til en anden er uden makker.
studio-coverage = Hvad folk har brug for, og hvem der tilbyder det
studio-coverage-caption = { $uncovered ->
    [one] Ét behov kan ingen dække, ud af { $needs } i alt.
   *[other] { $uncovered } behov kan ingen dække, ud af { $needs } i alt.
}
studio-need = Behov
studio-wanted-by = Har brug for det
studio-met-by = Andre, der kan hjælpe
studio-met-well-by = Heraf gode match
studio-missing = Mangler
studio-nobody-offers = ingen tilbyder det
studio-figures = Tallene
studio-nothing-to-draw = Intet at vise endnu
studio-stranded = Dem, reglerne efterlader uden nogen
studio-stranded-none = Ingen. For alle findes der mindst én makker, som reglerne tillader.
studio-stranded-text = Ingen anden opfylder alle regler sammen med dem. Ophæv en regel, eller invitér en, der passer.
studio-cause-competition = Der er mulige makkere, men alle står bedst, når denne person venter: en må være overtallig.
studio-cause-nobody = Der er ingen tilbage selv uden reglerne: alle andre holdes adskilt eller har sagt nej.
studio-cause-rules = I vejen: { $rules }
studio-lift-opens = { $count ->
    [one] »{ $rule }«: uden den er der én mulig makker
   *[other] »{ $rule }«: uden den er der { $count } mulige makkere
}
studio-notes = { $count ->
    [one] Én ting at vide om deltagerne
   *[other] { $count } ting at vide om deltagerne
}
studio-notes-title = Godt at vide
studio-note-rule-without-data = »{ $rule }«: ingen har oplyst, hvad reglen kræver, så den tæller ikke.
studio-note-rule-unknown = { $count ->
    [one] »{ $rule }«: én har ikke oplyst, hvad den kræver; den gælder blandt de andre.
   *[other] »{ $rule }«: { $count } har ikke oplyst, hvad den kræver; den gælder blandt de andre.
}
studio-note-wish-unknown = { $name } ønskede { $whom }, som ikke er her.
studio-note-exclusion-unknown = { $name } bad om ikke at møde { $whom }, som ikke er her.
studio-note-wish-ambiguous = { $name } nævnte { $whom }; flere har det navn, så ønsket blev udeladt.
studio-note-wish-oneself = { $name } ønskede sig selv; ønsket blev udeladt.
studio-note-taken-as-mentor = { $name } sagde ikke, hvilken rolle det skulle være, og blev taget som mentor.
studio-note-taken-as-mentee = { $name } sagde ikke, hvilken rolle det skulle være, og blev taget som mentee.
studio-note-nothing-needed = { $name } skrev intet behov, som nogen kunne dække.
studio-note-nobody-helps = Ingen, som reglerne tillader, tilbyder det, { $name } bad om.
studio-note-nothing-offered = { $name } tilbyder ikke noget.
studio-unknown-words = Ord, som ordlisten ikke kender
studio-unknown-words-text = De sammenlignes, som de er skrevet. Er et af dem vigtigt, så bed om et tydeligere ord.
studio-always-list = Altid: { $rules }
studio-rules-contradict = Reglerne modsiger hinanden
studio-not-proposed = Der blev ikke dannet par
studio-cannot-start-draft = Programmet er stadig en kladde. Åbn først for tilmelding.
studio-first-scenario = Første forslag
studio-somebody-gone = En, der er gået
studio-lead = { $pairs ->
    [one] Ét par, { $people } personer placeret.
   *[other] { $pairs } par, { $people } personer placeret.
}
studio-lead-waiting = { $count ->
    [one] Én er uden makker.
   *[other] { $count } er uden makker.
}
studio-scenario = Scenarie
studio-scenarios = Scenarier
studio-chosen = valgt til offentliggørelse
studio-not-chosen = afprøves
studio-choose = Vælg dette
studio-compare = Sammenlign scenarier
studio-compare-number = { $count ->
    [one] Sammenlign
   *[other] Sammenlign alle { $count }
}
studio-to-publication = Offentliggør …
studio-difference = Hvad det ændrede
studio-no-difference = Ingen har en anden makker end før.
studio-refused = Det lod sig ikke gøre, og intet blev ændret
studio-conflict = En anden var hurtigere
studio-conflict-text = En anden arrangør ændrede forslaget, mens du så på det. Din ændring blev ikke foretaget. Sådan ser det ud nu; tryk igen, hvis du stadig vil.
studio-changed = { $count ->
    [one] Én person har fået en anden makker.
   *[other] { $count } personer har fået en anden makker.
}
studio-more-placed = { $count ->
    [one] Én mere har en makker.
   *[other] { $count } flere har en makker.
}
studio-fewer-placed = { $count ->
    [one] Én færre har en makker.
   *[other] { $count } færre har en makker.
}
studio-winners-and-losers = Mere hjælp: { $winners }. Mindre hjælp: { $losers }.
studio-worst-better = Den dårligst stillede er bedre stillet.
studio-worst-worse = Den dårligst stillede er dårligere stillet.
studio-who-changed = Hvem der skiftede makker
studio-changes-caption = Personer med en anden makker end før
studio-changes-more = { $count ->
    [one] Og én mere.
   *[other] Og { $count } flere.
}
studio-person = Person
studio-before = Før
studio-now = Nu
studio-own-gain = Egne behov dækket
studio-gains-same = { $now }, som før
studio-gains-more = mere: { $now }, var { $before }
studio-gains-less = mindre: { $now }, var { $before }
studio-no-partner = ingen makker
studio-rules = Regler
studio-always = altid
studio-change-rules = Ændr reglerne
studio-solve-again = Find parrene på ny
studio-kept-apart = Holdes adskilt
studio-allow = Tillad igen
studio-scenario-name = Navn
studio-new-scenario = Gem som et andet scenarie, eller omdøb
studio-new-scenario-hint = Kopien har de samme regler og fastholdte par; ændr den, og sammenlign de to.
studio-keep-scenario = Lav en kopi
studio-rename = Omdøb dette
studio-name-taken = Et andet scenarie har dette navn. Vælg et andet.
studio-remove-scenario = Fjern dette scenarie
studio-see-coverage = Behov og tilbud
studio-to-chosen = Til det valgte scenarie
studio-without = Uden: { $rule }
studio-pairs = Par
studio-pairs-order = De, der får mindst, kommer først.
studio-unplaced = Uden makker
studio-none-shown = Ingen par at vise her
studio-none-shown-text = Intet par passer til filteret og navnet.
studio-show-all = Alle
studio-show-unplaced = Uden makker
studio-show-weak = Svage
studio-show-pinned = Fastholdte
studio-show-cross-language = På tværs af sprog
studio-filters = Hvilke par der vises
studio-find-name = Find et navn
studio-pages = Sider
studio-page-position = { $first }–{ $last } af { $all }
studio-previous = Forrige
studio-next = Næste
studio-pinned = fastholdt
studio-weak = svagt
studio-cross-language = På tværs af sprog
studio-pin = Fasthold
studio-unpin = Slip
studio-forbid = Hold adskilt
studio-dissolve = Opløs
studio-swap = Byt
studio-swap-person = { $name } med …
studio-swap-with = { $name } bytter plads med
studio-swap-hint = Begge par fastholdes efter byttet, og resten matches på ny. Den nuværende makker står i parentes.
studio-swap-now = Byt, og find på ny
studio-give-place = Overtag en andens plads …
studio-try-without = Prøv uden
studio-warn-gone = { $name } deltager ikke længere. Find parrene på ny.
studio-warn-helpless = { $name } får ikke hjælp til noget behov
studio-warn-same-organisation = Begge kommer fra samme organisation
studio-warn-no-language = Intet fælles sprog
studio-warn-no-time = Intet tidspunkt på ugen passer begge
studio-glance = Kort fortalt
studio-placed = Placeret
studio-not-placed = Ikke placeret
studio-weak-count = Får under en fjerdedel
studio-worst-off = Dårligst stillet
studio-worst-in-short = { $name }, { $share }
studio-mean-share = Behov dækket i snit
studio-proof = Bevis
studio-proof-best = Ingen anden fordeling af disse personer giver mere. Kontrolleret over { $pairs } mulige par på { $time }.
studio-proof-bound = Denne fordeling når med sikkerhed { $share } af, hvad nogen fordeling kan. Fundet på { $time }.
studio-proof-pins = { $count ->
    [one] Ét fastholdt par er taget for givet.
   *[other] { $count } fastholdte par er taget for givet.
}
studio-gave-way = Ikke alle, der kunne hjælpes, får hjælp: med disse regler er det ikke muligt.
studio-certificate = Hent beviset
studio-under-a-millisecond = under et millisekund
studio-milliseconds = { $number } ms
studio-seconds = { $number } s
studio-benefit = Hvor meget hver får
studio-benefit-caption = I snit dækkes { $share } af det, en person bad om.
studio-people = Personer
studio-share-met = Andel af egne behov
studio-ties = Organisationer, der mødes
studio-ties-caption = { $ties ->
    [one] { $organisations } organisationer, én forbindelse mellem dem.
   *[other] { $organisations } organisationer, { $ties } forskellige forbindelser mellem dem.
}
studio-organisation = Organisation
studio-organisation-with = Med
studio-together = Par
studio-no-organisation = Ingen organisation
studio-cannot-published = Runden er offentliggjort. Det offentliggjorte ændres ikke her.
studio-cannot-too-few = { $count ->
    [one] Der skal være mindst to; der er én.
   *[other] Der skal være mindst to; der er { $count }.
}
studio-cannot-pins = { $name } ville være i to fastholdte par eller er fastholdt med en, der skal holdes adskilt. Slip det ene først.
studio-cannot-pin-breaks = Det par ville bryde reglen »{ $rule }«. Ophæv reglen først, eller vælg en anden.
studio-cannot-too-many = { $people } personer er for mange til denne form; højst { $most } kan matches sådan. Dan par i stedet.
studio-cannot-not-in-partnership = De er ikke i de par, de var i. Se parrene, som de er nu, og prøv igen.
studio-cannot-remove-chosen = Dette scenarie er valgt til offentliggørelse. Vælg først et andet.
studio-comparison = Scenarier side om side
studio-comparison-lead = Hvad hvert ville give. Det valgte er det, der ville blive offentliggjort.
studio-no-scenarios = Ingen scenarier endnu
studio-no-scenarios-text = Der er ikke foreslået noget. Find først de bedste par.
studio-other-partners = Anden makker end i det valgte
studio-people-count = { $count ->
    [one] én person
   *[other] { $count } personer
}
studio-pins = { $count ->
    [one] ét fastholdt par
   *[other] { $count } fastholdte par
}
studio-apart-count = { $count ->
    [one] ét par holdes adskilt
   *[other] { $count } par holdes adskilt
}
studio-publish = Offentliggør
studio-publish-question = { $pairs ->
    [one] Offentliggør ét par?
   *[other] Offentliggør { $pairs } par?
}
studio-publish-act = { $count ->
    [one] Offentliggør, og send én e-mail
   *[other] Offentliggør, og send { $count } e-mails
}
studio-publish-letters = { $count ->
    [one] Der sendes én e-mail: { $languages }.
   *[other] Der sendes { $count } e-mails: { $languages }.
}
studio-letters-in = { $language } { $count }
studio-publish-content = Hver præsenterer makkeren med grunden til, at de to blev bragt sammen, og beder om et svar.
studio-publish-visible = Navne, og kontaktoplysninger med samtykke, bliver synlige i hvert par; ingen andre ser dem.
studio-publish-waiting = { $count ->
    [one] Én er uden makker og får ingen e-mail; vedkommende kan være med i næste runde.
   *[other] { $count } er uden makker og får ingen e-mail; de kan være med i næste runde.
}
studio-publish-undo = I en time, og indtil nogen svarer, kan det trækkes tilbage; så får alle endnu en e-mail. Derefter kan det ikke fortrydes.
studio-publish-nobody = Scenariet indeholder ingen par.
studio-publish-left = { $count ->
    [one] Én i forslaget deltager ikke længere. Find først parrene på ny.
   *[other] { $count } i forslaget deltager ikke længere. Find først parrene på ny.
}
studio-publish-conflict = En anden ændrede runden samtidig. Se den, som den er nu.
studio-not-published = Intet blev offentliggjort
studio-cannot-publish-now = Det kan ikke offentliggøres nu
studio-letters = Hvem der får en e-mail
studio-email = E-mail
studio-letter-language = Sprog
studio-introduces = Præsenterer
studio-published = { $pairs ->
    [one] Ét par er offentliggjort
   *[other] { $pairs } par er offentliggjort
}
studio-published-at = { $at }. Alle blev præsenteret pr. e-mail.
studio-undo = Træk det tilbage (muligt til kl. { $until }, så længe ingen har svaret)
studio-undo-preview = { $count ->
    [one] Parrene trækkes tilbage, og én e-mail fortæller, at der ses på dem igen.
   *[other] Parrene trækkes tilbage, og { $count } e-mails fortæller, at der ses på dem igen.
}
studio-undo-act = Træk offentliggørelsen tilbage
studio-not-undone = Offentliggørelsen består
studio-undo-too-late = Der er gået mere end en time. Et par, der ikke fungerer, slutter, når en af dem siger nej.
studio-undo-answered = { $count ->
    [one] Én har allerede svaret.
   *[other] { $count } har allerede svaret.
}
studio-answers = Svar
studio-accepted = Har sagt ja
studio-awaited = Har ikke svaret
studio-declined = Har sagt nej
studio-reasons-seen = Kun arrangører læser grundene; makkeren får at vide, at det sluttede, ikke hvorfor.
studio-partnerships = Offentliggjorte par
studio-partnership = Par
studio-state = Status
studio-ended = slut
studio-all-accepted = ja fra alle
studio-waits = venter
studio-has-not-answered = { $name } har ikke svaret
studio-has-accepted = { $name } sagde ja { $day }
studio-has-declined = { $name } sagde nej i fortrolighed { $day }
studio-no-reason = Ingen grund angivet
studio-next-round-title = Næste runde
studio-next-round-text = For alle uden makker: dem, der sagde nej eller fik nej, dem, der ikke blev placeret, og dem, der kom senere. Tidligere makkere bringes ikke sammen igen.
studio-next-round = Start næste runde
studio-other-rounds = Andre runder
studio-has-left = { $name } gik { $day }
studio-left = Gået senere
studio-end = Afslut
studio-end-question = Vil du afslutte makkerskabet { $names }?
studio-end-act = Afslut, og send { $count } e-mails
studio-end-told = Medlemmerne får at vide, at det er slut, og at det er ingens skyld. Det kan være godt at tale med dem først.
studio-end-closed = Deres fælles rum lukkes. Hver især beholder det, de selv skrev. Ingen andre har set det.
studio-end-next = Alle er fri til næste runde, som ved, at de har mødt hinanden. Det kan ikke fortrydes.
studio-end-already = Det er allerede slut.
