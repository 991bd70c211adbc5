gallery-tab = Tuotokset
gallery-title = Mitä parit ovat tehneet
gallery-lead = Tekstejä, jotka parit ovat kirjoittaneet yhdessä ja julkaisseet jokaisen tekijän suostumuksella.
gallery-none = Vielä ei ole julkaistu mitään
gallery-none-text = Tuotokset näkyvät täällä, kun kaikki tekijät ovat suostuneet.
gallery-licence = Lisenssi:
