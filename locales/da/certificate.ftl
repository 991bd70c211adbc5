certificate-title = Beviser
certificate-lead = Til dem, der deltog til det sidste. Hvert bevis kan efterprøves med den kode, der står på det.
certificate-of-participation = Deltagerbevis
certificate-took-part = har deltaget i
certificate-between = fra { $from } til { $until }
certificate-attended = { $count ->
    [one] Ét fællesmøde
   *[other] { $count } fællesmøder
}
certificate-hours = { $count ->
    [one] Én times møder og fælles arbejde
   *[other] { $count } timers møder og fælles arbejde
}
certificate-issued-on = Udstedt { $day }
certificate-code = Kode
certificate-verify-at = Efterprøv: { $address }
certificate-pdf = Hent som PDF
certificate-pdf-of = PDF: { $name }
certificate-verify-title = Efterprøv et bevis
certificate-verify-lead = Skriv den kode, der står på beviset.
certificate-verify = Efterprøv
certificate-unknown = Der er intet bevis med denne kode. Se efter, om hvert bogstav er rigtigt.
certificate-valid = Dette bevis er ægte
certificate-valid-text = Det er udstedt med Crossmentor af programmets arrangører.
certificate-revoked = Dette bevis blev tilbagekaldt { $day }
certificate-revoked-text = Det gælder ikke længere.
certificate-none-title = Intet bevis endnu
certificate-none-text = Arrangørerne udsteder beviser ved programmets afslutning. Du får en e-mail, når dit er klar.
certificate-mine = Mit bevis
certificate-rule = Hvad der kræves
certificate-rule-lead = Alle, hvis makkerskab varede til afslutningsugen, kan få et bevis. Du kan kræve mere.
certificate-least-attended = Fællesmøder, mindst
certificate-least-hours = Timers møder og fælles arbejde, mindst
certificate-signed-by = Hvem der underskriver
certificate-signed-by-hint = Navn og titel, som de skal stå på beviset
certificate-who = Hvem får et
certificate-who-lead = De, der opfylder kravene, er valgt. Du kan tilføje andre: fremmøde og timer bliver ikke altid noteret.
certificate-missing-attended = { $has } af { $least } fællesmøder
certificate-missing-hours = { $has } af { $least } timer
certificate-missing-partnership = Makkerskabet sluttede før afslutningsugen
certificate-fulfilled = Opfylder kravene
certificate-not-yet = Uden bevis indtil videre
certificate-go-on = Videre til udstedelse
certificate-issue-question = { $count ->
    [one] Udsted ét bevis?
   *[other] Udsted { $count } beviser?
}
certificate-issue-act = { $count ->
    [one] Udsted det og send én e-mail
   *[other] Udsted dem og send { $count } e-mails
}
certificate-issue-letters = Hver af dem får en e-mail på sit eget sprog, der fører til beviset.
certificate-issue-fixed = Det, der står på et bevis, ændres ikke bagefter. Det kan tilbagekaldes og udstedes igen.
certificate-nobody = Vælg mindst én, der kan få et bevis
certificate-issued = Udstedte beviser
certificate-name = Navn
certificate-state = Status
certificate-is-valid = Gyldigt
certificate-is-revoked = Tilbagekaldt
certificate-revoke = Tilbagekald
certificate-revoke-of = Tilbagekald: { $name }
certificate-revoke-question = Tilbagekald beviset for { $name }?
certificate-revoke-preview = Den, der efterprøver det, ser, at det ikke længere gælder. Ingen får en e-mail.
