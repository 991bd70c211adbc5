theme-tab = Teemat
theme-title = Teemat
theme-lead = Mitä työssänne nousi esiin ja mikä ansaitsisi jatkoa yhden parin jälkeenkin. Nosta teema tai asetu sellaisen taakse.
theme-none = Ei vielä teemoja
theme-none-text = Nosta ensimmäinen alla.
theme-state = Miten pitkällä se on
theme-state-raised = Nostettu
theme-state-analysed = Analysoitu
theme-state-developed = Kehitetty
theme-state-productised = Tuotteistettu
theme-state-tool = Työkalu käytössä
theme-name = Teema
theme-description = Miksi se on tärkeä
theme-raise-heading = Nosta teema
theme-raise = Nosta
theme-raised-by = Nostanut { $name }
theme-behind = { $count ->
    [one] Yksi muu on sen takana
   *[other] { $count } muuta on sen takana
}
theme-owned-by = Eteenpäin vie { $name }
theme-next-is = Seuraavaksi: { $what }
theme-second = Olen tämän takana
theme-unsecond = En ole enää tämän takana
theme-seconded-by = Sen takana ovat myös
theme-owner = Kuka vie eteenpäin
theme-owner-hint = Henkilö, ryhmä tai organisaatio
theme-next = Seuraava askel
theme-origin = Siirretty ohjelmasta
theme-comments = Mitä sanotaan
theme-comment = Kommentti
theme-say = Kommentoi
theme-move-heading = Vie eteenpäin
theme-out-of-order = Teema etenee askel kerrallaan; nyt: { $state }
theme-needs-owner = Kerro, kuka vie sitä eteenpäin
