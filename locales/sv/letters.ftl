letters-lead = Programmets alla brev och vad som hände med dem. Brevens innehåll visas inte.
letters-on-their-way = { $count ->
    [one] Ett brev är på väg
   *[other] { $count } brev är på väg
}
letters-some-failed = Några brev kunde inte levereras
letters-see-failed = Se vilka
letters-written = Det ni har skrivit
letters-written-when = { $count ->
    [one] ett brev, { $moment }
   *[other] { $count } brev, { $moment }
}
letters-log = Alla brev
letters-all = Alla
letters-none = Inga brev
letters-none-text = Breven visas i 30 dagar.
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
