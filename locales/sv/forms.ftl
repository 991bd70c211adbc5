forms-problems = { $count ->
    [one] Det är ett problem med ett svar
   *[other] Det är problem med { $count } svar
}
forms-problem-prefix = Fel:
forms-missing = Fyll i detta fält
forms-choose-one = Välj ett av dessa
forms-too-long = Korta till högst { $most } tecken; nu är det { $length }
forms-control-character = Skriv detta på en rad utan särskilda styrtecken
forms-not-an-email = Skriv en e-postadress som namn@example.org
forms-not-a-slug = Använd små bokstäver a–z, siffror och bindestreck, t.ex. var-2027
forms-not-a-web-address = Skriv adressen till en webbsida, till exempel https://meet.example.org/rum
forms-not-a-number = Skriv ett heltal med siffror
forms-out-of-range = Skriv ett tal från { $least } till { $most }
forms-not-a-date = Skriv ett datum som år-månad-dag, t.ex. 2027-04-05
forms-not-a-time = Skriv ett klockslag som 14:30
forms-too-many = Välj högst { $most }
forms-add-row = Lägg till en till
forms-remove-row = Ta bort rad { $number }
forms-row-up = Flytta upp rad { $number }
