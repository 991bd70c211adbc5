again-title = Bjud in tidigare deltagare
again-lead = { $count ->
    [one] En person deltog tidigare och är inte med ännu. Inbjudan skickas på personens eget språk.
   *[other] { $count } personer deltog tidigare och är inte med ännu. Var och en får inbjudan på sitt eget språk.
}
again-who = Vilka som får en inbjudan
again-choose = Välj minst en person
again-none = Ingen att bjuda in
again-none-text = Programmet följer inte på ett tidigare, eller så är alla från förut redan inbjudna eller med, eller så har deras uppgifter raderats.
again-act = Skicka inbjudningarna
