dashboard-attention = Hvem der har brug for dig
dashboard-nobody = Ingen lige nu.
dashboard-more = { $count ->
    [one] ét makkerskab til
   *[other] { $count } makkerskaber til
}
dashboard-without-partner = { $count ->
    [one] Én deltager uden makker
   *[other] { $count } deltagere uden makker
}
dashboard-failed = { $count ->
    [one] Én mail nåede ikke frem
   *[other] { $count } mails nåede ikke frem
}
dashboard-going = Hvordan det går
dashboard-agreements = Underskrevne aftaler
dashboard-undone = Mangler endnu
dashboard-undone-text = Påmindelser sendes af sig selv. Vælg en linje for at skrive til dem.
dashboard-people = { $count ->
    [one] én person
   *[other] { $count } personer
}
dashboard-not-invited = Ingen er inviteret endnu
