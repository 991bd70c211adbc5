again-title = Invitér tidligere deltagere
again-lead = { $count ->
    [one] Én person deltog før og er ikke med endnu. Invitationen er på personens eget sprog.
   *[other] { $count } personer deltog før og er ikke med endnu. Hver får en invitation på sit eget sprog.
}
again-who = Hvem der får en invitation
again-choose = Vælg mindst én person
again-none = Ingen at invitere
again-none-text = Forløbet følger ikke efter et tidligere, eller alle fra før er allerede inviteret eller med, eller deres oplysninger er slettet.
again-act = Send invitationerne
