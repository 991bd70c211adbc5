partnership-title = Mit makkerskab
partnership-gets = { $needs ->
    [one] Får hjælp til { $met } af ét behov
   *[other] Får hjælp til { $met } af { $needs } behov
}
partnership-gets-no-needs = Har ikke skrevet nogen behov
partnership-you-get = { $needs ->
    [one] Du får hjælp til { $met } af dit ene behov:
   *[other] Du får hjælp til { $met } af dine { $needs } behov:
}
partnership-you-give = Og du kan hjælpe { $name }:
partnership-offered = tilbydes: { $offer }
partnership-offered-by = { $name }: { $offer }
partnership-via-same = begge mener { $concept }
partnership-via-wider = et bredere felt
partnership-via-narrower = en del af det
partnership-via-related = et beslægtet felt
partnership-via-alike = lignende ord
partnership-via-meaning = ligger tæt i betydning
partnership-both-speak = Begge taler { $languages }
partnership-both-free = { $count ->
    [one] Ét tidspunkt på ugen passer begge
   *[other] { $count } tidspunkter på ugen passer begge
}
partnership-meet-both = Kan mødes online eller i { $place }
partnership-meet-in = Kan mødes i { $place }
partnership-meet-online = Kan mødes online
partnership-same-subject = Samme fag
partnership-stays-open = Står åbent: { $needs }
partnership-none = Ingen makker endnu
partnership-none-text = Din makker og grunden til, at I blev bragt sammen, står her, når arrangørerne offentliggør parrene. Du får en e-mail i samme øjeblik.
partnership-with = Du og { $name }
partnership-with-group = Din gruppe: du, { $names }
partnership-asked = Passer det dig?
partnership-asked-text = Sig ja, så din makker og arrangørerne ved det. Passer det ikke, så sig det i fortrolighed: ingen får skylden, og du kan få en anden makker.
partnership-accept = Sig ja
partnership-decline = Det passer mig ikke
partnership-accepted = Du har sagt ja
partnership-accepted-on = { $day }. Din makker og arrangørerne kan se det.
partnership-your-mentor = Din mentor
partnership-your-mentee = Din mentee
partnership-partner-awaited = Har ikke svaret endnu
partnership-partner-accepted = Har sagt ja
partnership-partner-left = Ikke længere i gruppen
partnership-no-contact = E-mailadressen vises ikke. Arrangørerne hjælper jer med at få kontakt.
partnership-why = Hvorfor vi bragte jer sammen
partnership-dates = Datoer
partnership-you-declined = Du sagde nej, i fortrolighed
partnership-you-declined-text = Tak, fordi du sagde det. Du kan få en anden makker i næste runde, og I to bliver ikke bragt sammen igen.
partnership-ended = Dette makkerskab er slut
partnership-ended-text = Det er ingens skyld. Du kan få en anden makker i næste runde; arrangørerne skriver til dig.
partnership-cannot-ended = Makkerskabet er i mellemtiden sluttet.
partnership-cannot-declined = Du har allerede sagt nej. Skriv til arrangørerne, hvis du har ombestemt dig.
partnership-not-done = Dit svar blev ikke taget imod
partnership-decline-question = Vil du sige nej til dette makkerskab?
partnership-decline-act = Sig nej i fortrolighed
partnership-decline-follows = Makkerskabet slutter, og I er begge fri til næste runde.
partnership-decline-follows-group = Du forlader gruppen. Den fortsætter uden dig, og du er fri til næste runde.
partnership-decline-told = Din makker får at vide, at det sluttede, men ikke hvorfor. Kun arrangørerne læser din grund.
partnership-decline-next = I to bliver ikke bragt sammen igen. Det kan ikke fortrydes her.
partnership-decline-reason = Din grund
partnership-decline-reason-hint = Den hjælper med at finde en bedre makker til dig. Du behøver ikke give en.
partnership-you-left = Du har forladt dette makkerskab
partnership-you-left-text = Ingen spørger hvorfor. Det, du selv skrev, findes i dine egne data; intet andet kan åbnes længere.
partnership-leave = Afslut dette makkerskab
partnership-leave-question = Vil du afslutte dette makkerskab?
partnership-leave-act = Afslut i fortrolighed
partnership-leave-follows = Makkerskabet slutter i dag, og alle er fri til næste runde.
partnership-leave-told = De andre får at vide, at det er slut, eller at du ikke længere er med, men ikke hvorfor. Arrangørerne får besked; kun de læser din grund.
partnership-leave-closed = Aftalen, målene og noterne lukkes straks for dig. Det, du selv skrev, beholder du i dine egne data på din kontoside.
