forms-problems = { $count ->
    [one] Der er et problem med ét svar
   *[other] Der er problemer med { $count } svar
}
forms-problem-prefix = Fejl:
forms-missing = Udfyld dette felt
forms-choose-one = Vælg en af disse
forms-too-long = Forkort til højst { $most } tegn; nu er der { $length }
forms-control-character = Skriv dette på én linje uden særlige styretegn
forms-not-an-email = Skriv en e-mailadresse som navn@example.org
forms-not-a-slug = Brug små bogstaver a–z, cifre og bindestreger, f.eks. foraar-2027
forms-not-a-web-address = Skriv adressen på en webside, for eksempel https://meet.example.org/rum
forms-not-a-number = Skriv et helt tal med cifre
forms-out-of-range = Skriv et tal fra { $least } til { $most }
forms-not-a-date = Skriv en dato som år-måned-dag, f.eks. 2027-04-05
forms-not-a-time = Skriv et klokkeslæt som 14:30
forms-too-many = Vælg højst { $most }
forms-add-row = Tilføj en til
forms-remove-row = Fjern række { $number }
forms-row-up = Flyt række { $number } op
