dashboard-attention = Vilka som behöver dig
dashboard-nobody = Ingen just nu.
dashboard-more = { $count ->
    [one] ett par till
   *[other] { $count } par till
}
dashboard-without-partner = { $count ->
    [one] En deltagare utan partner
   *[other] { $count } deltagare utan partner
}
dashboard-failed = { $count ->
    [one] Ett mejl kom inte fram
   *[other] { $count } mejl kom inte fram
}
dashboard-going = Hur det går
dashboard-agreements = Undertecknade överenskommelser
dashboard-undone = Återstår att göra
dashboard-undone-text = Påminnelser skickas av sig själva. Välj en rad för att skriva till dem.
dashboard-people = { $count ->
    [one] en person
   *[other] { $count } personer
}
dashboard-not-invited = Ingen är inbjuden ännu
