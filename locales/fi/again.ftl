again-title = Kutsu aiemmat osallistujat
again-lead = { $count ->
    [one] Yksi aiemmin osallistunut ei ole vielä mukana. Kutsu lähtee hänen omalla kielellään.
   *[other] { $count } aiemmin osallistunutta ei ole vielä mukana. Kukin saa kutsun omalla kielellään.
}
again-who = Ketkä saavat kutsun
again-choose = Valitse ainakin yksi henkilö
again-none = Ei kutsuttavia
again-none-text = Ohjelmalla ei ole edeltäjää, kaikki aiemmin osallistuneet on jo kutsuttu tai mukana, tai heidän tietonsa on poistettu.
again-act = Lähetä kutsut
