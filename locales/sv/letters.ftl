letters-lead = Programmets alla mejl och vad som hände med dem. Mejlens innehåll visas inte.
letters-on-their-way = { $count ->
    [one] Ett mejl är på väg
   *[other] { $count } mejl är på väg
}
letters-some-failed = Några mejl kunde inte levereras
letters-see-failed = Se vilka
letters-written = Det ni har skrivit
letters-written-when = { $count ->
    [one] ett mejl, { $moment }
   *[other] { $count } mejl, { $moment }
}
letters-log = Alla mejl
letters-all = Alla
letters-none = Inga mejl
letters-none-text = Mejlen visas i 30 dagar.
letters-to = Till
letters-kind = Om
letters-when = Skrivet
letters-delivery = Leverans
letters-retry = Försök igen
letters-not-again = Det innehöll en personlig länk och skickas inte igen.
letters-kind-sign-up = Anmälan
letters-kind-invitation = Inbjudan
letters-kind-decision = Besked om plats
letters-kind-introduction = Presentation
letters-kind-reminder = Påminnelse
letters-kind-message = Ert meddelande
letters-kind-meeting = Gemensamt möte
letters-kind-organisers = Till arrangörer eller koordinatorer
letters-kind-partnership = Par
letters-kind-certificate = Intyg
