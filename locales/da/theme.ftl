theme-tab = Temaer
theme-title = Temaer
theme-lead = Det, der kom frem i jeres arbejde, og som fortjener at blive ført videre, end ét par kan. Rejs et tema, eller støt et.
theme-none = Ingen temaer endnu
theme-none-text = Rejs det første nedenfor.
theme-state = Hvor langt det er kommet
theme-state-raised = Rejst
theme-state-analysed = Analyseret
theme-state-developed = Udviklet
theme-state-productised = Gjort til produkt
theme-state-tool = Et værktøj i brug
theme-name = Tema
theme-description = Hvorfor det betyder noget
theme-raise-heading = Rejs et tema
theme-raise = Rejs det
theme-raised-by = Rejst af { $name }
theme-behind = { $count ->
    [one] Én til støtter det
   *[other] { $count } til støtter det
}
theme-owned-by = Føres videre af { $name }
theme-next-is = Næste skridt: { $what }
theme-second = Jeg støtter det
theme-unsecond = Jeg støtter det ikke længere
theme-seconded-by = Støttes også af
theme-owner = Hvem fører det videre
theme-owner-hint = En person, en gruppe eller en organisation
theme-next = Næste skridt
theme-origin = Ført videre fra
theme-comments = Hvad folk siger
theme-comment = Kommentar
theme-say = Kommentér
theme-move-heading = Før det videre
theme-out-of-order = Et tema går ét skridt ad gangen; dette er: { $state }
theme-needs-owner = Skriv, hvem der fører det videre
