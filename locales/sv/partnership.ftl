partnership-title = Mitt par
partnership-gets = { $needs ->
    [one] Får hjälp med { $met } av ett behov
   *[other] Får hjälp med { $met } av { $needs } behov
}
partnership-gets-no-needs = Har inte skrivit några behov
partnership-you-get = { $needs ->
    [one] Du får hjälp med { $met } av ditt enda behov:
   *[other] Du får hjälp med { $met } av dina { $needs } behov:
}
partnership-you-give = Och du kan hjälpa { $name }:
partnership-offered = erbjuds: { $offer }
partnership-offered-by = { $name }: { $offer }
partnership-via-same = båda menar { $concept }
partnership-via-wider = ett bredare område
partnership-via-narrower = en del av det
partnership-via-related = ett närliggande område
partnership-via-alike = liknande ord
partnership-via-meaning = nära i betydelse
partnership-both-speak = Båda talar { $languages }
partnership-both-free = { $count ->
    [one] En tid i veckan passar båda
   *[other] { $count } tider i veckan passar båda
}
partnership-meet-both = Kan träffas på nätet eller i { $place }
partnership-meet-in = Kan träffas i { $place }
partnership-meet-online = Kan träffas på nätet
partnership-same-subject = Samma ämne
partnership-stays-open = Förblir öppet: { $needs }
partnership-none = Ingen partner ännu
partnership-none-text = Din partner och skälet till att ni fördes samman visas här när arrangörerna publicerar paren. Du får e-post i samma stund.
partnership-with = Du och { $name }
partnership-with-group = Din grupp: du, { $names }
partnership-asked = Passar det dig?
partnership-asked-text = Tacka ja, så vet din partner och arrangörerna. Passar det inte, säg det i förtroende: ingen får skulden, och du kan få en annan partner.
partnership-accept = Tacka ja
partnership-decline = Det passar mig inte
partnership-accepted = Du har tackat ja
partnership-accepted-on = { $day }. Din partner och arrangörerna kan se det.
partnership-your-mentor = Din mentor
partnership-your-mentee = Din adept
partnership-partner-awaited = Har inte svarat ännu
partnership-partner-accepted = Har tackat ja
partnership-partner-left = Inte längre med i gruppen
partnership-no-contact = E-postadressen visas inte. Arrangörerna hjälper er att få kontakt.
partnership-why = Varför vi förde er samman
partnership-dates = Datum
partnership-you-declined = Du tackade nej, i förtroende
partnership-you-declined-text = Tack för att du sade det. Du kan få en annan partner i nästa omgång, och ni två förs inte samman igen.
partnership-ended = Det här paret har avslutats
partnership-ended-text = Det är ingens fel. Du kan få en annan partner i nästa omgång; arrangörerna skriver till dig.
partnership-cannot-ended = Paret har under tiden avslutats.
partnership-cannot-declined = Du har redan tackat nej. Skriv till arrangörerna om du har ändrat dig.
partnership-not-done = Ditt svar togs inte emot
partnership-decline-question = Vill du tacka nej till det här paret?
partnership-decline-act = Tacka nej i förtroende
partnership-decline-follows = Paret avslutas, och båda är fria för nästa omgång.
partnership-decline-follows-group = Du lämnar gruppen. Den fortsätter utan dig, och du är fri för nästa omgång.
partnership-decline-told = Din partner får veta att det avslutades, men inte varför. Bara arrangörerna läser ditt skäl.
partnership-decline-next = Ni två förs inte samman igen. Det kan inte ångras här.
partnership-decline-reason = Ditt skäl
partnership-decline-reason-hint = Det hjälper oss att hitta en bättre partner åt dig. Du behöver inte ange något.
partnership-you-left = Du har lämnat det här paret
partnership-you-left-text = Ingen frågar varför. Det du själv skrev finns i dina egna uppgifter; inget annat kan öppnas längre.
partnership-leave = Avsluta det här paret
partnership-leave-question = Vill du avsluta det här paret?
partnership-leave-act = Avsluta i förtroende
partnership-leave-follows = Paret avslutas i dag, och alla är fria för nästa omgång.
partnership-leave-told = De andra får veta att det är slut, eller att du inte längre är med, men inte varför. Arrangörerna får veta det; bara de läser ditt skäl.
partnership-leave-closed = Överenskommelsen, målen och anteckningarna stängs genast för dig. Det du själv skrev behåller du i dina egna uppgifter, på sidan för ditt konto.
